//! Reads an MSCONS file from the standard input and prints its readings, one JSON object a line, and what is wrong with it
//! to the standard error. `tools/oracles/mscons.py` prints the same lines with a reader of other people.

use std::error::Error;
use std::io::Write as _;

use mscons::{Found, Reader, When};

fn main() -> Result<(), Box<dyn Error>> {
    let mut out = std::io::BufWriter::new(std::io::stdout().lock());
    for found in Reader::new(std::io::stdin().lock()) {
        let reading = match found? {
            Found::Reading(reading) => reading,
            Found::Fault(fault) => {
                eprintln!("{fault}");
                continue;
            }
        };
        let statuses = reading.statuses.iter();
        let statuses: Vec<_> = statuses
            .map(|status| format!("{}/{}", status.category, status.code))
            .collect();
        let fields = [
            ("location", serde_json::to_string(&reading.location)?),
            ("meter", serde_json::to_string(&reading.meter)?),
            ("obis", serde_json::to_string(&reading.obis)?),
            ("quality", serde_json::to_string(reading.quality.code())?),
            ("value", serde_json::to_string(&reading.value.to_string())?),
            ("unit", serde_json::to_string(&reading.unit)?),
            ("dtm7", serde_json::to_string(&reading.valid_for.map(iso))?),
            ("statuses", serde_json::to_string(&statuses)?),
        ];
        let fields = fields.map(|(name, json)| format!("\"{name}\":{json}"));
        writeln!(out, "{{{}}}", fields.join(","))?;
    }
    out.flush()?;
    Ok(())
}

fn iso(when: When) -> String {
    match when {
        When::Instant(instant) => instant.format("%Y-%m-%dT%H:%MZ").to_string(),
        When::WithoutZone(local) => local.format("%Y-%m-%dT%H:%M").to_string(),
        When::Day(day) => format!("{}:102", day.format("%Y%m%d")),
        When::Month(day) => format!("{}:610", day.format("%Y%m")),
    }
}
