//! This year so far against the same days of last year.

use chrono::{Datelike, Months, NaiveDate};
use rust_decimal::Decimal;
use serde::{Deserialize, Serialize};

use super::interval::Interval;
use super::period::sum;
use crate::reading::LoadShape;

/// This calendar year up to the last reading, and the same span of last year.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Comparison {
    /// consumption of this year
    pub this: Decimal,
    /// consumption of the same days of last year
    pub last: Decimal,
    /// change in percent with one decimal, negative if it became less
    pub percent: Decimal,
}

/// Compares this calendar year up to the last reading with the same days of last year.
///
/// `None` while this year has no reading, if either span has a gap, or if there is nothing to
/// compare with. Readings after `today` are not looked at.
pub fn compare_to_date(
    intervals: &[Interval],
    shape: LoadShape,
    today: NaiveDate,
) -> Option<Comparison> {
    let start = today.with_day(1)?.with_month(1)?;
    let last_reading = intervals
        .iter()
        .map(|interval| interval.to)
        .filter(|to| *to <= today);
    let end = last_reading.max().filter(|end| *end > start)?;
    let year = Months::new(12);
    let of = |from: NaiveDate, to: NaiveDate| {
        sum(intervals, shape, from, to).filter(|sum| sum.is_complete(from, to))
    };
    let this = of(start, end)?.amount;
    let last = of(
        start.checked_sub_months(year)?,
        end.checked_sub_months(year)?,
    )?
    .amount;
    if last <= Decimal::ZERO {
        return None;
    }
    let change = this
        .saturating_sub(last)
        .saturating_mul(Decimal::ONE_HUNDRED);
    let percent = change
        .checked_div(last)?
        .round_dp_with_strategy(1, rust_decimal::RoundingStrategy::MidpointAwayFromZero);
    Some(Comparison {
        this,
        last,
        percent,
    })
}

#[cfg(test)]
mod tests {
    use super::super::interval::samples::{day, interval};
    use super::*;
    use rust_decimal_macros::dec;

    #[test]
    fn the_same_days_of_both_years_are_compared() {
        let spans = [
            interval("2025-01-01", "2025-11-01", dec!(2000)),
            interval("2025-11-01", "2026-01-01", dec!(700)),
            interval("2026-01-01", "2026-11-01", dec!(1880)),
        ];
        let found = compare_to_date(&spans, LoadShape::Household, day("2026-11-21"));
        let wanted = Comparison {
            this: dec!(1880),
            last: dec!(2000),
            percent: dec!(-6.0),
        };
        assert_eq!(found, Some(wanted));
    }

    #[test]
    fn yearly_readings_are_compared_by_their_weights() {
        let spans = [
            interval("2024-07-01", "2025-07-01", dec!(20000)),
            interval("2025-07-01", "2026-07-01", dec!(22000)),
        ];
        let found = compare_to_date(&spans, LoadShape::DegreeDays, day("2026-11-21")).unwrap();
        assert_eq!(found.percent, dec!(10.0));
    }

    #[test]
    fn without_two_covered_spans_there_is_no_comparison() {
        let this = interval("2026-01-01", "2026-11-01", dec!(1880));
        let last = interval("2025-01-01", "2026-01-01", dec!(2700));
        let today = day("2026-11-21");
        let compare = |spans: &[Interval]| compare_to_date(spans, LoadShape::Flat, today);
        assert!(compare(&[last.clone(), this.clone()]).is_some());
        assert_eq!(compare(&[]), None);
        assert_eq!(compare(std::slice::from_ref(&this)), None);
        assert_eq!(compare(std::slice::from_ref(&last)), None);
        let late_start = interval("2025-02-01", "2026-01-01", dec!(2700));
        assert_eq!(compare(&[late_start, this.clone()]), None);
        let nothing = interval("2025-01-01", "2026-01-01", dec!(0));
        assert_eq!(compare(&[nothing, this]), None);
    }

    #[test]
    fn a_leap_day_is_compared_with_the_end_of_february() {
        let spans = [
            interval("2027-01-01", "2028-01-01", dec!(365)),
            interval("2028-01-01", "2028-02-29", dec!(59)),
        ];
        let found = compare_to_date(&spans, LoadShape::Flat, day("2028-03-01")).unwrap();
        assert_eq!((found.this, found.last), (dec!(59), dec!(58)));
    }
}
