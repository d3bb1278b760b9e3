//! Requests (Vorgänge): whatever a customer wants from the utility that is not done at once. One table, a
//! timeline, a legal clock, a number to name on the phone. Features add kinds.

mod change;
mod correct;
mod create;
mod decide;
mod list;
mod of_account;
mod once;
mod own_work;
mod undo;

pub use list::{RequestEvent, RequestRow, RequestView, list, show};
pub use once::Opened;
pub use undo::undo;

pub(crate) use change::{Change, change};
pub(crate) use correct::{Correction, correct};
pub(crate) use create::{New, create};
pub(crate) use decide::{Decided, Decision, decide};
pub(crate) use list::{Asked, asked, for_mail, open_of};
pub(crate) use of_account::{
    lock_account, open_with_receipt, or_found, same_form, stored_key, waiting,
};
pub(crate) use once::{Wish, open_once, opened, unanswered};
pub(crate) use own_work::{leave, settle, still_open};
