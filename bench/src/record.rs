//! Asks for the dashboard once, in this process, and writes down the statements it sent.

use std::{path::PathBuf, sync::Arc};

use anyhow::{Context, bail};
use clap::Args;
use sea_orm::Value;
use serde::{Deserialize, Serialize};
use services::{
    Parts, Services,
    account::{HashCost, Limits, find_session},
    dashboard,
    db::Database,
    mail::MemoryTransport,
    ports::{SystemClock, SystemIds},
    profile,
};

#[derive(Args)]
pub struct Arguments {
    #[arg(long)]
    pub database_url: String,
    /// The value of a session cookie.
    #[arg(long)]
    session: String,
    #[arg(long)]
    to: PathBuf,
}

/// A statement with its values, as the floor binds them.
#[derive(Clone, Debug, Serialize, Deserialize)]
pub struct Recorded {
    pub sql: String,
    pub values: Vec<Bound>,
}

/// A value.
#[derive(Clone, Debug, Serialize, Deserialize)]
pub enum Bound {
    Uuid(uuid::Uuid),
    Text(String),
    Date(chrono::NaiveDate),
    Number(i64),
}

/// Services for measuring.
pub async fn services(database_url: &str) -> anyhow::Result<Services> {
    let loaded = profile::load("profiles".as_ref(), "hamm")?;
    Services::new(Parts {
        db: Database::open(database_url).await?,
        clock: Arc::new(SystemClock),
        ids: Arc::new(SystemIds),
        bank: None,
        mail: Arc::new(MemoryTransport::default()),
        secret: vec![0; 64],
        hash_cost: HashCost::default(),
        mailbox: None,
        limits: Limits::default(),
        profile: loaded.profile,
        base_url: "http://127.0.0.1".to_owned(),
        documents: std::env::temp_dir().join("portal-bench-documents"),
        objects: services::objects::Objects::folder(
            &std::env::temp_dir().join("portal-bench-uploads"),
        )?,
    })
}

pub async fn run(arguments: &Arguments) -> anyhow::Result<()> {
    let services = services(&arguments.database_url).await?;
    services.db.keep_statements();
    let actor = find_session(&services, &arguments.session)
        .await?
        .context("no such session")?;
    dashboard::show(&services, &actor).await?;
    let statements = services.db.keep_statements();
    let recorded = statements
        .into_iter()
        .filter(|statement| statement.sql.starts_with("SELECT"))
        .map(|statement| {
            let values = statement.values.map(|values| values.0).unwrap_or_default();
            let values = values
                .into_iter()
                .map(bound)
                .collect::<anyhow::Result<_>>()?;
            Ok(Recorded {
                sql: statement.sql,
                values,
            })
        })
        .collect::<anyhow::Result<Vec<_>>>()?;
    println!("{} statements", recorded.len());
    std::fs::write(&arguments.to, serde_json::to_vec(&recorded)?)?;
    Ok(())
}

fn bound(value: Value) -> anyhow::Result<Bound> {
    Ok(match value {
        Value::Uuid(Some(id)) => Bound::Uuid(id),
        Value::String(Some(text)) => Bound::Text(text),
        Value::ChronoDate(Some(date)) => Bound::Date(date),
        Value::BigInt(Some(number)) => Bound::Number(number),
        other => bail!("the floor cannot bind {other:?}"),
    })
}
