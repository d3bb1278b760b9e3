//! Bank data: account numbers as people type them, and the mandate that lets the utility collect.

mod countries;
mod iban;
mod mandate;
mod suspect;

pub use iban::{Iban, IbanError};
pub use mandate::{CreditorId, MalformedCreditorId, mandate_reference};
