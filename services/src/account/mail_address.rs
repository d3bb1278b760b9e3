//! Where to write to somebody, and in which language.

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
    let row = user::Entity::find_by_id(user)
        .one(services.db.read())
        .await?;
    Ok(row.map(|row| {
        (
            row.email,
            Language::parse(&row.language).unwrap_or_default(),
        )
    }))
}
