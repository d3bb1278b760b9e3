//! Two registers of one meter whose values were typed into each other's field: day for night.

use chrono::NaiveDate;

use super::{Context, Previous, VerdictKind, assess};
use crate::reading::register::RegisterSpec;
use crate::reading::value::MeterValue;

/// A register with what was typed for it.
#[derive(Clone, Copy, Debug)]
pub struct Place<'a> {
    /// how it counts
    pub spec: &'a RegisterSpec,
    /// the reading before
    pub previous: Option<&'a Previous>,
    /// the reading after
    pub next: Option<&'a Previous>,
    /// what else is known
    pub context: &'a Context,
    /// what was typed
    pub value: MeterValue,
}

impl Place<'_> {
    fn fits(&self, value: MeterValue, on: NaiveDate, today: NaiveDate) -> bool {
        let verdict = assess(
            self.spec,
            self.previous,
            self.next,
            value,
            on,
            today,
            self.context,
        );
        verdict.is_ok_and(|verdict| verdict.kind == VerdictKind::Accepted)
    }
}

/// Were the two values probably swapped? Only if something is wrong with them as they are, and nothing at
/// all the other way round.
pub fn registers_swapped(
    one: &Place<'_>,
    other: &Place<'_>,
    on: NaiveDate,
    today: NaiveDate,
) -> bool {
    let straight = one.fits(one.value, on, today) && other.fits(other.value, on, today);
    !straight && one.fits(other.value, on, today) && other.fits(one.value, on, today)
}

#[cfg(test)]
mod tests {
    use super::super::tests::{context, day};
    use super::*;
    use crate::reading::register::samples::electricity;
    use rust_decimal::Decimal;

    /// Day at 30 000 and night at 12 000, 500 expected of each; typed are these.
    fn swapped(day_value: i64, night_value: i64) -> bool {
        let on = day("2026-11-21");
        let mut about = context();
        about.annual_forecast = about.annual_forecast.map(|all| all / Decimal::TWO);
        let spec = electricity();
        let before = |value: i64| Previous {
            value: value.into(),
            read_on: day("2026-08-13"),
        };
        let (high, low) = (before(30_000), before(12_000));
        let place = |previous, value: i64| Place {
            spec: &spec,
            previous: Some(previous),
            next: None,
            context: &about,
            value: MeterValue::new(value.into()),
        };
        let high = place(&high, day_value);
        registers_swapped(&high, &place(&low, night_value), on, on)
    }

    #[test]
    fn day_and_night_in_each_others_field_are_noticed() {
        assert!(swapped(12_500, 30_500));
    }

    #[test]
    fn values_that_fit_are_left_alone() {
        assert!(!swapped(30_500, 12_500));
    }

    #[test]
    fn values_that_fit_neither_way_are_not_explained_by_a_swap() {
        assert!(!swapped(12_500, 90_000));
        assert!(!swapped(29_000, 11_000));
        assert!(!swapped(30_000, 30_000));
    }
}
