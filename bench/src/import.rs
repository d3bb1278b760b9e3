//! An import against the clock.

use std::{path::PathBuf, time::Instant};

use clap::Args;
use migrations::Migrator;
use sea_orm_migration::MigratorTrait;
use services::import::{Options, run as import};

#[derive(Args)]
pub struct Arguments {
    #[arg(long)]
    database_url: String,
    #[arg(long)]
    folder: PathBuf,
    /// The end of the line that is printed: `import_rows_per_s_NAME`.
    #[arg(long)]
    name: String,
}

pub async fn run(arguments: &Arguments) -> anyhow::Result<()> {
    let services = crate::record::services(&arguments.database_url).await?;
    Migrator::up(services.db.write(), None).await?;
    let options = Options {
        folder: arguments.folder.clone(),
        dry_run: false,
    };
    let mut other = Instant::now();
    let mut begun = None;
    let mut ended = other;
    let report = import(&services, &options, &mut |file, _, _| {
        if file == "readings" {
            begun.get_or_insert(other);
            ended = Instant::now();
        } else if begun.is_none() {
            other = Instant::now();
        }
    })
    .await?;
    anyhow::ensure!(report.is_clean(), "the import was not clean:\n{report}");
    let rows = report
        .files
        .get("readings")
        .map(|counts| counts.new)
        .unwrap_or_default();
    let seconds = begun.map_or(0.0, |begun| (ended - begun).as_secs_f64());
    anyhow::ensure!(rows > 0 && seconds > 0.0, "no readings came in");
    let per_second = f64::from(u32::try_from(rows)?) / seconds;
    println!("import_rows_per_s_{}={per_second:.0}", arguments.name);
    Ok(())
}
