//! Consumption per calendar year and month, for the charts.

use chrono::{Datelike, Months, NaiveDate};
use rust_decimal::Decimal;
use serde::{Deserialize, Serialize};

use super::interval::{Interval, covered};
use crate::reading::LoadShape;

/// The consumption of a calendar year, as far as readings tell.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct YearValue {
    /// calendar year
    pub year: i32,
    /// in the unit of the register
    pub amount: Decimal,
    /// is every day of the year covered by readings?
    pub complete: bool,
    /// does it rest on an estimated reading?
    pub estimated: bool,
    /// first day covered
    pub covered_from: NaiveDate,
    /// the day after the last one covered
    pub covered_to: NaiveDate,
}

/// The consumption of a calendar month, as far as readings tell.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct MonthValue {
    /// calendar year
    pub year: i32,
    /// 1 to 12
    pub month: u32,
    /// in the unit of the register
    pub amount: Decimal,
    /// is every day of the month covered by readings?
    pub complete: bool,
    /// does it rest on an estimated reading?
    pub estimated: bool,
}

/// The years asked for, up to `until` (the day after the last one that counts, usually today).
///
/// A span that crosses New Year is split by the weights of `shape`; the parts of a span add up
/// exactly. Spans of several registers (high and low tariff) may be given together and are summed.
/// Years without any reading are left out.
pub fn per_year(
    intervals: &[Interval],
    shape: LoadShape,
    years: &[i32],
    until: NaiveDate,
) -> Vec<YearValue> {
    let value = |year: &i32| {
        let start = NaiveDate::from_ymd_opt(*year, 1, 1)?;
        let end = start.checked_add_months(Months::new(12))?;
        let sum = sum(intervals, shape, start, end.min(until))?;
        Some(YearValue {
            year: *year,
            amount: sum.amount,
            complete: sum.is_complete(start, end),
            estimated: sum.estimated,
            covered_from: sum.covered_from,
            covered_to: sum.covered_to,
        })
    };
    years.iter().filter_map(value).collect()
}

/// The months that `[from, to)` touches, each as far as it lies inside. Months without any reading
/// are left out.
pub fn per_month(
    intervals: &[Interval],
    shape: LoadShape,
    from: NaiveDate,
    to: NaiveDate,
) -> Vec<MonthValue> {
    let mut values = Vec::new();
    let mut next = from.with_day(1);
    while let Some(start) = next.filter(|start| *start < to) {
        let Some(end) = start.checked_add_months(Months::new(1)) else {
            break;
        };
        if let Some(sum) = sum(intervals, shape, start.max(from), end.min(to)) {
            values.push(MonthValue {
                year: start.year(),
                month: start.month(),
                amount: sum.amount,
                complete: sum.is_complete(start, end),
                estimated: sum.estimated,
            });
        }
        next = Some(end);
    }
    values
}

/// The consumption of a span with what is known about it.
pub(super) struct Sum {
    pub(super) amount: Decimal,
    estimated: bool,
    covered_from: NaiveDate,
    covered_to: NaiveDate,
    gapless: bool,
}

impl Sum {
    pub(super) fn is_complete(&self, from: NaiveDate, to: NaiveDate) -> bool {
        self.gapless && self.covered_from == from && self.covered_to == to
    }
}

/// Sums up `[from, to)`, `None` if no reading tells anything about it.
pub(super) fn sum(
    intervals: &[Interval],
    shape: LoadShape,
    from: NaiveDate,
    to: NaiveDate,
) -> Option<Sum> {
    let spans = covered(intervals, from, to);
    let (first, last) = (spans.first()?, spans.last()?);
    let inside = || {
        intervals
            .iter()
            .filter(|interval| interval.overlap(from, to).is_some())
    };
    Some(Sum {
        amount: inside()
            .map(|interval| interval.part(shape, from, to))
            .sum(),
        estimated: inside().any(|interval| interval.estimated),
        covered_from: first.0,
        covered_to: last.1,
        gapless: spans.len() == 1,
    })
}

#[cfg(test)]
mod tests {
    use super::super::interval::samples::{day, interval};
    use super::*;
    use proptest::prelude::*;
    use rust_decimal_macros::dec;

