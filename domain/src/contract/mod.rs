//! Contracts: what is supplied, at which price, measured by which meter, how it ends.

mod address;
mod country;
mod delivery;
mod division;
mod meter_number;
pub mod notice;
mod price;
mod rhythm;
mod termination;

pub use address::PostalAddress;
pub use country::{Country, PostcodeError};
pub use delivery::Delivery;
pub use division::Division;
pub use meter_number::{MeterNumber, MeterNumberError};
pub use notice::NoticePeriod;
pub use price::{Price, price_on};
pub use rhythm::BillingRhythm;
pub use termination::{BASIC_SUPPLY, Termination, Terms, next_termination, readable_until};
