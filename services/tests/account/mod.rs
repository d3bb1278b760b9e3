//! Registration, sign-in, sessions, forgotten passwords, contract accounts.

mod manage;
mod pairs;
mod register;
mod renewal;
mod reset;
mod secrets;
mod sessions;
mod sign_in;
mod silence;
mod stranger_mail;
mod temporary;
mod user_name;
