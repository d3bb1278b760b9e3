//! Short forms of what the reader finds, one line each, so that a test shows a whole file.

use std::fmt::Write as _;

use mscons::{Found, Reader, Reading, Weight, When};

/// Everything found in a file.
pub fn found(file: &[u8]) -> Vec<Found> {
    Reader::new(file)
        .map(|found| found.expect("bytes in memory can be read"))
        .collect()
}

/// The readings of a file.
pub fn readings(file: &[u8]) -> Vec<Reading> {
    let reading = |found| match found {
        Found::Reading(reading) => Some(*reading),
        Found::Fault(_) => None,
    };
    found(file).into_iter().filter_map(reading).collect()
}

/// The faults of a file: `!` where something is not read, `-` where it is only a note.
pub fn faults(file: &[u8]) -> Vec<String> {
    let fault = |found| match found {
        Found::Reading(_) => None,
        Found::Fault(fault) => Some(match fault.weight() {
            Weight::NotRead => format!("! {fault}"),
            Weight::Note => format!("- {fault}"),
        }),
    };
    found(file).into_iter().filter_map(fault).collect()
}

/// The readings of a file: `13 location meter obis 220 12.5 KWH 7=… 9=… Z33/Z83`.
pub fn lines(file: &[u8]) -> Vec<String> {
    readings(file).iter().map(line).collect()
}

fn line(reading: &Reading) -> String {
    let or_dash = |text: &Option<String>| text.clone().unwrap_or_else(|| "-".into());
    let mut line = format!(
        "{} {} {} {} {} {} {}",
        reading.segment,
        or_dash(&reading.location),
        or_dash(&reading.meter),
        or_dash(&reading.obis),
        reading.quality.code(),
        reading.value,
        or_dash(&reading.unit)
    );
    for (name, when) in [
        ("7", reading.valid_for),
        ("9", reading.read_on),
        ("60", reading.executed_on),
        ("163", reading.period_begin),
        ("164", reading.period_end),
    ] {
        match when {
            None => Ok(()),
            Some(When::Instant(instant)) => {
                write!(line, " {name}={}", instant.format("%Y-%m-%dT%H:%MZ"))
            }
            Some(other) => write!(line, " {name}={other:?}"),
        }
        .unwrap();
    }
    for status in &reading.statuses {
        write!(line, " {}/{}", status.category, status.code).unwrap();
    }
    line
}
