//! Why so much is expected and not more or less: what the page tells beside the range.

use chrono::NaiveDate;
use rust_decimal::Decimal;
use serde::{Deserialize, Serialize};

use super::Previous;
use crate::reading::weights::{LoadShape, of_year};

/// From this deviation on a season is worth a word.
const NOTABLE_PERCENT: i64 = 10;

/// How a span of the year compares with an average one.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Season {
    /// at least a tenth more than on average
    More,
    /// about the average
    Usual,
    /// at least a tenth less
    Less,
}

/// The reasons behind an expectation.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Why {
    /// days since the last reading
    pub days: i64,
    /// expected in a year, in the unit of the register
    pub annual: Decimal,
    /// what the time of the year does
    pub season: Season,
    /// what was used between the same days of the year before, in the unit of the register
    pub last_year: Option<Decimal>,
}

/// The reasons behind what is expected on the day `on`.
pub fn why(
    previous: &Previous,
    annual_forecast: Decimal,
    shape: LoadShape,
    on: NaiveDate,
    last_year: Option<Decimal>,
) -> Why {
    let from = previous.read_on;
    Why {
        days: on.signed_duration_since(from).num_days(),
        annual: annual_forecast,
        season: season(shape, from, on),
        last_year,
    }
}

fn season(shape: LoadShape, from: NaiveDate, to: NaiveDate) -> Season {
    let hundred = Decimal::ONE_HUNDRED;
    let average = of_year(LoadShape::Flat, hundred, from, to);
    let here = of_year(shape, hundred, from, to);
    let notable = average * Decimal::new(NOTABLE_PERCENT, 2);
    if here - average >= notable && average > Decimal::ZERO {
        Season::More
    } else if average - here >= notable && average > Decimal::ZERO {
        Season::Less
    } else {
        Season::Usual
    }
}

#[cfg(test)]
mod tests {
    use super::super::tests::day;
    use super::*;

    #[test]
    fn heating_makes_seasons_and_water_does_not() {
        for (shape, from, to, expected) in [
            (
                LoadShape::DegreeDays,
                "2026-01-01",
                "2026-02-01",
                Season::More,
            ),
            (
                LoadShape::DegreeDays,
                "2026-06-01",
                "2026-08-01",
                Season::Less,
            ),
            (
                LoadShape::DegreeDays,
                "2025-11-01",
                "2026-11-01",
                Season::Usual,
            ),
            (
                LoadShape::Household,
                "2026-12-01",
                "2027-01-15",
                Season::More,
            ),
            (
                LoadShape::Household,
                "2026-06-01",
                "2026-08-15",
                Season::Less,
            ),
            (LoadShape::Flat, "2026-01-01", "2026-02-01", Season::Usual),
            (
                LoadShape::DegreeDays,
                "2026-01-01",
                "2026-01-01",
                Season::Usual,
            ),
        ] {
            assert_eq!(
                season(shape, day(from), day(to)),
                expected,
                "{shape:?} {from}"
            );
        }
    }

    #[test]
    fn the_days_count_from_the_last_reading() {
        let previous = Previous {
            value: Decimal::ZERO,
            read_on: day("2026-10-22"),
        };
        let annual = Decimal::from(2_800);
        let found = why(
            &previous,
            annual,
            LoadShape::Household,
            day("2026-11-21"),
            None,
        );
        assert_eq!((found.days, found.annual), (30, annual));
    }
}
