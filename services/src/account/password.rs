//! What makes a password good enough: the rules of `domain`, which also run while typing, and what only
//! the server can afford: how easily a guesser would find it (security.md 3.2).

use domain::account::password::PasswordProblem;

use crate::Services;

/// zxcvbn looks at the first hundred characters anyway; a longer input only costs time.
const LOOK_AT: usize = 100;

/// Everything that speaks against `password` for the person with this e-mail address.
pub fn password_problems(services: &Services, password: &str, email: &str) -> Vec<PasswordProblem> {
    let profile = &services.profile;
    let mut own: Vec<&str> = vec![email, &profile.name, &profile.portal_name];
    own.extend(profile.town_words.iter().map(String::as_str));
    let mut problems = profile.password.check(password, &own);
    if problems.is_empty() {
        let head: String = password.chars().take(LOOK_AT).collect();
        if zxcvbn::zxcvbn(&head, &own).score() < zxcvbn::Score::Three {
            problems.push(PasswordProblem::TooCommon);
        }
    }
    problems
}
