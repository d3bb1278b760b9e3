//! Passwords that the portal makes and mails: the temporary one that a profile may send instead of a link
//! (for a day), and the first one of a login that has none yet (for three). Random, once. They open nothing but
//! the page for a password of one's own, and until that is set an old one stays good.
//!
//! It is short enough to be typed, so the database keeps it behind Argon2 (v5.0.0-6.5.2). Like a link it is
//! derived from its row's id: a mail sent twice brings the same one.

use domain::account::{OwnWords, WhyNew, first_password};
use sea_orm::{ColumnTrait, ConnectionTrait, EntityTrait, QueryFilter, QueryOrder};
use uuid::Uuid;

use super::{
    entity::one_time_token as table,
    password::place_words,
    tokens::{self, TokenKind},
};
use crate::{Failure, Outcome, Services};

/// The password of the row `id`, made for the login with this address.
pub(crate) fn mailed_password(
    services: &Services,
    kind: TokenKind,
    id: Uuid,
    email_key: &str,
) -> Outcome<String> {
    let place = place_words(&services.profile);
    let own = OwnWords {
        person: &[email_key],
        place: &place,
    };
    let made = (0..=u8::MAX).find_map(|again| {
        let value = [id.as_bytes().as_slice(), &[again]].concat();
        let random = services.keys.derive(kind.code(), &value);
        first_password(&services.profile.password, own, &random)
    });
    made.ok_or_else(|| {
        Failure::Unexpected(anyhow::anyhow!("no password meets the profile's rules"))
    })
}

/// A password that is hashed but not stored yet.
pub(super) struct Prepared {
    kind: TokenKind,
    id: Uuid,
    hash: String,
}

/// Makes one. Outside of a transaction: hashing would hold the write door for a tenth of a second.
pub(super) async fn prepare(
    services: &Services,
    kind: TokenKind,
    email_key: &str,
) -> Outcome<Prepared> {
    let id = services.id();
    let password = mailed_password(services, kind, id, email_key)?;
    let hash = services.hasher.hash(&password).await?;
    Ok(Prepared { kind, id, hash })
}

/// Stores it for `subject`; an earlier one dies.
pub(super) async fn issue(
    services: &Services,
    on: &impl ConnectionTrait,
    subject: Uuid,
    prepared: Prepared,
) -> Outcome<Uuid> {
    let Prepared { kind, id, hash } = prepared;
    tokens::issue_as(services, on, kind, subject, id, Some(hash)).await?;
    Ok(id)
}

/// The row whose password this is, for the login `user`, and why a new one is wanted then. Costs the same for
/// everybody and every password.
pub(super) async fn find(
    services: &Services,
    user: Option<Uuid>,
    password: &str,
) -> Outcome<Option<(Uuid, WhyNew)>> {
    let kinds = [TokenKind::TemporaryPassword, TokenKind::FirstPassword];
    let row = table::Entity::find()
        .filter(table::Column::SubjectId.eq(user.unwrap_or_default()))
        .filter(table::Column::Kind.is_in(kinds.map(TokenKind::code)))
        .filter(table::Column::UsedAt.is_null())
        .filter(table::Column::ExpiresAt.gt(services.now()))
        .order_by_desc(table::Column::CreatedAt)
        .one(services.db.read())
        .await?;
    let hash = row.as_ref().and_then(|row| row.secret_hash.as_deref());
    let right = services.hasher.verify(password, hash).await?;
    Ok(row.filter(|_| right).map(|row| {
        if row.kind == TokenKind::FirstPassword.code() {
            (row.id, WhyNew::First)
        } else {
            (row.id, WhyNew::Temporary)
        }
    }))
}
