//! Counters against guessing. They live in the database, so that a restart or a second instance does not
//! forget them (security.md 3.5, 5.6). When they cannot be read, the answer is no.

use std::time::Duration;

use chrono::{DateTime, TimeDelta, Utc};
use sea_orm::{ConnectionTrait, Statement, Value};

use crate::{
    Failure, Outcome, Services,
    audit::{self, Who},
    db::execute,
};

/// How often something may be done by one address in one window.
#[derive(Clone, Copy, Debug)]
pub struct Limits {
    /// Sign-ins per address and minute.
    pub sign_ins: i64,
    /// Different wrong pairs of name and password per address in three hours, then sign-in is closed to
    /// it for a day; 0 switches this off.
    pub pairs: i64,
    /// Registrations per address and hour.
    pub registrations: i64,
    /// Reset mails per address and hour.
    pub reset_mails: i64,
    /// Identifications by a bank that an address begins in an hour.
    pub identifications: i64,
    /// Mails per minute that people who are not signed in can cause, all together; 0 switches this off.
    pub mails: i64,
    /// Readings reported per contract account and hour.
    pub readings: i64,
    /// Photos uploaded per contract account and hour.
    pub photos: i64,
    /// Reports of readings without signing in, per address and hour.
    pub guest_readings: i64,
}

impl Default for Limits {
    fn default() -> Self {
        Self {
            sign_ins: 10,
            pairs: 15,
            registrations: 5,
            reset_mails: 10,
            identifications: 20,
            mails: 60,
            readings: 30,
            photos: 40,
            guest_readings: 20,
        }
    }
}

/// Wrong secrets that cost nothing but a new try.
pub(super) const FREE_TRIES: i64 = 3;
/// The longest wait between two tries.
pub(super) const LONGEST_WAIT: i64 = 15 * 60;
/// So many wrong ones in a row close the password way until a reset (NIST's figure).
pub(super) const CLOSED_AFTER: i64 = 100;
/// After this time without a wrong try the count starts anew.
pub(super) const FORGIVEN_AFTER: TimeDelta = TimeDelta::hours(24);

/// Counts one more hit of `kind` by `subject` in the running window and refuses above `limit`.
pub(crate) async fn count(
    services: &Services,
    kind: &str,
    subject: &str,
    window: TimeDelta,
    limit: i64,
) -> Outcome<()> {
    let (hits, left) = hit(services, services.db.write(), kind, subject, window).await?;
    if hits <= limit {
        return Ok(());
    }
    if hits == limit + 1 {
        // One line per window, however many more come.
        let entry = audit::Entry {
            who: Who::Anonymous,
            action: "limit.reached",
            subject: "limit",
            subject_id: None,
            contract_account_id: None,
        };
        let detail = serde_json::json!({ "kind": kind });
        audit::write(services, services.db.write(), entry, detail).await?;
    }
    Err(Failure::TooMany(left))
}

/// Counts one more hit and refuses nothing; gives the count, and how long the window stays open.
pub(crate) async fn hit(
    services: &Services,
    on: &impl ConnectionTrait,
    kind: &str,
    subject: &str,
    window: TimeDelta,
) -> Outcome<(i64, Duration)> {
    let seconds = window.num_seconds().max(1);
    let now = services.now().timestamp();
    let start = now - now.rem_euclid(seconds);
    let sql = "INSERT INTO rate_limits (id, kind, subject, window_start, hits) VALUES ($1,$2,$3,$4,1) \
               ON CONFLICT (kind, subject, window_start) DO UPDATE SET hits = rate_limits.hits + 1 \
               RETURNING hits";
    let values = [
        services.id().into(),
        kind.into(),
        subject.into(),
        Value::from(start),
    ];
    let hits: i64 = first(on, sql, values.to_vec()).await?;
    let left = u64::try_from(start + seconds - now).unwrap_or(1);
    Ok((hits, Duration::from_secs(left)))
}

/// Counts one more report of readings for a contract account.
pub(crate) async fn count_reading(services: &Services, account: uuid::Uuid) -> Outcome<()> {
    let hour = TimeDelta::hours(1);
    count(
        services,
        "reading",
        &account.to_string(),
        hour,
        services.limits.readings,
    )
    .await
}

/// Takes one hit back: it was none that has to be counted.
pub(super) async fn give_back(
    services: &Services,
    kind: &str,
    subject: &str,
    window: TimeDelta,
) -> Outcome<()> {
    let seconds = window.num_seconds().max(1);
    let now = services.now().timestamp();
    let sql = "UPDATE rate_limits SET hits = hits - 1 \
               WHERE kind = $1 AND subject = $2 AND window_start = $3 AND hits > 0";
    let values = [
        kind.into(),
        subject.into(),
        Value::from(now - now.rem_euclid(seconds)),
    ];
    execute(services.db.write(), sql, values).await?;
    Ok(())
}

/// Counts one more photo for a contract account.
pub(crate) async fn count_photo(services: &Services, account: uuid::Uuid) -> Outcome<()> {
    let hour = TimeDelta::hours(1);
    let limit = services.limits.photos;
    count(services, "photo", &account.to_string(), hour, limit).await
}

/// The wrong tries of one subject.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Ladder {
    /// Go on.
    Open,
    /// Too early: answer like a wrong secret, without looking.
    Wait,
    /// Closed until a reset.
    Closed,
}

/// Where `subject` stands, and after how many wrong ones.
pub(super) async fn ladder(services: &Services, subject: &str) -> Outcome<(Ladder, i64)> {
    let sql = "SELECT failures, last_at FROM secret_failures WHERE subject = $1";
    let statement =
        Statement::from_sql_and_values(services.db.backend(), sql, [subject.to_owned().into()]);
    let Some(row) = services.db.read().query_one_raw(statement).await? else {
        return Ok((Ladder::Open, 0));
    };
    let failures: i64 = row.try_get_by_index(0)?;
    let last: DateTime<Utc> = row.try_get_by_index(1)?;
    Ok((step(failures, services.now() - last), failures))
}

