//! Why a bill cannot be computed.

use chrono::NaiveDate;
use serde::{Deserialize, Serialize};
use thiserror::Error;

/// What is missing or contradicts itself. Nothing is ever guessed in its place.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize, Error)]
#[serde(tag = "kind", rename_all = "snake_case")]
pub enum BillError {
    /// The period has no day.
    #[error("the period from {from} to {to} has no day")]
    EmptyPeriod {
        /// first day
        from: NaiveDate,
        /// the day after the last one
        to: NaiveDate,
    },
    /// No price holds on a day.
    #[error("there is no price on {on}")]
    NoPrice {
        /// the first such day
        on: NaiveDate,
    },
    /// A register of the low tariff is billed, and the price has none.
    #[error("the price on {on} has none for the low tariff")]
    NoLowPrice {
        /// the first such day
        on: NaiveDate,
    },
    /// No reading covers a day.
    #[error("no readings cover {on}")]
    NotRead {
        /// the first such day
        on: NaiveDate,
    },
    /// Readings lie outside the period, or run backwards.
    #[error("readings from {from} to {to} do not belong to the period")]
    Outside {
        /// the first reading
        from: NaiveDate,
        /// the second one
        to: NaiveDate,
    },
    /// Numbers beyond everything that a meter counts.
    #[error("an amount is too large")]
    TooLarge,
}
