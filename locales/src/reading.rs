//! What is said about a reading: why it is refused, what it means, what may have happened. The browser says the same
//! while somebody types.

use domain::{
    format,
    language::Language,
    reading::{Direction, Hint, PhotoProblem, ReadingError, Unit, Verdict, VerdictKind},
};
use rust_decimal::Decimal;

use crate::{Texts, problem::date_error};

/// Why a reading is refused, with a guess at what happened where there is one.
pub fn reading_error(t: &Texts, language: Language, error: &ReadingError) -> String {
    match error {
        ReadingError::Missing => t.msg_problem_reading_missing(),
        ReadingError::Letters => t.msg_problem_reading_letters(),
        ReadingError::TwoMarks => t.msg_problem_reading_two_marks(),
        ReadingError::Negative => t.msg_problem_reading_negative(),
        ReadingError::TooManyDigits { max } => {
            t.msg_problem_reading_too_many_digits(max.to_string())
        }
        ReadingError::MarkLeftOut { max, suggested } => {
            let fact = t.msg_problem_reading_too_many_digits(max.to_string());
            format!(
                "{fact} {}",
                t.msg_hint_decimals(plain(*suggested, language))
            )
        }
        ReadingError::TooManyDecimals { max: 0 } => t.msg_problem_reading_no_decimals(),
        ReadingError::TooManyDecimals { max } => {
            t.msg_problem_reading_too_many_decimals(max.to_string())
        }
        ReadingError::BelowPrevious {
            previous,
            previous_on,
            hint: guess,
        } => {
            let day = format::date_long(*previous_on, language);
            let fact = t.msg_problem_reading_below(day, plain(*previous, language));
            let next = match guess {
                Some(guess) => hint(t, language, *guess),
                None => t.msg_problem_reading_below_ask(),
            };
            format!("{fact} {next}")
        }
        ReadingError::AboveNext { next, next_on } => {
            let day = format::date_long(*next_on, language);
            t.msg_problem_reading_above_next(day, plain(*next, language))
        }
        ReadingError::Date(error) => date_error(t, language, error),
    }
}

/// What may have happened.
pub fn hint(t: &Texts, language: Language, hint: Hint) -> String {
    match hint {
        Hint::DigitsSwapped { suggested } => t.msg_hint_swapped(plain(suggested, language)),
        Hint::DecimalsAsWhole { suggested } => t.msg_hint_decimals(plain(suggested, language)),
        Hint::RolloverLikely => t.msg_hint_rollover(),
        Hint::RegistersSwapped => t.msg_hint_registers_swapped(),
        Hint::OtherUnit => t.msg_hint_other_unit(),
        Hint::MeterExchanged => t.msg_hint_meter_exchanged(),
    }
}

/// What is said about a reading that is not refused: what it means, what was expected, what may have happened.
pub fn verdict_sentence(
    t: &Texts,
    language: Language,
    verdict: &Verdict,
    unit: Unit,
    days: i64,
) -> String {
    let span = span(t, days);
    let amount = format::amount(verdict.consumption, unit, language);
    let expected = verdict.expected.map(|expected| expected.likely);
    let likely = expected
        .map(|likely| format::amount(likely, unit, language))
        .unwrap_or_default();
    let said = match verdict.kind {
        VerdictKind::Accepted if expected.is_some() => t.msg_verdict_fine(amount, span),
        VerdictKind::Accepted => t.msg_verdict_plain(amount, span),
        VerdictKind::Unusual { direction } => match direction {
            Direction::High => t.msg_verdict_high(amount, span, likely),
            Direction::Low => t.msg_verdict_low(amount, span, likely),
            Direction::Zero => t.msg_verdict_zero(span),
        },
        VerdictKind::ToCheck {
            direction: Direction::Zero,
        } => t.msg_verdict_check_zero(span),
        VerdictKind::ToCheck { .. } => t.msg_verdict_check(amount, span),
    };
    let more = match verdict.hint {
        _ if verdict.rollover => t.msg_verdict_rollover(),
        Some(guess) => hint(t, language, guess),
        None => return said,
    };
    format!("{said} {more}")
}

/// Why a photo is not taken.
pub fn photo_problem(t: &Texts, problem: PhotoProblem) -> String {
    match problem {
        PhotoProblem::Empty => t.msg_problem_photo_empty(),
        PhotoProblem::TooLarge { megabytes } => {
            t.msg_problem_photo_too_large(megabytes.to_string())
        }
        PhotoProblem::TooManyPixels { megapixels } => {
            t.msg_problem_photo_too_many_pixels(megapixels.to_string())
        }
        PhotoProblem::TooSmall => t.msg_problem_photo_too_small(),
        PhotoProblem::Heic => t.msg_problem_photo_heic(),
        PhotoProblem::NotAPhoto => t.msg_problem_photo_not_a_photo(),
        PhotoProblem::NameDisagrees => t.msg_problem_photo_name_disagrees(),
        PhotoProblem::Damaged => t.msg_problem_photo_damaged(),
        PhotoProblem::Enough { most } => t.msg_problem_photo_enough(most.to_string()),
    }
}

/// So many days in words: "einem Tag", "21 Tagen".
pub fn span(t: &Texts, days: i64) -> String {
    match days {
        1 => t.msg_reading_span_one(),
        _ => t.msg_reading_span_many(days.to_string()),
    }
}

/// A reading as it stands on the register: as many decimals as it has, none for the sake of form.
fn plain(value: Decimal, language: Language) -> String {
    let value = value.normalize();
    format::number(value, value.scale(), language)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::texts;

    fn day(text: &str) -> chrono::NaiveDate {
        text.parse().unwrap()
    }

    #[test]
    fn a_lower_reading_is_answered_with_the_day_the_value_and_a_guess() {
        let error = ReadingError::BelowPrevious {
            previous: Decimal::new(45_210, 0),
            previous_on: day("2026-10-31"),
            hint: Some(Hint::DigitsSwapped {
                suggested: Decimal::new(45_655, 0),
            }),
        };
        assert_eq!(
            reading_error(texts(Language::De), Language::De, &error),
            "Der Stand ist niedriger als am 31. Oktober 2026 (45.210). Haben Sie vielleicht zwei Ziffern \
             vertauscht? 45.655 würde passen."
        );
        assert_eq!(
            reading_error(texts(Language::Sv), Language::Sv, &error),
            "Mätarställningen är lägre än den 31 oktober 2026 (45\u{a0}210). Har två siffror kanske bytt \
             plats? 45\u{a0}655 skulle passa."
        );
    }

    #[test]
    fn one_day_is_not_one_days() {
        let t = texts(Language::De);
        assert_eq!(
            (span(t, 1), span(t, 21)),
            ("einem Tag".into(), "21 Tagen".into())
        );
    }
}
