//! Letters with a one-time code: the code makes a pair with the customer number and proves that somebody opens
//! the mail of that address. Ten characters, 45 days, five tries, once (security.md 3.4).
//!
//! A code is derived from its letter's id, so that a letter that was not printed yet can be printed after a
//! crash; the database keeps it behind Argon2 only.

mod check;
mod issue;
mod print;

use chrono::TimeDelta;
use domain::identity::LetterCode;
use uuid::Uuid;

use crate::Services;

pub use issue::{Issued, issue, issue_to_all};
pub use print::{Printed, print};

pub(crate) use check::{Checked, check, consume};

/// How long a code is good.
pub const LIFE: TimeDelta = TimeDelta::days(45);
/// Wrong codes after which a letter is dead.
pub const TRIES: i64 = 5;
/// Codes that one network address may try in a day.
pub const TRIES_PER_ADDRESS: i64 = 20;

/// The code of the letter `id`.
fn code_of(services: &Services, id: Uuid) -> LetterCode {
    let random = services.keys.derive("letter", id.as_bytes());
    let mut bytes = [0_u8; LetterCode::BYTES];
    for (byte, random) in bytes.iter_mut().zip(random) {
        *byte = random;
    }
    LetterCode::from_random(bytes)
}
