//! The statements behind the import of readings.

use std::collections::HashMap;

use chrono::NaiveDate;
use sea_orm::{ConnectionTrait, DatabaseTransaction, DbBackend, FromQueryResult, Statement, Value};
use uuid::Uuid;

use super::Incoming;
use crate::{Outcome, Services, db::marks, import::parse::Parser};

/// A reading that has a number of the billing system.
#[derive(FromQueryResult)]
pub(super) struct Numbered {
    pub id: Uuid,
    reading_no: String,
    pub register_id: Uuid,
    pub row_hash: i64,
    is_gone: i64,
    is_superseded: i64,
}

impl Numbered {
    /// The last full export did not list it.
    pub fn gone(&self) -> bool {
        self.is_gone != 0
    }

    /// Another row counts instead.
    pub fn superseded(&self) -> bool {
        self.is_superseded != 0
    }
}

/// The valid reading of a register and day; without a number it is a customer's own.
#[derive(Clone, FromQueryResult)]
pub(super) struct Active {
    pub id: Uuid,
    pub register_id: Uuid,
    pub read_on: NaiveDate,
    pub value_micro: i64,
    pub reading_no: Option<String>,
}

async fn execute(tx: &DatabaseTransaction, sql: &str, values: Vec<Value>) -> Outcome<()> {
    let statement = Statement::from_sql_and_values(tx.get_database_backend(), sql, values);
    tx.execute_raw(statement).await?;
    Ok(())
}

/// Lets other writers of readings wait until the transaction ends. SQLite has one writer anyway.
pub(super) async fn keep_others_out(tx: &DatabaseTransaction) -> Outcome<()> {
    if tx.get_database_backend() == DbBackend::Postgres {
        let sql = "LOCK TABLE readings IN SHARE ROW EXCLUSIVE MODE";
        tx.execute_unprepared(sql).await?;
    }
    Ok(())
}

/// The rows of the batch that are in the database, by their numbers.
pub(super) async fn numbered(
    tx: &DatabaseTransaction,
    batch: &[Incoming],
) -> Outcome<HashMap<String, Numbered>> {
    let sql = format!(
        "SELECT id, reading_no, register_id, row_hash, \
         CAST(CASE WHEN gone_on IS NULL THEN 0 ELSE 1 END AS BIGINT) AS is_gone, \
         CAST(CASE WHEN superseded_by IS NULL THEN 0 ELSE 1 END AS BIGINT) AS is_superseded \
         FROM readings WHERE reading_no IN ({})",
        marks(1, batch.len())
    );
    let numbers = batch.iter().map(|incoming| incoming.number().into());
    let statement = Statement::from_sql_and_values(tx.get_database_backend(), sql, numbers);
    let rows = Numbered::find_by_statement(statement).all(tx).await?;
    Ok(rows
        .into_iter()
        .map(|row| (row.reading_no.clone(), row))
        .collect())
}

/// The valid readings of the registers and days of the batch.
pub(super) async fn active(
    tx: &DatabaseTransaction,
    batch: &[Incoming],
) -> Outcome<HashMap<(Uuid, NaiveDate), Active>> {
    let days = batch.iter().map(|incoming| incoming.read_on);
    let (Some(first), Some(last)) = (days.clone().min(), days.max()) else {
        return Ok(HashMap::new());
    };
    let mut registers: Vec<Uuid> = batch.iter().map(|incoming| incoming.register).collect();
    registers.sort_unstable();
    registers.dedup();
    let sql = format!(
        "SELECT id, register_id, read_on, value_micro, reading_no FROM readings \
         WHERE superseded_by IS NULL AND gone_on IS NULL AND read_on >= $1 AND read_on <= $2 \
         AND register_id IN ({})",
        marks(3, registers.len())
    );
    let mut values: Vec<Value> = vec![first.into(), last.into()];
    values.extend(registers.into_iter().map(Value::from));
    let statement = Statement::from_sql_and_values(tx.get_database_backend(), sql, values);
    let rows = Active::find_by_statement(statement).all(tx).await?;
    Ok(rows
        .into_iter()
        .map(|row| ((row.register_id, row.read_on), row))
        .collect())
}

