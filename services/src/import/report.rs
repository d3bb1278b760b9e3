//! What an import tells its operator at the end.

use std::{collections::BTreeMap, fmt};

/// Faults kept with their text; beyond that only the number is kept, so that a file that is wrong from
/// top to bottom does not fill the memory.
const MOST_FAULTS: usize = 1000;

/// Rows of one file by what became of them.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, serde::Serialize)]
pub struct Counts {
    pub new: u64,
    pub changed: u64,
    pub unchanged: u64,
    /// Not taken, with a fault.
    pub refused: u64,
    /// Not taken, because a customer's own change is not acknowledged yet.
    pub kept_back: u64,
    /// Readings from before or after the meter's contract: somebody else's, left as they are.
    pub former: u64,
    /// No longer listed by a full export.
    pub gone: u64,
}

/// Something wrong at one place.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Fault {
    pub file: String,
    /// Counted from 1, the header included.
    pub line: u64,
    pub column: String,
    pub value: String,
    pub reason: String,
}

/// The outcome of an import.
#[derive(Clone, Debug, Default)]
pub struct Report {
    /// The structure is broken: nothing was written.
    pub structural: bool,
    pub dry_run: bool,
    pub files: BTreeMap<&'static str, Counts>,
    pub faults: Vec<Fault>,
    /// Faults beyond those kept.
    pub more_faults: u64,
    /// Customers' own changes that differ from the billing system's.
    pub conflicts: Vec<String>,
}

impl Report {
    pub(super) fn fault(&mut self, fault: Fault) {
        if self.faults.len() < MOST_FAULTS {
            self.faults.push(fault);
        } else {
            self.more_faults += 1;
        }
    }

    pub(super) fn count(&mut self, file: &'static str) -> &mut Counts {
        self.files.entry(file).or_default()
    }

    /// Whether everything was taken.
    pub fn is_clean(&self) -> bool {
        !self.structural && self.faults.is_empty()
    }
}

impl fmt::Display for Fault {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{}:{}", self.file, self.line)?;
        if !self.column.is_empty() {
            write!(f, " {}", self.column)?;
        }
        if !self.value.is_empty() {
            write!(f, " {:?}", self.value)?;
        }
        write!(f, ": {}", self.reason)
    }
}

impl fmt::Display for Report {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        for fault in &self.faults {
            writeln!(f, "{fault}")?;
        }
        if self.more_faults > 0 {
            writeln!(f, "… and {} more faults", self.more_faults)?;
        }
        for conflict in &self.conflicts {
            writeln!(f, "conflict: {conflict}")?;
        }
        if self.structural {
            return writeln!(f, "The structure is broken: nothing was written.");
        }
        writeln!(
            f,
            "{:<24}{:>10}{:>10}{:>12}{:>10}{:>11}{:>8}{:>8}",
            "file", "new", "changed", "unchanged", "refused", "kept back", "former", "gone"
        )?;
        for (file, c) in &self.files {
            writeln!(
                f,
                "{file:<24}{:>10}{:>10}{:>12}{:>10}{:>11}{:>8}{:>8}",
                c.new, c.changed, c.unchanged, c.refused, c.kept_back, c.former, c.gone
            )?;
        }
        if self.dry_run {
            writeln!(f, "Dry run: nothing was written.")?;
        }
        Ok(())
    }
}
