//! Deleting one's own login. What was reported and asked for stays with the utility, as the law wants it; the
//! login, its sessions and links go, and everything it looked after can be registered anew.

use chrono::TimeDelta;
use domain::form::Problem;
use sea_orm::{ActiveValue::Set, ColumnTrait, EntityTrait, QueryFilter};

use super::{
    actor::Actor,
    entity::{one_time_token, registration, user, user_contract_account},
    limits, session,
};
use crate::{
    Failure, Outcome, Services,
    audit::{self, Who},
    identification, outbox,
};

/// Tries one person has in an hour: the password is asked for once more (v5.0.0-7.5.1).
pub(super) const TRIES_PER_HOUR: i64 = 5;

/// Deletes the login of this person, who shows the password once more.
///
/// # Errors
/// `Invalid` with `password`; `TooMany` after too many wrong ones.
pub async fn delete(services: &Services, actor: &Actor, password: &str) -> Outcome<()> {
    if password.is_empty() {
        return Err(Failure::field("password", Problem::Missing));
    }
    let id = actor.user_id().uuid();
    let hour = TimeDelta::hours(1);
    limits::count(services, "delete", &id.to_string(), hour, TRIES_PER_HOUR).await?;
    let found = user::Entity::find_by_id(id)
        .one(services.db.read())
        .await?
        .ok_or(Failure::SignedOut)?;
    let hash = Some(found.password_hash.as_str());
    if !services.hasher.verify(password, hash).await? {
        return Err(Failure::field("password", Problem::WrongPassword));
    }
    let tx = services.db.begin().await?;
    session::end_all(&tx, id).await?;
    user_contract_account::Entity::delete_many()
        .filter(user_contract_account::Column::UserId.eq(id))
        .exec(&tx)
        .await?;
    one_time_token::Entity::delete_many()
        .filter(one_time_token::Column::SubjectId.eq(id))
        .exec(&tx)
        .await?;
    identification::forget(&tx, id).await?;
    limits::forgive(&tx, &format!("account:{}", found.email_key)).await?;
    let gone = user::Entity::delete_by_id(id).exec(&tx).await?;
    if gone.rows_affected != 1 {
        return Err(Failure::SignedOut);
    }
    // The farewell mail needs an address when the login has none any more: like a registration that was never
    // finished, the row is thrown away after a month.
    let farewell = services.id();
    let row = registration::ActiveModel {
        id: Set(farewell),
        email: Set(found.email),
        email_key: Set(found.email_key),
        user_name: Set(None),
        password_hash: Set(None),
        language: Set(found.language),
        contract_account_id: Set(None),
        letter_id: Set(None),
        outcome: Set("deleted".to_owned()),
        created_at: Set(services.now()),
        activated_at: Set(None),
    };
    registration::Entity::insert(row)
        .exec_without_returning(&tx)
        .await?;
    let payload = serde_json::json!({ "registration": farewell });
    outbox::enqueue(services, &tx, outbox::Kind::RegistrationMail, &payload).await?;
    let entry = audit::Entry {
        who: Who::Customer(id),
        action: "account.delete",
        subject: "user",
        subject_id: Some(id),
        contract_account_id: None,
    };
    audit::write(services, &tx, entry, serde_json::json!({})).await?;
    tx.commit().await?;
    services.nudge.notify_one();
    Ok(())
}
