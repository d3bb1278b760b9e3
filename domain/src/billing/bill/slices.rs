//! Cuts a period where the price, the rate of VAT or the meter changes, and spreads what was counted over the pieces.

use std::collections::BTreeMap;

use chrono::NaiveDate;
use rust_decimal::{Decimal, RoundingStrategy};

use super::case::{Case, Tariff, Usage};
use super::error::BillError;
use crate::billing::gas_kwh;
use crate::contract::{Price, price_on};
use crate::reading::weights::part;

/// A piece of the period in which one price holds, with what was used in it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Slice {
    /// first day
    pub from: NaiveDate,
    /// the day after the last one
    pub to: NaiveDate,
    /// what holds in it
    pub price: Price,
    /// billing units by tariff
    pub amounts: BTreeMap<Tariff, Decimal>,
}

/// The slices of a case, in order. What they have together is exactly what was counted.
///
/// # Errors
/// A day without a price or without readings; readings that do not belong to the period.
pub fn slices(case: &Case) -> Result<Vec<Slice>, BillError> {
    let mut slices = priced(case.from, case.to, &case.prices)?;
    covered(case)?;
    let ends: Vec<NaiveDate> = slices.iter().map(|slice| slice.to).collect();
    for usage in &case.usages {
        for (slice, amount) in slices.iter_mut().zip(spread(case, usage, &ends)?) {
            let Some(amount) = amount else { continue };
            let sum = slice.amounts.entry(usage.tariff).or_default();
            *sum = sum.checked_add(amount).ok_or(BillError::TooLarge)?;
        }
    }
    Ok(slices)
}

/// Billing units of all tariffs from each of `begins` to the next one, the last to the end of the period.
///
/// # Errors
/// As [`slices`], prices apart.
pub fn amounts_between(case: &Case, begins: &[NaiveDate]) -> Result<Vec<Decimal>, BillError> {
    covered(case)?;
    let ends: Vec<NaiveDate> = begins.iter().skip(1).copied().chain([case.to]).collect();
    let mut sums = vec![Decimal::ZERO; ends.len()];
    for usage in &case.usages {
        for (sum, amount) in sums.iter_mut().zip(spread(case, usage, &ends)?) {
            let more = sum.checked_add(amount.unwrap_or_default());
            *sum = more.ok_or(BillError::TooLarge)?;
        }
    }
    Ok(sums)
}

/// The period, cut wherever another price begins.
fn priced(from: NaiveDate, to: NaiveDate, prices: &[Price]) -> Result<Vec<Slice>, BillError> {
    if from >= to {
        return Err(BillError::EmptyPeriod { from, to });
    }
    let begins = prices.iter().map(|price| price.valid_from);
    let ends = prices
        .iter()
        .filter_map(|price| price.valid_to.and_then(|last| last.succ_opt()));
    let mut cuts: Vec<NaiveDate> = begins
        .chain(ends)
        .filter(|cut| from < *cut && *cut < to)
        .chain([from, to])
        .collect();
    cuts.sort_unstable();
    cuts.dedup();
    let mut slices: Vec<Slice> = Vec::new();
    for (start, end) in cuts.iter().zip(cuts.iter().skip(1)) {
        let price = price_on(prices, *start).ok_or(BillError::NoPrice { on: *start })?;
        match slices.last_mut() {
            // The same price goes on: a line less on the bill.
            Some(last) if same_rates(&last.price, price) => last.to = *end,
            _ => slices.push(Slice {
                from: *start,
                to: *end,
                price: price.clone(),
                amounts: BTreeMap::new(),
            }),
        }
    }
    Ok(slices)
}

fn same_rates(one: &Price, other: &Price) -> bool {
    one.working_price == other.working_price
        && one.low_working_price == other.low_working_price
        && one.base_price_year == other.base_price_year
        && one.vat_percent == other.vat_percent
}

/// Every day of the period is covered by readings, and none lie outside it.
fn covered(case: &Case) -> Result<(), BillError> {
    let mut spans: Vec<(NaiveDate, NaiveDate)> = Vec::new();
    for Usage { from, to, .. } in &case.usages {
        if from >= to || *from < case.from || *to > case.to {
            let (from, to) = (*from, *to);
            return Err(BillError::Outside { from, to });
        }
        spans.push((*from, *to));
    }
    spans.sort_unstable();
    let end = spans
        .into_iter()
        .try_fold(case.from, |reached, (from, to)| {
            (from <= reached).then(|| reached.max(to)).ok_or(reached)
        });
    match end {
        Ok(reached) if reached >= case.to => Ok(()),
        Ok(reached) | Err(reached) => Err(BillError::NotRead { on: reached }),
    }
}

/// What of a usage falls into each of the pieces that end on `ends`; nothing where it does not reach.
///
/// What was used up to a day is rounded, and a piece gets the difference: so parts add up.
fn spread(
    case: &Case,
    usage: &Usage,
    ends: &[NaiveDate],
) -> Result<Vec<Option<Decimal>>, BillError> {
    let Usage { from, to, .. } = *usage;
    let total = billed(usage, case.decimals)?;
    let mut given = Decimal::ZERO;
    let mut start = case.from;
    let piece = |end: &NaiveDate| {
        let reached = from < *end && start < to;
        start = *end;
        if !reached {
            return None;
        }
        let by_then = if *end >= to {
            total
        } else {
            round(part(case.shape, total, from, *end, from, to), case.decimals)
        };
        let amount = by_then - given;
        given = by_then;
        Some(amount)
    };
    Ok(ends.iter().map(piece).collect())
}

/// The amount in billing units: gas by its energy, everything rounded once.
fn billed(usage: &Usage, decimals: u32) -> Result<Decimal, BillError> {
    /// More than a power station.
    const MOST: i64 = 1_000_000_000_000;
    let amount = match usage.conversion {
        Some(gas) => gas_kwh(usage.amount, gas.state_number, gas.calorific_value),
        None => usage.amount,
    };
    if amount.abs() > Decimal::from(MOST) {
        return Err(BillError::TooLarge);
    }
    Ok(round(amount, decimals))
}

pub(super) fn round(value: Decimal, decimals: u32) -> Decimal {
    value.round_dp_with_strategy(decimals, RoundingStrategy::MidpointAwayFromZero)
}
