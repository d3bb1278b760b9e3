//! The billing engine against the clock: a year of electricity with three price changes, on one core.

use std::time::{Duration, Instant};

use anyhow::Context;
use chrono::NaiveDate;
use domain::{
    billing::bill::{Case, Usage, bill},
    contract::Price,
    reading::LoadShape,
};
use rust_decimal::Decimal;

/// How long it runs.
const SPAN: Duration = Duration::from_secs(3);

fn day(year: i32, month: u32) -> anyhow::Result<NaiveDate> {
    NaiveDate::from_ymd_opt(year, month, 1).context("a first of a month")
}

fn case() -> anyhow::Result<Case> {
    let (from, to) = (day(2026, 1)?, day(2027, 1)?);
    let price = |month: u32, until: Option<u32>, cents: i64| -> anyhow::Result<Price> {
        let next = until.map(|until| day(2026, until)).transpose()?;
        Ok(Price {
            valid_from: day(2026, month)?,
            valid_to: next.and_then(|next| next.pred_opt()),
            working_price: Decimal::new(cents, 4),
            low_working_price: None,
            base_price_year: Decimal::from(120),
            vat_percent: Decimal::from(19),
        })
    };
    Ok(Case {
        from,
        to,
        shape: LoadShape::Household,
        decimals: 0,
        usages: vec![Usage::counted(Decimal::from(3412), from, to)],
        prices: vec![
            price(1, Some(4), 3120)?,
            price(4, Some(7), 3240)?,
            price(7, Some(10), 3180)?,
            price(10, None, 3090)?,
        ],
        extras: Vec::new(),
        paid: Vec::new(),
    })
}

/// Prints the runs of a second.
pub fn run() -> anyhow::Result<()> {
    let case = case()?;
    let begun = Instant::now();
    let mut runs = 0_u32;
    while begun.elapsed() < SPAN {
        for _ in 0..100 {
            std::hint::black_box(bill(std::hint::black_box(&case))?);
        }
        runs += 100;
    }
    let rate = f64::from(runs) / begun.elapsed().as_secs_f64();
    println!("engine_runs_per_s={rate:.0}");
    Ok(())
}
