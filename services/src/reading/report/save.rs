//! The one transaction of a report.

use chrono::Datelike;
use domain::{
    reading::{Origin, receipt_no},
    requests::Kind,
};
use sea_orm::{ConnectionTrait, FromQueryResult, Statement, Value};
use uuid::Uuid;

use super::{
    Report,
    check::{Checked, Line},
};
use crate::{
    Failure, Outcome, Services,
    account::Actor,
    audit::{self, Who},
    db::to_micro,
    export, outbox,
    reading::photo,
    requests,
};

/// Why nothing was stored.
pub(in crate::reading) enum Stopped {
    /// Somebody was faster; look again and decide anew.
    Again,
    /// It does not work.
    Failed(Failure),
}

impl From<Failure> for Stopped {
    fn from(failure: Failure) -> Self {
        Self::Failed(failure)
    }
}

#[derive(FromQueryResult)]
struct Found {
    id: Uuid,
    parameters_hash: String,
}

/// The report that was stored with this key, if there is one.
pub(super) async fn find(
    services: &Services,
    actor: &Actor,
    key: &str,
    hash: &str,
) -> Outcome<Option<Uuid>> {
    let sql = "SELECT id, parameters_hash FROM reading_reports \
               WHERE user_id = $1 AND idempotency_key = $2";
    let values = [actor.user_id().uuid().into(), key.into()];
    let statement = Statement::from_sql_and_values(services.db.backend(), sql, values);
    match Found::find_by_statement(statement)
        .one(services.db.read())
        .await?
    {
        Some(found) if found.parameters_hash == hash => Ok(Some(found.id)),
        Some(_) => Err(Failure::Conflict("key_reused")),
        None => Ok(None),
    }
}

/// Who reports.
#[derive(Clone, Copy, Debug)]
pub(in crate::reading) enum By {
    /// A signed-in customer.
    User(Uuid),
    /// Somebody who is not signed in, by the request that came of it; it is closed with the report.
    Guest(Uuid),
}

impl By {
    fn user(self) -> Option<Uuid> {
        match self {
            Self::User(user) => Some(user),
            Self::Guest(_) => None,
        }
    }
}

pub(in crate::reading) async fn save(
    services: &Services,
    by: By,
    account: Uuid,
    key: &str,
    hash: &str,
    report: &Report,
    checked: &Checked,
) -> Result<Uuid, Stopped> {
    let to_check: Vec<&Line> = checked.lines.iter().filter(|line| line.to_check).collect();
    // Numbers come from a transaction of their own, so they are taken before ours begins.
    let number = services.next_number("receipt").await?;
    let request_number = if to_check.is_empty() {
        0
    } else {
        services.next_number("request").await?
    };
    let (id, now, user) = (services.id(), services.now(), by.user());
    let number = receipt_no(
        'Z',
        services.today().year(),
        u64::try_from(number).unwrap_or_default(),
    );

    let tx = services.db.begin().await?;
    let sql = "INSERT INTO reading_reports (id, receipt_no, contract_account_id, user_id, \
               idempotency_key, parameters_hash, read_on, language, created_at, reason, comment, \
               captured_at) VALUES ($1,$2,$3,$4,$5,$6,$7,$8,$9,$10,$11,$12)";
    let values: Vec<Value> = vec![
        id.into(),
        number.clone().into(),
        account.into(),
        Value::from(user),
        key.into(),
        hash.into(),
        checked.read_on.into(),
        checked.language.code().into(),
        now.into(),
        checked.reason.code().into(),
        Value::from(checked.comment.clone()),
        Value::from(report.captured_at),
    ];
    tx.execute_raw(Statement::from_sql_and_values(
        services.db.backend(),
        sql,
        values,
    ))
    .await?;
    for line in &checked.lines {
        insert(services, &tx, account, id, checked, line).await?;
    }
    match by {
        By::User(user) => photo::attach(&tx, user, key, id).await?,
        // It was settled a moment ago.
        By::Guest(request) if !requests::settle(services, &tx, request).await? => {
            return Err(Stopped::Again);
        }
        By::Guest(_) => {}
    }
    let corrected: Vec<Uuid> = checked
        .lines
        .iter()
        .filter_map(|line| line.corrects)
        .collect();
    if let By::User(user) = by {
        let correction = requests::Correction {
            user,
            corrected: &corrected,
            read_on: checked.read_on,
            receipt_no: &number,
            language: checked.language,
        };
        requests::correct(services, &tx, &correction).await?;
    }
    if !to_check.is_empty() {
        let facts: Vec<&serde_json::Value> = to_check.iter().map(|line| &line.facts).collect();
        let new = requests::New {
            kind: Kind::ReadingCheck,
            contract_account: Some(account),
            user,
            report: Some(id),
            payload: serde_json::json!({ "readings": facts, "comment": checked.comment }),
            idempotency_key: id.to_string(),
            leaves: true,
            number: request_number,
        };
        requests::create(services, &tx, new).await?;
    }
    if user.is_some() {
        let payload = serde_json::json!({ "report": id });
        outbox::enqueue(services, &tx, outbox::Kind::ReadingReceiptMail, &payload).await?;
    }
    let entry = audit::Entry {
        who: user.map_or(Who::Anonymous, Who::Customer),
        action: "reading.report",
        subject: "reading_report",
        subject_id: Some(id),
        contract_account_id: Some(account),
    };
    let detail =
        serde_json::json!({ "registers": checked.lines.len(), "to_check": to_check.len() });
    audit::write(services, &tx, entry, detail).await?;
    tx.commit().await?;
    Ok(id)
}

async fn insert(
    services: &Services,
    on: &impl ConnectionTrait,
    account: Uuid,
    report: Uuid,
    checked: &Checked,
    line: &Line,
) -> Result<(), Stopped> {
    let backend = on.get_database_backend();
    let id = services.id();
    if let Some(old) = line.corrects {
        let sql = "UPDATE readings SET superseded_by = $1 WHERE id = $2 AND superseded_by IS NULL";
        let statement = Statement::from_sql_and_values(backend, sql, [id.into(), old.into()]);
        if on.execute_raw(statement).await?.rows_affected() != 1 {
            return Err(Stopped::Again);
        }
    }
    let sql = "INSERT INTO readings (id, contract_account_id, meter_id, register_id, read_on, \
               value_micro, origin, reason, verdict, report_id, created_at, row_hash) \
               VALUES ($1,$2,$3,$4,$5,$6,$7,$8,$9,$10,$11,0)";
    let verdict = if line.to_check {
        "to_check"
    } else {
        "accepted"
    };
    let values: Vec<Value> = vec![
        id.into(),
        account.into(),
        line.meter.into(),
        line.register.uuid().into(),
        checked.read_on.into(),
        to_micro(line.value).map_err(Failure::from)?.into(),
        Origin::Customer.code().into(),
        checked.reason.code().into(),
        verdict.into(),
        report.into(),
        services.now().into(),
    ];
    on.execute_raw(Statement::from_sql_and_values(backend, sql, values))
        .await?;
    let Some(old) = line.corrects else {
        export::record(services, on, export::Subject::Reading, id, Some(account)).await?;
        return Ok(());
    };
    // It left a moment ago: a correction is no longer ours to make.
    if !export::hand_over(services, on, export::Subject::Reading, old, id).await? {
        return Err(Stopped::Again);
    }
    Ok(())
}
