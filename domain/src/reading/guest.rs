//! Readings without signing in: what can be said about a value and a register while nothing about the customer may be
//! told, not even how many registers the meter has.

use rust_decimal::Decimal;

use super::{MeterValue, ObisCode, Quantity, ReadingError, RegisterSpec, Unit};

coded! {
    /// Which register somebody means who cannot be shown the registers.
    pub enum GuestRegister {
        /// the only one
        Only = "only",
        /// day or high tariff (HT)
        High = "high",
        /// night or low tariff (NT)
        Low = "low",
        /// fed into the grid
        FeedIn = "feed_in",
    }
}

impl GuestRegister {
    /// The one register that is meant, by its place; nothing if it is not beyond doubt.
    pub fn find(self, registers: &[&RegisterSpec]) -> Option<usize> {
        let fits = |spec: &RegisterSpec| match self {
            Self::Only => true,
            Self::FeedIn => spec.obis.quantity() == Quantity::FeedIn,
            Self::High => is_tariff(spec, "HT", 1),
            Self::Low => is_tariff(spec, "NT", 2),
        };
        let mut found = (0..registers.len()).filter(|at| fits(registers[*at]));
        found.next().filter(|_| found.next().is_none())
    }
}

/// By the label that the utility gave it; only without one by the usual number.
fn is_tariff(spec: &RegisterSpec, label: &str, tariff: u8) -> bool {
    if spec.obis.quantity() == Quantity::FeedIn {
        return false;
    }
    if spec.label.is_empty() {
        spec.obis.tariff() == tariff
    } else {
        spec.label == label
    }
}

/// Digits before the mark that any meter has at most.
const DIGITS: u8 = 9;
/// Decimals that any meter has at most.
const DECIMALS: u8 = 3;

/// Reads a value of a meter that nothing is known of.
///
/// # Errors
/// As [`MeterValue::parse`], for the largest meter there is.
pub fn parse_unknown(typed: &str) -> Result<MeterValue, ReadingError> {
    let obis = ObisCode::parse("1-0:1.8.0");
    let Ok(obis) = obis else {
        return Err(ReadingError::Missing);
    };
    let spec = RegisterSpec {
        obis,
        label: String::new(),
        unit: Unit::Kwh,
        integer_digits: DIGITS,
        decimal_digits: DECIMALS,
        factor: Decimal::ONE,
    };
    MeterValue::parse(typed, &spec)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn spec(obis: &str, label: &str) -> RegisterSpec {
        RegisterSpec {
            obis: ObisCode::parse(obis).unwrap(),
            label: label.into(),
            unit: Unit::Kwh,
            integer_digits: 6,
            decimal_digits: 0,
            factor: Decimal::ONE,
        }
    }

    #[test]
    fn a_register_is_found_where_there_is_no_doubt() {
        let one = spec("1-0:1.8.0", "");
        let (first, second) = (spec("1-0:1.8.1", "NT"), spec("1-0:1.8.2", "HT"));
        let (plain, other) = (spec("1-0:1.8.1", ""), spec("1-0:1.8.2", ""));
        let back = spec("1-0:2.8.0", "");
        for (meant, registers, found) in [
            (GuestRegister::Only, vec![&one], Some(0)),
            (GuestRegister::Only, vec![&one, &back], None),
            (GuestRegister::FeedIn, vec![&one, &back], Some(1)),
            // The label says more than the number: network operators differ.
            (GuestRegister::High, vec![&first, &second], Some(1)),
            (GuestRegister::Low, vec![&first, &second, &back], Some(0)),
            (GuestRegister::High, vec![&plain, &other], Some(0)),
            (GuestRegister::Low, vec![&plain, &other], Some(1)),
            (GuestRegister::High, vec![&one], None),
            (GuestRegister::Only, vec![], None),
        ] {
            assert_eq!(meant.find(&registers), found, "{meant:?} {registers:?}");
        }
    }

    #[test]
    fn a_value_is_refused_only_where_no_meter_could_show_it() {
        assert_eq!(
            parse_unknown(" 012 345,678 ").unwrap().value().to_string(),
            "12345.678"
        );
        for (typed, error) in [
            ("", ReadingError::Missing),
            ("abc", ReadingError::Letters),
            ("-5", ReadingError::Negative),
            ("1,2,3", ReadingError::TwoMarks),
            ("1234567890", ReadingError::TooManyDigits { max: 9 }),
            ("1,2345", ReadingError::TooManyDecimals { max: 3 }),
        ] {
            assert_eq!(parse_unknown(typed), Err(error), "{typed}");
        }
    }
}
