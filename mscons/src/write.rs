//! What the writer is given, and why it may refuse: everything is checked before a byte of it is written.

use std::io;

use chrono::{DateTime, Datelike as _, Timelike as _, Utc};
use rust_decimal::Decimal;

use crate::codes::{Agency, CheckId, Edition};

/// What a whole file shares.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Interchange {
    /// Reference of the interchange, never used before: at most 14 characters, capital letters only.
    pub reference: String,
    /// When the file is made.
    pub created: Minute,
    /// Who sends it.
    pub sender: Partner,
    /// Who gets it.
    pub receiver: Partner,
    /// The edition that is in force.
    pub edition: Edition,
}

/// A market partner.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Partner {
    /// 13 digits
    pub id: String,
    /// Who gave the code.
    pub agency: Agency,
}

/// Readings of one meter: a message.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct MeterReadings {
    /// Number of the document, never used before: at most 35 characters.
    pub document: String,
    /// Gas or electricity.
    pub check_id: CheckId,
    /// The metering location: at most 35 characters.
    pub location: String,
    /// The meter number: at most 70 characters.
    pub meter: String,
    /// At least one, at most 99,999.
    pub readings: Vec<CustomerReading>,
}

/// A value that a customer read.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct CustomerReading {
    /// The register, `1-1:1.8.1`.
    pub obis: String,
    /// The value: not negative, at most three decimals.
    pub value: Decimal,
    /// The unit, at most eight characters. The market leaves it out for register readings.
    pub unit: Option<String>,
    /// When it was read.
    pub read_on: Minute,
    /// For when it counts: at most a day away from `read_on`, or the market refuses it.
    pub valid_for: Minute,
}

/// An instant to the minute, which is as exact as the market gets.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub struct Minute(DateTime<Utc>);

impl Minute {
    /// The minute that an instant lies in; none outside of the years 1 to 9999.
    pub fn of(instant: DateTime<Utc>) -> Option<Self> {
        let minute = instant.with_nanosecond(0)?.with_second(0)?;
        (1..=9999).contains(&minute.year()).then_some(Self(minute))
    }

    /// Its begin.
    pub const fn instant(self) -> DateTime<Utc> {
        self.0
    }

    /// `202610312300+00`, format 303
    pub(crate) fn stamp(self) -> String {
        format!(
            "{:04}{}{}+00",
            self.0.year(),
            self.month_and_day(),
            self.time()
        )
    }

    /// `261031`, the date in UNB
    pub(crate) fn short_date(self) -> String {
        format!("{:02}{}", self.0.year() % 100, self.month_and_day())
    }

    /// `2300`
    pub(crate) fn time(self) -> String {
        format!("{:02}{:02}", self.0.hour(), self.0.minute())
    }

    fn month_and_day(self) -> String {
        format!("{:02}{:02}", self.0.month(), self.0.day())
    }
}

/// Why something is not written.
#[derive(Debug, thiserror::Error)]
pub enum WriteError {
    /// The file cannot be written.
    #[error("cannot write: {0}")]
    Io(#[from] io::Error),
    /// A text that has to be there is empty.
    #[error("{0} is empty")]
    Empty(&'static str),
    /// A text is longer than its place.
    #[error("{field} has more than {most} characters")]
    TooLong {
        /// Which text.
        field: &'static str,
        /// How many it may have.
        most: usize,
    },
    /// UNOC cannot carry a character.
    #[error("{field} has the character {character:?}, which ISO 8859-1 does not have")]
    Character {
        /// Which text.
        field: &'static str,
        /// Which character.
        character: char,
    },
    /// The market forbids small letters in the reference of an interchange.
    #[error("the reference of the interchange has small letters")]
    SmallLetters,
    /// A market partner's code is not 13 digits.
    #[error("{0:?} is no code of a market partner, which has 13 digits")]
    Partner(String),
    /// The market knows no negative readings.
    #[error("{0} is negative")]
    Negative(Decimal),
    /// The market knows at most three decimals.
    #[error("{0} has more than three decimals")]
    TooManyDecimals(Decimal),
    /// A message without readings, or with more than it can count.
    #[error("{0} readings in a message; it takes 1 to 99999")]
    Readings(usize),
    /// An interchange without messages.
    #[error("an interchange without messages")]
    NoMessages,
    /// More messages than an interchange can count.
    #[error("an interchange takes at most 999999 messages")]
    TooManyMessages,
}
