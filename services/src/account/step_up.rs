//! The password once more, before what must not happen on a device that was left open (v5.0.0-7.5.1).

use chrono::TimeDelta;
use domain::form::Problem;
use sea_orm::EntityTrait;

use super::{actor::Actor, entity::user, limits};
use crate::{Failure, Outcome, Services};

/// Wrong tries one person has in an hour, for each thing that asks.
pub(super) const TRIES_PER_HOUR: i64 = 5;

/// Checks the password of this person, typed into `field` of the form for `what`.
///
/// # Errors
/// `Invalid` with `field`; `TooMany` after too many tries; `SignedOut` for a login that is gone.
pub(crate) async fn confirm_password(
    services: &Services,
    actor: &Actor,
    what: &str,
    field: &str,
    password: &str,
) -> Outcome<()> {
    if password.is_empty() {
        return Err(Failure::field(field, Problem::Missing));
    }
    let id = actor.user_id().uuid();
    let hour = TimeDelta::hours(1);
    limits::count(services, what, &id.to_string(), hour, TRIES_PER_HOUR).await?;
    let found = user::Entity::find_by_id(id)
        .one(services.db.read())
        .await?
        .ok_or(Failure::SignedOut)?;
    let hash = Some(found.password_hash.as_str());
    if !services.hasher.verify(password, hash).await? {
        return Err(Failure::field(field, Problem::WrongPassword));
    }
    // Only wrong ones count.
    limits::give_back(services, what, &id.to_string(), hour).await
}
