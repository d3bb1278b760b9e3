//! Another address to sign in with, where the profile does not let people change it themselves: they ask, the
//! utility decides, the decision changes it. Both addresses get a mail.

use domain::{account::EmailAddress, form::Problem, requests::Kind};
use sea_orm::{ColumnTrait, ConnectionTrait, EntityTrait, QueryFilter, sea_query::Expr};
use uuid::Uuid;

use super::{actor::Actor, entity::user};
use crate::{Failure, Outcome, Services, requests};

/// Opens a request for another address; gives its number. The same key never opens a second one.
///
/// # Errors
/// `NotFound` where people change it themselves; `Invalid` with `email`.
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
    let key = format!("{user}:{}", key.chars().take(64).collect::<String>());
    if let Some(number) = requests::number_by_key(services, Kind::SignInAddress, &key).await? {
        return Ok(number);
    }
    let number = services.next_number("request").await?;
    let tx = services.db.begin().await?;
    let new = requests::New {
        kind: Kind::SignInAddress,
        contract_account: None,
        user: Some(user),
        report: None,
        payload: serde_json::json!({ "old_email": actor.email(), "new_email": email.as_str() }),
        idempotency_key: key.clone(),
        number,
    };
    match requests::create(services, &tx, new).await {
        Ok((_, number)) => {
            tx.commit().await?;
            services.nudge.notify_one();
            Ok(number)
        }
        // The same form once more, at the same moment.
        Err(failure) => {
            drop(tx);
            let number = requests::number_by_key(services, Kind::SignInAddress, &key).await?;
            number.ok_or(failure)
        }
    }
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
    let taken = user::Entity::find().filter(user::Column::EmailKey.eq(email.key()));
    if taken.one(on).await?.is_some() {
        return Ok(false);
    }
    let changed = user::Entity::update_many()
        .col_expr(user::Column::Email, Expr::value(email.as_str()))
        .col_expr(user::Column::EmailKey, Expr::value(email.key()))
        .filter(user::Column::Id.eq(user))
        .exec(on)
        .await?;
    super::session::end_all(on, user).await?;
    services.nudge.notify_one();
    Ok(changed.rows_affected == 1)
}
