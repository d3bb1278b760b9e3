//! The user name, where a utility lets people choose one instead of signing in with an e-mail address.

use std::fmt;

use serde::{Deserialize, Serialize};
use thiserror::Error;

use crate::typed::is_blank;

const SHORTEST: usize = 4;
const LONGEST: usize = 40;

/// Why a user name is refused. Whether it is taken, only the server knows.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize, Deserialize, Error)]
#[serde(rename_all = "snake_case")]
pub enum UserNameError {
    /// Nothing was typed.
    #[error("no user name was given")]
    Missing,
    /// Fewer than `min` letters and digits.
    #[error("a user name has {min} letters and digits at least")]
    TooShort {
        /// letters and digits needed
        min: usize,
    },
    /// More than `max` characters.
    #[error("a user name has {max} characters at most")]
    TooLong {
        /// characters possible
        max: usize,
    },
    /// An e-mail address or something that looks like one: others would write to it, and a sign-in form
    /// could not tell the two apart.
    #[error("a user name is no e-mail address")]
    LooksLikeEmail,
    /// Digits only: it would pass for a number of a contract or a customer.
    #[error("a user name needs a letter")]
    NoLetter,
    /// A blank between two words.
    #[error("a user name has no blanks")]
    Blank,
    /// Something besides letters, digits, dot, dash and underscore, or one of the latter at an end.
    #[error("character {position} cannot stand there")]
    WrongCharacter {
        /// place in what was typed without the blanks around it, the first is 1
        position: usize,
    },
}

/// A user name as the person wrote it.
///
/// Letters are those of the German and the Nordic alphabets. Letters of other scripts are left out because
/// some look the same: a Cyrillic а would make a second name that nobody can tell from the first.
#[derive(Clone, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(try_from = "String", into = "String")]
pub struct UserName(String);

impl UserName {
    /// Reads a typed name; blanks around it and invisible characters are forgiven.
    ///
    /// # Errors
    /// The first thing that is wrong with it.
    pub fn parse(typed: &str) -> Result<Self, UserNameError> {
        let invisible = |c: &char| is_blank(*c) && !c.is_whitespace();
        let visible: String = typed.chars().filter(|c| !invisible(c)).collect();
        let name = composed(visible.trim());
        if name.is_empty() {
            return Err(UserNameError::Missing);
        }
        if name.chars().nth(LONGEST).is_some() {
            return Err(UserNameError::TooLong { max: LONGEST });
        }
        if looks_like_email(&name) {
            return Err(UserNameError::LooksLikeEmail);
        }
        if name.contains(char::is_whitespace) {
            return Err(UserNameError::Blank);
        }
        let last = name.chars().count() - 1;
        let possible = |index: usize, c: char| {
            is_letter(c) || c.is_ascii_digit() || (is_mark(c) && index > 0 && index < last)
        };
        let wrong = name
            .chars()
            .enumerate()
            .find(|(index, c)| !possible(*index, *c));
        if let Some((index, _)) = wrong {
            let position = index + 1;
            return Err(UserNameError::WrongCharacter { position });
        }
        if name.chars().filter(|c| !is_mark(*c)).count() < SHORTEST {
            return Err(UserNameError::TooShort { min: SHORTEST });
        }
        if !name.contains(is_letter) {
            return Err(UserNameError::NoLetter);
        }
        Ok(Self(name))
    }

    /// The name as the person wrote it.
    pub fn as_str(&self) -> &str {
        &self.0
    }

    /// The form under which a name is unique and found: lower case, without marks, with ae for ä.
    ///
    /// So `Max.Müller` and `max-mueller` are one name, which two people cannot mix up at sign-in.
    pub fn key(&self) -> String {
        let mut key = String::new();
        for character in self.0.to_lowercase().chars() {
            match character {
                'ä' | 'æ' => key.push_str("ae"),
                'ö' | 'ø' => key.push_str("oe"),
                'ü' => key.push_str("ue"),
                'å' => key.push_str("aa"),
                'ß' => key.push_str("ss"),
                mark if is_mark(mark) => {}
                other => key.push(other),
            }
        }
        key
    }
}

impl fmt::Display for UserName {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        formatter.write_str(&self.0)
    }
}

impl TryFrom<String> for UserName {
    type Error = UserNameError;

    fn try_from(text: String) -> Result<Self, UserNameError> {
        Self::parse(&text)
    }
}

impl From<UserName> for String {
    fn from(name: UserName) -> Self {
        name.0
    }
}

fn is_letter(character: char) -> bool {
    character.is_ascii_alphabetic()
        || matches!(
            character,
            'ä' | 'ö' | 'ü' | 'ß' | 'å' | 'æ' | 'ø' | 'Ä' | 'Ö' | 'Ü' | 'ẞ' | 'Å' | 'Æ' | 'Ø'
        )
}

