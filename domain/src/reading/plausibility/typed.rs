//! From what a person typed to the verdict: reading the digits, judging the value, and noticing a mark that
//! was left out.

use chrono::NaiveDate;
use rust_decimal::Decimal;

use super::{Context, Previous, Verdict, VerdictKind, assess};
use crate::reading::error::ReadingError;
use crate::reading::register::RegisterSpec;
use crate::reading::value::MeterValue;

/// Reads and judges a typed value; the same in the browser while typing and on the server.
///
/// # Errors
/// What [`MeterValue::parse`] and [`assess`] refuse; a value with too many digits that fits with a mark in
/// its place is [`ReadingError::MarkLeftOut`].
pub fn assess_typed(
    spec: &RegisterSpec,
    previous: Option<&Previous>,
    next: Option<&Previous>,
    typed: &str,
    on: NaiveDate,
    today: NaiveDate,
    context: &Context,
) -> Result<(MeterValue, Verdict), ReadingError> {
    let judge = |value| assess(spec, previous, next, value, on, today, context);
    match MeterValue::parse(typed, spec) {
        Ok(value) => Ok((value, judge(value)?)),
        Err(ReadingError::TooManyDigits { max }) => {
            let fits = |value: &MeterValue| {
                judge(*value).is_ok_and(|verdict| verdict.kind == VerdictKind::Accepted)
            };
            let suggested = with_mark(typed, spec).filter(fits);
            Err(match suggested {
                Some(value) => ReadingError::MarkLeftOut {
                    max,
                    suggested: value.value(),
                },
                None => ReadingError::TooManyDigits { max },
            })
        }
        Err(error) => Err(error),
    }
}

/// The digits with a mark where the register has it; nothing for a register without decimals.
fn with_mark(typed: &str, spec: &RegisterSpec) -> Option<MeterValue> {
    let decimals = u32::from(spec.decimal_digits());
    let digits: String = typed.chars().filter(|c| !c.is_whitespace()).collect();
    if decimals == 0 || digits.len() > 18 || !digits.bytes().all(|byte| byte.is_ascii_digit()) {
        return None;
    }
    let value = MeterValue::new(Decimal::new(digits.parse().ok()?, decimals));
    value.check(spec).is_ok().then_some(value)
}

#[cfg(test)]
mod tests {
    use super::super::tests::{day, heat_context};
    use super::*;
    use crate::reading::register::samples::{electricity, gas};
    use rust_decimal_macros::dec;

    /// Typed for a gas meter (five digits, three red ones) that stood at 4 000 in summer; 300 are expected.
    fn typed(input: &str) -> Result<(MeterValue, Verdict), ReadingError> {
        let on = day("2026-11-21");
        let previous = Previous {
            value: dec!(4000),
            read_on: day("2026-08-13"),
        };
        let context = Context {
            annual_forecast: Some(dec!(1500)),
            ..heat_context()
        };
        assess_typed(&gas(), Some(&previous), None, input, on, on, &context)
    }

    #[test]
    fn a_value_is_read_and_judged() {
        let (value, verdict) = typed("4 300,5").unwrap();
        assert_eq!(value.value(), dec!(4300.5));
        assert_eq!(verdict.consumption, dec!(300.5));
        assert_eq!(typed("vier"), Err(ReadingError::Letters));
    }

    #[test]
    fn red_digits_without_a_mark_are_noticed() {
        let suggested = dec!(4300.123);
        for input in ["4300123", "04300123", "4 300 123"] {
            let expected = ReadingError::MarkLeftOut { max: 5, suggested };
            assert_eq!(typed(input), Err(expected), "{input}");
        }
    }

    #[test]
    fn a_mark_is_not_suggested_where_it_would_not_help() {
        for input in [
            "9300123",
            "430012",
            "4300123999",
            "43001234",
            &"9".repeat(50),
        ] {
            let error = ReadingError::TooManyDigits { max: 5 };
            assert_eq!(typed(input), Err(error), "{input}");
        }
        assert!(with_mark("1234567", &electricity()).is_none());
    }
}
