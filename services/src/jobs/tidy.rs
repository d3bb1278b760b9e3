//! Throws away what has served: ended sessions, spent links, old counters and drafts. What somebody may
//! still ask for (readings, requests, the audit log) is never touched here.

use chrono::TimeDelta;
use sea_orm::{ConnectionTrait, Statement};

use crate::{Outcome, Services, account, letter, objects, reading};

/// Deletes what nobody can use any more; gives the number of rows.
pub async fn tidy(services: &Services) -> Outcome<u64> {
    let now = services.now();
    let month_ago = now - TimeDelta::days(30);
    // Five counted tries of which a crash cut the last one off: no further try would be looked at.
    let dead = format!(
        "UPDATE letters SET closed_at = $1 WHERE failures >= {} AND used_at IS NULL \
         AND closed_at IS NULL",
        letter::TRIES
    );
    let statements = [
        (dead.as_str(), now),
        ("DELETE FROM sessions WHERE ends_at < $1", now),
        ("DELETE FROM drafts WHERE expires_at < $1", now),
        ("DELETE FROM identifications WHERE expires_at < $1", now),
        (
            "DELETE FROM sign_in_pairs WHERE last_at <= $1",
            now - account::PAIRS_KEPT,
        ),
        ("DELETE FROM sign_in_blocks WHERE until <= $1", now),
        (
            "DELETE FROM one_time_tokens WHERE expires_at < $1",
            month_ago,
        ),
        (
            "DELETE FROM outbox WHERE status = 'done' AND done_at < $1",
            month_ago,
        ),
        // A registration that was never activated holds a password hash and an address: not for ever.
        (
            "DELETE FROM registrations WHERE activated_at IS NULL AND created_at < $1",
            month_ago,
        ),
    ];
    let mut rows = 0;
    for (sql, before) in statements {
        let statement = Statement::from_sql_and_values(services.db.backend(), sql, [before.into()]);
        rows += services
            .db
            .write()
            .execute_raw(statement)
            .await?
            .rows_affected();
    }
    rows += account::forget_forgiven(services).await?;
    rows += reading::photo::tidy(services).await?;
    rows += objects::sweep(services).await?;
    let sql = "DELETE FROM rate_limits WHERE window_start < $1";
    let before = (now - TimeDelta::days(2)).timestamp();
    let statement = Statement::from_sql_and_values(services.db.backend(), sql, [before.into()]);
    rows += services
        .db
        .write()
        .execute_raw(statement)
        .await?
        .rows_affected();
    Ok(rows)
}
