//! The database: one read pool, one write door, the settings that make a commit durable, and the
//! conversions between whole numbers in columns and decimals in the code.

use std::{
    sync::{
        Arc, Mutex,
        atomic::{AtomicU64, Ordering},
    },
    time::Duration,
};

use anyhow::{Context, bail};
use rust_decimal::{Decimal, prelude::ToPrimitive};
use sea_orm::{
    ConnectOptions, ConnectionTrait, DatabaseConnection, DatabaseTransaction, DbBackend, DbErr,
    SqliteTransactionMode, Statement, TransactionOptions, TransactionTrait, Value,
};

/// How long a statement waits for somebody else's write lock.
const BUSY: Duration = Duration::from_secs(5);

/// The two doors to the database. SQLite has one writer, so writes go through a pool of one and wait in
/// line there instead of colliding; on PostgreSQL both doors are the same pool.
#[derive(Clone, Debug)]
pub struct Database {
    read: DatabaseConnection,
    write: DatabaseConnection,
    log: Arc<StatementLog>,
}

/// Counts statements, and keeps them while somebody asks for it.
#[derive(Debug, Default)]
struct StatementLog {
    count: AtomicU64,
    kept: Mutex<Option<Vec<Statement>>>,
}

impl Database {
    /// Opens the database at `url` (`sqlite://path` or `postgres://…`).
    pub async fn open(url: &str) -> anyhow::Result<Self> {
        let log = Arc::new(StatementLog::default());
        let (read, write) = if url.starts_with("sqlite:") {
            (
                connect_sqlite(url, 4, &log).await?,
                connect_sqlite(url, 1, &log).await?,
            )
        } else if url.starts_with("postgres:") || url.starts_with("postgresql:") {
            let pool = connect_postgres(url, &log).await?;
            (pool.clone(), pool)
        } else {
            bail!("the database URL must begin with sqlite:// or postgres://");
        };
        Ok(Self { read, write, log })
    }

    /// For statements that change nothing.
    pub fn read(&self) -> &DatabaseConnection {
        &self.read
    }

    /// For single statements that change something.
    pub fn write(&self) -> &DatabaseConnection {
        &self.write
    }

    /// Opens a transaction that may write. Dropped without `commit`, it is rolled back.
    pub async fn begin(&self) -> Result<DatabaseTransaction, DbErr> {
        let options = TransactionOptions {
            sqlite_transaction_mode: Some(SqliteTransactionMode::Immediate),
            ..TransactionOptions::default()
        };
        self.write.begin_with_options(options).await
    }

    /// One connection for all statements of a page. The pool asks a connection after each use whether it is
    /// still there, which costs as much as a small statement; a page of seven statements pays that once.
    pub async fn page(&self) -> Result<DatabaseTransaction, DbErr> {
        self.read.begin().await
    }

    /// Tells the planner what lies in the tables now: after a first import it would guess for minutes, and
    /// PostgreSQL then reads whole indexes for one customer. SQLite's plans need no numbers.
    pub async fn learn(&self) -> Result<(), DbErr> {
        if self.backend() == DbBackend::Postgres {
            self.write.execute_unprepared("ANALYZE").await?;
        }
        Ok(())
    }

    /// Statements sent so far, for tests that hold pages to a budget.
    pub fn statements(&self) -> u64 {
        self.log.count.load(Ordering::Relaxed)
    }

    /// Gives what was kept and goes on keeping: for benchmarks that repeat what a page asks.
    pub fn keep_statements(&self) -> Vec<Statement> {
        let kept = self
            .log
            .kept
            .lock()
            .map(|mut kept| kept.replace(Vec::new()));
        kept.ok().flatten().unwrap_or_default()
    }

    /// Which engine this is.
    pub fn backend(&self) -> DbBackend {
        self.read.get_database_backend()
    }

    /// Checks that a commit survives a crash: refuses settings under which it might not.
    pub async fn check_durability(&self) -> anyhow::Result<()> {
        if self.backend() == DbBackend::Postgres {
            for name in ["fsync", "full_page_writes", "synchronous_commit"] {
                if self.text(&format!("SHOW {name}")).await? == "off" {
                    bail!("PostgreSQL runs with {name} = off: acknowledged data could be lost");
                }
            }
        } else {
            let mode = self
                .text("SELECT journal_mode FROM pragma_journal_mode")
                .await?;
            if mode != "wal" {
                bail!("SQLite journal_mode is {mode}, expected wal");
            }
            let level = self
                .text("SELECT CAST(synchronous AS TEXT) FROM pragma_synchronous")
                .await?;
            if level != "2" {
                bail!("SQLite synchronous is {level}, expected 2 (FULL)");
            }
        }
        Ok(())
    }

