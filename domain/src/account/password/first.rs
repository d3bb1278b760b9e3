//! Passwords that the portal makes itself: the first one of a mail, a temporary one of the service desk.
//!
//! Syllables that can be read aloud and typed on every keyboard: no l, o, j, q, and no y and z, which change
//! places between countries. Four groups and a digit are 51 bits: `Kafi-temi-rasu-bawe7`.

use super::{OwnWords, PasswordRules};

const CONSONANTS: [char; 16] = [
    'b', 'c', 'd', 'f', 'g', 'h', 'k', 'm', 'n', 'p', 'r', 's', 't', 'v', 'w', 'x',
];
const VOWELS: [char; 4] = ['a', 'e', 'i', 'u'];
const DIGITS: [char; 8] = ['2', '3', '4', '5', '6', '7', '8', '9'];
const FEWEST_GROUPS: usize = 4;
/// Characters of a group with its dash; the digit takes the place of the last dash.
const GROUP: usize = 5;

/// Makes a password that meets the rules of the profile.
///
/// A group takes two of the `random` bytes, the digit one: 32 bytes are enough for a shortest length of 75
/// characters. `None` if they are too few, or if what came of them happens to break a rule, for instance
/// because a syllable stands in the person's name: the caller tries again with other bytes.
pub fn first_password(rules: &PasswordRules, own: OwnWords<'_>, random: &[u8]) -> Option<String> {
    let groups = rules.min.div_ceil(GROUP).max(FEWEST_GROUPS);
    let (digit, rest) = random.split_last()?;
    let mut password = String::new();
    for group in 0..groups {
        if group > 0 {
            password.push('-');
        }
        for byte in rest.get(group * 2..group * 2 + 2)? {
            password.push(*CONSONANTS.get(usize::from(byte % 16))?);
            password.push(*VOWELS.get(usize::from(byte / 16 % 4))?);
        }
    }
    password.push(*DIGITS.get(usize::from(digit % 8))?);
    if let Some(first) = password.get_mut(..1) {
        first.make_ascii_uppercase();
    }
    rules.check(&password, own).is_empty().then_some(password)
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    fn rules(min: usize) -> PasswordRules {
        PasswordRules {
            min,
            ..PasswordRules::default()
        }
    }

    #[test]
    fn the_same_bytes_make_the_same_password() {
        let password = first_password(
            &rules(12),
            OwnWords::default(),
            &[6, 35, 28, 39, 10, 59, 0, 30, 5],
        );
        assert_eq!(password.as_deref(), Some("Kafi-temi-rasu-bawe7"));
    }

    #[test]
    fn a_longer_shortest_length_makes_more_groups() {
        let random: Vec<u8> = (0..32).map(|index: u8| index.wrapping_mul(37)).collect();
        for (min, length) in [(8, 20), (20, 20), (21, 25), (64, 65), (75, 75)] {
            let password = first_password(&rules(min), OwnWords::default(), &random);
            assert_eq!(password.map(|p| p.len()), Some(length), "{min}");
        }
        assert_eq!(
            first_password(&rules(80), OwnWords::default(), &random),
            None
        );
        assert_eq!(first_password(&rules(12), OwnWords::default(), &[]), None);
    }

    #[test]
    fn what_breaks_a_rule_is_not_given_out() {
        let random = [6, 35, 28, 39, 10, 59, 0, 30, 5];
        let known_by = |name: &str| {
            let own = OwnWords {
                person: &[name],
                place: &[],
            };
            first_password(&rules(12), own, &random)
        };
        assert_eq!(known_by("Temira"), Some("Kafi-temi-rasu-bawe7".into()));
        assert_eq!(known_by("Bawe"), None);
        assert_eq!(
            first_password(&rules(12), OwnWords::default(), &[0; 32]),
            None
        );
    }

    proptest! {
        #[test]
        fn nearly_all_bytes_make_a_good_password(random: [u8; 32], min in 8_usize..40) {
            let rules = rules(min);
            let regular = random.iter().collect::<std::collections::BTreeSet<_>>().len() < 8;
            match first_password(&rules, OwnWords::default(), &random) {
                Some(password) => prop_assert_eq!(rules.check(&password, OwnWords::default()), []),
                None => prop_assert!(regular),
            }
        }
    }
}
