//! Owns German notation on the printed invoice: dates, amounts, quantities.

use chrono::NaiveDate;
use domain::{format, language::Language};
use rust_decimal::{Decimal, RoundingStrategy};

/// `01.11.2025`.
pub fn date(day: NaiveDate) -> String {
    format::date_short(day, Language::De)
}

/// `14. Februar 2026`.
pub fn long_date(day: NaiveDate) -> String {
    format::date_long(day, Language::De)
}

/// Cents, rounded half away from zero (kaufmännisch).
pub fn cents(amount: Decimal) -> Decimal {
    amount.round_dp_with_strategy(2, RoundingStrategy::MidpointAwayFromZero)
}

/// `1.234,56 €`; a minus sign is the typographic one.
pub fn euro(amount: Decimal) -> String {
    format!("{}\u{a0}€", number(cents(amount), 2))
}

/// A number with at least `decimals` decimal places: comma, points between thousands.
pub fn number(value: Decimal, decimals: u32) -> String {
    let mut value = value.normalize();
    if value.scale() < decimals {
        value.rescale(decimals);
    }
    let text = value.abs().to_string();
    let (whole, rest) = text.split_once('.').unwrap_or((&text, ""));
    let mut out = String::new();
    if value.is_sign_negative() && !value.is_zero() {
        out.push('\u{2212}');
    }
    for (place, digit) in whole.chars().enumerate() {
        if place > 0 && (whole.len() - place) % 3 == 0 {
            out.push('.');
        }
        out.push(digit);
    }
    if !rest.is_empty() {
        out.push(',');
        out.push_str(rest);
    }
    out
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn amounts_read_like_a_german_bill() {
        assert_eq!(euro(Decimal::new(123_456, 2)), "1.234,56\u{a0}€");
        assert_eq!(euro(Decimal::new(-8412, 2)), "\u{2212}84,12\u{a0}€");
        assert_eq!(euro(Decimal::ZERO), "0,00\u{a0}€");
        assert_eq!(number(Decimal::new(1_234_567, 0), 0), "1.234.567");
    }

    #[test]
    fn half_a_cent_goes_away_from_zero() {
        assert_eq!(cents(Decimal::new(10_005, 3)), Decimal::new(1001, 2));
        assert_eq!(cents(Decimal::new(-10_005, 3)), Decimal::new(-1001, 2));
    }

    #[test]
    fn a_long_date_names_its_month() {
        let day = NaiveDate::from_ymd_opt(2026, 2, 14).unwrap();
        assert_eq!(long_date(day), "14. Februar 2026");
    }
}
