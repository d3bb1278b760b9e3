//! A reading of the market as a row of readings.csv: day, origin and reason in our words. Sources: MSCONS MIG 2.4c,
//! codes of QTY and STS.

use chrono::NaiveDate;
use chrono_tz::Tz;
use domain::reading::Unit;
use mscons::{Quality, Reading, When};
use sha2::{Digest, Sha256};

use super::{
    PREFIX,
    places::{Absent, Place, Places, Wanted},
};
use crate::import::rows::Row;

/// The row, or why there is none.
pub(super) fn of(reading: &Reading, places: &Places, zone: Tz) -> Result<Row, Absent> {
    let (origin, estimate) = origin(reading)?;
    let on = day(reading, zone)?;
    let place = places.find(Wanted {
        meter: reading.meter.as_deref(),
        location: reading.location.as_deref(),
        obis: reading.obis.as_deref(),
        on,
    })?;
    unit(reading, place)?;
    let executed = reading.executed_on.is_some();
    // The order of the columns of readings.csv.
    let fields = [
        number(reading, place),
        place.meter_no.clone(),
        place.obis.clone(),
        on.to_string(),
        reading.value.to_string(),
        origin.to_owned(),
        // Of all reasons the market names one: a change of the device or its setting.
        if executed { "installation" } else { "periodic" }.to_owned(),
        estimate,
        String::new(),
    ];
    Ok(Row {
        line: reading.segment,
        fields: fields.into(),
    })
}

fn refused<T>(segment: &'static str, value: &str, reason: &str) -> Result<T, Absent> {
    Err(Absent {
        segment,
        value: value.to_owned(),
        reason: reason.to_owned(),
    })
}

/// Who read it; for a substitute with the reason that the invoice has to name (EnWG § 40a).
fn origin(reading: &Reading) -> Result<(&'static str, String), Absent> {
    match &reading.quality {
        Quality::True if reading.is_of_customer() => Ok(("customer", String::new())),
        Quality::True => Ok(("network_operator", String::new())),
        Quality::Substitute => Ok(("estimate", why_estimated(reading))),
        other => {
            let reason = match other {
                Quality::Proposal => "is a proposal, which nobody is billed by",
                Quality::Forecast => "is a forecast",
                Quality::Preliminary => "is preliminary",
                Quality::Unusable => "is called unusable",
                Quality::Missing => "stands for a missing value",
                _ => "is a kind of value that is not known here",
            };
            refused("QTY", other.code(), reason)
        }
    }
}

/// In the words of the customer: the market speaks German.
fn why_estimated(reading: &Reading) -> String {
    let said = |category: &str| {
        let status = reading.statuses.iter().find(|s| s.category == category);
        status.map(|status| status.code.as_str())
    };
    let cause = said("Z34").and_then(|code| match code {
        "Z74" => Some("kein Zugang zum Zähler"),
        "Z75" => Some("Störung der Datenübertragung"),
        "Z76" => Some("Ausfall des Netzes"),
        "Z78" => Some("Zähler wurde gewechselt"),
        "Z81" => Some("Zähler war defekt"),
        "Z82" => Some("Messung war unsicher"),
        "ZA1" => Some("gemeldeter Stand war nicht plausibel"),
        "ZA3" => Some("falscher Wandlerfaktor"),
        "ZA4" => Some("fehlerhafte Ablesung"),
        _ => None,
    });
    let method = said("Z32").and_then(|code| match code {
        "Z88" | "Z89" => Some("Vergleichsmessung"),
        "Z92" => Some("zwischen zwei Ablesungen berechnet"),
        "Z93" => Some("letzter Wert wurde beibehalten"),
        "Z95" => Some("aus früheren Jahren berechnet"),
        "ZJ2" => Some("statistisch berechnet"),
        "ZQ8" => Some("aus bekanntem Verlauf berechnet"),
        _ => None,
    });
    match (cause, method) {
        (Some(cause), Some(method)) => format!("{cause}; {method}"),
        (Some(one), None) | (None, Some(one)) => one.to_owned(),
        (None, None) => "Ersatzwert des Netzbetreibers".to_owned(),
    }
}

/// The day it counts for, where the utility is.
fn day(reading: &Reading, zone: Tz) -> Result<NaiveDate, Absent> {
    match reading.valid_for.or(reading.read_on) {
        Some(When::Instant(instant)) => Ok(instant.with_timezone(&zone).date_naive()),
        Some(When::WithoutZone(local)) => Ok(local.date()),
        Some(When::Day(day)) => Ok(day),
        Some(When::Month(month)) => {
            let month = month.format("%Y-%m").to_string();
            refused("DTM", &month, "is a month; a reading is of a day")
        }
        None => refused("DTM", "", "no day"),
    }
}

/// A unit is rarely named; then it must be that of the register.
fn unit(reading: &Reading, place: &Place) -> Result<(), Absent> {
    let Some(named) = reading.unit.as_deref() else {
        return Ok(());
    };
    let same = match place.unit {
        Some(Unit::Kwh) => named == "KWH",
        Some(Unit::Mwh) => named == "MWH",
        Some(Unit::Gj) => matches!(named, "GJ" | "GV"),
        Some(Unit::M3) => matches!(named, "MTQ" | "M3"),
        None => false,
    };
    if same {
        return Ok(());
    }
    refused("QTY", named, "is not the unit of the register")
}

/// The same reading of the same document has the same number for ever, so that a file may come twice.
fn number(reading: &Reading, place: &Place) -> String {
    let message = &reading.message;
    let sender = message.sender.as_ref().map(|party| party.id.as_str());
    let moment = format!("{:?}", reading.valid_for.or(reading.read_on));
    let mut hash = Sha256::new();
    for part in [
        sender.unwrap_or_default(),
        &message.interchange,
        &message.document,
        &place.meter_no,
        &place.obis,
        &moment,
    ] {
        hash.update(part);
        hash.update([0]);
    }
    format!("{PREFIX}{}", hex::encode(&hash.finalize()[..12]))
}
