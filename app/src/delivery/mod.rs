//! How invoices and letters reach the customer.

pub mod delivery_api;
pub mod delivery_page;
