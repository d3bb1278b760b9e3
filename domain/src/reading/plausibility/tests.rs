//! The table of the rule, one sentence per row, and the vectors of the rollover.

use super::*;
use crate::form::DateError;
use crate::reading::register::samples::{electricity, gas, register};
use crate::reading::unit::Unit;
use rust_decimal_macros::dec;

pub(crate) fn day(text: &str) -> NaiveDate {
    text.parse().unwrap()
}

/// A household with 3 650 kWh a year, spread evenly: 10 kWh a day (by 365.25, a little less).
pub(crate) fn context() -> Context {
    Context {
        annual_forecast: Some(dec!(3652.5)),
        shape: LoadShape::Flat,
        division: Division::Electricity,
        earliest: day("2000-01-01"),
        billed_until: None,
        meter_from: None,
        meter_to: None,
        kwh_per_unit: None,
    }
}

pub(super) fn heat_context() -> Context {
    Context {
        division: Division::Gas,
        ..context()
    }
}

/// Judges a value 100 days after the previous one, with 1 000 expected.
pub(super) fn after_100_days(
    spec: &RegisterSpec,
    context: &Context,
    previous: Decimal,
    value: Decimal,
) -> Result<Verdict, ReadingError> {
    let previous = Previous {
        value: previous,
        read_on: day("2026-08-13"),
    };
    let on = day("2026-11-21");
    assess(
        spec,
        Some(&previous),
        None,
        MeterValue::new(value),
        on,
        on,
        context,
    )
}

const HIGH: Direction = Direction::High;
const LOW: Direction = Direction::Low;
const ZERO: Direction = Direction::Zero;

#[test]
fn the_first_reading_of_a_register_is_taken() {
    let on = day("2026-11-21");
    let value = MeterValue::new(dec!(45210));
    let verdict = assess(&electricity(), None, None, value, on, on, &context()).unwrap();
    assert_eq!(verdict, Verdict::initial());
}

#[test]
fn half_to_double_of_the_expectation_needs_no_question() {
    use VerdictKind::{Accepted, ToCheck, Unusual};
    for (consumption, kind) in [
        (dec!(500), Accepted),
        (dec!(1000), Accepted),
        (dec!(2000), Accepted),
        (dec!(499), Unusual { direction: LOW }),
        (dec!(1), Unusual { direction: LOW }),
        (dec!(2001), Unusual { direction: HIGH }),
        (dec!(5000), Unusual { direction: HIGH }),
        (dec!(5001), ToCheck { direction: HIGH }),
        (dec!(0), ToCheck { direction: ZERO }),
    ] {
        let verdict = after_100_days(
            &electricity(),
            &context(),
            dec!(10000),
            dec!(10000) + consumption,
        )
        .unwrap();
        assert_eq!(verdict.kind, kind, "{consumption}");
        assert_eq!(verdict.consumption, consumption);
        assert_eq!(verdict.needs_confirmation(), kind != Accepted);
        assert!(!verdict.rollover);
        assert_eq!(verdict.expected.unwrap().days, 100);
        assert_eq!(verdict.expected.unwrap().likely, dec!(1000));
    }
}

#[test]
fn gas_and_heat_may_vary_more() {
    use VerdictKind::{Accepted, Unusual};
    for (consumption, kind) in [
        (dec!(330), Accepted),
        (dec!(3000), Accepted),
        (dec!(329), Unusual { direction: LOW }),
        (dec!(3001), Unusual { direction: HIGH }),
    ] {
        let verdict = after_100_days(
            &gas(),
            &heat_context(),
            dec!(10000),
            dec!(10000) + consumption,
        )
        .unwrap();
        assert_eq!(verdict.kind, kind, "{consumption}");
    }
}

#[test]
fn small_differences_are_never_asked_about() {
    use VerdictKind::{Accepted, ToCheck, Unusual};
    // 30 kWh expected in 100 days.
    let small = Context {
        annual_forecast: Some(dec!(109.575)),
        ..context()
    };
    for (consumption, kind) in [
        (dec!(0), Accepted),
        (dec!(129), Accepted),
        (dec!(130), Unusual { direction: HIGH }),
        (dec!(151), ToCheck { direction: HIGH }),
    ] {
        let verdict =
            after_100_days(&electricity(), &small, dec!(500), dec!(500) + consumption).unwrap();
        assert_eq!(verdict.kind, kind, "{consumption}");
    }
    let water = register("8-0:1.0.0", Unit::M3, 5, 3);
    let little = Context {
        annual_forecast: Some(dec!(18.2625)),
        ..context()
    };
    let verdict = after_100_days(&water, &little, dec!(500), dec!(514.999)).unwrap();
    assert_eq!(verdict.kind, Accepted);
    let verdict = after_100_days(&water, &little, dec!(500), dec!(515)).unwrap();
    assert_eq!(verdict.kind, Unusual { direction: HIGH });
}

#[test]
fn standing_still_is_noticed_after_sixty_days() {
    let value = MeterValue::new(dec!(500));
    let today = day("2026-11-21");
    for (read_on, kind) in [
        ("2026-09-22", VerdictKind::Unusual { direction: ZERO }),
        ("2026-09-21", VerdictKind::ToCheck { direction: ZERO }),
    ] {
        let previous = Previous {
            value: dec!(500),
            read_on: day(read_on),
        };
        let spec = electricity();
        let verdict = assess(
            &spec,
            Some(&previous),
            None,
            value,
            today,
            today,
            &context(),
        )
        .unwrap();
        assert_eq!(verdict.kind, kind, "{read_on}");
    }
}

