//! Decisions of the utility on requests. They come in by import; the customer hears of them by mail.

use domain::requests::{Kind, Status};
use sea_orm::{ConnectionTrait, DbBackend, FromQueryResult, Statement, Value, prelude::Uuid};

use super::create::event;
use crate::{
    Outcome, Services, account,
    audit::{self, Who},
    contract::unknown,
    outbox,
};

/// What the utility decided.
#[derive(Clone, Debug)]
pub(crate) struct Decision {
    /// The same for the same decision, whenever it comes: a history that is imported again is recognised.
    pub id: Uuid,
    pub request_no: String,
    pub status: Status,
    pub note: Option<String>,
}

/// What became of a decision.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Decided {
    /// The request has a new status, or news.
    Changed,
    /// This very decision was made before.
    Unchanged,
    /// There is no such request.
    Unknown,
    /// The step is not allowed from where the request stands.
    NotAllowed(Status),
    /// What was asked for cannot be done any more: the address has another login by now, or the login is gone.
    Impossible,
}

/// Applies a decision. The same one twice changes nothing.
pub(crate) async fn decide(
    services: &Services,
    on: &impl ConnectionTrait,
    decision: &Decision,
) -> Outcome<Decided> {
    #[derive(FromQueryResult)]
    struct Row {
        id: Uuid,
        status: String,
        contract_account_id: Option<Uuid>,
        report_id: Option<Uuid>,
        kind: String,
        user_id: Option<Uuid>,
        payload: String,
    }
    let backend = on.get_database_backend();
    // A correction of the customer that comes at this moment waits for us, or we for it.
    let lock = match backend {
        DbBackend::Postgres => " FOR UPDATE",
        _ => "",
    };
    let sql = format!(
        "SELECT id, status, contract_account_id, report_id, kind, user_id, payload FROM requests \
         WHERE request_no = $1{lock}"
    );
    let values = [decision.request_no.clone().into()];
    let found = Row::find_by_statement(Statement::from_sql_and_values(backend, sql, values));
    let Some(row) = found.one(on).await? else {
        return Ok(Decided::Unknown);
    };
    let now = Status::parse(&row.status).ok_or_else(|| unknown("status", &row.status))?;
    let sql = "SELECT id FROM request_events WHERE id = $1";
    let known = Statement::from_sql_and_values(backend, sql, [decision.id.into()]);
    if on.query_one_raw(known).await?.is_some() {
        return Ok(Decided::Unchanged);
    }
    // The same status once more, on another day or with other words, is news for the customer.
    if now != decision.status {
        if !now.can_become(decision.status) {
            return Ok(Decided::NotAllowed(now));
        }
        let is_address = Kind::parse(&row.kind) == Some(Kind::SignInAddress);
        if is_address && decision.status == Status::Done {
            let changed = account::change_address(services, on, row.user_id, &row.payload).await?;
            if !changed {
                return Ok(Decided::Impossible);
            }
            let payload = serde_json::json!({ "request": row.id });
            let kind = outbox::Kind::AddressChangedMail;
            outbox::enqueue(services, on, kind, &payload).await?;
        }
        enter(services, on, row.id, row.report_id, decision.status).await?;
    }
    event(
        services,
        on,
        decision.id,
        row.id,
        decision.status,
        "utility",
        decision.note.clone(),
    )
    .await?;
    let payload = serde_json::json!({ "request": row.id });
    outbox::enqueue(services, on, outbox::Kind::RequestStatusMail, &payload).await?;
    let entry = audit::Entry {
        who: Who::Utility,
        action: "request.decide",
        subject: "request",
        subject_id: Some(row.id),
        contract_account_id: row.contract_account_id,
    };
    let detail = serde_json::json!({ "status": decision.status.code() });
    audit::write(services, on, entry, detail).await?;
    Ok(Decided::Changed)
}

/// Moves the request to a new status, and its readings with it.
async fn enter(
    services: &Services,
    on: &impl ConnectionTrait,
    request: Uuid,
    report: Option<Uuid>,
    status: Status,
) -> Outcome<()> {
    let backend = on.get_database_backend();
    let closed = (!status.is_open()).then(|| services.now());
    let sql = "UPDATE requests SET status = $1, closed_at = $2 WHERE id = $3";
    let values: Vec<Value> = vec![status.code().into(), Value::from(closed), request.into()];
    on.execute_raw(Statement::from_sql_and_values(backend, sql, values))
        .await?;
    if let (Status::Done, Some(report)) = (status, report) {
        let sql = "UPDATE readings SET verdict = 'accepted' WHERE report_id = $1";
        on.execute_raw(Statement::from_sql_and_values(
            backend,
            sql,
            [report.into()],
        ))
        .await?;
    }
    Ok(())
}
