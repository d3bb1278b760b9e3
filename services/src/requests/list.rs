//! Looking at requests: all of a contract account, one with its timeline, and what a mail says of one.

use chrono::{DateTime, NaiveDate, Utc};
use domain::requests::{Kind, Status};
use sea_orm::{ConnectionTrait, FromQueryResult, Statement, Value, prelude::Uuid};

use super::undo::can_undo;
use crate::{
    Failure, Outcome, Services,
    account::{Actor, asked_addresses},
    contract::unknown,
    delivery,
    instalment::{self, Changed, WantedDay},
    mandate, personal,
    reading::{self, Obstructed, Receipt},
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
    /// The address that was asked for.
    pub new_email: Option<String>,
    /// What was said about a meter that is not read.
    pub unreadable: Option<Obstructed>,
    /// Another instalment.
    pub instalment: Option<Changed>,
    /// Another day of the month for the debit.
    pub due_day: Option<WantedDay>,
    /// How documents come.
    pub delivery: Option<delivery::Chosen>,
    /// A mandate, given or revoked.
    pub mandate: Option<mandate::Said>,
    /// Other personal data.
    pub personal: Option<personal::Said>,
    /// It can still be taken back.
    pub can_undo: bool,
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
    payload: String,
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

const COLUMNS: &str =
    "SELECT id, request_no, kind, status, created_at, due_on, report_id, payload FROM requests";
/// Of a contract account.
const OF_ACCOUNT: &str = "contract_account_id = $1";
/// Somebody's own, about no contract account: about the login itself.
const OWN: &str = "(contract_account_id IS NULL AND user_id = $1)";

async fn rows(
    on: &impl ConnectionTrait,
    sql: String,
    values: Vec<Value>,
) -> Outcome<Vec<RequestRow>> {
    let statement = Statement::from_sql_and_values(on.get_database_backend(), sql, values);
    let rows = Row::find_by_statement(statement).all(on).await?;
    rows.iter().map(Row::view).collect()
}

/// The requests of the chosen contract account, and those about the login itself; the newest first.
pub async fn list(services: &Services, actor: &Actor) -> Outcome<Vec<RequestRow>> {
    let sql = format!(
        "{COLUMNS} WHERE contract_account_id = $2 OR {OWN} \
         ORDER BY created_at DESC, id DESC LIMIT 200"
    );
    let account = actor.chosen().map(|account| account.id.uuid());
    let values = vec![
        actor.user_id().uuid().into(),
        account.unwrap_or_default().into(),
    ];
    rows(services.db.read(), sql, values).await
}

/// Those that are not finished.
pub(crate) async fn open_of(on: &impl ConnectionTrait, account: Uuid) -> Outcome<Vec<RequestRow>> {
    let sql = format!(
        "{COLUMNS} WHERE {OF_ACCOUNT} AND closed_at IS NULL \
         ORDER BY created_at DESC, id DESC LIMIT 20"
    );
    rows(on, sql, vec![account.into()]).await
}

/// One request with its timeline. Somebody else's is "not found".
pub async fn show(services: &Services, actor: &Actor, number: &str) -> Outcome<RequestView> {
    let (row, _) = find(services, actor, number)
        .await?
        .ok_or(Failure::NotFound)?;
    let receipt = match row.report_id {
        Some(report) => Some(reading::receipt(services, actor, report).await?),
        None => None,
    };
    let payload: serde_json::Value = serde_json::from_str(&row.payload)?;
    let view = row.view()?;
    Ok(RequestView {
        new_email: asked_addresses(&payload).map(|(_, new)| new),
        unreadable: reading::obstructed(&payload),
        instalment: instalment::changed(&payload),
        due_day: instalment::wanted_day(&payload),
        delivery: delivery::said(&payload),
        mandate: mandate::said(&payload),
        personal: personal::said(view.kind, &payload),
        can_undo: can_undo(services, row.id, view.kind, view.status).await?,
        events: events(services, row.id).await?,
        row: view,
        receipt,
    })
}

/// A request of this person, with the contract account it is about.
async fn find(
    services: &Services,
    actor: &Actor,
    number: &str,
) -> Outcome<Option<(Row, Option<Uuid>)>> {
    let accounts = actor.accounts().iter();
    let accounts = accounts.map(|account| (OF_ACCOUNT, account.id.uuid(), true));
    for (whose, id, is_account) in accounts.chain([(OWN, actor.user_id().uuid(), false)]) {
        let sql = format!("{COLUMNS} WHERE {whose} AND request_no = $2");
        let values = [id.into(), number.into()];
        let statement = Statement::from_sql_and_values(services.db.backend(), sql, values);
        let row = Row::find_by_statement(statement);
        if let Some(row) = row.one(services.db.read()).await? {
            return Ok(Some((row, is_account.then_some(id))));
        }
    }
    Ok(None)
}

/// What is done to a request of one's own needs to know.
pub(super) struct Own {
    pub id: Uuid,
    pub kind: Kind,
    pub account: Option<Uuid>,
}

/// A request of this person.
pub(super) async fn own(services: &Services, actor: &Actor, number: &str) -> Outcome<Option<Own>> {
    let Some((row, account)) = find(services, actor, number).await? else {
        return Ok(None);
    };
    Ok(Some(Own {
        id: row.id,
        kind: row.view()?.kind,
        account,
    }))
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
    pub note: Option<String>,
}

/// The facts for a mail, or nothing when the request is gone.
pub(crate) async fn for_mail(services: &Services, id: Uuid) -> Outcome<Option<MailFacts>> {
    #[derive(FromQueryResult)]
    struct Facts {
        request_no: String,
        status: String,
        note: Option<String>,
    }
    let sql = "SELECT r.request_no, r.status, (SELECT e.note FROM request_events e \
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
        note: row.note,
    }))
}

/// Who asked, and for what.
#[derive(Clone, Debug)]
pub(crate) struct Asked {
    pub number: String,
    pub kind: Kind,
    pub due_on: NaiveDate,
    /// Nothing for somebody without a login.
    pub user: Option<Uuid>,
    pub payload: serde_json::Value,
}

impl Asked {
    /// A text of the payload.
    pub fn text(&self, name: &str) -> String {
        let part = self.payload.get(name).and_then(|part| part.as_str());
        part.unwrap_or_default().to_owned()
    }
}

/// Who asked, and for what, or nothing when the request is gone.
pub(crate) async fn asked(services: &Services, id: Uuid) -> Outcome<Option<Asked>> {
    #[derive(FromQueryResult)]
    struct Stored {
        request_no: String,
        kind: String,
        due_on: NaiveDate,
        user_id: Option<Uuid>,
        payload: String,
    }
    let sql = "SELECT request_no, kind, due_on, user_id, payload FROM requests WHERE id = $1";
    let statement = Statement::from_sql_and_values(services.db.backend(), sql, [id.into()]);
    let row = Stored::find_by_statement(statement);
    let Some(row) = row.one(services.db.read()).await? else {
        return Ok(None);
    };
    Ok(Some(Asked {
        number: row.request_no,
        kind: Kind::parse(&row.kind).ok_or_else(|| unknown("kind", &row.kind))?,
        due_on: row.due_on,
        user: row.user_id,
        payload: serde_json::from_str(&row.payload)?,
    }))
}
