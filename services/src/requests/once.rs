//! Requests about no contract account: a form's key opens one, however often it is sent.

use chrono::{DateTime, NaiveDate, Utc};
use domain::requests::Kind;
use sea_orm::{FromQueryResult, Statement, prelude::Uuid};

use super::create::{New, create};
use crate::{Failure, Outcome, Services, outbox};

/// What was opened.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Opened {
    /// For the phone.
    pub number: String,
    /// The day of the answer.
    pub due_on: NaiveDate,
}

/// What somebody wants who has no contract account, or wants it for the login itself.
#[derive(Clone, Debug)]
pub(crate) struct Wish<'a> {
    pub kind: Kind,
    /// Nothing for somebody without a login.
    pub user: Option<Uuid>,
    /// What the utility needs to know.
    pub payload: serde_json::Value,
    /// From the form.
    pub key: &'a str,
    /// What the portal does about it itself before the utility hears of it; nothing if people answer at once.
    pub work: Option<outbox::Kind>,
}

/// What the portal adds to a payload afterwards.
pub(crate) const OUTCOME: &str = "outcome";

impl Wish<'_> {
    /// A key counts for one person only.
    fn stored_key(&self) -> Outcome<String> {
        let key = self.key.trim();
        if key.is_empty() || key.len() > 64 {
            return Err(Failure::Conflict("key_reused"));
        }
        Ok(match self.user {
            Some(user) => format!("{user}:{key}"),
            None => key.to_owned(),
        })
    }
}

/// What this form opened before.
///
/// # Errors
/// `Conflict("key_reused")` for a key that is none, or that came with other wishes.
pub(crate) async fn opened(services: &Services, wish: &Wish<'_>) -> Outcome<Option<Opened>> {
    #[derive(FromQueryResult)]
    struct Row {
        request_no: String,
        due_on: NaiveDate,
        payload: String,
    }
    let sql = "SELECT request_no, due_on, payload FROM requests \
               WHERE kind = $1 AND idempotency_key = $2 AND contract_account_id IS NULL";
    let values = [wish.kind.code().into(), wish.stored_key()?.into()];
    let statement = Statement::from_sql_and_values(services.db.backend(), sql, values);
    let row = Row::find_by_statement(statement);
    let Some(row) = row.one(services.db.read()).await? else {
        return Ok(None);
    };
    let mut payload: serde_json::Value = serde_json::from_str(&row.payload)?;
    if let Some(said) = payload.as_object_mut() {
        said.remove(OUTCOME);
    }
    if payload != wish.payload {
        return Err(Failure::Conflict("key_reused"));
    }
    Ok(Some(Opened {
        number: row.request_no,
        due_on: row.due_on,
    }))
}

/// How many wishes of this kind and person wait for an answer.
pub(crate) async fn unanswered(services: &Services, kind: Kind, user: Uuid) -> Outcome<u64> {
    #[derive(FromQueryResult)]
    struct Waiting {
        waiting: i64,
    }
    let sql = "SELECT COUNT(*) AS waiting FROM requests WHERE kind = $1 AND user_id = $2 \
               AND contract_account_id IS NULL AND closed_at IS NULL";
    let values = [kind.code().into(), user.into()];
    let statement = Statement::from_sql_and_values(services.db.backend(), sql, values);
    let row = Waiting::find_by_statement(statement);
    let row = row.one(services.db.read()).await?;
    Ok(row.map_or(0, |row| row.waiting.unsigned_abs()))
}

/// Opens the request, or gives what the same form opened at the same moment. `mail` is sent about it.
///
/// # Errors
/// As [`opened`].
pub(crate) async fn open_once(
    services: &Services,
    wish: Wish<'_>,
    mail: Option<(outbox::Kind, DateTime<Utc>)>,
) -> Outcome<Opened> {
    let new = New {
        kind: wish.kind,
        contract_account: None,
        user: wish.user,
        report: None,
        payload: wish.payload.clone(),
        idempotency_key: wish.stored_key()?,
        leaves: wish.work.is_none(),
        number: services.next_number("request").await?,
    };
    let tx = services.db.begin().await?;
    let failure = match create(services, &tx, new).await {
        Ok((id, number, due_on)) => {
            let payload = serde_json::json!({ "request": id });
            if let Some(work) = wish.work {
                outbox::enqueue(services, &tx, work, &payload).await?;
            }
            if let Some((kind, at)) = mail {
                outbox::enqueue_for(services, &tx, kind, &payload, at).await?;
            }
            tx.commit().await?;
            services.nudge.notify_one();
            return Ok(Opened { number, due_on });
        }
        Err(failure) => failure,
    };
    drop(tx);
    opened(services, &wish).await?.ok_or(failure)
}
