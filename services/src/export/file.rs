//! The files: JSON lines, one record a line, numbered file names; and the acknowledgement that comes back.

use std::{
    io::{BufRead as _, BufReader, Write as _},
    path::{Path, PathBuf},
};

use anyhow::Context;
use chrono::{DateTime, NaiveDate, Utc};
use sea_orm::{ConnectionTrait, FromQueryResult, Statement, prelude::Uuid};
use serde::Serialize;

use super::{
    counter, give_numbers,
    market::{self, MarketFile},
};
use crate::{
    Outcome, Services,
    audit::{self, Who},
    db::from_micro,
    reading::photo::{self, Leaving},
};

/// What an export did.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Exported {
    /// The file, if there was anything to write.
    pub file: Option<PathBuf>,
    /// Records in it.
    pub records: usize,
    /// Files in the language of the market.
    pub market: Vec<MarketFile>,
}

#[derive(Serialize)]
struct Line<'a> {
    id: Uuid,
    epoch: i64,
    number: i64,
    kind: &'a str,
    /// Nothing for requests of people who have none.
    contract_account_no: Option<&'a str>,
    created_at: DateTime<Utc>,
    data: serde_json::Value,
}

#[derive(FromQueryResult)]
struct ReadingRow {
    id: Uuid,
    epoch: i64,
    number: i64,
    created_at: DateTime<Utc>,
    contract_account_no: String,
    meter_no: String,
    obis: String,
    unit: String,
    read_on: NaiveDate,
    value_micro: i64,
    reason: String,
    verdict: String,
    receipt_no: String,
    comment: Option<String>,
    report_id: Uuid,
}

#[derive(FromQueryResult)]
struct RequestRow {
    id: Uuid,
    epoch: i64,
    number: i64,
    created_at: DateTime<Utc>,
    contract_account_no: Option<String>,
    request_no: String,
    request_kind: String,
    status: String,
    due_on: NaiveDate,
    payload: String,
    report_id: Option<Uuid>,
}

const READINGS: &str = "SELECT e.id, e.epoch, e.number, e.created_at, a.contract_account_no, \
    m.meter_no, g.obis, g.unit, r.read_on, r.value_micro, r.reason, r.verdict, p.receipt_no, p.comment, r.report_id \
    FROM export_records e JOIN readings r ON r.id = e.subject_id \
    JOIN contract_accounts a ON a.id = e.contract_account_id JOIN meters m ON m.id = r.meter_id \
    JOIN registers g ON g.id = r.register_id JOIN reading_reports p ON p.id = r.report_id \
    WHERE e.kind = 'reading' AND e.acknowledged_at IS NULL AND e.exported_at IS NOT NULL \
    AND e.market_file_id IS NULL ORDER BY e.epoch, e.number";

const REQUESTS: &str = "SELECT e.id, e.epoch, e.number, e.created_at, a.contract_account_no, \
    q.request_no, q.kind AS request_kind, q.status, q.due_on, q.payload, q.report_id \
    FROM export_records e JOIN requests q ON q.id = e.subject_id \
    LEFT JOIN contract_accounts a ON a.id = e.contract_account_id \
    WHERE e.kind = 'request' AND e.acknowledged_at IS NULL AND e.exported_at IS NOT NULL \
    ORDER BY e.epoch, e.number";

