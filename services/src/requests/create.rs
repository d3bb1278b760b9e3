//! Opening a request inside the transaction of what caused it.

use chrono::{Datelike, NaiveDate};
use domain::requests::{Kind, Status, calendar, receipt::receipt_no};
use sea_orm::{ConnectionTrait, Statement, Value, prelude::Uuid};

use crate::{
    Outcome, Services,
    audit::{self, Who},
    export,
};

/// A request to open.
#[derive(Clone, Debug)]
pub(crate) struct New {
    pub kind: Kind,
    /// Nothing for somebody who has none.
    pub contract_account: Option<Uuid>,
    /// Nothing for somebody without a login.
    pub user: Option<Uuid>,
    /// The reading report it is about.
    pub report: Option<Uuid>,
    /// What the utility needs to know, as JSON.
    pub payload: serde_json::Value,
    /// The same key never opens a second one.
    pub idempotency_key: String,
    /// Leaves for the utility at once; if not, [`leave`] lets it go later.
    pub leaves: bool,
    /// From [`Services::next_number`], taken before the transaction began.
    pub number: i64,
}

/// Opens a request; gives its id, its number and the day of the answer.
pub(crate) async fn create(
    services: &Services,
    on: &impl ConnectionTrait,
    new: New,
) -> Outcome<(Uuid, String, NaiveDate)> {
    let (id, now, today) = (services.id(), services.now(), services.today());
    let due_on = new
        .kind
        .clock()
        .due_on(today, &calendar::is_nationwide_holiday);
    let number = receipt_no(
        'V',
        today.year(),
        u64::try_from(new.number).unwrap_or_default(),
    );
    let backend = on.get_database_backend();
    let sql = "INSERT INTO requests (id, request_no, kind, status, contract_account_id, user_id, \
               report_id, payload, idempotency_key, created_at, due_on) \
               VALUES ($1,$2,$3,$4,$5,$6,$7,$8,$9,$10,$11)";
    let values: Vec<Value> = vec![
        id.into(),
        number.clone().into(),
        new.kind.code().into(),
        Status::Received.code().into(),
        Value::from(new.contract_account),
        Value::from(new.user),
        Value::from(new.report),
        new.payload.to_string().into(),
        new.idempotency_key.into(),
        now.into(),
        due_on.into(),
    ];
    on.execute_raw(Statement::from_sql_and_values(backend, sql, values))
        .await?;
    event(
        services,
        on,
        services.id(),
        id,
        Status::Received,
        "customer",
        None,
    )
    .await?;
    if new.leaves {
        let (request, account) = (export::Subject::Request, new.contract_account);
        export::record(services, on, request, id, account).await?;
    }
    let entry = audit::Entry {
        who: new.user.map_or(Who::Anonymous, Who::Customer),
        action: "request.create",
        subject: "request",
        subject_id: Some(id),
        contract_account_id: new.contract_account,
    };
    audit::write(
        services,
        on,
        entry,
        serde_json::json!({ "kind": new.kind.code() }),
    )
    .await?;
    Ok((id, number, due_on))
}

/// Adds the line `id` to the timeline.
pub(super) async fn event(
    services: &Services,
    on: &impl ConnectionTrait,
    id: Uuid,
    request: Uuid,
    status: Status,
    actor: &str,
    note: Option<String>,
) -> Outcome<()> {
    let sql = "INSERT INTO request_events (id, request_id, at, status, actor, note) \
               VALUES ($1,$2,$3,$4,$5,$6)";
    let values: Vec<Value> = vec![
        id.into(),
        request.into(),
        services.now().into(),
        status.code().into(),
        actor.into(),
        Value::from(note),
    ];
    on.execute_raw(Statement::from_sql_and_values(
        on.get_database_backend(),
        sql,
        values,
    ))
    .await?;
    Ok(())
}
