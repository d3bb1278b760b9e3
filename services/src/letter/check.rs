//! Trying a code. A try is counted before the code is looked at, so that many at once get no more tries than one
//! after the other; whether the number, the letter or the code was wrong, the work is the same. Both transactions write
//! something whatever they find: a commit that writes nothing does not wait for the disk, and that can be measured. The letter
//! comes first in both: else two tries could wait for each other.

use chrono::TimeDelta;
use domain::{identity::LetterCode, profile::IssuedNumber};
use sea_orm::{ConnectionTrait, FromQueryResult, Statement};
use uuid::Uuid;

use super::{TRIES, TRIES_PER_ADDRESS};
use crate::{
    Outcome, Services,
    account::{count_try, note_try},
    audit::{self, Who},
    db::execute,
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
    let tx = services.db.begin().await?;
    let counted = if found.is_some() {
        let sql = "UPDATE letters SET failures = failures + 1 WHERE id = $1 AND failures < $2";
        execute(&tx, sql, [id.into(), TRIES.into()]).await? == 1
    } else {
        // Where no letter is there to count at, a row is written all the same.
        let sql =
            "UPDATE rate_limits SET hits = hits + 0 WHERE kind = 'letter_code' AND subject = $1";
        execute(&tx, sql, [address.into()]).await?;
        false
    };
    note_try(services, &tx, "letter_try", address, day).await?;
    tx.commit().await?;
    let hash = found.as_ref().filter(|_| counted);
    let hash = hash.map(|open| open.code_hash.as_str());
    let right = services.hasher.verify(code.as_str(), hash).await?;
    let tx = services.db.begin().await?;
    if let Some(open) = found.filter(|_| right) {
        let sql = "UPDATE letters SET failures = 0 WHERE id = $1 AND closed_at IS NULL";
        execute(&tx, sql, [id.into()]).await?;
        note_try(services, &tx, "letter_try", address, day).await?;
        tx.commit().await?;
        return Ok(Some(Checked {
            letter: open.id,
            customer: open.customer_id,
        }));
    }
    let sql = "UPDATE letters SET closed_at = $1 WHERE id = $2 AND failures >= $3 \
               AND used_at IS NULL AND closed_at IS NULL";
    // A try that was not counted ends nothing: the five before it may be the owner's, about to be found right.
    let wrong = if counted { id } else { Uuid::nil() };
    let values = [services.now().into(), wrong.into(), TRIES.into()];
    if execute(&tx, sql, values).await? == 1 {
        let entry = audit::Entry {
            who: Who::Portal,
            action: "letter.dead",
            subject: "letter",
            subject_id: Some(id),
            contract_account_id: None,
        };
        audit::write(services, &tx, entry, serde_json::json!({})).await?;
    }
    note_try(services, &tx, "letter_try", address, day).await?;
    tx.commit().await?;
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
