//! What `make bench` needs besides the server: the statements of a dashboard, a floor to compare with, and
//! an import against the clock. Never part of an installation.

mod engine;
mod floor;
mod import;
mod record;
mod statements;

use clap::{Parser, Subcommand};

/// Benchmark parts.
#[derive(Parser)]
struct Command {
    #[command(subcommand)]
    part: Part,
}

#[derive(Subcommand)]
enum Part {
    /// Write the statements that a signed-in dashboard sends.
    Record(record::Arguments),
    /// Serve the floor: the same statements with plain sqlx, and a static body.
    Floor(floor::Arguments),
    /// Import a folder and print the readings per second.
    Import(import::Arguments),
    /// Print how often a second a year is billed.
    Engine,
    /// Print how many statements the pages about readings send.
    Statements(statements::Arguments),
}

#[tokio::main]
async fn main() -> anyhow::Result<()> {
    match Command::parse().part {
        Part::Record(arguments) => record::run(&arguments).await,
        Part::Floor(arguments) => floor::run(&arguments).await,
        Part::Import(arguments) => import::run(&arguments).await,
        Part::Engine => engine::run(),
        Part::Statements(arguments) => statements::run(&arguments).await,
    }
}
