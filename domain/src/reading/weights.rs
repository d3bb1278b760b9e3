//! How consumption spreads over the year, to split an amount by time.
//!
//! StromGVV § 12 (2) wants consumption split by time, with the seasons considered for households.
//! All shapes are monthly tables read per day, over half-open spans `[from, to)`: a reading is
//! valid at 00:00 of its day. Weights are whole numbers inside, so that parts add up exactly.

use chrono::{Datelike, NaiveDate};
use rust_decimal::Decimal;

use crate::contract::Division;

coded! {
    /// Which table spreads a consumption over the year.
    pub enum LoadShape {
        /// electricity of a household: BDEW profile H25 with its dynamic factor, months of 2026
        Household = "household",
        /// heating: Gradtagszahlen of VDI 2067 sheet 1, table 22
        DegreeDays = "degree_days",
        /// the same every day
        Flat = "flat",
    }
}

/// Least common multiple of 28, 29, 30 and 31: a month's weight divides by any number of days.
const PER_MONTH_UNIT: i64 = 377_580;

/// Share of each month in hundredths of a per mille. Own sum of H25 × F with national holidays.
const HOUSEHOLD: [i64; 12] = [
    10_132, 8_794, 8_816, 8_208, 7_859, 7_112, 7_388, 7_370, 7_273, 8_341, 8_832, 9_875,
];
/// Share of each month in thirds of a per mille, so that the summer months (40/3) are exact.
const DEGREE_DAYS: [i64; 12] = [510, 450, 390, 240, 120, 40, 40, 40, 90, 240, 360, 480];
/// Four quarters per day, so that a year of 365.25 days is a whole number.
const FLAT_DAY: i64 = 4;
const FLAT_YEAR: i64 = 1461;

/// The shape for the main meter of a division.
pub fn shape_for(division: Division) -> LoadShape {
    match division {
        Division::Electricity => LoadShape::Household,
        Division::Gas | Division::Heat => LoadShape::DegreeDays,
        Division::Water | Division::Telecom => LoadShape::Flat,
    }
}

/// The weight of `[from, to)` as a share of a normal year; nothing if the span is empty.
///
/// With the monthly shapes every calendar year weighs exactly 1, leap years too: the weight of a
/// month is spread over the days that it has. `Flat` counts days over 365.25, so that a day weighs
/// the same in every year and splits are by days.
pub fn weight(shape: LoadShape, from: NaiveDate, to: NaiveDate) -> Decimal {
    Decimal::from(units(shape, from, to)) / Decimal::from(units_per_year(shape))
}

/// Which share of `[of_from, of_to)` lies in `[from, to)`, 0 to 1.
///
/// Only what the two spans have in common counts.
pub fn share(
    shape: LoadShape,
    from: NaiveDate,
    to: NaiveDate,
    of_from: NaiveDate,
    of_to: NaiveDate,
) -> Decimal {
    part(shape, Decimal::ONE, from, to, of_from, of_to)
}

/// The part of `amount`, used in `[of_from, of_to)`, that falls into `[from, to)`; not rounded.
pub fn part(
    shape: LoadShape,
    amount: Decimal,
    from: NaiveDate,
    to: NaiveDate,
    of_from: NaiveDate,
    of_to: NaiveDate,
) -> Decimal {
    let whole = units(shape, of_from, of_to);
    let inside = units(shape, from.max(of_from), to.min(of_to));
    scale(amount, inside, whole)
}

/// The consumption to be expected in `[from, to)` if a normal year has `per_year`; not rounded.
pub fn of_year(shape: LoadShape, per_year: Decimal, from: NaiveDate, to: NaiveDate) -> Decimal {
    scale(per_year, units(shape, from, to), units_per_year(shape))
}

/// What a normal year would have if `[from, to)` had `amount`, for the 365 days after `to`.
///
/// `None` if the span is empty.
pub(crate) fn to_year(
    shape: LoadShape,
    amount: Decimal,
    from: NaiveDate,
    to: NaiveDate,
) -> Option<Decimal> {
    let ahead = to.checked_add_days(chrono::Days::new(365))?;
    let span = units(shape, from, to);
    (span > 0).then(|| scale(amount, units(shape, to, ahead), span))
}

/// `amount` × `numerator` / `denominator`, multiplied first; nothing of nothing.
fn scale(amount: Decimal, numerator: i64, denominator: i64) -> Decimal {
    if denominator == 0 {
        return Decimal::ZERO;
    }
    let (numerator, denominator) = (Decimal::from(numerator), Decimal::from(denominator));
    amount.checked_mul(numerator).map_or_else(
        || amount.saturating_mul(numerator / denominator),
        |product| product / denominator,
    )
}

fn units_per_year(shape: LoadShape) -> i64 {
    match shape {
        LoadShape::Household => HOUSEHOLD.iter().sum::<i64>() * PER_MONTH_UNIT,
        LoadShape::DegreeDays => DEGREE_DAYS.iter().sum::<i64>() * PER_MONTH_UNIT,
        LoadShape::Flat => FLAT_YEAR,
    }
}

fn units(shape: LoadShape, from: NaiveDate, to: NaiveDate) -> i64 {
    if from < to {
        position(shape, to) - position(shape, from)
    } else {
        0
    }
}

/// The weight of all days before `date`, counted from year 0.
fn position(shape: LoadShape, date: NaiveDate) -> i64 {
    let months = match shape {
        LoadShape::Household => &HOUSEHOLD,
        LoadShape::DegreeDays => &DEGREE_DAYS,
        LoadShape::Flat => return i64::from(date.num_days_from_ce()) * FLAT_DAY,
    };
    let before = usize::try_from(date.month0()).unwrap_or(0);
    let full: i64 = months.iter().take(before).sum();
    let current = months.get(before).copied().unwrap_or(0);
    i64::from(date.year()) * units_per_year(shape)
        + full * PER_MONTH_UNIT
        + current * PER_MONTH_UNIT / i64::from(date.num_days_in_month()) * i64::from(date.day0())
}

