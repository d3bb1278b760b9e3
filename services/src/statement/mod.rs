//! Interim statements (Inforechnungen): what the running period has cost up to a current reading, what is to be
//! expected, which instalment would fit. No bill: no number, no booking. Each is kept as it was made.

mod content;
mod make;
mod print;
mod store;

pub use content::{Ahead, Counted, Reached, Statement};
pub use make::{Earlier, Made, Offer, Overview, Ready, make, overview, show};
pub use print::{end_words, line_words, pdf};
