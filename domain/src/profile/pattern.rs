//! How a utility's numbers look, above all contract accounts, and reading one that a person typed.

use std::fmt;

use serde::{Deserialize, Serialize};
use thiserror::Error;

use crate::typed::compact;

/// A pattern such as `IR########`: `#` is a digit, `@` a letter, everything else itself.
#[derive(Clone, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(try_from = "String", into = "String")]
pub struct NumberPattern(String);

/// A pattern of a profile that nothing could match.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Error)]
#[error("a number pattern has capital letters and digits, # for a digit and @ for a letter")]
pub struct MalformedPattern;

/// Why a typed number does not fit the pattern.
#[derive(Clone, Debug, PartialEq, Eq, Hash, Serialize, Deserialize, Error)]
#[serde(rename_all = "snake_case")]
pub enum PatternError {
    /// Nothing was typed.
    #[error("no number was given")]
    Missing,
    /// The fixed letters are others.
    #[error("the number starts with {expected}")]
    WrongStart {
        /// the start as it should look
        expected: String,
    },
    /// Too few or too many characters, counted after the fixed start.
    #[error("{expected} characters are needed, {got} were given")]
    WrongLength {
        /// characters after the fixed start
        expected: usize,
        /// characters that were typed after the fixed start
        got: usize,
    },
    /// There is something else where a digit belongs.
    #[error("character {position} is no digit")]
    NotADigit {
        /// place in the whole number with its fixed start, the first is 1
        position: usize,
    },
}

/// A contract account number in its one stored form, without blanks and in capitals.
#[derive(Clone, Debug, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(transparent)]
pub struct ContractAccountNumber(String);

impl ContractAccountNumber {
    /// A number that was checked before, from the database or the billing system.
    pub fn stored(text: impl Into<String>) -> Self {
        Self(text.into())
    }

    /// The number without blanks.
    pub fn as_str(&self) -> &str {
        &self.0
    }
}

impl fmt::Display for ContractAccountNumber {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        formatter.write_str(&self.0)
    }
}

impl NumberPattern {
    /// Checks a pattern: capital letters, digits, `#` and `@`, at least one of the latter two.
    pub fn new(pattern: &str) -> Result<Self, MalformedPattern> {
        let possible = |c: char| c.is_ascii_uppercase() || c.is_ascii_digit() || is_place(c);
        if pattern.chars().all(possible) && pattern.chars().any(is_place) {
            Ok(Self(pattern.to_owned()))
        } else {
            Err(MalformedPattern)
        }
    }

    /// Reads a typed contract account number.
    ///
    /// # Errors
    /// What does not fit the pattern.
    pub fn parse(&self, typed: &str) -> Result<ContractAccountNumber, PatternError> {
        self.read(typed).map(ContractAccountNumber)
    }

    /// Reads a typed number, forgiving blanks, dashes, lower case and a missing fixed start.
    pub(super) fn read(&self, typed: &str) -> Result<String, PatternError> {
        let typed = compact(typed);
        if typed.is_empty() {
            return Err(PatternError::Missing);
        }
        let (start, places) = self.parts();
        let body = if fits(places, &typed) {
            typed.as_str()
        } else if let Some(body) = typed.strip_prefix(start) {
            body
        } else if typed.starts_with(|c: char| c.is_ascii_digit()) {
            &typed
        } else {
            return Err(PatternError::WrongStart {
                expected: start.to_owned(),
            });
        };
        for (index, (place, character)) in places.chars().zip(body.chars()).enumerate() {
            if fits_one(place, character) {
                continue;
            }
            return Err(if place == '#' {
                PatternError::NotADigit {
                    position: start.len() + index + 1,
                }
            } else {
                let expected = self
                    .example()
                    .chars()
                    .take(start.len() + index + 1)
                    .collect();
                PatternError::WrongStart { expected }
            });
        }
        let (expected, got) = (places.chars().count(), body.chars().count());
        if expected != got {
            return Err(PatternError::WrongLength { expected, got });
        }
        Ok(format!("{start}{body}"))
    }

    /// An invented number that fits, for the hint under the field.
    pub fn example(&self) -> String {
        let (mut digits, mut letters) = ("1234567890".chars().cycle(), ('A'..='Z').cycle());
        self.0
            .chars()
            .filter_map(|place| match place {
                '#' => digits.next(),
                '@' => letters.next(),
                literal => Some(literal),
            })
            .collect()
    }

    /// The number in groups as on a letter: `IR 1234 5678`.
    pub fn grouped(&self, number: &ContractAccountNumber) -> String {
        self.in_groups(number.as_str())
    }

    pub(super) fn in_groups(&self, number: &str) -> String {
        let (start, _) = self.parts();
        let Some(body) = number.strip_prefix(start) else {
            return number.to_owned();
        };
        let length = body.chars().count();
        let group = if !length.is_multiple_of(4) && length.is_multiple_of(3) {
            3
        } else {
            4
        };
        let mut text = start.to_owned();
        for (index, character) in body.chars().enumerate() {
            if index.is_multiple_of(group) && !text.is_empty() {
                text.push(' ');
            }
            text.push(character);
        }
        text
    }

