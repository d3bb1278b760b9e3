//! Guesses at what may have happened to a value that does not fit.

use rust_decimal::prelude::ToPrimitive;
use rust_decimal::{Decimal, RoundingStrategy};

use super::band::Band;
use super::{Case, Previous};
use crate::reading::error::Hint;
use crate::reading::unit::Unit;

/// For a value below the previous one; `turned` is the consumption if the register had turned.
pub(super) fn for_fall(
    case: &Case<'_>,
    previous: &Previous,
    value: Decimal,
    turned: Decimal,
    band: Option<&Band>,
) -> Option<Hint> {
    let rollover = case.could_turn(previous)
        && band.map_or_else(
            || is_near_the_turn(case, previous, value),
            |band| turned >= Decimal::ZERO && !band.is_far_above(turned),
        );
    if rollover {
        return Some(Hint::RolloverLikely);
    }
    let found = find(case, previous, value, band);
    let thousandfold = value.saturating_mul(Decimal::ONE_THOUSAND);
    let in_thousands = || {
        let difference = thousandfold.saturating_sub(previous.value);
        let used = case.consumption(difference);
        difference >= Decimal::ZERO && band.is_some_and(|band| band.accepts(used))
    };
    let young = || match band {
        Some(band) => !band.is_far_above(case.consumption(value)),
        None => value <= previous.value / Decimal::TEN,
    };
    found
        .or_else(|| in_thousands().then_some(Hint::OtherUnit))
        .or_else(|| young().then_some(Hint::MeterExchanged))
}

/// For a value whose consumption does not fit the expectation.
pub(super) fn find(
    case: &Case<'_>,
    previous: &Previous,
    value: Decimal,
    band: Option<&Band>,
) -> Option<Hint> {
    let band = band?;
    // How far the consumption of a candidate is from what is expected, if it needs no question.
    let distance = |candidate: Decimal| {
        let difference = candidate.saturating_sub(previous.value);
        let before_next = case.next.is_none_or(|next| candidate <= next.value);
        let consumption = case.consumption(difference);
        (difference >= Decimal::ZERO && before_next && band.accepts(consumption))
            .then(|| (consumption - band.likely()).abs())
    };
    if let Some(suggested) = shifted(case, value).filter(|value| distance(*value).is_some()) {
        return Some(Hint::DecimalsAsWhole { suggested });
    }
    swapped(case, value)
        .filter_map(|candidate| distance(candidate).map(|distance| (distance, candidate)))
        .min()
        .map(|(_, suggested)| Hint::DigitsSwapped { suggested })
        .or_else(|| is_other_unit(case, previous, value, &distance).then_some(Hint::OtherUnit))
}

/// Would the value fit if it, or what was used since, were meant in kWh (or in thousandths)?
fn is_other_unit(
    case: &Case<'_>,
    previous: &Previous,
    value: Decimal,
    distance: &impl Fn(Decimal) -> Option<Decimal>,
) -> bool {
    let thousand = matches!(case.spec.unit, Unit::Mwh).then_some(Decimal::ONE_THOUSAND);
    let factors = [case.context.kwh_per_unit, thousand];
    factors.into_iter().flatten().any(|factor| {
        let whole = value.checked_div(factor);
        let since = value.saturating_sub(previous.value).checked_div(factor);
        let since = since.map(|since| previous.value.saturating_add(since));
        // What hardly changes by the factor was not meant in another unit.
        factor > Decimal::TWO
            && [whole, since]
                .into_iter()
                .flatten()
                .any(|candidate| distance(candidate).is_some())
    })
}

/// Without a forecast: from the last tenth of the register into the first.
fn is_near_the_turn(case: &Case<'_>, previous: &Previous, value: Decimal) -> bool {
    let tenth = case.spec.capacity() / Decimal::TEN;
    previous.value >= case.spec.capacity() - tenth && value <= tenth
}

/// The value if its last digits were the decimals. A device often shows a red digit although the
/// utility asks for whole units only.
fn shifted(case: &Case<'_>, value: Decimal) -> Option<Decimal> {
    if !value.fract().is_zero() {
        return None;
    }
    let decimals = u32::from(case.spec.decimal_digits());
    let divisor = Decimal::new(10_i64.pow(decimals.max(1)), 0);
    let shifted = value.checked_div(divisor)?;
    Some(shifted.round_dp_with_strategy(decimals, RoundingStrategy::ToZero))
}

/// All values with two different neighbouring digits before the mark swapped.
fn swapped(case: &Case<'_>, value: Decimal) -> impl Iterator<Item = Decimal> {
    let whole = value.trunc().to_i64().unwrap_or(0);
    let fraction = value.fract();
    (1..u32::from(case.spec.integer_digits())).filter_map(move |place| {
        let (low, high) = (10_i64.pow(place - 1), 10_i64.pow(place));
        let (low_digit, high_digit) = (whole / low % 10, whole / high % 10);
        let swapped = whole + (low_digit - high_digit) * (high - low);
        (low_digit != high_digit).then(|| Decimal::new(swapped, 0) + fraction)
    })
}

