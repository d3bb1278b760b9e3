//! Readings of electricity and gas in the language of the market: an MSCONS file per division and network operator,
//! each reading in one file for ever. The reading is bound to its file first; a file that a crash kept from being
//! written is written the next time, with the same bytes.

use std::{
    collections::BTreeMap,
    path::{Path, PathBuf},
};

use anyhow::Context;
use chrono::{DateTime, NaiveDate, NaiveTime, TimeZone, Utc};
use chrono_tz::Tz;
use domain::{contract::Division, profile::Market};
use mscons::{
    Agency, CheckId, CustomerReading, Edition, Interchange, MeterReadings, Minute, Partner, Writer,
};
use sea_orm::{ConnectionTrait, DatabaseTransaction, FromQueryResult, Statement, Value};
use uuid::Uuid;

use super::{counter, file::write_bytes};
use crate::{
    Failure, Outcome, Services,
    audit::{self, Who},
    db::from_micro,
};

/// A file of the market that was written.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct MarketFile {
    /// Where it lies.
    pub path: PathBuf,
    /// Readings in it.
    pub readings: usize,
}

/// Since then the edition 2.5 is in force, before it was 2.4c.
const EDITION_25: &str = "2026-10-01";

/// The condition on a row of `export_records` whose reading leaves here and not as a JSON line: a division of the
/// profile, a location that the market knows, and no more decimals than it takes.
pub(super) fn leaves_there(market: &Market) -> String {
    let divisions: Vec<String> = market
        .divisions()
        .map(|division| format!("'{}'", division.code()))
        .collect();
    if divisions.is_empty() {
        return "1 = 0".to_owned();
    }
    format!(
        "export_records.kind = 'reading' AND EXISTS (SELECT 1 FROM readings r JOIN meters m ON m.id = r.meter_id \
         JOIN contracts c ON c.id = m.contract_id WHERE r.id = export_records.subject_id \
         AND c.division IN ({}) AND COALESCE(m.metering_location, c.market_location) IS NOT NULL \
         AND r.value_micro % 1000 = 0)",
        divisions.join(", ")
    )
}

#[derive(FromQueryResult)]
struct Waiting {
    id: Uuid,
    division: String,
    network_operator_code: Option<String>,
    read_on: NaiveDate,
}

#[derive(FromQueryResult)]
struct File {
    id: Uuid,
    reference: String,
    division: String,
    sender: String,
    receiver: String,
    created_at: DateTime<Utc>,
}

#[derive(FromQueryResult)]
struct Row {
    meter_no: String,
    location: String,
    obis: String,
    read_on: NaiveDate,
    value_micro: i64,
    reported_at: DateTime<Utc>,
}

/// Binds what waits to new files, and writes all files that are not written yet.
///
/// # Errors
/// A folder that cannot be written to; the files are written next time.
pub(super) async fn write(services: &Services, folder: &Path) -> Outcome<Vec<MarketFile>> {
    if services.profile.market.divisions().next().is_some() {
        bind(services).await?;
    }
    let backend = services.db.backend();
    let sql = "SELECT id, reference, division, sender, receiver, created_at FROM market_files \
               WHERE written_at IS NULL ORDER BY created_at, reference";
    let files = File::find_by_statement(Statement::from_string(backend, sql));
    let mut written = Vec::new();
    for file in files.all(services.db.read()).await? {
        written.push(write_one(services, folder, &file).await?);
    }
    Ok(written)
}

