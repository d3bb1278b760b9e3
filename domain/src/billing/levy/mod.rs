//! Taxes and levies that are contained in a price ("davon", EnWG § 40 (3) no. 3): dated figures with their source.
//!
//! Network charges, meter operation and concession fees differ by place and are not here.

mod table;

use std::collections::BTreeMap;

use chrono::NaiveDate;
use rust_decimal::Decimal;
use serde::{Deserialize, Serialize};
use thiserror::Error;

use crate::billing::bill::{BillError, Case, amounts_between};
use crate::contract::Division;
use crate::money::Money;

coded! {
    /// A tax or levy per kWh.
    pub enum Levy {
        /// Stromsteuer
        ElectricityTax = "electricity_tax",
        /// KWKG-Umlage
        CombinedHeatAndPower = "combined_heat_and_power",
        /// Offshore-Netzumlage
        OffshoreGrid = "offshore_grid",
        /// Aufschlag für besondere Netznutzung (formerly § 19 StromNEV)
        SpecialGridUse = "special_grid_use",
        /// Energiesteuer on gas
        GasTax = "gas_tax",
        /// price of carbon dioxide (BEHG) on gas
        CarbonPrice = "carbon_price",
        /// Gasspeicherumlage
        GasStorage = "gas_storage",
    }
}

/// No figure is known for a day.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize, Error)]
#[error("{} is not known for {on}", .levy.code())]
pub struct UnknownLevy {
    /// which one
    pub levy: Levy,
    /// the first such day
    pub on: NaiveDate,
}

/// A figure on a day.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Rate {
    /// net ct/kWh
    pub cents: Decimal,
    /// false where the final figure is not known before the year is over
    pub exact: bool,
    /// where it was published
    pub source: &'static str,
    /// the first day on which it does not hold any more
    pub until: NaiveDate,
}

/// Taxes and levies of a division, in the order of the bill.
pub fn levies_of(division: Division) -> &'static [Levy] {
    match division {
        Division::Electricity => &[
            Levy::ElectricityTax,
            Levy::CombinedHeatAndPower,
            Levy::OffshoreGrid,
            Levy::SpecialGridUse,
        ],
        Division::Gas => &[Levy::GasTax, Levy::CarbonPrice, Levy::GasStorage],
        Division::Heat | Division::Water | Division::Telecom => &[],
    }
}

/// The figure on a day.
///
/// # Errors
/// A day for which none was published; it says which and when.
pub fn levy_on(levy: Levy, on: NaiveDate) -> Result<Rate, UnknownLevy> {
    let mut rows = table::ROWS.iter().filter(|row| row.levy == levy);
    let found = rows.find_map(|row| {
        let (from, to) = row.span()?;
        (from <= on && on < to).then_some(Rate {
            cents: row.rate(),
            exact: row.exact,
            source: row.source,
            until: to,
        })
    });
    found.ok_or(UnknownLevy { levy, on })
}

/// What a tax or levy has of a bill.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct LevySum {
    /// which one
    pub levy: Levy,
    /// net, rounded once
    pub net: Money,
    /// false where the final figure is not known yet
    pub exact: bool,
}

