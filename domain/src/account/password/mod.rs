//! The rules for passwords: length and not guessable. What else a utility asks for, its profile says.
//!
//! NIST SP 800-63B-4 advises against demanding kinds of characters and against regular changes, so nothing
//! of the kind is asked for unless the profile does. The check against the list of common passwords happens
//! on the server, which reports [`PasswordProblem::TooCommon`]; everything here runs while typing as well.

mod first;
mod lower;
mod regular;
mod shown;

use serde::{Deserialize, Serialize};
use thiserror::Error;

use lower::lower;

pub use first::first_password;
pub use shown::PasswordRule;

/// Parts of names shorter than this appear in honest passwords by chance.
const SHORTEST_OWN_WORD: usize = 4;

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
    /// No digit, and the profile wants one.
    #[error("the password has no digit")]
    NoDigit,
    /// No capital letter, and the profile wants one.
    #[error("the password has no capital letter")]
    NoCapital,
    /// No small letter, and the profile wants one.
    #[error("the password has no small letter")]
    NoSmall,
    /// It contains a word that others know about this person.
    #[error("the password contains a part of your own data")]
    ContainsOwnWord,
    /// It contains so many characters in a row of the name or the e-mail address.
    #[error("the password contains {length} characters in a row of your name or e-mail address")]
    ContainsOwnRun {
        /// characters in a row
        length: usize,
    },
    /// It is one key or one row of the keyboard over and over.
    #[error("the password is too regular")]
    TooRepetitive,
    /// It stands on the list of passwords that attackers try first.
    #[error("the password is too common")]
    TooCommon,
    /// It is the old one, and a new one is wanted.
    #[error("the password is the one there was before")]
    AsBefore,
}

/// What a utility's profile asks for.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(deny_unknown_fields, default)]
pub struct PasswordRules {
    /// fewest characters
    pub min: usize,
    /// most characters
    pub max: usize,
    /// is a digit (0 to 9) needed?
    pub digit: bool,
    /// is a capital letter needed?
    pub capital: bool,
    /// is a small letter needed?
    pub small: bool,
    /// this many characters in a row of the name or the e-mail address are too many; without it only
    /// whole parts of four characters and more are
    pub own_run: Option<usize>,
}

impl Default for PasswordRules {
    fn default() -> Self {
        Self {
            min: 12,
            max: 128,
            digit: false,
            capital: false,
            small: false,
            own_run: None,
        }
    }
}

/// What others know about a person, and must not find in the password.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct OwnWords<'a> {
    /// of the person: name, e-mail address
    pub person: &'a [&'a str],
    /// around the person: utility, town, street, account number
    pub place: &'a [&'a str],
}

impl PasswordRules {
    /// Everything that is wrong with a password, nothing if it is fine.
    ///
    /// The password is taken exactly as typed: not trimmed, counted in characters. Own words are split at
    /// everything that is no letter or digit, and parts of four characters or more may not appear in the
    /// password in any case; for those of the person [`PasswordRules::own_run`] may ask for more.
    pub fn check(&self, password: &str, own: OwnWords<'_>) -> Vec<PasswordProblem> {
        let mut problems = Vec::new();
        let length = password.chars().count();
        if length < self.min {
            problems.push(PasswordProblem::TooShort { min: self.min });
        }
        if length > self.max {
            // Nothing further is looked at: the input may be a whole file.
            return vec![PasswordProblem::TooLong { max: self.max }];
        }
        let lacks = |wanted: bool, kind: fn(char) -> bool| wanted && !password.contains(kind);
        if lacks(self.digit, |c| c.is_ascii_digit()) {
            problems.push(PasswordProblem::NoDigit);
        }
        if lacks(self.capital, char::is_uppercase) {
            problems.push(PasswordProblem::NoCapital);
        }
        if lacks(self.small, char::is_lowercase) {
            problems.push(PasswordProblem::NoSmall);
        }
        let lower = lower(password);
        let found = |words: &[&str]| words.iter().any(|word| contains_part(&lower, word));
        if found(own.place) || (self.own_run.is_none() && found(own.person)) {
            problems.push(PasswordProblem::ContainsOwnWord);
        }
        let run = |length: &usize| own.person.iter().any(|w| contains_run(&lower, w, *length));
        if let Some(length) = self.own_run.filter(run) {
            problems.push(PasswordProblem::ContainsOwnRun { length });
        }
        // A short one is refused anyway, and one sentence about it is enough.
        if length >= self.min && regular::is_regular(&lower) {
            problems.push(PasswordProblem::TooRepetitive);
        }
        problems
    }
}

fn contains_part(lower_password: &str, own_word: &str) -> bool {
    lower(own_word)
        .split(|c: char| !c.is_alphanumeric())
        .any(|part| part.chars().count() >= SHORTEST_OWN_WORD && lower_password.contains(part))
}

