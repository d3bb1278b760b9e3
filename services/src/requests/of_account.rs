//! What forms about a contract account ask before they open a request: what the same form opened before, and how many
//! of a kind wait for an answer.

use domain::requests::Kind;
use sea_orm::{FromQueryResult, Statement, prelude::Uuid};

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
pub(crate) struct Found {
    pub request_no: String,
    pub payload: String,
}

/// What the form with this key opened.
pub(crate) async fn found(
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
    let found = found(services, account, kind, &key).await?;
    found.map(|found| found.request_no).ok_or(failure)
}

/// How many of a kind wait for an answer.
pub(crate) async fn waiting(services: &Services, account: Uuid, kind: Kind) -> Outcome<u64> {
    #[derive(FromQueryResult)]
    struct Waiting {
        waiting: i64,
    }
    let sql = "SELECT COUNT(*) AS waiting FROM requests \
               WHERE contract_account_id = $1 AND kind = $2 AND closed_at IS NULL";
    let values = [account.into(), kind.code().into()];
    let statement = Statement::from_sql_and_values(services.db.backend(), sql, values);
    let row = Waiting::find_by_statement(statement);
    let row = row.one(services.db.read()).await?;
    Ok(row.map_or(0, |row| row.waiting.unsigned_abs()))
}
