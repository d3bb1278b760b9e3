//! Looking at requests: all of a contract account, one with its timeline, and what a mail says of one.

use chrono::{DateTime, NaiveDate, Utc};
use domain::requests::{Kind, Status};
use sea_orm::{ConnectionTrait, FromQueryResult, Statement, prelude::Uuid};

use crate::{
    Failure, Outcome, Services,
    account::Actor,
    contract::unknown,
    reading::{self, Receipt},
};

/// A request in a list.
#[derive(Clone, Debug)]
pub struct RequestRow {
    /// To name on the phone.
    pub request_no: String,
    pub kind: Kind,
    pub status: Status,
    pub created_at: DateTime<Utc>,
    /// Until when it should be answered.
    pub due_on: NaiveDate,
}

/// A line of the timeline.
#[derive(Clone, Debug)]
pub struct RequestEvent {
    pub at: DateTime<Utc>,
    pub status: Status,
    /// `customer`, `utility` or `portal`.
    pub by: String,
    pub note: Option<String>,
}

/// A request with its timeline.
#[derive(Clone, Debug)]
pub struct RequestView {
    pub row: RequestRow,
    /// The newest first.
    pub events: Vec<RequestEvent>,
    /// The readings it is about.
    pub receipt: Option<Receipt>,
}

#[derive(FromQueryResult)]
struct Row {
    id: Uuid,
    request_no: String,
    kind: String,
    status: String,
    created_at: DateTime<Utc>,
    due_on: NaiveDate,
    report_id: Option<Uuid>,
}

impl Row {
    fn view(&self) -> Outcome<RequestRow> {
        Ok(RequestRow {
            request_no: self.request_no.clone(),
            kind: Kind::parse(&self.kind).ok_or_else(|| unknown("kind", &self.kind))?,
            status: Status::parse(&self.status).ok_or_else(|| unknown("status", &self.status))?,
            created_at: self.created_at,
            due_on: self.due_on,
        })
    }
}

const COLUMNS: &str = "SELECT id, request_no, kind, status, created_at, due_on, report_id \
                       FROM requests WHERE contract_account_id = $1";

async fn rows(on: &impl ConnectionTrait, sql: String, account: Uuid) -> Outcome<Vec<RequestRow>> {
    let statement =
        Statement::from_sql_and_values(on.get_database_backend(), sql, [account.into()]);
    let rows = Row::find_by_statement(statement).all(on).await?;
    rows.iter().map(Row::view).collect()
}

/// The requests of the chosen contract account, the newest first.
pub async fn list(services: &Services, actor: &Actor) -> Outcome<Vec<RequestRow>> {
    let sql = format!("{COLUMNS} ORDER BY created_at DESC, id DESC LIMIT 200");
    rows(services.db.read(), sql, actor.chosen_id()?.uuid()).await
}

/// Those that are not finished.
pub(crate) async fn open_of(on: &impl ConnectionTrait, account: Uuid) -> Outcome<Vec<RequestRow>> {
    let sql = format!("{COLUMNS} AND closed_at IS NULL ORDER BY created_at DESC, id DESC LIMIT 20");
    rows(on, sql, account).await
}

/// One request with its timeline. Somebody else's is "not found".
pub async fn show(services: &Services, actor: &Actor, number: &str) -> Outcome<RequestView> {
    let backend = services.db.backend();
    for account in actor.accounts() {
        let sql = format!("{COLUMNS} AND request_no = $2");
        let values = [account.id.uuid().into(), number.into()];
        let statement = Statement::from_sql_and_values(backend, sql, values);
        let Some(row) = Row::find_by_statement(statement)
            .one(services.db.read())
            .await?
        else {
            continue;
        };
        let receipt = match row.report_id {
            Some(report) => Some(reading::receipt(services, actor, report).await?),
            None => None,
        };
        return Ok(RequestView {
            row: row.view()?,
            events: events(services, row.id).await?,
            receipt,
        });
    }
    Err(Failure::NotFound)
}

async fn events(services: &Services, request: Uuid) -> Outcome<Vec<RequestEvent>> {
    #[derive(FromQueryResult)]
    struct Event {
        at: DateTime<Utc>,
        status: String,
        actor: String,
        note: Option<String>,
    }
    let sql = "SELECT at, status, actor, note FROM request_events WHERE request_id = $1 \
               ORDER BY at DESC, id DESC";
    let statement = Statement::from_sql_and_values(services.db.backend(), sql, [request.into()]);
    let rows = Event::find_by_statement(statement)
        .all(services.db.read())
        .await?;
    rows.into_iter()
        .map(|row| {
            Ok(RequestEvent {
                at: row.at,
                status: Status::parse(&row.status).ok_or_else(|| unknown("status", &row.status))?,
                by: row.actor,
                note: row.note,
            })
        })
        .collect()
}

/// What the mail about a new status says.
pub(crate) struct MailFacts {
    pub request_no: String,
    pub status: Status,
    pub user: Option<Uuid>,
    pub note: Option<String>,
}

/// The facts for a mail, or nothing when the request is gone.
pub(crate) async fn for_mail(services: &Services, id: Uuid) -> Outcome<Option<MailFacts>> {
    #[derive(FromQueryResult)]
    struct Facts {
        request_no: String,
        status: String,
        user_id: Option<Uuid>,
        note: Option<String>,
    }
    let sql = "SELECT r.request_no, r.status, r.user_id, (SELECT e.note FROM request_events e \
               WHERE e.request_id = r.id ORDER BY e.at DESC, e.id DESC LIMIT 1) AS note \
               FROM requests r WHERE r.id = $1";
    let statement = Statement::from_sql_and_values(services.db.backend(), sql, [id.into()]);
    let Some(row) = Facts::find_by_statement(statement)
        .one(services.db.read())
        .await?
    else {
        return Ok(None);
    };
    Ok(Some(MailFacts {
        status: Status::parse(&row.status).ok_or_else(|| unknown("status", &row.status))?,
        request_no: row.request_no,
        user: row.user_id,
        note: row.note,
    }))
}
