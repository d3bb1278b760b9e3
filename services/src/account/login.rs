//! Finding the login behind a name: an address or, where people chose one, a user name.

use domain::{
    account::{EmailAddress, LoginName, UserName},
    language::Language,
};
use sea_orm::{ActiveValue::Set, ColumnTrait, ConnectionTrait, EntityTrait, QueryFilter};
use uuid::Uuid;

use super::entity::user;
use crate::{Failure, Outcome, Services};

/// The login of this name.
pub(super) async fn find(
    on: &impl ConnectionTrait,
    name: &LoginName,
) -> Outcome<Option<user::Model>> {
    let column = match name {
        LoginName::Email(_) => user::Column::EmailKey,
        LoginName::UserName(_) => user::Column::UserNameKey,
    };
    let found = user::Entity::find().filter(column.eq(name.key()));
    Ok(found.one(on).await?)
}

/// Under what tries and mails are counted: a login has one count, whichever of its names is used. A name
/// that nobody has is counted by itself, so that it behaves like any other.
pub(super) fn counted_as(name: &LoginName, found: Option<&user::Model>) -> String {
    found.map_or_else(|| name.key(), |user| user.email_key.clone())
}

/// What a login is made of.
pub(crate) struct NewLogin<'a> {
    pub email: &'a EmailAddress,
    /// Where people chose one.
    pub user_name: Option<&'a UserName>,
    pub password_hash: String,
    pub language: Language,
    /// Whether the link of a mail to this address was followed.
    pub is_confirmed: bool,
}

/// Makes a login; gives its id.
///
/// # Errors
/// `Conflict("in_use")` when the address or the user name has one.
pub(crate) async fn insert_login(
    services: &Services,
    on: &impl ConnectionTrait,
    login: NewLogin<'_>,
) -> Outcome<Uuid> {
    let (id, now) = (services.id(), services.now());
    let row = user::ActiveModel {
        id: Set(id),
        email: Set(login.email.as_str().to_owned()),
        email_key: Set(login.email.key()),
        user_name: Set(login.user_name.map(ToString::to_string)),
        user_name_key: Set(login.user_name.map(UserName::key)),
        password_hash: Set(login.password_hash),
        language: Set(login.language.code().to_owned()),
        created_at: Set(now),
        last_sign_in_at: Set(Some(now)),
        password_changed_at: Set(now),
        unconfirmed_since: Set((!login.is_confirmed).then_some(now)),
    };
    match user::Entity::insert(row).exec_without_returning(on).await {
        Err(error) if crate::db::is_duplicate(&error) => Err(Failure::Conflict("in_use")),
        other => Ok(other.map(|_| id)?),
    }
}

/// Whether somebody signs in with this address.
pub(super) async fn has_login(on: &impl ConnectionTrait, email_key: &str) -> Outcome<bool> {
    Ok(login_with(on, email_key).await?.is_some())
}

/// The login with this address.
pub(crate) async fn login_with(
    on: &impl ConnectionTrait,
    email_key: &str,
) -> Outcome<Option<Uuid>> {
    let found = user::Entity::find().filter(user::Column::EmailKey.eq(email_key));
    Ok(found.one(on).await?.map(|user| user.id))
}

/// Whether somebody has this user name already.
pub(super) async fn is_taken(on: &impl ConnectionTrait, key: &str) -> Outcome<bool> {
    let found = user::Entity::find().filter(user::Column::UserNameKey.eq(key));
    Ok(found.one(on).await?.is_some())
}
