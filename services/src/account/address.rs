//! Another address to sign in with, where the profile does not let people change it themselves: they ask, the
//! utility decides, the decision changes it. Both addresses get a mail.

use std::time::Duration;

use domain::{account::EmailAddress, form::Problem, requests::Kind};
use sea_orm::{ColumnTrait, ConnectionTrait, EntityTrait, QueryFilter, sea_query::Expr};
use uuid::Uuid;

use super::{actor::Actor, entity::user, login, session, tokens};
use crate::{
    Failure, Outcome, Services,
    audit::{self, Who},
    requests::{self, Wish},
};

/// Wishes of one person that may wait for an answer.
const UNANSWERED: u64 = 5;

/// Opens a request for another address; gives its number. The same key never opens a second one.
///
/// # Errors
/// `NotFound` where people change it themselves; `Invalid` with `email`; `TooMany`; `Conflict("key_reused")`.
pub async fn ask_for_address(
    services: &Services,
    actor: &Actor,
    email: &str,
    key: &str,
) -> Outcome<String> {
    if !services.profile.access.fixed_address {
        return Err(Failure::NotFound);
    }
    let email = EmailAddress::parse(email).map_err(|error| Failure::field("email", error))?;
    let own = EmailAddress::parse(actor.email()).map(|own| own.key());
    if own.is_ok_and(|own| own == email.key()) {
        return Err(Failure::field("email", Problem::SameAddress));
    }
    let user = actor.user_id().uuid();
    let wish = Wish {
        kind: Kind::SignInAddress,
        user: Some(user),
        payload: serde_json::json!({ "old_email": actor.email(), "new_email": email.as_str() }),
        key,
        work: None,
    };
    if let Some(opened) = requests::opened(services, &wish).await? {
        return Ok(opened.number);
    }
    if requests::unanswered(services, Kind::SignInAddress, user).await? >= UNANSWERED {
        return Err(Failure::TooMany(Duration::from_hours(1)));
    }
    Ok(requests::open_once(services, wish, None).await?.number)
}

/// The old and the new address of a request's payload.
pub(crate) fn asked_addresses(payload: &serde_json::Value) -> Option<(String, String)> {
    let text = |name| Some(payload.get(name)?.as_str()?.to_owned());
    Some((text("old_email")?, text("new_email")?))
}

/// Does what was asked for; false when the address has another login by now, or the login is gone.
pub(crate) async fn change_address(
    services: &Services,
    on: &impl ConnectionTrait,
    user: Option<Uuid>,
    payload: &str,
) -> Outcome<bool> {
    let payload = serde_json::from_str(payload)?;
    let (Some(user), Some((_, new))) = (user, asked_addresses(&payload)) else {
        return Ok(false);
    };
    let Ok(email) = EmailAddress::parse(&new) else {
        return Ok(false);
    };
    if login::has_login(on, &email.key()).await? {
        return Ok(false);
    }
    let changed = user::Entity::update_many()
        .col_expr(user::Column::Email, Expr::value(email.as_str()))
        .col_expr(user::Column::EmailKey, Expr::value(email.key()))
        .filter(user::Column::Id.eq(user))
        .exec(on)
        .await?;
    if changed.rows_affected != 1 {
        return Ok(false);
    }
    // Neither a session nor anything in the old mailbox opens the login any more.
    session::end_all(on, user).await?;
    tokens::end_all(services, on, user).await?;
    let entry = audit::Entry {
        who: Who::Utility,
        action: "account.change_address",
        subject: "user",
        subject_id: Some(user),
        contract_account_id: None,
    };
    audit::write(services, on, entry, serde_json::json!({})).await?;
    Ok(true)
}
