//! Numbers, money, quantities and percentages as the language writes them.

use rust_decimal::{Decimal, RoundingStrategy};

use crate::language::Language;
use crate::money::Money;
use crate::reading::Unit;

const NO_BREAK_SPACE: char = '\u{A0}';
const NARROW_NO_BREAK_SPACE: char = '\u{202F}';
const MINUS: char = '\u{2212}';
/// A decimal holds no more digits than these.
const MOST_DECIMALS: u32 = 28;

/// `1234.56` with grouping and exactly `decimals` decimals, rounded half away from zero.
///
/// German `1.234,56`, English `1,234.56`, Swedish `1 234,56` with a no-break space.
pub fn number(value: Decimal, decimals: u32, language: Language) -> String {
    let (negative, digits) = unsigned(value, decimals, language);
    if negative {
        format!("{MINUS}{digits}")
    } else {
        digits
    }
}

/// An amount in euro: German `1.234,56 €`, English `€1,234.56`, Swedish `1 234,56 €`.
pub fn money(amount: Money, language: Language) -> String {
    let (negative, digits) = unsigned(amount.to_decimal(), 2, language);
    let sign = if negative { "\u{2212}" } else { "" };
    match language {
        Language::En => format!("{sign}€{digits}"),
        Language::De | Language::Sv => format!("{sign}{digits}{NO_BREAK_SPACE}€"),
    }
}

/// A number with its unit, between them a narrow no-break space: `2.870 kWh`.
pub fn quantity(
    value: Decimal,
    decimals: u32,
    unit: impl AsRef<str>,
    language: Language,
) -> String {
    let number = number(value, decimals, language);
    format!("{number}{NARROW_NO_BREAK_SPACE}{}", unit.as_ref())
}

/// An amount with its unit, as exact as people want it: whole kWh, a tenth of a cubic metre.
pub fn amount(value: Decimal, unit: Unit, language: Language) -> String {
    let decimals = match unit {
        Unit::Kwh => 0,
        Unit::Gj | Unit::M3 => 1,
        Unit::Mwh => 2,
    };
    quantity(value, decimals, unit, language)
}

/// A percentage; `value` is in percent, so `6` is six percent: `6 %`, English `6%`.
pub fn percent(value: Decimal, decimals: u32, language: Language) -> String {
    let number = number(value, decimals, language);
    match language {
        Language::En => format!("{number}%"),
        Language::De | Language::Sv => format!("{number}{NO_BREAK_SPACE}%"),
    }
}

fn marks(language: Language) -> (char, char) {
    match language {
        Language::De => ('.', ','),
        Language::En => (',', '.'),
        Language::Sv => (NO_BREAK_SPACE, ','),
    }
}

/// The sign and the rounded digits. A value that rounds to zero is never negative.
fn unsigned(value: Decimal, decimals: u32, language: Language) -> (bool, String) {
    let decimals = decimals.min(MOST_DECIMALS);
    let rounded = value.round_dp_with_strategy(decimals, RoundingStrategy::MidpointAwayFromZero);
    let negative = rounded.is_sign_negative() && !rounded.is_zero();
    let text = rounded.abs().to_string();
    let (whole, fraction) = text.split_once('.').unwrap_or((&text, ""));
    let (group, mark) = marks(language);
    let mut written = String::with_capacity(text.len() + 8);
    for (index, digit) in whole.chars().enumerate() {
        if index > 0 && (whole.len() - index).is_multiple_of(3) {
            written.push(group);
        }
        written.push(digit);
    }
    if decimals > 0 {
        written.push(mark);
        let digits = fraction.chars().chain(std::iter::repeat('0'));
        written.extend(digits.take(usize::try_from(decimals).unwrap_or(0)));
    }
    (negative, written)
}

#[cfg(test)]
mod tests {
    use super::*;
    use Language::{De, En, Sv};
    use proptest::prelude::*;
    use rust_decimal_macros::dec;

    #[test]
    fn numbers_look_as_the_language_writes_them() {
        for (value, decimals, de, en, sv) in [
            (dec!(1234.56), 2, "1.234,56", "1,234.56", "1\u{a0}234,56"),
            (dec!(0), 0, "0", "0", "0"),
            (dec!(999), 0, "999", "999", "999"),
            (dec!(1000), 0, "1.000", "1,000", "1\u{a0}000"),
            (
                dec!(1234567.8),
                0,
                "1.234.568",
                "1,234,568",
                "1\u{a0}234\u{a0}568",
            ),
            (dec!(-84.125), 2, "−84,13", "−84.13", "−84,13"),
            (dec!(2.5), 0, "3", "3", "3"),
            (dec!(-0.004), 2, "0,00", "0.00", "0,00"),
            (dec!(0.5), 3, "0,500", "0.500", "0,500"),
        ] {
            assert_eq!(number(value, decimals, De), de);
            assert_eq!(number(value, decimals, En), en);
            assert_eq!(number(value, decimals, Sv), sv);
        }
    }

    #[test]
    fn money_carries_its_sign_first() {
        let credit = Money::from_cents(-8412);
        assert_eq!(money(credit, De), "−84,12\u{a0}€");
        assert_eq!(money(credit, En), "−€84.12");
        assert_eq!(money(credit, Sv), "−84,12\u{a0}€");
        assert_eq!(money(Money::from_cents(123_456), De), "1.234,56\u{a0}€");
        assert_eq!(money(Money::from_cents(123_456), En), "€1,234.56");
        assert_eq!(
            money(Money::from_cents(123_456), Sv),
            "1\u{a0}234,56\u{a0}€"
        );
        assert_eq!(money(Money::from_cents(5), De), "0,05\u{a0}€");
    }

    #[test]
    fn units_never_stick_to_the_number_and_never_wrap() {
        assert_eq!(quantity(dec!(2870), 0, "kWh", De), "2.870\u{202f}kWh");
        assert_eq!(quantity(dec!(79.75), 3, Unit::M3, En), "79.750\u{202f}m³");
        assert_eq!(percent(dec!(6), 0, De), "6\u{a0}%");
        assert_eq!(percent(dec!(6), 0, En), "6%");
        assert_eq!(percent(dec!(-6.25), 1, Sv), "−6,3\u{a0}%");
    }

    proptest! {
        #[test]
        fn the_extremes_of_the_type_are_written_without_a_panic(
            cents in any::<i64>(), decimals in any::<u32>(), scale in 0u32..=28,
        ) {
            for language in Language::ALL {
                let text = money(Money::from_cents(cents), *language);
                prop_assert!(text.contains('€'));
                let value = Decimal::from_i128_with_scale(i128::from(cents), scale);
                prop_assert!(!number(value, decimals, *language).is_empty());
            }
        }

        #[test]
        fn what_is_written_reads_back(mantissa in 0i64..1_000_000_000_000, scale in 0u32..=4) {
            let value = Decimal::new(mantissa, scale);
            for language in Language::ALL {
                // Four decimals: with exactly three, a lone mark could be meant as a thousand.
                let written = number(value, 4, *language);
                prop_assert_eq!(crate::number::parse_decimal(&written, *language), Ok(value));
            }
        }
    }
}
