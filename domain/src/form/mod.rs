//! What a form answers when something is wrong: per field one problem, as data, never as text.
//!
//! The texts stand in the locale files; a problem carries what the sentence needs (limits, dates,
//! values of earlier readings), never what the person typed.

mod date;

use std::collections::BTreeMap;

use chrono::NaiveDate;
use rust_decimal::Decimal;
use serde::{Deserialize, Serialize};
use thiserror::Error;

use crate::account::{EmailError, PasswordProblem, UserNameError};
use crate::bank::IbanError;
use crate::billing::instalment::InstalmentProblem;
use crate::contract::{MeterNumberError, PostcodeError};
use crate::identity::{BusinessIdError, LetterCodeError};
use crate::number::NumberError;
use crate::profile::PatternError;
use crate::reading::{Hint, PhotoProblem, ReadingError, Unit, Verdict};

pub use date::{DateError, parse_date};

/// What is wrong with one field.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, Error)]
#[serde(tag = "kind", content = "detail", rename_all = "snake_case")]
pub enum Problem {
    /// The field must be filled in.
    #[error("the field is empty")]
    Missing,
    /// The text is longer than `max` characters.
    #[error("the text is longer than {max} characters")]
    TooLong {
        /// characters that are possible
        max: usize,
    },
    /// What was chosen holds already.
    #[error("nothing would change")]
    Unchanged,
    /// The box must be ticked.
    #[error("not agreed")]
    Agree,
    /// The bank account number is none.
    #[error(transparent)]
    Iban(#[from] IbanError),
    /// This account has a mandate already.
    #[error("there is a mandate for this account")]
    MandateThere,
    /// One of the options must be chosen.
    #[error("nothing was chosen")]
    Choose,
    /// The form or link is too old.
    #[error("the form has expired")]
    Expired,
    /// The form was sent before.
    #[error("the form was already submitted")]
    AlreadySubmitted,
    /// user name and password do not belong together, or do not exist
    #[error("these do not fit")]
    WrongCredentials,
    /// the same where people have user names
    #[error("these do not fit")]
    WrongUserName,
    /// the password that was asked for once more is another one
    #[error("the password is wrong")]
    WrongPassword,
    /// the new address is the one that is used already
    #[error("this is the address of today")]
    SameAddress,
    /// the numbers belong to no contract account that can be added
    #[error("no match")]
    NoMatch,
    /// number and code of the letter do not belong together, or do not exist, or were used
    #[error("no letter says so")]
    NoLetter,
    /// this is the PIN of a letter, which is no password
    #[error("a PIN is no password")]
    PinNotPassword,
    /// an unusual reading: wanted is a "yes, that is right"
    #[error("to be confirmed")]
    Unusual {
        /// what is unusual, and what was expected
        verdict: Verdict,
        /// the register's unit
        unit: Unit,
        /// days since the reading before
        days: i64,
    },
    /// so unusual that a photo or a sentence is wanted
    #[error("to be explained")]
    Explain,
    /// it left for the billing system, so that it cannot be corrected here
    #[error("the reading left already")]
    LeftAlready,
    /// The photo is not taken.
    #[error(transparent)]
    Photo(PhotoProblem),
    /// The instalment is not changed like this.
    #[error(transparent)]
    Instalment(InstalmentProblem),
    /// it cannot be called
    #[error("no telephone number")]
    Phone,
    /// a number that exists nowhere in the utility's country
    #[error("no telephone number of this country")]
    PhoneElsewhere,
    /// The postcode fits no place.
    #[error(transparent)]
    Postcode(PostcodeError),
    /// A change of the same thing waits for an answer.
    #[error("the change before is not confirmed yet")]
    ChangePending,
    /// The e-mail address is not usable.
    #[error(transparent)]
    Email(EmailError),
    /// The user name is not usable.
    #[error(transparent)]
    UserName(UserNameError),
    /// Somebody else has this user name.
    #[error("the user name is taken")]
    UserNameTaken,
    /// The password is refused.
    #[error(transparent)]
    Password(PasswordProblem),
    /// The number was not understood.
    #[error(transparent)]
    Number(NumberError),
    /// The meter reading is refused.
    #[error(transparent)]
    Reading(ReadingError),
    /// The contract account number does not fit the utility's pattern.
    #[error(transparent)]
    ContractAccountNumber(PatternError),
    /// The customer number or member number does not fit the utility's pattern.
    #[error(transparent)]
    IssuedNumber(PatternError),
    /// The business ID is not one.
    #[error(transparent)]
    BusinessId(BusinessIdError),
    /// somebody else signs in with this address
    #[error("the address has a login already")]
    AddressInUse,
    /// The code of a letter cannot be one.
    #[error(transparent)]
    LetterCode(LetterCodeError),
    /// The meter number is not usable.
    #[error(transparent)]
    MeterNumber(MeterNumberError),
    /// What is to begin cannot begin on a day that is over.
    #[error("the day is over")]
    DayOver,
    /// What is to begin lies too far ahead.
    #[error("the day is after {latest}")]
    DayTooFar {
        /// last day that is possible
        latest: NaiveDate,
    },
    /// The date is not usable.
    #[error(transparent)]
    Date(DateError),
}

macro_rules! from_detail {
    ($($variant:ident($detail:ty)),+ $(,)?) => {$(
        impl From<$detail> for Problem {
            fn from(detail: $detail) -> Self {
                Self::$variant(detail)
            }
        }
    )+};
}

from_detail! {
    Instalment(InstalmentProblem),
    Email(EmailError),
    UserName(UserNameError),
    Password(PasswordProblem),
    Number(NumberError),
    ContractAccountNumber(PatternError),
    MeterNumber(MeterNumberError),
    LetterCode(LetterCodeError),
    BusinessId(BusinessIdError),
    Date(DateError),
    Photo(PhotoProblem),
}

impl From<ReadingError> for Problem {
    /// A refused date of a reading is a problem of the date field.
    fn from(error: ReadingError) -> Self {
        match error {
            ReadingError::Date(error) => Self::Date(error),
            error => Self::Reading(error),
        }
    }
}

impl Problem {
    /// The value that would fit instead of a refused or doubted reading.
    pub fn suggested(&self) -> Option<Decimal> {
        match self {
            Self::Unusual { verdict, .. } => verdict.hint.and_then(Hint::suggested),
            Self::Reading(error) => error.suggested(),
            _ => None,
        }
    }
}

/// The problems of a form by field name.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize, Error)]
#[error("{} field(s) need attention", .0.len())]
#[serde(transparent)]
pub struct FieldErrors(BTreeMap<String, Problem>);

impl FieldErrors {
    /// A form without problems.
    pub fn new() -> Self {
        Self::default()
    }

