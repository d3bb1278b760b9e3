//! Statements of this feature: one per function.

use chrono::{DateTime, NaiveDate, Utc};
use sea_orm::{ConnectionTrait, DbBackend, FromQueryResult, Statement, Value, prelude::Uuid};

use crate::{Outcome, Services, db::execute};

/// An instalment as the billing system delivered it.
#[derive(Clone, Debug, FromQueryResult)]
pub(super) struct DueRow {
    pub due_on: NaiveDate,
    pub amount_cents: i64,
    pub paid_cents: i64,
}

/// The instalments of a contract that are due in `[from, to)`, the soonest first.
pub(super) async fn dues(
    services: &Services,
    contract: Uuid,
    from: NaiveDate,
    to: NaiveDate,
) -> Outcome<Vec<DueRow>> {
    let sql = "SELECT due_on, amount_cents, paid_cents FROM instalments \
               WHERE contract_id = $1 AND gone_on IS NULL AND due_on >= $2 AND due_on < $3 \
               ORDER BY due_on";
    let values = [contract.into(), from.into(), to.into()];
    let statement = Statement::from_sql_and_values(services.db.backend(), sql, values);
    Ok(DueRow::find_by_statement(statement)
        .all(services.db.read())
        .await?)
}

/// A change that a customer made, with what became of it.
#[derive(Clone, Debug, FromQueryResult)]
pub(super) struct ChangeRow {
    pub request_no: String,
    pub before_cents: i64,
    pub amount_cents: i64,
    pub first_due_on: NaiveDate,
    pub exported_at: Option<DateTime<Utc>>,
    pub acknowledged_at: Option<DateTime<Utc>>,
}

const CHANGES: &str = "SELECT q.request_no, c.before_cents, c.amount_cents, \
    c.first_due_on, e.exported_at, e.acknowledged_at \
    FROM instalment_changes c JOIN requests q ON q.id = c.request_id \
    LEFT JOIN export_records e ON e.kind = 'request' AND e.subject_id = c.request_id \
    WHERE c.withdrawn_at IS NULL AND q.status = 'done'";

/// Changes of a contract since a day that were not taken back, the newest first.
pub(super) async fn changes(
    on: &impl ConnectionTrait,
    contract: Uuid,
    since: DateTime<Utc>,
) -> Outcome<Vec<ChangeRow>> {
    let sql = format!(
        "{CHANGES} AND c.contract_id = $1 AND c.created_at >= $2 ORDER BY c.created_at DESC, c.id DESC"
    );
    let values = [contract.into(), since.into()];
    let statement = Statement::from_sql_and_values(on.get_database_backend(), sql, values);
    Ok(ChangeRow::find_by_statement(statement).all(on).await?)
}

/// Makes others who change the same contract wait until this transaction is over.
pub(super) async fn lock(on: &impl ConnectionTrait, contract: Uuid) -> Outcome<()> {
    // SQLite lets one writer in at a time as it is.
    if on.get_database_backend() == DbBackend::Postgres {
        let sql = "SELECT id FROM contracts WHERE id = $1 FOR UPDATE";
        let statement = Statement::from_sql_and_values(DbBackend::Postgres, sql, [contract.into()]);
        on.query_one_raw(statement).await?;
    }
    Ok(())
}

/// A change to note.
pub(super) struct NewChange {
    pub request: Uuid,
    pub contract: Uuid,
    pub before_cents: i64,
    pub amount_cents: i64,
    pub first_due_on: NaiveDate,
}

pub(super) async fn insert(
    services: &Services,
    on: &impl ConnectionTrait,
    change: &NewChange,
) -> Outcome<()> {
    let sql = "INSERT INTO instalment_changes (id, request_id, contract_id, before_cents, \
               amount_cents, first_due_on, created_at) VALUES ($1,$2,$3,$4,$5,$6,$7)";
    let values: Vec<Value> = vec![
        services.id().into(),
        change.request.into(),
        change.contract.into(),
        change.before_cents.into(),
        change.amount_cents.into(),
        change.first_due_on.into(),
        services.now().into(),
    ];
    let statement = Statement::from_sql_and_values(on.get_database_backend(), sql, values);
    on.execute_raw(statement).await?;
    Ok(())
}

/// The change of a request that is taken back; a question that waited for an answer has none.
pub(crate) async fn withdraw(
    services: &Services,
    on: &impl ConnectionTrait,
    request: Uuid,
) -> Outcome<()> {
    let sql = "UPDATE instalment_changes SET withdrawn_at = $1 \
               WHERE request_id = $2 AND withdrawn_at IS NULL";
    execute(on, sql, [services.now().into(), request.into()]).await?;
    Ok(())
}
