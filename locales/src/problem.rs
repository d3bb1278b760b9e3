//! What a form says about a refused field: what happened, why, what now. Every case has a sentence of its
//! own, with the values it needs written as the language writes them.

use domain::{
    account::{EmailError, PasswordProblem, UserNameError},
    bank::IbanError,
    billing::instalment::{InstalmentProblem, OutsideRules},
    contract::MeterNumberError,
    form::{DateError, Problem},
    format,
    language::Language,
    number::NumberError,
    profile::PatternError,
};

use crate::{
    Texts, personal, proof,
    reading::{photo_problem, reading_error, verdict_sentence},
};

/// The sentence for a problem of a field.
pub fn problem(t: &Texts, language: Language, problem: &Problem) -> String {
    match problem {
        Problem::Missing => t.msg_problem_missing(),
        Problem::TooLong { max } => t.msg_problem_too_long(max.to_string()),
        Problem::Unchanged => t.msg_problem_unchanged(),
        Problem::Agree => t.msg_problem_agree(),
        Problem::Iban(error) => iban_error(t, *error),
        Problem::MandateThere => t.msg_problem_mandate_there(),
        Problem::Choose => t.msg_problem_choose(),
        Problem::Expired => t.msg_problem_expired(),
        Problem::AlreadySubmitted => t.msg_problem_already_submitted(),
        Problem::WrongCredentials => t.msg_problem_wrong_credentials(),
        Problem::WrongUserName => t.msg_problem_wrong_user_name(),
        Problem::WrongPassword => t.msg_problem_wrong_password(),
        Problem::SameAddress => t.msg_problem_same_address(),
        Problem::NoMatch => t.msg_problem_no_match(),
        Problem::NoLetter => t.msg_problem_no_letter(),
        Problem::PinNotPassword => t.msg_problem_pin_not_password(),
        Problem::Unusual {
            verdict,
            unit,
            days,
        } => {
            let said = verdict_sentence(t, language, verdict, *unit, *days);
            format!("{said} {}", t.msg_problem_confirm())
        }
        Problem::Explain => t.msg_problem_explain(),
        Problem::LeftAlready => t.msg_problem_left_already(),
        Problem::Photo(problem) => photo_problem(t, *problem),
        Problem::Instalment(problem) => instalment_problem(t, language, problem),
        Problem::Phone => t.msg_problem_phone(),
        Problem::PhoneElsewhere => t.msg_problem_phone_elsewhere(),
        Problem::Postcode(error) => personal::postcode_error(t, *error),
        Problem::ChangePending => t.msg_problem_change_pending(),
        Problem::Email(error) => email_error(t, *error),
        Problem::UserName(error) => user_name_error(t, *error),
        Problem::UserNameTaken => t.msg_problem_user_name_taken(),
        Problem::Password(problem) => password_problem(t, *problem),
        Problem::Number(error) => number_error(t, *error),
        Problem::Reading(error) => reading_error(t, language, error),
        Problem::ContractAccountNumber(error) => pattern_error(t, error),
        Problem::IssuedNumber(error) => proof::issued_number_error(t, error),
        Problem::BusinessId(error) => proof::business_id_error(t, *error),
        Problem::AddressInUse => t.msg_problem_address_in_use(),
        Problem::LetterCode(error) => proof::letter_code_error(t, *error),
        Problem::MeterNumber(error) => meter_number_error(t, *error),
        Problem::DayOver => t.msg_problem_date_past(),
        Problem::DayTooFar { latest } => {
            t.msg_problem_date_too_far(format::date_long(*latest, language))
        }
        Problem::Date(error) => date_error(t, language, error),
    }
}

/// What is wrong with a bank account number.
pub fn iban_error(t: &Texts, error: IbanError) -> String {
    match error {
        IbanError::Missing => t.msg_problem_missing(),
        IbanError::Character { group } => t.msg_problem_iban_character(group.to_string()),
        IbanError::Country => t.msg_problem_iban_country(),
        IbanError::OutsideSepa => t.msg_problem_iban_outside_sepa(),
        IbanError::Length { expected, found } => {
            t.msg_problem_iban_length(found.to_string(), expected.to_string())
        }
        IbanError::Structure {
            group,
            digits: true,
        } => t.msg_problem_iban_digits(group.to_string()),
        IbanError::Structure { group, .. } => t.msg_problem_iban_letters(group.to_string()),
        IbanError::Checksum { group: Some(group) } => t.msg_problem_iban_swapped(group.to_string()),
        IbanError::Checksum { group: None } => t.msg_problem_iban_checksum(),
    }
}

