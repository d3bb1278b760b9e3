//! Mandates for direct debits (SEPA-Lastschriftmandate): given, replaced and revoked by the customer, each with its proof
//! and its notice to the customer.

mod banks;
mod give;
mod known;
mod print;
mod revoke;
mod said;
mod show;
mod store;
mod text;

pub use banks::bank_name;
pub use give::{Give, LONGEST_HOLDER, give};
pub use known::Known;
pub use print::pdf;
pub use revoke::{Revoke, revoke};
pub use said::Said;
pub use show::{Mandate, Overview, show};
pub use text::{WORDING, creditor, ended, mandate_text};

pub(crate) use said::said;
