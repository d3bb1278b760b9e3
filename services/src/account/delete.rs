//! Deleting one's own login. What was reported and asked for stays with the utility, as the law wants it; the
//! login, its sessions and links go, and everything it looked after can be registered anew.

use sea_orm::{ActiveValue::Set, ColumnTrait, ConnectionTrait, EntityTrait, QueryFilter};
use uuid::Uuid;

use super::{
    actor::Actor,
    entity::{one_time_token, registration, user, user_contract_account},
    limits, session,
    step_up::confirm_password,
};
use crate::{Failure, Outcome, Services, audit, identification, outbox};

/// Deletes the login of this person, who shows the password once more.
///
/// # Errors
/// `Invalid` with `password`; `TooMany` after too many wrong ones.
pub async fn delete(services: &Services, actor: &Actor, password: &str) -> Outcome<()> {
    confirm_password(services, actor, "delete", "password", password).await?;
    let id = actor.user_id().uuid();
    let found = user::Entity::find_by_id(id)
        .one(services.db.read())
        .await?
        .ok_or(Failure::SignedOut)?;
    let tx = services.db.begin().await?;
    if !remove(&tx, id, &found.email_key).await? {
        return Err(Failure::SignedOut);
    }
    // An address that nobody confirmed may be a stranger's.
    if found.unconfirmed_since.is_none() {
        say_farewell(services, &tx, found).await?;
    }
    let entry = audit::Entry::of_login(id, "account.delete");
    audit::write(services, &tx, entry, serde_json::json!({})).await?;
    tx.commit().await?;
    services.nudge.notify_one();
    Ok(())
}

/// Removes a login with everything that opens it or hangs on it; false when it is gone already.
pub(crate) async fn remove(on: &impl ConnectionTrait, id: Uuid, email_key: &str) -> Outcome<bool> {
    one_time_token::Entity::delete_many()
        .filter(one_time_token::Column::SubjectId.eq(id))
        .exec(on)
        .await?;
    session::end_all(on, id).await?;
    user_contract_account::Entity::delete_many()
        .filter(user_contract_account::Column::UserId.eq(id))
        .exec(on)
        .await?;
    identification::forget(on, id).await?;
    limits::forgive(on, &format!("account:{email_key}")).await?;
    let gone = user::Entity::delete_by_id(id).exec(on).await?;
    Ok(gone.rows_affected == 1)
}

async fn say_farewell(
    services: &Services,
    on: &impl ConnectionTrait,
    found: user::Model,
) -> Outcome<()> {
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
        .exec_without_returning(on)
        .await?;
    let payload = serde_json::json!({ "registration": farewell });
    outbox::enqueue(services, on, outbox::Kind::RegistrationMail, &payload).await?;
    Ok(())
}