fn instalment_problem(t: &Texts, language: Language, problem: &InstalmentProblem) -> String {
    let euro = |amount| format::money(amount, language);
    match problem {
        InstalmentProblem::NoneLeft => t.msg_problem_instalment_none_left(),
        InstalmentProblem::Pending => t.msg_problem_instalment_pending(),
        InstalmentProblem::Moved { now } => t.msg_problem_instalment_moved(euro(*now)),
        InstalmentProblem::WholeEuro => t.msg_problem_instalment_whole_euro(),
        InstalmentProblem::Same => t.msg_problem_instalment_same(),
        InstalmentProblem::Outside { why } => match why {
            OutsideRules::Same => t.msg_problem_instalment_same(),
            OutsideRules::TooHigh { most } => t.msg_problem_instalment_too_high(euro(*most)),
            OutsideRules::TooLow { least } => t.msg_problem_instalment_too_low(euro(*least)),
            OutsideRules::LoweredBefore => t.msg_problem_instalment_lowered_before(),
            OutsideRules::ReadingNeeded { days } => {
                t.msg_problem_instalment_reading_needed(days.to_string())
            }
        },
    }
}

/// What is wrong with an e-mail address.
pub fn email_error(t: &Texts, error: EmailError) -> String {
    match error {
        EmailError::Missing => t.msg_problem_email_missing(),
        EmailError::NoAt => t.msg_problem_email_no_at(),
        EmailError::Malformed => t.msg_problem_email_malformed(),
        EmailError::TooLong => t.msg_problem_email_too_long(),
    }
}

/// What is wrong with a user name.
pub fn user_name_error(t: &Texts, error: UserNameError) -> String {
    match error {
        UserNameError::Missing => t.msg_problem_user_name_missing(),
        UserNameError::TooShort { min } => t.msg_problem_user_name_too_short(min.to_string()),
        UserNameError::TooLong { max } => t.msg_problem_user_name_too_long(max.to_string()),
        UserNameError::LooksLikeEmail => t.msg_problem_user_name_email(),
        UserNameError::NoLetter => t.msg_problem_user_name_no_letter(),
        UserNameError::Blank => t.msg_problem_user_name_blank(),
        UserNameError::WrongCharacter { position } => {
            t.msg_problem_user_name_character(position.to_string())
        }
    }
}

/// What speaks against a password.
pub fn password_problem(t: &Texts, problem: PasswordProblem) -> String {
    match problem {
        PasswordProblem::TooShort { min } => t.msg_problem_password_too_short(min.to_string()),
        PasswordProblem::TooLong { max } => t.msg_problem_password_too_long(max.to_string()),
        PasswordProblem::NoDigit => t.msg_problem_password_no_digit(),
        PasswordProblem::NoCapital => t.msg_problem_password_no_capital(),
        PasswordProblem::NoSmall => t.msg_problem_password_no_small(),
        PasswordProblem::ContainsOwnWord => t.msg_problem_password_own_word(),
        PasswordProblem::ContainsOwnRun { length } => {
            t.msg_problem_password_own_run(length.to_string())
        }
        PasswordProblem::TooRepetitive => t.msg_problem_password_repetitive(),
        PasswordProblem::TooCommon => t.msg_problem_password_common(),
        PasswordProblem::AsBefore => t.msg_problem_password_as_before(),
    }
}

fn number_error(t: &Texts, error: NumberError) -> String {
    match error {
        NumberError::Missing => t.msg_problem_number_missing(),
        NumberError::Letters => t.msg_problem_number_letters(),
        NumberError::Ambiguous => t.msg_problem_number_ambiguous(),
        NumberError::Negative => t.msg_problem_number_negative(),
        NumberError::TooLong => t.msg_problem_number_too_long(),
        NumberError::TwoMarks => t.msg_problem_number_two_marks(),
    }
}

