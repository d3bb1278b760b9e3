//! What leaves for the billing system: readings and requests as numbered records. A record has one id for
//! ever and is exported again until it is acknowledged. Numbers are given after the commit by one numberer
//! at a time: a number given inside a transaction could become visible after a higher one, and a reader
//! with a cursor would skip it.

mod file;
mod market;

use sea_orm::{ConnectionTrait, DbBackend, FromQueryResult, Statement, Value, prelude::Uuid};

pub use file::{Exported, acknowledge, write};
pub use market::MarketFile;

use crate::{Outcome, Services};

/// What a record is about.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Subject {
    Reading,
    Request,
}

impl Subject {
    pub fn code(self) -> &'static str {
        match self {
            Self::Reading => "reading",
            Self::Request => "request",
        }
    }
}

/// Notes in the transaction `on` that a row has to leave.
pub(crate) async fn record(
    services: &Services,
    on: &impl ConnectionTrait,
    subject: Subject,
    id: Uuid,
    account: Option<Uuid>,
) -> Outcome<()> {
    let sql = "INSERT INTO export_records (id, kind, subject_id, contract_account_id, created_at) \
               VALUES ($1,$2,$3,$4,$5)";
    let values: Vec<Value> = vec![
        services.id().into(),
        subject.code().into(),
        id.into(),
        Value::from(account),
        services.now().into(),
    ];
    on.execute_raw(Statement::from_sql_and_values(
        on.get_database_backend(),
        sql,
        values,
    ))
    .await?;
    Ok(())
}

/// Makes an export that runs at the same moment wait until the transaction `on` is over.
pub(crate) async fn hold(on: &impl ConnectionTrait, subject: Subject, id: Uuid) -> Outcome<()> {
    // SQLite lets one writer in at a time as it is.
    if on.get_database_backend() == DbBackend::Postgres {
        let sql = "SELECT id FROM export_records WHERE kind = $1 AND subject_id = $2 FOR UPDATE";
        let values = [subject.code().into(), id.into()];
        on.query_one_raw(Statement::from_sql_and_values(
            DbBackend::Postgres,
            sql,
            values,
        ))
        .await?;
    }
    Ok(())
}

/// Passes a record that never left on to the row that corrects its own. Its number stays, so that there is
/// no gap; false when it has left, or is gone.
pub(crate) async fn hand_over(
    services: &Services,
    on: &impl ConnectionTrait,
    subject: Subject,
    from: Uuid,
    to: Uuid,
) -> Outcome<bool> {
    let sql = "UPDATE export_records SET subject_id = $1, created_at = $2 \
               WHERE kind = $3 AND subject_id = $4 AND exported_at IS NULL";
    let values: Vec<Value> = vec![
        to.into(),
        services.now().into(),
        subject.code().into(),
        from.into(),
    ];
    let statement = Statement::from_sql_and_values(on.get_database_backend(), sql, values);
    Ok(on.execute_raw(statement).await?.rows_affected() == 1)
}

#[derive(FromQueryResult)]
struct Waiting {
    id: Uuid,
}

/// Gives numbers to records that have none yet; gives how many. However many instances try at once, one
/// does it: the row of the epoch is its lock, taken before the waiting records are read.
pub async fn give_numbers(services: &Services, most: u64) -> Outcome<usize> {
    let backend = services.db.backend();
    let sql = format!(
        "SELECT id FROM export_records WHERE number IS NULL ORDER BY created_at, id LIMIT {most}"
    );
    let waiting = || Waiting::find_by_statement(Statement::from_string(backend, sql.clone()));
    if waiting().one(services.db.read()).await?.is_none() {
        return Ok(0);
    }
    let tx = services.db.begin().await?;
    let epoch = counter(services, &tx, "export_epoch", 0).await?;
    let waiting = waiting().all(&tx).await?;
    for row in &waiting {
        let number = counter(services, &tx, "export_number", 1).await?;
        let sql = "UPDATE export_records SET epoch = $1, number = $2 WHERE id = $3";
        let values = [epoch.into(), number.into(), row.id.into()];
        tx.execute_raw(Statement::from_sql_and_values(backend, sql, values))
            .await?;
    }
    tx.commit().await?;
    Ok(waiting.len())
}

/// Starts a new epoch after a restore, so that no number stands for two things.
pub async fn begin_epoch(services: &Services) -> Outcome<i64> {
    let tx = services.db.begin().await?;
    // The backup may be older than the first epoch, whose numbers left nevertheless.
    counter(services, &tx, "export_epoch", 0).await?;
    let epoch = counter(services, &tx, "export_epoch", 1).await?;
    tx.commit().await?;
    Ok(epoch)
}

/// Adds `step` to a counter and gives its value; a new one begins at 1.
async fn counter(
    services: &Services,
    on: &impl ConnectionTrait,
    name: &str,
    step: i64,
) -> Outcome<i64> {
    let sql = "INSERT INTO counters (id, name, value) VALUES ($1, $2, 1) \
               ON CONFLICT (name) DO UPDATE SET value = counters.value + $3 RETURNING value";
    let values: Vec<Value> = vec![services.id().into(), name.into(), step.into()];
    let statement = Statement::from_sql_and_values(on.get_database_backend(), sql, values);
    let row = on.query_one_raw(statement).await?;
    let row = row.ok_or_else(|| crate::Failure::Unexpected(anyhow::anyhow!("counter {name}")))?;
    Ok(row.try_get_by_index(0)?)
}