    #[test]
    fn a_span_across_new_year_is_split_by_the_seasons() {
        let spans = [interval("2025-04-01", "2026-04-01", dec!(20000))];
        let found = per_year(
            &spans,
            LoadShape::DegreeDays,
            &[2024, 2025, 2026],
            day("2026-11-21"),
        );
        let wanted = [
            YearValue {
                year: 2025,
                amount: dec!(11000),
                complete: false,
                estimated: false,
                covered_from: day("2025-04-01"),
                covered_to: day("2026-01-01"),
            },
            YearValue {
                year: 2026,
                amount: dec!(9000),
                complete: false,
                estimated: false,
                covered_from: day("2026-01-01"),
                covered_to: day("2026-04-01"),
            },
        ];
        assert_eq!(found, wanted);
    }

    #[test]
    fn a_year_is_complete_only_without_a_gap() {
        let mut spans = vec![
            interval("2024-12-01", "2025-06-01", dec!(100)),
            interval("2025-07-01", "2026-02-01", dec!(100)),
        ];
        let year = |spans: &[Interval]| {
            per_year(spans, LoadShape::Flat, &[2025], day("2026-11-21")).remove(0)
        };
        assert!(!year(&spans).complete);
        spans.push(Interval {
            estimated: true,
            ..interval("2025-06-01", "2025-07-01", dec!(100))
        });
        assert!(year(&spans).complete);
        assert!(year(&spans).estimated);
    }

    #[test]
    fn two_tariffs_are_summed() {
        let spans = [
            interval("2025-01-01", "2026-01-01", dec!(1500)),
            interval("2025-01-01", "2026-01-01", dec!(900)),
        ];
        let found = per_year(&spans, LoadShape::Household, &[2025], day("2026-11-21"));
        assert_eq!(found.len(), 1);
        assert_eq!((found[0].amount, found[0].complete), (dec!(2400), true));
    }

    #[test]
    fn days_after_until_do_not_count() {
        let spans = [interval("2026-01-01", "2026-12-31", dec!(364))];
        let found = per_year(&spans, LoadShape::Flat, &[2026], day("2026-01-11"));
        assert_eq!(found[0].amount, dec!(10));
        assert_eq!(found[0].covered_to, day("2026-01-11"));
    }

    #[test]
    fn months_follow_the_shape() {
        let spans = [interval("2026-01-01", "2027-01-01", dec!(10000))];
        let found = per_month(
            &spans,
            LoadShape::Household,
            day("2026-01-01"),
            day("2026-03-15"),
        );
        let wanted = [
            (1, dec!(1013.2), true),
            (2, dec!(879.4), true),
            (3, dec!(398.142), false),
        ];
        for (value, (month, amount, complete)) in found.iter().zip(wanted) {
            assert_eq!((value.month, value.amount.normalize()), (month, amount));
            assert_eq!(value.complete, complete);
        }
        assert_eq!(found.len(), 3);
    }

    #[test]
    fn empty_spans_have_no_months() {
        let spans = [interval("2026-01-01", "2027-01-01", dec!(10000))];
        let none = per_month(
            &spans,
            LoadShape::Flat,
            day("2026-03-01"),
            day("2026-03-01"),
        );
        assert_eq!(none, []);
        let before = per_month(
            &spans,
            LoadShape::Flat,
            day("2025-03-01"),
            day("2025-06-01"),
        );
        assert_eq!(before, []);
        assert_eq!(
            per_year(
                &spans,
                LoadShape::Flat,
                &[i32::MAX, i32::MIN],
                day("2027-01-01")
            ),
            []
        );
    }

    proptest! {
        #[test]
        fn years_and_months_add_up_to_what_was_read(
            amounts in prop::collection::vec((0i64..100_000, 1u64..500), 1..12),
        ) {
            let mut from = day("2020-02-17");
            let mut spans = Vec::new();
            for (amount, days) in amounts {
                let to = from + chrono::Days::new(days);
                let amount = Decimal::new(amount, 1);
                spans.push(Interval { from, to, amount, estimated: false });
                from = to;
            }
            let total: Decimal = spans.iter().map(|span| span.amount).sum();
            for shape in [LoadShape::Household, LoadShape::DegreeDays, LoadShape::Flat] {
                let years: Vec<i32> = (2020..2045).collect();
                let yearly: Decimal = per_year(&spans, shape, &years, day("2045-01-01"))
                    .iter().map(|value| value.amount).sum();
                prop_assert_eq!(yearly, total);
                let monthly: Decimal =
                    per_month(&spans, shape, day("2020-01-01"), day("2045-01-01"))
                        .iter().map(|value| value.amount).sum();
                prop_assert_eq!(monthly, total);
            }
        }
    }
}
