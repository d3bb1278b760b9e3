//! How invoices and letters reach the customer (Rechnungsart): chosen here, at once, and kept over imports until the
//! billing system has acknowledged it.

mod choose;
mod store;

pub use choose::{Choice, choose};
pub use store::{Chosen, show};

pub(crate) use choose::said;
