//! Invoices and instalments of a contract account, as the billing system made them.

mod document;
mod list;

pub use document::{Document, document};
pub use list::{Instalment, InstalmentState, Invoice, InvoiceKind, instalments, invoices};

pub(crate) use list::{newest_invoices, open_instalments};
