//! `export`: what customers reported and asked for leaves as JSON lines, readings also in the language of the market;
//! acknowledgements come back.

use std::{path::PathBuf, process::ExitCode};

use clap::Args;
use services::export;

use crate::{house, settings::Settings};

#[derive(Args)]
pub struct Arguments {
    /// Where to write the file.
    #[arg(long, default_value = "data/export")]
    to: PathBuf,
    /// Take an acknowledgement: a file with one record id (or exported line) a line.
    #[arg(long, value_name = "FILE")]
    ack: Option<PathBuf>,
}

pub async fn run(settings: &Settings, arguments: &Arguments) -> anyhow::Result<ExitCode> {
    let house = house::build(settings).await?;
    if let Some(file) = &arguments.ack {
        let (acknowledged, unknown) = export::acknowledge(&house.services, file).await?;
        for line in &unknown {
            println!("{line}");
        }
        println!(
            "{acknowledged} records acknowledged, {} lines not understood",
            unknown.len()
        );
        return Ok(if unknown.is_empty() {
            ExitCode::SUCCESS
        } else {
            ExitCode::FAILURE
        });
    }
    let exported = export::write(&house.services, &arguments.to).await?;
    for file in &exported.market {
        println!("{} readings in {}", file.readings, file.path.display());
    }
    match exported.file {
        None if !exported.market.is_empty() => {}
        Some(file) => println!("{} records in {}", exported.records, file.display()),
        None => println!("Nothing to export: everything is acknowledged."),
    }
    Ok(ExitCode::SUCCESS)
}
