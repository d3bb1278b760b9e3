//! A whole period out of readings and a forecast: what was measured counts, the forecast fills the rest.

use chrono::NaiveDate;
use rust_decimal::Decimal;

use crate::billing::bill::{Tariff, Usage};
use crate::consumption::Interval;
use crate::reading::LoadShape;
use crate::reading::weights::of_year;

/// What was and will be used in a period.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Filled {
    /// measured first, then the forecast
    pub usages: Vec<Usage>,
    /// the day after the last one that is measured; the first day if none is
    pub measured_until: NaiveDate,
    /// billing units that are measured
    pub measured: Decimal,
    /// billing units that are forecast
    pub forecast: Decimal,
}

/// Fills `[from, to)`: spans between readings of each tariff as far as they lie in it, and `per_year` with the seasons
/// of `shape` on every day that no reading covers.
pub fn fill(
    spans: &[(Tariff, Interval)],
    from: NaiveDate,
    to: NaiveDate,
    shape: LoadShape,
    per_year: Decimal,
) -> Filled {
    let mut usages: Vec<Usage> = spans
        .iter()
        .filter(|(_, span)| span.from < to && from < span.to)
        .map(|(tariff, span)| {
            let (start, end) = (span.from.max(from), span.to.min(to));
            Usage {
                tariff: *tariff,
                ..Usage::counted(span.part(shape, start, end), start, end)
            }
        })
        .collect();
    usages.sort_by_key(|usage| (usage.from, usage.to, usage.tariff));
    let measured = usages.iter().map(|usage| usage.amount).sum();
    let measured_until = usages.iter().map(|usage| usage.to).max().unwrap_or(from);
    let gaps = gaps(&usages, from, to);
    let guessed = gaps
        .into_iter()
        .map(|(start, end)| Usage::counted(of_year(shape, per_year, start, end), start, end));
    let before = usages.len();
    usages.extend(guessed);
    let forecast = usages.iter().skip(before).map(|usage| usage.amount).sum();
    Filled {
        usages,
        measured_until,
        measured,
        forecast,
    }
}

/// The spans of `[from, to)` that no usage covers; usages are sorted.
fn gaps(usages: &[Usage], from: NaiveDate, to: NaiveDate) -> Vec<(NaiveDate, NaiveDate)> {
    let mut gaps = Vec::new();
    let mut reached = from;
    for usage in usages {
        if usage.from > reached {
            gaps.push((reached, usage.from));
        }
        reached = reached.max(usage.to);
    }
    if reached < to {
        gaps.push((reached, to));
    }
    gaps
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::billing::bill::{Case, bill};
    use crate::contract::Price;
    use proptest::prelude::*;
    use rust_decimal_macros::dec;

    fn day(text: &str) -> NaiveDate {
        text.parse().unwrap()
    }

    fn span(from: &str, to: &str, amount: Decimal) -> (Tariff, Interval) {
        let (from, to) = (day(from), day(to));
        let estimated = false;
        let span = Interval {
            from,
            to,
            amount,
            estimated,
        };
        (Tariff::Main, span)
    }

    #[test]
    fn what_is_measured_counts_and_the_forecast_fills_the_rest() {
        let (from, to) = (day("2026-01-01"), day("2027-01-01"));
        // 224 parts of 674 of this span lie in last year.
        let spans = [span("2025-11-15", "2026-04-01", dec!(6740))];
        let filled = fill(&spans, from, to, LoadShape::DegreeDays, dec!(10000));
        assert_eq!(filled.measured, dec!(4500));
        assert_eq!(filled.forecast, dec!(5500));
        assert_eq!(filled.measured_until, day("2026-04-01"));
        assert_eq!(filled.usages.len(), 2);
    }

    #[test]
    fn a_hole_between_readings_is_filled_too() {
        let (from, to) = (day("2026-01-01"), day("2027-01-01"));
        let spans = [
            span("2026-05-01", "2026-07-01", dec!(100)),
            span("2026-02-01", "2026-03-01", dec!(50)),
            span("2027-01-01", "2027-02-01", dec!(1)),
        ];
        let filled = fill(&spans, from, to, LoadShape::Flat, dec!(365.25));
        let days: Vec<_> = filled.usages[2..]
            .iter()
            .map(|usage| (usage.from, usage.to, usage.amount))
            .collect();
        assert_eq!(
            days,
            [
                (from, day("2026-02-01"), dec!(31)),
                (day("2026-03-01"), day("2026-05-01"), dec!(61)),
                (day("2026-07-01"), to, dec!(184)),
            ]
        );
        assert_eq!(filled.measured, dec!(150));
    }

    #[test]
    fn without_readings_all_of_it_is_forecast() {
        let (from, to) = (day("2026-01-01"), day("2027-01-01"));
        let filled = fill(&[], from, to, LoadShape::Household, dec!(3412));
        assert_eq!(filled.measured_until, from);
        assert_eq!((filled.measured, filled.forecast), (dec!(0), dec!(3412)));
    }

    proptest! {
        #[test]
        fn a_filled_period_can_always_be_billed(
            starts in prop::collection::vec((0u64..500, 1u64..200, 0i64..900_000), 0..5), per_year in 0i64..90_000,
        ) {
            let (from, to) = (day("2026-01-01"), day("2027-01-01"));
            let spans: Vec<(Tariff, Interval)> = starts.into_iter().map(|(start, length, amount)| {
                let start = day("2025-10-01") + chrono::Days::new(start);
                let end = start + chrono::Days::new(length);
                span(&start.to_string(), &end.to_string(), Decimal::new(amount, 3))
            }).collect();
            let filled = fill(&spans, from, to, LoadShape::Household, Decimal::from(per_year));
            let case = Case {
                from,
                to,
                shape: LoadShape::Household,
                decimals: 0,
                usages: filled.usages,
                prices: vec![Price {
                    valid_from: from,
                    valid_to: None,
                    working_price: dec!(0.3),
                    low_working_price: None,
                    base_price_year: dec!(120),
                    vat_percent: dec!(19),
                }],
                extras: Vec::new(),
                paid: Vec::new(),
            };
            prop_assert!(bill(&case).is_ok());
        }
    }
}
