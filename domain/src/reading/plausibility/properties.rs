//! What must hold for every reading, forecast and register.

use super::tests::{context, day};
use super::*;
use crate::reading::register::samples::{electricity, register};
use crate::reading::unit::Unit;
use chrono::Days;
use proptest::prelude::*;
use rust_decimal_macros::dec;

fn shapes() -> impl Strategy<Value = LoadShape> {
    prop_oneof![
        Just(LoadShape::Household),
        Just(LoadShape::DegreeDays),
        Just(LoadShape::Flat)
    ]
}

fn divisions() -> impl Strategy<Value = Division> {
    prop::sample::select(Division::ALL)
}

fn decimals() -> impl Strategy<Value = Decimal> {
    prop_oneof![
        4 => (-1_000i64..2_000_000, 0u32..4).prop_map(|(value, scale)| Decimal::new(value, scale)),
        1 => any::<i64>().prop_map(|value| Decimal::new(value, 3)),
        1 => prop::sample::select(vec![Decimal::MAX, Decimal::MIN, Decimal::ZERO]),
    ]
}

fn days() -> impl Strategy<Value = NaiveDate> {
    prop_oneof![
        8 => (0u64..4_000).prop_map(|days| day("2018-01-01") + Days::new(days)),
        1 => prop::sample::select(vec![NaiveDate::MIN, NaiveDate::MAX]),
    ]
}

