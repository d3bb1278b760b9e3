//! The Finnish personal identity code (henkilötunnus, personbeteckning): `131052-308T`.
//!
//! Government decree 128/2010, with the further signs of 1 January 2023: day of birth, sign of the century,
//! individual number, control character. The individual number also tells the sex; nobody here needs that,
//! so nobody here reads it.

use std::fmt;

use chrono::NaiveDate;
use serde::{Deserialize, Serialize};
use thiserror::Error;

use crate::typed::is_blank;

const LENGTH: usize = 11;
/// Place of the sign of the century, the first is 0.
const SIGN: usize = 6;
/// The control character, by the remainder of a division by 31. G, I, O, Q and Z look like others.
const CONTROL: &[u8; 31] = b"0123456789ABCDEFHJKLMNPRSTUVWXY";
/// Lower individual numbers were never given to anyone.
const FIRST_INDIVIDUAL: u32 = 2;
/// From here on the numbers are temporary ones of hospitals and those of tests.
const FIRST_TEMPORARY: u32 = 900;

/// Why a personal identity code is refused.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize, Deserialize, Error)]
#[serde(rename_all = "snake_case")]
pub enum PersonalCodeError {
    /// Nothing was typed.
    #[error("no personal identity code was given")]
    Missing,
    /// Not eleven characters; often the sign of the century was left out.
    #[error("a personal identity code has 11 characters")]
    WrongLength,
    /// Something that cannot stand in this place.
    #[error("character {position} cannot stand there")]
    WrongCharacter {
        /// place in the code, the first is 1
        position: usize,
    },
    /// The seventh character is no sign of a century.
    #[error("the seventh character tells the century, for example - or A")]
    CenturySign,
    /// The first six digits are no day.
    #[error("this day does not exist")]
    NoSuchDay,
    /// The individual numbers 000 and 001 were never given.
    #[error("this individual number was never given")]
    IndividualNumber,
    /// The last character does not fit the digits: one was mistyped or two are swapped.
    #[error("the control character does not fit")]
    ControlCharacter,
}

/// A personal identity code in its one form: capitals, eleven characters.
///
/// It has no `Display` and no `Serialize`, and `Debug` masks it: what leaves this type does so by
/// [`PersonalCode::as_str`], which is easy to find.
#[derive(Clone, PartialEq, Eq, Hash)]
pub struct PersonalCode {
    text: String,
    born: NaiveDate,
}

impl PersonalCode {
    /// Reads a typed code, forgiving blanks, lower case and the dashes of word processors.
    ///
    /// A day that is still to come is taken: the caller knows what day it is.
    ///
    /// # Errors
    /// The first thing that is wrong with it, the form before the meaning.
    pub fn parse(typed: &str) -> Result<Self, PersonalCodeError> {
        let text: String = typed.chars().filter(|c| !is_blank(*c)).map(plain).collect();
        if text.is_empty() {
            return Err(PersonalCodeError::Missing);
        }
        if text.chars().count() != LENGTH {
            return Err(PersonalCodeError::WrongLength);
        }
        for (index, character) in text.chars().enumerate() {
            let possible = match index {
                SIGN => century(character).is_some(),
                10 => u8::try_from(character).is_ok_and(|byte| CONTROL.contains(&byte)),
                _ => character.is_ascii_digit(),
            };
            if !possible {
                return Err(if index == SIGN {
                    PersonalCodeError::CenturySign
                } else {
                    let position = index + 1;
                    PersonalCodeError::WrongCharacter { position }
                });
            }
        }
        let number = |from: usize, to: usize| digits(text.get(from..to).unwrap_or_default());
        let sign = text.chars().nth(SIGN).and_then(century).unwrap_or_default();
        let year = i32::try_from(sign + number(4, 6)).unwrap_or_default();
        let born = NaiveDate::from_ymd_opt(year, number(2, 4), number(0, 2))
            .ok_or(PersonalCodeError::NoSuchDay)?;
        if number(7, 10) < FIRST_INDIVIDUAL {
            return Err(PersonalCodeError::IndividualNumber);
        }
        let remainder = (number(0, 6) * 1000 + number(7, 10)) % 31;
        let control = usize::try_from(remainder)
            .ok()
            .and_then(|place| CONTROL.get(place));
        if text.as_bytes().last() == control {
            Ok(Self { text, born })
        } else {
            Err(PersonalCodeError::ControlCharacter)
        }
    }

    /// The code in clear: for the key of a look-up and for encryption, not for a screen or a log.
    pub fn as_str(&self) -> &str {
        &self.text
    }

    /// The code for a screen: `131052-****`.
    pub fn masked(&self) -> String {
        let (head, _) = self.text.split_at(SIGN + 1);
        format!("{head}****")
    }

    /// Day of birth.
    pub fn born(&self) -> NaiveDate {
        self.born
    }

    /// Is it a temporary code or one made for tests (individual numbers 900 to 999)?
    ///
    /// A bank never identifies anybody by such a code; demonstrations use nothing else.
    pub fn is_temporary(&self) -> bool {
        digits(self.text.get(7..10).unwrap_or_default()) >= FIRST_TEMPORARY
    }
}

impl fmt::Debug for PersonalCode {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(formatter, "PersonalCode({})", self.masked())
    }
}

