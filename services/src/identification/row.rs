//! The row of somebody on the way: statements of this feature.

use chrono::{DateTime, Utc};
use sea_orm::{ConnectionTrait, FromQueryResult, Statement};
use uuid::Uuid;

use crate::{Outcome, Services, db::execute, keys::token_hash};

/// Somebody on the way.
#[derive(Clone, Debug, FromQueryResult)]
pub(super) struct Row {
    pub id: Uuid,
    pub state_hash: Option<String>,
    pub pending: Option<String>,
    pub state_ends_at: Option<DateTime<Utc>>,
    pub issuer: Option<String>,
    pub subject: Option<String>,
    pub code_hash: Option<String>,
    pub masked_code: Option<String>,
    pub person: Option<String>,
    pub checked_at: Option<DateTime<Utc>>,
    pub contact: Option<String>,
    pub password_hash: Option<String>,
    pub created_at: DateTime<Utc>,
}

/// The row of this browser, as long as it is kept and was not finished.
pub(super) async fn find(services: &Services, token: &str) -> Outcome<Option<Row>> {
    let sql = "SELECT id, state_hash, pending, state_ends_at, issuer, subject, code_hash, \
               masked_code, person, checked_at, contact, password_hash, created_at FROM identifications \
               WHERE token_hash = $1 AND expires_at > $2 AND finished_at IS NULL";
    let values = [token_hash(token).into(), services.now().into()];
    let statement = Statement::from_sql_and_values(services.db.backend(), sql, values);
    let found = Row::find_by_statement(statement);
    Ok(found.one(services.db.read()).await?)
}

/// Customers with this code: one person may have several numbers.
pub(super) async fn customers(on: &impl ConnectionTrait, code_hash: &str) -> Outcome<Vec<Uuid>> {
    #[derive(FromQueryResult)]
    struct Found {
        customer_id: Uuid,
    }
    let sql = "SELECT i.customer_id FROM identities i JOIN customers k ON k.id = i.customer_id \
               WHERE i.code_hash = $1 AND i.gone_on IS NULL AND k.gone_on IS NULL \
               ORDER BY k.customer_no";
    let values = [code_hash.into()];
    let statement = Statement::from_sql_and_values(on.get_database_backend(), sql, values);
    let found = Found::find_by_statement(statement).all(on).await?;
    Ok(found.into_iter().map(|found| found.customer_id).collect())
}

/// The login of an identity.
#[derive(Clone, Debug, FromQueryResult)]
pub(super) struct Login {
    pub id: Uuid,
    pub email_key: String,
    pub unconfirmed_since: Option<DateTime<Utc>>,
}

impl Login {
    /// Whether it stays: its address was confirmed, or it came after somebody set out at `began`. Whoever sets out when
    /// a login waits for its address replaces it.
    pub fn stays(&self, began: DateTime<Utc>) -> bool {
        self.unconfirmed_since.is_none_or(|since| since >= began)
    }
}

/// The login of this identity, if there is one.
pub(super) async fn login_of(
    on: &impl ConnectionTrait,
    issuer: &str,
    subject: &str,
) -> Outcome<Option<Login>> {
    let sql = "SELECT u.id, u.email_key, u.unconfirmed_since FROM bank_identities b \
               JOIN users u ON u.id = b.user_id WHERE b.issuer = $1 AND b.subject = $2";
    let values = [issuer.into(), subject.into()];
    let statement = Statement::from_sql_and_values(on.get_database_backend(), sql, values);
    Ok(Login::find_by_statement(statement).one(on).await?)
}

/// Takes over what the same person filled in before and did not finish, on this device or another one.
pub(super) async fn go_on(
    services: &Services,
    on: &impl ConnectionTrait,
    id: Uuid,
    identified: &oidc::Identified,
) -> Outcome<()> {
    let sql = "UPDATE identifications SET (checked_at, contact, password_hash) = \
               (SELECT checked_at, contact, password_hash FROM identifications \
               WHERE issuer = $1 AND subject = $2 AND id <> $3 AND checked_at IS NOT NULL \
               AND finished_at IS NULL AND expires_at > $4 ORDER BY created_at DESC, id DESC LIMIT 1) \
               WHERE id = $3";
    let values = [
        identified.issuer.as_str().into(),
        identified.subject.as_str().into(),
        id.into(),
        services.now().into(),
    ];
    execute(on, sql, values).await?;
    Ok(())
}
