//! `backup`: a consistent copy of database and documents while the portal runs; and back again. The secret
//! is not copied: without it no link and no cookie of the old installation works, which is what one wants
//! of a copy that may fall into other hands.

use std::{
    path::{Path, PathBuf},
    process::{Command, ExitCode},
};

use anyhow::{Context, bail, ensure};
use clap::Args;
use sea_orm_migration::sea_orm::{ConnectionTrait, DbBackend, Statement};

use crate::{house, settings::Settings};

#[derive(Args)]
pub struct Arguments {
    /// The folder of the copy.
    folder: PathBuf,
    /// Put the copy back instead of making one. The database must be empty (SQLite: no file).
    #[arg(long)]
    restore: bool,
}

/// Documents of the utility, and files of customers unless they lie in a store of their own.
const FOLDERS: [&str; 2] = ["documents", "uploads"];
const SQLITE_COPY: &str = "portal.db";
const POSTGRES_COPY: &str = "portal.dump";

pub async fn run(settings: &Settings, arguments: &Arguments) -> anyhow::Result<ExitCode> {
    if arguments.restore {
        restore(settings, &arguments.folder).await?;
        println!("Restored. All sessions ended, a new export epoch began.");
    } else {
        backup(settings, &arguments.folder).await?;
        println!("The copy is in {}", arguments.folder.display());
    }
    Ok(ExitCode::SUCCESS)
}

async fn backup(settings: &Settings, folder: &Path) -> anyhow::Result<()> {
    std::fs::create_dir_all(folder).with_context(|| folder.display().to_string())?;
    let database = house::database(settings).await?;
    if database.backend() == DbBackend::Sqlite {
        let copy = folder.join(SQLITE_COPY);
        ensure!(!copy.exists(), "{} is there already", copy.display());
        let sql = "VACUUM INTO $1";
        let values = [copy.display().to_string().into()];
        let statement = Statement::from_sql_and_values(DbBackend::Sqlite, sql, values);
        database.read().execute_raw(statement).await?;
        let url = format!("sqlite://{}", copy.display());
        let copied = services::db::Database::open(&url).await?;
        let statement = Statement::from_string(DbBackend::Sqlite, "PRAGMA integrity_check");
        let row = copied
            .read()
            .query_one_raw(statement)
            .await?
            .context("no answer")?;
        let answer: String = row.try_get_by_index(0)?;
        ensure!(answer == "ok", "the copy is damaged: {answer}");
    } else {
        let copy = folder.join(POSTGRES_COPY);
        ensure!(!copy.exists(), "{} is there already", copy.display());
        let target = format!("--file={}", copy.display());
        tool(
            "pg_dump",
            &[
                "--format=custom",
                "--no-owner",
                &target,
                &settings.database_url,
            ],
        )?;
    }
    for name in FOLDERS {
        copy_folder(&settings.data.join(name), &folder.join(name))?;
    }
    Ok(())
}

async fn restore(settings: &Settings, folder: &Path) -> anyhow::Result<()> {
    if let Some(path) = settings.database_url.strip_prefix("sqlite://") {
        let path = Path::new(path.split('?').next().unwrap_or(path));
        ensure!(
            !path.exists(),
            "{} is there already; move it away first",
            path.display()
        );
        if let Some(parent) = path.parent() {
            std::fs::create_dir_all(parent)?;
        }
        std::fs::copy(folder.join(SQLITE_COPY), path).context("the copy")?;
    } else {
        let copy = folder.join(POSTGRES_COPY);
        let target = format!("--dbname={}", settings.database_url);
        tool(
            "pg_restore",
            &[
                "--no-owner",
                "--exit-on-error",
                &target,
                &copy.display().to_string(),
            ],
        )?;
    }
    for name in FOLDERS {
        copy_folder(&folder.join(name), &settings.data.join(name))?;
    }
    let house = house::build(settings).await?;
    let db = &house.services.db;
    for sql in [
        "DELETE FROM sessions",
        "DELETE FROM drafts",
        "DELETE FROM leases",
    ] {
        db.write().execute_unprepared(sql).await?;
    }
    services::export::begin_epoch(&house.services).await?;
    Ok(())
}

fn tool(name: &str, arguments: &[&str]) -> anyhow::Result<()> {
    let status = Command::new(name)
        .args(arguments)
        .status()
        .with_context(|| format!("{name} is missing: install postgresql-client"))?;
    if !status.success() {
        bail!("{name} failed");
    }
    Ok(())
}

fn copy_folder(from: &Path, to: &Path) -> anyhow::Result<()> {
    let Ok(entries) = std::fs::read_dir(from) else {
        return Ok(());
    };
    std::fs::create_dir_all(to).with_context(|| to.display().to_string())?;
    for entry in entries {
        let entry = entry?;
        let target = to.join(entry.file_name());
        if entry.file_type()?.is_dir() {
            copy_folder(&entry.path(), &target)?;
        } else if entry.file_type()?.is_file() && !target.exists() {
            std::fs::copy(entry.path(), target)?;
        }
    }
    Ok(())
}
