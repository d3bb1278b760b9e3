//! Mandates for direct debits.

pub mod iban_field_island;

#[cfg(feature = "ssr")]
mod iban_field;
#[cfg(feature = "ssr")]
pub mod mandate_api;
#[cfg(feature = "ssr")]
pub mod mandate_page;
#[cfg(feature = "ssr")]
mod present;
