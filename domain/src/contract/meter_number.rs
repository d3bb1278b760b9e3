//! Meter numbers (Zählernummern), printed on the device.

use std::fmt;

use serde::{Deserialize, Serialize};
use thiserror::Error;

use crate::typed::compact;

const SHORTEST: usize = 4;
const LONGEST: usize = 20;

/// Why a meter number is refused.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize, Deserialize, Error)]
#[serde(rename_all = "snake_case")]
pub enum MeterNumberError {
    /// Nothing was typed.
    #[error("no meter number was given")]
    Missing,
    /// Something besides letters A to Z and digits.
    #[error("a meter number has letters and digits only")]
    WrongCharacters,
    /// Fewer than 4 or more than 20 characters.
    #[error("a meter number has 4 to 20 characters")]
    WrongLength,
}

/// A meter number in its one stored form: capitals and digits without blanks.
#[derive(Clone, Debug, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(try_from = "String", into = "String")]
pub struct MeterNumber(String);

impl MeterNumber {
    /// Reads a typed number, forgiving blanks, dashes and lower case.
    pub fn parse(typed: &str) -> Result<Self, MeterNumberError> {
        let number = compact(typed);
        if number.is_empty() {
            return Err(MeterNumberError::Missing);
        }
        if !number
            .chars()
            .all(|c| c.is_ascii_uppercase() || c.is_ascii_digit())
        {
            return Err(MeterNumberError::WrongCharacters);
        }
        if (SHORTEST..=LONGEST).contains(&number.len()) {
            Ok(Self(number))
        } else {
            Err(MeterNumberError::WrongLength)
        }
    }

    /// The number without blanks.
    pub fn as_str(&self) -> &str {
        &self.0
    }

    /// Is it an identification after DIN 43863-5: medium, three letters of the manufacturer, two
    /// hexadecimal digits, eight digits?
    pub fn is_din_43863_5(&self) -> bool {
        let bytes = self.0.as_bytes();
        bytes.len() == 14
            && bytes.iter().enumerate().all(|(index, byte)| match index {
                0 => matches!(byte, b'1'..=b'9' | b'E' | b'F'),
                1..=3 => byte.is_ascii_uppercase(),
                4 | 5 => byte.is_ascii_hexdigit(),
                _ => byte.is_ascii_digit(),
            })
    }

    /// The number as it is printed: `1 EMH00 1234 5678` after DIN 43863-5, others as they are.
    pub fn grouped(&self) -> String {
        if !self.is_din_43863_5() {
            return self.0.clone();
        }
        let part = |from: usize, to: usize| self.0.get(from..to).unwrap_or("");
        format!(
            "{} {} {} {}",
            part(0, 1),
            part(1, 6),
            part(6, 10),
            part(10, 14)
        )
    }
}

impl fmt::Display for MeterNumber {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        formatter.write_str(&self.0)
    }
}

impl TryFrom<String> for MeterNumber {
    type Error = MeterNumberError;

    fn try_from(text: String) -> Result<Self, MeterNumberError> {
        Self::parse(&text)
    }
}

impl From<MeterNumber> for String {
    fn from(number: MeterNumber) -> Self {
        number.0
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    #[test]
    fn a_number_is_read_however_it_is_written() {
        for typed in [
            "1EMH0012345678",
            "1 EMH00 1234 5678",
            "1emh00-1234-5678",
            " 1EMH0012345678 ",
        ] {
            let number = MeterNumber::parse(typed).unwrap();
            assert_eq!(number.as_str(), "1EMH0012345678");
            assert_eq!(number.grouped(), "1 EMH00 1234 5678");
        }
        let own = MeterNumber::parse("0047 1123").unwrap();
        assert_eq!(
            (own.as_str(), own.grouped().as_str()),
            ("00471123", "00471123")
        );
    }

    #[test]
    fn what_is_no_meter_number_says_why() {
        for (typed, expected) in [
            ("", MeterNumberError::Missing),
            (" - ", MeterNumberError::Missing),
            ("123", MeterNumberError::WrongLength),
            ("123456789012345678901", MeterNumberError::WrongLength),
            ("47Ä1123", MeterNumberError::WrongCharacters),
            ("47#1123", MeterNumberError::WrongCharacters),
        ] {
            assert_eq!(MeterNumber::parse(typed), Err(expected), "{typed:?}");
        }
    }

    #[test]
    fn fourteen_characters_alone_are_no_din_number() {
        for typed in [
            "12345678901234",
            "0EMH0012345678",
            "1EM40012345678",
            "1EMHG012345678",
        ] {
            let number = MeterNumber::parse(typed).unwrap();
            assert_eq!(number.grouped(), typed);
        }
    }

    proptest! {
        #[test]
        fn no_input_panics_and_the_printed_form_reads_back(typed in "\\PC{0,30}|[0-9A-Fe ]{0,24}") {
            if let Ok(number) = MeterNumber::parse(&typed) {
                prop_assert_eq!(MeterNumber::parse(&number.grouped()), Ok(number));
            }
        }
    }
}
