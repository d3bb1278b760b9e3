//! How people and companies prove who they are: identity codes of a state and one-time codes of letters.

mod business_id;
mod letter_code;
#[cfg(test)]
mod oracle;
mod personal_code;

pub use business_id::{BusinessId, BusinessIdError};
pub use letter_code::{LetterCode, LetterCodeError};
pub use personal_code::{PersonalCode, PersonalCodeError};
