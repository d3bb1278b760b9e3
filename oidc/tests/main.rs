//! Whole sign-ins: against a provider of our own that lies in every way we can think of, and against a real
//! one.

#![expect(
    clippy::unwrap_used,
    clippy::expect_used,
    reason = "a test may stop where it stands"
)]

mod bank;
mod bank_process;
mod browser;
mod claims;
mod draft;
mod fake;
mod forge;
mod keys;
mod place;
mod requests;
mod tokens;
mod troubles;
