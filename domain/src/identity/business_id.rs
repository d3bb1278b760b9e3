//! The Finnish business ID (Y-tunnus, FO-nummer): `2077474-0`.
//!
//! Business Information Act 244/2001. Seven digits are weighted with 7, 9, 10, 5, 8, 4, 2; the check
//! digit makes the sum a multiple of eleven. Where that would take a ten, the number is never given.

use std::fmt;

use serde::{Deserialize, Serialize};
use thiserror::Error;

use crate::typed::compact;

const WEIGHTS: [u32; 8] = [7, 9, 10, 5, 8, 4, 2, 1];

/// Why a business ID is refused.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize, Deserialize, Error)]
#[serde(rename_all = "snake_case")]
pub enum BusinessIdError {
    /// Nothing was typed.
    #[error("no business ID was given")]
    Missing,
    /// Something besides digits.
    #[error("a business ID has digits only")]
    WrongCharacters,
    /// Not eight digits.
    #[error("a business ID has 8 digits")]
    WrongLength,
    /// The last digit does not fit the others: one was mistyped or two are swapped.
    #[error("the check digit does not fit")]
    CheckDigit,
}

/// A business ID in its one form, with the dash.
#[derive(Clone, Debug, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(try_from = "String", into = "String")]
pub struct BusinessId(String);

impl BusinessId {
    /// Reads a typed ID, forgiving blanks, a missing dash and the `FI` of the VAT number.
    ///
    /// # Errors
    /// The first thing that is wrong with it, the form before the check digit.
    pub fn parse(typed: &str) -> Result<Self, BusinessIdError> {
        let typed = compact(typed);
        let digits = typed.strip_prefix("FI").unwrap_or(&typed);
        if digits.is_empty() {
            return Err(BusinessIdError::Missing);
        }
        if !digits.bytes().all(|byte| byte.is_ascii_digit()) {
            return Err(BusinessIdError::WrongCharacters);
        }
        if digits.len() != WEIGHTS.len() {
            return Err(BusinessIdError::WrongLength);
        }
        let sum: u32 = digits
            .bytes()
            .zip(WEIGHTS)
            .map(|(byte, weight)| u32::from(byte - b'0') * weight)
            .sum();
        if !sum.is_multiple_of(11) {
            return Err(BusinessIdError::CheckDigit);
        }
        let (number, check) = digits.split_at(7);
        Ok(Self(format!("{number}-{check}")))
    }

    /// The ID with its dash.
    pub fn as_str(&self) -> &str {
        &self.0
    }
}

impl fmt::Display for BusinessId {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        formatter.write_str(&self.0)
    }
}

impl TryFrom<String> for BusinessId {
    type Error = BusinessIdError;

    fn try_from(text: String) -> Result<Self, BusinessIdError> {
        Self::parse(&text)
    }
}

impl From<BusinessId> for String {
    fn from(id: BusinessId) -> Self {
        id.0
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use BusinessIdError::{CheckDigit, Missing, WrongCharacters, WrongLength};
    use proptest::prelude::*;

    #[test]
    fn an_id_is_read_however_it_is_written() {
        for typed in [
            "2077474-0",
            "20774740",
            " 2077474 - 0 ",
            "2077474\u{2013}0",
            "FI20774740",
            "fi 2077474-0",
        ] {
            assert_eq!(BusinessId::parse(typed).unwrap().as_str(), "2077474-0");
        }
        assert_eq!(
            BusinessId::parse("0201256-6").unwrap().as_str(),
            "0201256-6"
        );
    }

    #[test]
    fn what_is_no_business_id_says_why() {
        for (typed, expected) in [
            ("", Missing),
            ("FI", Missing),
            ("2077474-1", CheckDigit),
            ("2077447-0", CheckDigit),
            ("207747-0", WrongLength),
            ("20774740-0", WrongLength),
            ("2O77474-0", WrongCharacters),
            ("SE20774740", WrongCharacters),
        ] {
            assert_eq!(BusinessId::parse(typed), Err(expected), "{typed:?}");
        }
    }

    proptest! {
        #[test]
        fn no_input_panics_and_the_form_reads_back(typed in "\\PC{0,12}|[0-9]{7}-?[0-9]") {
            if let Ok(id) = BusinessId::parse(&typed) {
                prop_assert_eq!(BusinessId::parse(id.as_str()), Ok(id));
            }
        }

        #[test]
        fn a_number_has_one_check_digit_at_most(number in 0_u32..10_000_000) {
            let fitting = (0..10).filter(|check| BusinessId::parse(&format!("{number:07}-{check}")).is_ok());
            prop_assert!(fitting.count() <= 1);
        }
    }
}
