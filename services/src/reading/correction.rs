//! A report that its customer wants to correct: what stands in the form to begin with.

use std::collections::BTreeMap;

use chrono::NaiveDate;
use domain::{
    ids::{ContractAccountId, RegisterId},
    reading::Reason,
};
use rust_decimal::Decimal;
use sea_orm::{FromQueryResult, Statement, prelude::Uuid};

use crate::{Failure, Outcome, Services, account::Actor, db::from_micro};

/// What was reported.
#[derive(Clone, Debug, PartialEq)]
pub struct Correction {
    /// Its id.
    pub report: Uuid,
    /// Its receipt.
    pub receipt_no: String,
    /// The day of the reading.
    pub read_on: NaiveDate,
    /// Why it was read.
    pub reason: Option<Reason>,
    /// What the customer said about it.
    pub comment: Option<String>,
    /// What still counts of it.
    pub values: BTreeMap<RegisterId, Decimal>,
}

/// What counts of the report `id`, to be corrected.
///
/// # Errors
/// `NotFound` for somebody else's, and for one of which nothing counts any more;
/// `Conflict("left_already")` once any of it was exported.
pub async fn correction(services: &Services, actor: &Actor, id: Uuid) -> Outcome<Correction> {
    #[derive(FromQueryResult)]
    struct Row {
        contract_account_id: Uuid,
        receipt_no: String,
        read_on: NaiveDate,
        reason: Option<String>,
        comment: Option<String>,
        register_id: Uuid,
        value_micro: i64,
        has_left: i64,
    }
    let sql = "SELECT p.contract_account_id, p.receipt_no, p.read_on, p.reason, p.comment, \
               r.register_id, r.value_micro, CAST(CASE WHEN e.exported_at IS NOT NULL \
               OR r.reading_no IS NOT NULL THEN 1 ELSE 0 END AS BIGINT) AS has_left \
               FROM reading_reports p JOIN readings r ON r.report_id = p.id \
               LEFT JOIN export_records e ON e.kind = 'reading' AND e.subject_id = r.id \
               WHERE p.id = $1 AND r.superseded_by IS NULL AND r.gone_on IS NULL";
    let statement = Statement::from_sql_and_values(services.db.backend(), sql, [id.into()]);
    let rows = Row::find_by_statement(statement)
        .all(services.db.read())
        .await?;
    let first = rows.first().ok_or(Failure::NotFound)?;
    actor.must_own(ContractAccountId::from_uuid(first.contract_account_id))?;
    if rows.iter().any(|row| row.has_left != 0) {
        return Err(Failure::Conflict("left_already"));
    }
    let value = |row: &Row| {
        let register = RegisterId::from_uuid(row.register_id);
        (register, from_micro(row.value_micro))
    };
    Ok(Correction {
        report: id,
        receipt_no: first.receipt_no.clone(),
        read_on: first.read_on,
        reason: first.reason.as_deref().and_then(Reason::parse),
        comment: first.comment.clone(),
        values: rows.iter().map(value).collect(),
    })
}
