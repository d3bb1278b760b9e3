//! Identifiers of the German energy market and their checks.

use std::fmt;

use serde::{Deserialize, Serialize};
use thiserror::Error;

use crate::typed::compact;

/// Why an identifier is refused.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize, Deserialize, Error)]
#[serde(rename_all = "snake_case")]
pub enum MarketIdError {
    /// Not as many characters as this kind of identifier has.
    #[error("the identifier has the wrong length")]
    WrongLength,
    /// Characters that cannot stand there.
    #[error("the identifier has a wrong character")]
    WrongCharacters,
    /// The last digit does not fit the others: one was mistyped or two are swapped.
    #[error("the check digit does not fit")]
    CheckDigit,
}

macro_rules! market_id {
    ($(#[$meta:meta])* $name:ident) => {
        $(#[$meta])*
        #[derive(Clone, Debug, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize, Deserialize)]
        #[serde(try_from = "String", into = "String")]
        pub struct $name(String);

        impl $name {
            /// Reads an identifier, forgiving blanks, dashes and lower case.
            pub fn parse(typed: &str) -> Result<Self, MarketIdError> {
                let text = compact(typed);
                Self::check(text.as_bytes()).map(|()| Self(text))
            }

            /// The identifier without blanks.
            pub fn as_str(&self) -> &str {
                &self.0
            }
        }

        impl fmt::Display for $name {
            fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
                formatter.write_str(&self.0)
            }
        }

        impl TryFrom<String> for $name {
            type Error = MarketIdError;

            fn try_from(text: String) -> Result<Self, MarketIdError> {
                Self::parse(&text)
            }
        }

        impl From<$name> for String {
            fn from(id: $name) -> Self {
                id.0
            }
        }
    };
}

market_id! {
    /// A market location (MaLo-ID): eleven digits, the last one a check digit (BDEW guide 2017).
    MarketLocationId
}

market_id! {
    /// A metering location (MeLo-ID): `DE`, network operator, postcode, twenty characters.
    MeteringLocationId
}

market_id! {
    /// The code of a network operator or supplier: 13 digits (BDEW 99…, DVGW 98…, GLN 4…).
    MarketPartnerCode
}

impl MarketLocationId {
    fn check(text: &[u8]) -> Result<(), MarketIdError> {
        if text.len() != 11 {
            return Err(MarketIdError::WrongLength);
        }
        let (base, check) = text.split_at(10);
        let digit = market_location_check_digit_of(base).ok_or(MarketIdError::WrongCharacters)?;
        match check {
            [last] if *last == digit => Ok(()),
            [last] if last.is_ascii_digit() => Err(MarketIdError::CheckDigit),
            _ => Err(MarketIdError::WrongCharacters),
        }
    }
}

impl MeteringLocationId {
    fn check(text: &[u8]) -> Result<(), MarketIdError> {
        if text.len() != 33 {
            return Err(MarketIdError::WrongLength);
        }
        let possible = text.iter().enumerate().all(|(index, byte)| match index {
            0 => *byte == b'D',
            1 => *byte == b'E',
            2..=7 => byte.is_ascii_digit(),
            _ => byte.is_ascii_uppercase() || byte.is_ascii_digit(),
        });
        if possible {
            Ok(())
        } else {
            Err(MarketIdError::WrongCharacters)
        }
    }
}

impl MarketPartnerCode {
    fn check(text: &[u8]) -> Result<(), MarketIdError> {
        if text.len() != 13 {
            return Err(MarketIdError::WrongLength);
        }
        if text.iter().all(u8::is_ascii_digit) {
            Ok(())
        } else {
            Err(MarketIdError::WrongCharacters)
        }
    }
}

/// The check digit for the first ten digits of a MaLo-ID, `None` if they cannot be a base.
///
/// Digits in odd places count once, in even places twice, without the digit sum that Luhn takes.
pub fn market_location_check_digit(base: &str) -> Option<char> {
    market_location_check_digit_of(base.as_bytes()).map(char::from)
}

fn market_location_check_digit_of(base: &[u8]) -> Option<u8> {
    if base.len() != 10 || base.first() == Some(&b'0') || !base.iter().all(u8::is_ascii_digit) {
        return None;
    }
    let sum: u32 = base
        .iter()
        .enumerate()
        .map(|(index, byte)| u32::from(byte - b'0') * if index % 2 == 0 { 1 } else { 2 })
        .sum();
    u8::try_from((10 - sum % 10) % 10)
        .ok()
        .map(|digit| digit + b'0')
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    #[test]
    fn the_official_market_locations_are_valid() {
        for (base, check) in [
            ("4137355924", '1'),
            ("5123869678", '1'),
            ("5768567674", '8'),
            ("6200000000", '0'),
            ("1000000000", '9'),
            ("8642097531", '2'),
            ("1234567890", '5'),
        ] {
            assert_eq!(market_location_check_digit(base), Some(check), "{base}");
            let whole = format!("{base}{check}");
            assert_eq!(MarketLocationId::parse(&whole).unwrap().as_str(), whole);
        }
        assert_eq!(
            MarketLocationId::parse("413 7355 9241").unwrap().as_str(),
            "41373559241"
        );
    }

    #[test]
    fn wrong_market_locations_say_why() {
        for (typed, expected) in [
            ("51238696780", MarketIdError::CheckDigit),
            ("41373559214", MarketIdError::CheckDigit),
            ("10004012345", MarketIdError::CheckDigit),
            ("01234567890", MarketIdError::WrongCharacters),
            ("4137355924", MarketIdError::WrongLength),
            ("4137355924X", MarketIdError::WrongCharacters),
            ("", MarketIdError::WrongLength),
        ] {
            assert_eq!(MarketLocationId::parse(typed), Err(expected), "{typed}");
        }
    }

    #[test]
    fn a_metering_location_has_its_parts_in_place() {
        let example = "DE00056266802AO6G56M11SN51G21M24S";
        assert_eq!(
            MeteringLocationId::parse(&example.to_lowercase())
                .unwrap()
                .as_str(),
            example
        );
        for (typed, expected) in [
            (
                "AT00056266802AO6G56M11SN51G21M24S",
                MarketIdError::WrongCharacters,
            ),
            (
                "DEX0056266802AO6G56M11SN51G21M24S",
                MarketIdError::WrongCharacters,
            ),
            (
                "DE00056266802AO6G56M11SN51G21M24",
                MarketIdError::WrongLength,
            ),
        ] {
            assert_eq!(MeteringLocationId::parse(typed), Err(expected), "{typed}");
        }
    }

    #[test]
    fn a_market_partner_has_thirteen_digits() {
        assert!(MarketPartnerCode::parse("9900123000002").is_ok());
        assert_eq!(
            MarketPartnerCode::parse("990012300000"),
            Err(MarketIdError::WrongLength)
        );
        assert_eq!(
            MarketPartnerCode::parse("99001230000A2"),
            Err(MarketIdError::WrongCharacters)
        );
    }

    proptest! {
        #[test]
        fn one_mistyped_digit_in_an_odd_place_never_passes(
            base in 1_000_000_000u64..10_000_000_000, place in 0usize..5, other in 1u8..10,
        ) {
            let base = base.to_string();
            let check = market_location_check_digit(&base).unwrap();
            let mut typed = format!("{base}{check}").into_bytes();
            let index = place * 2;
            typed[index] = (typed[index] - b'0' + other) % 10 + b'0';
            let typed = String::from_utf8(typed).unwrap();
            prop_assert!(MarketLocationId::parse(&typed).is_err());
        }

        #[test]
        fn no_input_panics(typed in "\\PC{0,40}") {
            let _ = MarketLocationId::parse(&typed);
            let _ = MeteringLocationId::parse(&typed);
            let _ = MarketPartnerCode::parse(&typed);
        }
    }
}
