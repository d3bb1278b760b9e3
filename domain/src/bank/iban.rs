//! International account numbers (ISO 13616): structure, length, check digits, and which group of four looks wrong.

use std::fmt;

use serde::{Deserialize, Serialize};
use thiserror::Error;

use super::countries::COUNTRIES;
use super::suspect::swapped_group;

/// A valid account number inside SEPA, without blanks, in capitals.
#[derive(Clone, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(try_from = "String", into = "String")]
pub struct Iban(String);

/// Why an account number is refused. Groups are counted from one, four characters each.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize, Deserialize, Error)]
#[serde(tag = "why", rename_all = "snake_case")]
pub enum IbanError {
    /// Nothing was typed.
    #[error("there is no number")]
    Missing,
    /// Something that is neither a letter nor a digit.
    #[error("group {group} has a character that cannot stand there")]
    Character {
        /// where
        group: u8,
    },
    /// It does not begin with a country that has such numbers.
    #[error("no country begins like this")]
    Country,
    /// A number that cannot be collected from.
    #[error("the country does not belong to SEPA")]
    OutsideSepa,
    /// Too short or too long for its country.
    #[error("{found} characters instead of {expected}")]
    Length {
        /// characters of this country
        expected: u8,
        /// characters that were typed
        found: u8,
    },
    /// A letter among digits, or a digit among letters.
    #[error("group {group} has a letter or a digit in the wrong place")]
    Structure {
        /// where
        group: u8,
        /// whether only digits stand there
        digits: bool,
    },
    /// The check digits do not fit.
    #[error("the check digits do not fit")]
    Checksum {
        /// where two neighbours are probably swapped
        group: Option<u8>,
    },
}

impl Iban {
    /// Reads a number as people type or paste it: with blanks, dashes, small letters, `IBAN:` in front.
    ///
    /// # Errors
    /// The first thing that is wrong from the left, the check digits last.
    pub fn parse(typed: &str) -> Result<Self, IbanError> {
        let text = compact(typed);
        if text.is_empty() {
            return Err(IbanError::Missing);
        }
        if let Some(at) = text.chars().position(|c| !c.is_ascii_alphanumeric()) {
            return Err(IbanError::Character { group: group(at) });
        }
        let country = text.get(..2).unwrap_or(&text);
        let found = COUNTRIES.iter().find(|(code, ..)| *code == country);
        let &(_, structure, is_sepa) = found.ok_or(IbanError::Country)?;
        if !is_sepa {
            return Err(IbanError::OutsideSepa);
        }
        check_structure(&text, structure)?;
        let expected = 4 + parts(structure).map(|(count, _)| count).sum::<usize>();
        if text.len() != expected {
            return Err(IbanError::Length {
                expected: small(expected),
                found: small(text.len()),
            });
        }
        if rest(text.as_bytes()) != 1 {
            let group = swapped_group(text.as_bytes());
            return Err(IbanError::Checksum { group });
        }
        Ok(Self(text))
    }

    /// Without blanks, as systems want it.
    pub fn as_str(&self) -> &str {
        &self.0
    }

    /// In groups of four, as it stands on a card.
    pub fn grouped(&self) -> String {
        let chars: Vec<char> = self.0.chars().collect();
        let groups = chars
            .chunks(4)
            .map(|group| group.iter().collect::<String>());
        groups.collect::<Vec<_>>().join(" ")
    }

    /// Country and the last four characters; the rest as dots: `DE•• •••• •••• •••• ••30 00`.
    pub fn masked(&self) -> String {
        let hidden = 2..self.0.len().saturating_sub(4);
        let masked = self.0.chars().enumerate();
        let masked = masked.map(|(at, c)| if hidden.contains(&at) { '•' } else { c });
        Self(masked.collect()).grouped()
    }

    /// The German bank code (Bankleitzahl); nothing for other countries.
    pub fn german_bank_code(&self) -> Option<&str> {
        self.0.strip_prefix("DE").and_then(|rest| rest.get(2..10))
    }
}

impl fmt::Debug for Iban {
    /// Logs see no account number.
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(formatter, "Iban({})", self.masked())
    }
}

impl TryFrom<String> for Iban {
    type Error = IbanError;

    fn try_from(text: String) -> Result<Self, IbanError> {
        Self::parse(&text)
    }
}

impl From<Iban> for String {
    fn from(iban: Iban) -> Self {
        iban.0
    }
}

fn compact(typed: &str) -> String {
    let kept = typed.chars().take(200);
    let kept = kept
        .filter(|c| !c.is_whitespace() && !matches!(c, '-' | '‑' | '–' | '\u{200b}' | '\u{feff}'));
    let text: String = kept.collect::<String>().to_ascii_uppercase();
    let text = text.strip_prefix("IBAN").unwrap_or(&text);
    text.strip_prefix(':').unwrap_or(text).to_owned()
}

/// The group of four that a place belongs to, counted from one.
pub(super) fn group(at: usize) -> u8 {
    small(at / 4 + 1)
}

fn small(number: usize) -> u8 {
    u8::try_from(number).unwrap_or(u8::MAX)
}

/// `8n10n` as (8, 'n'), (10, 'n').
fn parts(structure: &str) -> impl Iterator<Item = (usize, char)> {
    let kinds = structure.split_inclusive(|c: char| c.is_ascii_alphabetic());
    kinds.filter_map(|part| {
        let kind = part.chars().last()?;
        Some((part.trim_end_matches(kind).parse().ok()?, kind))
    })
}

