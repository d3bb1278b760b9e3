//! Mails that somebody who is not signed in can cause: to a mailbox of their choice, from the utility's
//! address. Each mailbox gets few; all together go out at a bounded pace, so that a flood of them costs
//! the utility neither its good name with other mail servers nor its customers their mails.

use chrono::{DateTime, TimeDelta, Utc};
use sea_orm::{ConnectionTrait, Statement};

use super::limits;
use crate::{Failure, Outcome, Services};

/// Mails of one kind one mailbox gets in a day.
pub(super) const PER_DAY: i64 = 10;
/// The longest a mail waits for its turn. A link for a new password then still has twenty minutes.
pub(super) const LONGEST_WAIT: TimeDelta = TimeDelta::minutes(10);

const MINUTE: i64 = 60_000;
const HOUR: i64 = 60 * MINUTE;

/// When a mail of `kind` to this mailbox may go out, or `None` when it must not. Whoever asked gets the
/// same answer either way. Asks nothing about accounts, so it tells nothing about them.
pub(crate) async fn turn(
    services: &Services,
    kind: &str,
    email_key: &str,
    per_hour: i64,
) -> Outcome<Option<DateTime<Utc>>> {
    let hour = limits::count(services, kind, email_key, TimeDelta::hours(1), per_hour);
    if !is_within(hour.await)? {
        return Ok(None);
    }
    let daily = format!("{kind}_day");
    let day = limits::count(services, &daily, email_key, TimeDelta::days(1), PER_DAY);
    if !is_within(day.await)? {
        return Ok(None);
    }
    pace(services).await
}

fn is_within(counted: Outcome<()>) -> Outcome<bool> {
    match counted {
        Ok(()) => Ok(true),
        Err(Failure::TooMany(_)) => Ok(false),
        Err(other) => Err(other),
    }
}

/// The next free moment. Half of the limit may go at once, the others follow at the pace of half the
/// limit a minute: so no minute, wherever it begins, sees more than the limit. One row holds when the line
/// of waiting mails ends.
async fn pace(services: &Services) -> Outcome<Option<DateTime<Utc>>> {
    let limit = services.limits.mails;
    let now = services.now();
    if limit == 0 {
        return Ok(Some(now));
    }
    let between = 2 * MINUTE / limit.clamp(1, 2 * MINUTE);
    let at_once = MINUTE.max(between);
    let millis = now.timestamp_millis();
    // An end more than an hour ahead is left over from a clock that was wrong.
    let sql = "INSERT INTO counters (id, name, value) VALUES ($1, 'stranger_mails', $2 + $3) \
               ON CONFLICT (name) DO UPDATE SET value = $3 + \
               CASE WHEN counters.value < $2 OR counters.value > $5 THEN $2 ELSE counters.value END \
               WHERE counters.value <= $4 OR counters.value > $5 RETURNING value";
    let full = millis + LONGEST_WAIT.num_milliseconds() + at_once - between;
    let values = [
        services.id().into(),
        millis.into(),
        between.into(),
        full.into(),
        (millis + HOUR).into(),
    ];
    let statement = Statement::from_sql_and_values(services.db.backend(), sql, values);
    let Some(row) = services.db.write().query_one_raw(statement).await? else {
        tracing::warn!("more mails are asked for than may go out");
        return Ok(None);
    };
    let end: i64 = row.try_get_by_index(0)?;
    let wait = TimeDelta::milliseconds((end - at_once - millis).max(0));
    Ok(Some(now + wait))
}