fn is_mark(character: char) -> bool {
    matches!(character, '.' | '-' | '_')
}

/// With an at sign, also one of those that merely look like it, or the ways to write it out.
fn looks_like_email(name: &str) -> bool {
    let lower = name.to_lowercase();
    lower.contains(['@', '\u{FF20}', '\u{FE6B}'])
        || ["(at)", "[at]", "{at}"].iter().any(|at| lower.contains(at))
}

/// Letters whose dots or ring came as a character of their own, as some systems copy them, made one.
fn composed(text: &str) -> String {
    let mut whole = String::new();
    for character in text.chars() {
        let last = whole.chars().next_back();
        let one = match (last, character) {
            (Some('a'), '\u{308}') => 'ä',
            (Some('o'), '\u{308}') => 'ö',
            (Some('u'), '\u{308}') => 'ü',
            (Some('A'), '\u{308}') => 'Ä',
            (Some('O'), '\u{308}') => 'Ö',
            (Some('U'), '\u{308}') => 'Ü',
            (Some('a'), '\u{30A}') => 'å',
            (Some('A'), '\u{30A}') => 'Å',
            _ => {
                whole.push(character);
                continue;
            }
        };
        whole.pop();
        whole.push(one);
    }
    whole
}

#[cfg(test)]
mod tests {
    use super::*;
    use UserNameError::{
        Blank, LooksLikeEmail, Missing, NoLetter, TooLong, TooShort, WrongCharacter,
    };
    use proptest::prelude::*;

    #[test]
    fn usual_names_are_taken_as_written() {
        for name in [
            "mustermann63",
            "Max.Mustermann",
            "max_m-2026",
            "63max",
            "Jörg.Weiß",
            "Åsa_Ærø",
            "ab.cd",
        ] {
            assert_eq!(UserName::parse(name).unwrap().as_str(), name);
        }
        let copied = UserName::parse("\u{feff} Ju\u{308}rgen\u{200b} ").unwrap();
        assert_eq!(copied.as_str(), "Jürgen");
    }

    #[test]
    fn everything_else_says_what_is_wrong() {
        let wrong = |position| WrongCharacter { position };
        for (typed, expected) in [
            ("", Missing),
            (" \u{200b} ", Missing),
            ("max", TooShort { min: 4 }),
            ("m.a-x", TooShort { min: 4 }),
            ("max@example.org", LooksLikeEmail),
            ("max@home", LooksLikeEmail),
            ("max\u{ff20}example.org", LooksLikeEmail),
            ("max(AT)example.org", LooksLikeEmail),
            ("12345678", NoLetter),
            ("2026-11-22", NoLetter),
            ("Max Mustermann", Blank),
            (".mustermann", wrong(1)),
            ("mustermann-", wrong(11)),
            ("muster+mann", wrong(7)),
            ("m\u{430}x.mustermann", wrong(2)),
            ("muster\nmann", Blank),
        ] {
            assert_eq!(UserName::parse(typed), Err(expected), "{typed:?}");
        }
        let long = |length| UserName::parse(&"m".repeat(length));
        assert!(long(40).is_ok());
        assert_eq!(long(41), Err(TooLong { max: 40 }));
    }

    #[test]
    fn names_that_people_mix_up_are_one_name() {
        let key = |name: &str| UserName::parse(name).unwrap().key();
        for name in [
            "Max.Müller",
            "max-mueller",
            "MAXMÜLLER",
            "max_mu\u{308}ller",
        ] {
            assert_eq!(key(name), "maxmueller", "{name}");
        }
        assert_eq!(key("Weiß-Ærø"), "weissaeroe");
        assert_eq!(key("WEIẞ"), key("weiss"));
        assert_ne!(key("max.muller"), key("max.müller"));
    }

    #[test]
    fn json_cannot_smuggle_in_a_bad_name() {
        assert!(serde_json::from_str::<UserName>("\"a@b.de\"").is_err());
        let name: UserName = serde_json::from_str("\"Jörg\"").unwrap();
        assert_eq!(serde_json::to_string(&name).unwrap(), "\"Jörg\"");
    }

    proptest! {
        #[test]
        fn no_input_panics_and_the_key_is_plain(typed in "\\PC{0,50}|[a-zA-ZäöüÄÖÜß0-9._-]{0,45}") {
            if let Ok(name) = UserName::parse(&typed) {
                let key = name.key();
                prop_assert!(key.len() >= SHORTEST);
                prop_assert!(key.bytes().all(|b| b.is_ascii_lowercase() || b.is_ascii_digit()));
                prop_assert_eq!(UserName::parse(name.as_str()), Ok(name));
                prop_assert_eq!(UserName::parse(&key).map(|again| again.key()).unwrap_or(key.clone()), key);
            }
        }
    }
}
