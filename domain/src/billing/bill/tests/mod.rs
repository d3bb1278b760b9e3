//! The engine against worked bills, against what must always hold, and against a second computation.

mod properties;
mod recalculated;
mod worked;

use chrono::NaiveDate;
use rust_decimal::Decimal;
use rust_decimal_macros::dec;

use super::*;
use crate::contract::Price;
use crate::reading::LoadShape;

fn day(text: &str) -> NaiveDate {
    text.parse().unwrap()
}

fn price(from: &str, to: Option<&str>, working_price: Decimal, vat_percent: Decimal) -> Price {
    Price {
        valid_from: day(from),
        valid_to: to.map(day),
        working_price,
        low_working_price: None,
        base_price_year: dec!(120),
        vat_percent,
    }
}

fn usage(from: &str, to: &str, amount: Decimal) -> Usage {
    Usage::counted(amount, day(from), day(to))
}

/// The year: 3412 kWh, the energy price rises at New Year.
fn year(shape: LoadShape) -> Case {
    Case {
        from: day("2025-11-01"),
        to: day("2026-11-01"),
        shape,
        decimals: 0,
        usages: vec![usage("2025-11-01", "2026-11-01", dec!(3412))],
        prices: vec![
            price("2025-01-01", Some("2025-12-31"), dec!(0.2976), dec!(19)),
            price("2026-01-01", None, dec!(0.3120), dec!(19)),
        ],
        extras: Vec::new(),
        paid: Vec::new(),
    }
}
