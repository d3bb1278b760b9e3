//! The rules of the portal: pure functions and value types, the same in the browser and on the server.
//!
//! Nothing here reads a clock, a file or a database; "today" is always an argument. Money,
//! quantities and readings are decimal, dates are calendar days in the utility's time zone.

#[macro_use]
mod coded;
mod typed;

pub mod account;
pub mod bank;
pub mod billing;
pub mod consumption;
pub mod contract;
pub mod form;
pub mod format;
pub mod identity;
pub mod ids;
pub mod language;
pub mod market;
pub mod money;
pub mod number;
pub mod personal;
pub mod profile;
pub mod reading;
pub mod requests;
