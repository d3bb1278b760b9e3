//! `import`: reads an export of the billing system, or readings of the market.

use std::{
    io::{IsTerminal, Write},
    path::PathBuf,
    process::ExitCode,
};

use clap::Args;
use services::{Failure, import};

use crate::{house, settings::Settings};

#[derive(Args)]
pub struct Arguments {
    /// The folder with manifest.toml and the CSV files (docs/IMPORT.md), or an MSCONS file (docs/MARKET.md).
    #[arg(value_name = "FOLDER or FILE.edi")]
    from: PathBuf,
    /// Only say what would happen.
    #[arg(long)]
    dry_run: bool,
}

pub async fn run(settings: &Settings, arguments: &Arguments) -> anyhow::Result<ExitCode> {
    let house = house::build(settings).await?;
    let (from, dry_run) = (arguments.from.clone(), arguments.dry_run);
    let mut bar = Bar::default();
    let mut progress = |file: &str, done, all| bar.show(file, done, all);
    let report = if from.is_file() {
        let options = import::MarketOptions {
            file: from,
            dry_run,
        };
        import::run_market(&house.services, &options, &mut progress).await
    } else {
        let options = import::Options {
            folder: from,
            dry_run,
        };
        import::run(&house.services, &options, &mut progress).await
    };
    bar.end();
    let report = match report {
        Err(Failure::Conflict("import_running")) => anyhow::bail!("another import is running"),
        other => other?,
    };
    print!("{report}");
    Ok(if report.is_clean() {
        ExitCode::SUCCESS
    } else {
        ExitCode::FAILURE
    })
}

/// A line that is written over; only where somebody looks.
#[derive(Default)]
struct Bar {
    shown: bool,
}

impl Bar {
    fn show(&mut self, file: &str, done: u64, all: u64) {
        let mut out = std::io::stderr();
        if !out.is_terminal() {
            return;
        }
        self.shown = true;
        // A progress bar that cannot be written is no reason to stop.
        let _ = write!(out, "\r{}", line(file, done, all));
        let _ = out.flush();
    }

    fn end(&self) {
        if self.shown {
            eprintln!();
        }
    }
}

/// Always of the same width, so that it covers the one before.
fn line(file: &str, done: u64, all: u64) -> String {
    let percent = (done * 100).checked_div(all).unwrap_or(100).min(100);
    let filled = usize::try_from(percent / 4).unwrap_or_default();
    let bar = format!("{}{}", "█".repeat(filled), "·".repeat(25 - filled));
    format!("{file:<20} {bar} {percent:>3} %")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_bar_grows_and_never_changes_its_width() {
        let bars: Vec<String> = [(0, 80), (20, 80), (80, 80), (90, 80), (0, 0)]
            .iter()
            .map(|(done, all)| line("readings", *done, *all))
            .collect();
        let filled: Vec<usize> = bars
            .iter()
            .map(|bar| bar.chars().filter(|c| *c == '█').count())
            .collect();
        assert_eq!(filled, [0, 6, 25, 25, 25]);
        assert!(bars.iter().all(|bar| bar.chars().count() == 52), "{bars:?}");
        assert!(bars[1].ends_with(" 25 %"), "{}", bars[1]);
    }
}
