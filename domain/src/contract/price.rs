//! Prices of a contract over time.

use chrono::NaiveDate;
use rust_decimal::Decimal;
use serde::{Deserialize, Serialize};

use crate::money::Money;

/// The price of a contract in a span of days.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Price {
    /// first day
    pub valid_from: NaiveDate,
    /// last day, included; `None` while no end is known
    pub valid_to: Option<NaiveDate>,
    /// net EUR per billing unit of the division
    pub working_price: Decimal,
    /// net EUR per billing unit of the low tariff (NT), where the contract has one
    #[serde(default)]
    pub low_working_price: Option<Decimal>,
    /// net EUR per year
    pub base_price_year: Decimal,
    /// VAT in percent, `19`
    pub vat_percent: Decimal,
}

impl Price {
    /// What a month costs whatever is used, with VAT (PAngV § 3), rounded to cents.
    pub fn month_with_vat(&self) -> Money {
        let gross = self.base_price_year * (Decimal::ONE_HUNDRED + self.vat_percent);
        Money::from_decimal(gross / Decimal::from(1200))
    }
}

/// The price on a day. Where two overlap, the one that began later is meant.
pub fn price_on(prices: &[Price], date: NaiveDate) -> Option<&Price> {
    prices
        .iter()
        .filter(|price| price.valid_from <= date && price.valid_to.is_none_or(|to| date <= to))
        .max_by_key(|price| price.valid_from)
}

#[cfg(test)]
mod tests {
    use super::*;
    use rust_decimal_macros::dec;

    fn price(from: &str, to: Option<&str>, working_price: Decimal) -> Price {
        Price {
            valid_from: from.parse().unwrap(),
            valid_to: to.map(|to| to.parse().unwrap()),
            working_price,
            low_working_price: None,
            base_price_year: dec!(120),
            vat_percent: dec!(19),
        }
    }

    #[test]
    fn a_month_costs_a_twelfth_of_the_year_with_vat() {
        let month = price("2026-01-01", None, dec!(0)).month_with_vat();
        assert_eq!(month, Money::from_decimal(dec!(11.90)));
    }

    #[test]
    fn the_price_of_a_day_is_found_at_both_edges() {
        let prices = [
            price("2025-01-01", Some("2025-12-31"), dec!(0.2976)),
            price("2026-01-01", None, dec!(0.3120)),
        ];
        let on =
            |day: &str| price_on(&prices, day.parse().unwrap()).map(|price| price.working_price);
        assert_eq!(on("2024-12-31"), None);
        assert_eq!(on("2025-01-01"), Some(dec!(0.2976)));
        assert_eq!(on("2025-12-31"), Some(dec!(0.2976)));
        assert_eq!(on("2026-01-01"), Some(dec!(0.3120)));
        assert_eq!(on("2099-01-01"), Some(dec!(0.3120)));
    }

    #[test]
    fn a_later_price_replaces_one_without_an_end() {
        let prices = [
            price("2026-01-01", None, dec!(2)),
            price("2025-01-01", None, dec!(1)),
        ];
        let found = price_on(&prices, "2026-06-01".parse().unwrap()).unwrap();
        assert_eq!(found.working_price, dec!(2));
    }
}
