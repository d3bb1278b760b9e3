//! `manifest.toml`: what kind of export this is.

use std::path::Path;

use chrono::NaiveDate;
use serde::Deserialize;

use super::report::Fault;

/// The one format there is.
const FORMAT: i64 = 1;

/// Whether missing rows mean something.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Deserialize)]
#[serde(rename_all = "lowercase")]
pub(super) enum Mode {
    /// A row missing from a file that is there is no longer valid.
    Full,
    /// Missing rows mean nothing.
    Delta,
}

impl Mode {
    pub fn code(self) -> &'static str {
        match self {
            Self::Full => "full",
            Self::Delta => "delta",
        }
    }
}

/// The head of an export.
#[derive(Clone, Debug)]
pub(super) struct Manifest {
    pub mode: Mode,
    pub as_of: NaiveDate,
    pub source: String,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct Raw {
    format: i64,
    mode: Mode,
    as_of: toml::value::Datetime,
    source: String,
}

/// Reads the manifest.
pub(super) fn read(folder: &Path) -> Result<Manifest, Fault> {
    let fault = |line: u64, reason: String| Fault {
        file: "manifest.toml".to_owned(),
        line,
        column: String::new(),
        value: String::new(),
        reason,
    };
    let path = folder.join("manifest.toml");
    let text = std::fs::read_to_string(&path).map_err(|error| fault(1, error.to_string()))?;
    let raw: Raw = toml::from_str(&text).map_err(|error| {
        let at = error.span().map_or(0, |span| span.start).min(text.len());
        let line = text.get(..at).unwrap_or_default().matches('\n').count() + 1;
        fault(u64::try_from(line).unwrap_or(1), error.message().to_owned())
    })?;
    if raw.format != FORMAT {
        return Err(fault(
            1,
            format!("format is {}, this portal reads {FORMAT}", raw.format),
        ));
    }
    // A day alone: a moment would be another day elsewhere.
    let day = raw
        .as_of
        .date
        .filter(|_| raw.as_of.time.is_none())
        .and_then(|day| NaiveDate::from_ymd_opt(day.year.into(), day.month.into(), day.day.into()));
    let as_of = day.ok_or_else(|| fault(1, "as_of must be a date like 2026-11-21".to_owned()))?;
    Ok(Manifest {
        mode: raw.mode,
        as_of,
        source: raw.source,
    })
}
