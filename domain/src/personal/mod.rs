//! What customers may change about themselves: names, and where letters go.

mod mailing;
mod reason;

pub use mailing::{LONGEST_LINE, MailingAddress, TypedAddress, line};
pub use reason::NameReason;
