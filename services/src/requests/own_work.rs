//! Requests that the portal tries to settle itself before people hear of them.

use domain::requests::Status;
use sea_orm::{ConnectionTrait, FromQueryResult, Statement, Value, prelude::Uuid};

use super::{create::event, once::OUTCOME};
use crate::{Outcome, Services, export};

#[derive(FromQueryResult)]
struct Row {
    payload: String,
}

/// Closes a request as done, with nothing for people to do; false if somebody was faster.
pub(crate) async fn settle(
    services: &Services,
    on: &impl ConnectionTrait,
    request: Uuid,
) -> Outcome<bool> {
    let now = services.now();
    let sql = "UPDATE requests SET status = $1, closed_at = $2 WHERE id = $3 AND closed_at IS NULL";
    let done = Status::Done;
    let values: Vec<Value> = vec![done.code().into(), now.into(), request.into()];
    let statement = Statement::from_sql_and_values(on.get_database_backend(), sql, values);
    if on.execute_raw(statement).await?.rows_affected() != 1 {
        return Ok(false);
    }
    event(services, on, services.id(), request, done, "portal", None).await?;
    Ok(true)
}

/// What a request says that nobody has settled, and that has not left for the utility.
pub(crate) async fn still_open(
    services: &Services,
    request: Uuid,
) -> Outcome<Option<serde_json::Value>> {
    let sql = "SELECT payload FROM requests WHERE id = $1 AND closed_at IS NULL";
    let statement = Statement::from_sql_and_values(services.db.backend(), sql, [request.into()]);
    let row = Row::find_by_statement(statement);
    let Some(row) = row.one(services.db.read()).await? else {
        return Ok(None);
    };
    let payload: serde_json::Value = serde_json::from_str(&row.payload)?;
    Ok(payload.get(OUTCOME).is_none().then_some(payload))
}

/// Lets a request leave for the utility, which has to settle it; `outcome` says why the portal could not. Once only.
pub(crate) async fn leave(services: &Services, request: Uuid, outcome: &str) -> Outcome<()> {
    let backend = services.db.backend();
    let tx = services.db.begin().await?;
    let sql = "SELECT payload FROM requests WHERE id = $1 AND closed_at IS NULL";
    let statement = Statement::from_sql_and_values(backend, sql, [request.into()]);
    let Some(row) = Row::find_by_statement(statement).one(&tx).await? else {
        return Ok(());
    };
    let mut payload: serde_json::Value = serde_json::from_str(&row.payload)?;
    if payload.get(OUTCOME).is_some() {
        return Ok(());
    }
    if let Some(said) = payload.as_object_mut() {
        said.insert(OUTCOME.to_owned(), outcome.into());
    }
    let sql = "UPDATE requests SET payload = $1 WHERE id = $2";
    let values = [payload.to_string().into(), request.into()];
    tx.execute_raw(Statement::from_sql_and_values(backend, sql, values))
        .await?;
    // Twice at the same moment: the second one meets the unique key.
    export::record(services, &tx, export::Subject::Request, request, None).await?;
    Ok(tx.commit().await?)
}