#[cfg(test)]
mod tests {
    use super::super::tests::{after_100_days, context, day, heat_context};
    use super::super::{Context, Direction, MeterValue, VerdictKind, assess};
    use super::*;
    use crate::reading::error::ReadingError;
    use crate::reading::register::samples::{electricity, register};
    use crate::reading::unit::Unit;
    use rust_decimal_macros::dec;

    #[test]
    fn a_rollover_with_an_unusual_result_is_refused_but_named() {
        for (old, new) in [(dec!(999_999), dec!(10)), (dec!(999_000), dec!(3_000))] {
            let error = after_100_days(&electricity(), &context(), old, new).unwrap_err();
            let ReadingError::BelowPrevious { hint, .. } = error else {
                panic!("{error}")
            };
            assert_eq!(hint, Some(Hint::RolloverLikely), "{old} {new}");
        }
        let unknown = Context {
            annual_forecast: None,
            ..context()
        };
        let error = after_100_days(&electricity(), &unknown, dec!(999_990), dec!(5)).unwrap_err();
        let ReadingError::BelowPrevious { hint, .. } = error else {
            panic!("{error}")
        };
        assert_eq!(hint, Some(Hint::RolloverLikely));
    }

    #[test]
    fn swapped_digits_are_found_above_and_below() {
        // 46 210 is expected; 64 210 and 42 610 are slips of it.
        let verdict = after_100_days(&electricity(), &context(), dec!(45210), dec!(64210)).unwrap();
        assert_eq!(
            verdict.kind,
            VerdictKind::ToCheck {
                direction: Direction::High
            }
        );
        assert_eq!(
            verdict.hint,
            Some(Hint::DigitsSwapped {
                suggested: dec!(46210)
            })
        );
        let error =
            after_100_days(&electricity(), &context(), dec!(45210), dec!(42610)).unwrap_err();
        let ReadingError::BelowPrevious { hint, .. } = error else {
            panic!("{error}")
        };
        assert_eq!(
            hint,
            Some(Hint::DigitsSwapped {
                suggested: dec!(46210)
            })
        );
    }

    #[test]
    fn red_digits_typed_as_whole_ones_are_found() {
        let small = Context {
            annual_forecast: Some(dec!(365.25)),
            ..heat_context()
        };
        // 112,345 typed without its mark on a register with three decimals.
        let wide = register("7-0:3.0.0", Unit::M3, 8, 3);
        let verdict = after_100_days(&wide, &small, dec!(12.000), dec!(112345)).unwrap();
        assert_eq!(
            verdict.hint,
            Some(Hint::DecimalsAsWhole {
                suggested: dec!(112.345)
            })
        );
        // The device has a red digit that the register does not ask for.
        let verdict =
            after_100_days(&electricity(), &context(), dec!(11000), dec!(120007)).unwrap();
        assert_eq!(
            verdict.hint,
            Some(Hint::DecimalsAsWhole {
                suggested: dec!(12000)
            })
        );
    }

    #[test]
    fn of_several_swaps_the_one_nearest_to_the_expectation_is_suggested() {
        // 2 000 is expected; 2 160 and 1 620 would both be usual.
        let verdict = after_100_days(&electricity(), &context(), dec!(1000), dec!(1260)).unwrap();
        let suggested = dec!(2160);
        assert_eq!(verdict.hint, Some(Hint::DigitsSwapped { suggested }));
    }

    #[test]
    fn a_suggestion_never_lies_above_the_next_reading() {
        let (on, later) = (day("2026-11-21"), day("2027-03-01"));
        let reading = |value, read_on| Previous { value, read_on };
        let previous = reading(dec!(1000), day("2026-08-13"));
        let next = reading(dec!(2000), later);
        let value = MeterValue::new(dec!(1260));
        let (spec, about) = (electricity(), context());
        let verdict = assess(
            &spec,
            Some(&previous),
            Some(&next),
            value,
            on,
            later,
            &about,
        );
        let suggested = dec!(1620);
        let hint = Some(Hint::DigitsSwapped { suggested });
        assert_eq!(verdict.unwrap().hint, hint);
    }

    #[test]
    fn the_last_two_digits_may_be_swapped_too() {
        let verdict = after_100_days(&electricity(), &context(), dec!(45210), dec!(47230)).unwrap();
        let suggested = dec!(47203);
        assert_eq!(verdict.hint, Some(Hint::DigitsSwapped { suggested }));
    }

    #[test]
    fn a_swap_keeps_the_digits_after_the_mark() {
        let spec = register("1-0:1.8.0", Unit::Kwh, 6, 1);
        let verdict = after_100_days(&spec, &context(), dec!(45210), dec!(64210.5)).unwrap();
        let suggested = dec!(46210.5);
        assert_eq!(verdict.hint, Some(Hint::DigitsSwapped { suggested }));
    }
}
