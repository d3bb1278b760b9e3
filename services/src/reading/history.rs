//! The readings of a contract account, and what the rest of the house makes of them.

use std::collections::HashMap;

use chrono::{DateTime, Datelike, NaiveDate, Utc};
use domain::{
    consumption::used,
    ids::{ReadingId, RegisterId},
    reading::{Origin, Previous, Reason},
};
use rust_decimal::Decimal;
use sea_orm::{ConnectionTrait, FromQueryResult, Statement, Value, prelude::Uuid};

use crate::{
    Outcome, Services,
    account::Actor,
    contract::{Contract, Meter, Register, supply, unknown},
    db::from_micro,
    reading::photo,
};

/// A valid reading.
#[derive(Clone, Debug, PartialEq)]
pub struct Reading {
    pub id: ReadingId,
    pub register: RegisterId,
    pub read_on: NaiveDate,
    pub value: Decimal,
    pub origin: Origin,
    pub reason: Reason,
    /// Why it had to be estimated.
    pub estimate_reason: Option<String>,
    /// Still to be checked by the utility.
    pub to_check: bool,
    /// The report it came with, if it came through the portal.
    pub report: Option<Uuid>,
    /// The row belongs to the billing system by now.
    pub acknowledged: bool,
    /// It left in an export.
    pub exported: bool,
}

impl Reading {
    /// As the rules want it.
    pub fn as_previous(&self) -> Previous {
        Previous {
            value: self.value,
            read_on: self.read_on,
        }
    }
}

#[derive(FromQueryResult)]
struct Row {
    id: Uuid,
    register_id: Uuid,
    read_on: NaiveDate,
    value_micro: i64,
    origin: String,
    reason: String,
    estimate_reason: Option<String>,
    verdict: String,
    reading_no: Option<String>,
    report_id: Option<Uuid>,
    exported: i64,
}

/// Readings of a register that are always recent: two years of monthly ones.
const RECENT: i64 = 26;

const COLUMNS: &str = "SELECT r.id, r.register_id, r.read_on, r.value_micro, r.origin, r.reason, \
    r.estimate_reason, r.verdict, r.reading_no, r.report_id, \
    CAST(CASE WHEN e.exported_at IS NULL THEN 0 ELSE 1 END AS BIGINT) AS exported";
const EXPORTED: &str = "LEFT JOIN export_records e ON e.kind = 'reading' AND e.subject_id = r.id";
const VALID: &str = "r.contract_account_id = $1 AND r.superseded_by IS NULL AND r.gone_on IS NULL";

/// All valid readings of a contract account, the oldest first. One statement.
pub(crate) async fn of_account(services: &Services, account: Uuid) -> Outcome<Vec<Reading>> {
    let sql =
        format!("{COLUMNS} FROM readings r {EXPORTED} WHERE {VALID} ORDER BY r.read_on, r.id");
    read(services.db.read(), sql, [account.into()]).await
}

/// Those that tell where the registers stand and how this year and the last one went: all since the winter
/// before last year, and the last ones of every register. The oldest first. One statement: it finds the day
/// from which on a register's readings are wanted, then reads along the index. Ranking all readings of the
/// account instead cost three times as much.
pub(crate) async fn recent_of_account(
    services: &Services,
    on: &impl ConnectionTrait,
    account: Uuid,
) -> Outcome<Vec<Reading>> {
    let sql = format!(
        "WITH t AS MATERIALIZED (SELECT g.id, COALESCE((SELECT r.read_on FROM readings r \
         WHERE r.register_id = g.id AND {VALID} ORDER BY r.read_on DESC LIMIT 1 OFFSET $2), $4) \
         AS since FROM meters m CROSS JOIN registers g WHERE g.meter_id = m.id \
         AND m.contract_account_id = $1 AND m.gone_on IS NULL AND g.gone_on IS NULL) \
         {COLUMNS} FROM t CROSS JOIN readings r {EXPORTED} WHERE r.register_id = t.id \
         AND r.read_on >= CASE WHEN t.since < $3 THEN t.since ELSE $3 END AND {VALID} \
         ORDER BY r.read_on, r.id"
    );
    let today = services.today();
    let winter = NaiveDate::from_ymd_opt(today.year() - 2, 11, 1).unwrap_or(today);
    let long_ago = NaiveDate::from_ymd_opt(1, 1, 1).unwrap_or(winter);
    let values = [
        account.into(),
        (RECENT - 1).into(),
        winter.into(),
        long_ago.into(),
    ];
    read(on, sql, values).await
}

async fn read<const N: usize>(
    on: &impl ConnectionTrait,
    sql: String,
    values: [Value; N],
) -> Outcome<Vec<Reading>> {
    let statement = Statement::from_sql_and_values(on.get_database_backend(), sql, values);
    let rows = Row::find_by_statement(statement).all(on).await?;
    rows.into_iter().map(reading).collect()
}

