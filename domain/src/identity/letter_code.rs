//! One-time codes that come by letter: PINs for first access, codes that make a pair with a customer number.
//!
//! Ten characters of 32 are 50 bits (security.md 3.4). The alphabet is Crockford's: no I, L, O and U, so that
//! whoever types them can only have meant 1, 0 and V.

use std::fmt;

use serde::{Deserialize, Serialize};
use thiserror::Error;

use crate::typed::compact;

const ALPHABET: &[u8; 32] = b"0123456789ABCDEFGHJKMNPQRSTVWXYZ";
const LENGTH: usize = 10;
/// Characters between two dashes.
const GROUP: usize = 5;

/// Why a typed code cannot be one of ours. Whether it is the right one, only the server knows.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize, Deserialize, Error)]
#[serde(rename_all = "snake_case")]
pub enum LetterCodeError {
    /// Nothing was typed.
    #[error("no code was given")]
    Missing,
    /// Not ten characters.
    #[error("a code has {expected} characters, {got} were given")]
    WrongLength {
        /// characters of a code
        expected: usize,
        /// characters that were typed, without blanks and dashes
        got: usize,
    },
    /// A character that no code has.
    #[error("character {position} stands in no code")]
    WrongCharacter {
        /// place in the code without blanks and dashes, the first is 1
        position: usize,
    },
}

/// A code in its one form: ten characters without the dash. It is a secret: `Debug` does not show it.
#[derive(Clone, PartialEq, Eq)]
pub struct LetterCode(String);

impl LetterCode {
    /// How many random bytes a code is made of.
    pub const BYTES: usize = LENGTH;

    /// Makes a code; every one is equally likely.
    pub fn from_random(bytes: [u8; Self::BYTES]) -> Self {
        let letters = bytes
            .iter()
            .filter_map(|byte| ALPHABET.get(usize::from(byte % 32)));
        Self(letters.map(|letter| char::from(*letter)).collect())
    }

    /// Reads a typed code, forgiving blanks, dashes, lower case and characters that look like others.
    ///
    /// # Errors
    /// What cannot be a code at all. That needs no count of tries: nobody learns anything by it.
    pub fn parse(typed: &str) -> Result<Self, LetterCodeError> {
        let code: String = compact(typed).chars().map(meant).collect();
        if code.is_empty() {
            return Err(LetterCodeError::Missing);
        }
        let known = |c: char| u8::try_from(c).is_ok_and(|byte| ALPHABET.contains(&byte));
        if let Some(index) = code.chars().position(|c| !known(c)) {
            let position = index + 1;
            return Err(LetterCodeError::WrongCharacter { position });
        }
        if code.len() != LENGTH {
            return Err(LetterCodeError::WrongLength {
                expected: LENGTH,
                got: code.len(),
            });
        }
        Ok(Self(code))
    }

    /// Does a text that was typed into another field look like a code copied from a letter? Letters print capitals
    /// and a dash; ten small letters are a word.
    pub fn is_copied(typed: &str) -> bool {
        let typed = typed.trim();
        let printed = typed.contains('-') || !typed.chars().any(char::is_lowercase);
        printed && Self::parse(typed).is_ok()
    }

    /// The code without a dash, for its hash.
    pub fn as_str(&self) -> &str {
        &self.0
    }

    /// The code as the letter shows it: `K7XQ2-M9D4T`.
    pub fn printed(&self) -> String {
        let (first, second) = self.0.split_at(GROUP);
        format!("{first}-{second}")
    }
}

impl fmt::Debug for LetterCode {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        formatter.write_str("LetterCode(…)")
    }
}

fn meant(typed: char) -> char {
    match typed {
        'O' => '0',
        'I' | 'L' => '1',
        'U' => 'V',
        other => other,
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use LetterCodeError::{Missing, WrongCharacter, WrongLength};
    use proptest::prelude::*;

    #[test]
    fn a_code_is_read_however_it_is_written() {
        for typed in [
            "K7XQ2-M9D01",
            "k7xq2m9d01",
            " K7XQ2 – M9D 01 ",
            "k7xq2-m9dol",
            "K7XQ2-M9DOI",
        ] {
            let code = LetterCode::parse(typed).unwrap();
            assert_eq!(code.as_str(), "K7XQ2M9D01", "{typed:?}");
            assert_eq!(code.printed(), "K7XQ2-M9D01");
        }
        assert_eq!(
            LetterCode::parse("uuuuu-uuuuu").unwrap().as_str(),
            "VVVVVVVVVV"
        );
    }

    #[test]
    fn what_cannot_be_a_code_says_why() {
        let length = |got| WrongLength { expected: 10, got };
        for (typed, expected) in [
            ("", Missing),
            (" - ", Missing),
            ("K7XQ2-M9D4", length(9)),
            ("K7XQ2-M9D4TT", length(11)),
            ("K7XQ2-M9D4ä", WrongCharacter { position: 10 }),
            ("K7XÄ2-M9D4T", WrongCharacter { position: 4 }),
            ("K7XQ2+M9D4T", WrongCharacter { position: 6 }),
        ] {
            assert_eq!(LetterCode::parse(typed).err(), Some(expected), "{typed:?}");
        }
    }

    #[test]
    fn a_code_in_the_wrong_field_is_recognised_and_a_word_is_not_taken_for_one() {
        for typed in ["K7XQ2-M9D4T", " k7xq2-m9d4t ", "K7XQ2M9D4T", "0123456789"] {
            assert!(LetterCode::is_copied(typed), "{typed:?}");
        }
        for typed in [
            "",
            "wwwwwwwwww",
            "Laterne-Kanal",
            "K7XQ2-M9D4",
            "k7xq2m9d4t",
        ] {
            assert!(!LetterCode::is_copied(typed), "{typed:?}");
        }
    }

    #[test]
    fn no_log_shows_a_code() {
        let code = LetterCode::parse("K7XQ2-M9D4T").unwrap();
        assert_eq!(format!("{code:?}"), "LetterCode(…)");
    }

    #[test]
    fn every_letter_is_as_likely_as_every_other() {
        let mut counts = std::collections::BTreeMap::new();
        for byte in 0..=u8::MAX {
            let code = LetterCode::from_random([byte; LetterCode::BYTES]);
            *counts.entry(code.as_str().to_owned()).or_insert(0) += 1;
        }
        assert_eq!(counts.len(), 32);
        assert!(counts.values().all(|count| *count == 8));
    }

    proptest! {
        #[test]
        fn what_a_letter_shows_reads_back(bytes: [u8; LetterCode::BYTES]) {
            let code = LetterCode::from_random(bytes);
            prop_assert_eq!(LetterCode::parse(&code.printed()), Ok(code.clone()));
            prop_assert_eq!(LetterCode::parse(&code.as_str().to_lowercase()), Ok(code));
        }

        #[test]
        fn no_input_panics(typed in "\\PC{0,15}") {
            if let Ok(code) = LetterCode::parse(&typed) {
                prop_assert_eq!(code.as_str().len(), LENGTH);
            }
        }
    }
}
