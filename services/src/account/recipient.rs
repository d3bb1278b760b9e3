//! Where to write to somebody, in which language, and by which names.

use domain::language::Language;
use sea_orm::EntityTrait;
use uuid::Uuid;

use super::entity::user;
use crate::{Outcome, Services};

/// What a mail needs to know of a person.
pub(crate) struct Recipient {
    /// Where mails go.
    pub email: String,
    /// The form of it that is unique.
    pub email_key: String,
    /// The name a person chose to sign in with.
    pub user_name: Option<String>,
    /// Chosen for mails and pages.
    pub language: Language,
}

/// The person with this login; nothing when it is gone, or nobody confirmed that the address is this person's.
pub(crate) async fn recipient(services: &Services, user: Uuid) -> Outcome<Option<Recipient>> {
    find(services, user, true).await
}

/// The person with this login, whose address is to be confirmed.
pub(crate) async fn unconfirmed(services: &Services, user: Uuid) -> Outcome<Option<Recipient>> {
    find(services, user, false).await
}

async fn find(services: &Services, user: Uuid, confirmed: bool) -> Outcome<Option<Recipient>> {
    let row = user::Entity::find_by_id(user)
        .one(services.db.read())
        .await?;
    let row = row.filter(|row| row.unconfirmed_since.is_none() == confirmed);
    Ok(row.map(|row| Recipient {
        language: Language::parse(&row.language).unwrap_or_default(),
        email: row.email,
        email_key: row.email_key,
        user_name: row.user_name,
    }))
}
