//! What is wrong with something that should prove who somebody is.

use domain::{
    identity::{BusinessIdError, LetterCodeError},
    profile::PatternError,
};

use crate::Texts;

/// The sentence for a problem.
pub fn issued_number_error(t: &Texts, error: &PatternError) -> String {
    match error {
        PatternError::Missing => t.msg_problem_issued_missing(),
        PatternError::WrongStart { expected } => t.msg_problem_issued_start(expected),
        PatternError::WrongLength { expected, got } => {
            t.msg_problem_issued_length(expected.to_string(), got.to_string())
        }
        PatternError::NotADigit { position } => t.msg_problem_issued_digit(position.to_string()),
    }
}

/// The sentence for a problem.
pub fn business_id_error(t: &Texts, error: BusinessIdError) -> String {
    match error {
        BusinessIdError::Missing => t.msg_problem_business_id_missing(),
        BusinessIdError::WrongCharacters => t.msg_problem_business_id_characters(),
        BusinessIdError::WrongLength => t.msg_problem_business_id_length(),
        BusinessIdError::CheckDigit => t.msg_problem_business_id_check(),
    }
}

/// The sentence for a problem.
pub fn letter_code_error(t: &Texts, error: LetterCodeError) -> String {
    match error {
        LetterCodeError::Missing => t.msg_problem_code_missing(),
        LetterCodeError::WrongLength { expected, got } => {
            t.msg_problem_code_length(expected.to_string(), got.to_string())
        }
        LetterCodeError::WrongCharacter { position } => {
            t.msg_problem_code_character(position.to_string())
        }
    }
}