fn readings() -> impl Strategy<Value = Previous> {
    (decimals(), days()).prop_map(|(value, read_on)| Previous { value, read_on })
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(400))]

    #[test]
    fn no_input_panics_and_no_fall_is_taken_without_a_rollover(
        previous in prop::option::of(readings()),
        next in prop::option::of(readings()),
        value in decimals(), forecast in prop::option::of(decimals()), factor in decimals(),
        on in days(), today in days(), shape in shapes(), division in divisions(),
        digits in any::<(u8, u8)>(), small_digits in (1u8..8, 0u8..4), small in any::<bool>(),
    ) {
        let mut spec = electricity();
        (spec.integer_digits, spec.decimal_digits) = if small { small_digits } else { digits };
        spec.factor = factor;
        let context = Context { annual_forecast: forecast, shape, division, ..context() };
        let value = MeterValue::new(value);
        let answer =
            assess(&spec, previous.as_ref(), next.as_ref(), value, on, today, &context);
        if let Ok(verdict) = answer {
            prop_assert!(on <= today);
            prop_assert!(verdict.consumption >= Decimal::ZERO);
            if let Some(previous) = previous {
                prop_assert!(value.value() >= previous.value || verdict.rollover);
            }
            if verdict.rollover {
                prop_assert!(!verdict.needs_confirmation());
                prop_assert!(forecast.is_some());
            }
        }
        if let Some(previous) = previous {
            let _ = expected(&previous, forecast.unwrap_or_default(), shape, on, &spec)
                .readings(&previous, &spec);
        }
    }

    #[test]
    fn two_values_are_called_swapped_only_if_the_other_way_round_is_without_a_question(
        high in decimals(), low in decimals(), before in (decimals(), decimals()),
        forecast in prop::option::of(decimals()), since in days(), on in days(), shape in shapes(),
    ) {
        let context = Context { annual_forecast: forecast, shape, ..context() };
        let spec = electricity();
        let [first, second] = [before.0, before.1].map(|value| Previous { value, read_on: since });
        let place = |previous, value| Place {
            spec: &spec, previous: Some(previous), next: None, context: &context, value: MeterValue::new(value),
        };
        let accepted = |previous: &Previous, value| {
            let verdict = assess(&spec, Some(previous), None, MeterValue::new(value), on, on, &context);
            verdict.is_ok_and(|verdict| verdict.kind == VerdictKind::Accepted)
        };
        let swapped = registers_swapped(&place(&first, high), &place(&second, low), on, on);
        if swapped {
            prop_assert!(accepted(&first, low) && accepted(&second, high));
            prop_assert!(!(accepted(&first, high) && accepted(&second, low)));
            prop_assert!(high != low);
        }
        // Whichever is named first.
        prop_assert_eq!(swapped, registers_swapped(&place(&second, low), &place(&first, high), on, on));
    }

    #[test]
    fn a_mark_that_was_left_out_is_suggested_only_where_the_value_then_fits(
        typed in "[0-9]{1,12}", start in 0i64..99_999, forecast in 0i64..50_000, ahead in 1u64..800,
    ) {
        let spec = register("7-0:3.0.0", Unit::M3, 5, 3);
        let previous = Previous { value: Decimal::from(start), read_on: day("2025-01-01") };
        let on = previous.read_on + Days::new(ahead);
        let context = Context { annual_forecast: Some(Decimal::from(forecast)), division: Division::Gas, ..context() };
        let judged = assess_typed(&spec, Some(&previous), None, &typed, on, on, &context);
        if let Err(ReadingError::MarkLeftOut { suggested, .. }) = judged {
            let digits = suggested.to_string().replace('.', "");
            prop_assert_eq!(digits.trim_start_matches('0'), typed.trim_start_matches('0'));
            let (_, verdict) = assess_typed(&spec, Some(&previous), None, &suggested.to_string(), on, on, &context).unwrap();
            prop_assert_eq!(verdict.kind, VerdictKind::Accepted);
        }
    }

    #[test]
    fn the_expectation_never_falls_with_time(
        forecast in 0i64..200_000, first in 0u64..800, more in 0u64..800, shape in shapes(),
    ) {
        let previous = Previous { value: dec!(0), read_on: day("2024-02-10") };
        let on = previous.read_on + Days::new(first);
        let forecast = Decimal::from(forecast);
        let early = expected(&previous, forecast, shape, on, &electricity());
        let late = expected(&previous, forecast, shape, on + Days::new(more), &electricity());
        prop_assert!(early.low <= late.low && early.likely <= late.likely);
        prop_assert!(early.high <= late.high && early.days <= late.days);
        prop_assert!(late.low <= late.likely && late.likely <= late.high);
    }

    #[test]
    fn a_reading_equal_to_the_forecast_needs_no_confirmation(
        start in 0i64..999_999, forecast in 0i64..100_000, after in 1u64..1_500,
        shape in shapes(), division in divisions(),
    ) {
        let spec = electricity();
        let previous = Previous { value: Decimal::from(start), read_on: day("2022-05-17") };
        let on = previous.read_on + Days::new(after);
        let forecast = Decimal::from(forecast);
        let [_, likely, _] =
            expected(&previous, forecast, shape, on, &spec).readings(&previous, &spec);
        let context = Context { annual_forecast: Some(forecast), shape, division, ..context() };
        let value = MeterValue::new(likely);
        let verdict = assess(&spec, Some(&previous), None, value, on, on, &context).unwrap();
        prop_assert_eq!(verdict.kind, VerdictKind::Accepted);
    }

    #[test]
    fn scaling_both_sides_leaves_the_verdict(
        consumption in 0i64..20_000, forecast in 2_000i64..10_000, scale in 1i64..50,
        shape in shapes(),
    ) {
        // A whole year of at least 2 000: the absolute tolerance never decides.
        let spec = register("1-0:1.8.0", Unit::Kwh, 9, 0);
        let previous = Previous { value: dec!(1000), read_on: day("2025-01-01") };
        let on = day("2026-01-01");
        let judge = |scale: i64| {
            let context = Context {
                annual_forecast: Some(Decimal::from(forecast * scale)), shape, ..context()
            };
            let value = MeterValue::new(dec!(1000) + Decimal::from(consumption * scale));
            assess(&spec, Some(&previous), None, value, on, on, &context).unwrap().kind
        };
        prop_assert_eq!(judge(1), judge(scale));
    }

    #[test]
    fn the_verdict_is_the_same_in_every_unit(
        consumption in 0i64..30_000, forecast in 0i64..10_000, after in 1u64..700,
        shape in shapes(), division in divisions(),
    ) {
        let previous = Previous { value: dec!(0), read_on: day("2024-09-01") };
        let on = previous.read_on + Days::new(after);
        let judge = |unit: Unit| {
            let spec = register("6-0:1.0.0", unit, 9, 6);
            let amount = |kwh: i64| unit.from_billing_unit(Decimal::from(kwh));
            let context = Context {
                annual_forecast: Some(amount(forecast)), shape, division, ..context()
            };
            let value = MeterValue::new(amount(consumption));
            assess(&spec, Some(&previous), None, value, on, on, &context).unwrap().kind
        };
        prop_assert_eq!(judge(Unit::Kwh), judge(Unit::Mwh));
    }

    #[test]
    fn what_lies_inside_the_told_band_is_accepted(
        forecast in 0i64..100_000, after in 1u64..1_500, place in 1i64..100, shape in shapes(),
    ) {
        let spec = register("1-0:1.8.0", Unit::Kwh, 9, 6);
        let previous = Previous { value: dec!(0), read_on: day("2022-05-17") };
        let on = previous.read_on + Days::new(after);
        let forecast = Decimal::from(forecast);
        let band = expected(&previous, forecast, shape, on, &spec);
        let inside = band.low + (band.high - band.low) * Decimal::new(place, 2);
        let value = MeterValue::new(inside.round_dp(6));
        let context = Context { annual_forecast: Some(forecast), shape, ..context() };
        let verdict = assess(&spec, Some(&previous), None, value, on, on, &context).unwrap();
        prop_assert_eq!(verdict.kind, VerdictKind::Accepted);
    }
}