    async fn text(&self, sql: &str) -> anyhow::Result<String> {
        let statement = Statement::from_string(self.backend(), sql.to_owned());
        let row = self
            .write
            .query_one_raw(statement)
            .await?
            .context("no answer")?;
        Ok(row.try_get_by_index::<String>(0)?)
    }
}

async fn connect_sqlite(
    url: &str,
    connections: u32,
    log: &Arc<StatementLog>,
) -> anyhow::Result<DatabaseConnection> {
    let mut options = ConnectOptions::new(url);
    options
        .max_connections(connections)
        .min_connections(1)
        .acquire_timeout(BUSY)
        .sqlx_logging(false)
        .test_before_acquire(false)
        .map_sqlx_sqlite_opts(|sqlite| {
            sqlite
                .create_if_missing(true)
                .busy_timeout(BUSY)
                .foreign_keys(true)
                // A page's rows in one go: each refill of the buffer wakes two threads.
                .row_buffer_size(1024)
                .pragma("journal_mode", "WAL")
                .pragma("synchronous", "FULL")
        });
    connect(options, log).await
}

async fn connect_postgres(
    url: &str,
    log: &Arc<StatementLog>,
) -> anyhow::Result<DatabaseConnection> {
    let mut options = ConnectOptions::new(url);
    options
        .max_connections(16)
        .acquire_timeout(BUSY)
        .sqlx_logging(false)
        .test_before_acquire(false);
    connect(options, log).await
}

async fn connect(
    options: ConnectOptions,
    log: &Arc<StatementLog>,
) -> anyhow::Result<DatabaseConnection> {
    let mut connection = sea_orm::Database::connect(options)
        .await
        .context("the database does not answer")?;
    let log = Arc::clone(log);
    connection.set_metric_callback(move |info| {
        log.count.fetch_add(1, Ordering::Relaxed);
        if let Ok(mut kept) = log.kept.lock()
            && let Some(kept) = kept.as_mut()
        {
            kept.push(info.statement.clone());
        }
    });
    Ok(connection)
}

/// Runs a statement; gives how many rows it changed.
pub(crate) async fn execute(
    on: &impl ConnectionTrait,
    sql: &str,
    values: impl IntoIterator<Item = Value>,
) -> Result<u64, DbErr> {
    let statement = Statement::from_sql_and_values(on.get_database_backend(), sql, values);
    Ok(on.execute_raw(statement).await?.rows_affected())
}

/// Whether a retry may help: lock held by somebody else, serialisation failure, deadlock, no connection.
pub fn is_busy(error: &DbErr) -> bool {
    if matches!(error, DbErr::ConnectionAcquire(_)) {
        return true;
    }
    let text = error.to_string();
    [
        "database is locked",
        "40001",
        "40P01",
        "could not serialize",
        "deadlock detected",
    ]
    .iter()
    .any(|s| text.contains(s))
}

/// Whether the error is the violation of a unique index.
pub fn is_duplicate(error: &DbErr) -> bool {
    matches!(
        error.sql_err(),
        Some(sea_orm::SqlErr::UniqueConstraintViolation(_))
    )
}

const MICRO: i64 = 1_000_000;

/// A quantity as it lies in a column: whole millionths.
///
/// # Errors
/// A value with more than six decimals or beyond about nine billions does not fit.
pub fn to_micro(value: Decimal) -> anyhow::Result<i64> {
    let scaled = value
        .checked_mul(Decimal::from(MICRO))
        .context("quantity too large")?;
    if scaled.fract() != Decimal::ZERO {
        bail!("{value} has more than six decimals");
    }
    scaled.to_i64().context("quantity too large")
}

/// The places of so many values in a statement, `$3, $4, $5`, the first one being `from`.
pub(crate) fn marks(from: usize, count: usize) -> String {
    let marks: Vec<String> = (from..from + count).map(|at| format!("${at}")).collect();
    marks.join(", ")
}

/// The quantity behind whole millionths.
pub fn from_micro(micro: i64) -> Decimal {
    Decimal::new(micro, 6).normalize()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn quantities_survive_the_way_into_a_column_and_back() {
        for text in ["0", "0.000001", "-12.5", "999999999.123456"] {
            let value: Decimal = text.parse().unwrap();
            assert_eq!(from_micro(to_micro(value).unwrap()), value);
        }
    }

    #[test]
    fn a_seventh_decimal_is_refused_not_rounded() {
        assert!(to_micro("0.0000001".parse().unwrap()).is_err());
    }
}
