//! `letters`: issues letters with one-time codes and prints them as PDF into a folder, from where the utility's
//! printer takes them.

use std::{path::PathBuf, process::ExitCode};

use clap::Args;
use services::letter;

use crate::{house, settings::Settings};

#[derive(Args)]
pub struct Arguments {
    /// Customer or member numbers to issue a letter to; an earlier letter of theirs is no longer valid.
    numbers: Vec<String>,
    /// Issue one to everybody who has no login and no valid letter.
    #[arg(long, conflicts_with = "numbers")]
    all: bool,
    /// Where to print; the folder `print` in the data folder if not given.
    #[arg(long)]
    to: Option<PathBuf>,
}

pub async fn run(settings: &Settings, arguments: &Arguments) -> anyhow::Result<ExitCode> {
    let house = house::build(settings).await?;
    let services = &house.services;
    anyhow::ensure!(
        services.profile.access.has_letters(),
        "the profile {:?} has no letters: access.registration is {:?}",
        services.profile.slug,
        services.profile.access.registration.code()
    );
    let (issued, unknown) = if arguments.all {
        (letter::issue_to_all(services).await?, Vec::new())
    } else {
        letter::issue(services, &arguments.numbers).await?
    };
    let folder = print_folder(settings, arguments.to.as_ref());
    // Also those that an earlier run issued and could not print.
    let printed = letter::print(services, &folder).await?;
    for number in &unknown {
        println!("{number}: nobody has this number");
    }
    for (number, cause) in &printed.failed {
        println!("{number}: the letter cannot be printed: {cause}");
    }
    println!(
        "{} letters issued, {} printed to {}",
        issued.len(),
        printed.count,
        folder.display()
    );
    Ok(if unknown.is_empty() && printed.failed.is_empty() {
        ExitCode::SUCCESS
    } else {
        ExitCode::FAILURE
    })
}

/// The folder that printers look into.
pub fn print_folder(settings: &Settings, wished: Option<&PathBuf>) -> PathBuf {
    wished
        .cloned()
        .unwrap_or_else(|| settings.data.join("print"))
}
