//! The two passes over a folder.

use std::{
    collections::{HashMap, HashSet},
    path::{Path, PathBuf},
};

use sea_orm::Value;
use uuid::Uuid;

use super::{
    batch::{self, BATCH},
    decisions, documents, gone, journal,
    known::Known,
    manifest::{self, Manifest, Mode},
    parse::{Parser, Record},
    prices, quotes, readings,
    report::{Fault, Report},
    rows::{Row, Rows},
    spec::{DECISIONS, FILES, File, READINGS},
};
use crate::{Outcome, Services};

/// How to import.
#[derive(Clone, Debug)]
pub struct Options {
    /// The folder with `manifest.toml`.
    pub folder: PathBuf,
    /// Only say what would happen.
    pub dry_run: bool,
}

/// Tells the caller how far it is: file, bytes done, bytes in all.
pub type Progress<'a> = &'a mut (dyn FnMut(&str, u64, u64) + Send);

/// Imports a folder.
///
/// # Errors
/// `Conflict("import_running")` beside another import, and when the database does not answer; faults in the
/// files are in the report.
pub async fn run(
    services: &Services,
    options: &Options,
    progress: Progress<'_>,
) -> Outcome<Report> {
    let mut report = Report {
        dry_run: options.dry_run,
        ..Report::default()
    };
    let manifest = match manifest::read(&options.folder) {
        Ok(manifest) => manifest,
        Err(fault) => {
            report.structural = true;
            report.fault(fault);
            return Ok(report);
        }
    };
    let files: Vec<File> = all_files()
        .into_iter()
        .filter(|file| options.folder.join(format!("{}.csv", file.name)).is_file())
        .collect();
    for file in &files {
        if let Err(fault) = structure(&options.folder, file) {
            report.structural = true;
            report.fault(fault);
        }
    }
    if report.structural {
        return Ok(report);
    }
    let id = services.id();
    let lock = if options.dry_run {
        None
    } else {
        let lock = journal::lock(services)?;
        journal::begin(services, id, &manifest).await?;
        Some(lock)
    };
    let mut known = Known::load(services).await?;
    let mut pass = Pass {
        services,
        options,
        manifest: &manifest,
        report: &mut report,
    };
    for file in &files {
        pass.file(file, &mut known, progress).await?;
    }
    if !options.dry_run {
        journal::finish(services, id, &report).await?;
        services.db.learn().await?;
    }
    drop(lock);
    Ok(report)
}

/// In the order of their references.
fn all_files() -> Vec<File> {
    let at = FILES
        .iter()
        .position(|file| file.name == "instalments")
        .unwrap_or(FILES.len());
    let (before, after) = FILES.split_at(at);
    [before, &[READINGS], after, &[DECISIONS]].concat()
}

fn structure(folder: &Path, file: &File) -> Result<(), Fault> {
    let name = format!("{}.csv", file.name);
    quotes::check(&folder.join(&name)).map_err(|broken| Fault {
        file: name,
        line: broken.line,
        column: String::new(),
        value: String::new(),
        reason: broken.reason,
    })?;
    let mut rows = Rows::open(folder, file)?;
    while let Some(row) = rows.next() {
        row?;
    }
    Ok(())
}

struct Pass<'a> {
    services: &'a Services,
    options: &'a Options,
    manifest: &'a Manifest,
    report: &'a mut Report,
}

