//! `check`: says what is wrong before customers do.

use std::process::ExitCode;

use migrations::Migrator;
use sea_orm_migration::MigratorTrait;
use services::{
    audit,
    db::Database,
    objects::{self, Inspected},
};

use crate::{house, settings::Settings};

pub async fn run(settings: &Settings) -> anyhow::Result<ExitCode> {
    let mut wrong = 0;
    let mut say = |what: &str, result: anyhow::Result<String>| match result {
        Ok(good) => println!("ok     {what}: {good}"),
        Err(error) => {
            wrong += 1;
            println!("wrong  {what}: {error:#}");
        }
    };
    say("settings", Ok(format!("portal at {}", settings.base_url)));
    let profile = services::profile::load(&settings.profiles, &settings.profile);
    say(
        "profile",
        profile
            .as_ref()
            .map(|p| p.profile.name.clone())
            .map_err(|e| anyhow::anyhow!("{e:#}")),
    );
    if let Ok(loaded) = &profile {
        let bank = crate::bank::needed(settings, &loaded.profile);
        say("bank", bank.map(|()| "nothing is missing".to_owned()));
        say("contrast", crate::http::contrast::check(&loaded.folder));
    }
    match house::database(settings).await {
        Ok(database) => {
            say("database", Ok("commits are durable".to_owned()));
            let pending = Migrator::get_pending_migrations(database.write()).await;
            let has_tables = pending.as_ref().is_ok_and(Vec::is_empty);
            say(
                "migrations",
                match pending {
                    Ok(pending) if pending.is_empty() => Ok("up to date".to_owned()),
                    Ok(pending) => Err(anyhow::anyhow!(
                        "{} to do: run `server migrate`",
                        pending.len()
                    )),
                    Err(error) => Err(error.into()),
                },
            );
            if has_tables {
                say("audit log", audit_log(&database).await);
                say("files", files(settings, &database).await);
            }
        }
        Err(error) => say("database", Err(error)),
    }
    Ok(if wrong == 0 {
        ExitCode::SUCCESS
    } else {
        ExitCode::FAILURE
    })
}

/// Photos of customers, wherever they lie.
async fn files(settings: &Settings, database: &Database) -> anyhow::Result<String> {
    let found = objects::inspect(database, &house::objects(settings)?).await?;
    let Inspected { kept, moving, .. } = found;
    anyhow::ensure!(
        found.missing == 0 && found.unknown == 0,
        "{} missing, {} that no row knows of ({kept} in their place)",
        found.missing,
        found.unknown
    );
    Ok(format!("{kept} in their place, {moving} on their way"))
}

/// The last number and seal are worth writing down elsewhere: whoever cuts off the end of the log, or
/// makes all seals anew, cannot make the same one.
async fn audit_log(database: &Database) -> anyhow::Result<String> {
    let checked = audit::check(database).await??;
    let waiting = match checked.waiting {
        0 => String::new(),
        some => format!(", {some} not sealed yet"),
    };
    let last = checked.last.get(..16).unwrap_or("none");
    Ok(format!(
        "{} lines, last seal {last}{waiting}",
        checked.sealed
    ))
}