fn pattern_error(t: &Texts, error: &PatternError) -> String {
    match error {
        PatternError::Missing => t.msg_problem_account_missing(),
        PatternError::WrongStart { expected } => t.msg_problem_account_start(expected),
        PatternError::WrongLength { expected, got } => {
            t.msg_problem_account_length(expected.to_string(), got.to_string())
        }
        PatternError::NotADigit { position } => t.msg_problem_account_digit(position.to_string()),
    }
}

fn meter_number_error(t: &Texts, error: MeterNumberError) -> String {
    match error {
        MeterNumberError::Missing => t.msg_problem_meter_missing(),
        MeterNumberError::WrongCharacters => t.msg_problem_meter_characters(),
        MeterNumberError::WrongLength => t.msg_problem_meter_length(),
    }
}

/// Why a date is refused.
pub fn date_error(t: &Texts, language: Language, error: &DateError) -> String {
    let day = |date| format::date_long(date, language);
    match error {
        DateError::Missing => t.msg_problem_date_missing(),
        DateError::Malformed => t.msg_problem_date_malformed(),
        DateError::Future => t.msg_problem_date_future(),
        DateError::TooOld { earliest } => t.msg_problem_date_too_old(day(*earliest)),
        DateError::BeforeBilled { billed_until } => t.msg_problem_date_billed(day(*billed_until)),
        DateError::OutsideMeterLife { to: Some(to), .. } => {
            t.msg_problem_date_after_meter(day(*to))
        }
        DateError::OutsideMeterLife {
            from: Some(from),
            to: None,
        } => t.msg_problem_date_before_meter(day(*from)),
        DateError::OutsideMeterLife {
            from: None,
            to: None,
        } => t.msg_problem_date_outside_meter(),
    }
}

#[cfg(test)]
mod tests {
    use domain::{
        contract::{Country, PostcodeError},
        identity::LetterCodeError,
        reading::{Direction, PhotoProblem, ReadingError, Unit, Verdict, VerdictKind},
    };
    use rust_decimal::Decimal;

    use super::*;
    use crate::texts;

    fn day(text: &str) -> chrono::NaiveDate {
        text.parse().unwrap()
    }

