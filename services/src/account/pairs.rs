//! Lists of stolen passwords are tried one pair per account, so that no account's own ladder is ever
//! climbed. What gives them away is the address: many different wrong pairs of name and password in a
//! short time. Such an address cannot sign in with a password for a day (security.md 3.5).

use std::time::Duration;

use chrono::{DateTime, TimeDelta, Utc};
use sea_orm::{ConnectionTrait, Statement};

use super::limits;
use crate::{
    Failure, Outcome, Services,
    audit::{self, Who},
};

/// The time in which pairs are counted; none is kept longer.
pub(crate) const KEPT: TimeDelta = TimeDelta::hours(3);
/// How long an address is closed.
pub(super) const BLOCKED: TimeDelta = TimeDelta::hours(24);
/// Bytes kept of a pair's HMAC. Mistyped passwords are close to right ones: somebody who steals database
/// and secret together shall not be able to search for them. Two bytes tell different pairs apart well
/// enough to count them (of 15, one is overlooked in one case of 600) and fit thousands of passwords.
pub(super) const BYTES: usize = 2;

/// Answers an address that is closed as the other limits do: wait so long.
pub(super) async fn refuse_blocked(services: &Services, address: &str) -> Outcome<()> {
    if services.limits.pairs == 0 {
        return Ok(());
    }
    let now = services.now();
    let sql = "SELECT until FROM sign_in_blocks WHERE address = $1 AND until > $2";
    let values = [address.into(), now.into()];
    let statement = Statement::from_sql_and_values(services.db.backend(), sql, values);
    let Some(row) = services.db.read().query_one_raw(statement).await? else {
        return Ok(());
    };
    let until: DateTime<Utc> = row.try_get_by_index(0)?;
    let left = (until - now).to_std().unwrap_or(Duration::from_secs(1));
    Err(Failure::TooMany(left))
}

/// Notes a wrong pair. The same pair again, somebody who does not believe it, counts once.
pub(super) async fn note_wrong(
    services: &Services,
    address: &str,
    email_key: &str,
    password: &str,
) -> Outcome<()> {
    let limit = services.limits.pairs;
    if limit == 0 {
        return Ok(());
    }
    let now = services.now();
    // The address is part of it: rows of two addresses cannot be compared.
    let value = format!("{address}\0{email_key}\0{password}");
    let mac = services.keys.derive("wrong-pair", value.as_bytes());
    let pair = hex::encode(mac.get(..BYTES).unwrap_or_default());
    // Committed before it is counted: of many at once, the last one sees all.
    let sql = "INSERT INTO sign_in_pairs (id, address, pair, last_at) VALUES ($1,$2,$3,$4) \
               ON CONFLICT (address, pair) DO UPDATE SET last_at = $4";
    let values = [
        services.id().into(),
        address.into(),
        pair.into(),
        now.into(),
    ];
    let statement = Statement::from_sql_and_values(services.db.backend(), sql, values);
    services.db.write().execute_raw(statement).await?;
    let sql = "SELECT COUNT(*) FROM sign_in_pairs WHERE address = $1 AND last_at > $2";
    let values = vec![address.into(), (now - KEPT).into()];
    let pairs = limits::first(services.db.write(), sql, values).await?;
    if pairs < limit {
        return Ok(());
    }
    block(services, address, pairs).await
}

async fn block(services: &Services, address: &str, pairs: i64) -> Outcome<()> {
    let id = services.id();
    let now = services.now();
    let tx = services.db.begin().await?;
    let sql = "INSERT INTO sign_in_blocks (id, address, until) VALUES ($1,$2,$3) \
               ON CONFLICT (address) DO UPDATE SET id = $1, until = $3 \
               WHERE sign_in_blocks.until <= $4";
    let values = [
        id.into(),
        address.into(),
        (now + BLOCKED).into(),
        now.into(),
    ];
    let statement = Statement::from_sql_and_values(services.db.backend(), sql, values);
    let fresh = tx.execute_raw(statement).await?.rows_affected() == 1;
    if !fresh {
        // Others were under way when the first one closed it.
        return Ok(());
    }
    let entry = audit::Entry {
        who: Who::Portal,
        action: "account.block_address",
        subject: "sign_in_block",
        subject_id: Some(id),
        contract_account_id: None,
    };
    audit::write(services, &tx, entry, serde_json::json!({ "pairs": pairs })).await?;
    tx.commit().await?;
    tracing::warn!(
        pairs,
        "an address tried too many pairs and is closed for a day"
    );
    Ok(())
}
