//! How many statements the history and the report form send, and how many readings there are.

use anyhow::Context;
use clap::Args;
use sea_orm::{FromQueryResult, Statement};
use services::{
    account::find_session,
    reading::{self, photo},
};

#[derive(Args)]
pub struct Arguments {
    #[arg(long)]
    database_url: String,
    /// The value of a session cookie.
    #[arg(long)]
    session: String,
}

#[derive(FromQueryResult)]
struct Count {
    count: i64,
}

pub async fn run(arguments: &Arguments) -> anyhow::Result<()> {
    let services = crate::record::services(&arguments.database_url).await?;
    let actor = find_session(&services, &arguments.session)
        .await?
        .context("no such session")?;
    let sql = "SELECT COUNT(*) AS count FROM readings";
    let read = services.db.read();
    let statement = Statement::from_string(services.db.backend(), sql);
    let counted = Count::find_by_statement(statement).one(read).await?;
    println!("readings={}", counted.map_or(0, |counted| counted.count));

    services.db.keep_statements();
    reading::history(&services, &actor).await?;
    println!("history={}", services.db.keep_statements().len());
    let task = reading::task(&services, &actor).await?;
    photo::of_form(&services, &actor, &task.key).await?;
    println!("report={}", services.db.keep_statements().len());
    Ok(())
}