/// Writes everything that is not acknowledged yet into a new file of `folder`.
///
/// # Errors
/// A folder that cannot be written to; the records are exported again next time.
pub async fn write(services: &Services, folder: &Path) -> Outcome<Exported> {
    while give_numbers(services, 500).await? > 0 {}
    let backend = services.db.backend();
    let tx = services.db.begin().await?;
    // Marked before the file is written: from now on a customer can no longer correct these rows, and a
    // crash in between only means that they are exported once more.
    let not_ours = market::leaves_there(&services.profile.market);
    let sql = format!(
        "UPDATE export_records SET exported_at = $1 \
         WHERE exported_at IS NULL AND number IS NOT NULL AND NOT ({not_ours})"
    );
    let now = services.now();
    tx.execute_raw(Statement::from_sql_and_values(backend, sql, [now.into()]))
        .await?;
    // Files are counted anew from what a backup knew; the epoch keeps their names apart from earlier ones.
    let epoch = counter(services, &tx, "export_epoch", 0).await?;
    let number = counter(services, &tx, "export_file", 1).await?;
    tx.commit().await?;
    let market = market::write(services, folder).await?;
    let photos = photo::leaving(services).await?;
    let lines = lines(services, &photos).await?;
    if lines.is_empty() {
        return Ok(Exported {
            market,
            ..Exported::default()
        });
    }
    write_photos(services, folder, &photos).await?;
    let path = folder.join(format!("export-{epoch:03}-{number:06}.jsonl"));
    let text = lines.join("\n") + "\n";
    write_bytes(&path, text.as_bytes()).map_err(crate::Failure::Unexpected)?;
    note(
        services,
        "export.write",
        serde_json::json!({ "epoch": epoch, "file": number, "records": lines.len() }),
    )
    .await?;
    Ok(Exported {
        file: Some(path),
        records: lines.len(),
        market,
    })
}

async fn lines(services: &Services, photos: &[Leaving]) -> Outcome<Vec<String>> {
    let backend = services.db.backend();
    let statement = Statement::from_string(backend, READINGS);
    let readings = ReadingRow::find_by_statement(statement)
        .all(services.db.read())
        .await?;
    let statement = Statement::from_string(backend, REQUESTS);
    let requests = RequestRow::find_by_statement(statement)
        .all(services.db.read())
        .await?;
    let mut lines = Vec::with_capacity(readings.len() + requests.len());
    for row in &readings {
        let own =
            |photo: &Leaving| photo.report_id == row.report_id && photo.meter_no == row.meter_no;
        let photos = named(photos, own);
        let data = serde_json::json!({
            "meter_no": row.meter_no, "obis": row.obis, "read_on": row.read_on,
            "value": from_micro(row.value_micro), "unit": row.unit, "origin": "customer",
            "reason": row.reason, "to_check": row.verdict == "to_check",
            "receipt_no": row.receipt_no, "comment": row.comment, "photos": photos,
        });
        lines.push((
            (row.epoch, row.number),
            Line {
                id: row.id,
                epoch: row.epoch,
                number: row.number,
                kind: "reading",
                contract_account_no: Some(&row.contract_account_no),
                created_at: row.created_at,
                data,
            },
        ));
    }
    for row in &requests {
        let payload: serde_json::Value = serde_json::from_str(&row.payload)?;
        let photos = named(photos, |photo| Some(photo.report_id) == row.report_id);
        let data = serde_json::json!({
            "request_no": row.request_no, "kind": row.request_kind, "status": row.status,
            "due_on": row.due_on, "payload": payload, "photos": photos,
        });
        lines.push((
            (row.epoch, row.number),
            Line {
                id: row.id,
                epoch: row.epoch,
                number: row.number,
                kind: "request",
                contract_account_no: row.contract_account_no.as_deref(),
                created_at: row.created_at,
                data,
            },
        ));
    }
    lines.sort_by_key(|(order, _)| *order);
    lines
        .iter()
        .map(|(_, line)| Ok(serde_json::to_string(line)?))
        .collect()
}

/// The photos that are meant, by file and hash.
fn named(photos: &[Leaving], meant: impl Fn(&Leaving) -> bool) -> Vec<serde_json::Value> {
    let own = photos.iter().filter(|photo| meant(photo));
    own.map(|photo| serde_json::json!({ "file": file_of(photo), "sha256": photo.sha256 }))
        .collect()
}

