//! The billing engine: what a period costs, to the cent, from readings, prices and payments.
//!
//! The period is cut wherever price, VAT or meter change (StromGVV § 12 (2)), consumption is split by time with the
//! seasons considered, every line is rounded once, VAT is taken once per rate. The portal computes interim statements
//! and forecasts with it; real bills come from the billing system, and must come out the same.

mod case;
mod compute;
mod error;
mod slices;
#[cfg(test)]
mod tests;

pub use case::{Case, Conversion, Extra, Paid, Tariff, Usage, before};
pub use compute::{Bill, Line, LineKind, PaidSum, VatSum, bill};
pub use error::BillError;
pub use slices::{Slice, amounts_between, slices};
