//! The annual forecast (Jahresverbrauchsprognose) from a measured period.

use chrono::NaiveDate;
use rust_decimal::Decimal;

use super::weights::{LoadShape, to_year};

/// Network operators use at least so many days of readings where possible.
const FULL_DAYS: i64 = 300;
/// A shorter period says nothing about a year.
const FEWEST_DAYS: i64 = 14;

/// The consumption to be expected in the year after `to`, in the unit of `consumption`.
///
/// From 300 days on the period speaks for itself. A shorter one is blended with the `previous`
/// forecast by its days, below 14 days the previous one stays. Without a previous forecast the
/// period speaks alone; `None` if it is too short for that.
pub fn annual(
    consumption: Decimal,
    from: NaiveDate,
    to: NaiveDate,
    shape: LoadShape,
    previous: Option<Decimal>,
) -> Option<Decimal> {
    let days = to.signed_duration_since(from).num_days();
    if days < FEWEST_DAYS {
        return previous;
    }
    let own = to_year(shape, consumption, from, to)?;
    match previous {
        Some(previous) if days < FULL_DAYS => {
            let (days, full) = (Decimal::from(days), Decimal::from(FULL_DAYS));
            let blended = own
                .saturating_mul(days)
                .saturating_add(previous.saturating_mul(full - days));
            Some(blended / full)
        }
        _ => Some(own),
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use rust_decimal_macros::dec;

    fn day(text: &str) -> NaiveDate {
        text.parse().unwrap()
    }

    #[test]
    fn a_full_year_is_its_own_forecast() {
        let own = annual(
            dec!(20000),
            day("2025-01-01"),
            day("2026-01-01"),
            LoadShape::DegreeDays,
            Some(dec!(1)),
        );
        assert_eq!(own, Some(dec!(20000)));
    }

    #[test]
    fn a_winter_of_heat_is_not_taken_for_a_whole_year() {
        // Ninety days of winter with 450 of 1000 parts, no earlier forecast.
        let own = annual(
            dec!(9000),
            day("2026-01-01"),
            day("2026-04-01"),
            LoadShape::DegreeDays,
            None,
        );
        assert_eq!(own, Some(dec!(20000)));
        // With one: 90 of 300 days count.
        let blended = annual(
            dec!(9000),
            day("2026-01-01"),
            day("2026-04-01"),
            LoadShape::DegreeDays,
            Some(dec!(10000)),
        );
        assert_eq!(blended, Some(dec!(13000)));
    }

    #[test]
    fn a_few_days_change_nothing() {
        let (from, to) = (day("2026-01-01"), day("2026-01-14"));
        let shape = LoadShape::Household;
        assert_eq!(
            annual(dec!(500), from, to, shape, Some(dec!(3400))),
            Some(dec!(3400))
        );
        assert_eq!(annual(dec!(500), from, to, shape, None), None);
        assert_eq!(annual(dec!(500), to, from, shape, None), None);
    }

    #[test]
    fn three_hundred_days_speak_alone() {
        let (from, to) = (day("2025-03-07"), day("2026-01-01"));
        let flat = annual(dec!(300), from, to, LoadShape::Flat, Some(dec!(0)));
        assert_eq!(flat, Some(dec!(365)));
        let day_less = annual(
            dec!(299),
            day("2025-03-08"),
            to,
            LoadShape::Flat,
            Some(dec!(65)),
        );
        assert_eq!(day_less, Some(dec!(364)));
    }

    #[test]
    fn absurd_amounts_do_not_panic() {
        for amount in [Decimal::MAX, Decimal::MIN] {
            for to in [day("2026-02-01"), day("2027-02-01"), NaiveDate::MAX] {
                let shape = LoadShape::Household;
                let _ = annual(amount, day("2026-01-01"), to, shape, Some(Decimal::MAX));
            }
        }
    }
}
