//! The floor: what a dashboard costs without views, rules and middleware. A bare handler runs the recorded
//! statements with plain sqlx, fetches all rows, and sends a body of the same size.

use std::{net::SocketAddr, path::PathBuf, sync::Arc};

use axum::{Router, extract::State, http::header, routing::get};
use clap::Args;
use sqlx::{AssertSqlSafe, PgPool, SqlitePool, postgres::PgPoolOptions, sqlite::SqlitePoolOptions};
use tokio::net::TcpListener;

use crate::record::{Bound, Recorded};

#[derive(Args)]
pub struct Arguments {
    #[arg(long)]
    database_url: String,
    #[arg(long)]
    statements: PathBuf,
    #[arg(long)]
    address: SocketAddr,
    /// Bytes of the body.
    #[arg(long)]
    size: usize,
}

enum Pool {
    Sqlite(SqlitePool),
    Postgres(PgPool),
}

struct Floor {
    pool: Pool,
    statements: Vec<Recorded>,
    body: String,
}

pub async fn run(arguments: &Arguments) -> anyhow::Result<()> {
    let url = &arguments.database_url;
    let pool = if url.starts_with("sqlite:") {
        Pool::Sqlite(
            SqlitePoolOptions::new()
                .max_connections(4)
                .connect(url)
                .await?,
        )
    } else {
        Pool::Postgres(
            PgPoolOptions::new()
                .max_connections(16)
                .connect(url)
                .await?,
        )
    };
    let floor = Floor {
        pool,
        statements: serde_json::from_slice(&std::fs::read(&arguments.statements)?)?,
        body: "x".repeat(arguments.size),
    };
    let router = Router::new()
        .route("/overview", get(page))
        .with_state(Arc::new(floor));
    let listener = TcpListener::bind(arguments.address).await?;
    axum::serve(listener, router).await?;
    Ok(())
}

macro_rules! all_rows {
    ($pool:expr, $statement:expr) => {{
        let mut query = sqlx::query(AssertSqlSafe($statement.sql.as_str()));
        for value in &$statement.values {
            query = match value {
                Bound::Uuid(id) => query.bind(*id),
                Bound::Text(text) => query.bind(text.as_str()),
                Bound::Date(date) => query.bind(*date),
                Bound::Number(number) => query.bind(*number),
            };
        }
        query.fetch_all($pool).await.map(|rows| rows.len())
    }};
}

type Page = ([(header::HeaderName, &'static str); 1], String);

async fn page(State(floor): State<Arc<Floor>>) -> Result<Page, axum::http::StatusCode> {
    let mut rows = 0;
    for statement in &floor.statements {
        let found = match &floor.pool {
            Pool::Sqlite(pool) => all_rows!(pool, statement),
            Pool::Postgres(pool) => all_rows!(pool, statement),
        };
        rows += found.map_err(|_| axum::http::StatusCode::INTERNAL_SERVER_ERROR)?;
    }
    // A floor that finds nothing would measure nothing.
    if rows == 0 {
        return Err(axum::http::StatusCode::NOT_FOUND);
    }
    Ok((
        [(header::CONTENT_TYPE, "text/html; charset=utf-8")],
        floor.body.clone(),
    ))
}
