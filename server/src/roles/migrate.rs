//! `migrate`: brings the database to this version. Run by hand or by `make`, never by N starting nodes.

use std::process::ExitCode;

use migrations::Migrator;
use sea_orm_migration::MigratorTrait;

use crate::{house, settings::Settings};

pub async fn run(settings: &Settings) -> anyhow::Result<ExitCode> {
    let database = house::database(settings).await?;
    Migrator::up(database.write(), None).await?;
    println!("The database is up to date.");
    Ok(ExitCode::SUCCESS)
}
