//! Billing as far as the portal computes itself: balances, gas energy, cost to date.
//!
//! Invoices come from the billing system. The whole bill (levies, device changes, instalments and
//! their VAT) is not computed here.

mod balance;
mod cost;
mod gas;

pub use balance::Balance;
pub use cost::{cost, cost_shaped};
pub use gas::{gas_kwh, state_number};
