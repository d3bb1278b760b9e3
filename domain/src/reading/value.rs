//! The value of a reading, as a person types it from the device.

use std::fmt;

use rust_decimal::Decimal;
use serde::{Deserialize, Serialize};

use super::error::ReadingError;
use super::register::RegisterSpec;
use crate::number::{NumberError, bare, digits_to_decimal};

/// What a register shows, in its own unit and without its factor.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(transparent)]
pub struct MeterValue(Decimal);

impl MeterValue {
    /// A value that was checked before, from the database or a device.
    pub const fn new(value: Decimal) -> Self {
        Self(value)
    }

    /// The value.
    pub const fn value(self) -> Decimal {
        self.0
    }

    /// Reads a typed value: comma or point is the decimal mark, blanks group, leading zeros are
    /// fine. Nothing is rounded: more decimals than the register has are refused.
    pub fn parse(input: &str, spec: &RegisterSpec) -> Result<Self, ReadingError> {
        let typed = bare(input).map_err(|error| from_number(error, spec))?;
        let plain = typed.replace(',', ".");
        let (whole, fraction) = plain.split_once('.').unwrap_or((&plain, ""));
        if fraction.contains('.') {
            return Err(ReadingError::TwoMarks);
        }
        if whole.trim_start_matches('0').len() > usize::from(spec.integer_digits()) {
            return Err(ReadingError::TooManyDigits {
                max: spec.integer_digits(),
            });
        }
        if fraction.len() > usize::from(spec.decimal_digits()) {
            return Err(ReadingError::TooManyDecimals {
                max: spec.decimal_digits(),
            });
        }
        digits_to_decimal(&plain)
            .map(Self)
            .map_err(|error| from_number(error, spec))
    }

    /// Can the register show this value?
    pub fn check(self, spec: &RegisterSpec) -> Result<(), ReadingError> {
        if self.0 < Decimal::ZERO {
            return Err(ReadingError::Negative);
        }
        if self.0 >= spec.capacity() {
            return Err(ReadingError::TooManyDigits {
                max: spec.integer_digits(),
            });
        }
        if self.0.normalize().scale() > u32::from(spec.decimal_digits()) {
            return Err(ReadingError::TooManyDecimals {
                max: spec.decimal_digits(),
            });
        }
        Ok(())
    }
}

impl fmt::Display for MeterValue {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        fmt::Display::fmt(&self.0, formatter)
    }
}

fn from_number(error: NumberError, spec: &RegisterSpec) -> ReadingError {
    match error {
        NumberError::Missing => ReadingError::Missing,
        NumberError::Letters => ReadingError::Letters,
        NumberError::Negative => ReadingError::Negative,
        NumberError::TwoMarks | NumberError::Ambiguous => ReadingError::TwoMarks,
        NumberError::TooLong => ReadingError::TooManyDigits {
            max: spec.integer_digits(),
        },
    }
}

#[cfg(test)]
mod tests {
    use super::super::register::samples::{electricity, gas};
    use super::*;
    use proptest::prelude::*;
    use rust_decimal_macros::dec;

    #[test]
    fn values_are_read_as_people_type_them() {
        for (input, expected) in [
            ("12345", dec!(12345)),
            ("00123", dec!(123)),
            ("0000012345", dec!(12345)),
            ("12 345", dec!(12345)),
            ("12\u{202f}345,678", dec!(12345.678)),
            ("12345.678", dec!(12345.678)),
            ("1.234", dec!(1.234)),
            ("1,5", dec!(1.5)),
            ("7,", dec!(7)),
            ("0", dec!(0)),
        ] {
            assert_eq!(
                MeterValue::parse(input, &gas()),
                Ok(MeterValue(expected)),
                "{input:?}"
            );
        }
    }

    #[test]
    fn what_the_register_cannot_show_is_refused() {
        for (input, expected) in [
            ("", ReadingError::Missing),
            ("abc", ReadingError::Letters),
            ("12345 kWh", ReadingError::Letters),
            ("-5", ReadingError::Negative),
            ("1.234,5", ReadingError::TwoMarks),
            ("1.2.3", ReadingError::TwoMarks),
            ("1,,2", ReadingError::TwoMarks),
            ("123456", ReadingError::TooManyDigits { max: 5 }),
            ("12345,6789", ReadingError::TooManyDecimals { max: 3 }),
        ] {
            assert_eq!(MeterValue::parse(input, &gas()), Err(expected), "{input:?}");
        }
        assert_eq!(
            MeterValue::parse("45210,5", &electricity()),
            Err(ReadingError::TooManyDecimals { max: 0 })
        );
        assert_eq!(
            MeterValue::parse(&"9".repeat(5000), &electricity()),
            Err(ReadingError::TooManyDigits { max: 6 })
        );
    }

    proptest! {
        #[test]
        fn what_is_read_fits_the_register(
            input in "\\PC{0,30}|[-0-9., ]{0,20}", integer in any::<u8>(), decimal in any::<u8>(),
        ) {
            let mut spec = electricity();
            (spec.integer_digits, spec.decimal_digits) = (integer, decimal);
            if let Ok(value) = MeterValue::parse(&input, &spec) {
                prop_assert_eq!(value.check(&spec), Ok(()));
            }
        }
    }
}
