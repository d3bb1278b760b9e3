//! A reading that was to be checked is corrected by the customer before anybody looked at it: the request
//! that is about the old value must not stay open. It is taken back, and its timeline says why; where other
//! registers of it are still to be checked, it goes on with those.

use chrono::NaiveDate;
use domain::{format, language::Language, requests::Status};
use locales::texts;
use sea_orm::{ConnectionTrait, DbBackend, FromQueryResult, Statement, Value, prelude::Uuid};

use super::create::event;
use crate::{
    Outcome, Services,
    audit::{self, Who},
    contract::unknown,
    db::marks,
};

/// What corrects the readings of an older report.
pub(crate) struct Correction<'a> {
    pub user: Uuid,
    /// The readings that no longer count.
    pub corrected: &'a [Uuid],
    /// The day of both reports.
    pub read_on: NaiveDate,
    /// The receipt that counts now.
    pub receipt_no: &'a str,
    /// The customer's.
    pub language: Language,
}

#[derive(FromQueryResult)]
struct Open {
    id: Uuid,
    status: String,
    report_id: Uuid,
    contract_account_id: Uuid,
    payload: String,
}

#[derive(FromQueryResult)]
struct Left {
    meter_no: String,
    obis: String,
}

/// Takes back the open requests that were about nothing but corrected readings.
pub(crate) async fn correct(
    services: &Services,
    on: &impl ConnectionTrait,
    correction: &Correction<'_>,
) -> Outcome<()> {
    if correction.corrected.is_empty() {
        return Ok(());
    }
    let backend = on.get_database_backend();
    // A decision that comes in at this moment waits for us, or we for it.
    let lock = match backend {
        DbBackend::Postgres => " FOR UPDATE",
        _ => "",
    };
    let sql = format!(
        "SELECT id, status, report_id, contract_account_id, payload FROM requests \
         WHERE closed_at IS NULL AND report_id IN \
         (SELECT report_id FROM readings WHERE id IN ({})){lock}",
        marks(1, correction.corrected.len())
    );
    let values = correction.corrected.iter().map(|id| Value::from(*id));
    let statement = Statement::from_sql_and_values(backend, sql, values);
    for open in Open::find_by_statement(statement).all(on).await? {
        let left = left(on, open.report_id).await?;
        if left.is_empty() {
            withdraw(services, on, correction, &open).await?;
        } else {
            go_on(services, on, correction, &open, &left).await?;
        }
    }
    Ok(())
}

/// The registers of a report that are still to be checked.
async fn left(on: &impl ConnectionTrait, report: Uuid) -> Outcome<Vec<Left>> {
    let sql = "SELECT m.meter_no, g.obis FROM readings r JOIN meters m ON m.id = r.meter_id \
               JOIN registers g ON g.id = r.register_id \
               WHERE r.report_id = $1 AND r.superseded_by IS NULL AND r.verdict = 'to_check'";
    let values = [report.into()];
    let statement = Statement::from_sql_and_values(on.get_database_backend(), sql, values);
    Ok(Left::find_by_statement(statement).all(on).await?)
}

async fn withdraw(
    services: &Services,
    on: &impl ConnectionTrait,
    correction: &Correction<'_>,
    open: &Open,
) -> Outcome<()> {
    let sql = "UPDATE requests SET status = $1, closed_at = $2 WHERE id = $3";
    let values: Vec<Value> = vec![
        Status::Withdrawn.code().into(),
        services.now().into(),
        open.id.into(),
    ];
    let backend = on.get_database_backend();
    on.execute_raw(Statement::from_sql_and_values(backend, sql, values))
        .await?;
    let note = texts(correction.language).msg_reading_check_corrected(
        format::date_long(correction.read_on, correction.language),
        correction.receipt_no,
    );
    tell(services, on, correction, open, Status::Withdrawn, note).await
}

async fn go_on(
    services: &Services,
    on: &impl ConnectionTrait,
    correction: &Correction<'_>,
    open: &Open,
    left: &[Left],
) -> Outcome<()> {
    let mut payload: serde_json::Value = serde_json::from_str(&open.payload)?;
    if let Some(readings) = payload["readings"].as_array_mut() {
        readings.retain(|reading| {
            left.iter()
                .any(|left| reading["meter_no"] == left.meter_no && reading["obis"] == left.obis)
        });
    }
    let sql = "UPDATE requests SET payload = $1 WHERE id = $2";
    let values: Vec<Value> = vec![payload.to_string().into(), open.id.into()];
    let backend = on.get_database_backend();
    on.execute_raw(Statement::from_sql_and_values(backend, sql, values))
        .await?;
    let status = Status::parse(&open.status).ok_or_else(|| unknown("status", &open.status))?;
    let note = texts(correction.language).msg_reading_check_corrected_part(
        format::date_long(correction.read_on, correction.language),
        correction.receipt_no,
    );
    tell(services, on, correction, open, status, note).await
}

/// On the timeline and in the audit log.
async fn tell(
    services: &Services,
    on: &impl ConnectionTrait,
    correction: &Correction<'_>,
    open: &Open,
    status: Status,
    note: String,
) -> Outcome<()> {
    let id = services.id();
    event(services, on, id, open.id, status, "customer", Some(note)).await?;
    let entry = audit::Entry {
        who: Who::Customer(correction.user),
        action: "request.correct",
        subject: "request",
        subject_id: Some(open.id),
        contract_account_id: Some(open.contract_account_id),
    };
    let detail = serde_json::json!({ "status": status.code() });
    Ok(audit::write(services, on, entry, detail).await?)
}
