//! Where to write to somebody, in which language, and by which names.

use domain::language::Language;
use sea_orm::EntityTrait;
use uuid::Uuid;

use super::entity::user;
use crate::{Outcome, Services};

/// Address and language of a person, or nothing when the login is gone.
pub(crate) async fn mail_address(
    services: &Services,
    user: Uuid,
) -> Outcome<Option<(String, Language)>> {
    let row = find(services, user).await?;
    Ok(row.map(|row| {
        (
            row.email,
            Language::parse(&row.language).unwrap_or_default(),
        )
    }))
}

/// The key of a person's address.
pub(crate) async fn email_key(services: &Services, user: Uuid) -> Outcome<Option<String>> {
    let row = find(services, user).await?;
    Ok(row.map(|row| row.email_key))
}

/// The name a person chose to sign in with.
pub(crate) async fn user_name(services: &Services, user: Uuid) -> Outcome<Option<String>> {
    let row = find(services, user).await?;
    Ok(row.and_then(|row| row.user_name))
}

async fn find(services: &Services, user: Uuid) -> Outcome<Option<user::Model>> {
    let row = user::Entity::find_by_id(user);
    Ok(row.one(services.db.read()).await?)
}
