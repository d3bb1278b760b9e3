//! Who may sign in: registration, sign-in, sessions, forgotten passwords, and which contract accounts a
//! person looks after. What stands in the contracts is none of this module's business.

mod activate;
mod actor;
mod address;
mod change_password;
mod confirm;
mod delete;
mod device;
pub(crate) mod entity;
#[cfg(test)]
mod figures;
mod forgotten;
mod hasher;
mod limits;
mod login;
mod manage;
mod own_words;
mod pairs;
mod password;
mod proof;
mod recipient;
mod register;
mod session;
mod sign_in;
mod step_up;
mod stranger_mail;
mod temporary;
mod tokens;

pub use activate::{Activated, activate, taken_user_name};
pub use actor::{AccountRef, Actor, Caller, Holder};
pub use address::ask_for_address;
pub use change_password::change_password;
pub use confirm::{confirm_address, confirms, send_confirmation};
pub use delete::delete;
pub use forgotten::{ask_for_reset, ask_for_user_name, reset_password};
pub use hasher::{HashCost, Hasher};
pub use limits::Limits;
pub use manage::add;
pub use own_words::{PersonWords, own_words};
pub use proof::Shown;
pub use register::{Registration, register};
pub use session::{NewSession, choose_contract_account, find_session, set_language, sign_out};
pub use sign_in::{SignIn, SignedIn, sign_in};
pub use tokens::{ResetPerson, TokenKind, reset_person, token_state};

pub(crate) use address::{asked_addresses, change_address};
pub(crate) use confirm::ask_to_confirm;
pub(crate) use delete::remove as remove_login;
pub(crate) use limits::{
    count as count_try, count_photo, count_reading, forget_forgiven, hit as note_try,
};
pub(crate) use login::{NewLogin, insert_login, login_with};
pub(crate) use manage::{hand_over, own_all};
pub(crate) use own_words::numbers_of_customers;
pub(crate) use pairs::KEPT as PAIRS_KEPT;
pub(crate) use password::password_problem;
pub(crate) use recipient::{Recipient, recipient, unconfirmed};
pub(crate) use register::mail_facts as registration_mail_facts;
pub(crate) use session::begin as begin_session;
pub(crate) use step_up::confirm_password;
pub(crate) use stranger_mail::turn as stranger_turn;
pub(crate) use temporary::mailed_password;
pub(crate) use tokens::{end_all as end_links, link_text};
