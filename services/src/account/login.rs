//! Finding the login behind a name: an address or, where people chose one, a user name.

use domain::account::LoginName;
use sea_orm::{ColumnTrait, ConnectionTrait, EntityTrait, QueryFilter};

use super::entity::user;
use crate::Outcome;

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

/// Whether somebody has this user name already.
pub(super) async fn is_taken(on: &impl ConnectionTrait, key: &str) -> Outcome<bool> {
    let found = user::Entity::find().filter(user::Column::UserNameKey.eq(key));
    Ok(found.one(on).await?.is_some())
}
