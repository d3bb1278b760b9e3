//! Everything that can be wrong with a file, each in a sentence for the people who look after the import. Texts from the
//! file are cut and escaped, so that a sentence stays a sentence in any log.

use crate::fault::Weight;

/// What is wrong. The texts in it are from the file and no longer than 40 characters.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
pub enum Problem {
    /// The file does not begin with UNA or UNB; nothing else is reported of it.
    #[error("this is no EDIFACT interchange, it does not begin with UNA or UNB: not read")]
    NotEdifact,
    /// Something follows UNZ that is no interchange.
    #[error("something that is no EDIFACT interchange follows UNZ: not read")]
    Trailing,
    /// UNA announces separators that cannot be told apart.
    #[error("UNA does not announce usable separators: the file is not read")]
    BadUna,
    /// A message outside of an interchange.
    #[error("no UNB before this message")]
    NoUnb,
    /// UNB names a character set that is not known here.
    #[error("character set {0:?} is not known, only ASCII is read")]
    UnknownCharset(String),
    /// A segment beyond [`crate::LONGEST_SEGMENT`].
    #[error("the segment is longer than {0} bytes: not read")]
    TooLong(usize),
    /// Nothing between two segment ends.
    #[error("a segment without anything in it")]
    EmptySegment,
    /// Something between two segment ends that has no tag.
    #[error("{0:?} is no segment: not read")]
    NoSegment(String),
    /// Bytes that the character set does not have, or control characters.
    #[error("the segment has characters that {0} does not have: not read")]
    BadCharacters(String),
    /// A segment that is unknown, or known in another place only.
    #[error("{0} cannot stand here: passed over")]
    OutOfPlace(String),
    /// A value that belongs to no position (LIN).
    #[error("a value (QTY) outside of a position (LIN): not read")]
    ValueOutOfPlace,
    /// Something appears again that may be there only once.
    #[error("{0} appears for the second time: what it belongs to is not read")]
    Twice(String),
    /// Another message than MSCONS.
    #[error("message type {0:?} is not MSCONS: message not read")]
    OtherMessage(String),
    /// An edition of MSCONS that is not known here.
    #[error("edition {0:?} of MSCONS is not known, it is read like 2.5")]
    OtherEdition(String),
    /// The message carries something else than register readings.
    #[error("check id {0:?} is not one of register readings (13002, 13017): message not read")]
    OtherCheckId(String),
    /// The message does not say what it carries.
    #[error("no check id (RFF+Z13): message not read")]
    NoCheckId,
    /// A cancellation, or a message that does not say whether it is one.
    #[error("message function {0:?} is not 9 (original): message not read")]
    OtherFunction(String),
    /// Two messages of an interchange with one number.
    #[error("message number {0:?} appears for the second time in the interchange")]
    NumberTwice(String),
    /// More messages than an interchange may have.
    #[error("more than {0} messages: their numbers are no longer compared")]
    TooManyMessages(u64),
    /// UNT counts differently.
    #[error("UNT says {said:?} segments, the message has {found}")]
    SegmentCount {
        /// In UNT.
        said: String,
        /// In the message, UNH and UNT included.
        found: u64,
    },
    /// UNT names another message.
    #[error("UNT names message {said:?}, but {open:?} is open")]
    OtherEnd {
        /// In UNT.
        said: String,
        /// In UNH.
        open: String,
    },
    /// The message is not ended.
    #[error("the message ends without UNT")]
    NoUnt,
    /// UNZ counts differently.
    #[error("UNZ says {said:?} messages, the interchange has {found}")]
    MessageCount {
        /// In UNZ.
        said: String,
        /// In the interchange.
        found: u64,
    },
    /// UNZ names another interchange.
    #[error("UNZ names interchange {said:?}, but {open:?} is open")]
    OtherReference {
        /// In UNZ.
        said: String,
        /// In UNB.
        open: String,
    },
    /// The interchange is not ended. Something may be missing.
    #[error("the interchange ends without UNZ: what follows is not there")]
    NoUnz,
    /// The last segment of the file has no end.
    #[error("the file ends in the middle of this segment: not read")]
    EndsInSegment,
    /// The last message of the file has no end.
    #[error("the file ends in the middle of the message: the rest is not read")]
    EndsInMessage,
    /// Readings follow whose location is not named; they are yielded without one.
    #[error("no LOC+172: the location of the values that follow is not named")]
    NoLocation,
    /// Readings follow whose meter is not named; they are yielded without one.
    #[error("no RFF+MG: the meter of the values that follow is not named")]
    NoMeter,
    /// Readings follow whose register is not named; they are yielded without one.
    #[error("no PIA+5: the OBIS code of the values that follow is not named")]
    NoObis,
    /// The value does not say whether it is true.
    #[error("QTY does not say what kind of value it is: value not read")]
    NoQuality,
    /// The value is no number.
    #[error("{0:?} is no number: value not read")]
    BadNumber(String),
    /// The value has more digits than can be kept (28).
    #[error("{0:?} has more digits than can be kept exactly: value not read")]
    TooManyDigits(String),
    /// UNA declares the other decimal mark. Reported once in a message.
    #[error(
        "{text:?} is not written with the decimal mark {declared:?} of UNA, it is read all the same"
    )]
    DecimalMark {
        /// The value as it stands.
        text: String,
        /// The mark in UNA.
        declared: char,
    },
    /// The date for which a value counts cannot be read.
    #[error("DTM+7 {0:?} is no date in the format it says: value not read")]
    BadValidFor(String),
    /// Another date cannot be read.
    #[error("DTM+{qualifier} {text:?} is no date in the format it says, it is left out")]
    BadDate {
        /// The qualifier of DTM.
        qualifier: String,
        /// Value and format.
        text: String,
    },
    /// Nothing says for when the value counts.
    #[error("the value has no date: value not read")]
    NoDate,
    /// The date for which the value counts is missing, but it has others.
    #[error("no DTM+7: the value does not say for when it counts")]
    NoValidFor,
    /// A register reading is of an instant, not of a period.
    #[error("the value has a period (DTM+163, DTM+164), but a register reading is of an instant")]
    Period,
    /// Something before the value makes it unclear what it belongs to.
    #[error("segment {0} makes it unclear what the value is: value not read")]
    Unclear(u64),
    /// More statuses than the market has.
    #[error("the value has more than {0} statuses: value not read")]
    TooManyStatuses(usize),
}

impl Problem {
    /// What it means to the readings.
    pub fn weight(&self) -> Weight {
        match self {
            Self::UnknownCharset(_)
            | Self::EmptySegment
            | Self::NoUnb
            | Self::OutOfPlace(_)
            | Self::OtherEdition(_)
            | Self::NumberTwice(_)
            | Self::TooManyMessages(_)
            | Self::SegmentCount { .. }
            | Self::OtherEnd { .. }
            | Self::NoUnt
            | Self::MessageCount { .. }
            | Self::OtherReference { .. }
            | Self::NoLocation
            | Self::NoMeter
            | Self::NoObis
            | Self::DecimalMark { .. }
            | Self::BadDate { .. }
            | Self::NoValidFor
            | Self::Period => Weight::Note,
            _ => Weight::NotRead,
        }
    }

    pub(crate) fn no_segment(text: &str) -> Self {
        Self::NoSegment(short(text))
    }
}

/// The beginning of a text from the file.
pub(crate) fn short(text: &str) -> String {
    const MOST: usize = 40;
    if text.chars().nth(MOST).is_none() {
        return text.to_owned();
    }
    text.chars().take(MOST - 1).chain(['…']).collect()
}
