//! Why a reading is refused, and what may have happened.

use chrono::NaiveDate;
use rust_decimal::Decimal;
use serde::{Deserialize, Serialize};
use thiserror::Error;

use crate::form::DateError;

/// A guess at what happened, offered as help; never applied without the person.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Hint {
    /// Two neighbouring digits are probably swapped.
    DigitsSwapped {
        /// the value that would fit
        suggested: Decimal,
    },
    /// The decimals (red digits) were probably typed as whole digits.
    DecimalsAsWhole {
        /// the value that would fit
        suggested: Decimal,
    },
    /// The register probably passed its highest value and started at zero.
    RolloverLikely,
    /// The values of the high and the low tariff register were probably swapped.
    RegistersSwapped,
    /// The value is probably meant in another unit than the register's: kWh of the bill for a gas meter's
    /// cubic metres, kWh for MWh. No value is suggested: only the device knows the exact one.
    OtherUnit,
    /// The value is probably that of another, younger device.
    MeterExchanged,
}

impl Hint {
    /// The value that would fit, where the digits of the typed one tell it.
    pub fn suggested(self) -> Option<Decimal> {
        match self {
            Self::DigitsSwapped { suggested } | Self::DecimalsAsWhole { suggested } => {
                Some(suggested)
            }
            Self::RolloverLikely
            | Self::RegistersSwapped
            | Self::OtherUnit
            | Self::MeterExchanged => None,
        }
    }
}

/// Why a reading is refused. Every refusal must be followed by a way on: another try, a photo, the
/// service's number.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize, Deserialize, Error)]
#[serde(rename_all = "snake_case")]
pub enum ReadingError {
    /// Nothing was typed.
    #[error("no reading was given")]
    Missing,
    /// Something besides digits and one mark.
    #[error("a reading has digits only")]
    Letters,
    /// More than one decimal mark.
    #[error("a reading has one decimal mark at most")]
    TwoMarks,
    /// Below zero.
    #[error("a reading is not negative")]
    Negative,
    /// More digits before the mark than the register has.
    #[error("the register has {max} digits before the mark")]
    TooManyDigits {
        /// digits the register has
        max: u8,
    },
    /// More digits before the mark than the register has, because the mark itself was left out.
    #[error("the register has {max} digits before the mark; {suggested} would fit")]
    MarkLeftOut {
        /// digits the register has
        max: u8,
        /// the value that would fit
        suggested: Decimal,
    },
    /// More digits after the mark than the register has.
    #[error("the register has {max} digits after the mark")]
    TooManyDecimals {
        /// digits the register has
        max: u8,
    },
    /// Lower than the last reading, and a rollover would not be plausible.
    #[error("the reading is lower than {previous} of {previous_on}")]
    BelowPrevious {
        /// value of the reading before
        previous: Decimal,
        /// its day
        previous_on: NaiveDate,
        /// what may have happened
        hint: Option<Hint>,
    },
    /// Higher than a reading of a later day.
    #[error("the reading is higher than {next} of {next_on}")]
    AboveNext {
        /// value of the reading after
        next: Decimal,
        /// its day
        next_on: NaiveDate,
    },
    /// The day is not possible.
    #[error(transparent)]
    Date(#[from] DateError),
}

impl ReadingError {
    /// The value that would fit, where the digits of the typed one tell it.
    pub fn suggested(&self) -> Option<Decimal> {
        match self {
            Self::MarkLeftOut { suggested, .. } => Some(*suggested),
            Self::BelowPrevious { hint, .. } => hint.and_then(Hint::suggested),
            _ => None,
        }
    }
}
