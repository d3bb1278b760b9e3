//! Changing one's own password, with the old one (v5.0.0-6.2.2, 6.2.3).

use chrono::TimeDelta;
use domain::{
    account::PasswordProblem,
    form::{FieldErrors, Problem},
};
use sea_orm::{ColumnTrait, EntityTrait, QueryFilter, sea_query::Expr};

use super::{
    actor::{Actor, Caller},
    confirm,
    entity::user,
    limits, own_words,
    password::password_problem,
    session::{self, NewSession},
    tokens,
};
use crate::{Failure, Outcome, Services, audit, outbox};

/// Tries one person has in an hour: the old password is asked for, and could be guessed here.
pub(super) const TRIES_PER_HOUR: i64 = 5;

/// Sets a new password. The session goes on under a new token; all others end, and so does what was mailed.
///
/// # Errors
/// `Invalid` with `current_password` and `password`; `TooMany` after too many wrong old ones.
pub async fn change_password(
    services: &Services,
    actor: &Actor,
    caller: &Caller,
    current: &str,
    password: &str,
) -> Outcome<NewSession> {
    let id = actor.user_id().uuid();
    let found = user::Entity::find_by_id(id)
        .one(services.db.read())
        .await?
        .ok_or(Failure::SignedOut)?;
    let mut errors = FieldErrors::default();
    if current.is_empty() {
        errors.add("current_password", Problem::Missing);
    }
    let words = own_words::of_login(services, services.db.read(), &found).await?;
    if let Some(problem) = password_problem(services, password, &words) {
        errors.add("password", problem);
    }
    if !errors.is_empty() {
        return Err(Failure::Invalid(errors));
    }
    let hour = TimeDelta::hours(1);
    let subject = id.to_string();
    limits::count(services, "change_password", &subject, hour, TRIES_PER_HOUR).await?;
    let old = found.password_hash;
    if !services.hasher.verify(current, Some(&old)).await? {
        return Err(Failure::field("current_password", Problem::WrongPassword));
    }
    if current == password {
        return Err(Failure::field("password", PasswordProblem::AsBefore));
    }
    let hash = services.hasher.hash(password).await?;
    let tx = services.db.begin().await?;
    // Links first, like everybody who uses one: two that want both rows must not wait for each other.
    tokens::end_all(services, &tx, id).await?;
    // Of two that change it at once the second one does not know the old one any more.
    let changed = user::Entity::update_many()
        .col_expr(user::Column::PasswordHash, Expr::value(hash))
        .col_expr(user::Column::PasswordChangedAt, Expr::value(services.now()))
        .filter(user::Column::Id.eq(id))
        .filter(user::Column::PasswordHash.eq(old))
        .exec(&tx)
        .await?;
    if changed.rows_affected != 1 {
        return Err(Failure::field("current_password", Problem::WrongPassword));
    }
    session::end_others(&tx, actor).await?;
    if found.unconfirmed_since.is_some() {
        // Its link has just died with the others.
        confirm::ask_to_confirm(services, &tx, id).await?;
    }
    let renewed = session::renew(services, &tx, actor, caller).await?;
    let payload = serde_json::json!({ "user": id });
    outbox::enqueue(services, &tx, outbox::Kind::PasswordChangedMail, &payload).await?;
    let entry = audit::Entry::of_login(id, "account.change_password");
    audit::write(services, &tx, entry, serde_json::json!({})).await?;
    tx.commit().await?;
    services.nudge.notify_one();
    Ok(renewed)
}
