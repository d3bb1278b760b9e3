//! The figures: taxes and levies by time, net ct/kWh, each with where it was published. A year that is not here is not
//! known; nothing is carried on.

use chrono::NaiveDate;
use rust_decimal::Decimal;

use super::Levy;

/// A figure for a span of days.
#[derive(Clone, Copy, Debug)]
pub(super) struct Row {
    /// which one
    pub levy: Levy,
    /// first day, year and month (the first of it)
    pub from: (i32, u32),
    /// the month that it does not hold in any more
    pub to: (i32, u32),
    /// ten-thousandths of a cent per kWh
    pub rate: i64,
    /// false where the final figure is not known before the year is over
    pub exact: bool,
    /// where it was published
    pub source: &'static str,
}

impl Row {
    pub(super) fn rate(&self) -> Decimal {
        Decimal::new(self.rate, 4)
    }

    pub(super) fn span(&self) -> Option<(NaiveDate, NaiveDate)> {
        let first = |(year, month)| NaiveDate::from_ymd_opt(year, month, 1);
        Some((first(self.from)?, first(self.to)?))
    }
}

const TAX: &str = "StromStG § 3";
/// The transmission system operators publish it each October.
const TSO: &str = "netztransparenz.de";
const GAS_TAX: &str = "EnergieStG § 2 (3) 4";
const STORAGE: &str = "EnWG § 35e, tradinghub.eu";
/// 3.2508 GJ/MWh × 0.0558 t/GJ (gross calorific value).
const CO2: &str = "BEHG § 10, EBeV 2030";

const fn year(levy: Levy, year: i32, rate: i64, source: &'static str) -> Row {
    part(levy, (year, 1), (year + 1, 1), rate, source)
}

const fn part(
    levy: Levy,
    from: (i32, u32),
    to: (i32, u32),
    rate: i64,
    source: &'static str,
) -> Row {
    let exact = true;
    Row {
        levy,
        from,
        to,
        rate,
        exact,
        source,
    }
}

/// The figures, in the order of time for each levy.
pub(super) const ROWS: &[Row] = &[
    year(Levy::ElectricityTax, 2024, 20_500, TAX),
    year(Levy::ElectricityTax, 2025, 20_500, TAX),
    year(Levy::ElectricityTax, 2026, 20_500, TAX),
    year(Levy::CombinedHeatAndPower, 2024, 2_750, TSO),
    year(Levy::CombinedHeatAndPower, 2025, 2_770, TSO),
    year(Levy::CombinedHeatAndPower, 2026, 4_460, TSO),
    year(Levy::OffshoreGrid, 2024, 6_560, TSO),
    year(Levy::OffshoreGrid, 2025, 8_160, TSO),
    year(Levy::OffshoreGrid, 2026, 9_410, TSO),
    year(Levy::SpecialGridUse, 2024, 6_430, TSO),
    year(Levy::SpecialGridUse, 2025, 15_580, TSO),
    year(Levy::SpecialGridUse, 2026, 15_590, TSO),
    year(Levy::GasTax, 2024, 5_500, GAS_TAX),
    year(Levy::GasTax, 2025, 5_500, GAS_TAX),
    year(Levy::GasTax, 2026, 5_500, GAS_TAX),
    year(Levy::CarbonPrice, 2024, 8_163, CO2),
    year(Levy::CarbonPrice, 2025, 9_977, CO2),
    // Certificates are auctioned between 55 and 65 euro; the upper end, marked as not final.
    Row {
        exact: false,
        ..year(Levy::CarbonPrice, 2026, 11_791, CO2)
    },
    part(Levy::GasStorage, (2024, 1), (2024, 7), 1_860, STORAGE),
    part(Levy::GasStorage, (2024, 7), (2025, 1), 2_500, STORAGE),
    part(Levy::GasStorage, (2025, 1), (2025, 7), 2_990, STORAGE),
    part(Levy::GasStorage, (2025, 7), (2026, 1), 2_890, STORAGE),
    // Abolished: nothing is owed from 2026 on.
    year(Levy::GasStorage, 2026, 0, STORAGE),
];
