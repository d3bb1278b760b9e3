//! What consumption is expected between two days, and how far from it needs no question.

use chrono::NaiveDate;
use rust_decimal::Decimal;
use serde::{Deserialize, Serialize};

use super::Previous;
use crate::reading::obis::Medium;
use crate::reading::register::RegisterSpec;
use crate::reading::unit::Unit;
use crate::reading::weights::{LoadShape, of_year};

/// A forecast above this is a mistake of the source; it keeps arithmetic away from its limits.
const HIGHEST_FORECAST: Decimal = Decimal::from_parts(3_567_587_328, 232, 0, false, 0); // 10¹²
/// Finer than any register, and short enough to travel to the browser.
const DECIMALS: u32 = 6;

/// The consumption expected since the last reading, in the unit of the register, factor included.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Expected {
    /// less than this is asked about
    pub low: Decimal,
    /// by the forecast
    pub likely: Decimal,
    /// more than this is asked about
    pub high: Decimal,
    /// days since the last reading
    pub days: i64,
}

impl Expected {
    /// The same as values of the register (low, likely, high), rounded to its decimals.
    ///
    /// After a rollover they start at zero again, so that `high` may be less than `low`.
    pub fn readings(&self, previous: &Previous, spec: &RegisterSpec) -> [Decimal; 3] {
        [self.low, self.likely, self.high].map(|consumption| {
            let difference = consumption / spec.difference_factor();
            let value = previous
                .value
                .saturating_add(difference)
                .round_dp(u32::from(spec.decimal_digits()));
            value % spec.capacity()
        })
    }
}

/// What is expected on the day `on` after a previous reading.
///
/// `annual_forecast` is in the unit of the register per year, transformer factor included. Gas and
/// heat registers have the wide band (0.33 to 3 instead of 0.5 to 2).
pub fn expected(
    previous: &Previous,
    annual_forecast: Decimal,
    shape: LoadShape,
    on: NaiveDate,
    spec: &RegisterSpec,
) -> Expected {
    let wide = is_wide(spec, shape);
    Band::new(
        annual_forecast,
        shape,
        previous.read_on,
        on,
        spec.unit,
        wide,
    )
    .expected()
}

/// Does consumption depend on the weather here?
pub(super) fn is_wide(spec: &RegisterSpec, shape: LoadShape) -> bool {
    shape == LoadShape::DegreeDays || matches!(spec.obis.medium(), Medium::Gas | Medium::Heat)
}

/// The expectation with its thresholds.
#[derive(Clone, Copy, Debug)]
pub(super) struct Band {
    likely: Decimal,
    lowest: Decimal,
    highest: Decimal,
    tolerance: Decimal,
    days: i64,
}

impl Band {
    pub(super) fn new(
        annual_forecast: Decimal,
        shape: LoadShape,
        from: NaiveDate,
        to: NaiveDate,
        unit: Unit,
        wide: bool,
    ) -> Self {
        let forecast = annual_forecast.clamp(Decimal::ZERO, HIGHEST_FORECAST);
        let likely = of_year(shape, forecast, from, to).round_dp(DECIMALS);
        let (below, above) = if wide { (33, 300) } else { (50, 200) };
        Self {
            likely,
            lowest: likely * Decimal::new(below, 2),
            highest: likely * Decimal::new(above, 2),
            tolerance: tolerance(unit),
            days: to.signed_duration_since(from).num_days(),
        }
    }

    /// Does this consumption need no question?
    pub(super) fn accepts(&self, consumption: Decimal) -> bool {
        let distance = consumption.saturating_sub(self.likely).abs();
        consumption >= Decimal::ZERO
            && (distance < self.tolerance
                || (self.lowest <= consumption && consumption <= self.highest))
    }

    /// Is it more than five times of what is expected?
    pub(super) fn is_far_above(&self, consumption: Decimal) -> bool {
        consumption > self.likely * Decimal::new(5, 0)
    }

    pub(super) fn likely(&self) -> Decimal {
        self.likely
    }

    pub(super) fn expected(&self) -> Expected {
        let low = self
            .lowest
            .min(self.likely - self.tolerance)
            .max(Decimal::ZERO);
        let high = self.highest.max(self.likely + self.tolerance);
        Expected {
            low: low.round_dp(DECIMALS).normalize(),
            likely: self.likely.normalize(),
            high: high.round_dp(DECIMALS).normalize(),
            days: self.days,
        }
    }
}

/// Differences below 100 kWh or 10 m³ are never asked about.
fn tolerance(unit: Unit) -> Decimal {
    match unit {
        Unit::Kwh => Decimal::new(100, 0),
        Unit::Mwh => Decimal::new(1, 1),
        Unit::Gj => Decimal::new(36, 2),
        Unit::M3 => Decimal::new(10, 0),
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::reading::register::samples::{electricity, gas};
    use rust_decimal_macros::dec;

    fn previous() -> Previous {
        Previous {
            value: dec!(999_000),
            read_on: "2026-01-01".parse().unwrap(),
        }
    }

    #[test]
    fn the_highest_forecast_is_a_million_millions() {
        assert_eq!(HIGHEST_FORECAST, dec!(1_000_000_000_000));
    }

    #[test]
    fn a_quarter_of_heat_is_almost_half_a_year() {
        let on = "2026-04-01".parse().unwrap();
        let found = expected(&previous(), dec!(2000), LoadShape::DegreeDays, on, &gas());
        let wanted = Expected {
            low: dec!(297),
            likely: dec!(900),
            high: dec!(2700),
            days: 90,
        };
        assert_eq!(found, wanted);
    }

    #[test]
    fn small_amounts_have_the_absolute_tolerance() {
        let on = "2026-02-01".parse().unwrap();
        let found = expected(
            &previous(),
            dec!(500),
            LoadShape::Household,
            on,
            &electricity(),
        );
        let wanted = Expected {
            low: dec!(0),
            likely: dec!(50.66),
            high: dec!(150.66),
            days: 31,
        };
        assert_eq!(found, wanted);
    }

    #[test]
    fn the_band_is_told_as_readings_too() {
        let mut spec = electricity();
        spec.factor = dec!(40);
        let band = Expected {
            low: dec!(20000),
            likely: dec!(40000),
            high: dec!(80000),
            days: 365,
        };
        let readings = band.readings(&previous(), &spec);
        assert_eq!(readings, [dec!(999_500), dec!(0), dec!(1000)]);
    }

    #[test]
    fn the_weather_counts_by_the_shape_or_by_what_is_measured() {
        let (current, gas) = (electricity(), gas());
        assert!(!is_wide(&current, LoadShape::Household));
        assert!(is_wide(&current, LoadShape::DegreeDays), "a heat pump");
        assert!(is_wide(&gas, LoadShape::Flat));
        assert!(is_wide(&gas, LoadShape::DegreeDays));
    }
}
