//! How a typed field becomes a value of a column, or a sentence that says what is wrong with it.

use chrono::NaiveDate;
use domain::{
    contract::{MeterNumber, NoticePeriod},
    market::{MarketLocationId, MarketPartnerCode, MeteringLocationId},
    profile::NumberPattern,
    reading::{ObisCode, Unit},
};
use rust_decimal::{Decimal, prelude::ToPrimitive};
use sea_orm::Value;

use crate::db::to_micro;

/// What a column holds.
#[derive(Clone, Copy, Debug)]
pub(super) enum Kind {
    /// Text of at most so many characters.
    Text(usize),
    /// One of these words.
    Code(&'static [&'static str]),
    Date,
    /// Decimal with a point, at most six decimals.
    Decimal,
    /// Euro, at most two decimals.
    Money,
    /// `yes` or `no`.
    Flag,
    /// A whole number in this range.
    Whole(i64, i64),
    ContractAccount,
    MeterNumber,
    MarketLocation,
    MeteringLocation,
    OperatorCode,
    Obis,
    Unit,
    NoticePeriod,
    /// A plain file name.
    FileName,
}

/// Converts; the text comes back in its stored form, for keys.
pub(super) fn convert(
    kind: Kind,
    text: &str,
    pattern: &NumberPattern,
) -> Result<(Value, String), String> {
    let plain = |value: Value| Ok((value, text.to_owned()));
    match kind {
        Kind::Text(most) if text.chars().count() > most => Err(format!("longer than {most}")),
        Kind::Text(_) if text.chars().any(char::is_control) => Err("control character".to_owned()),
        Kind::Text(_) => plain(text.into()),
        Kind::Code(codes) if codes.contains(&text) => plain(text.into()),
        Kind::Code(codes) => Err(format!("none of {}", codes.join(", "))),
        Kind::Date => match NaiveDate::parse_from_str(text, "%Y-%m-%d") {
            Ok(date) if text.len() == 10 => plain(date.into()),
            _ => Err("is no date like 2026-11-21".to_owned()),
        },
        Kind::Decimal => plain(
            to_micro(decimal(text)?)
                .map_err(|error| error.to_string())?
                .into(),
        ),
        Kind::Money => {
            let cents = decimal(text)? * Decimal::ONE_HUNDRED;
            let whole = cents.to_i64().filter(|_| cents.fract().is_zero());
            plain(whole.ok_or("has more than two decimals")?.into())
        }
        Kind::Flag => match text {
            "yes" => plain(true.into()),
            "no" => plain(false.into()),
            _ => Err("neither yes nor no".to_owned()),
        },
        Kind::Whole(least, most) => match text.parse::<i64>() {
            Ok(number) if (least..=most).contains(&number) => plain(number.into()),
            _ => Err(format!("is no whole number from {least} to {most}")),
        },
        Kind::ContractAccount => match pattern.parse(text) {
            Ok(number) => Ok(stored(number.as_str())),
            Err(_) => Err(format!("is not of the form {}", pattern.example())),
        },
        Kind::MeterNumber => match MeterNumber::parse(text) {
            Ok(number) => Ok(stored(number.as_str())),
            Err(_) => Err("is no meter number (4 to 20 letters and digits)".to_owned()),
        },
        Kind::MarketLocation => match MarketLocationId::parse(text) {
            Ok(_) => plain(text.into()),
            Err(_) => Err("is no MaLo-ID (11 digits, the last is the check digit)".to_owned()),
        },
        Kind::MeteringLocation => match MeteringLocationId::parse(text) {
            Ok(_) => plain(text.into()),
            Err(_) => Err("is no MeLo-ID (DE and 31 characters)".to_owned()),
        },
        Kind::OperatorCode => match MarketPartnerCode::parse(text) {
            Ok(_) => plain(text.into()),
            Err(_) => Err("is no market partner code (13 digits)".to_owned()),
        },
        Kind::Obis => match ObisCode::parse(text) {
            Ok(code) => Ok(stored(&code.to_string())),
            Err(error) => Err(error.to_string()),
        },
        Kind::Unit => match Unit::parse(text) {
            Some(unit) => Ok(stored(unit.code())),
            None => Err("none of kWh, MWh, GJ, m3".to_owned()),
        },
        Kind::NoticePeriod => match NoticePeriod::parse(text) {
            Some(_) => plain(text.into()),
            None => Err("is no period like P1M, P2W, P14D".to_owned()),
        },
        Kind::FileName => {
            let good = |c: char| c.is_alphanumeric() || matches!(c, '-' | '_' | '.' | ' ');
            if text.starts_with('.') || !text.chars().all(good) || text.len() > 120 {
                return Err("is no plain file name".to_owned());
            }
            plain(text.into())
        }
    }
}

fn stored(text: &str) -> (Value, String) {
    (text.into(), text.to_owned())
}

fn decimal(text: &str) -> Result<Decimal, String> {
    let plain = |c: char| c.is_ascii_digit() || matches!(c, '.' | '-');
    if text.is_empty() || !text.chars().all(plain) {
        return Err("is no number with a decimal point".to_owned());
    }
    text.parse::<Decimal>()
        .map_err(|_| "is no number with a decimal point".to_owned())
}

/// Nothing, in the type of the column.
pub(super) fn absent(kind: Kind) -> Value {
    match kind {
        Kind::Date => Value::ChronoDate(None),
        Kind::Decimal | Kind::Money | Kind::Whole(..) => Value::BigInt(None),
        Kind::Flag => Value::Bool(None),
        _ => Value::String(None),
    }
}
