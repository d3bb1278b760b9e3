//! The server: composition, HTTP, and the roles of the one binary. No SQL and no rules in here.

pub mod bank;
pub mod house;
pub mod http;
mod roles;
pub mod settings;

use std::process::ExitCode;

use clap::{Parser, Subcommand};

/// Hausanschluss, the online service centre of a utility.
#[derive(Parser)]
#[command(version, about)]
struct Command {
    /// The settings file; see docs/OPERATIONS.md.
    #[arg(
        long,
        global = true,
        env = "PORTAL_SETTINGS",
        default_value = "portal.toml"
    )]
    settings: std::path::PathBuf,
    #[command(subcommand)]
    role: Role,
}

#[derive(Subcommand)]
enum Role {
    /// Serve pages; includes the worker.
    Serve(roles::serve::Arguments),
    /// Only work: mails, export numbers, tidying up.
    Work,
    /// Bring the database to this version.
    Migrate,
    /// Read an export of the billing system.
    Import(roles::import::Arguments),
    /// Write what customers reported and asked for, or take an acknowledgement.
    Export(roles::export::Arguments),
    /// Ask customers for readings, and see what came of it.
    Campaign(roles::campaign::Arguments),
    /// Issue letters with one-time codes and print them as PDF.
    Letters(roles::letters::Arguments),
    /// Make demo data in the import format.
    Demo(roles::demo::Arguments),
    /// Check settings, profile, contrast and the durability of the database.
    Check,
    /// Copy the database and documents, or put a copy back.
    Backup(roles::backup::Arguments),
}

/// Does what the command line says.
pub fn run_command() -> ExitCode {
    let command = Command::parse();
    let result = tokio::runtime::Builder::new_multi_thread()
        .enable_all()
        .build()
        .map_err(anyhow::Error::from)
        .and_then(|runtime| runtime.block_on(run(command)));
    match result {
        Ok(code) => code,
        Err(error) => {
            eprintln!("server: {error:#}");
            ExitCode::from(2)
        }
    }
}

async fn run(command: Command) -> anyhow::Result<ExitCode> {
    // Needs no settings, so that it works before there are any.
    if let Role::Demo(arguments) = &command.role {
        return roles::demo::run(arguments);
    }
    let settings = settings::load(&command.settings)?;
    house::start_logging(&settings)?;
    match command.role {
        Role::Serve(arguments) => roles::serve::run(settings, &arguments).await,
        Role::Work => roles::work::run(settings).await,
        Role::Migrate => roles::migrate::run(&settings).await,
        Role::Import(arguments) => roles::import::run(&settings, &arguments).await,
        Role::Export(arguments) => roles::export::run(&settings, &arguments).await,
        Role::Campaign(arguments) => roles::campaign::run(&settings, &arguments).await,
        Role::Letters(arguments) => roles::letters::run(&settings, &arguments).await,
        Role::Check => roles::check::run(&settings).await,
        Role::Backup(arguments) => roles::backup::run(&settings, &arguments).await,
        Role::Demo(_) => unreachable!("handled above, it needs no settings"),
    }
}
