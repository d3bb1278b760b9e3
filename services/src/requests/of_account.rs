//! What forms about a contract account ask before they open a request: what the same form opened before, and how many
//! of a kind wait for an answer.

use domain::requests::Kind;
use sea_orm::{ConnectionTrait, DbBackend, FromQueryResult, Statement, prelude::Uuid};

use super::create::{New, create};
use crate::{Failure, Outcome, Services, outbox};

/// The key of a form as it is stored: it counts for one person only.
///
/// # Errors
/// `Conflict("key_reused")` for a key that is none.
pub(crate) fn stored_key(user: Uuid, key: &str) -> Outcome<String> {
    let key = key.trim();
    if key.is_empty() || key.len() > 64 {
        return Err(Failure::Conflict("key_reused"));
    }
    Ok(format!("{user}:{key}"))
}

/// A request that a form opened before.
#[derive(FromQueryResult)]
struct Found {
    request_no: String,
    payload: String,
}

/// What the form with this key opened.
async fn found(
    services: &Services,
    account: Uuid,
    kind: Kind,
    key: &str,
) -> Outcome<Option<Found>> {
    let sql = "SELECT request_no, payload FROM requests \
               WHERE contract_account_id = $1 AND kind = $2 AND idempotency_key = $3";
    let values = [account.into(), kind.code().into(), key.into()];
    let statement = Statement::from_sql_and_values(services.db.backend(), sql, values);
    Ok(Found::find_by_statement(statement)
        .one(services.db.read())
        .await?)
}

/// The number of the request that the same form opened before.
///
/// # Errors
/// `Conflict("key_reused")` where it said something else then.
pub(crate) async fn same_form(
    services: &Services,
    account: Uuid,
    kind: Kind,
    key: &str,
    same: impl FnOnce(&serde_json::Value) -> bool,
) -> Outcome<Option<String>> {
    let Some(found) = found(services, account, kind, key).await? else {
        return Ok(None);
    };
    let payload = serde_json::from_str(&found.payload)?;
    let number = same(&payload).then_some(found.request_no);
    number.map(Some).ok_or(Failure::Conflict("key_reused"))
}

/// What the same form opened, by another way and at the same moment; its own failure where there is nothing.
pub(crate) async fn or_found(
    services: &Services,
    account: Uuid,
    kind: Kind,
    key: &str,
    failure: Failure,
) -> Outcome<String> {
    let found = found(services, account, kind, key).await?;
    found.map(|found| found.request_no).ok_or(failure)
}

/// Opens a request that people answer, with its receipt by mail; gives its number. The same form by two ways at the same
/// moment opens one.
pub(crate) async fn open_with_receipt(
    services: &Services,
    account: Uuid,
    new: New,
) -> Outcome<String> {
    let (kind, key) = (new.kind, new.idempotency_key.clone());
    let tx = services.db.begin().await?;
    let failure = match create(services, &tx, new).await {
        Ok((id, number, _)) => {
            let payload = serde_json::json!({ "request": id });
            outbox::enqueue(services, &tx, outbox::Kind::RequestReceiptMail, &payload).await?;
            tx.commit().await?;
            services.nudge.notify_one();
            return Ok(number);
        }
        Err(failure) => failure,
    };
    drop(tx);
    or_found(services, account, kind, &key, failure).await
}

/// How many of a kind wait for an answer.
pub(crate) async fn waiting(services: &Services, account: Uuid, kind: Kind) -> Outcome<u64> {
    waiting_on(services.db.read(), account, kind).await
}

/// The same inside a transaction.
pub(crate) async fn waiting_on(
    on: &impl ConnectionTrait,
    account: Uuid,
    kind: Kind,
) -> Outcome<u64> {
    #[derive(FromQueryResult)]
    struct Waiting {
        waiting: i64,
    }
    let sql = "SELECT COUNT(*) AS waiting FROM requests \
               WHERE contract_account_id = $1 AND kind = $2 AND closed_at IS NULL";
    let values = [account.into(), kind.code().into()];
    let statement = Statement::from_sql_and_values(on.get_database_backend(), sql, values);
    let row = Waiting::find_by_statement(statement).one(on).await?;
    Ok(row.map_or(0, |row| row.waiting.unsigned_abs()))
}

/// Makes others who change something of the same contract account wait until this transaction is over.
pub(crate) async fn lock_account(on: &impl ConnectionTrait, account: Uuid) -> Outcome<()> {
    // SQLite lets one writer in at a time as it is.
    if on.get_database_backend() == DbBackend::Postgres {
        let sql = "SELECT id FROM contract_accounts WHERE id = $1 FOR UPDATE";
        let statement = Statement::from_sql_and_values(DbBackend::Postgres, sql, [account.into()]);
        on.query_one_raw(statement).await?;
    }
    Ok(())
}
