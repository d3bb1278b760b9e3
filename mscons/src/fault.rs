//! Something in a file that is not as it should be, and where: by the number of the segment, as people look for it.

use std::fmt;

use crate::problem::Problem;

/// Something that is not as it should be.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Fault {
    /// Number of the segment in the file, from 1, UNA included.
    pub segment: u64,
    /// Number of the message (UNH) it lies in, cut at 40 characters; none outside of messages.
    pub message: Option<String>,
    /// What is wrong.
    pub problem: Problem,
}

/// What a fault means to the readings.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub enum Weight {
    /// Worth telling the sender; no reading is lost by it.
    Note,
    /// At least one value, or whatever stands there, is not read.
    NotRead,
}

impl Fault {
    /// What it means to the readings.
    pub fn weight(&self) -> Weight {
        self.problem.weight()
    }
}

/// `segment 31, message 1: …`
impl fmt::Display for Fault {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(formatter, "segment {}", self.segment)?;
        if let Some(message) = &self.message {
            write!(formatter, ", message {message}")?;
        }
        write!(formatter, ": {}", self.problem)
    }
}