/// Why the parts of a bill cannot be told.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize, Error)]
#[serde(untagged)]
pub enum OfWhichError {
    /// A year without a figure.
    #[error(transparent)]
    Levy(#[from] UnknownLevy),
    /// Readings that do not fit.
    #[error(transparent)]
    Bill(#[from] BillError),
}

/// "Of which": every tax and levy with its part of the consumption's price, split where its figure changes.
///
/// # Errors
/// A day for which a figure is missing, or readings that do not fit the period.
pub fn of_which(case: &Case, division: Division) -> Result<Vec<LevySum>, OfWhichError> {
    let sum = |levy: &Levy| {
        let rates = rates(*levy, case.from, case.to)?;
        let cuts: Vec<NaiveDate> = rates.keys().copied().collect();
        let amounts = amounts_between(case, &cuts)?;
        let cents = rates.values().zip(&amounts);
        let cents = cents.map(|(rate, amount)| rate.cents.saturating_mul(*amount));
        Ok(LevySum {
            levy: *levy,
            net: Money::from_decimal(cents.sum::<Decimal>() / Decimal::ONE_HUNDRED),
            exact: rates.values().all(|rate| rate.exact),
        })
    };
    levies_of(division).iter().map(sum).collect()
}

/// The figures of a period by the day they begin on.
fn rates(
    levy: Levy,
    from: NaiveDate,
    to: NaiveDate,
) -> Result<BTreeMap<NaiveDate, Rate>, UnknownLevy> {
    let mut found = BTreeMap::new();
    let mut start = from;
    while start < to {
        let rate = levy_on(levy, start)?;
        found.insert(start, rate);
        start = rate.until;
    }
    Ok(found)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::billing::bill::Usage;
    use crate::reading::LoadShape;
    use rust_decimal_macros::dec;

    fn day(text: &str) -> NaiveDate {
        text.parse().unwrap()
    }

    fn case(amount: Decimal, from: &str, to: &str, shape: LoadShape) -> Case {
        Case {
            from: day(from),
            to: day(to),
            shape,
            decimals: 0,
            usages: vec![Usage::counted(amount, day(from), day(to))],
            prices: Vec::new(),
            extras: Vec::new(),
            paid: Vec::new(),
        }
    }

    #[test]
    fn the_worked_year_of_electricity_is_told_apart() {
        let case = case(dec!(3412), "2026-01-01", "2027-01-01", LoadShape::Household);
        let sums = of_which(&case, Division::Electricity).unwrap();
        let cents: Vec<i64> = sums.iter().map(|sum| sum.net.cents()).collect();
        assert_eq!(cents, [6_995, 1_522, 3_211, 5_319]);
        assert!(sums.iter().all(|sum| sum.exact));
    }

    #[test]
    fn a_figure_that_changes_splits_the_consumption() {
        // 224 of 450 + 224 parts of the degree days lie before New Year.
        let case = case(
            dec!(6740),
            "2025-11-15",
            "2026-04-01",
            LoadShape::DegreeDays,
        );
        let sums = of_which(&case, Division::Gas).unwrap();
        let expected = dec!(2240) * dec!(0.9977) + dec!(4500) * dec!(1.1791);
        assert_eq!(sums[1].net, Money::from_decimal(expected / dec!(100)));
        assert!(!sums[1].exact, "auctioned certificates have no final price");
        assert_eq!(sums[2].net, Money::from_decimal(dec!(2240) * dec!(0.00289)));
    }

    #[test]
    fn a_missing_year_is_named() {
        let case = case(dec!(1), "2026-07-01", "2027-07-01", LoadShape::Flat);
        let error = of_which(&case, Division::Electricity).unwrap_err();
        let unknown = UnknownLevy {
            levy: Levy::ElectricityTax,
            on: day("2027-01-01"),
        };
        assert_eq!(error, OfWhichError::Levy(unknown));
        assert_eq!(
            error.to_string(),
            "electricity_tax is not known for 2027-01-01"
        );
        assert!(levy_on(Levy::GasTax, day("2023-12-31")).is_err());
    }

    #[test]
    fn every_levy_is_known_without_a_gap_and_has_a_source() {
        for division in Division::ALL {
            for levy in levies_of(*division) {
                let mut on = day("2024-01-01");
                while on < day("2027-01-01") {
                    let rate = levy_on(*levy, on).unwrap();
                    assert!(!rate.source.is_empty());
                    assert!(rate.until > on);
                    on = rate.until;
                }
            }
        }
    }

    #[test]
    fn the_price_of_carbon_uses_the_gross_calorific_value() {
        // 3.6 instead of 3.2508 GJ/MWh would be 11 % too much.
        let factor = dec!(3.2508) * dec!(0.0558);
        for (on, euro) in [("2024-06-01", 45), ("2025-06-01", 55), ("2026-06-01", 65)] {
            let cents = (factor * Decimal::from(euro) / dec!(10)).round_dp(4);
            assert_eq!(levy_on(Levy::CarbonPrice, day(on)).unwrap().cents, cents);
        }
    }
}
