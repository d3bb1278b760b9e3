//! Reading a number that a person typed, without ever guessing whether a mark means thousands.

use rust_decimal::Decimal;
use serde::{Deserialize, Serialize};
use thiserror::Error;

use crate::language::Language;
use crate::typed::is_blank;

/// Longer inputs are not looked at; nobody types a number of this length.
const MOST_CHARACTERS: usize = 64;
/// Digits without leading zeros that a number may have, before and after the mark together.
const MOST_DIGITS: usize = 18;

/// Why a typed number was not understood.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize, Deserialize, Error)]
#[serde(rename_all = "snake_case")]
pub enum NumberError {
    /// Nothing was typed.
    #[error("no number was given")]
    Missing,
    /// There are characters that do not belong into a number.
    #[error("only digits are possible here")]
    Letters,
    /// `1.234` could be one and a bit or more than a thousand.
    #[error("the mark could mean decimals or thousands")]
    Ambiguous,
    /// The number is below zero.
    #[error("the number is negative")]
    Negative,
    /// More digits than any value here has.
    #[error("the number is too long")]
    TooLong,
    /// Two marks follow each other, `12,,5`.
    #[error("there are two marks")]
    TwoMarks,
}

/// Reads a number that is not negative; a comma or a point is the decimal mark.
///
/// Blanks of all kinds and apostrophes group and are ignored. Points and commas as grouping are
/// taken only where the whole number is well-formed for the language (`1.234,5` in German); a
/// lone grouping mark before exactly three digits is refused as ambiguous.
pub fn parse_decimal(input: &str, language: Language) -> Result<Decimal, NumberError> {
    let typed = bare(input)?;
    let (group, decimal) = match language {
        Language::En => (',', '.'),
        // Swedish groups with blanks, but a point for thousands is seen often enough to be unsure.
        Language::De | Language::Sv => ('.', ','),
    };
    let marks: Vec<char> = typed.chars().filter(|c| matches!(c, ',' | '.')).collect();
    let plain = match marks.as_slice() {
        [] => typed,
        [mark] if *mark == decimal => typed.replace(decimal, "."),
        [_] if could_be_thousands(&typed, group) => return Err(NumberError::Ambiguous),
        [_] => typed.replace(group, "."),
        _ => grouped(&typed, group, decimal).ok_or(NumberError::Ambiguous)?,
    };
    digits_to_decimal(&plain)
}

/// The input without blanks, checked to consist of digits and marks only.
pub(crate) fn bare(input: &str) -> Result<String, NumberError> {
    if input.chars().nth(MOST_CHARACTERS).is_some() {
        return Err(NumberError::TooLong);
    }
    let typed: String = input
        .chars()
        .filter(|c| !is_blank(*c) && !matches!(c, '\'' | '\u{2019}'))
        .collect();
    if typed.is_empty() {
        return Err(NumberError::Missing);
    }
    let unsigned = typed.trim_start_matches(['-', '\u{2212}', '\u{2013}']);
    let numeric = unsigned
        .chars()
        .all(|c| c.is_ascii_digit() || matches!(c, ',' | '.'));
    if !numeric || !unsigned.chars().any(|c| c.is_ascii_digit()) {
        return Err(NumberError::Letters);
    }
    if unsigned.len() != typed.len() {
        return Err(NumberError::Negative);
    }
    let doubled = typed
        .as_bytes()
        .windows(2)
        .any(|pair| pair.iter().all(|byte| matches!(byte, b',' | b'.')));
    if doubled {
        return Err(NumberError::TwoMarks);
    }
    Ok(typed)
}

/// Digits with at most one point to a decimal.
pub(crate) fn digits_to_decimal(plain: &str) -> Result<Decimal, NumberError> {
    let (whole, fraction) = plain.split_once('.').unwrap_or((plain, ""));
    let whole = whole.trim_start_matches('0');
    if whole.len() + fraction.len() > MOST_DIGITS {
        return Err(NumberError::TooLong);
    }
    let digits = format!("{whole}{fraction}");
    let mantissa: i64 = if digits.is_empty() {
        0
    } else {
        digits.parse().map_err(|_| NumberError::TooLong)?
    };
    let scale = u32::try_from(fraction.len()).map_err(|_| NumberError::TooLong)?;
    Ok(Decimal::new(mantissa, scale))
}

