//! Consumption between readings, across rollovers and meter exchanges.

use chrono::NaiveDate;
use rust_decimal::{Decimal, RoundingStrategy};
use serde::{Deserialize, Serialize};

use crate::ids::MeterId;
use crate::reading::Origin;
use crate::reading::register::{capacity, usable_factor};
use crate::reading::weights::{LoadShape, part};

/// Parts of a consumption are rounded to the finest decimals that registers have.
const DECIMALS: u32 = 3;

/// One valid reading of one register, superseded ones left out.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct ReadingPoint {
    /// the device, because differences count inside one device only
    pub meter: MeterId,
    /// day of the reading; it is valid at 00:00
    pub read_on: NaiveDate,
    /// what the register showed
    pub value: Decimal,
    /// who obtained it
    pub origin: Origin,
    /// digits of the register before the mark, for the rollover
    pub integer_digits: u8,
    /// transformer factor of the register
    pub factor: Decimal,
}

/// What was consumed in `[from, to)`, in the unit of the register, factor included.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Interval {
    /// first day
    pub from: NaiveDate,
    /// the day after the last one
    pub to: NaiveDate,
    /// negative only where a reading corrects an estimate that was too high
    pub amount: Decimal,
    /// does it rest on an estimated reading?
    pub estimated: bool,
}

/// The spans between the readings of one register, through all devices that had it.
///
/// The order of the points does not matter. Removal of the old device and installation of the new
/// one are points of the same day. A fall counts as a rollover if less than half of the register
/// was used; otherwise an earlier (estimated) reading was too high, and the span takes it back.
pub fn between(points: &[ReadingPoint]) -> Vec<Interval> {
    let mut sorted: Vec<&ReadingPoint> = points.iter().collect();
    sorted.sort_by_key(|point| (point.meter, point.read_on));
    let mut intervals: Vec<Interval> = sorted
        .windows(2)
        .filter_map(|pair| match pair {
            [first, second] if first.meter == second.meter => interval(first, second),
            _ => None,
        })
        .collect();
    intervals.sort_by_key(|interval| (interval.from, interval.to));
    intervals
}

fn interval(first: &ReadingPoint, second: &ReadingPoint) -> Option<Interval> {
    let difference = used(first.value, second.value, second.integer_digits);
    (first.read_on < second.read_on).then(|| Interval {
        from: first.read_on,
        to: second.read_on,
        amount: difference.saturating_mul(usable_factor(second.factor)),
        estimated: first.origin == Origin::Estimate || second.origin == Origin::Estimate,
    })
}

/// What a register counted from `old` to `new`, in its own unit and without the factor. A fall is a
/// rollover if less than half of the register was used; otherwise the earlier value was too high, and the
/// difference is negative.
pub fn used(old: Decimal, new: Decimal, integer_digits: u8) -> Decimal {
    let difference = new.saturating_sub(old);
    let turned = difference.saturating_add(capacity(integer_digits));
    let plausible_turn =
        turned >= Decimal::ZERO && turned.saturating_mul(Decimal::TWO) < capacity(integer_digits);
    if difference < Decimal::ZERO && plausible_turn {
        turned
    } else {
        difference
    }
}

impl Interval {
    /// The part of the amount that falls into `[from, to)`.
    ///
    /// Rounded so that the parts of neighbouring spans add up to the amount exactly, whichever
    /// spans are asked for: what was used up to a day is rounded, and a part is a difference.
    pub fn part(&self, shape: LoadShape, from: NaiveDate, to: NaiveDate) -> Decimal {
        if from < to {
            self.until(shape, to) - self.until(shape, from)
        } else {
            Decimal::ZERO
        }
    }

    fn until(&self, shape: LoadShape, date: NaiveDate) -> Decimal {
        if date <= self.from {
            Decimal::ZERO
        } else if date >= self.to {
            self.amount
        } else {
            let decimals = self.amount.scale().max(DECIMALS);
            part(shape, self.amount, self.from, date, self.from, self.to)
                .round_dp_with_strategy(decimals, RoundingStrategy::MidpointAwayFromZero)
        }
    }

    /// The days that the span has in common with `[from, to)`, `None` if there are none.
    pub(super) fn overlap(&self, from: NaiveDate, to: NaiveDate) -> Option<(NaiveDate, NaiveDate)> {
        let (from, to) = (self.from.max(from), self.to.min(to));
        (from < to).then_some((from, to))
    }
}

/// Sorted days without overlaps.
pub(super) fn covered(
    intervals: &[Interval],
    from: NaiveDate,
    to: NaiveDate,
) -> Vec<(NaiveDate, NaiveDate)> {
    let mut spans: Vec<_> = intervals
        .iter()
        .filter_map(|span| span.overlap(from, to))
        .collect();
    spans.sort_unstable();
    let mut merged: Vec<(NaiveDate, NaiveDate)> = Vec::new();
    for (start, end) in spans {
        match merged.last_mut() {
            Some(last) if start <= last.1 => last.1 = last.1.max(end),
            _ => merged.push((start, end)),
        }
    }
    merged
}

#[cfg(test)]
pub(super) mod samples {
    use super::*;
    use uuid::Uuid;

