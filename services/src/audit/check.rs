//! Whether the seals still fit the lines. Reads a page at a time, so that a log of ten years needs no more
//! memory than one of a day.

use sea_orm::{ConnectionTrait, DbErr, FromQueryResult, QueryResult, Statement};
use uuid::Uuid;

use super::{Model, chain};
use crate::db::Database;

/// Lines in memory at once.
const PAGE: i64 = 500;

/// A chain without a fault.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Checked {
    /// Lines with a seal.
    pub sealed: i64,
    /// Lines the worker has not sealed yet.
    pub waiting: i64,
    /// The last seal; empty while there is none.
    pub last: String,
}

/// The first place where the chain does not fit.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
pub enum Broken {
    /// A seal was taken out.
    #[error("seal {number} is missing")]
    SealMissing {
        /// The number that should come next.
        number: i64,
    },
    /// The line of a seal was taken out.
    #[error("seal {number}: its line {id} is missing")]
    LineMissing {
        /// The seal.
        number: i64,
        /// The line it was made for.
        id: Uuid,
    },
    /// The line, or the seal itself, is not what was sealed.
    #[error("seal {number}: line {id} was changed (now {now})")]
    Changed {
        /// The seal.
        number: i64,
        /// The line.
        id: Uuid,
        /// What the line says now: action and time.
        now: String,
    },
}

/// Walks along the chain from its beginning.
///
/// # Errors
/// Outside: the database does not answer. Inside: the first broken place.
pub async fn check(database: &Database) -> Result<Result<Checked, Broken>, DbErr> {
    let mut last = String::new();
    let mut sealed = 0;
    loop {
        let rows = page(database, sealed).await?;
        for row in &rows {
            match follow(row, sealed + 1, &last)? {
                Ok(hash) => last = hash,
                Err(broken) => return Ok(Err(broken)),
            }
            sealed += 1;
        }
        if rows.is_empty() {
            break;
        }
    }
    let sql = "SELECT COUNT(*) FROM audit_log a LEFT JOIN audit_seals s ON s.audit_id = a.id \
               WHERE s.id IS NULL";
    let statement = Statement::from_string(database.backend(), sql);
    let row = database.read().query_one_raw(statement).await?;
    let waiting = row.map_or(Ok(0), |row| row.try_get_by_index(0))?;
    Ok(Ok(Checked {
        sealed,
        waiting,
        last,
    }))
}

async fn page(database: &Database, after: i64) -> Result<Vec<QueryResult>, DbErr> {
    let sql = "SELECT s.number AS seal_number, s.audit_id AS seal_audit_id, s.hash AS seal_hash, a.* \
               FROM audit_seals s LEFT JOIN audit_log a ON a.id = s.audit_id \
               WHERE s.number > $1 ORDER BY s.number LIMIT $2";
    let values = [after.into(), PAGE.into()];
    let statement = Statement::from_sql_and_values(database.backend(), sql, values);
    database.read().query_all_raw(statement).await
}

/// The seal of this row, if it is the one that must come after `before`.
fn follow(row: &QueryResult, number: i64, before: &str) -> Result<Result<String, Broken>, DbErr> {
    let found: i64 = row.try_get("", "seal_number")?;
    if found != number {
        return Ok(Err(Broken::SealMissing { number }));
    }
    let sealed: Option<Uuid> = row.try_get("", "seal_audit_id")?;
    let id = sealed.unwrap_or_default();
    if row.try_get::<Option<Uuid>>("", "id")?.is_none() {
        return Ok(Err(Broken::LineMissing { number, id }));
    }
    let hash: String = row.try_get("", "seal_hash")?;
    let now = match Model::from_query_result(row, "") {
        Ok(line) if chain(before, &line) == hash => return Ok(Ok(hash)),
        Ok(line) => format!("{}, {}", line.action, line.at.to_rfc3339()),
        // SQLite takes any text for a time.
        Err(error) => error.to_string(),
    };
    Ok(Err(Broken::Changed { number, id, now }))
}
