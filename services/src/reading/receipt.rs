//! The receipt of a report: what was sent, when, under which number. Also what the mail says.

use chrono::{DateTime, NaiveDate, Utc};
use domain::{
    consumption::used,
    contract::Division,
    ids::{ContractAccountId, ContractId},
    reading::{Reason, Unit},
};
use rust_decimal::Decimal;
use sea_orm::{FromQueryResult, Statement, prelude::Uuid};

use crate::{Failure, Outcome, Services, account::Actor, contract::unknown, db::from_micro};

/// A receipt.
#[derive(Clone, Debug)]
pub struct Receipt {
    pub id: Uuid,
    pub receipt_no: String,
    pub reported_at: DateTime<Utc>,
    pub read_on: NaiveDate,
    pub lines: Vec<ReceiptLine>,
    /// The number of the request that checks it.
    pub request: Option<String>,
    /// Why it was read; nothing for old ones.
    pub reason: Option<Reason>,
    /// What the customer said about it.
    pub comment: Option<String>,
    /// When a device without a network took it down.
    pub captured_at: Option<DateTime<Utc>>,
    /// It has not left yet: the customer may correct it.
    pub correctable: bool,
    /// Another report counts instead.
    pub superseded: bool,
}

/// One register on it.
#[derive(Clone, Debug)]
pub struct ReceiptLine {
    pub contract: ContractId,
    pub meter_no: String,
    pub division: Division,
    /// HT, NT or nothing.
    pub label: String,
    pub value: Decimal,
    pub unit: Unit,
    pub integer_digits: u8,
    pub decimal_digits: u8,
    /// Since the reading before.
    pub consumption: Option<Decimal>,
    pub days: Option<i64>,
    /// Unusual enough to be looked at by the utility.
    pub to_check: bool,
}

/// A receipt with its owner.
#[derive(Debug)]
pub(crate) struct Owned {
    pub receipt: Receipt,
    /// Nobody for one without signing in.
    pub user: Option<Uuid>,
    pub account: Uuid,
}

#[derive(FromQueryResult)]
struct Row {
    receipt_no: String,
    created_at: DateTime<Utc>,
    read_on: NaiveDate,
    user_id: Option<Uuid>,
    contract_account_id: Uuid,
    request_no: Option<String>,
    contract_id: Uuid,
    meter_no: String,
    division: String,
    label: String,
    unit: String,
    integer_digits: i64,
    decimal_digits: i64,
    factor_micro: i64,
    value_micro: i64,
    verdict: String,
    reason: Option<String>,
    comment: Option<String>,
    captured_at: Option<DateTime<Utc>>,
    counts: i64,
    has_left: i64,
    before_micro: Option<i64>,
    before_on: Option<NaiveDate>,
}

/// Report, readings and the readings before them in one statement.
const FIND: &str = "SELECT p.receipt_no, p.created_at, p.read_on, p.user_id, p.contract_account_id, \
    q.request_no, m.contract_id, m.meter_no, c.division, g.label, g.unit, g.integer_digits, g.decimal_digits, \
    g.factor_micro, r.value_micro, r.verdict, p.reason, p.comment, p.captured_at, \
    CAST(CASE WHEN r.superseded_by IS NULL THEN 1 ELSE 0 END AS BIGINT) AS counts, \
    CAST(CASE WHEN e.exported_at IS NOT NULL OR r.reading_no IS NOT NULL THEN 1 ELSE 0 END \
    AS BIGINT) AS has_left, b.value_micro AS before_micro, b.read_on AS before_on \
    FROM reading_reports p JOIN readings r ON r.report_id = p.id \
    JOIN registers g ON g.id = r.register_id JOIN meters m ON m.id = r.meter_id \
    JOIN contracts c ON c.id = m.contract_id LEFT JOIN requests q ON q.report_id = p.id \
    LEFT JOIN export_records e ON e.kind = 'reading' AND e.subject_id = r.id \
    LEFT JOIN readings b ON b.id = (SELECT x.id FROM readings x WHERE x.register_id = r.register_id \
    AND x.superseded_by IS NULL AND x.gone_on IS NULL AND x.read_on < r.read_on \
    ORDER BY x.read_on DESC LIMIT 1) WHERE p.id = $1 ORDER BY c.division, m.meter_no, g.obis";

/// The receipt `id`. Somebody else's is "not found".
pub async fn receipt(services: &Services, actor: &Actor, id: Uuid) -> Outcome<Receipt> {
    let owned = for_mail(services, id).await?.ok_or(Failure::NotFound)?;
    actor.must_own(ContractAccountId::from_uuid(owned.account))?;
    Ok(owned.receipt)
}

/// The report that came with a form's key, if it came: id and number.
pub async fn reported_with(
    services: &Services,
    actor: &Actor,
    key: &str,
) -> Outcome<Option<(Uuid, String)>> {
    #[derive(FromQueryResult)]
    struct Found {
        id: Uuid,
        receipt_no: String,
    }
    let sql =
        "SELECT id, receipt_no FROM reading_reports WHERE user_id = $1 AND idempotency_key = $2";
    let values = [actor.user_id().uuid().into(), key.into()];
    let statement = Statement::from_sql_and_values(services.db.backend(), sql, values);
    let found = Found::find_by_statement(statement);
    let found = found.one(services.db.read()).await?;
    Ok(found.map(|found| (found.id, found.receipt_no)))
}

/// The receipt for the mail about it.
pub(crate) async fn for_mail(services: &Services, id: Uuid) -> Outcome<Option<Owned>> {
    let statement = Statement::from_sql_and_values(services.db.backend(), FIND, [id.into()]);
    let rows = Row::find_by_statement(statement)
        .all(services.db.read())
        .await?;
    let Some(first) = rows.first() else {
        return Ok(None);
    };
    let receipt = Receipt {
        id,
        receipt_no: first.receipt_no.clone(),
        reported_at: first.created_at,
        read_on: first.read_on,
        request: first.request_no.clone(),
        reason: first.reason.as_deref().and_then(Reason::parse),
        comment: first.comment.clone(),
        captured_at: first.captured_at,
        correctable: rows.iter().all(|row| row.counts != 0 && row.has_left == 0),
        superseded: rows.iter().all(|row| row.counts == 0),
        lines: rows.iter().map(line).collect::<Outcome<_>>()?,
    };
    Ok(Some(Owned {
        user: first.user_id,
        account: first.contract_account_id,
        receipt,
    }))
}

fn line(row: &Row) -> Outcome<ReceiptLine> {
    let value = from_micro(row.value_micro);
    let digits = u8::try_from(row.integer_digits).unwrap_or(u8::MAX);
    let consumption = row
        .before_micro
        .map(|before| used(from_micro(before), value, digits) * from_micro(row.factor_micro));
    Ok(ReceiptLine {
        contract: ContractId::from_uuid(row.contract_id),
        meter_no: row.meter_no.clone(),
        division: Division::parse(&row.division)
            .ok_or_else(|| unknown("division", &row.division))?,
        label: row.label.clone(),
        value,
        unit: Unit::parse(&row.unit).ok_or_else(|| unknown("unit", &row.unit))?,
        integer_digits: digits,
        decimal_digits: u8::try_from(row.decimal_digits).unwrap_or_default(),
        consumption,
        days: row
            .before_on
            .map(|before| (row.read_on - before).num_days()),
        to_check: row.verdict == "to_check",
    })
}