    pub(in crate::consumption) fn day(text: &str) -> NaiveDate {
        text.parse().unwrap()
    }

    pub(in crate::consumption) fn point(
        meter: u128,
        read_on: &str,
        value: Decimal,
    ) -> ReadingPoint {
        ReadingPoint {
            meter: MeterId::from_uuid(Uuid::from_u128(meter)),
            read_on: day(read_on),
            value,
            origin: Origin::Customer,
            integer_digits: 6,
            factor: Decimal::ONE,
        }
    }

    pub(in crate::consumption) fn interval(from: &str, to: &str, amount: Decimal) -> Interval {
        Interval {
            from: day(from),
            to: day(to),
            amount,
            estimated: false,
        }
    }
}

#[cfg(test)]
mod tests {
    use super::samples::{day, interval, point};
    use super::*;
    use proptest::prelude::*;
    use rust_decimal_macros::dec;

    #[test]
    fn consumption_goes_on_through_a_meter_exchange() {
        let points = [
            point(1, "2025-11-01", dec!(45210)),
            point(1, "2026-05-15", dec!(46100)),
            point(2, "2026-05-15", dec!(0)),
            point(2, "2026-10-31", dec!(1830)),
        ];
        let found = between(&points);
        let wanted = [
            interval("2025-11-01", "2026-05-15", dec!(890)),
            interval("2026-05-15", "2026-10-31", dec!(1830)),
        ];
        assert_eq!(found, wanted);
        let total: Decimal = found.iter().map(|interval| interval.amount).sum();
        assert_eq!(total, dec!(2720));
        let mut shuffled = points;
        shuffled.reverse();
        assert_eq!(between(&shuffled), wanted);
    }

    #[test]
    fn rollover_and_factor_count_for_the_difference() {
        for (old, new, digits, factor, wanted) in [
            (dec!(12345), dec!(15757), 6, dec!(1), dec!(3412)),
            (dec!(999812), dec!(127), 6, dec!(1), dec!(315)),
            (dec!(99998), dec!(12), 5, dec!(1), dec!(14)),
            (dec!(99950.500), dec!(30.250), 5, dec!(1), dec!(79.750)),
            (dec!(100), dec!(110), 6, dec!(40), dec!(400)),
        ] {
            let points = [("2025-01-01", old), ("2026-01-01", new)].map(|(read_on, value)| {
                let mut point = point(1, read_on, value);
                (point.integer_digits, point.factor) = (digits, factor);
                point
            });
            assert_eq!(
                between(&points),
                [interval("2025-01-01", "2026-01-01", wanted)]
            );
        }
    }

    #[test]
    fn an_estimate_that_was_too_high_is_taken_back() {
        let mut estimate = point(1, "2026-01-01", dec!(12000));
        estimate.origin = Origin::Estimate;
        let points = [
            point(1, "2025-01-01", dec!(9000)),
            estimate,
            point(1, "2026-02-01", dec!(11900)),
        ];
        let found = between(&points);
        let amounts: Vec<_> = found.iter().map(|interval| interval.amount).collect();
        assert_eq!(amounts, [dec!(3000), dec!(-100)]);
        assert!(found.iter().all(|interval| interval.estimated));
    }

    #[test]
    fn one_reading_is_no_consumption() {
        assert_eq!(between(&[]), []);
        assert_eq!(between(&[point(1, "2026-01-01", dec!(5))]), []);
        let other = [
            point(1, "2026-01-01", dec!(5)),
            point(2, "2026-02-01", dec!(7)),
        ];
        assert_eq!(between(&other), []);
    }

    #[test]
    fn spans_that_touch_are_one() {
        let spans = [
            interval("2026-03-01", "2026-04-01", dec!(1)),
            interval("2026-01-01", "2026-02-01", dec!(1)),
            interval("2026-02-01", "2026-02-15", dec!(1)),
            interval("2026-01-10", "2026-01-20", dec!(1)),
        ];
        assert_eq!(
            covered(&spans, day("2026-01-05"), day("2026-03-10")),
            [
                (day("2026-01-05"), day("2026-02-15")),
                (day("2026-03-01"), day("2026-03-10"))
            ]
        );
    }

    proptest! {
        #[test]
        fn parts_add_up_exactly(
            amount in -10_000i64..1_000_000, scale in 0u32..4, length in 1u64..2_000,
            cuts in prop::collection::vec(0u64..2_100, 0..8),
        ) {
            let from = day("2023-03-05");
            let span = Interval {
                from,
                to: from + chrono::Days::new(length),
                amount: Decimal::new(amount, scale),
                estimated: false,
            };
            let mut days: Vec<_> =
                cuts.into_iter().map(|cut| from + chrono::Days::new(cut)).collect();
            days.extend([day("2000-01-01"), day("2040-01-01")]);
            days.sort_unstable();
            for shape in [LoadShape::Household, LoadShape::DegreeDays, LoadShape::Flat] {
                let total: Decimal =
                    days.windows(2).map(|pair| span.part(shape, pair[0], pair[1])).sum();
                prop_assert_eq!(total, span.amount);
            }
        }
    }
}
