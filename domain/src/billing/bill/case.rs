//! What a bill is made from: a period, what the registers counted in it, prices, what was paid.

use chrono::NaiveDate;
use rust_decimal::Decimal;
use serde::{Deserialize, Serialize};

use crate::contract::Price;
use crate::money::Money;
use crate::reading::LoadShape;
use crate::reading::weights::part;

coded! {
    /// Which of the contract's working prices a register is billed with.
    pub enum Tariff {
        /// the only price, or the one of the day (HT)
        Main = "main",
        /// the price of the night (NT)
        Low = "low",
    }
}

/// How a volume of gas becomes energy (MessEV § 25 no. 4, DVGW G 685).
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Conversion {
    /// Zustandszahl, 4 decimals count
    pub state_number: Decimal,
    /// Brennwert in kWh/m³, 3 decimals count
    pub calorific_value: Decimal,
}

/// What one register counted between two readings of one meter.
///
/// A meter exchange is two of these: they meet on the day of the exchange.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Usage {
    /// the price it is billed with
    pub tariff: Tariff,
    /// day of the first reading
    pub from: NaiveDate,
    /// day of the second reading; a reading is valid at 00:00, so this day is not part of it
    pub to: NaiveDate,
    /// second reading less the first, times the transformer factor, in the unit of the meter
    pub amount: Decimal,
    /// for gas
    pub conversion: Option<Conversion>,
}

impl Usage {
    /// What a meter counted in billing units, at the main price.
    pub fn counted(amount: Decimal, from: NaiveDate, to: NaiveDate) -> Self {
        Self {
            tariff: Tariff::Main,
            from,
            to,
            amount,
            conversion: None,
        }
    }
}

/// An instalment that was paid.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Paid {
    /// gross
    pub amount: Money,
    /// the rate of VAT that is contained in it
    pub vat_percent: Decimal,
}

/// A bonus, a credit or a fee. Negative for what the customer gets.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Extra {
    /// net
    pub net: Money,
    /// the rate of VAT on it
    pub vat_percent: Decimal,
}

/// Everything that a bill needs.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Case {
    /// first day
    pub from: NaiveDate,
    /// the day after the last one
    pub to: NaiveDate,
    /// how consumption spreads over the year
    pub shape: LoadShape,
    /// decimals of the billed amount: 0 for kWh, 3 for m³
    pub decimals: u32,
    /// what was counted; together without a gap in the period
    pub usages: Vec<Usage>,
    /// every day of the period has one
    pub prices: Vec<Price>,
    /// bonuses and credits
    pub extras: Vec<Extra>,
    /// instalments
    pub paid: Vec<Paid>,
}

/// The same case as far as a day, with what was used until then.
pub fn before(case: &Case, end: NaiveDate) -> Case {
    let usages = case.usages.iter().filter(|usage| usage.from < end);
    let cut = |usage: &Usage| {
        let Usage { from, to, .. } = *usage;
        let until = to.min(end);
        Usage {
            to: until,
            amount: part(case.shape, usage.amount, from, until, from, to),
            ..*usage
        }
    };
    Case {
        to: end,
        usages: usages.map(cut).collect(),
        ..case.clone()
    }
}