fn contains_run(lower_password: &str, own_word: &str, length: usize) -> bool {
    let own: Vec<char> = lower(own_word.trim()).chars().collect();
    // A run of nothing would be found everywhere.
    own.windows(length.max(1))
        .any(|run| lower_password.contains(&run.iter().collect::<String>()))
}

#[cfg(test)]
mod tests {
    use super::*;
    use PasswordProblem::{
        ContainsOwnRun, ContainsOwnWord, NoCapital, NoDigit, NoSmall, TooLong, TooRepetitive,
        TooShort,
    };
    use proptest::prelude::*;

    fn check(password: &str, own_words: &[&str]) -> Vec<PasswordProblem> {
        // Without a rule about runs, words of the person and of the place count alike.
        let person = OwnWords {
            person: own_words,
            place: &[],
        };
        let place = OwnWords {
            person: &[],
            place: own_words,
        };
        let problems = PasswordRules::default().check(password, person);
        assert_eq!(PasswordRules::default().check(password, place), problems);
        problems
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
    fn a_row_is_refused_once_it_is_long_enough() {
        assert_eq!(check("123456789012", &[]), [TooRepetitive]);
        assert_eq!(check("12345678901", &[]), [TooShort { min: 12 }]);
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

    /// At least ten characters, a digit, a capital and a small letter, no three characters in a row of the
    /// name or the e-mail address.
    pub(super) fn strict() -> PasswordRules {
        PasswordRules {
            min: 10,
            digit: true,
            capital: true,
            small: true,
            own_run: Some(3),
            ..PasswordRules::default()
        }
    }

    #[test]
    fn a_profile_may_want_kinds_of_characters() {
        let check = |password| strict().check(password, OwnWords::default());
        assert_eq!(check("Laterne-59"), []);
        assert_eq!(check("Laterne-Kanal"), [NoDigit]);
        assert_eq!(check("laterne-59"), [NoCapital]);
        assert_eq!(check("LATERNE-59"), [NoSmall]);
        assert_eq!(check("Ärger-über-٣"), [NoDigit]);
        assert_eq!(check("ÄRGER-ß-59"), []);
        assert_eq!(
            check(""),
            [TooShort { min: 10 }, NoDigit, NoCapital, NoSmall]
        );
    }

    #[test]
    fn a_profile_may_refuse_three_characters_in_a_row_of_the_person() {
        let own = OwnWords {
            person: &["Aino Mäkelä", "aino.m@helsinki.example", "Li"],
            place: &["Oy Energia"],
        };
        let check = |password| strict().check(password, own);
        for password in [
            "Kaino-Laterne-59",
            "MÄKihyppy-2026",
            "Kuutio-o.m-59",
            "Sink-Kuutio-59",
            "Example-Kuutio-59",
        ] {
            assert_eq!(
                check(password),
                [ContainsOwnRun { length: 3 }],
                "{password}"
            );
        }
        // Two in a row are fine, and so is a name of two letters.
        assert_eq!(check("Lippu-Kaivo-59"), []);
        // Of the utility's name it is whole words that count.
        assert_eq!(check("Energ-Kuutio-59"), []);
        assert_eq!(check("Energia-Kuutio-59"), [ContainsOwnWord]);
    }

    #[test]
    fn a_portals_own_password_meets_strict_rules_as_well() {
        let own = OwnWords {
            person: &["Aino Mäkelä", "aino.makela@example.org"],
            place: &[],
        };
        let mut made = 0;
        for seed in 0..=u8::MAX {
            let random: Vec<u8> = (0..32_u8)
                .map(|index| seed.wrapping_mul(31).wrapping_add(index.wrapping_mul(57)))
                .collect();
            if let Some(password) = first_password(&strict(), own, &random) {
                assert_eq!(strict().check(&password, own), [], "{password}");
                made += 1;
            }
        }
        assert!(made > 128, "{made}");
    }

    proptest! {
        #[test]
        fn no_password_panics(password in "\\PC{0,150}", own in "\\PC{0,20}") {
            let problems = check(&password, &[&own]);
            prop_assert!(problems.len() <= 3);
        }

        #[test]
        fn a_run_is_found_wherever_it_stands(name in "[a-zäö]{3,12}", at in 0_usize..10, before in "[0-9]{0,5}", after in "[0-9]{0,5}") {
            let characters: Vec<char> = name.chars().collect();
            let start = at % (characters.len() - 2);
            let run: String = characters[start..start + 3].iter().collect();
            let own = OwnWords { person: &[&name], place: &[] };
            let problems = strict().check(&format!("{before}{run}{after}"), own);
            let found = ContainsOwnRun { length: 3 };
            prop_assert!(problems.contains(&found));
        }
    }
}