#[test]
fn without_a_forecast_only_a_standstill_is_noticed() {
    let unknown = Context {
        annual_forecast: None,
        ..context()
    };
    let verdict = after_100_days(&electricity(), &unknown, dec!(500), dec!(99999)).unwrap();
    assert_eq!(verdict.kind, VerdictKind::Accepted);
    assert_eq!(verdict.expected, None);
    let verdict = after_100_days(&electricity(), &unknown, dec!(500), dec!(500)).unwrap();
    assert_eq!(verdict.kind, VerdictKind::ToCheck { direction: ZERO });
    let error = after_100_days(&electricity(), &unknown, dec!(500), dec!(499)).unwrap_err();
    assert!(matches!(
        error,
        ReadingError::BelowPrevious { hint: None, .. }
    ));
}

#[test]
fn a_rollover_counts_if_the_result_is_plausible() {
    for (old, new, integer, decimal, consumption) in [
        (dec!(12345), dec!(15757), 6, 0, dec!(3412)),
        (dec!(999812), dec!(127), 6, 0, dec!(315)),
        (dec!(99998), dec!(12), 5, 0, dec!(14)),
        (dec!(99950.500), dec!(30.250), 5, 3, dec!(79.750)),
    ] {
        let spec = register("1-0:1.8.0", Unit::Kwh, integer, decimal);
        let forecast = consumption * dec!(3.6525);
        let context = Context {
            annual_forecast: Some(forecast),
            ..context()
        };
        let verdict = after_100_days(&spec, &context, old, new).unwrap();
        assert_eq!(verdict.consumption, consumption);
        assert_eq!(verdict.rollover, new < old);
        assert_eq!(verdict.kind, VerdictKind::Accepted);
        let hint = (new < old).then_some(Hint::RolloverLikely);
        assert_eq!(verdict.hint, hint);
    }
}

#[test]
fn a_fall_that_is_no_rollover_is_refused() {
    let error = after_100_days(&electricity(), &context(), dec!(45210), dec!(45209)).unwrap_err();
    assert_eq!(
        error,
        ReadingError::BelowPrevious {
            previous: dec!(45210),
            previous_on: day("2026-08-13"),
            hint: None,
        }
    );
}

#[test]
fn a_later_reading_is_a_limit_too() {
    let previous = Previous {
        value: dec!(1000),
        read_on: day("2026-08-13"),
    };
    let next = Previous {
        value: dec!(2500),
        read_on: day("2026-11-21"),
    };
    let (on, today) = (day("2026-10-02"), day("2026-11-21"));
    let judge = |value: Decimal| {
        let value = MeterValue::new(value);
        let spec = electricity();
        assess(
            &spec,
            Some(&previous),
            Some(&next),
            value,
            on,
            today,
            &context(),
        )
    };
    assert_eq!(judge(dec!(1500)).unwrap().kind, VerdictKind::Accepted);
    assert!(judge(dec!(2500)).is_ok());
    let above = ReadingError::AboveNext {
        next: dec!(2500),
        next_on: day("2026-11-21"),
    };
    assert_eq!(judge(dec!(2501)), Err(above));
    assert!(matches!(
        judge(dec!(999)),
        Err(ReadingError::BelowPrevious { .. })
    ));
}

#[test]
fn a_rollover_may_lie_on_either_side_of_a_forgotten_reading() {
    let previous = Previous {
        value: dec!(999_500),
        read_on: day("2026-08-13"),
    };
    let next = Previous {
        value: dec!(400),
        read_on: day("2026-11-21"),
    };
    let (on, today) = (day("2026-10-02"), day("2026-11-21"));
    let judge = |value: Decimal| {
        let value = MeterValue::new(value);
        let spec = electricity();
        assess(
            &spec,
            Some(&previous),
            Some(&next),
            value,
            on,
            today,
            &context(),
        )
    };
    assert!(!judge(dec!(999_990)).unwrap().rollover);
    assert!(judge(dec!(10)).unwrap().rollover);
    assert!(matches!(
        judge(dec!(450)),
        Err(ReadingError::AboveNext { .. })
    ));
}

#[test]
fn the_transformer_factor_counts_for_consumption_only() {
    let mut spec = electricity();
    spec.factor = dec!(40);
    let context = Context {
        annual_forecast: Some(dec!(365_250)),
        ..context()
    };
    let verdict = after_100_days(&spec, &context, dec!(10000), dec!(12500)).unwrap();
    assert_eq!(verdict.consumption, dec!(100_000));
    assert_eq!(verdict.kind, VerdictKind::Accepted);
}

#[test]
fn an_impossible_value_or_day_is_refused_before_anything_else() {
    let spec = electricity();
    let too_large = after_100_days(&spec, &context(), dec!(1), dec!(1_000_000));
    assert_eq!(too_large, Err(ReadingError::TooManyDigits { max: 6 }));
    let too_fine = after_100_days(&spec, &context(), dec!(1), dec!(1.5));
    assert_eq!(too_fine, Err(ReadingError::TooManyDecimals { max: 0 }));
    let negative = after_100_days(&spec, &context(), dec!(1), dec!(-1));
    assert_eq!(negative, Err(ReadingError::Negative));
    let value = MeterValue::new(dec!(5));
    let (on, today) = (day("2026-11-22"), day("2026-11-21"));
    let future = assess(&spec, None, None, value, on, today, &context());
    assert_eq!(future, Err(ReadingError::Date(DateError::Future)));
}

#[test]
fn everything_travels_to_the_browser_and_back() {
    let verdict = after_100_days(&electricity(), &context(), dec!(45210), dec!(64210)).unwrap();
    let json = serde_json::to_string(&(electricity(), context(), verdict)).unwrap();
    let back: (RegisterSpec, Context, Verdict) = serde_json::from_str(&json).unwrap();
    assert_eq!(back, (electricity(), context(), verdict));
}
