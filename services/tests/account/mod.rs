//! Registration, sign-in, sessions, forgotten passwords, contract accounts.

mod address;
mod change_password;
mod delete;
mod first_password;
mod identification;
mod letter;
mod letter_print;
mod mail_languages;
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