async fn bind(services: &Services) -> Outcome<()> {
    let (backend, now) = (services.db.backend(), services.now());
    let tx = services.db.begin().await?;
    // One at a time: the row of the epoch is the lock.
    let epoch = counter(services, &tx, "export_epoch", 0).await?;
    // What the utility has to look at first waits for its answer.
    let sql = format!(
        "SELECT export_records.id, c.division, c.network_operator_code, r.read_on FROM export_records \
         JOIN readings r ON r.id = export_records.subject_id JOIN meters m ON m.id = r.meter_id \
         JOIN contracts c ON c.id = m.contract_id \
         WHERE export_records.exported_at IS NULL AND export_records.acknowledged_at IS NULL \
         AND export_records.number IS NOT NULL AND r.verdict = 'accepted' AND {} \
         ORDER BY export_records.epoch, export_records.number",
        leaves_there(&services.profile.market)
    );
    let waiting = Waiting::find_by_statement(Statement::from_string(backend, sql));
    let mut files: BTreeMap<(String, String), Vec<Uuid>> = BTreeMap::new();
    for row in waiting.all(&tx).await? {
        let Some(division) = Division::parse(&row.division) else {
            continue;
        };
        let Some(parties) = services.profile.market.parties(division) else {
            continue;
        };
        // The gas day begins at six: until then its reading would be of tomorrow.
        if valid_for(services.zone, row.read_on, division).is_none_or(|moment| moment > now) {
            continue;
        }
        let receiver = row
            .network_operator_code
            .unwrap_or_else(|| parties.receiver.to_string());
        let file = files.entry((row.division, receiver)).or_default();
        file.push(row.id);
    }
    for ((division, receiver), records) in files {
        let parties = Division::parse(&division)
            .and_then(|division| services.profile.market.parties(division));
        let Some(parties) = parties else { continue };
        let number = counter(services, &tx, "market_file", 1).await?;
        let id = services.id();
        let sql = "INSERT INTO market_files (id, reference, division, sender, receiver, created_at) \
                   VALUES ($1,$2,$3,$4,$5,$6)";
        let values: Vec<Value> = vec![
            id.into(),
            format!("P{epoch:03}{number:07}").into(),
            division.into(),
            parties.sender.to_string().into(),
            receiver.into(),
            now.into(),
        ];
        tx.execute_raw(Statement::from_sql_and_values(backend, sql, values))
            .await?;
        bind_to(&tx, id, now, &records).await?;
    }
    Ok(tx.commit().await?)
}

async fn bind_to(
    tx: &DatabaseTransaction,
    file: Uuid,
    now: DateTime<Utc>,
    records: &[Uuid],
) -> Outcome<()> {
    for part in records.chunks(500) {
        let sql = format!(
            "UPDATE export_records SET market_file_id = $1, exported_at = $2 WHERE id IN ({})",
            crate::db::marks(3, part.len())
        );
        let mut values: Vec<Value> = vec![file.into(), now.into()];
        values.extend(part.iter().map(|id| Value::from(*id)));
        let statement = Statement::from_sql_and_values(tx.get_database_backend(), sql, values);
        tx.execute_raw(statement).await?;
    }
    Ok(())
}

async fn write_one(services: &Services, folder: &Path, file: &File) -> Outcome<MarketFile> {
    let backend = services.db.backend();
    let sql = "SELECT m.meter_no, COALESCE(m.metering_location, c.market_location) AS location, g.obis, \
               r.read_on, r.value_micro, p.created_at AS reported_at FROM export_records e \
               JOIN readings r ON r.id = e.subject_id JOIN registers g ON g.id = r.register_id \
               JOIN meters m ON m.id = r.meter_id JOIN contracts c ON c.id = m.contract_id \
               JOIN reading_reports p ON p.id = r.report_id \
               WHERE e.market_file_id = $1 ORDER BY e.epoch, e.number";
    let statement = Statement::from_sql_and_values(backend, sql, [file.id.into()]);
    let rows = Row::find_by_statement(statement)
        .all(services.db.read())
        .await?;
    let bytes = bytes(services.zone, file, &rows)?;
    let path = folder.join(format!("mscons-{}.edi", file.reference.to_lowercase()));
    write_bytes(&path, &bytes).map_err(Failure::Unexpected)?;
    let tx = services.db.begin().await?;
    let sql = "UPDATE market_files SET written_at = $1 WHERE id = $2 AND written_at IS NULL";
    let values = [services.now().into(), file.id.into()];
    tx.execute_raw(Statement::from_sql_and_values(backend, sql, values))
        .await?;
    let entry = audit::Entry {
        who: Who::Utility,
        action: "export.market",
        subject: "market_file",
        subject_id: Some(file.id),
        contract_account_id: None,
    };
    let detail = serde_json::json!({ "reference": file.reference, "readings": rows.len() });
    audit::write(services, &tx, entry, detail).await?;
    tx.commit().await?;
    Ok(MarketFile {
        path,
        readings: rows.len(),
    })
}

