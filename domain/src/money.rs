//! Money in euro, exact to the cent.

use std::iter::Sum;
use std::ops::{Add, AddAssign, Neg, Sub, SubAssign};

use rust_decimal::prelude::ToPrimitive;
use rust_decimal::{Decimal, RoundingStrategy};
use serde::{Deserialize, Serialize};

use crate::language::Language;
use crate::number::{NumberError, parse_decimal};

/// An amount in euro, held as cents. Positive means that the customer pays.
///
/// Sums stop at the limits of the type (about 92 thousand million million euro) instead of
/// wrapping around.
#[derive(
    Clone, Copy, Debug, Default, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize, Deserialize,
)]
#[serde(transparent)]
pub struct Money(i64);

impl Money {
    /// Nothing.
    pub const ZERO: Self = Self(0);

    /// An amount in cents.
    pub const fn from_cents(cents: i64) -> Self {
        Self(cents)
    }

    /// The amount in cents.
    pub const fn cents(self) -> i64 {
        self.0
    }

    /// Rounds euro to cents, half away from zero (*kaufmännisch*).
    pub fn from_decimal(euro: Decimal) -> Self {
        let cents = euro
            .round_dp_with_strategy(2, RoundingStrategy::MidpointAwayFromZero)
            .saturating_mul(Decimal::ONE_HUNDRED);
        let limit = if euro.is_sign_negative() {
            i64::MIN
        } else {
            i64::MAX
        };
        Self(cents.to_i64().unwrap_or(limit))
    }

    /// The amount in euro with two decimals.
    pub fn to_decimal(self) -> Decimal {
        Decimal::new(self.0, 2)
    }

    /// Is it less than nothing, a credit?
    pub const fn is_negative(self) -> bool {
        self.0 < 0
    }

    /// Is it nothing?
    pub const fn is_zero(self) -> bool {
        self.0 == 0
    }

    /// The amount without its sign.
    #[must_use]
    pub const fn abs(self) -> Self {
        Self(self.0.saturating_abs())
    }

    /// Reads a typed amount that is not negative; `€` and `EUR` around it are forgiven.
    ///
    /// More than two decimals are never cents, so `1,234` in German is refused as ambiguous.
    pub fn parse(input: &str, language: Language) -> Result<Self, NumberError> {
        let trimmed = input.trim();
        let bare = [trimmed.strip_suffix('€'), trimmed.strip_prefix('€')]
            .into_iter()
            .chain(
                ["EUR", "Eur", "eur"]
                    .into_iter()
                    .flat_map(|name| [trimmed.strip_suffix(name), trimmed.strip_prefix(name)]),
            )
            .flatten()
            .next()
            .unwrap_or(trimmed);
        let euro = parse_decimal(bare, language)?;
        if euro.scale() > 2 {
            return Err(NumberError::Ambiguous);
        }
        Ok(Self::from_decimal(euro))
    }
}

impl Add for Money {
    type Output = Self;

    fn add(self, other: Self) -> Self {
        Self(self.0.saturating_add(other.0))
    }
}

impl AddAssign for Money {
    fn add_assign(&mut self, other: Self) {
        *self = *self + other;
    }
}

impl Sub for Money {
    type Output = Self;

    fn sub(self, other: Self) -> Self {
        Self(self.0.saturating_sub(other.0))
    }
}

impl SubAssign for Money {
    fn sub_assign(&mut self, other: Self) {
        *self = *self - other;
    }
}

impl Neg for Money {
    type Output = Self;

    fn neg(self) -> Self {
        Self(self.0.saturating_neg())
    }
}

impl Sum for Money {
    fn sum<I: Iterator<Item = Self>>(amounts: I) -> Self {
        amounts.fold(Self::ZERO, Add::add)
    }
}

impl<'a> Sum<&'a Money> for Money {
    fn sum<I: Iterator<Item = &'a Money>>(amounts: I) -> Self {
        amounts.copied().sum()
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use Language::{De, En};
    use proptest::prelude::*;
    use rust_decimal_macros::dec;

    #[test]
    fn half_a_cent_is_rounded_away_from_zero() {
        for (euro, cents) in [
            (dec!(0.005), 1),
            (dec!(-0.005), -1),
            (dec!(0.0049), 0),
            (dec!(2.345), 235),
            (dec!(-2.345), -235),
            (dec!(169.632), 16963),
        ] {
            assert_eq!(Money::from_decimal(euro).cents(), cents, "{euro}");
        }
    }

    #[test]
    fn absurd_amounts_stop_at_the_limit() {
        assert_eq!(Money::from_decimal(Decimal::MAX).cents(), i64::MAX);
        assert_eq!(Money::from_decimal(Decimal::MIN).cents(), i64::MIN);
        let most = Money::from_cents(i64::MAX);
        assert_eq!(most + Money::from_cents(1), most);
        assert_eq!(-Money::from_cents(i64::MIN), most);
    }

    #[test]
    fn amounts_add_up() {
        let amounts = [
            Money::from_cents(1050),
            Money::from_cents(-200),
            Money::from_cents(1),
        ];
        let total: Money = amounts.iter().sum();
        assert_eq!(total, Money::from_cents(851));
        assert_eq!(total.to_decimal(), dec!(8.51));
        assert!((total - Money::from_cents(852)).is_negative());
        assert!((total - total).is_zero());
    }

    #[test]
    fn typed_amounts_are_read() {
        assert_eq!(Money::parse("129", De), Ok(Money::from_cents(12_900)));
        assert_eq!(Money::parse("129,5 €", De), Ok(Money::from_cents(12_950)));
        assert_eq!(
            Money::parse("1.234,56 EUR", De),
            Ok(Money::from_cents(123_456))
        );
        assert_eq!(
            Money::parse("€1,234.56", En),
            Ok(Money::from_cents(123_456))
        );
        assert_eq!(Money::parse("1,234", De), Err(NumberError::Ambiguous));
        assert_eq!(Money::parse("€", De), Err(NumberError::Missing));
        assert_eq!(Money::parse("-5", De), Err(NumberError::Negative));
    }

    proptest! {
        #[test]
        fn cents_survive_the_way_through_decimal(cents in any::<i64>()) {
            let amount = Money::from_cents(cents);
            prop_assert_eq!(Money::from_decimal(amount.to_decimal()), amount);
        }
    }
}