/// The customer's reading behind an export record.
pub(super) async fn behind_record(
    tx: &DatabaseTransaction,
    record: &str,
) -> Outcome<Option<Active>> {
    let Ok(record) = record.parse::<Uuid>() else {
        return Ok(None);
    };
    let sql = "SELECT r.id, r.register_id, r.read_on, r.value_micro, r.reading_no \
               FROM export_records e JOIN readings r ON r.id = e.subject_id \
               WHERE e.id = $1 AND e.kind = 'reading'";
    let backend = tx.get_database_backend();
    let statement = Statement::from_sql_and_values(backend, sql, [record.into()]);
    Ok(Active::find_by_statement(statement).one(tx).await?)
}

/// The billing system has the customer's reading.
pub(super) async fn acknowledge(
    services: &Services,
    tx: &DatabaseTransaction,
    reading: Uuid,
) -> Outcome<()> {
    let sql = "UPDATE export_records SET acknowledged_at = $1, \
               exported_at = COALESCE(exported_at, $1) \
               WHERE kind = 'reading' AND subject_id = $2 AND acknowledged_at IS NULL";
    execute(tx, sql, vec![services.now().into(), reading.into()]).await
}

/// `new` counts instead of `old`.
pub(super) async fn supersede(tx: &DatabaseTransaction, old: Uuid, new: Uuid) -> Outcome<()> {
    let sql = "UPDATE readings SET superseded_by = $1 WHERE id = $2 AND superseded_by IS NULL";
    execute(tx, sql, vec![new.into(), old.into()]).await
}

/// Takes the row of the file over into an existing row.
pub(super) async fn update(tx: &DatabaseTransaction, id: Uuid, incoming: &Incoming) -> Outcome<()> {
    let mut sets = Vec::new();
    let mut values: Vec<Value> = vec![
        id.into(),
        incoming.number().into(),
        incoming.record.hash.into(),
    ];
    for (column, value) in &incoming.record.values {
        if *column != "reading_no" {
            values.push(value.clone());
            sets.push(format!("{column} = ${}", values.len()));
        }
    }
    let sql = format!(
        "UPDATE readings SET reading_no = $2, row_hash = $3, gone_on = NULL, {} WHERE id = $1",
        sets.join(", ")
    );
    execute(tx, &sql, values).await
}

/// Inserts new rows in one statement; `replaced` says which of them are corrected by another one.
pub(super) async fn insert(
    services: &Services,
    tx: &DatabaseTransaction,
    parser: &Parser<'_>,
    batch: &[&Incoming],
    replaced: &HashMap<Uuid, Uuid>,
) -> Outcome<()> {
    if batch.is_empty() {
        return Ok(());
    }
    let now = services.now();
    let mut rows = Vec::with_capacity(batch.len());
    let mut values: Vec<Value> = Vec::with_capacity(batch.len() * 14);
    for incoming in batch {
        let text = |name| parser.text(&incoming.record.texts, name).to_owned();
        let estimate = text("estimate_reason");
        let row: [Value; 14] = [
            incoming.record.id.into(),
            incoming.account.into(),
            incoming.meter.into(),
            incoming.register.into(),
            incoming.read_on.into(),
            incoming.value_micro.into(),
            text("origin").into(),
            text("reason").into(),
            Value::from((!estimate.is_empty()).then_some(estimate)),
            "accepted".into(),
            text("reading_no").into(),
            Value::from(replaced.get(&incoming.record.id).copied()),
            now.into(),
            incoming.record.hash.into(),
        ];
        rows.push(format!("({})", marks(values.len() + 1, row.len())));
        values.extend(row);
    }
    let sql = format!(
        "INSERT INTO readings (id, contract_account_id, meter_id, register_id, read_on, \
         value_micro, origin, reason, estimate_reason, verdict, reading_no, superseded_by, \
         created_at, row_hash) VALUES {}",
        rows.join(", ")
    );
    execute(tx, &sql, values).await
}
