//! What makes a password good enough: the rules of `domain`, which also run while typing, and what only
//! the server can afford: how easily a guesser would find it (security.md 3.2).

use domain::{
    account::{OwnWords, PasswordProblem},
    form::Problem,
    profile::Profile,
};
use sha2::{Digest, Sha256};

use super::PersonWords;
use crate::Services;

/// Hashes of common passwords, sorted (services/data/NOTICE.md says where they come from).
static COMMON: &[u8] = include_bytes!("../../data/common-passwords.bin");
/// Bytes of a hash that the list keeps.
const KEPT: usize = 6;

/// zxcvbn looks at the first hundred characters anyway; a longer input only costs time.
const LOOK_AT: usize = 100;

/// Names of the place and the utility.
pub(super) fn place_words(profile: &Profile) -> Vec<&str> {
    let mut words: Vec<&str> = vec![&profile.name, &profile.portal_name];
    words.extend(profile.town_words.iter().map(String::as_str));
    words
}

/// The first thing that speaks against `password` for this person.
pub(crate) fn password_problem(
    services: &Services,
    password: &str,
    person: &PersonWords,
) -> Option<Problem> {
    if password.is_empty() {
        return Some(Problem::Missing);
    }
    let problems = password_problems(services, password, person);
    problems.into_iter().next().map(Problem::Password)
}

fn password_problems(
    services: &Services,
    password: &str,
    person: &PersonWords,
) -> Vec<PasswordProblem> {
    let profile = &services.profile;
    let mut place = place_words(profile);
    place.extend(person.numbers.iter().map(String::as_str));
    let names: Vec<&str> = person.names.iter().map(String::as_str).collect();
    let own = OwnWords {
        person: &names,
        place: &place,
    };
    let mut problems = profile.password.check(password, own);
    if problems.is_empty() {
        let head: String = password.chars().take(LOOK_AT).collect();
        let words = [own.person, own.place].concat();
        let easy = || zxcvbn::zxcvbn(&head, &words).score() < zxcvbn::Score::Three;
        if is_common(password) || easy() {
            problems.push(PasswordProblem::TooCommon);
        }
    }
    problems
}

/// Whether the password, however its letters are cased, is among the most used ones of past breaches.
fn is_common(password: &str) -> bool {
    let hash = Sha256::digest(password.to_lowercase().as_bytes());
    let wanted = hash.get(..KEPT).unwrap_or_default();
    let place = |at: usize| COMMON.get(at * KEPT..(at + 1) * KEPT).unwrap_or_default();
    let (mut low, mut high) = (0, COMMON.len() / KEPT);
    while low < high {
        let middle = usize::midpoint(low, high);
        match place(middle).cmp(wanted) {
            std::cmp::Ordering::Equal => return true,
            std::cmp::Ordering::Less => low = middle + 1,
            std::cmp::Ordering::Greater => high = middle,
        }
    }
    false
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn passwords_of_past_breaches_are_known_whatever_their_case() {
        for common in [
            "password123",
            "1234567890",
            "qwertyuiop",
            "Basketball",
            "1q2w3e4r5t",
        ] {
            assert!(is_common(common), "{common}");
        }
    }

    #[test]
    fn a_password_of_ones_own_is_not_among_them() {
        for own in [
            "Laterne-Kanal-59065",
            "password123 ",
            "ein ganzer Satz aus Woertern",
        ] {
            assert!(!is_common(own), "{own}");
        }
    }

    #[test]
    fn passwords_the_portal_makes_are_hard_to_guess() {
        let rules = domain::account::PasswordRules::default();
        for seed in 0..20_u8 {
            let random: Vec<u8> = Sha256::digest([seed]).to_vec();
            let own = OwnWords::default();
            let password = domain::account::first_password(&rules, own, &random).unwrap();
            let score = zxcvbn::zxcvbn(&password, &[]).score();
            assert_eq!(score, zxcvbn::Score::Four, "{password}");
            assert!(!is_common(&password));
        }
    }

    #[test]
    fn the_list_is_sorted_and_without_doubles() {
        let (hashes, rest) = COMMON.as_chunks::<KEPT>();
        assert!(rest.is_empty() && hashes.len() > 100_000);
        assert!(hashes.is_sorted_by(|a, b| a < b));
    }
}
