//! What is left of an invoice after the instalments.

use serde::{Deserialize, Serialize};

use crate::money::Money;

/// The balance of an invoice. Amounts are never negative here; the variant says who pays.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(tag = "kind", content = "amount", rename_all = "snake_case")]
pub enum Balance {
    /// the utility pays (Guthaben)
    Credit(Money),
    /// the customer pays (Nachzahlung)
    BackPayment(Money),
    /// nobody pays
    Even,
}

impl Balance {
    /// From a signed amount: positive is to be paid by the customer.
    pub fn of(amount: Money) -> Self {
        if amount.is_zero() {
            Self::Even
        } else if amount.is_negative() {
            Self::Credit(-amount)
        } else {
            Self::BackPayment(amount)
        }
    }

    /// The signed amount, positive if the customer pays.
    pub fn signed(self) -> Money {
        match self {
            Self::Credit(amount) => -amount,
            Self::BackPayment(amount) => amount,
            Self::Even => Money::ZERO,
        }
    }
}

impl From<Money> for Balance {
    fn from(amount: Money) -> Self {
        Self::of(amount)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_sign_says_who_pays() {
        for (cents, expected) in [
            (-8412, Balance::Credit(Money::from_cents(8412))),
            (8412, Balance::BackPayment(Money::from_cents(8412))),
            (0, Balance::Even),
        ] {
            let balance = Balance::of(Money::from_cents(cents));
            assert_eq!(balance, expected);
            assert_eq!(balance.signed().cents(), cents);
            let json = serde_json::to_string(&balance).unwrap();
            assert_eq!(serde_json::from_str::<Balance>(&json).unwrap(), balance);
        }
    }
}