impl Pass<'_> {
    async fn file(
        &mut self,
        file: &File,
        known: &mut Known,
        progress: Progress<'_>,
    ) -> Outcome<()> {
        let folder = &self.options.folder;
        let name = format!("{}.csv", file.name);
        let total = std::fs::metadata(folder.join(&name)).map_or(0, |metadata| metadata.len());
        let profile = std::sync::Arc::clone(&self.services.profile);
        let parser = Parser {
            spec: file,
            file: &name,
            profile: &profile,
            keys: &self.services.keys,
            folder,
            as_of: self.manifest.as_of,
        };
        self.report.count(file.name);
        let mut rows = match Rows::open(folder, file) {
            Ok(rows) => rows,
            Err(fault) => {
                self.report.fault(fault);
                return Ok(());
            }
        };
        let mut overlaps = if file.name == "prices" {
            prices::overlaps(self.services, folder, &parser, known, self.manifest.mode).await?
        } else {
            HashMap::new()
        };
        let mut seen: HashSet<Uuid> = HashSet::new();
        // Rows whose key cannot be read could be any.
        let mut nameless = false;
        let mut held: Vec<Record> = Vec::with_capacity(BATCH);
        let mut incoming: Vec<readings::Incoming> = Vec::new();
        let mut decided: Vec<(Row, Record)> = Vec::new();
        while let Some(next) = rows.next() {
            let row = match next {
                Ok(row) => row,
                Err(fault) => {
                    self.refuse(file, fault);
                    continue;
                }
            };
            let mut record = match parser.record(&row, known) {
                Ok(record) => record,
                Err(fault) => {
                    match parser.id_of_refused(&row) {
                        Some(id) => {
                            if seen.insert(id) {
                                known.refuse(id, row.line);
                            }
                        }
                        None => nameless = true,
                    }
                    self.refuse(file, fault);
                    continue;
                }
            };
            if !seen.insert(record.id) {
                let reason = "there is another row with this key".to_owned();
                let column = file.key.first().copied().unwrap_or_default();
                self.refuse(file, parser.fault_at(&row, column, reason));
                continue;
            }
            if let Some(reason) = overlaps.remove(&row.line) {
                self.refuse(file, parser.fault_at(&row, "valid_from", reason));
                continue;
            }
            parser.note(&record, known);
            if let Some(fault) = record.remark.take() {
                self.report.fault(fault);
            }
            match file.name {
                "decisions" => decided.push((row, record)),
                "readings" => match readings::resolve(&parser, known, row, record) {
                    Ok(Some(resolved)) => incoming.push(resolved),
                    Ok(None) => self.report.count(file.name).former += 1,
                    Err(fault) => self.refuse(file, *fault),
                },
                _ => held.push(record),
            }
            if held.len() >= BATCH || incoming.len() >= BATCH {
                self.flush(file, &parser, &mut held, &mut incoming).await?;
                progress(file.name, rows.position, total);
            }
        }
        self.flush(file, &parser, &mut held, &mut incoming).await?;
        self.decide(&parser, decided).await?;
        progress(file.name, total, total);
        if self.manifest.mode == Mode::Full && file.name != "decisions" && !nameless {
            let dry = self.options.dry_run;
            let gone =
                gone::hide(self.services, file.name, &seen, self.manifest.as_of, dry).await?;
            self.report.count(file.name).gone = gone;
        }
        Ok(())
    }

    /// Decisions build on each other, so they are made in the order of their days.
    async fn decide(
        &mut self,
        parser: &Parser<'_>,
        mut decided: Vec<(Row, Record)>,
    ) -> Outcome<()> {
        decided
            .sort_by_cached_key(|(_, record)| parser.text(&record.texts, "decided_on").to_owned());
        let dry = self.options.dry_run;
        for (row, record) in &decided {
            let counts = self.report.count(parser.spec.name);
            let fault = decisions::apply(self.services, parser, row, record, counts, dry).await?;
            if let Some(fault) = fault {
                self.report.fault(fault);
            }
        }
        Ok(())
    }

    fn refuse(&mut self, file: &File, fault: Fault) {
        self.report.count(file.name).refused += 1;
        self.report.fault(fault);
    }

    async fn flush(
        &mut self,
        file: &File,
        parser: &Parser<'_>,
        held: &mut Vec<Record>,
        incoming: &mut Vec<readings::Incoming>,
    ) -> Outcome<()> {
        let dry = self.options.dry_run;
        if !incoming.is_empty() {
            readings::write(self.services, parser, incoming, self.report, dry).await?;
            incoming.clear();
        }
        if held.is_empty() {
            return Ok(());
        }
        if file.name == "invoices" && !dry {
            self.documents(parser, held)?;
        }
        let counts = self.report.count(file.name);
        batch::write(self.services, file, held, counts, dry).await?;
        held.clear();
        Ok(())
    }

    /// The file is there before the row that names it.
    fn documents(&self, parser: &Parser<'_>, held: &[Record]) -> Outcome<()> {
        for record in held {
            let pdf = parser.text(&record.texts, "pdf");
            let name = record
                .values
                .iter()
                .find(|(column, _)| *column == "document");
            if let Some((_, Value::String(Some(name)))) = name {
                documents::store(&self.options.folder, pdf, &self.services.documents, name)
                    .map_err(|error| crate::Failure::Unexpected(error.into()))?;
            }
        }
        Ok(())
    }
}
