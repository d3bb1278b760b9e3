//! What the utility knows of its customer and the customer may change: name, address for invoices, telephone, billing
//! rhythm, and who else gets the invoices. Each change is a request; it holds at once or once the utility says so, and
//! over imports until the billing system has acknowledged it.

mod address;
mod name;
mod phone;
mod recipient;
mod rhythm;
mod said;
mod show;
mod store;
pub mod words;

pub use address::{AddressForm, FURTHEST_DAYS, change_address};
pub use name::{NameForm, change_name};
pub use phone::{PhoneForm, change_phone, national};
pub use recipient::{RecipientForm, change_recipient, remove_recipient};
pub use rhythm::{RhythmForm, change_rhythm, offers_rhythm};
pub use said::{InvoiceRecipient, PersonName, Said};
pub use show::{Held, Personal, show};

pub(crate) use said::said;
pub(crate) use store::partner_mail;
