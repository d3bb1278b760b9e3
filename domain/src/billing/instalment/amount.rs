//! From what a year costs to what is paid each month.

use rust_decimal::prelude::ToPrimitive;
use rust_decimal::{Decimal, RoundingStrategy};

use crate::money::Money;

coded! {
    /// How an instalment becomes whole euro.
    #[derive(Default)]
    pub enum InstalmentRounding {
        /// to the next euro above
        #[default]
        Up = "up",
        /// to the nearest euro
        Nearest = "nearest",
    }
}

/// What `count` instalments must be to make `gross`; nothing for no instalment, and never negative (StromGVV § 13 (1)).
pub fn per_instalment(gross: Money, count: u32, rounding: InstalmentRounding) -> Option<Money> {
    if count == 0 {
        return None;
    }
    let euro = gross.max(Money::ZERO).to_decimal() / Decimal::from(count);
    Some(whole_euro(euro, rounding))
}

fn whole_euro(euro: Decimal, rounding: InstalmentRounding) -> Money {
    let strategy = match rounding {
        InstalmentRounding::Up => RoundingStrategy::AwayFromZero,
        InstalmentRounding::Nearest => RoundingStrategy::MidpointAwayFromZero,
    };
    let euro = euro.round_dp_with_strategy(0, strategy);
    Money::from_cents(euro.to_i64().unwrap_or(i64::MAX).saturating_mul(100))
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    #[test]
    fn the_worked_year_is_divided_and_rounded() {
        let gross = Money::from_cents(140_961);
        for (count, up, nearest) in [(11, 129, 128), (12, 118, 117)] {
            let amount = |rounding| per_instalment(gross, count, rounding).map(Money::cents);
            assert_eq!(amount(InstalmentRounding::Up), Some(up * 100));
            assert_eq!(amount(InstalmentRounding::Nearest), Some(nearest * 100));
        }
    }

    #[test]
    fn whole_euro_stay_as_they_are() {
        let gross = Money::from_cents(120_000);
        let amount = per_instalment(gross, 12, InstalmentRounding::Up);
        assert_eq!(amount, Some(Money::from_cents(10_000)));
    }

    #[test]
    fn there_is_nothing_to_divide_by_nothing_and_no_negative_instalment() {
        let up = InstalmentRounding::Up;
        assert_eq!(per_instalment(Money::from_cents(1), 0, up), None);
        let credit = Money::from_cents(-5);
        assert_eq!(per_instalment(credit, 3, up), Some(Money::ZERO));
    }

    proptest! {
        #[test]
        fn rounded_up_it_is_always_enough_and_never_a_euro_too_much(cents in 0i64..10_000_000, count in 1u32..13) {
            let amount = per_instalment(Money::from_cents(cents), count, InstalmentRounding::Up).unwrap();
            let together = amount.cents() * i64::from(count);
            prop_assert!(together >= cents);
            prop_assert!(together - cents < 100 * i64::from(count));
        }
    }
}
