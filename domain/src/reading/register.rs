//! A register as a device shows it: digits, decimals, unit, factor.

use rust_decimal::Decimal;
use serde::{Deserialize, Serialize};

use super::obis::ObisCode;
use super::unit::Unit;

/// No device has more digits before the mark; more are a mistake of the source.
const MOST_INTEGER_DIGITS: u8 = 12;
/// No device has more digits after the mark.
const MOST_DECIMAL_DIGITS: u8 = 6;

/// One register (Zählwerk) of a device.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct RegisterSpec {
    /// what it counts
    pub obis: ObisCode,
    /// `HT`, `NT` or empty
    pub label: String,
    /// unit of its values
    pub unit: Unit,
    /// digits before the mark; after the largest value it starts at zero again
    pub integer_digits: u8,
    /// digits after the mark
    pub decimal_digits: u8,
    /// transformer factor (Wandlerfaktor) for differences, 1 for most
    pub factor: Decimal,
}

impl RegisterSpec {
    /// Digits before the mark, within what devices have.
    pub fn integer_digits(&self) -> u8 {
        self.integer_digits.min(MOST_INTEGER_DIGITS)
    }

    /// Digits after the mark, within what devices have.
    pub fn decimal_digits(&self) -> u8 {
        self.decimal_digits.min(MOST_DECIMAL_DIGITS)
    }

    /// The first value that the register cannot show: 100 000 with five digits.
    pub fn capacity(&self) -> Decimal {
        capacity(self.integer_digits)
    }

    /// The factor for differences. One that cannot be true (zero, negative) counts as 1.
    pub fn difference_factor(&self) -> Decimal {
        usable_factor(self.factor)
    }
}

/// The first value that a register with so many digits before the mark cannot show.
pub(crate) fn capacity(integer_digits: u8) -> Decimal {
    Decimal::new(
        10_i64.pow(u32::from(integer_digits.min(MOST_INTEGER_DIGITS))),
        0,
    )
}

/// A factor for differences that is safe to compute with.
pub(crate) fn usable_factor(factor: Decimal) -> Decimal {
    if factor > Decimal::ZERO && factor <= Decimal::new(1_000_000, 0) {
        factor
    } else {
        Decimal::ONE
    }
}

#[cfg(test)]
pub(crate) mod samples {
    use super::*;
    use rust_decimal_macros::dec;

    /// A register with these digits and no factor.
    pub(crate) fn register(obis: &str, unit: Unit, integer: u8, decimal: u8) -> RegisterSpec {
        RegisterSpec {
            obis: ObisCode::parse(obis).unwrap(),
            label: String::new(),
            unit,
            integer_digits: integer,
            decimal_digits: decimal,
            factor: dec!(1),
        }
    }

    /// A modern electricity meter: six digits, whole kWh.
    pub(crate) fn electricity() -> RegisterSpec {
        register("1-0:1.8.0", Unit::Kwh, 6, 0)
    }

    /// A gas meter: five digits and three red ones.
    pub(crate) fn gas() -> RegisterSpec {
        register("7-0:3.0.0", Unit::M3, 5, 3)
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use rust_decimal_macros::dec;

    #[test]
    fn absurd_master_data_cannot_break_arithmetic() {
        let mut spec = samples::register("1-0:1.8.0", Unit::Kwh, 255, 255);
        assert_eq!(spec.capacity(), dec!(1_000_000_000_000));
        assert_eq!((spec.integer_digits(), spec.decimal_digits()), (12, 6));
        for (factor, expected) in [
            (dec!(40), dec!(40)),
            (dec!(0), dec!(1)),
            (dec!(-3), dec!(1)),
            (Decimal::MAX, dec!(1)),
        ] {
            spec.factor = factor;
            assert_eq!(spec.difference_factor(), expected);
        }
    }
}
