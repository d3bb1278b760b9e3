//! What a consumption costs, split where the price changes.
//!
//! An honest estimate for the customer, not a bill: one price of consumption and one base price per
//! day. Levies are inside the prices. The real engine (device changes, bonuses, instalments) comes
//! with the invoices.

use std::collections::BTreeMap;

use chrono::{Months, NaiveDate};
use rust_decimal::{Decimal, RoundingStrategy};

use crate::contract::{Price, price_on};
use crate::money::Money;
use crate::reading::LoadShape;
use crate::reading::weights::part;

/// Gross cost of an amount (in billing units) used evenly in `[from, to)`.
///
/// Where the price changes the amount is split by days (StromGVV § 12 (2)); use [`cost_shaped`]
/// where the season matters. `None` if a day has no price or the span is empty.
pub fn cost(amount: Decimal, from: NaiveDate, to: NaiveDate, prices: &[Price]) -> Option<Money> {
    cost_shaped(amount, from, to, prices, LoadShape::Flat)
}

/// Like [`cost`], with the amount spread over the span by the weights of a shape.
///
/// Parts of the amount are rounded to its own decimals, every line to cents, VAT once per rate on
/// the sum of its lines. The base price is per day of the contract year that begins on `from`.
pub fn cost_shaped(
    amount: Decimal,
    from: NaiveDate,
    to: NaiveDate,
    prices: &[Price],
    shape: LoadShape,
) -> Option<Money> {
    let year_end = from.checked_add_months(Months::new(12))?;
    let days_of_year = Decimal::from(days(from, year_end));
    // What was used and owed up to a day is rounded, and a line is a difference: so lines add up.
    let (mut used, mut base, mut base_lines) = (Decimal::ZERO, Decimal::ZERO, Decimal::ZERO);
    let mut net: BTreeMap<Decimal, Decimal> = BTreeMap::new();
    let mut start = from;
    while start < to {
        let price = price_on(prices, start)?;
        let end = end_of(price, prices, start).min(to);
        let used_until = round(part(shape, amount, from, end, from, to), amount.scale());
        let energy = round((used_until - used).checked_mul(price.working_price)?, 2);
        used = used_until;
        let per_day = price
            .base_price_year
            .checked_mul(Decimal::from(days(start, end)))?;
        base = base.checked_add(per_day / days_of_year)?;
        let base_line = round(base, 2) - base_lines;
        base_lines += base_line;
        let line = energy.checked_add(base_line)?;
        let sum = net.entry(price.vat_percent.normalize()).or_default();
        *sum = sum.checked_add(line)?;
        start = end;
    }
    if net.is_empty() {
        return None;
    }
    net.into_iter()
        .try_fold(Money::ZERO, |total, (percent, net)| {
            let vat = round(net.checked_mul(percent)? / Decimal::ONE_HUNDRED, 2);
            Some(total + Money::from_decimal(net.checked_add(vat)?))
        })
}

/// The first day on which another price than `price` may hold.
fn end_of(price: &Price, prices: &[Price], start: NaiveDate) -> NaiveDate {
    let own = price
        .valid_to
        .and_then(|to| to.succ_opt())
        .unwrap_or(NaiveDate::MAX);
    let next = prices
        .iter()
        .map(|other| other.valid_from)
        .filter(|from| *from > start)
        .min();
    next.map_or(own, |next| next.min(own))
}

fn days(from: NaiveDate, to: NaiveDate) -> i64 {
    to.signed_duration_since(from).num_days()
}

fn round(value: Decimal, decimals: u32) -> Decimal {
    value.round_dp_with_strategy(decimals, RoundingStrategy::MidpointAwayFromZero)
}

