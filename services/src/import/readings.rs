//! Readings of the billing system, beside what customers reported. A customer's own reading that is not
//! acknowledged yet survives: a different value for the same day is kept back and reported as a conflict;
//! the same value, or the record's id, acknowledges it.

use std::collections::HashMap;

use chrono::NaiveDate;
use rust_decimal::Decimal;
use sea_orm::{ConnectionTrait, DatabaseTransaction, FromQueryResult, Statement, Value};
use uuid::Uuid;

use super::{
    known::{Known, id_of},
    parse::{Parser, Record},
    report::{Fault, Report},
    rows::Row,
};
use crate::{Outcome, Services};

/// A reading of the file with its references resolved.
#[derive(Clone, Debug)]
pub(super) struct Incoming {
    pub row: Row,
    pub record: Record,
    register: Uuid,
    meter: Uuid,
    account: Uuid,
    read_on: NaiveDate,
    value_micro: i64,
}

/// Resolves and checks a row against its register and meter.
pub(super) fn resolve(
    parser: &Parser<'_>,
    known: &Known,
    row: Row,
    record: Record,
) -> Result<Incoming, Box<Fault>> {
    let text = |name| parser.text(&record.texts, name);
    let fault = |column: &str, reason: String| Box::new(parser.fault_at(&row, column, reason));
    let register = id_of("registers", &[text("meter_no"), text("obis")]);
    let Some(facts) = known.registers.get(&register).copied() else {
        return Err(fault(
            "obis",
            format!("meter {} has no such register", text("meter_no")),
        ));
    };
    let Some(meter) = known.meters.get(&facts.meter).copied() else {
        return Err(fault("meter_no", "is not among the meters".to_owned()));
    };
    let value: Decimal = text("value").parse().unwrap_or_default();
    if value < Decimal::ZERO {
        return Err(fault("value", "is negative".to_owned()));
    }
    if value >= Decimal::from(10_u64.saturating_pow(u32::from(facts.integer_digits))) {
        let reason = format!("the register has {} digits", facts.integer_digits);
        return Err(fault("value", reason));
    }
    if value.normalize().scale() > u32::from(facts.decimal_digits) {
        let reason = format!("the register has {} decimals", facts.decimal_digits);
        return Err(fault("value", reason));
    }
    let Ok(read_on) = text("read_on").parse::<NaiveDate>() else {
        return Err(fault("read_on", "is no date".to_owned()));
    };
    if read_on < meter.installed_on || meter.removed_on.is_some_and(|removed| read_on > removed) {
        return Err(fault(
            "read_on",
            "the meter was not installed on that day".to_owned(),
        ));
    }
    let value_micro = crate::db::to_micro(value).unwrap_or_default();
    let (account, meter) = (meter.account, facts.meter);
    Ok(Incoming {
        row,
        record,
        register,
        meter,
        account,
        read_on,
        value_micro,
    })
}

#[derive(FromQueryResult)]
struct Numbered {
    id: Uuid,
    reading_no: String,
    row_hash: i64,
    is_gone: i64,
}

#[derive(Clone, FromQueryResult)]
struct Active {
    id: Uuid,
    register_id: Uuid,
    read_on: NaiveDate,
    value_micro: i64,
    reading_no: Option<String>,
}

/// Writes a batch in one transaction (rolled back in a dry run).
pub(super) async fn write(
    services: &Services,
    parser: &Parser<'_>,
    batch: &[Incoming],
    report: &mut Report,
    dry_run: bool,
) -> Outcome<()> {
    let tx = services.db.begin().await?;
    let numbered = numbered(&tx, batch).await?;
    let mut active = active(&tx, batch).await?;
    let mut fresh: Vec<&Incoming> = Vec::new();
    for incoming in batch {
        let number = parser.text(&incoming.record.texts, "reading_no");
        if let Some((id, hash, gone)) = numbered.get(number) {
            if *hash == incoming.record.hash && !gone {
                report.count("readings").unchanged += 1;
            } else {
                update(&tx, *id, incoming, number).await?;
                report.count("readings").changed += 1;
            }
            continue;
        }
        let acknowledged = acknowledged_by(&tx, parser, incoming).await?;
        let day = (incoming.register, incoming.read_on);
        match active.get(&day).cloned() {
            Some(there) if there.reading_no.is_some() => {
                let other = there.reading_no.unwrap_or_default();
                let reason = format!("reading {other} is of the same register and day");
                report.fault(parser.fault_at(&incoming.row, "read_on", reason));
                report.count("readings").refused += 1;
            }
            Some(own) if own.value_micro == incoming.value_micro => {
                acknowledge(services, &tx, own.id).await?;
                update(&tx, own.id, incoming, number).await?;
                report.count("readings").changed += 1;
            }
            Some(own) if acknowledged == Some(own.id) => {
                acknowledge(services, &tx, own.id).await?;
                let id = incoming.record.id;
                let sql = "UPDATE readings SET superseded_by = $1 WHERE id = $2";
                let values = [id.into(), own.id.into()];
                tx.execute_raw(Statement::from_sql_and_values(
                    tx.get_database_backend(),
                    sql,
                    values,
                ))
                .await?;
                insert(services, &tx, parser, &[incoming]).await?;
                report.count("readings").new += 1;
            }
            Some(_) => {
                report.count("readings").kept_back += 1;
                let meter = parser.text(&incoming.record.texts, "meter_no");
                let on = incoming.read_on;
                report.conflicts.push(format!(
                    "readings.csv:{} meter {meter}, {on}: the customer reported another value, \
                     which is not acknowledged yet; it stays",
                    incoming.row.line
                ));
            }
            None => {
                let there = Active {
                    id: incoming.record.id,
                    register_id: incoming.register,
                    read_on: incoming.read_on,
                    value_micro: incoming.value_micro,
                    reading_no: Some(number.to_owned()),
                };
                active.insert(day, there);
                fresh.push(incoming);
                report.count("readings").new += 1;
            }
        }
    }
    insert(services, &tx, parser, &fresh).await?;
    if dry_run {
        tx.rollback().await?
    } else {
        tx.commit().await?
    }
    Ok(())
}