/// Where a photo lies beside the file that names it.
fn file_of(photo: &Leaving) -> String {
    format!("photos/{}.jpg", photo.id)
}

/// Photos come before the lines that name them. A photo has one name for ever, so it is written once.
async fn write_photos(services: &Services, folder: &Path, photos: &[Leaving]) -> Outcome<()> {
    for photo in photos {
        let path = folder.join(file_of(photo));
        if path.exists() {
            continue;
        }
        let bytes = photo::bytes_of(services, photo).await?;
        write_bytes(&path, &bytes).map_err(crate::Failure::Unexpected)?;
    }
    Ok(())
}

/// Written aside and renamed, so that nobody ever picks up half a file.
pub(super) fn write_bytes(path: &Path, bytes: &[u8]) -> anyhow::Result<()> {
    if let Some(folder) = path.parent() {
        std::fs::create_dir_all(folder).with_context(|| folder.display().to_string())?;
    }
    let part = path.with_extension("part");
    let mut file = std::fs::File::create(&part).with_context(|| part.display().to_string())?;
    file.write_all(bytes)?;
    file.sync_all()?;
    std::fs::rename(&part, path)?;
    Ok(())
}

/// Reads acknowledged record ids, one a line: the bare id, or a line of the export with an `id` in it.
/// Gives how many were acknowledged now, and the lines that name no record of ours.
///
/// # Errors
/// A file that cannot be read.
pub async fn acknowledge(services: &Services, file: &Path) -> Outcome<(usize, Vec<String>)> {
    let open = std::fs::File::open(file).with_context(|| file.display().to_string())?;
    let mut unknown = Vec::new();
    let mut acknowledged = 0;
    for (at, line) in BufReader::new(open).lines().enumerate() {
        let line = line.context("the file is not UTF-8 text")?;
        let line = line.trim();
        if line.is_empty() {
            continue;
        }
        let id = match serde_json::from_str::<serde_json::Value>(line) {
            Ok(value) => value
                .get("id")
                .and_then(|id| id.as_str())
                .and_then(|id| id.parse().ok()),
            Err(_) => line.parse::<Uuid>().ok(),
        };
        let known = match id {
            Some(id) => mark(services, id).await?,
            None => None,
        };
        match known {
            Some(true) => acknowledged += 1,
            Some(false) => {}
            None => unknown.push(format!(
                "{}:{}: no record of ours: {line}",
                file.display(),
                at + 1
            )),
        }
    }
    if acknowledged > 0 {
        note(
            services,
            "export.acknowledge",
            serde_json::json!({ "records": acknowledged }),
        )
        .await?;
    }
    Ok((acknowledged, unknown))
}

async fn note(services: &Services, action: &str, detail: serde_json::Value) -> Outcome<()> {
    let entry = audit::Entry {
        who: Who::Utility,
        action,
        subject: "export",
        subject_id: None,
        contract_account_id: None,
    };
    Ok(audit::write(services, services.db.write(), entry, detail).await?)
}

/// `Some(true)` when it is acknowledged now, `Some(false)` when it was before, `None` when unknown.
async fn mark(services: &Services, id: Uuid) -> Outcome<Option<bool>> {
    let backend = services.db.backend();
    let sql = "UPDATE export_records SET acknowledged_at = $1 \
               WHERE id = $2 AND acknowledged_at IS NULL AND exported_at IS NOT NULL";
    let values = [services.now().into(), id.into()];
    let statement = Statement::from_sql_and_values(backend, sql, values);
    if services
        .db
        .write()
        .execute_raw(statement)
        .await?
        .rows_affected()
        == 1
    {
        return Ok(Some(true));
    }
    let sql = "SELECT id FROM export_records WHERE id = $1 AND acknowledged_at IS NOT NULL";
    let statement = Statement::from_sql_and_values(backend, sql, [id.into()]);
    Ok(services
        .db
        .read()
        .query_one_raw(statement)
        .await?
        .map(|_| false))
}
