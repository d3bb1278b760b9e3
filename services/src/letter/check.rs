//! Trying a code. A try is counted before the code is looked at, so that many at once get no more tries than one
//! after the other; whether the number, the letter or the code was wrong, the work is the same.

use chrono::TimeDelta;
use domain::{identity::LetterCode, profile::IssuedNumber};
use sea_orm::{ConnectionTrait, FromQueryResult, Statement, Value};
use uuid::Uuid;

use super::{TRIES, TRIES_PER_ADDRESS};
use crate::{
    Outcome, Services,
    account::count_try,
    audit::{self, Who},
};

/// A letter whose code was right.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) struct Checked {
    pub letter: Uuid,
    pub customer: Uuid,
}

#[derive(FromQueryResult)]
struct Open {
    id: Uuid,
    customer_id: Uuid,
    code_hash: String,
}

/// The open letter to this number, if this is its code.
///
/// # Errors
/// `TooMany` for a network address that tried too many codes.
pub(crate) async fn check(
    services: &Services,
    address: &str,
    number: &IssuedNumber,
    code: &LetterCode,
) -> Outcome<Option<Checked>> {
    let day = TimeDelta::days(1);
    count_try(services, "letter_code", address, day, TRIES_PER_ADDRESS).await?;
    let sql = "SELECT l.id, l.customer_id, l.code_hash FROM letters l \
               JOIN customers k ON k.id = l.customer_id \
               WHERE k.customer_no = $1 AND k.gone_on IS NULL AND l.used_at IS NULL \
               AND l.closed_at IS NULL AND l.expires_at > $2";
    let values = [number.as_str().into(), services.now().into()];
    let statement = Statement::from_sql_and_values(services.db.backend(), sql, values);
    let found = Open::find_by_statement(statement)
        .one(services.db.read())
        .await?;
    let id = found.as_ref().map(|open| open.id).unwrap_or_default();
    let sql = "UPDATE letters SET failures = failures + 1 WHERE id = $1 AND failures < $2";
    let counted = execute(services, sql, vec![id.into(), TRIES.into()]).await? == 1;
    let hash = found.as_ref().filter(|_| counted);
    let hash = hash.map(|open| open.code_hash.as_str());
    let right = services.hasher.verify(code.as_str(), hash).await?;
    if let Some(open) = found.filter(|_| right) {
        let sql = "UPDATE letters SET failures = 0 WHERE id = $1 AND closed_at IS NULL";
        execute(services, sql, vec![id.into()]).await?;
        return Ok(Some(Checked {
            letter: open.id,
            customer: open.customer_id,
        }));
    }
    let sql = "UPDATE letters SET closed_at = $1 WHERE id = $2 AND failures >= $3 \
               AND used_at IS NULL AND closed_at IS NULL";
    let values = vec![services.now().into(), id.into(), TRIES.into()];
    if execute(services, sql, values).await? == 1 {
        let entry = audit::Entry {
            who: Who::Portal,
            action: "letter.dead",
            subject: "letter",
            subject_id: Some(id),
            contract_account_id: None,
        };
        audit::write(services, services.db.write(), entry, serde_json::json!({})).await?;
    }
    Ok(None)
}

/// Uses a letter up and gives whose it was. Of many at once exactly one wins. How old it is no longer matters:
/// the code was right in time, and the link of the mail has an end of its own.
pub(crate) async fn consume(
    services: &Services,
    on: &impl ConnectionTrait,
    letter: Uuid,
) -> Outcome<Option<Uuid>> {
    #[derive(FromQueryResult)]
    struct Used {
        customer_id: Uuid,
    }
    let sql = "UPDATE letters SET used_at = $1 WHERE id = $2 AND used_at IS NULL \
               AND closed_at IS NULL RETURNING customer_id";
    let values = [services.now().into(), letter.into()];
    let statement = Statement::from_sql_and_values(on.get_database_backend(), sql, values);
    let used = Used::find_by_statement(statement).one(on).await?;
    Ok(used.map(|used| used.customer_id))
}

/// The contract accounts of a customer, the oldest number first, with whether somebody looks after them already.
pub(crate) async fn accounts_of(
    on: &impl ConnectionTrait,
    customer: Uuid,
) -> Outcome<Vec<(Uuid, bool)>> {
    #[derive(FromQueryResult)]
    struct Row {
        id: Uuid,
        taken: i64,
    }
    let sql = "SELECT a.id, (SELECT COUNT(*) FROM user_contract_accounts u \
               WHERE u.contract_account_id = a.id) AS taken FROM contract_accounts a \
               WHERE a.customer_id = $1 AND a.gone_on IS NULL ORDER BY a.contract_account_no";
    let values = [customer.into()];
    let statement = Statement::from_sql_and_values(on.get_database_backend(), sql, values);
    let rows = Row::find_by_statement(statement).all(on).await?;
    Ok(rows
        .into_iter()
        .map(|row| (row.id, row.taken > 0))
        .collect())
}

async fn execute(services: &Services, sql: &str, values: Vec<Value>) -> Outcome<u64> {
    let statement = Statement::from_sql_and_values(services.db.backend(), sql, values);
    let done = services.db.write().execute_raw(statement).await?;
    Ok(done.rows_affected())
}
