//! Statements of this feature: one per function.

use chrono::{DateTime, Utc};
use domain::bank::Iban;
use sea_orm::{ConnectionTrait, FromQueryResult, Statement, Value, prelude::Uuid};

use crate::{Outcome, Services, db::execute};

/// A mandate as it lies there.
#[derive(Clone, Debug, FromQueryResult)]
pub(super) struct Row {
    pub id: Uuid,
    pub reference: String,
    pub iban: String,
    pub holder: String,
    pub bank_name: Option<String>,
    pub wording: i64,
    pub language: String,
    pub given_at: DateTime<Utc>,
    pub replaced_at: Option<DateTime<Utc>>,
    pub revoked_at: Option<DateTime<Utc>>,
    /// When the billing system said that it has it.
    pub acknowledged_at: Option<DateTime<Utc>>,
}

impl Row {
    pub fn holds(&self) -> bool {
        self.replaced_at.is_none() && self.revoked_at.is_none()
    }
}

/// All mandates of a contract account, the newest first.
pub(super) async fn of_account(on: &impl ConnectionTrait, account: Uuid) -> Outcome<Vec<Row>> {
    let sql = "SELECT m.id, m.reference, m.iban, m.holder, m.bank_name, m.wording, m.language, m.given_at, \
               m.replaced_at, m.revoked_at, e.acknowledged_at FROM mandates m \
               LEFT JOIN export_records e ON e.kind = 'request' AND e.subject_id = m.request_id \
               WHERE m.contract_account_id = $1 ORDER BY m.given_at DESC, m.id DESC";
    let values = [account.into()];
    let statement = Statement::from_sql_and_values(on.get_database_backend(), sql, values);
    Ok(Row::find_by_statement(statement).all(on).await?)
}

/// A mandate to keep.
pub(super) struct New<'a> {
    pub account: Uuid,
    pub request: Uuid,
    pub user: Uuid,
    pub reference: &'a str,
    pub iban: &'a Iban,
    pub holder: &'a str,
    pub bank_name: Option<&'a str>,
    pub wording: i64,
    pub language: &'a str,
    pub given_from: &'a str,
}

pub(super) async fn insert(
    services: &Services,
    on: &impl ConnectionTrait,
    new: New<'_>,
) -> Outcome<Uuid> {
    let sql = "INSERT INTO mandates (id, contract_account_id, request_id, user_id, reference, iban, holder, \
               bank_name, wording, language, given_from, given_at) \
               VALUES ($1,$2,$3,$4,$5,$6,$7,$8,$9,$10,$11,$12)";
    let id = services.id();
    let values: [Value; 12] = [
        id.into(),
        new.account.into(),
        new.request.into(),
        new.user.into(),
        new.reference.into(),
        new.iban.as_str().into(),
        new.holder.into(),
        Value::from(new.bank_name.map(str::to_owned)),
        new.wording.into(),
        new.language.into(),
        new.given_from.into(),
        services.now().into(),
    ];
    execute(on, sql, values).await?;
    Ok(id)
}

/// The mandate that held is replaced.
pub(super) async fn replace(
    services: &Services,
    on: &impl ConnectionTrait,
    id: Uuid,
) -> Outcome<()> {
    let sql = "UPDATE mandates SET replaced_at = $1 WHERE id = $2";
    execute(on, sql, [services.now().into(), id.into()]).await?;
    Ok(())
}

/// The mandate ends.
pub(super) async fn end(services: &Services, on: &impl ConnectionTrait, id: Uuid) -> Outcome<()> {
    let sql = "UPDATE mandates SET revoked_at = $1 WHERE id = $2 AND revoked_at IS NULL";
    execute(on, sql, [services.now().into(), id.into()]).await?;
    Ok(())
}
