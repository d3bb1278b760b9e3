//! A forgotten password: a one-time link or a temporary password by mail; a forgotten user name. The answer
//! never tells whether the name is known; setting a new password ends every session.

use chrono::TimeDelta;
use domain::{
    account::{EmailAddress, LoginName, PasswordProblem},
    form::Problem,
};
use sea_orm::{ActiveModelTrait, ActiveValue::Set, ConnectionTrait, EntityTrait, IntoActiveModel};
use uuid::Uuid;

use super::{
    actor::Caller,
    device,
    entity::user,
    limits, login, own_words,
    password::password_problem,
    session, sign_in, stranger_mail, temporary,
    tokens::{self, TokenKind},
};
use crate::{
    Failure, Outcome, Services,
    audit::{self, Who},
    outbox,
};

/// Reset mails one account gets in an hour; more would only help somebody who wants to annoy.
pub(super) const MAILS_PER_ACCOUNT: i64 = 3;

/// Mails what the profile wants, a link or a temporary password, if the name is known, and says nothing
/// either way.
pub async fn ask_for_reset(services: &Services, caller: &Caller, name: &str) -> Outcome<()> {
    let name = LoginName::parse(name, services.profile.access.name);
    let name = name.map_err(|problem| Failure::field("name", problem))?;
    let hour = TimeDelta::hours(1);
    let limit = services.limits.reset_mails;
    limits::count(services, "reset", &caller.address, hour, limit).await?;
    let found = login::find(services.db.read(), &name).await?;
    let key = login::counted_as(&name, found.as_ref());
    let turn = stranger_mail::turn(services, "reset_mail", &key, MAILS_PER_ACCOUNT).await?;
    let prepared = if turn.is_some() && services.profile.access.mails_passwords() {
        Some(temporary::prepare(services, TokenKind::TemporaryPassword, &key).await?)
    } else {
        None
    };
    let tx = services.db.begin().await?;
    // A link to an address that nobody confirmed could open somebody else's login.
    let found = found.filter(|user| user.unconfirmed_since.is_none());
    let id = found.map(|user| user.id);
    if let Some(at) = turn {
        // For an unknown name the same is written, about nobody: the answer takes as long, the worker
        // finds no one to write to, and nobody ever learns the secret.
        let subject = id.unwrap_or_else(|| services.id());
        let (kind, token) = if let Some(prepared) = prepared {
            let token = temporary::issue(services, &tx, subject, prepared).await?;
            (outbox::Kind::TemporaryPasswordMail, token)
        } else {
            let token = tokens::issue(services, &tx, TokenKind::PasswordReset, subject).await?;
            (outbox::Kind::PasswordResetMail, token)
        };
        let payload = serde_json::json!({ "user": subject, "token": token });
        outbox::enqueue_for(services, &tx, kind, &payload, at).await?;
    }
    asked(services, &tx, "account.ask_for_reset", id, turn.is_some()).await?;
    tx.commit().await?;
    services.nudge.notify_one();
    Ok(())
}

/// Mails the user name that belongs to an address, if there is one, and says nothing either way.
///
/// # Errors
/// `NotFound` where people have no user names.
pub async fn ask_for_user_name(services: &Services, caller: &Caller, email: &str) -> Outcome<()> {
    if !services.profile.access.has_user_names() {
        return Err(Failure::NotFound);
    }
    let email = EmailAddress::parse(email).map_err(|error| Failure::field("email", error))?;
    let hour = TimeDelta::hours(1);
    let limit = services.limits.reset_mails;
    limits::count(services, "user_name", &caller.address, hour, limit).await?;
    let name = LoginName::Email(email);
    let key = name.key();
    let turn = stranger_mail::turn(services, "user_name_mail", &key, MAILS_PER_ACCOUNT).await?;
    let tx = services.db.begin().await?;
    let found = login::find(&tx, &name).await?;
    let found = found.filter(|user| user.unconfirmed_since.is_none());
    let id = found.map(|user| user.id);
    if let Some(at) = turn {
        let payload = serde_json::json!({ "user": id.unwrap_or_else(|| services.id()) });
        let kind = outbox::Kind::UserNameMail;
        outbox::enqueue_for(services, &tx, kind, &payload, at).await?;
    }
    let action = "account.ask_for_user_name";
    asked(services, &tx, action, id, turn.is_some()).await?;
    tx.commit().await?;
    services.nudge.notify_one();
    Ok(())
}

async fn asked(
    services: &Services,
    on: &impl ConnectionTrait,
    action: &'static str,
    user: Option<Uuid>,
    mailed: bool,
) -> Outcome<()> {
    let entry = audit::Entry {
        who: Who::Anonymous,
        action,
        subject: "user",
        subject_id: user,
        contract_account_id: None,
    };
    let detail = serde_json::json!({ "mailed": mailed });
    Ok(audit::write(services, on, entry, detail).await?)
}

/// Sets a new password with a link's token and signs in.
pub async fn reset_password(
    services: &Services,
    caller: &Caller,
    token: &str,
    password: &str,
) -> Outcome<session::NewSession> {
    if password.is_empty() {
        return Err(Failure::field("password", Problem::Missing));
    }
    let old = tokens::holder(services, token).await?;
    let old = old.ok_or(Failure::Conflict("token"))?;
    if sign_in::must_renew(services, &old)
        && services
            .hasher
            .verify(password, Some(&old.password_hash))
            .await?
    {
        return Err(Failure::field("password", PasswordProblem::AsBefore));
    }
    // Hashing inside the transaction would hold the write door for a tenth of a second.
    let hash = services.hasher.hash(password).await?;
    let tx = services.db.begin().await?;
    let id = tokens::consume(services, &tx, TokenKind::PasswordReset, token).await?;
    let user = user::Entity::find_by_id(id)
        .one(&tx)
        .await?
        .ok_or(Failure::Conflict("token"))?;
    let person = own_words::of_login(services, &tx, &user).await?;
    if let Some(problem) = password_problem(services, password, &person) {
        // Dropping the transaction gives the link back: the next try may use it.
        return Err(Failure::field("password", problem));
    }
    let key = user.email_key.clone();
    let mut row = user.into_active_model();
    row.password_hash = Set(hash);
    row.password_changed_at = Set(services.now());
    row.update(&tx).await?;
    limits::forgive(&tx, &format!("account:{key}")).await?;
    if let Some(device) = device::known(services, id, caller) {
        limits::forgive(&tx, &format!("device:{device}")).await?;
    }
    session::end_all(&tx, id).await?;
    tokens::end_all(services, &tx, id).await?;
    let payload = serde_json::json!({ "user": id });
    outbox::enqueue(services, &tx, outbox::Kind::PasswordChangedMail, &payload).await?;
    let entry = audit::Entry::of_login(id, "account.reset_password");
    audit::write(services, &tx, entry, serde_json::json!({})).await?;
    let session = session::begin(services, &tx, id, caller, false).await?;
    tx.commit().await?;
    services.nudge.notify_one();
    Ok(session)
}