    /// The fixed start and the rest.
    fn parts(&self) -> (&str, &str) {
        let places = self.0.find(is_place).unwrap_or(self.0.len());
        self.0.split_at(places)
    }
}

impl fmt::Display for NumberPattern {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        formatter.write_str(&self.0)
    }
}

impl TryFrom<String> for NumberPattern {
    type Error = MalformedPattern;

    fn try_from(text: String) -> Result<Self, MalformedPattern> {
        Self::new(&text)
    }
}

impl From<NumberPattern> for String {
    fn from(pattern: NumberPattern) -> Self {
        pattern.0
    }
}

fn is_place(character: char) -> bool {
    matches!(character, '#' | '@')
}

fn fits_one(place: char, character: char) -> bool {
    match place {
        '#' => character.is_ascii_digit(),
        '@' => character.is_ascii_uppercase(),
        literal => literal == character,
    }
}

fn fits(places: &str, text: &str) -> bool {
    places.chars().count() == text.chars().count()
        && places
            .chars()
            .zip(text.chars())
            .all(|(place, character)| fits_one(place, character))
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    fn pattern(text: &str) -> NumberPattern {
        NumberPattern::new(text).unwrap()
    }

    #[test]
    fn a_number_is_read_however_it_is_written() {
        let hamm = pattern("IR########");
        for typed in [
            "IR12345678",
            "ir12345678",
            " IR 1234 5678 ",
            "IR-1234-5678",
            "12345678",
            "1234 5678",
            "IR\u{a0}1234\u{2013}5678",
            "\u{feff}IR12345678",
        ] {
            assert_eq!(
                hamm.parse(typed).unwrap().as_str(),
                "IR12345678",
                "{typed:?}"
            );
        }
    }

    #[test]
    fn what_does_not_fit_says_where() {
        let hamm = pattern("IR########");
        for (typed, expected) in [
            ("", PatternError::Missing),
            (" - ", PatternError::Missing),
            (
                "VK12345678",
                PatternError::WrongStart {
                    expected: "IR".into(),
                },
            ),
            (
                "Müller",
                PatternError::WrongStart {
                    expected: "IR".into(),
                },
            ),
            (
                "IR1234567",
                PatternError::WrongLength {
                    expected: 8,
                    got: 7,
                },
            ),
            (
                "123456789",
                PatternError::WrongLength {
                    expected: 8,
                    got: 9,
                },
            ),
            (
                "IR",
                PatternError::WrongLength {
                    expected: 8,
                    got: 0,
                },
            ),
            ("IR1234567O", PatternError::NotADigit { position: 10 }),
            ("12a45678", PatternError::NotADigit { position: 5 }),
        ] {
            assert_eq!(hamm.parse(typed), Err(expected), "{typed:?}");
        }
    }

    #[test]
    fn other_utilities_have_other_patterns() {
        let digits = pattern("##########");
        assert_eq!(digits.parse("2000 123 456").unwrap().as_str(), "2000123456");
        assert_eq!(
            digits.parse("A000123456"),
            Err(PatternError::NotADigit { position: 1 })
        );
        let letters = pattern("K@@");
        assert_eq!(letters.parse("kxy").unwrap().as_str(), "KXY");
        assert_eq!(
            letters.parse("k1y"),
            Err(PatternError::WrongStart {
                expected: "KA".into()
            })
        );
        // The fixed start may consist of digits, and a body may begin with them as well.
        let numeric_start = pattern("10######");
        assert_eq!(
            numeric_start.parse("10345678").unwrap().as_str(),
            "10345678"
        );
        assert_eq!(numeric_start.parse("345678").unwrap().as_str(), "10345678");
        assert_eq!(numeric_start.parse("104567").unwrap().as_str(), "10104567");
    }

    #[test]
    fn the_printed_form_is_grouped() {
        for (text, expected) in [
            ("IR########", "IR 1234 5678"),
            ("##########", "1234 5678 90"),
            ("#########", "123 456 789"),
            ("V######", "V 123 456"),
        ] {
            let pattern = pattern(text);
            let number = pattern.parse(&pattern.example()).unwrap();
            assert_eq!(pattern.grouped(&number), expected);
            assert_eq!(pattern.parse(expected), Ok(number));
        }
        let foreign = ContractAccountNumber::stored("X1");
        assert_eq!(pattern("IR########").grouped(&foreign), "X1");
    }

    #[test]
    fn a_pattern_that_nothing_could_match_is_refused() {
        for text in ["", "IR", "ir####", "IR ####", "Ä####"] {
            assert_eq!(NumberPattern::new(text), Err(MalformedPattern), "{text:?}");
        }
    }

    proptest! {
        #[test]
        fn no_input_panics_and_what_is_taken_reads_back(typed in "\\PC{0,30}|[iIrR0-9 -]{0,14}") {
            let pattern = pattern("IR########");
            if let Ok(number) = pattern.parse(&typed) {
                prop_assert_eq!(number.as_str().len(), 10);
                prop_assert_eq!(pattern.parse(&pattern.grouped(&number)), Ok(number));
            }
        }
    }
}
