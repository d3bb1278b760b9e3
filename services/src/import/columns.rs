//! How a typed field becomes a value of a column, or a sentence that says what is wrong with it.

use chrono::NaiveDate;
use domain::{
    bank::Iban,
    contract::{MeterNumber, NoticePeriod},
    identity::PersonalCode,
    market::{MarketLocationId, MarketPartnerCode, MeteringLocationId},
    profile::{NumberPattern, Profile},
    reading::{ObisCode, Unit},
};
use rust_decimal::{Decimal, prelude::ToPrimitive};
use sea_orm::Value;

use crate::{db::to_micro, identification::code_hash, keys::Keys};

/// As the format writes them.
const UNITS: [&str; 4] = ["kWh", "MWh", "GJ", "m3"];

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
    /// Five digits.
    Postcode,
    /// Two capitals (ISO 3166-1).
    Country,
    /// A bank account of the SEPA area, in one piece.
    Iban,
    /// `yes` or `no`.
    Flag,
    /// A whole number in this range.
    Whole(i64, i64),
    ContractAccount,
    /// As letters and forms name it, where the profile says what it looks like.
    CustomerNumber,
    /// Kept as a keyed hash only.
    PersonalCode,
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
    (profile, keys): (&Profile, &Keys),
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
            let cents = decimal(text)?.checked_mul(Decimal::ONE_HUNDRED);
            let cents = cents.ok_or("is too large")?;
            if !cents.fract().is_zero() {
                return Err("has more than two decimals".to_owned());
            }
            plain(cents.to_i64().ok_or("is too large")?.into())
        }
        Kind::Postcode if is_postcode(text) => plain(text.into()),
        Kind::Postcode => Err(NO_POSTCODE.to_owned()),
        Kind::Country if text.len() == 2 && text.bytes().all(|b| b.is_ascii_uppercase()) => {
            plain(text.into())
        }
        Kind::Country => Err("is no country like DE".to_owned()),
        Kind::Iban => match Iban::parse(text) {
            Ok(iban) => Ok(stored(iban.as_str())),
            Err(error) => Err(error.to_string()),
        },
        Kind::Flag => match text {
            "yes" => plain(true.into()),
            "no" => plain(false.into()),
            _ => Err("neither yes nor no".to_owned()),
        },
        Kind::Whole(least, most) => match text.parse::<i64>() {
            Ok(number) if (least..=most).contains(&number) => plain(number.into()),
            _ => Err(format!("is no whole number from {least} to {most}")),
        },
        Kind::ContractAccount => match profile.contract_account.parse(text) {
            Ok(number) => Ok(stored(number.as_str())),
            Err(_) => Err(not_like(&profile.contract_account)),
        },
        Kind::CustomerNumber => customer_number(text, profile, keys),
        Kind::PersonalCode => match PersonalCode::parse(text) {
            // The stored form is what everything else sees, the hash of the row among it.
            Ok(code) => Ok(stored(&code_hash(keys, &code))),
            Err(error) => Err(error.to_string()),
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
        Kind::Unit => match Unit::parse(text).filter(|_| UNITS.contains(&text)) {
            Some(unit) => Ok(stored(unit.code())),
            None => Err(format!("none of {}", UNITS.join(", "))),
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

/// What nobody can type into a form would keep a customer out: so it must fit where forms ask for it.
fn customer_number(text: &str, profile: &Profile, keys: &Keys) -> Result<(Value, String), String> {
    let kind = profile.number_on_letters();
    match (
        profile.numbers.parse(kind, text),
        profile.numbers.pattern(kind),
    ) {
        (Some(Ok(number)), _) => Ok(stored(number.as_str())),
        (Some(Err(_)), Some(pattern)) => Err(not_like(pattern)),
        _ => convert(Kind::Text(40), text, (profile, keys)),
    }
}

fn not_like(pattern: &NumberPattern) -> String {
    format!("is not of the form {}", pattern.example())
}

fn stored(text: &str) -> (Value, String) {
    (text.into(), text.to_owned())
}

fn decimal(text: &str) -> Result<Decimal, String> {
    let digits = |part: &str| !part.is_empty() && part.bytes().all(|b| b.is_ascii_digit());
    let plain = text.strip_prefix('-').unwrap_or(text);
    let good = match plain.split_once('.') {
        Some((whole, rest)) => digits(whole) && digits(rest),
        None => digits(plain),
    };
    let number = text.parse::<Decimal>().ok().filter(|_| good);
    number.ok_or_else(|| "is no number with a decimal point".to_owned())
}

/// What is said of a postcode that is none.
pub(super) const NO_POSTCODE: &str = "is no postcode of five digits";

/// Five digits, as in Germany.
pub(super) fn is_postcode(text: &str) -> bool {
    text.len() == 5 && text.bytes().all(|b| b.is_ascii_digit())
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
