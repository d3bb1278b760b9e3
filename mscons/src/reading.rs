//! What the reader yields: readings, and what they share with the others of their message.

use std::sync::Arc;

use rust_decimal::Decimal;

use crate::codes::{CheckId, Quality};
use crate::fault::Fault;
use crate::when::When;

/// What the reader finds, in the order of the file; a fault may come before a reading that began earlier.
#[derive(Clone, Debug, PartialEq)]
pub enum Found {
    /// A register reading.
    Reading(Box<Reading>),
    /// Something that is not as it should be.
    Fault(Fault),
}

/// A register reading, word for word as the file has it: no code is checked against a list, no text is trimmed.
#[derive(Clone, Debug, PartialEq)]
pub struct Reading {
    /// Number of its QTY segment in the file, from 1.
    pub segment: u64,
    /// The message it came in.
    pub message: Arc<Message>,
    /// `LOC+172`: the metering location (MeLo), or the market location (MaLo).
    pub location: Option<String>,
    /// `RFF+MG`: the meter number.
    pub meter: Option<String>,
    /// `RFF+AGK`: the id of a configuration, which electricity may have instead of location and meter.
    pub configuration: Option<String>,
    /// `PIA+5`: the OBIS code, `1-1:1.8.1`.
    pub obis: Option<String>,
    /// What kind of value it is.
    pub quality: Quality,
    /// The value, with every digit the file has; in `unit`, or in the unit of the register.
    pub value: Decimal,
    /// The unit, `KWH`. The market leaves it out for register readings.
    pub unit: Option<String>,
    /// `DTM+7`: for when it counts. The only date that matters to the processes.
    pub valid_for: Option<When>,
    /// `DTM+9`: when it was read.
    pub read_on: Option<When>,
    /// `DTM+60`: when the meter or its setting was changed.
    pub executed_on: Option<When>,
    /// `DTM+163`: begin of the period, for gas factors (state number, calorific value).
    pub period_begin: Option<When>,
    /// `DTM+164`: end of the period.
    pub period_end: Option<When>,
    /// `STS`: customer reading, method of a substitute, reason of a correction and the like.
    pub statuses: Vec<Status>,
}

impl Reading {
    /// Did the customer read it (`STS+Z33++Z83`)?
    pub fn is_of_customer(&self) -> bool {
        let (category, code) = crate::codes::CUSTOMER_READING;
        let mut statuses = self.statuses.iter();
        statuses.any(|status| status.category == category && status.code == code)
    }
}

/// A message, as far as its readings share it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Message {
    /// UNB: the reference of the interchange.
    pub interchange: String,
    /// UNH: the number of the message in the interchange.
    pub number: String,
    /// `RFF+Z13`: what the message carries.
    pub check_id: CheckId,
    /// BGM: the number of the document.
    pub document: String,
    /// `DTM+137`: when the document was made.
    pub created: Option<When>,
    /// `NAD+MS`
    pub sender: Option<Party>,
    /// `NAD+MR`
    pub receiver: Option<Party>,
}

/// A market partner.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Party {
    /// The code of 13 digits.
    pub id: String,
    /// Who gave it: 293 BDEW, 332 DVGW, 9 GS1.
    pub agency: String,
}

/// A status of a value.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Status {
    /// `Z33`
    pub category: String,
    /// `Z83`
    pub code: String,
}
