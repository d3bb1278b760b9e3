//! The one formatter of numbers, money and dates, used by the server and by the browser alike.
//!
//! A value that an island changes while someone types must look exactly like the one the server
//! wrote, so there is no second formatter. Minus is U+2212, blanks never break the line.

mod date;
mod number;

pub use date::{date_long, date_short, day_month, month_name, month_short};
pub use number::{amount, money, number, percent, quantity};
