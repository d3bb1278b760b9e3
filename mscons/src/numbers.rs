//! The message numbers of an interchange, to find those that appear twice.

use std::collections::HashSet;

use crate::problem::{Problem, short};

/// As many messages as UNZ can count (`n..6`).
const MOST: usize = 999_999;

/// The message numbers of an interchange.
#[derive(Debug, Default)]
pub(crate) struct Numbers {
    seen: HashSet<u128>,
    full: bool,
}

impl Numbers {
    /// Adds a number, if it is not there. Numbers beyond the 14 characters of the standard (15 fit) are not compared:
    /// a million of them would fill the memory.
    pub(crate) fn add(&mut self, number: &str) -> Result<(), Problem> {
        let Some(key) = key(number) else {
            return Ok(());
        };
        if self.seen.contains(&key) {
            return Err(Problem::NumberTwice(short(number)));
        }
        if self.seen.len() < MOST {
            self.seen.insert(key);
        } else if !std::mem::replace(&mut self.full, true) {
            return Err(Problem::TooManyMessages(MOST as u64));
        }
        Ok(())
    }
}

/// Length and characters in one number, so that no two of them share it.
fn key(number: &str) -> Option<u128> {
    let mut bytes = [0; 16];
    let (length, rest) = bytes.split_first_mut()?;
    *length = u8::try_from(number.len()).ok()?;
    rest.get_mut(..number.len())?
        .copy_from_slice(number.as_bytes());
    Some(u128::from_be_bytes(bytes))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_number_is_found_again_and_only_that() {
        let mut numbers = Numbers::default();
        for number in ["1", "01", "", "\0", "ABCDEFGHIJKLMN", "ABCDEFGHIJKLMO"] {
            assert_eq!(numbers.add(number), Ok(()), "{number:?}");
        }
        assert_eq!(numbers.add("1"), Err(Problem::NumberTwice("1".into())));
        assert_eq!(numbers.add(&"9".repeat(16)), Ok(()));
        assert_eq!(numbers.add(&"9".repeat(16)), Ok(()));
    }

    #[test]
    fn beyond_what_an_interchange_may_have_it_says_so_once() {
        let mut numbers = Numbers::default();
        for number in 0..MOST {
            assert_eq!(numbers.add(&number.to_string()), Ok(()));
        }
        assert_eq!(numbers.add("A"), Err(Problem::TooManyMessages(999_999)));
        assert_eq!(numbers.add("B"), Ok(()));
        assert_eq!(numbers.add("7"), Err(Problem::NumberTwice("7".into())));
    }
}
