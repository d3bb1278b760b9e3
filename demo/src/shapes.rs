//! Owns how consumption spreads over the days of a year, and the weather of each year.
//!
//! The shapes of households and heating are the portal's own (`domain::reading::weights`), so its
//! forecasts fit this data. One table of running sums per shape is built at the start, so the usage between two days is a
//! subtraction. All values are billionths of a normal year's consumption: whole numbers.

use chrono::{Datelike, Days, Months, NaiveDate};
use domain::reading::weights::{LoadShape, weight};
use rust_decimal::Decimal;
use rust_decimal::prelude::ToPrimitive;

use crate::random::Random;

/// How a consumption runs through the year.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Shape {
    /// Electricity of a household.
    Household,
    /// Electricity of a business.
    Business,
    /// Gas and district heating: degree days with a share of hot water.
    Heating,
    /// Drinking water: even, with a summer bump through the weather.
    Water,
    /// Feed-in of a roof with solar panels.
    Solar,
}

const ALL: [Shape; 5] = [
    Shape::Household,
    Shape::Business,
    Shape::Heating,
    Shape::Water,
    Shape::Solar,
];

/// Share of hot water in heating, per cent, spread evenly over the year.
const HOT_WATER: i64 = 18;

/// The share of one day in a normal year, billionths.
fn day_share(shape: Shape, date: NaiveDate) -> i64 {
    let known = |shape| {
        let part = weight(shape, date, date + Days::new(1)) * Decimal::from(1_000_000_000);
        part.round().to_i64().unwrap_or(0)
    };
    match shape {
        Shape::Household => known(LoadShape::Household),
        Shape::Water => known(LoadShape::Flat),
        Shape::Heating => {
            let by_weather = known(LoadShape::DegreeDays) * (100 - HOT_WATER);
            (by_weather + known(LoadShape::Flat) * HOT_WATER) / 100
        }
        Shape::Business => of_month(&BUSINESS, date),
        Shape::Solar => of_month(&SOLAR, date),
    }
}

/// Monthly shares of BDEW profile G0 in 2026, hundredths of a per mille.
const BUSINESS: [i64; 12] = [
    8842, 7951, 8622, 8244, 8191, 7945, 8234, 8053, 8106, 8500, 8418, 8894,
];
/// Monthly shares of a south roof in Westphalia, rounded, hundredths of a per mille.
const SOLAR: [i64; 12] = [
    2500, 4500, 8500, 11500, 13000, 13500, 13500, 12000, 9000, 6000, 3000, 3000,
];

fn of_month(months: &[i64; 12], date: NaiveDate) -> i64 {
    let place = usize::try_from(date.month0()).unwrap_or(0);
    months[place] * 10_000 / i64::from(date.num_days_in_month())
}

/// How far a year and a month may lie from normal, per mille.
fn deviation(shape: Shape) -> (i64, i64) {
    match shape {
        Shape::Household => (15, 15),
        Shape::Business => (30, 20),
        Shape::Heating => (80, 60),
        Shape::Water => (20, 20),
        Shape::Solar => (60, 90),
    }
}

/// Summer bump of drinking water, per mille.
fn season(shape: Shape, month: u32) -> i64 {
    if shape == Shape::Water && (6..=8).contains(&month) {
        1100
    } else {
        1000
    }
}

/// Running sums of all shapes over the days of the data set.
pub struct Shapes {
    first: NaiveDate,
    normal: Vec<Vec<i64>>,
    actual: Vec<Vec<i64>>,
}

impl Shapes {
    /// Covers eight years before `today` and one year after it.
    pub fn new(seed: u64, today: NaiveDate) -> Self {
        let first = today - Months::new(12 * 8);
        let days = (today + Months::new(12) - first).num_days();
        let mut normal = Vec::new();
        let mut actual = Vec::new();
        for (place, shape) in ALL.into_iter().enumerate() {
            let (mut even, mut real) = (Vec::new(), Vec::new());
            let (mut even_sum, mut real_sum) = (0, 0);
            let mut factor = 1000;
            let mut date = first;
            for day in 0..=days {
                even.push(even_sum);
                real.push(real_sum);
                if day == 0 || date.day() == 1 {
                    factor = weather(seed, place, shape, date);
                }
                let share = day_share(shape, date);
                even_sum += share;
                real_sum += share * factor / 1000;
                date = date + Days::new(1);
            }
            normal.push(even);
            actual.push(real);
        }
        Self {
            first,
            normal,
            actual,
        }
    }

    /// The share of a normal year in `[from, to)`, billionths.
    pub fn normal(&self, shape: Shape, from: NaiveDate, to: NaiveDate) -> i64 {
        self.between(&self.normal, shape, from, to)
    }

    /// The share with the weather of these days, billionths of a normal year.
    pub fn actual(&self, shape: Shape, from: NaiveDate, to: NaiveDate) -> i64 {
        self.between(&self.actual, shape, from, to)
    }

    fn between(&self, sums: &[Vec<i64>], shape: Shape, from: NaiveDate, to: NaiveDate) -> i64 {
        let sums = &sums[ALL.iter().position(|s| *s == shape).unwrap_or(0)];
        let at = |date: NaiveDate| {
            let day = usize::try_from((date - self.first).num_days()).unwrap_or(0);
            sums[day.min(sums.len() - 1)]
        };
        at(to) - at(from)
    }
}

/// The weather factor of a month, per mille: a deviation of the year and one of the month.
fn weather(seed: u64, place: usize, shape: Shape, date: NaiveDate) -> i64 {
    let stream = |a: u32, b: u32| {
        let place = u64::try_from(place).unwrap_or(0);
        Random::new(
            seed ^ 0x7EA7_4E12,
            place << 40 | u64::from(a) << 8 | u64::from(b),
        )
    };
    let year = date.year().unsigned_abs();
    let (wide, narrow) = deviation(shape);
    let of_year = stream(year, 0).between(-wide, wide);
    let of_month = stream(year, date.month()).between(-narrow, narrow);
    (1000 + of_year + of_month) * season(shape, date.month()) / 1000
}

#[cfg(test)]
mod tests {
    use super::*;

    fn day(year: i32, month: u32, day: u32) -> NaiveDate {
        NaiveDate::from_ymd_opt(year, month, day).unwrap()
    }

    #[test]
    fn a_normal_year_sums_up_to_one() {
        let shapes = Shapes::new(1, day(2026, 11, 21));
        for shape in ALL {
            let year = shapes.normal(shape, day(2025, 1, 1), day(2026, 1, 1));
            assert!((year - 1_000_000_000).abs() < 800_000, "{shape:?}: {year}");
        }
    }

    #[test]
    fn heating_needs_most_in_january_and_solar_in_june() {
        let shapes = Shapes::new(1, day(2026, 11, 21));
        let month = |shape, m| shapes.actual(shape, day(2025, m, 1), day(2025, m + 1, 1));
        assert!(month(Shape::Heating, 1) > 3 * month(Shape::Heating, 7));
        assert!(month(Shape::Solar, 6) > 2 * month(Shape::Solar, 2));
    }

    #[test]
    fn years_differ_by_their_weather() {
        let shapes = Shapes::new(1, day(2026, 11, 21));
        let year = |y| shapes.actual(Shape::Heating, day(y, 1, 1), day(y + 1, 1, 1));
        assert_ne!(year(2024), year(2025));
    }
}