    #[test]
    fn every_problem_has_a_sentence_of_its_own() {
        let date = day("2026-11-21");
        let number = Decimal::new(81_144_020, 4);
        let reading = |error| Problem::Reading(error);
        let problems = [
            Problem::Missing,
            Problem::TooLong { max: 500 },
            Problem::Choose,
            Problem::Expired,
            Problem::AlreadySubmitted,
            Problem::WrongCredentials,
            Problem::NoMatch,
            Problem::WrongPassword,
            Problem::SameAddress,
            Problem::NoLetter,
            Problem::PinNotPassword,
            Problem::IssuedNumber(PatternError::Missing),
            Problem::IssuedNumber(PatternError::WrongStart {
                expected: "K".into(),
            }),
            Problem::IssuedNumber(PatternError::WrongLength {
                expected: 8,
                got: 7,
            }),
            Problem::IssuedNumber(PatternError::NotADigit { position: 9 }),
            Problem::LetterCode(LetterCodeError::Missing),
            Problem::LetterCode(LetterCodeError::WrongLength {
                expected: 10,
                got: 9,
            }),
            Problem::LetterCode(LetterCodeError::WrongCharacter { position: 3 }),
            Problem::Unusual {
                verdict: Verdict {
                    kind: VerdictKind::Unusual {
                        direction: Direction::Zero,
                    },
                    consumption: Decimal::ZERO,
                    rollover: false,
                    expected: None,
                    hint: None,
                },
                unit: Unit::Kwh,
                days: 30,
            },
            Problem::Explain,
            Problem::LeftAlready,
            Problem::Photo(PhotoProblem::Empty),
            Problem::Photo(PhotoProblem::TooLarge { megabytes: 12 }),
            Problem::Photo(PhotoProblem::TooManyPixels { megapixels: 50 }),
            Problem::Photo(PhotoProblem::TooSmall),
            Problem::Photo(PhotoProblem::Heic),
            Problem::Photo(PhotoProblem::NotAPhoto),
            Problem::Photo(PhotoProblem::NameDisagrees),
            Problem::Photo(PhotoProblem::Damaged),
            Problem::Photo(PhotoProblem::Enough { most: 4 }),
            Problem::Phone,
            Problem::PhoneElsewhere,
            Problem::ChangePending,
            Problem::Postcode(PostcodeError::Missing),
            Problem::Postcode(PostcodeError::Length {
                expected: 5,
                found: 4,
            }),
            Problem::Postcode(PostcodeError::Length {
                expected: 5,
                found: 6,
            }),
            Problem::Postcode(PostcodeError::Shape(Country::Netherlands)),
            Problem::Email(EmailError::Missing),
            Problem::Email(EmailError::NoAt),
            Problem::Email(EmailError::Malformed),
            Problem::Email(EmailError::TooLong),
            Problem::Password(PasswordProblem::TooShort { min: 12 }),
            Problem::Password(PasswordProblem::TooLong { max: 128 }),
            Problem::Password(PasswordProblem::NoDigit),
            Problem::Password(PasswordProblem::NoCapital),
            Problem::Password(PasswordProblem::NoSmall),
            Problem::Password(PasswordProblem::ContainsOwnWord),
            Problem::Password(PasswordProblem::ContainsOwnRun { length: 3 }),
            Problem::Password(PasswordProblem::TooRepetitive),
            Problem::Password(PasswordProblem::TooCommon),
            Problem::Password(PasswordProblem::AsBefore),
            Problem::WrongUserName,
            Problem::UserNameTaken,
            Problem::UserName(UserNameError::Missing),
            Problem::UserName(UserNameError::TooShort { min: 4 }),
            Problem::UserName(UserNameError::TooLong { max: 40 }),
            Problem::UserName(UserNameError::LooksLikeEmail),
            Problem::UserName(UserNameError::NoLetter),
            Problem::UserName(UserNameError::Blank),
            Problem::UserName(UserNameError::WrongCharacter { position: 7 }),
            Problem::Number(NumberError::Missing),
            Problem::Number(NumberError::Letters),
            Problem::Number(NumberError::Ambiguous),
            Problem::ContractAccountNumber(PatternError::Missing),
            Problem::ContractAccountNumber(PatternError::WrongStart {
                expected: "IR".into(),
            }),
            Problem::ContractAccountNumber(PatternError::WrongLength {
                expected: 8,
                got: 7,
            }),
            Problem::ContractAccountNumber(PatternError::NotADigit { position: 9 }),
            Problem::MeterNumber(MeterNumberError::Missing),
            Problem::MeterNumber(MeterNumberError::WrongCharacters),
            Problem::MeterNumber(MeterNumberError::WrongLength),
            Problem::Date(DateError::Missing),
            Problem::Date(DateError::Malformed),
            Problem::Date(DateError::Future),
            Problem::DayOver,
            Problem::DayTooFar { latest: date },
            Problem::Date(DateError::TooOld { earliest: date }),
            Problem::Date(DateError::BeforeBilled { billed_until: date }),
            Problem::Date(DateError::OutsideMeterLife {
                from: Some(date),
                to: None,
            }),
            Problem::Date(DateError::OutsideMeterLife {
                from: None,
                to: Some(date),
            }),
            Problem::Date(DateError::OutsideMeterLife {
                from: None,
                to: None,
            }),
            reading(ReadingError::Missing),
            reading(ReadingError::Letters),
            reading(ReadingError::Negative),
            reading(ReadingError::TooManyDigits { max: 6 }),
            reading(ReadingError::TooManyDecimals { max: 0 }),
            reading(ReadingError::TooManyDecimals { max: 1 }),
            reading(ReadingError::AboveNext {
                next: number,
                next_on: date,
            }),
            reading(ReadingError::BelowPrevious {
                previous: number,
                previous_on: date,
                hint: None,
            }),
        ];
        for language in Language::ALL {
            let t = texts(*language);
            let mut sentences: Vec<String> = problems
                .iter()
                .map(|problem| super::problem(t, *language, problem))
                .collect();
            for sentence in &sentences {
                assert!(
                    sentence.ends_with(['.', '?'])
                        || sentence.contains("example.org")
                        || sentence.contains("21.11.2026"),
                    "{sentence}"
                );
                assert!(!sentence.contains(['{', '$', '\u{2068}']), "{sentence}");
            }
            sentences.sort();
            sentences.dedup();
            assert_eq!(sentences.len(), problems.len());
        }
    }
}