    /// A form with one problem.
    pub fn one(field: impl Into<String>, problem: impl Into<Problem>) -> Self {
        let mut errors = Self::new();
        errors.add(field, problem);
        errors
    }

    /// Notes a problem. The first one of a field stays, because it explains the later ones.
    pub fn add(&mut self, field: impl Into<String>, problem: impl Into<Problem>) {
        self.0.entry(field.into()).or_insert_with(|| problem.into());
    }

    /// Is everything in order?
    pub fn is_empty(&self) -> bool {
        self.0.is_empty()
    }

    /// How many fields have a problem?
    pub fn len(&self) -> usize {
        self.0.len()
    }

    /// The problem of a field.
    pub fn get(&self, field: &str) -> Option<&Problem> {
        self.0.get(field)
    }

    /// All problems in the order of the field names.
    pub fn iter(&self) -> impl Iterator<Item = (&str, &Problem)> {
        self.0
            .iter()
            .map(|(field, problem)| (field.as_str(), problem))
    }

    /// The first problem in the order of the field names.
    pub fn first(&self) -> Option<(&str, &Problem)> {
        self.iter().next()
    }

    /// `value` if there is no problem, otherwise the problems.
    pub fn or<T>(self, value: T) -> Result<T, Self> {
        if self.is_empty() {
            Ok(value)
        } else {
            Err(self)
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_first_problem_of_a_field_stays() {
        let mut errors = FieldErrors::new();
        assert!(errors.is_empty());
        errors.add("email", EmailError::NoAt);
        errors.add("email", Problem::Missing);
        errors.add("amount", NumberError::Ambiguous);
        assert_eq!(errors.len(), 2);
        assert_eq!(errors.get("email"), Some(&Problem::Email(EmailError::NoAt)));
        assert_eq!(
            errors.first(),
            Some(("amount", &Problem::Number(NumberError::Ambiguous)))
        );
        assert_eq!(errors.get("name"), None);
        assert_eq!(errors.clone().or(1), Err(errors));
        assert_eq!(FieldErrors::new().or(1), Ok(1));
    }

    #[test]
    fn a_refused_date_of_a_reading_becomes_a_problem_of_the_date() {
        let problem = Problem::from(ReadingError::Date(DateError::Future));
        assert_eq!(problem, Problem::Date(DateError::Future));
    }

    #[test]
    fn problems_travel_as_codes_and_survive_the_way() {
        let errors = FieldErrors::one("text", Problem::TooLong { max: 500 });
        let json = serde_json::to_string(&errors).unwrap();
        assert_eq!(json, r#"{"text":{"kind":"too_long","detail":{"max":500}}}"#);
        assert_eq!(serde_json::from_str::<FieldErrors>(&json).unwrap(), errors);
        for problem in [
            Problem::Missing,
            Problem::Password(PasswordProblem::TooShort { min: 12 }),
            Problem::Reading(ReadingError::TooManyDigits { max: 6 }),
            Problem::ContractAccountNumber(PatternError::WrongStart {
                expected: "IR".into(),
            }),
            Problem::Date(DateError::OutsideMeterLife {
                from: None,
                to: None,
            }),
        ] {
            let json = serde_json::to_string(&problem).unwrap();
            assert_eq!(
                serde_json::from_str::<Problem>(&json).unwrap(),
                problem,
                "{json}"
            );
        }
    }
}
