//! Is a password one key or one row of the keyboard over and over?

/// Fewer different characters than these are a pattern, not a password.
const FEWEST_DIFFERENT: usize = 5;
/// Orders that fingers follow. Both directions count, and each line is read round the corner.
const RUNS: [&str; 6] = [
    "1234567890",
    "abcdefghijklmnopqrstuvwxyz",
    "qwertzuiopasdfghjklyxcvbnm",
    "qwertzuiopüasdfghjklöäyxcvbnm",
    "qwertyuiopasdfghjklzxcvbnm",
    "azertyuiopqsdfghjklmwxcvbn",
];

/// Whether the password, in lower case, is a row or a repetition.
pub(super) fn is_regular(lower: &str) -> bool {
    let characters: Vec<char> = lower.chars().collect();
    let is_new = |at: &usize| !characters[..*at].contains(&characters[*at]);
    if (0..characters.len()).filter(is_new).count() < FEWEST_DIFFERENT {
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
            assert!(is_regular(&password.to_lowercase()), "{password}");
        }
    }

    #[test]
    fn a_row_inside_a_longer_phrase_is_no_problem() {
        assert!(!is_regular("abcd-kanal-laterne"));
        assert!(!is_regular("1234 brücken am fluss"));
    }
}
