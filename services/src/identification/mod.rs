//! Identification by a bank: the steps from the choice of a bank to a login, kept for a day under a cookie of the
//! browser that began. The bank is asked through OpenID Connect (crate `oidc`); a login is tied to issuer and
//! subject, never to an address or a name.

mod approve;
mod back;
mod begin;
mod business;
mod contact;
mod row;
mod steps;

use chrono::TimeDelta;
use domain::identity::PersonalCode;

use crate::keys::Keys;

pub use approve::approve;
pub use back::{Answer, back};
pub use begin::{Sent, begin};
pub use business::{BusinessForm, ask_for_business_login, business_answer_by};
pub use contact::Contact;
pub use steps::{Progress, Step, confirm, find, save_contact};

pub(crate) use contact::{contact_of, forget};

/// How long somebody may take from the bank to the login; the browser may be closed in between.
pub const KEPT: TimeDelta = TimeDelta::hours(24);
/// How long somebody may take at the bank.
pub const AT_THE_BANK: TimeDelta = TimeDelta::minutes(10);
/// Times that contact data may be sent in an hour: each costs a hash, and says of an address whether it has a login.
pub const SAVED_PER_HOUR: i64 = 20;

/// What is kept of a personal identity code: enough to find it again, worthless without the installation's secret.
pub(crate) fn code_hash(keys: &Keys, code: &PersonalCode) -> String {
    keys.derive_text("personal-code", code.as_str().as_bytes())
}