/// First year of the century of a sign. The second and further letters are new since 1 January 2023.
fn century(sign: char) -> Option<u32> {
    match sign {
        '+' => Some(1800),
        '-' | 'Y' | 'X' | 'W' | 'V' | 'U' => Some(1900),
        'A'..='F' => Some(2000),
        _ => None,
    }
}

fn plain(character: char) -> char {
    match character {
        '\u{2010}'..='\u{2015}' | '\u{2212}' => '-',
        other => other.to_ascii_uppercase(),
    }
}

/// The number that a few ASCII digits mean.
fn digits(text: &str) -> u32 {
    text.bytes()
        .fold(0, |number, byte| number * 10 + u32::from(byte - b'0'))
}

#[cfg(test)]
mod tests {
    use super::*;
    use PersonalCodeError::{
        CenturySign, ControlCharacter, IndividualNumber, Missing, NoSuchDay, WrongCharacter,
        WrongLength,
    };
    use proptest::prelude::*;

    fn parse(typed: &str) -> Result<PersonalCode, PersonalCodeError> {
        PersonalCode::parse(typed)
    }

    #[test]
    fn every_sign_of_a_century_is_known() {
        for (code, born) in [
            ("131052-308T", "1952-10-13"),
            ("131052+308T", "1852-10-13"),
            ("131052A308T", "2052-10-13"),
            ("010594Y9032", "1994-05-01"),
            ("010594Y9021", "1994-05-01"),
            ("020594X903P", "1994-05-02"),
            ("020594X902N", "1994-05-02"),
            ("030594W903B", "1994-05-03"),
            ("030694W9024", "1994-06-03"),
            ("040594V9030", "1994-05-04"),
            ("040594V902Y", "1994-05-04"),
            ("050594U903M", "1994-05-05"),
            ("050594U902L", "1994-05-05"),
            ("010516B903X", "2016-05-01"),
            ("010516B902W", "2016-05-01"),
            ("020516C903K", "2016-05-02"),
            ("020516C902J", "2016-05-02"),
            ("030516D9037", "2016-05-03"),
            ("030516D9026", "2016-05-03"),
            ("010501E9032", "2001-05-01"),
            ("020502E902X", "2002-05-02"),
            ("020503F9037", "2003-05-02"),
            ("020504A902E", "2004-05-02"),
            ("020504B904H", "2004-05-02"),
            ("010101-0101", "1901-01-01"),
            ("290200A101K", "2000-02-29"),
        ] {
            let read = parse(code).map(|read| (read.as_str().to_owned(), read.born().to_string()));
            assert_eq!(read, Ok((code.to_owned(), born.to_owned())), "{code}");
        }
    }

    #[test]
    fn what_is_no_code_says_why() {
        for (typed, expected) in [
            ("", Missing),
            (" \u{200b} ", Missing),
            ("131052308T", WrongLength),
            ("131052-308", WrongLength),
            ("131052-308TT", WrongLength),
            ("131052-3O8T", WrongCharacter { position: 9 }),
            ("I31052-308T", WrongCharacter { position: 1 }),
            ("131052-308O", WrongCharacter { position: 11 }),
            ("131052-308Ä", WrongCharacter { position: 11 }),
            ("131052G308T", CenturySign),
            ("131052/308T", CenturySign),
            ("310252-308Y", NoSuchDay),
            ("290201-101P", NoSuchDay),
            ("001052-308T", NoSuchDay),
            ("131352-308T", NoSuchDay),
            ("131052-001T", IndividualNumber),
            ("131052-308U", ControlCharacter),
            ("131502-308T", NoSuchDay),
            ("131025-308T", ControlCharacter),
        ] {
            assert_eq!(parse(typed).err(), Some(expected), "{typed:?}");
        }
    }

    #[test]
    fn a_code_is_read_however_it_is_written() {
        for typed in [
            "131052-308t",
            " 131052 - 308 T ",
            "131052\u{2013}308T",
            "131052\u{2212}308T\u{feff}",
        ] {
            assert_eq!(parse(typed).unwrap().as_str(), "131052-308T", "{typed:?}");
        }
    }

    #[test]
    fn neither_a_screen_nor_a_log_shows_the_code() {
        let code = parse("010594Y9032").unwrap();
        assert_eq!(code.masked(), "010594Y****");
        assert_eq!(format!("{code:?}"), "PersonalCode(010594Y****)");
    }

    #[test]
    fn temporary_codes_are_told_from_those_of_residents() {
        assert!(parse("010594Y9032").unwrap().is_temporary());
        assert!(!parse("131052-308T").unwrap().is_temporary());
        assert!(!parse("010101-0101").unwrap().is_temporary());
    }

    proptest! {
        #[test]
        fn no_input_panics_and_the_form_reads_back(typed in "\\PC{0,15}|[0-3][0-9][01][0-9]{3}[-+A-FU-Y][0-9]{3}[0-9A-Y]") {
            if let Ok(code) = parse(&typed) {
                prop_assert_eq!(parse(code.as_str()), Ok(code));
            }
        }

        #[test]
        fn one_wrong_digit_is_always_noticed(place in 0_usize..10, by in 1_u8..10) {
            let mut bytes = b"131052-308T".to_vec();
            prop_assume!(place != SIGN);
            bytes[place] = b'0' + (bytes[place] - b'0' + by) % 10;
            prop_assert!(parse(&String::from_utf8(bytes).unwrap()).is_err());
        }
    }
}
