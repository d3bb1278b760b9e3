//! The rules as a list beside the field: which there are, and which of them a password meets so far.

use super::{OwnWords, PasswordProblem, PasswordRules};

/// One line of the list.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum PasswordRule {
    /// Neither too short nor too long.
    Length,
    /// Has a digit.
    Digit,
    /// Has a capital letter.
    Capital,
    /// Has a small letter.
    Small,
    /// Without a word of the person or the place.
    OwnWords,
    /// Without a word of the place, where [`PasswordRule::OwnRun`] looks after the person.
    PlaceWords,
    /// Without so many characters in a row of the name or the e-mail address.
    OwnRun {
        /// characters in a row
        length: usize,
    },
    /// No row of the keyboard.
    Regular,
}

impl PasswordRules {
    /// The lines of the list, in their order. The list of common passwords has none: no browser knows it.
    pub fn shown(&self) -> Vec<PasswordRule> {
        let mut rules = vec![PasswordRule::Length];
        rules.extend(self.digit.then_some(PasswordRule::Digit));
        rules.extend(self.capital.then_some(PasswordRule::Capital));
        rules.extend(self.small.then_some(PasswordRule::Small));
        match self.own_run {
            Some(length) => {
                rules.extend([PasswordRule::OwnRun { length }, PasswordRule::PlaceWords]);
            }
            None => rules.push(PasswordRule::OwnWords),
        }
        rules.push(PasswordRule::Regular);
        rules
    }

    /// Which lines of [`PasswordRules::shown`] the password meets; none before anything is typed.
    pub fn met(&self, password: &str, own: OwnWords<'_>) -> Vec<bool> {
        let problems = self.check(password, own);
        let has = |wanted: fn(&PasswordProblem) -> bool| problems.iter().any(wanted);
        let short = has(|problem| matches!(problem, PasswordProblem::TooShort { .. }));
        // Of one that is too long nothing else is known.
        let looked_at = !password.is_empty()
            && !has(|problem| matches!(problem, PasswordProblem::TooLong { .. }));
        let broken = |rule| match rule {
            PasswordRule::Length => short,
            PasswordRule::Digit => has(|problem| *problem == PasswordProblem::NoDigit),
            PasswordRule::Capital => has(|problem| *problem == PasswordProblem::NoCapital),
            PasswordRule::Small => has(|problem| *problem == PasswordProblem::NoSmall),
            PasswordRule::OwnWords | PasswordRule::PlaceWords => {
                has(|problem| *problem == PasswordProblem::ContainsOwnWord)
            }
            PasswordRule::OwnRun { .. } => {
                has(|problem| matches!(problem, PasswordProblem::ContainsOwnRun { .. }))
            }
            // Whether it is regular is only known of a whole password.
            PasswordRule::Regular => {
                short || has(|problem| *problem == PasswordProblem::TooRepetitive)
            }
        };
        let rules = self.shown().into_iter();
        rules.map(|rule| looked_at && !broken(rule)).collect()
    }
}

#[cfg(test)]
mod tests {
    use super::super::tests::strict;
    use super::*;
    use proptest::prelude::*;

    const OWN: OwnWords<'static> = OwnWords {
        person: &["miriam.berger@example.org"],
        place: &["Stadtwerke Hamm"],
    };

    #[test]
    fn a_profile_shows_the_rules_it_has_and_no_others() {
        use PasswordRule::{Capital, Digit, Length, OwnRun, OwnWords, PlaceWords, Regular, Small};
        let usual = PasswordRules::default();
        assert_eq!(usual.shown(), [Length, OwnWords, Regular]);
        let run = OwnRun { length: 3 };
        assert_eq!(
            strict().shown(),
            [Length, Digit, Capital, Small, run, PlaceWords, Regular]
        );
    }

    #[test]
    fn each_rule_is_met_by_itself() {
        let usual = PasswordRules::default();
        for (password, expected) in [
            ("", [false, false, false]),
            ("kurz", [false, true, false]),
            ("hamm", [false, false, false]),
            ("Siebzehn-Enten-im-Kanal", [true, true, true]),
            ("miriam.berger-17-Enten", [true, false, true]),
            ("123456789012", [true, true, false]),
            (&"lang ".repeat(26), [false, false, false]),
        ] {
            assert_eq!(usual.met(password, OWN), expected, "{password}");
        }
        for (password, unmet) in [
            ("Siebzehn-Enten-am-Kanal", 1),
            ("17-enten-am-kanal", 2),
            ("17-ENTEN-AM-KANAL", 3),
            ("17-Enten-am-Berg", 4),
            ("17-Enten-am-Hamm-Kanal", 5),
        ] {
            let met = strict().met(password, OWN);
            let expected: Vec<bool> = (0..7).map(|index| index != unmet).collect();
            assert_eq!(met, expected, "{password}");
        }
    }

    proptest! {
        #[test]
        fn all_rules_are_met_exactly_if_nothing_is_wrong(
            password in "\\PC{0,30}|[a-zA-Z0-9]{8,20}",
            min in 1_usize..14,
            kinds: [bool; 3],
            own_run in proptest::option::of(2_usize..5),
        ) {
            let [digit, capital, small] = kinds;
            let rules = PasswordRules { min, max: 25, digit, capital, small, own_run };
            let all_met = rules.met(&password, OWN).into_iter().all(|met| met);
            prop_assert_eq!(all_met, rules.check(&password, OWN).is_empty());
        }
    }
}
