//! One-time links. The token is derived from its row's id and the installation's secret: a mail sent
//! twice carries the same link, the database knows only its hash, and a copy of the database opens nothing.

use chrono::TimeDelta;
use sea_orm::{
    ActiveValue::Set, ColumnTrait, ConnectionTrait, EntityTrait, ExprTrait, QueryFilter,
    sea_query::Expr,
};
use uuid::Uuid;

use super::{
    entity::{one_time_token as table, user},
    own_words::{self, PersonWords},
};
use crate::{Failure, Outcome, Services, keys::token_hash};

/// What a link is for.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum TokenKind {
    /// Confirms the address after registration.
    Activation,
    /// Opens the page for a new password.
    PasswordReset,
    /// Is itself a password, good for the page for a new one (`temporary`).
    TemporaryPassword,
    /// The same, chosen by the portal for a login that has no password yet.
    FirstPassword,
    /// Confirms the address of a login that is there already.
    Confirmation,
}

impl TokenKind {
    /// As stored.
    pub fn code(self) -> &'static str {
        match self {
            Self::Activation => "activation",
            Self::PasswordReset => "password_reset",
            Self::TemporaryPassword => "temporary_password",
            Self::FirstPassword => "first_password",
            Self::Confirmation => "confirmation",
        }
    }

    /// How long it opens something (security.md 3.4).
    pub fn life(self) -> TimeDelta {
        match self {
            Self::Activation | Self::FirstPassword | Self::Confirmation => TimeDelta::hours(72),
            Self::PasswordReset => TimeDelta::minutes(30),
            Self::TemporaryPassword => TimeDelta::hours(24),
        }
    }
}

/// The token text of the row `id`.
pub(crate) fn link_text(services: &Services, kind: TokenKind, id: Uuid) -> String {
    services.keys.derive_text(kind.code(), id.as_bytes())
}

/// Makes a token for `subject`; all earlier ones of that kind and subject die.
pub(super) async fn issue(
    services: &Services,
    on: &impl ConnectionTrait,
    kind: TokenKind,
    subject: Uuid,
) -> Outcome<Uuid> {
    let id = services.id();
    issue_as(services, on, kind, subject, id, None).await?;
    Ok(id)
}

/// The same with an id made before, and the hash of a secret that people type.
pub(super) async fn issue_as(
    services: &Services,
    on: &impl ConnectionTrait,
    kind: TokenKind,
    subject: Uuid,
    id: Uuid,
    secret_hash: Option<String>,
) -> Outcome<()> {
    let now = services.now();
    table::Entity::update_many()
        .col_expr(table::Column::UsedAt, Expr::value(now))
        .filter(table::Column::SubjectId.eq(subject))
        .filter(table::Column::Kind.eq(kind.code()))
        .filter(table::Column::UsedAt.is_null())
        .exec(on)
        .await?;
    let row = table::ActiveModel {
        id: Set(id),
        token_hash: Set(token_hash(&link_text(services, kind, id))),
        secret_hash: Set(secret_hash),
        kind: Set(kind.code().to_owned()),
        subject_id: Set(subject),
        created_at: Set(now),
        expires_at: Set(now + kind.life()),
        used_at: Set(None),
    };
    table::Entity::insert(row)
        .exec_without_returning(on)
        .await?;
    Ok(())
}

/// Uses up whatever was mailed about `subject` and not used yet.
pub(crate) async fn end_all(
    services: &Services,
    on: &impl ConnectionTrait,
    subject: Uuid,
) -> Outcome<()> {
    table::Entity::update_many()
        .col_expr(table::Column::UsedAt, Expr::value(services.now()))
        .filter(table::Column::SubjectId.eq(subject))
        .filter(table::Column::UsedAt.is_null())
        .exec(on)
        .await?;
    Ok(())
}

/// Uses up what was typed instead of followed, by its row. Of many at once exactly one wins.
pub(super) async fn consume_row(
    services: &Services,
    on: &impl ConnectionTrait,
    id: Uuid,
) -> Outcome<bool> {
    let now = services.now();
    let used = table::Entity::update_many()
        .col_expr(table::Column::UsedAt, Expr::value(now))
        .filter(table::Column::Id.eq(id))
        .filter(table::Column::UsedAt.is_null())
        .filter(Expr::col(table::Column::ExpiresAt).gt(now))
        .exec(on)
        .await?;
    Ok(used.rows_affected == 1)
}

/// Uses a token up and gives its subject. Of many at once exactly one wins.
pub(super) async fn consume(
    services: &Services,
    on: &impl ConnectionTrait,
    kind: TokenKind,
    token: &str,
) -> Outcome<Uuid> {
    let now = services.now();
    let hash = token_hash(token);
    let used = table::Entity::update_many()
        .col_expr(table::Column::UsedAt, Expr::value(now))
        .filter(table::Column::TokenHash.eq(&hash))
        .filter(table::Column::Kind.eq(kind.code()))
        .filter(table::Column::UsedAt.is_null())
        .filter(Expr::col(table::Column::ExpiresAt).gt(now))
        .exec(on)
        .await?;
    if used.rows_affected != 1 {
        return Err(Failure::Conflict("token"));
    }
    let row = table::Entity::find()
        .filter(table::Column::TokenHash.eq(hash))
        .one(on)
        .await?;
    row.map(|row| row.subject_id)
        .ok_or(Failure::Conflict("token"))
}

/// Whom a link is about, as long as it would still open something. Looking does not use it up.
pub(super) async fn subject(
    services: &Services,
    kind: TokenKind,
    token: &str,
) -> Outcome<Option<Uuid>> {
    let row = table::Entity::find()
        .filter(table::Column::TokenHash.eq(token_hash(token)))
        .filter(table::Column::Kind.eq(kind.code()))
        .one(services.db.read())
        .await?;
    let live = row.filter(|row| row.used_at.is_none() && row.expires_at > services.now());
    Ok(live.map(|row| row.subject_id))
}

/// Whether a link would still open something.
pub async fn token_state(services: &Services, kind: TokenKind, token: &str) -> Outcome<bool> {
    Ok(subject(services, kind, token).await?.is_some())
}

/// Whom a link for a new password is for. Only who holds the link learns it.
pub struct ResetPerson {
    /// The name to sign in with, so that a password manager knows which entry to change.
    pub name: String,
    /// Of what the password must not be made.
    pub words: PersonWords,
}

/// Whom a link for a new password is for, as long as it would open something.
pub async fn reset_person(services: &Services, token: &str) -> Outcome<Option<ResetPerson>> {
    let Some(user) = holder(services, token).await? else {
        return Ok(None);
    };
    let words = own_words::of_login(services, services.db.read(), &user).await?;
    let name = user.user_name.unwrap_or(user.email);
    Ok(Some(ResetPerson { name, words }))
}

/// The login that a link for a new password is for, as long as it would open something.
pub(super) async fn holder(services: &Services, token: &str) -> Outcome<Option<user::Model>> {
    let Some(id) = subject(services, TokenKind::PasswordReset, token).await? else {
        return Ok(None);
    };
    let user = user::Entity::find_by_id(id);
    Ok(user.one(services.db.read()).await?)
}
