//! Countries that letters go to, and how their postcodes look.

use serde::{Deserialize, Serialize};
use thiserror::Error;

coded! {
    /// A country, by its two letters (ISO 3166-1).
    pub enum Country {
        /// Germany
        Germany = "DE",
        /// Austria
        Austria = "AT",
        /// Belgium
        Belgium = "BE",
        /// Switzerland
        Switzerland = "CH",
        /// Czechia
        Czechia = "CZ",
        /// Denmark
        Denmark = "DK",
        /// Spain
        Spain = "ES",
        /// Finland
        Finland = "FI",
        /// France
        France = "FR",
        /// The United Kingdom
        UnitedKingdom = "GB",
        /// Italy
        Italy = "IT",
        /// Liechtenstein
        Liechtenstein = "LI",
        /// Luxembourg
        Luxembourg = "LU",
        /// The Netherlands
        Netherlands = "NL",
        /// Norway
        Norway = "NO",
        /// Poland
        Poland = "PL",
        /// Portugal
        Portugal = "PT",
        /// Sweden
        Sweden = "SE",
    }
}

/// Why a postcode is refused.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize, Deserialize, Error)]
#[serde(rename_all = "snake_case")]
pub enum PostcodeError {
    /// Nothing was typed.
    #[error("no postcode")]
    Missing,
    /// Too few or too many digits.
    #[error("{found} digits instead of {expected}")]
    Length {
        /// digits of a postcode there
        expected: usize,
        /// digits that were typed
        found: usize,
    },
    /// No postcode of this country looks like that.
    #[error("no postcode looks like this there")]
    Shape(Country),
}

impl Country {
    /// How postcodes look: `9` a digit, `A` a letter, everything else itself; nothing where there are several ways.
    /// Source: Universal Postal Union, addressing systems of its members.
    pub fn postcode_shape(self) -> Option<&'static str> {
        match self {
            Self::Germany | Self::Spain | Self::Finland | Self::France | Self::Italy => {
                Some("99999")
            }
            Self::Austria
            | Self::Belgium
            | Self::Switzerland
            | Self::Denmark
            | Self::Liechtenstein
            | Self::Luxembourg
            | Self::Norway => Some("9999"),
            Self::Czechia | Self::Sweden => Some("999 99"),
            Self::Netherlands => Some("9999 AA"),
            Self::Poland => Some("99-999"),
            Self::Portugal => Some("9999-999"),
            Self::UnitedKingdom => None,
        }
    }

    /// A postcode that could be one.
    pub fn postcode_example(self) -> String {
        let Some(shape) = self.postcode_shape() else {
            return "SW1A 1AA".to_owned();
        };
        let mut digits = ('1'..='9').cycle();
        let mark = |mark| match mark {
            '9' => digits.next().unwrap_or(mark),
            mark => mark,
        };
        shape.chars().map(mark).collect()
    }

    /// A postcode as it is written there. Blanks and hyphens are put where they belong.
    ///
    /// # Errors
    /// [`PostcodeError`]
    pub fn postcode(self, typed: &str) -> Result<String, PostcodeError> {
        let own: String = typed
            .chars()
            .filter(|c| !c.is_whitespace() && *c != '-')
            .map(|c| c.to_ascii_uppercase())
            .collect();
        if own.is_empty() {
            return Err(PostcodeError::Missing);
        }
        let Some(shape) = self.postcode_shape() else {
            let typed = typed.split_whitespace().collect::<Vec<_>>().join(" ");
            let fits =
                (5..=8).contains(&typed.len()) && own.chars().all(|c| c.is_ascii_alphanumeric());
            return fits
                .then(|| typed.to_ascii_uppercase())
                .ok_or(PostcodeError::Shape(self));
        };
        let wanted: Vec<char> = shape.chars().filter(|c| matches!(c, '9' | 'A')).collect();
        let found = own.chars().count();
        let digits_only = wanted.iter().all(|c| *c == '9');
        if digits_only && found != wanted.len() && own.chars().all(|c| c.is_ascii_digit()) {
            let expected = wanted.len();
            return Err(PostcodeError::Length { expected, found });
        }
        let fits = |(c, mark): (char, &char)| match mark {
            '9' => c.is_ascii_digit(),
            _ => c.is_ascii_alphabetic(),
        };
        if found != wanted.len() || !own.chars().zip(&wanted).all(fits) {
            return Err(PostcodeError::Shape(self));
        }
        let mut own = own.chars();
        let written = shape.chars().map(|mark| match mark {
            '9' | 'A' => own.next().unwrap_or(mark),
            mark => mark,
        });
        Ok(written.collect())
    }
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    #[test]
    fn postcodes_are_written_as_their_country_writes_them() {
        for (country, typed, written) in [
            (Country::Germany, "59065", "59065"),
            (Country::Germany, " 01 067 ", "01067"),
            (Country::Austria, "1010", "1010"),
            (Country::Sweden, "11455", "114 55"),
            (Country::Netherlands, "1012ab", "1012 AB"),
            (Country::Poland, "00 950", "00-950"),
            (Country::Portugal, "1000-205", "1000-205"),
            (Country::UnitedKingdom, "sw1a  1aa", "SW1A 1AA"),
        ] {
            assert_eq!(country.postcode(typed).as_deref(), Ok(written), "{typed}");
        }
    }

    #[test]
    fn a_german_postcode_of_four_digits_is_told_apart_from_nonsense() {
        let german = |typed| Country::Germany.postcode(typed).unwrap_err();
        let expected = 5;
        assert_eq!(german("5906"), PostcodeError::Length { expected, found: 4 });
        assert_eq!(
            german("590655"),
            PostcodeError::Length { expected, found: 6 }
        );
        assert_eq!(german("5906O"), PostcodeError::Shape(Country::Germany));
        assert_eq!(german("D-59065"), PostcodeError::Shape(Country::Germany));
        assert_eq!(german(" "), PostcodeError::Missing);
        let dutch = Country::Netherlands.postcode("1012");
        assert_eq!(dutch, Err(PostcodeError::Shape(Country::Netherlands)));
        let british = Country::UnitedKingdom.postcode("1");
        assert_eq!(british, Err(PostcodeError::Shape(Country::UnitedKingdom)));
    }

    #[test]
    fn every_example_is_a_postcode() {
        for country in Country::ALL {
            let example = country.postcode_example();
            assert_eq!(country.postcode(&example), Ok(example));
        }
        assert_eq!(Country::Netherlands.postcode_example(), "1234 AA");
    }

    proptest! {
        #[test]
        fn what_was_written_once_is_written_the_same_again(typed in "\\PC{0,12}", at in 0..Country::ALL.len()) {
            let country = Country::ALL[at];
            if let Ok(written) = country.postcode(&typed) {
                prop_assert_eq!(country.postcode(&written), Ok(written.clone()));
            }
        }
    }
}