/// The file: a message per meter.
fn bytes(zone: Tz, file: &File, rows: &[Row]) -> anyhow::Result<Vec<u8>> {
    let gas = file.division == Division::Gas.code();
    let (division, check_id) = if gas {
        (Division::Gas, CheckId::Gas)
    } else {
        (Division::Electricity, CheckId::Electricity)
    };
    let since: NaiveDate = EDITION_25.parse()?;
    let created = minute(file.created_at)?;
    let newer = file.created_at.with_timezone(&zone).date_naive() >= since;
    let interchange = Interchange {
        reference: file.reference.clone(),
        created,
        sender: partner(&file.sender),
        receiver: partner(&file.receiver),
        edition: if newer { Edition::V25 } else { Edition::V24c },
    };
    let mut meters: BTreeMap<(&str, &str), Vec<&Row>> = BTreeMap::new();
    for row in rows {
        let meter = meters.entry((&row.meter_no, &row.location)).or_default();
        meter.push(row);
    }
    let mut writer = Writer::begin(Vec::new(), interchange)?;
    for (at, ((meter, location), rows)) in meters.into_iter().enumerate() {
        let readings = rows
            .into_iter()
            .map(|row| customer_reading(zone, division, created, row));
        writer.message(&MeterReadings {
            document: format!("{}-{}", file.reference, at + 1),
            check_id,
            location: location.to_owned(),
            meter: meter.to_owned(),
            readings: readings.collect::<anyhow::Result<_>>()?,
        })?;
    }
    Ok(writer.end()?)
}

fn customer_reading(
    zone: Tz,
    division: Division,
    created: Minute,
    row: &Row,
) -> anyhow::Result<CustomerReading> {
    let valid_for = valid_for(zone, row.read_on, division).context("no such day")?;
    // The hour of the reading is not asked for: the moment of the report on the same day, else noon.
    let reported_then = row.reported_at.with_timezone(&zone).date_naive() == row.read_on;
    let noon = local(zone, row.read_on, 12).context("no such day")?;
    let read_on = if reported_then {
        row.reported_at.max(valid_for)
    } else {
        noon
    };
    Ok(CustomerReading {
        obis: row.obis.clone(),
        value: from_micro(row.value_micro).normalize(),
        unit: None,
        read_on: minute(read_on)?.min(created),
        valid_for: minute(valid_for)?,
    })
}

/// The moment that a day's reading counts for: midnight, for gas the begin of its day at six.
fn valid_for(zone: Tz, day: NaiveDate, division: Division) -> Option<DateTime<Utc>> {
    local(zone, day, if division == Division::Gas { 6 } else { 0 })
}

fn local(zone: Tz, day: NaiveDate, hour: u32) -> Option<DateTime<Utc>> {
    let time = NaiveTime::from_hms_opt(hour, 0, 0)?;
    let local = zone.from_local_datetime(&day.and_time(time)).earliest()?;
    Some(local.to_utc())
}

fn minute(instant: DateTime<Utc>) -> anyhow::Result<Minute> {
    Minute::of(instant).context("a year that the market cannot write")
}

/// Who gave a code shows in its first digits.
fn partner(code: &str) -> Partner {
    let agency = match code.get(..2) {
        Some("99") => Agency::Bdew,
        Some("98") => Agency::Dvgw,
        _ => Agency::Gs1,
    };
    Partner {
        id: code.to_owned(),
        agency,
    }
}
