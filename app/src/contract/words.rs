//! How divisions, meters and amounts are written on pages.

use domain::{contract::Division, contract::MeterNumber, format, language::Language, money::Money};
use locales::Texts;

/// The icon of a division.
pub fn division_icon(division: Division) -> &'static str {
    match division {
        Division::Electricity => "bolt",
        Division::Gas => "flame",
        Division::Water => "drop",
        Division::Heat => "heat",
        Division::Telecom => "fibre",
    }
}

/// What a register is called: the division, and its own label where a meter has several.
pub fn register_name(t: &Texts, division: Division, label: &str) -> String {
    let division = locales::division(t, division);
    if label.trim().is_empty() {
        division
    } else {
        t.msg_readings_heading(division, label)
    }
}

/// A meter number as on the plate; numbers that are none of ours stay as they are.
pub fn meter_number(stored: &str) -> String {
    MeterNumber::parse(stored)
        .map_or_else(|_| stored.to_owned(), |number| number.grouped())
        .replace(' ', "\u{a0}")
}

/// An amount without its sign of currency, for large values with the unit beside them.
pub fn euro(amount: Money, language: Language) -> String {
    format::number(amount.to_decimal(), 2, language)
}
