//! Units of registers and of bills, and the exact way between them.

use std::fmt;

use rust_decimal::Decimal;
use serde::{Deserialize, Serialize};

/// A unit that a register counts in.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Unit {
    /// kilowatt hour
    Kwh,
    /// megawatt hour
    Mwh,
    /// gigajoule
    Gj,
    /// cubic metre
    M3,
}

impl Unit {
    /// Every unit.
    pub const ALL: &[Self] = &[Self::Kwh, Self::Mwh, Self::Gj, Self::M3];

    /// The stable code, `kwh`.
    pub fn code(self) -> &'static str {
        match self {
            Self::Kwh => "kwh",
            Self::Mwh => "mwh",
            Self::Gj => "gj",
            Self::M3 => "m3",
        }
    }

    /// The unit with this code; `kWh`, `MWh`, `GJ` and `m³` are known as well.
    pub fn parse(code: &str) -> Option<Self> {
        Self::ALL
            .iter()
            .copied()
            .find(|unit| unit.code() == code || unit.symbol() == code)
    }

    /// As it stands beside a number.
    pub fn symbol(self) -> &'static str {
        match self {
            Self::Kwh => "kWh",
            Self::Mwh => "MWh",
            Self::Gj => "GJ",
            Self::M3 => "m³",
        }
    }

    /// What amounts in this unit are billed in. Gas volume becomes energy by other means.
    #[must_use]
    pub fn billing_unit(self) -> Self {
        match self {
            Self::Kwh | Self::Mwh | Self::Gj => Self::Kwh,
            Self::M3 => Self::M3,
        }
    }

    /// The factor to the billing unit as a fraction: 1 GJ are 2500/9 kWh.
    pub fn factor(self) -> (Decimal, Decimal) {
        let (numerator, denominator) = match self {
            Self::Kwh | Self::M3 => (1, 1),
            Self::Mwh => (1000, 1),
            Self::Gj => (2500, 9),
        };
        (Decimal::new(numerator, 0), Decimal::new(denominator, 0))
    }

    /// An amount in this unit in the billing unit; multiplied before it is divided.
    pub fn to_billing_unit(self, amount: Decimal) -> Decimal {
        let (numerator, denominator) = self.factor();
        amount.saturating_mul(numerator) / denominator
    }

    /// An amount of the billing unit in this unit, for example a forecast for a register.
    pub fn from_billing_unit(self, amount: Decimal) -> Decimal {
        let (numerator, denominator) = self.factor();
        amount.saturating_mul(denominator) / numerator
    }
}

impl AsRef<str> for Unit {
    fn as_ref(&self) -> &str {
        self.symbol()
    }
}

impl fmt::Display for Unit {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        formatter.write_str(self.symbol())
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use rust_decimal_macros::dec;

    #[test]
    fn the_way_to_the_billing_unit_is_exact() {
        assert_eq!(Unit::Gj.to_billing_unit(dec!(3.6)), dec!(1000));
        assert_eq!(Unit::Mwh.to_billing_unit(dec!(1.234)), dec!(1234));
        assert_eq!(Unit::Kwh.to_billing_unit(dec!(7.5)), dec!(7.5));
        assert_eq!(Unit::M3.to_billing_unit(dec!(79.750)), dec!(79.750));
        assert_eq!(Unit::Gj.from_billing_unit(dec!(1000)), dec!(3.6));
        assert_eq!(Unit::Mwh.from_billing_unit(dec!(1234)), dec!(1.234));
    }

    #[test]
    fn codes_and_symbols_read_back() {
        for unit in Unit::ALL {
            assert_eq!(Unit::parse(unit.code()), Some(*unit));
            assert_eq!(Unit::parse(unit.symbol()), Some(*unit));
            assert_eq!(serde_json::to_value(unit).unwrap(), unit.code());
        }
        assert_eq!(Unit::parse("l"), None);
    }
}
