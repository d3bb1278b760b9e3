//! The interim statement (Inforechnung): what the running period has cost up to a reading. The engine of the bill, but
//! no bill: no document number, no booking.

use std::collections::BTreeMap;

use chrono::NaiveDate;

use crate::billing::bill::{Bill, BillError, Case, Paid, Tariff, before, bill};
use crate::consumption::Interval;

/// The day up to which every register is read without a hole since `from`; nothing if there is none after it.
pub fn read_until(spans: &[(Tariff, Interval)], from: NaiveDate) -> Option<NaiveDate> {
    let mut reached: BTreeMap<Tariff, NaiveDate> = BTreeMap::new();
    let mut sorted: Vec<_> = spans.iter().collect();
    sorted.sort_by_key(|(_, span)| (span.from, span.to));
    for (tariff, span) in sorted {
        let until = reached.entry(*tariff).or_insert(from);
        if span.from <= *until {
            *until = span.to.max(*until);
        }
    }
    reached.into_values().min().filter(|until| *until > from)
}

/// What a period has cost up to the day `until` (which does not belong to it), and what was paid for it.
///
/// # Errors
/// As the bill of that part of the period.
pub fn interim(case: &Case, until: NaiveDate, paid: Vec<Paid>) -> Result<Bill, BillError> {
    bill(&Case {
        paid,
        ..before(case, until)
    })
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;
    use rust_decimal::Decimal;
    use rust_decimal_macros::dec;

    use super::*;
    use crate::billing::Balance;
    use crate::billing::bill::Usage;
    use crate::contract::Price;
    use crate::money::Money;
    use crate::reading::LoadShape;

    fn day(text: &str) -> NaiveDate {
        text.parse().unwrap()
    }

    fn span(from: &str, to: &str) -> Interval {
        Interval {
            from: day(from),
            to: day(to),
            amount: dec!(100),
            estimated: false,
        }
    }

    /// 1000 kWh until April, then 2412 for the rest of the year.
    fn case() -> Case {
        let (from, read, to) = (day("2026-01-01"), day("2026-04-01"), day("2027-01-01"));
        Case {
            from,
            to,
            shape: LoadShape::Household,
            decimals: 0,
            usages: vec![
                Usage::counted(dec!(1000), from, read),
                Usage::counted(dec!(2412), read, to),
            ],
            prices: vec![Price {
                valid_from: from,
                valid_to: None,
                working_price: dec!(0.3120),
                low_working_price: None,
                base_price_year: dec!(120),
                vat_percent: dec!(19),
            }],
            extras: Vec::new(),
            paid: Vec::new(),
        }
    }

    #[test]
    fn cost_to_date_is_what_was_read_and_the_base_price_by_the_day() {
        let paid = Paid {
            amount: Money::from_cents(38_700),
            vat_percent: dec!(19),
        };
        let bill = interim(&case(), day("2026-04-01"), vec![paid]).unwrap();
        // 1000 × 0.312 = 312.00, 120 × 90 / 365 = 29.59; 341.59 net, 406.49 gross.
        assert_eq!(bill.gross.cents(), 40_649);
        assert_eq!(bill.consumption, dec!(1000));
        assert_eq!(bill.balance, Balance::BackPayment(Money::from_cents(1_949)));
        assert_eq!(bill.paid[0].vat.cents(), 6_179);
    }

    #[test]
    fn a_period_is_read_as_far_as_its_slowest_register() {
        let (main, low) = (Tariff::Main, Tariff::Low);
        let from = day("2026-01-01");
        let until = |spans: &[(Tariff, Interval)]| read_until(spans, from).map(|d| d.to_string());
        assert_eq!(until(&[]), None);
        assert_eq!(until(&[(main, span("2025-11-01", "2026-01-01"))]), None);
        let both = [
            (low, span("2026-01-01", "2026-03-01")),
            (main, span("2026-02-01", "2026-05-01")),
            (main, span("2025-12-01", "2026-02-01")),
        ];
        assert_eq!(until(&both).as_deref(), Some("2026-03-01"));
        // What comes after a hole does not count.
        let hole = [
            (main, span("2026-01-01", "2026-02-01")),
            (main, span("2026-02-02", "2026-05-01")),
        ];
        assert_eq!(until(&hole).as_deref(), Some("2026-02-01"));
    }

    proptest! {
        #[test]
        fn the_last_interim_statement_is_the_bill_and_none_before_it_costs_more(days in 1u64..365, more in 0u64..365) {
            let case = case();
            let until = case.from + chrono::Days::new(days);
            let later = (until + chrono::Days::new(more)).min(case.to);
            let cost = |until| interim(&case, until, Vec::new()).unwrap().gross;
            prop_assert!(cost(until) <= cost(later));
            prop_assert_eq!(cost(case.to), bill(&case).unwrap().gross);
            prop_assert!(interim(&case, until, Vec::new()).unwrap().consumption <= Decimal::from(3412));
        }
    }
}
