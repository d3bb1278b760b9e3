//! The rules for passwords: length and not guessable, no composition rules.
//!
//! NIST SP 800-63B-4 advises against demanding kinds of characters and against regular changes.
//! The check against the list of common passwords happens on the server, which reports
//! [`PasswordProblem::TooCommon`]; everything here runs while typing as well.

mod first;

use serde::{Deserialize, Serialize};
use thiserror::Error;

pub use first::first_password;

/// Fewer different characters than these are a pattern, not a password.
const FEWEST_DIFFERENT: usize = 5;
/// Parts of names shorter than this appear in honest passwords by chance.
const SHORTEST_OWN_WORD: usize = 4;
/// Orders that fingers follow. Both directions count, and each line is read round the corner.
const RUNS: [&str; 6] = [
    "1234567890",
    "abcdefghijklmnopqrstuvwxyz",
    "qwertzuiopasdfghjklyxcvbnm",
    "qwertzuiopüasdfghjklöäyxcvbnm",
    "qwertyuiopasdfghjklzxcvbnm",
    "azertyuiopqsdfghjklmwxcvbn",
];

/// Why a password is refused.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize, Deserialize, Error)]
#[serde(rename_all = "snake_case")]
pub enum PasswordProblem {
    /// Fewer than `min` characters.
    #[error("the password has fewer than {min} characters")]
    TooShort {
        /// characters needed
        min: usize,
    },
    /// More than `max` characters.
    #[error("the password has more than {max} characters")]
    TooLong {
        /// characters possible
        max: usize,
    },
    /// It contains a word that others know about this person.
    #[error("the password contains a part of your own data")]
    ContainsOwnWord,
    /// It is one key or one row of the keyboard over and over.
    #[error("the password is too regular")]
    TooRepetitive,
    /// It stands on the list of passwords that attackers try first.
    #[error("the password is too common")]
    TooCommon,
}

/// The lengths a utility's profile asks for, in characters.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(deny_unknown_fields, default)]
pub struct PasswordRules {
    /// fewest characters
    pub min: usize,
    /// most characters
    pub max: usize,
}

impl Default for PasswordRules {
    fn default() -> Self {
        Self { min: 12, max: 128 }
    }
}

impl PasswordRules {
    /// Everything that is wrong with a password, nothing if it is fine.
    ///
    /// The password is taken exactly as typed: not trimmed, counted in characters. `own_words` are
    /// what others know about the person (name, e-mail address, street, town, account number); they
    /// are split at everything that is no letter or digit, and parts of four characters or more may
    /// not appear in the password in any case.
    pub fn check(&self, password: &str, own_words: &[&str]) -> Vec<PasswordProblem> {
        let mut problems = Vec::new();
        let length = password.chars().count();
        if length < self.min {
            problems.push(PasswordProblem::TooShort { min: self.min });
        }
        if length > self.max {
            // Nothing further is looked at: the input may be a whole file.
            return vec![PasswordProblem::TooLong { max: self.max }];
        }
        let lower = password.to_lowercase();
        if own_words.iter().any(|word| contains_part(&lower, word)) {
            problems.push(PasswordProblem::ContainsOwnWord);
        }
        // A short one is refused anyway, and one sentence about it is enough.
        if length >= self.min && is_regular(&lower) {
            problems.push(PasswordProblem::TooRepetitive);
        }
        problems
    }
}

fn contains_part(lower_password: &str, own_word: &str) -> bool {
    own_word
        .to_lowercase()
        .split(|c: char| !c.is_alphanumeric())
        .any(|part| part.chars().count() >= SHORTEST_OWN_WORD && lower_password.contains(part))
}

fn is_regular(lower: &str) -> bool {
    let characters: Vec<char> = lower.chars().collect();
    let mut different = characters.clone();
    different.sort_unstable();
    different.dedup();
    if different.len() < FEWEST_DIFFERENT {
        return true;
    }
    // A row with one slip or one added character is still a row: at least three steps in four.
    let pairs = characters.len() - 1;
    let runs = RUNS.map(|run| run.chars().collect::<Vec<char>>());
    let steps = characters
        .windows(2)
        .filter(|pair| runs.iter().any(|run| is_step(run, pair)))
        .count();
    (pairs - steps) * 4 <= pairs
}

fn is_step(run: &[char], pair: &[char]) -> bool {
    let [first, second] = pair else { return false };
    let place = |character: &char| run.iter().position(|other| other == character);
    let (Some(from), Some(to)) = (place(first), place(second)) else {
        return false;
    };
    (from + 1) % run.len() == to || (to + 1) % run.len() == from
}

#[cfg(test)]
mod tests {
    use super::*;
    use PasswordProblem::{ContainsOwnWord, TooLong, TooRepetitive, TooShort};
    use proptest::prelude::*;

    fn check(password: &str, own_words: &[&str]) -> Vec<PasswordProblem> {
        PasswordRules::default().check(password, own_words)
    }

    #[test]
    fn a_phrase_is_fine_without_digits_or_capitals() {
        for password in [
            "Laterne-Kanal-59065",
            "drei kleine graue katzen",
            "     blanks count too",
            "äöüßéè-ñçøå",
            "correcthorsebattery",
        ] {
            assert_eq!(check(&format!("{password}…"), &[]), [], "{password}");
        }
    }

    #[test]
    fn length_is_counted_in_characters_not_bytes() {
        assert_eq!(check("äöüßäöüßxyq", &[]), [TooShort { min: 12 }]);
        assert_eq!(check("äöüßkäöüßxyq", &[]), []);
        assert_eq!(
            check(&"ab cd ef gh ".repeat(11), &[]),
            [TooLong { max: 128 }]
        );
        assert_eq!(check("", &[]), [TooShort { min: 12 }]);
    }

    #[test]
    fn rows_and_repetitions_are_refused() {
        for password in [
            "123456789012",
            "qwertzuiopas",
            "qwertyuiopas",
            "QwErTzUiOpAs",
            "abcdefghijkl",
            "098765432109",
            "aaaaaaaaaaaa",
            "abababababab",
            "abcdabcdabcd",
            "1234567890123!",
            "qwertzuiop12",
        ] {
            assert_eq!(check(password, &[]), [TooRepetitive], "{password}");
        }
    }

    #[test]
    fn a_row_inside_a_longer_phrase_is_no_problem() {
        assert_eq!(check("abcd-kanal-laterne", &[]), []);
        assert_eq!(check("1234 Brücken am Fluss", &[]), []);
    }

    #[test]
    fn own_words_are_found_in_any_case_and_in_parts() {
        let own = [
            "Jana Yılmaz-Brandt",
            "j.brandt@lippewelle.example",
            "IR12345678",
            "Hamm",
        ];
        for password in [
            "sommerBRANDT2026",
            "lippewelle am see",
            "mein ir12345678!",
            "59065-hamm-kanal",
            "JANAundderkanal",
        ] {
            assert_eq!(check(password, &own), [ContainsOwnWord], "{password}");
        }
        assert_eq!(check("Laterne-Kanal-59065", &own), []);
        assert_eq!(check("joggen-um-sechs", &["jo", "um"]), []);
    }

    #[test]
    fn all_problems_are_told_at_once() {
        assert_eq!(
            check("hamm", &["Hamm"]),
            [TooShort { min: 12 }, ContainsOwnWord]
        );
    }

    proptest! {
        #[test]
        fn no_password_panics(password in "\\PC{0,150}", own in "\\PC{0,20}") {
            let problems = check(&password, &[&own]);
            prop_assert!(problems.len() <= 3);
        }
    }
}
