//! A forgotten reading between two others, where a register may or may not have turned. Each sentence is
//! the edge of one condition.

use super::tests::{context, day};
use super::*;
use crate::reading::register::samples::register;
use crate::reading::unit::Unit;

/// Judges a value half way between a reading and the next one, 50 days from both, with 500 expected in
/// each half, on a register with so many digits.
fn between(previous: i64, value: i64, next: i64, digits: u8) -> Result<Verdict, ReadingError> {
    let reading = |value: i64, on: &str| Previous {
        value: value.into(),
        read_on: day(on),
    };
    assess(
        &register("1-0:1.8.0", Unit::Kwh, digits, 0),
        Some(&reading(previous, "2026-08-13")),
        Some(&reading(next, "2026-11-21")),
        MeterValue::new(value.into()),
        day("2026-10-02"),
        day("2026-11-21"),
        &context(),
    )
}

fn is_below(outcome: &Result<Verdict, ReadingError>) -> bool {
    matches!(outcome, Err(ReadingError::BelowPrevious { .. }))
}

fn is_above(outcome: &Result<Verdict, ReadingError>) -> bool {
    matches!(outcome, Err(ReadingError::AboveNext { .. }))
}

#[test]
fn a_fall_is_no_turn_if_the_next_reading_is_as_high_as_the_one_before() {
    assert!(between(999_500, 10, 400, 6).unwrap().rollover);
    assert!(is_below(&between(999_500, 10, 999_990, 6)));
    assert!(is_below(&between(999_500, 10, 999_500, 6)));
    assert!(between(999_500, 10, 999_499, 6).unwrap().rollover);
}

#[test]
fn a_register_does_not_turn_after_a_value_that_it_cannot_show() {
    assert!(between(999_999, 509, 900, 6).unwrap().rollover);
    assert!(is_below(&between(1_000_000, 510, 900, 6)));
    assert!(is_below(&between(1_000_500, 1_010, 2_000, 6)));
}

#[test]
fn a_register_turns_once_between_two_readings_and_not_twice() {
    assert!(between(900, 400, 850, 3).unwrap().rollover);
    assert!(is_above(&between(900, 400, 395, 3)));
}

#[test]
fn a_whole_turn_between_two_equal_readings_is_not_believed() {
    assert!(!between(401, 900, 400, 3).unwrap().rollover);
    assert!(is_above(&between(400, 900, 400, 3)));
}

#[test]
fn a_value_above_the_next_reading_needs_a_plausible_turn() {
    assert!(between(999_500, 999_990, 400, 6).is_ok());
    assert!(is_above(&between(950_000, 950_400, 900_000, 6)));
}
