//! A forgotten password: a one-time link by mail, thirty minutes. The answer never tells whether the
//! address is known; using the link ends every session.

use chrono::TimeDelta;
use domain::{account::EmailAddress, form::Problem};
use sea_orm::{
    ActiveModelTrait, ActiveValue::Set, ColumnTrait, EntityTrait, IntoActiveModel, QueryFilter,
};

use super::{
    actor::Caller,
    entity::user,
    limits, password_problems, session, sign_in, stranger_mail,
    tokens::{self, TokenKind},
};
use crate::{
    Failure, Outcome, Services,
    audit::{self, Who},
    outbox,
};

/// Reset mails one account gets in an hour; more would only help somebody who wants to annoy.
pub(super) const MAILS_PER_ACCOUNT: i64 = 3;

/// Mails a link if the address is known, and says nothing either way.
pub async fn ask_for_reset(services: &Services, caller: &Caller, email: &str) -> Outcome<()> {
    let email = EmailAddress::parse(email).map_err(|error| Failure::field("email", error))?;
    let hour = TimeDelta::hours(1);
    let limit = services.limits.reset_mails;
    limits::count(services, "reset", &caller.address, hour, limit).await?;
    let key = email.key();
    let turn = stranger_mail::turn(services, "reset_mail", &key, MAILS_PER_ACCOUNT).await?;
    let tx = services.db.begin().await?;
    let found = user::Entity::find()
        .filter(user::Column::EmailKey.eq(&key))
        .one(&tx)
        .await?;
    let id = found.as_ref().map(|user| user.id);
    if let Some(at) = turn {
        // For an unknown address the same is written, about nobody: the answer takes as long, the worker
        // finds no one to write to, and nobody ever learns the token.
        let subject = id.unwrap_or_else(|| services.id());
        let token = tokens::issue(services, &tx, TokenKind::PasswordReset, subject).await?;
        let payload = serde_json::json!({ "user": subject, "token": token });
        let kind = outbox::Kind::PasswordResetMail;
        outbox::enqueue_for(services, &tx, kind, &payload, at).await?;
    }
    let entry = audit::Entry {
        who: Who::Anonymous,
        action: "account.ask_for_reset",
        subject: "user",
        subject_id: id,
        contract_account_id: None,
    };
    audit::write(
        services,
        &tx,
        entry,
        serde_json::json!({ "mailed": turn.is_some() }),
    )
    .await?;
    tx.commit().await?;
    services.nudge.notify_one();
    Ok(())
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
    if !tokens::token_state(services, TokenKind::PasswordReset, token).await? {
        return Err(Failure::Conflict("token"));
    }
    // Hashing inside the transaction would hold the write door for a tenth of a second.
    let hash = services.hasher.hash(password).await?;
    let tx = services.db.begin().await?;
    let id = tokens::consume(services, &tx, TokenKind::PasswordReset, token).await?;
    let user = user::Entity::find_by_id(id)
        .one(&tx)
        .await?
        .ok_or(Failure::Conflict("token"))?;
    if let Some(problem) = password_problems(services, password, &user.email)
        .into_iter()
        .next()
    {
        // Dropping the transaction gives the link back: the next try may use it.
        return Err(Failure::field("password", problem));
    }
    let key = user.email_key.clone();
    let mut row = user.into_active_model();
    row.password_hash = Set(hash);
    row.password_changed_at = Set(services.now());
    row.update(&tx).await?;
    limits::forgive(&tx, &format!("account:{key}")).await?;
    let device = sign_in::is_known_device(services, &key, caller.known_device.as_deref());
    if let Some(device) = device {
        limits::forgive(&tx, &format!("device:{device}")).await?;
    }
    session::end_all(&tx, id).await?;
    let payload = serde_json::json!({ "user": id });
    outbox::enqueue(services, &tx, outbox::Kind::PasswordChangedMail, &payload).await?;
    let entry = audit::Entry {
        who: Who::Customer(id),
        action: "account.reset_password",
        subject: "user",
        subject_id: Some(id),
        contract_account_id: None,
    };
    audit::write(services, &tx, entry, serde_json::json!({})).await?;
    let session = session::begin(services, &tx, id, caller, false).await?;
    tx.commit().await?;
    services.nudge.notify_one();
    Ok(session)
}
