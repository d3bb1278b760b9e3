//! The answer: accepted, accepted after a question, or kept for a person to look at.

use rust_decimal::Decimal;
use serde::{Deserialize, Serialize};

use super::band::{Band, Expected};
use crate::reading::error::Hint;

/// So long a register may stand still before someone looks.
const LONGEST_STANDSTILL_DAYS: i64 = 60;

/// In which way a consumption is unusual.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Direction {
    /// more than expected
    High,
    /// less than expected
    Low,
    /// nothing at all
    Zero,
}

/// What happens to a reading that is not refused.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum VerdictKind {
    /// taken as it is
    Accepted,
    /// taken once the person has confirmed it
    Unusual {
        /// in which way
        direction: Direction,
    },
    /// once confirmed, kept as a proposal, and a case is opened
    ToCheck {
        /// in which way
        direction: Direction,
    },
}

/// The judgement on a reading that is not refused.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Verdict {
    /// what happens to it
    pub kind: VerdictKind,
    /// consumption since the previous reading in the unit of the register, factor included
    pub consumption: Decimal,
    /// did the register pass its highest value?
    pub rollover: bool,
    /// what was expected, `None` without a forecast or a previous reading
    pub expected: Option<Expected>,
    /// what may have happened
    pub hint: Option<Hint>,
}

impl Verdict {
    /// The first reading of a register: there is nothing to compare it with.
    pub(super) fn initial() -> Self {
        Self {
            kind: VerdictKind::Accepted,
            consumption: Decimal::ZERO,
            rollover: false,
            expected: None,
            hint: None,
        }
    }

    /// Must the person confirm the value before it is taken?
    pub fn needs_confirmation(&self) -> bool {
        self.kind != VerdictKind::Accepted
    }
}

/// Judges a consumption that is not negative. Without a forecast only a standstill is noticed.
pub(super) fn judge(consumption: Decimal, band: Option<&Band>, days: i64) -> VerdictKind {
    let stands_still = consumption.is_zero() && days > LONGEST_STANDSTILL_DAYS;
    let Some(band) = band else {
        return if stands_still {
            VerdictKind::ToCheck {
                direction: Direction::Zero,
            }
        } else {
            VerdictKind::Accepted
        };
    };
    if band.accepts(consumption) {
        return VerdictKind::Accepted;
    }
    let direction = if consumption.is_zero() {
        Direction::Zero
    } else if consumption > band.likely() {
        Direction::High
    } else {
        Direction::Low
    };
    if stands_still || band.is_far_above(consumption) {
        VerdictKind::ToCheck { direction }
    } else {
        VerdictKind::Unusual { direction }
    }
}
