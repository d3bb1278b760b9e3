//! Confirming an address that a login has already: where a bank says who somebody is. Until then nothing is mailed
//! there but the link that confirms it, for it may be a stranger's, mistyped: neither a link for a new password nor what
//! people report.

use chrono::TimeDelta;
use domain::{account::EmailAddress, form::Problem};
use sea_orm::{ColumnTrait, ConnectionTrait, EntityTrait, QueryFilter, sea_query::Expr};
use uuid::Uuid;

use super::{
    actor::Actor,
    entity::user,
    limits, login,
    tokens::{self, TokenKind},
};
use crate::{Failure, Outcome, Services, audit, outbox};

/// Links one person has sent in an hour. Each also says of an address whether it has a login.
pub(super) const LINKS_PER_HOUR: i64 = 10;

/// Whether a link would confirm the address of this person.
pub async fn confirms(services: &Services, actor: &Actor, token: &str) -> Outcome<bool> {
    let subject = tokens::subject(services, TokenKind::Confirmation, token).await?;
    Ok(subject == Some(actor.user_id().uuid()))
}

/// Confirms the address with the link of the mail. Whoever has the mailbox must be signed in as well: else the stranger
/// at a mistyped address could confirm it, and have a link for a new password sent there.
///
/// # Errors
/// `Conflict("token")` for a link that was used, replaced or is too old, or is somebody else's.
pub async fn confirm_address(services: &Services, actor: &Actor, token: &str) -> Outcome<()> {
    let tx = services.db.begin().await?;
    let id = tokens::consume(services, &tx, TokenKind::Confirmation, token).await?;
    if id != actor.user_id().uuid() {
        // Dropping the transaction gives the link back.
        return Err(Failure::Conflict("token"));
    }
    let unknown: Option<chrono::DateTime<chrono::Utc>> = None;
    let confirmed = user::Entity::update_many()
        .col_expr(user::Column::UnconfirmedSince, Expr::value(unknown))
        .filter(user::Column::Id.eq(id))
        .exec(&tx)
        .await?;
    if confirmed.rows_affected != 1 {
        return Err(Failure::Conflict("token"));
    }
    note(services, &tx, id, "account.confirm_address").await?;
    tx.commit().await?;
    Ok(())
}

/// Sends the link again, to this address or a better one.
///
/// # Errors
/// `NotFound` when the address is confirmed; `Invalid` with `email`; `TooMany`.
pub async fn send_confirmation(services: &Services, actor: &Actor, email: &str) -> Outcome<()> {
    let email = EmailAddress::parse(email).map_err(|error| Failure::field("email", error))?;
    let id = actor.user_id().uuid();
    let (hour, subject) = (TimeDelta::hours(1), id.to_string());
    limits::count(services, "confirm", &subject, hour, LINKS_PER_HOUR).await?;
    let tx = services.db.begin().await?;
    let found = user::Entity::find_by_id(id).one(&tx).await?;
    let found = found.ok_or(Failure::SignedOut)?;
    if found.unconfirmed_since.is_none() {
        return Err(Failure::NotFound);
    }
    if found.email_key != email.key() && login::has_login(&tx, &email.key()).await? {
        return Err(Failure::field("email", Problem::AddressInUse));
    }
    // Links first, like everybody who uses one: two that want both rows must not wait for each other.
    ask_to_confirm(services, &tx, id).await?;
    let changed = user::Entity::update_many()
        .col_expr(user::Column::Email, Expr::value(email.as_str()))
        .col_expr(user::Column::EmailKey, Expr::value(email.key()))
        .filter(user::Column::Id.eq(id))
        .filter(user::Column::UnconfirmedSince.is_not_null())
        .exec(&tx)
        .await;
    // Somebody was faster with the address, or with the link.
    match changed {
        Err(error) if crate::db::is_duplicate(&error) => {
            return Err(Failure::field("email", Problem::AddressInUse));
        }
        changed if changed.as_ref().is_ok_and(|done| done.rows_affected == 1) => {}
        changed => {
            changed?;
            return Err(Failure::NotFound);
        }
    }
    note(services, &tx, id, "account.send_confirmation").await?;
    tx.commit().await?;
    services.nudge.notify_one();
    Ok(())
}

/// Mails the link; earlier ones die.
pub(crate) async fn ask_to_confirm(
    services: &Services,
    on: &impl ConnectionTrait,
    user: Uuid,
) -> Outcome<()> {
    let token = tokens::issue(services, on, TokenKind::Confirmation, user).await?;
    let payload = serde_json::json!({ "user": user, "token": token });
    outbox::enqueue(services, on, outbox::Kind::RegisteredMail, &payload).await?;
    Ok(())
}

async fn note(
    services: &Services,
    on: &impl ConnectionTrait,
    user: Uuid,
    action: &'static str,
) -> Outcome<()> {
    let entry = audit::Entry::of_login(user, action);
    Ok(audit::write(services, on, entry, serde_json::json!({})).await?)
}