/// `1.234`, `12.345` and `123.456`, but not `0.250`, `1.25` or `1234.567`.
fn could_be_thousands(typed: &str, group: char) -> bool {
    typed.split_once(group).is_some_and(|(before, after)| {
        after.len() == 3 && (1..=3).contains(&before.len()) && !before.starts_with('0')
    })
}

/// The number with a point as decimal mark if its grouping is well-formed.
fn grouped(typed: &str, group: char, decimal: char) -> Option<String> {
    let (whole, fraction) = match typed.split_once(decimal) {
        Some((whole, fraction)) => (whole, Some(fraction)),
        None => (typed, None),
    };
    if fraction.is_some_and(|digits| digits.contains([group, decimal])) {
        return None;
    }
    let mut blocks = whole.split(group);
    let first = blocks.next()?;
    let well_formed = (1..=3).contains(&first.len())
        && !first.starts_with('0')
        && blocks.all(|block| block.len() == 3);
    if !well_formed {
        return None;
    }
    let whole = whole.replace(group, "");
    Some(fraction.map_or_else(|| whole.clone(), |digits| format!("{whole}.{digits}")))
}

#[cfg(test)]
mod tests {
    use super::*;
    use Language::{De, En, Sv};
    use proptest::prelude::*;
    use rust_decimal_macros::dec;

    #[test]
    fn numbers_are_read_as_people_type_them() {
        for (input, language, expected) in [
            ("1234", De, dec!(1234)),
            (" 0012 ", De, dec!(12)),
            ("1234,5", De, dec!(1234.5)),
            ("1234.5", De, dec!(1234.5)),
            ("1.234,5", De, dec!(1234.5)),
            ("1.234.567", De, dec!(1234567)),
            ("1,234", De, dec!(1.234)),
            ("0.250", De, dec!(0.250)),
            ("1234.567", De, dec!(1234.567)),
            ("1,234.5", En, dec!(1234.5)),
            ("1.234", En, dec!(1.234)),
            ("1\u{a0}234,56", Sv, dec!(1234.56)),
            ("1\u{202f}234,56", De, dec!(1234.56)),
            ("1'234.5", De, dec!(1234.5)),
            ("12 345", De, dec!(12345)),
            (",5", De, dec!(0.5)),
            ("5,", De, dec!(5)),
            ("0", De, dec!(0)),
        ] {
            assert_eq!(parse_decimal(input, language), Ok(expected), "{input:?}");
        }
    }

    #[test]
    fn what_could_mean_two_things_is_asked_again() {
        for (input, language) in [
            ("1.234", De),
            ("123.456", De),
            ("1,234", En),
            ("1.234", Sv),
            ("1,234.5", De),
            ("1.2.3", De),
            ("1,2,3", De),
            ("12.34,5", De),
            ("1.234,5,6", De),
            ("1.234,567.8", De),
        ] {
            assert_eq!(
                parse_decimal(input, language),
                Err(NumberError::Ambiguous),
                "{input:?}"
            );
        }
    }

    #[test]
    fn what_is_no_number_says_why() {
        for (input, expected) in [
            ("", NumberError::Missing),
            (" \u{a0}", NumberError::Missing),
            ("zwölf", NumberError::Letters),
            ("12a", NumberError::Letters),
            ("1e5", NumberError::Letters),
            (",", NumberError::Letters),
            ("-", NumberError::Letters),
            ("1-2", NumberError::Letters),
            ("-5", NumberError::Negative),
            ("−5,2", NumberError::Negative),
            ("12,,5", NumberError::TwoMarks),
            ("12.,5", NumberError::TwoMarks),
            ("1234567890123456789", NumberError::TooLong),
        ] {
            assert_eq!(parse_decimal(input, De), Err(expected), "{input:?}");
        }
        assert_eq!(
            parse_decimal(&"1".repeat(10_000), De),
            Err(NumberError::TooLong)
        );
    }

    proptest! {
        #[test]
        fn no_input_panics_and_no_result_is_negative(input in "\\PC{0,40}") {
            for language in Language::ALL {
                if let Ok(value) = parse_decimal(&input, *language) {
                    prop_assert!(!value.is_sign_negative());
                }
            }
        }

        #[test]
        fn near_numbers_never_panic(input in "[-0-9., ']{0,24}") {
            for language in Language::ALL {
                if let Ok(value) = parse_decimal(&input, *language) {
                    prop_assert!(!value.is_sign_negative());
                }
            }
        }
    }
}
