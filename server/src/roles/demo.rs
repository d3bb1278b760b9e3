//! `demo`: makes demo data as files of the import format. They come in by `import`, through the same door
//! as a utility's own.

use std::{path::PathBuf, process::ExitCode};

use chrono::NaiveDate;
use clap::Args;
use services::ports::{Clock, SystemClock};

#[derive(Args)]
pub struct Arguments {
    /// Which utility to imitate.
    #[arg(long, default_value = "hamm")]
    profile: String,
    /// The same seed makes the same people.
    #[arg(long, default_value_t = 1)]
    seed: u64,
    /// How many.
    #[arg(long, default_value_t = 200)]
    customers: u32,
    /// Invoices as PDF for the first so many.
    #[arg(long, default_value_t = 20)]
    pdf_customers: u32,
    /// The day the data ends; today if not given.
    #[arg(long)]
    today: Option<NaiveDate>,
    /// Where to write.
    #[arg(long, default_value = "data/demo")]
    to: PathBuf,
}

pub fn run(arguments: &Arguments) -> anyhow::Result<ExitCode> {
    let today = arguments
        .today
        .unwrap_or_else(|| SystemClock.now().date_naive());
    let options = demo::Options {
        profile: arguments.profile.clone(),
        seed: arguments.seed,
        customers: arguments.customers,
        pdf_customers: arguments.pdf_customers,
        today,
    };
    let summary = demo::write(&arguments.to, &options, &mut |_| {})?;
    for (file, rows) in &summary.counts {
        println!("{file:<24}{rows:>10}");
    }
    println!("Demo data is in {}", arguments.to.display());
    Ok(ExitCode::SUCCESS)
}
