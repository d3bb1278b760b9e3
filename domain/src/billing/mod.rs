//! Billing: the engine, taxes and levies, gas energy, balances, cost to date.
//!
//! Invoices come from the billing system; with the same rules the portal computes what is not yet billed.

pub mod bill;
pub mod instalment;
pub mod levy;

mod balance;
mod cost;
mod gas;
mod interim;

pub use balance::Balance;
pub use cost::{cost, cost_shaped, mixed};
pub use gas::{gas_kwh, state_number};
pub use interim::{interim, read_until};
