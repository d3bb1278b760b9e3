//! The link of the registration mail: it makes the login, and signs in or has the first password mailed.

use domain::{
    account::{EmailAddress, UserName},
    form::Problem,
    language::Language,
};
use sea_orm::{ActiveModelTrait, ActiveValue::Set, ConnectionTrait, EntityTrait, IntoActiveModel};
use uuid::Uuid;

use super::{
    actor::Caller,
    entity::registration as table,
    login::{self, NewLogin},
    manage,
    session::{self, NewSession},
    temporary,
    tokens::{self, TokenKind},
};
use crate::{
    Failure, Outcome, Services,
    audit::{self, Who},
    letter, outbox,
};

/// The user name that is wished for behind an activation link and that somebody else has by now. It is told
/// to the holder of the link only, never at the registration: there it would say who has a login.
pub async fn taken_user_name(services: &Services, token: &str) -> Outcome<Option<String>> {
    let Some(id) = tokens::subject(services, TokenKind::Activation, token).await? else {
        return Ok(None);
    };
    let row = table::Entity::find_by_id(id)
        .one(services.db.read())
        .await?;
    let wished = row.and_then(|row| row.user_name);
    let Some(name) = wished.and_then(|name| UserName::parse(&name).ok()) else {
        return Ok(None);
    };
    let is_taken = login::is_taken(services.db.read(), &name.key()).await?;
    Ok(is_taken.then(|| name.to_string()))
}

/// What an activation led to.
#[derive(Clone, Debug)]
pub enum Activated {
    /// In.
    Session(NewSession),
    /// The first password is on its way.
    PasswordSent,
}

/// Activates the login behind a link, and signs in or has the first password mailed. A link works once; whoever
/// comes second, for the same contract account or address, is told that it is in use by now. `user_name`
/// replaces the one that was wished for; empty leaves it.
///
/// # Errors
/// `Conflict` with `token` or `in_use`; `Invalid` with `user_name` if that is taken: the link stays good.
pub async fn activate(
    services: &Services,
    caller: &Caller,
    token: &str,
    user_name: &str,
) -> Outcome<Activated> {
    let other = if user_name.trim().is_empty() {
        None
    } else {
        let name = UserName::parse(user_name);
        Some(name.map_err(|error| Failure::field("user_name", error))?)
    };
    let first = if services.profile.access.mails_first_password() {
        Some(first_password(services, token).await?)
    } else {
        None
    };
    let tx = services.db.begin().await?;
    let id = tokens::consume(services, &tx, TokenKind::Activation, token).await?;
    let row = table::Entity::find_by_id(id)
        .one(&tx)
        .await?
        .filter(|row| row.outcome == "activate")
        .ok_or(Failure::Conflict("token"))?;
    let nobodys = first.as_ref().map(|first| first.nobodys.clone());
    let hash = row.password_hash.clone().or(nobodys);
    let hash = hash.ok_or(Failure::Conflict("token"))?;
    let name = match other {
        Some(name) if row.user_name.is_some() => Some(name),
        _ => row
            .user_name
            .as_deref()
            .and_then(|name| UserName::parse(name).ok()),
    };
    if let Some(name) = &name
        && login::is_taken(&tx, &name.key()).await?
    {
        // Dropping the transaction gives the link back.
        return Err(Failure::field("user_name", Problem::UserNameTaken));
    }
    let email = EmailAddress::parse(&row.email);
    let email = email.map_err(|error| Failure::field("email", error))?;
    let new = NewLogin {
        email: &email,
        user_name: name.as_ref(),
        password_hash: hash,
        language: Language::parse(&row.language).unwrap_or_default(),
        is_confirmed: true,
    };
    let user_id = match login::insert_login(services, &tx, new).await {
        // Somebody was faster: with the name, or with the address.
        Err(Failure::Conflict(why)) => {
            drop(tx);
            let key = name.map(|name| name.key()).unwrap_or_default();
            return Err(if login::is_taken(services.db.read(), &key).await? {
                Failure::field("user_name", Problem::UserNameTaken)
            } else {
                Failure::Conflict(why)
            });
        }
        other => other?,
    };
    let account = own(services, &tx, user_id, &row).await?;
    let mut used = row.into_active_model();
    used.activated_at = Set(Some(services.now()));
    used.password_hash = Set(None);
    used.update(&tx).await?;
    let entry = audit::Entry {
        who: Who::Customer(user_id),
        action: "account.activate",
        subject: "user",
        subject_id: Some(user_id),
        contract_account_id: account,
    };
    audit::write(services, &tx, entry, serde_json::json!({})).await?;
    let activated = if let Some(first) = first {
        let token = temporary::issue(services, &tx, user_id, first.password).await?;
        let payload = serde_json::json!({ "user": user_id, "token": token });
        outbox::enqueue(services, &tx, outbox::Kind::FirstPasswordMail, &payload).await?;
        Activated::PasswordSent
    } else {
        Activated::Session(session::begin(services, &tx, user_id, caller, false).await?)
    };
    tx.commit().await?;
    services.nudge.notify_one();
    Ok(activated)
}

/// Puts into the new login's hands what the registration proved; gives the contract account it was about.
async fn own(
    services: &Services,
    on: &impl ConnectionTrait,
    user: Uuid,
    row: &table::Model,
) -> Outcome<Option<Uuid>> {
    if let Some(letter) = row.letter_id {
        let customer = letter::consume(services, on, letter).await?;
        let customer = customer.ok_or(Failure::Conflict("in_use"))?;
        return Ok(manage::own_all(services, on, user, customer)
            .await?
            .first()
            .copied());
    }
    if let Some(account) = row.contract_account_id {
        manage::own(services, on, user, account).await?;
    }
    Ok(row.contract_account_id)
}

/// The first password, and a hash that no password has: until an own one is set, nothing else opens the login.
struct First {
    password: temporary::Prepared,
    nobodys: String,
}

/// Made outside of the transaction: hashing would hold the write door for a tenth of a second.
async fn first_password(services: &Services, token: &str) -> Outcome<First> {
    let id = tokens::subject(services, TokenKind::Activation, token).await?;
    let row = table::Entity::find_by_id(id.ok_or(Failure::Conflict("token"))?)
        .one(services.db.read())
        .await?
        .ok_or(Failure::Conflict("token"))?;
    let kind = TokenKind::FirstPassword;
    let password = temporary::prepare(services, kind, &row.email_key).await?;
    let nobodys = services
        .hasher
        .hash(&hex::encode(services.ids.secret()))
        .await?;
    Ok(First { password, nobodys })
}
