//! Meter readings as the German energy market exchanges them: MSCONS, an EDIFACT message (EDI@Energy MIG 2.4c and 2.5).
//! Reads register readings (check ids 13002 and 13017) from files of any size without guessing, and writes readings of
//! customers. No clock, no randomness, no database: what it needs comes as an argument.

mod codes;
mod fault;
mod head;
mod message;
mod number;
mod numbers;
mod place;
mod problem;
mod reader;
mod reading;
mod segment;
mod segments;
mod syntax;
mod value;
mod when;
mod write;
mod writer;

pub use codes::{Agency, CUSTOMER_READING, CheckId, Edition, Quality};
pub use fault::{Fault, Weight};
pub use problem::Problem;
pub use reader::Reader;
pub use reading::{Found, Message, Party, Reading, Status};
pub use segments::LONGEST_SEGMENT;
pub use when::When;
pub use write::{CustomerReading, Interchange, MeterReadings, Minute, Partner, WriteError};
pub use writer::Writer;