fn marks(from: usize, count: usize) -> String {
    (from..from + count)
        .map(|at| format!("${at}"))
        .collect::<Vec<_>>()
        .join(", ")
}

async fn numbered(
    tx: &DatabaseTransaction,
    batch: &[Incoming],
) -> Outcome<HashMap<String, (Uuid, i64, bool)>> {
    let sql = format!(
        "SELECT id, reading_no, row_hash, CASE WHEN gone_on IS NULL THEN 0 ELSE 1 END AS is_gone \
         FROM readings WHERE reading_no IN ({})",
        marks(1, batch.len())
    );
    let numbers = batch.iter().map(|incoming| {
        incoming
            .record
            .texts
            .first()
            .cloned()
            .unwrap_or_default()
            .into()
    });
    let statement = Statement::from_sql_and_values(tx.get_database_backend(), sql, numbers);
    let rows = Numbered::find_by_statement(statement).all(tx).await?;
    Ok(rows
        .into_iter()
        .map(|row| (row.reading_no, (row.id, row.row_hash, row.is_gone != 0)))
        .collect())
}

async fn active(
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

/// The customer's reading behind the export record that the row names.
async fn acknowledged_by(
    tx: &DatabaseTransaction,
    parser: &Parser<'_>,
    incoming: &Incoming,
) -> Outcome<Option<Uuid>> {
    #[derive(FromQueryResult)]
    struct Subject {
        subject_id: Uuid,
    }
    let record = parser.text(&incoming.record.texts, "portal_record");
    let Ok(record) = record.parse::<Uuid>() else {
        return Ok(None);
    };
    let sql = "SELECT subject_id FROM export_records WHERE id = $1 AND kind = 'reading'";
    let backend = tx.get_database_backend();
    let statement = Statement::from_sql_and_values(backend, sql, [record.into()]);
    Ok(Subject::find_by_statement(statement)
        .one(tx)
        .await?
        .map(|row| row.subject_id))
}

async fn acknowledge(services: &Services, tx: &DatabaseTransaction, reading: Uuid) -> Outcome<()> {
    let now = services.now();
    let sql = "UPDATE export_records SET acknowledged_at = $1, exported_at = COALESCE(exported_at, $1) \
               WHERE kind = 'reading' AND subject_id = $2 AND acknowledged_at IS NULL";
    let values = [now.into(), reading.into()];
    tx.execute_raw(Statement::from_sql_and_values(
        tx.get_database_backend(),
        sql,
        values,
    ))
    .await?;
    Ok(())
}

/// Takes the row of the file over into an existing row.
async fn update(
    tx: &DatabaseTransaction,
    id: Uuid,
    incoming: &Incoming,
    number: &str,
) -> Outcome<()> {
    let mut sets = Vec::new();
    let mut values: Vec<Value> = vec![id.into(), number.into(), incoming.record.hash.into()];
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
    tx.execute_raw(Statement::from_sql_and_values(
        tx.get_database_backend(),
        sql,
        values,
    ))
    .await?;
    Ok(())
}

async fn insert(
    services: &Services,
    tx: &DatabaseTransaction,
    parser: &Parser<'_>,
    batch: &[&Incoming],
) -> Outcome<()> {
    if batch.is_empty() {
        return Ok(());
    }
    let now = services.now();
    let mut rows = Vec::with_capacity(batch.len());
    let mut values: Vec<Value> = Vec::with_capacity(batch.len() * 13);
    for incoming in batch {
        let text = |name| parser.text(&incoming.record.texts, name).to_owned();
        let estimate = text("estimate_reason");
        let row: [Value; 13] = [
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
            now.into(),
            incoming.record.hash.into(),
        ];
        rows.push(format!("({})", marks(values.len() + 1, row.len())));
        values.extend(row);
    }
    let sql = format!(
        "INSERT INTO readings (id, contract_account_id, meter_id, register_id, read_on, value_micro, \
         origin, reason, estimate_reason, verdict, reading_no, created_at, row_hash) VALUES {}",
        rows.join(", ")
    );
    tx.execute_raw(Statement::from_sql_and_values(
        tx.get_database_backend(),
        sql,
        values,
    ))
    .await?;
    Ok(())
}