#[cfg(test)]
mod tests {
    use super::LoadShape::{DegreeDays, Flat, Household};
    use super::*;
    use proptest::prelude::*;
    use rust_decimal_macros::dec;

    fn day(text: &str) -> NaiveDate {
        text.parse().unwrap()
    }

    fn per_mille(shape: LoadShape, from: &str, to: &str) -> Decimal {
        weight(shape, day(from), day(to)) * dec!(1000)
    }

    #[test]
    fn the_tables_sum_up_to_a_year() {
        assert_eq!(HOUSEHOLD.iter().sum::<i64>(), 100_000);
        assert_eq!(DEGREE_DAYS.iter().sum::<i64>(), 3_000);
        for shape in [Household, DegreeDays] {
            for year in [2023, 2024, 2026] {
                let from = NaiveDate::from_ymd_opt(year, 1, 1).unwrap();
                let to = NaiveDate::from_ymd_opt(year + 1, 1, 1).unwrap();
                assert_eq!(weight(shape, from, to), Decimal::ONE);
            }
        }
    }

    #[test]
    fn months_weigh_what_the_tables_say() {
        assert_eq!(
            per_mille(Household, "2026-01-01", "2026-02-01"),
            dec!(101.32)
        );
        assert_eq!(
            per_mille(Household, "2026-06-01", "2026-07-01"),
            dec!(71.12)
        );
        assert_eq!(
            per_mille(Household, "2024-02-01", "2024-03-01"),
            dec!(87.94)
        );
        assert_eq!(per_mille(DegreeDays, "2026-12-01", "2027-01-01"), dec!(160));
        let summer = per_mille(DegreeDays, "2026-06-01", "2026-09-01");
        assert_eq!(summer, dec!(40));
    }

    #[test]
    fn degree_days_match_the_known_periods() {
        assert_eq!(per_mille(DegreeDays, "2026-01-01", "2026-04-01"), dec!(450));
        assert_eq!(per_mille(DegreeDays, "2026-04-01", "2027-01-01"), dec!(550));
        assert_eq!(per_mille(DegreeDays, "2025-11-15", "2026-01-01"), dec!(224));
        let winter = per_mille(DegreeDays, "2025-11-15", "2026-02-10");
        assert_eq!(winter.round_dp(7), dec!(442.2142857));
    }

    #[test]
    fn a_year_of_gas_is_split_at_a_price_change() {
        let year = (day("2026-01-01"), day("2027-01-01"));
        let before = part(
            DegreeDays,
            dec!(20000),
            year.0,
            day("2026-04-01"),
            year.0,
            year.1,
        );
        assert_eq!(before, dec!(9000));
        let share = share(DegreeDays, year.0, day("2026-04-01"), year.0, year.1);
        assert_eq!(share, dec!(0.45));
    }

    #[test]
    fn flat_splits_by_days() {
        let (from, cut, to) = (day("2025-11-01"), day("2026-01-01"), day("2026-11-01"));
        assert_eq!(part(Flat, dec!(365), from, cut, from, to), dec!(61));
        assert_eq!(weight(Flat, day("2023-01-01"), day("2027-01-01")), dec!(4));
    }

    #[test]
    fn an_empty_span_weighs_nothing() {
        for shape in [Household, DegreeDays, Flat] {
            let (early, late) = (day("2026-03-01"), day("2026-04-01"));
            assert_eq!(weight(shape, late, late), dec!(0));
            assert_eq!(weight(shape, late, early), dec!(0));
            assert_eq!(share(shape, early, late, late, late), dec!(0));
            assert_eq!(share(shape, early, early, early, late), dec!(0));
        }
    }

    #[test]
    fn every_division_has_its_shape() {
        assert_eq!(shape_for(Division::Electricity), Household);
        assert_eq!(shape_for(Division::Gas), DegreeDays);
        assert_eq!(shape_for(Division::Heat), DegreeDays);
        assert_eq!(shape_for(Division::Water), Flat);
    }

    pub(crate) fn shapes() -> impl Strategy<Value = LoadShape> {
        prop_oneof![Just(Household), Just(DegreeDays), Just(Flat)]
    }

    proptest! {
        #[test]
        fn weights_add_up_and_never_fall(
            shape in shapes(), start in 0u64..20_000, first in 0u64..2_000, second in 0u64..2_000,
        ) {
            let from = day("1990-01-01") + chrono::Days::new(start);
            let middle = from + chrono::Days::new(first);
            let to = middle + chrono::Days::new(second);
            prop_assert_eq!(
                units(shape, from, middle) + units(shape, middle, to),
                units(shape, from, to)
            );
            prop_assert!(weight(shape, from, to) >= weight(shape, from, middle));
            prop_assert!(share(shape, from, middle, from, to) <= Decimal::ONE);
        }

        #[test]
        fn no_dates_and_no_amounts_panic(
            shape in shapes(), mantissa in any::<i128>(), scale in 0u32..=28,
        ) {
            let mantissa = mantissa % 79_228_162_514_264_337_593_543_950_335;
            let amount = Decimal::from_i128_with_scale(mantissa, scale);
            let (from, to) = (NaiveDate::MIN, NaiveDate::MAX);
            let _ = part(shape, amount, from, to, from, to);
            let _ = of_year(shape, amount, from, to);
            let _ = to_year(shape, amount, from, day("2026-01-01"));
            prop_assert!(weight(shape, from, to) > Decimal::ZERO);
        }
    }
}