/// As far as the text goes, every character is of its kind.
fn check_structure(text: &str, structure: &str) -> Result<(), IbanError> {
    let kinds = [(2, 'n')].into_iter().chain(parts(structure));
    let kinds = kinds.flat_map(|(count, kind)| std::iter::repeat_n(kind, count));
    for ((at, c), kind) in text.chars().enumerate().skip(2).zip(kinds) {
        let fits = match kind {
            'n' => c.is_ascii_digit(),
            'a' => c.is_ascii_uppercase(),
            _ => c.is_ascii_alphanumeric(),
        };
        if !fits {
            let digits = kind == 'n';
            return Err(IbanError::Structure {
                group: group(at),
                digits,
            });
        }
    }
    Ok(())
}

/// The rest by 97 with the first four characters moved to the end, letters as 10 to 35 (ISO 7064).
pub(super) fn rest(text: &[u8]) -> u32 {
    let (head, tail) = text.split_at(text.len().min(4));
    tail.iter().chain(head).fold(0, |rest, byte| match byte {
        b'0'..=b'9' => (rest * 10 + u32::from(byte - b'0')) % 97,
        _ => (rest * 100 + u32::from(byte.wrapping_sub(b'A')) + 10) % 97,
    })
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    #[test]
    fn numbers_of_all_kinds_are_read_however_they_are_typed() {
        for typed in [
            "DE89 3704 0044 0532 0130 00",
            "de02-1203-0000-0000-2020-51",
            "IBAN: DE02500105170137075030",
            "DE02\u{a0}1005\u{a0}0000 0054 5404 02",
            "DE02 3002 0900 0106 5310 65",
            "FI21 1234 5600 0007 85",
            "AT61 1904 3002 3457 3201",
            "NL91 ABNA 0417 1643 00",
            "GB29 NWBK 6016 1331 9268 19",
            "CH93 0076 2011 6238 5295 7",
            "SE45 5000 0000 0583 9825 7466",
            "FR14 2004 1010 0505 0001 3M02 606",
            "DE73100000000000123456",
        ] {
            assert!(
                Iban::parse(typed).is_ok(),
                "{typed}: {:?}",
                Iban::parse(typed)
            );
        }
    }

    #[test]
    fn each_mistake_is_named_with_its_group() {
        let cases = [
            ("", IbanError::Missing),
            ("IBAN", IbanError::Missing),
            (
                "DE89 3704 00#4 0532 0130 00",
                IbanError::Character { group: 3 },
            ),
            ("XX89 3704 0044 0532 0130 00", IbanError::Country),
            ("D", IbanError::Country),
            (
                "BR15 0000 0000 0000 1093 2840 814P 2",
                IbanError::OutsideSepa,
            ),
            (
                "DE8937040044053201300",
                IbanError::Length {
                    expected: 22,
                    found: 21,
                },
            ),
            (
                "DE89 3704 0044 0532 0130 000",
                IbanError::Length {
                    expected: 22,
                    found: 23,
                },
            ),
            (
                "DE89 3704 0044 0532 O130 00",
                IbanError::Structure {
                    group: 5,
                    digits: true,
                },
            ),
            (
                "NL91 4BNA 0417 1643 00",
                IbanError::Structure {
                    group: 2,
                    digits: false,
                },
            ),
            (
                "DE89 3704 0044 0532 0130 01",
                IbanError::Checksum { group: None },
            ),
            // 0532 typed as 0523.
            (
                "DE89 3704 0044 0523 0130 00",
                IbanError::Checksum { group: Some(4) },
            ),
        ];
        for (typed, error) in cases {
            assert_eq!(Iban::parse(typed).unwrap_err(), error, "{typed}");
        }
    }

    #[test]
    fn nobody_sees_the_whole_number_by_accident() {
        let iban = Iban::parse("DE89 3704 0044 0532 0130 00").unwrap();
        assert_eq!(iban.masked(), "DE•• •••• •••• •••• ••30 00");
        assert_eq!(format!("{iban:?}"), "Iban(DE•• •••• •••• •••• ••30 00)");
        assert_eq!(iban.grouped(), "DE89 3704 0044 0532 0130 00");
        assert_eq!(iban.german_bank_code(), Some("37040044"));
        let other = Iban::parse("FI21 1234 5600 0007 85").unwrap();
        assert_eq!(other.german_bank_code(), None);
    }

    proptest! {
        #[test]
        fn a_german_number_with_right_check_digits_is_valid_and_every_single_slip_is_found(
            bank in 10_000_000u32..99_999_999, account in 0u64..9_999_999_999, at in 4usize..22, shift in 1u8..10,
        ) {
            let open = format!("DE00{bank:08}{account:010}");
            let check = 98 - rest(open.as_bytes());
            let text = format!("DE{check:02}{}", &open[4..]);
            let iban = Iban::parse(&text).unwrap();
            prop_assert_eq!(iban.as_str(), text.as_str());
            let mut bytes = text.into_bytes();
            bytes[at] = b'0' + (bytes[at] - b'0' + shift) % 10;
            let slip = String::from_utf8(bytes).unwrap();
            let found = matches!(Iban::parse(&slip), Err(IbanError::Checksum { .. }));
            prop_assert!(found);
        }

        #[test]
        fn whatever_is_typed_is_answered(typed in "\\PC{0,60}") {
            if let Ok(iban) = Iban::parse(&typed) {
                prop_assert_eq!(Iban::parse(&iban.grouped()).unwrap(), iban);
            }
        }
    }
}