/// Prices of day and night as one, for a part `low` (0 to 1) of the consumption that falls to the night. Without a
/// price of the night they stay as they are.
pub fn mixed(prices: &[Price], low: Decimal) -> Vec<Price> {
    let mix = |price: &Price| {
        let night = price.low_working_price.unwrap_or(price.working_price);
        Price {
            working_price: price.working_price + (night - price.working_price) * low,
            low_working_price: None,
            ..price.clone()
        }
    };
    prices.iter().map(mix).collect()
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;
    use rust_decimal_macros::dec;

    fn day(text: &str) -> NaiveDate {
        text.parse().unwrap()
    }

    fn price(from: &str, to: Option<&str>, working_price: Decimal, vat: Decimal) -> Price {
        Price {
            valid_from: day(from),
            valid_to: to.map(day),
            working_price,
            low_working_price: None,
            base_price_year: dec!(120),
            vat_percent: vat,
        }
    }

    #[test]
    fn day_and_night_are_mixed_by_what_each_used() {
        let mut two = price("2026-01-01", None, dec!(0.30), dec!(19));
        assert_eq!(mixed(&[two.clone()], dec!(0.4)), [two.clone()]);
        two.low_working_price = Some(dec!(0.25));
        let [one] = mixed(&[two], dec!(0.4)).try_into().unwrap();
        assert_eq!(one.working_price, dec!(0.28));
        assert_eq!(one.low_working_price, None);
    }

    fn prices() -> [Price; 2] {
        [
            price("2025-01-01", Some("2025-12-31"), dec!(0.2976), dec!(19)),
            price("2026-01-01", None, dec!(0.3120), dec!(19)),
        ]
    }

    #[test]
    fn the_worked_bill_comes_out_to_the_cent() {
        let (from, to) = (day("2025-11-01"), day("2026-11-01"));
        let gross = cost(dec!(3412), from, to, &prices());
        assert_eq!(gross, Some(Money::from_cents(139_983)));
    }

    #[test]
    fn the_season_moves_consumption_into_winter() {
        // 638 kWh instead of 570 before the change: 68 × 1.44 ct less net.
        let (from, to) = (day("2025-11-01"), day("2026-11-01"));
        let gross = cost_shaped(dec!(3412), from, to, &prices(), LoadShape::Household);
        // 189.87 + 865.49 + 120.00 = 1175.36, VAT 223.32
        assert_eq!(gross, Some(Money::from_cents(139_868)));
    }

    #[test]
    fn one_price_needs_no_split() {
        // 1184.544 net of the consumption and base price of a year, rounded per line.
        let (from, to) = (day("2026-01-01"), day("2027-01-01"));
        let gross = cost(dec!(3412), from, to, &prices());
        assert_eq!(gross, Some(Money::from_cents(140_960)));
    }

    #[test]
    fn each_rate_of_vat_is_taken_once() {
        let prices = [
            price("2024-01-01", Some("2024-03-31"), dec!(0.10), dec!(7)),
            price("2024-04-01", None, dec!(0.10), dec!(19)),
        ];
        let (from, to) = (day("2024-03-01"), day("2024-05-01"));
        // 31 and 30 days: 310 and 300 kWh, base 10.19 and 9.86.
        let seven = Money::from_decimal(dec!(41.19) + dec!(2.88));
        let nineteen = Money::from_decimal(dec!(39.86) + dec!(7.57));
        assert_eq!(cost(dec!(610), from, to, &prices), Some(seven + nineteen));
    }

    #[test]
    fn a_day_without_a_price_has_no_cost() {
        let gap = [
            price("2025-01-01", Some("2025-12-30"), dec!(0.2976), dec!(19)),
            price("2026-01-01", None, dec!(0.3120), dec!(19)),
        ];
        assert_eq!(
            cost(dec!(100), day("2025-12-01"), day("2026-02-01"), &gap),
            None
        );
        assert_eq!(
            cost(dec!(100), day("2024-12-31"), day("2025-02-01"), &gap),
            None
        );
        assert_eq!(
            cost(dec!(100), day("2026-02-01"), day("2026-02-01"), &gap),
            None
        );
        assert_eq!(
            cost(dec!(100), day("2026-03-01"), day("2026-02-01"), &gap),
            None
        );
    }

    proptest! {
        #[test]
        fn more_consumption_never_costs_less(
            amount in 0i64..100_000, more in 0i64..100_000, length in 1u64..700,
        ) {
            let from = day("2025-06-11");
            let to = from + chrono::Days::new(length);
            let gross = |amount: i64| cost(Decimal::from(amount), from, to, &prices()).unwrap();
            prop_assert!(gross(amount) <= gross(amount + more));
        }

        #[test]
        fn no_amount_panics(mantissa in any::<i128>(), scale in 0u32..=28) {
            let mantissa = mantissa % 79_228_162_514_264_337_593_543_950_335;
            let amount = Decimal::from_i128_with_scale(mantissa, scale);
            let (from, to) = (day("2025-11-01"), day("2026-11-01"));
            let _ = cost_shaped(amount, from, to, &prices(), LoadShape::Household);
        }
    }
}
