//! Statements of this feature: one per function.

use chrono::{DateTime, NaiveDate, Utc};
use sea_orm::{ConnectionTrait, FromQueryResult, Statement as Sql, Value, prelude::Uuid};

use crate::{Outcome, Services, db::execute};

/// A line of the history.
#[derive(Clone, Debug, FromQueryResult)]
pub(super) struct EarlierRow {
    pub id: Uuid,
    pub from_on: NaiveDate,
    pub until_on: NaiveDate,
    pub gross_cents: i64,
    pub created_at: DateTime<Utc>,
}

/// Statements of a contract, the newest first.
pub(super) async fn earlier(services: &Services, contract: Uuid) -> Outcome<Vec<EarlierRow>> {
    let sql = "SELECT id, from_on, until_on, gross_cents, created_at FROM interim_statements \
               WHERE contract_id = $1 ORDER BY created_at DESC, id DESC LIMIT 100";
    let statement = Sql::from_sql_and_values(services.db.backend(), sql, [contract.into()]);
    let rows = EarlierRow::find_by_statement(statement);
    Ok(rows.all(services.db.read()).await?)
}

/// One statement.
#[derive(Clone, Debug, FromQueryResult)]
pub(super) struct Row {
    pub contract_account_id: Uuid,
    pub contract_id: Uuid,
    pub content: String,
    pub created_at: DateTime<Utc>,
}

pub(super) async fn one(services: &Services, id: Uuid) -> Outcome<Option<Row>> {
    let sql = "SELECT contract_account_id, contract_id, content, created_at \
               FROM interim_statements WHERE id = $1";
    let statement = Sql::from_sql_and_values(services.db.backend(), sql, [id.into()]);
    let row = Row::find_by_statement(statement);
    Ok(row.one(services.db.read()).await?)
}

/// The statement with this content, if it was made before.
pub(super) async fn same(
    services: &Services,
    contract: Uuid,
    fingerprint: &str,
) -> Outcome<Option<Uuid>> {
    #[derive(FromQueryResult)]
    struct Id {
        id: Uuid,
    }
    let sql = "SELECT id FROM interim_statements WHERE contract_id = $1 AND fingerprint = $2";
    let values = [contract.into(), fingerprint.into()];
    let statement = Sql::from_sql_and_values(services.db.backend(), sql, values);
    let row = Id::find_by_statement(statement)
        .one(services.db.read())
        .await?;
    Ok(row.map(|row| row.id))
}

/// A statement to keep.
pub(super) struct New {
    pub id: Uuid,
    pub account: Uuid,
    pub contract: Uuid,
    pub from: NaiveDate,
    pub until: NaiveDate,
    pub gross_cents: i64,
    pub fingerprint: String,
    pub content: String,
}

pub(super) async fn insert(
    services: &Services,
    on: &impl ConnectionTrait,
    new: New,
) -> Outcome<()> {
    let sql = "INSERT INTO interim_statements (id, contract_account_id, contract_id, from_on, until_on, \
               gross_cents, fingerprint, content, created_at) VALUES ($1,$2,$3,$4,$5,$6,$7,$8,$9)";
    let values: [Value; 9] = [
        new.id.into(),
        new.account.into(),
        new.contract.into(),
        new.from.into(),
        new.until.into(),
        new.gross_cents.into(),
        new.fingerprint.into(),
        new.content.into(),
        services.now().into(),
    ];
    execute(on, sql, values).await?;
    Ok(())
}
