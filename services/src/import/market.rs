//! Readings of the market: an MSCONS file, read as a stream. Each reading becomes a row as readings.csv would have
//! it and takes the same way from there. What cannot be attributed beyond doubt is reported, never guessed.

mod places;
mod row;

use std::{collections::HashSet, fs::File, path::PathBuf};

use anyhow::Context;
use chrono::NaiveDate;
use mscons::{Found, Reader};
use uuid::Uuid;

use super::{
    batch::BATCH,
    journal,
    known::Known,
    manifest::{Manifest, Mode},
    parse::Parser,
    readings,
    report::{Fault, Report},
    run::Progress,
    spec::READINGS,
};
use crate::{Outcome, Services};
use places::Places;

/// How to import a file of the market.
#[derive(Clone, Debug)]
pub struct MarketOptions {
    /// The file.
    pub file: PathBuf,
    /// Only say what would happen.
    pub dry_run: bool,
}

/// Numbers of readings that came from the market begin with it. A full export of the billing system does not list
/// them, and does not end them.
pub(super) const PREFIX: &str = "MSCONS-";

/// Imports register readings of an MSCONS file (check ids 13002 and 13017). A place in the report is the number of
/// the segment in the file, the one with the value.
///
/// # Errors
/// `Conflict("import_running")` beside another import; a file that cannot be read; a database that does not answer.
pub async fn run_market(
    services: &Services,
    options: &MarketOptions,
    progress: Progress<'_>,
) -> Outcome<Report> {
    let path = &options.file;
    let name = path.file_name().unwrap_or_default();
    let name = name.to_string_lossy().into_owned();
    let open = || File::open(path).with_context(|| path.display().to_string());
    let total = open()?.metadata().map_or(0, |metadata| metadata.len());
    let manifest = Manifest {
        mode: Mode::Delta,
        as_of: services.today(),
        source: name.clone(),
    };
    let id = services.id();
    let lock = if options.dry_run {
        None
    } else {
        let lock = journal::lock(services)?;
        journal::begin(services, id, &manifest).await?;
        Some(lock)
    };
    let mut pass = Pass {
        services,
        known: Known::load(services).await?,
        places: Places::load(services).await?,
        name: &name,
        as_of: manifest.as_of,
        dry_run: options.dry_run,
        report: Report {
            dry_run: options.dry_run,
            ..Report::default()
        },
        seen: HashSet::new(),
        held: Vec::new(),
    };
    pass.report.count(READINGS.name);
    let (counted, read) = Counted::new(open()?);
    for found in Reader::new(counted) {
        pass.take(found.with_context(|| path.display().to_string())?);
        if pass.held.len() >= BATCH {
            pass.flush().await?;
            let done = read.load(std::sync::atomic::Ordering::Relaxed);
            progress(&name, done, total);
        }
    }
    pass.flush().await?;
    progress(&name, total, total);
    let report = pass.report;
    if !options.dry_run {
        journal::finish(services, id, &report).await?;
        services.db.learn().await?;
    }
    drop(lock);
    Ok(report)
}

struct Pass<'a> {
    services: &'a Services,
    known: Known,
    places: Places,
    name: &'a str,
    as_of: NaiveDate,
    dry_run: bool,
    report: Report,
    /// Numbers of the readings so far: a document says one thing about a register and a moment.
    seen: HashSet<Uuid>,
    held: Vec<readings::Incoming>,
}

impl Pass<'_> {
    fn parser(&self) -> Parser<'_> {
        Parser {
            spec: &READINGS,
            file: self.name,
            profile: &self.services.profile,
            keys: &self.services.keys,
            folder: std::path::Path::new(""),
            as_of: self.as_of,
        }
    }

    fn take(&mut self, found: Found) {
        match found {
            Found::Reading(reading) => match self.resolve(&reading) {
                Ok(Some(incoming)) => self.held.push(incoming),
                Ok(None) => self.report.count(READINGS.name).former += 1,
                Err(fault) => {
                    self.report.count(READINGS.name).refused += 1;
                    self.report.fault(*fault);
                }
            },
            Found::Fault(fault) => {
                if fault.weight() == mscons::Weight::NotRead {
                    self.report.count(READINGS.name).refused += 1;
                }
                let message = fault.message.map(|number| format!("message {number}: "));
                self.report.fault(Fault {
                    file: self.name.to_owned(),
                    line: fault.segment,
                    column: String::new(),
                    value: String::new(),
                    reason: format!("{}{}", message.unwrap_or_default(), fault.problem),
                });
            }
        }
    }

    /// The reading as a row of ours; nothing if it is of another tenant's time.
    fn resolve(
        &mut self,
        reading: &mscons::Reading,
    ) -> Result<Option<readings::Incoming>, Box<Fault>> {
        let row = row::of(reading, &self.places, self.services.zone);
        let row = row.map_err(|refused| {
            Box::new(Fault {
                file: self.name.to_owned(),
                line: reading.segment,
                column: refused.segment.to_owned(),
                value: refused.value,
                reason: refused.reason,
            })
        })?;
        let parser = self.parser();
        let record = parser.record(&row, &self.known).map_err(Box::new)?;
        if self.seen.contains(&record.id) {
            let reason = "the document has another value of this register and moment";
            return Err(Box::new(parser.fault_at(&row, "value", reason.to_owned())));
        }
        let id = record.id;
        let resolved = readings::resolve(&parser, &self.known, row, record)?;
        self.seen.insert(id);
        Ok(resolved)
    }

    async fn flush(&mut self) -> Outcome<()> {
        let held = std::mem::take(&mut self.held);
        if held.is_empty() {
            return Ok(());
        }
        let mut report = std::mem::take(&mut self.report);
        let parser = self.parser();
        let written =
            readings::write(self.services, &parser, &held, &mut report, self.dry_run).await;
        self.report = report;
        written
    }
}

/// Counts what was read, for the progress bar.
struct Counted {
    file: std::io::BufReader<File>,
    read: std::sync::Arc<std::sync::atomic::AtomicU64>,
}

impl Counted {
    fn new(file: File) -> (Self, std::sync::Arc<std::sync::atomic::AtomicU64>) {
        let read = std::sync::Arc::new(std::sync::atomic::AtomicU64::new(0));
        let counted = Self {
            file: std::io::BufReader::new(file),
            read: std::sync::Arc::clone(&read),
        };
        (counted, read)
    }
}

impl std::io::Read for Counted {
    fn read(&mut self, into: &mut [u8]) -> std::io::Result<usize> {
        let bytes = self.file.read(into)?;
        let more = u64::try_from(bytes).unwrap_or_default();
        self.read
            .fetch_add(more, std::sync::atomic::Ordering::Relaxed);
        Ok(bytes)
    }
}