fn reading(row: Row) -> Outcome<Reading> {
    Ok(Reading {
        id: ReadingId::from_uuid(row.id),
        register: RegisterId::from_uuid(row.register_id),
        read_on: row.read_on,
        value: from_micro(row.value_micro),
        origin: Origin::parse(&row.origin).ok_or_else(|| unknown("origin", &row.origin))?,
        reason: Reason::parse(&row.reason).ok_or_else(|| unknown("reason", &row.reason))?,
        estimate_reason: row.estimate_reason,
        to_check: row.verdict == "to_check",
        report: row.report_id,
        acknowledged: row.reading_no.is_some(),
        exported: row.exported != 0,
    })
}

/// One line of the history: a reading with the consumption since the one before.
#[derive(Clone, Debug)]
pub struct HistoryRow {
    pub reading: Reading,
    /// In the register's unit.
    pub consumption: Option<Decimal>,
    /// What stood there before it was corrected, the newest first.
    pub superseded: Vec<Superseded>,
    /// Photos that came with it.
    pub photos: i64,
}

/// A reading that no longer counts, because another one corrects it.
#[derive(Clone, Debug, PartialEq)]
pub struct Superseded {
    pub read_on: NaiveDate,
    pub value: Decimal,
    pub origin: Origin,
    /// The utility's calendar day of the correction.
    pub corrected_on: NaiveDate,
}

/// The history of one register of one meter.
#[derive(Clone, Debug)]
pub struct RegisterHistory {
    pub contract: Contract,
    pub meter: Meter,
    pub register: Register,
    /// The newest first.
    pub rows: Vec<HistoryRow>,
}

/// The readings of the chosen contract account by register, present meters first.
pub async fn history(services: &Services, actor: &Actor) -> Outcome<Vec<RegisterHistory>> {
    let account = actor.chosen_id()?.uuid();
    let (supply, readings, old, photos) = tokio::try_join!(
        supply(services.db.read(), account),
        of_account(services, account),
        superseded(services, account),
        photo::count_of_account(services, account)
    )?;
    let mut histories = Vec::new();
    for contract in &supply.contracts {
        for meter in &contract.meters {
            for register in &meter.registers {
                let own: Vec<&Reading> = readings
                    .iter()
                    .filter(|reading| reading.register == register.id)
                    .collect();
                histories.push(RegisterHistory {
                    contract: contract.clone(),
                    meter: meter.clone(),
                    register: register.clone(),
                    rows: rows(meter, register, &own, &old, &photos),
                });
            }
        }
    }
    histories.sort_by_key(|history| history.meter.removed_on.is_some());
    Ok(histories)
}

fn rows(
    meter: &Meter,
    register: &Register,
    oldest_first: &[&Reading],
    old: &HashMap<Uuid, Vec<Old>>,
    photos: &HashMap<(Uuid, Uuid), i64>,
) -> Vec<HistoryRow> {
    let mut before: Option<&Reading> = None;
    let mut rows = Vec::with_capacity(oldest_first.len());
    for reading in oldest_first {
        let consumption = before.map(|before| {
            let digits = register.spec.integer_digits();
            used(before.value, reading.value, digits) * register.spec.difference_factor()
        });
        rows.push(HistoryRow {
            reading: (*reading).clone(),
            consumption,
            superseded: before_it(old, reading.id.uuid()),
            photos: (reading.report)
                .and_then(|report| photos.get(&(report, meter.id.uuid())))
                .copied()
                .unwrap_or_default(),
        });
        before = Some(reading);
    }
    rows.reverse();
    rows
}

/// A corrected reading with what corrected it.
struct Old {
    id: Uuid,
    view: Superseded,
}

/// The corrected readings of a contract account by the reading that corrects them.
async fn superseded(services: &Services, account: Uuid) -> Outcome<HashMap<Uuid, Vec<Old>>> {
    #[derive(FromQueryResult)]
    struct Row {
        id: Uuid,
        superseded_by: Uuid,
        read_on: NaiveDate,
        value_micro: i64,
        origin: String,
        corrected_at: DateTime<Utc>,
    }
    let sql = "SELECT r.id, r.superseded_by, r.read_on, r.value_micro, r.origin, \
               n.created_at AS corrected_at FROM readings r JOIN readings n ON n.id = r.superseded_by \
               WHERE r.contract_account_id = $1 AND r.gone_on IS NULL ORDER BY r.created_at DESC, r.id";
    let statement = Statement::from_sql_and_values(services.db.backend(), sql, [account.into()]);
    let rows = Row::find_by_statement(statement)
        .all(services.db.read())
        .await?;
    let mut old: HashMap<Uuid, Vec<Old>> = HashMap::new();
    for row in rows {
        let origin = Origin::parse(&row.origin).ok_or_else(|| unknown("origin", &row.origin))?;
        old.entry(row.superseded_by).or_default().push(Old {
            id: row.id,
            view: Superseded {
                read_on: row.read_on,
                value: from_micro(row.value_micro),
                origin,
                corrected_on: services.local_date(row.corrected_at),
            },
        });
    }
    Ok(old)
}

/// Everything that `id` corrects, through all corrections of corrections.
fn before_it(old: &HashMap<Uuid, Vec<Old>>, id: Uuid) -> Vec<Superseded> {
    let mut found = Vec::new();
    let mut next = vec![id];
    while let Some(id) = next.pop() {
        for one in old.get(&id).into_iter().flatten() {
            found.push(one.view.clone());
            next.push(one.id);
        }
    }
    found
}
