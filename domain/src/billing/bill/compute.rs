//! The bill itself: lines rounded once, VAT once per rate, instalments, balance.

use std::collections::BTreeMap;

use chrono::{Months, NaiveDate};
use rust_decimal::Decimal;
use serde::{Deserialize, Serialize};

use super::case::{Case, Paid, Tariff};
use super::error::BillError;
use super::slices::{Slice, round, slices};
use crate::billing::Balance;
use crate::contract::Price;
use crate::money::Money;

/// What a line is about.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(tag = "kind", rename_all = "snake_case")]
pub enum LineKind {
    /// consumption at a working price
    Energy {
        /// which of the working prices
        tariff: Tariff,
        /// billing units
        amount: Decimal,
        /// net EUR per billing unit
        price: Decimal,
    },
    /// the base price for a number of days
    Base {
        /// days of the slice
        days: i64,
        /// net EUR per year
        price: Decimal,
    },
}

/// A line of the bill.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Line {
    /// first day
    pub from: NaiveDate,
    /// the day after the last one
    pub to: NaiveDate,
    /// what it is about
    pub kind: LineKind,
    /// net, rounded once
    pub net: Money,
    /// rate of VAT
    pub vat_percent: Decimal,
}

/// The sum of everything with one rate of VAT.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct VatSum {
    /// the rate
    pub percent: Decimal,
    /// sum of the lines
    pub net: Money,
    /// VAT on that sum
    pub vat: Money,
}

/// What was paid with one rate of VAT.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct PaidSum {
    /// the rate
    pub percent: Decimal,
    /// gross
    pub gross: Money,
    /// VAT that is contained in it
    pub vat: Money,
}

/// A computed bill.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Bill {
    /// first day
    pub from: NaiveDate,
    /// the day after the last one
    pub to: NaiveDate,
    /// lines in the order of time, energy before base price
    pub lines: Vec<Line>,
    /// by rate, the highest first
    pub vat: Vec<VatSum>,
    /// by rate, the highest first
    pub paid: Vec<PaidSum>,
    /// billing units of all lines
    pub consumption: Decimal,
    /// bonuses and credits, net
    pub extras: Money,
    /// what the period costs, VAT included
    pub gross: Money,
    /// instalments, gross
    pub paid_gross: Money,
    /// what is left of it
    pub balance: Balance,
}

/// Computes a bill (EnWG § 40, StromGVV § 12).
///
/// # Errors
/// What is missing or contradicts itself; see [`BillError`].
pub fn bill(case: &Case) -> Result<Bill, BillError> {
    let slices = slices(case)?;
    let mut lines = Vec::new();
    let mut base = Base::of(case.from)?;
    for slice in &slices {
        for (tariff, amount) in &slice.amounts {
            lines.push(energy(slice, *tariff, *amount)?);
        }
        lines.push(base.line(slice)?);
    }
    let vat = vat(case, &lines)?;
    let paid = paid(&case.paid)?;
    let gross = vat.iter().map(|sum| sum.net + sum.vat).sum::<Money>();
    let paid_gross = paid.iter().map(|sum| sum.gross).sum::<Money>();
    Ok(Bill {
        from: case.from,
        to: case.to,
        consumption: slices.iter().flat_map(|slice| slice.amounts.values()).sum(),
        extras: case.extras.iter().map(|extra| extra.net).sum(),
        lines,
        vat,
        paid,
        gross,
        paid_gross,
        balance: Balance::of(gross - paid_gross),
    })
}

fn energy(slice: &Slice, tariff: Tariff, amount: Decimal) -> Result<Line, BillError> {
    let Price {
        working_price,
        low_working_price,
        vat_percent,
        ..
    } = slice.price;
    let price = match tariff {
        Tariff::Main => working_price,
        Tariff::Low => low_working_price.ok_or(BillError::NoLowPrice { on: slice.from })?,
    };
    let net = amount.checked_mul(price).ok_or(BillError::TooLarge)?;
    Ok(Line {
        from: slice.from,
        to: slice.to,
        kind: LineKind::Energy {
            tariff,
            amount,
            price,
        },
        net: Money::from_decimal(net),
        vat_percent: vat_percent.normalize(),
    })
}

/// The base price, owed by the day: what is owed up to a day is rounded, and a line is a difference.
struct Base {
    days_of_year: Decimal,
    /// yearly price times days: divided last, so that half a cent is half a cent
    price_days: Decimal,
    lines: Decimal,
}

impl Base {
    /// The contract year begins with the period: 365 days, or 366.
    fn of(from: NaiveDate) -> Result<Self, BillError> {
        let year = from
            .checked_add_months(Months::new(12))
            .ok_or(BillError::TooLarge)?;
        Ok(Self {
            days_of_year: Decimal::from(year.signed_duration_since(from).num_days()),
            price_days: Decimal::ZERO,
            lines: Decimal::ZERO,
        })
    }

    fn line(&mut self, slice: &Slice) -> Result<Line, BillError> {
        let days = slice.to.signed_duration_since(slice.from).num_days();
        let price = slice.price.base_price_year;
        let price_days = price
            .checked_mul(Decimal::from(days))
            .and_then(|more| self.price_days.checked_add(more));
        self.price_days = price_days.ok_or(BillError::TooLarge)?;
        let net = round(self.price_days / self.days_of_year, 2) - self.lines;
        self.lines += net;
        Ok(Line {
            from: slice.from,
            to: slice.to,
            kind: LineKind::Base { days, price },
            net: Money::from_decimal(net),
            vat_percent: slice.price.vat_percent.normalize(),
        })
    }
}

/// VAT on the sum of each rate, never on a line (UStG § 16).
fn vat(case: &Case, lines: &[Line]) -> Result<Vec<VatSum>, BillError> {
    let extras = case
        .extras
        .iter()
        .map(|extra| (extra.vat_percent.normalize(), extra.net));
    let mut sums: BTreeMap<Decimal, Money> = BTreeMap::new();
    for (percent, net) in lines
        .iter()
        .map(|line| (line.vat_percent, line.net))
        .chain(extras)
    {
        *sums.entry(percent).or_default() += net;
    }
    let sum = |(percent, net): (Decimal, Money)| {
        let vat = net
            .to_decimal()
            .checked_mul(percent)
            .ok_or(BillError::TooLarge)?;
        let vat = Money::from_decimal(vat / Decimal::ONE_HUNDRED);
        Ok(VatSum { percent, net, vat })
    };
    sums.into_iter().rev().map(sum).collect()
}

/// What was paid, with the VAT that is contained in it (UStG § 14 (5)).
fn paid(payments: &[Paid]) -> Result<Vec<PaidSum>, BillError> {
    let mut sums: BTreeMap<Decimal, Money> = BTreeMap::new();
    for payment in payments {
        *sums.entry(payment.vat_percent.normalize()).or_default() += payment.amount;
    }
    let sum = |(percent, gross): (Decimal, Money)| {
        let contained = gross
            .to_decimal()
            .checked_mul(percent)
            .ok_or(BillError::TooLarge)?;
        let contained = contained.checked_div(Decimal::ONE_HUNDRED + percent);
        let vat = Money::from_decimal(contained.ok_or(BillError::TooLarge)?);
        Ok(PaidSum {
            percent,
            gross,
            vat,
        })
    };
    sums.into_iter().rev().map(sum).collect()
}