/// The rule behind [`ladder`]: three free, then 1, 2, 4 … seconds up to a quarter of an hour.
fn step(failures: i64, since: TimeDelta) -> Ladder {
    if failures >= CLOSED_AFTER {
        return Ladder::Closed;
    }
    if failures <= FREE_TRIES || since >= FORGIVEN_AFTER {
        return Ladder::Open;
    }
    let doublings = u32::try_from(failures - FREE_TRIES - 1)
        .unwrap_or(0)
        .min(20);
    let wait = (1_i64 << doublings).min(LONGEST_WAIT);
    if since >= TimeDelta::seconds(wait) {
        Ladder::Open
    } else {
        Ladder::Wait
    }
}

/// Counts a try before its secret is looked at, so that many at once, on however many instances, get no more tries
/// than one after the other; gives the count. The first `free` need not wait for each other; beyond them only one
/// that nobody overtook goes on, and `None` is said to the others, which are not counted: else a crowd could close
/// somebody's account in a second. A right secret forgives.
pub(super) async fn claim(
    services: &Services,
    subject: &str,
    seen: i64,
    free: i64,
) -> Outcome<Option<i64>> {
    let now = services.now();
    let sql = "INSERT INTO secret_failures (id, subject, failures, last_at) VALUES ($1,$2,1,$3) \
               ON CONFLICT (subject) DO UPDATE SET failures = \
               CASE WHEN secret_failures.last_at <= $4 THEN 1 \
               ELSE secret_failures.failures + 1 END, last_at = $3 \
               WHERE secret_failures.failures < $5 OR secret_failures.failures = $6 \
               RETURNING failures";
    let values: Vec<Value> = vec![
        services.id().into(),
        subject.into(),
        now.into(),
        (now - FORGIVEN_AFTER).into(),
        free.into(),
        seen.into(),
    ];
    let statement = Statement::from_sql_and_values(services.db.backend(), sql, values);
    let row = services.db.write().query_one_raw(statement).await?;
    Ok(row.map(|row| row.try_get_by_index(0)).transpose()?)
}

/// Notes one more wrong secret.
pub(super) async fn failed(services: &Services, subject: &str) -> Outcome<i64> {
    let now = services.now();
    let sql = "INSERT INTO secret_failures (id, subject, failures, last_at) VALUES ($1,$2,1,$3) \
               ON CONFLICT (subject) DO UPDATE SET failures = \
               CASE WHEN secret_failures.last_at <= $4 AND secret_failures.failures < $5 THEN 1 \
               ELSE secret_failures.failures + 1 END, last_at = $3 RETURNING failures";
    let values = vec![
        services.id().into(),
        subject.into(),
        now.into(),
        (now - FORGIVEN_AFTER).into(),
        CLOSED_AFTER.into(),
    ];
    first(services.db.write(), sql, values).await
}

/// Deletes counts that [`step`] and [`failed`] would take for none; gives how many.
pub(crate) async fn forget_forgiven(services: &Services) -> Outcome<u64> {
    let sql = "DELETE FROM secret_failures WHERE last_at <= $1 AND failures < $2";
    let values = [
        (services.now() - FORGIVEN_AFTER).into(),
        CLOSED_AFTER.into(),
    ];
    let statement = Statement::from_sql_and_values(services.db.backend(), sql, values);
    let done = services.db.write().execute_raw(statement).await?;
    Ok(done.rows_affected())
}

/// Forgets the wrong tries of `subject` after a right one or a reset.
pub(super) async fn forgive(on: &impl ConnectionTrait, subject: &str) -> Outcome<()> {
    let sql = "DELETE FROM secret_failures WHERE subject = $1";
    let values = [subject.to_owned().into()];
    on.execute_raw(Statement::from_sql_and_values(
        on.get_database_backend(),
        sql,
        values,
    ))
    .await?;
    Ok(())
}

pub(super) async fn first(
    on: &impl ConnectionTrait,
    sql: &str,
    values: Vec<Value>,
) -> Outcome<i64> {
    let statement = Statement::from_sql_and_values(on.get_database_backend(), sql, values);
    let row = on.query_one_raw(statement).await?;
    let row = row.ok_or_else(|| Failure::Unexpected(anyhow::anyhow!("no counter came back")))?;
    Ok(row.try_get_by_index(0)?)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn three_wrong_tries_are_free_and_the_fourth_waits_a_second() {
        assert_eq!(step(3, TimeDelta::zero()), Ladder::Open);
        assert_eq!(step(4, TimeDelta::milliseconds(999)), Ladder::Wait);
        assert_eq!(step(4, TimeDelta::seconds(1)), Ladder::Open);
        assert_eq!(step(5, TimeDelta::seconds(1)), Ladder::Wait);
        assert_eq!(step(5, TimeDelta::seconds(2)), Ladder::Open);
    }

    #[test]
    fn the_wait_never_exceeds_a_quarter_of_an_hour() {
        assert_eq!(step(99, TimeDelta::seconds(LONGEST_WAIT - 1)), Ladder::Wait);
        assert_eq!(step(99, TimeDelta::seconds(LONGEST_WAIT)), Ladder::Open);
    }

    #[test]
    fn a_day_without_a_wrong_try_forgives_but_a_hundred_in_a_row_close_the_way() {
        assert_eq!(step(50, TimeDelta::hours(24)), Ladder::Open);
        assert_eq!(step(100, TimeDelta::hours(24)), Ladder::Closed);
    }
}
