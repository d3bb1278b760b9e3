//! Requests (Vorgänge): their kinds, states, clocks and receipt numbers.

pub mod calendar;
mod clock;
mod kind;
pub mod receipt;
mod status;

pub use clock::Clock;
pub use kind::Kind;
pub use receipt::receipt_no;
pub use status::Status;
