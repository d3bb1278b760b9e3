//! Bills that were worked out by hand.

use super::*;
use crate::billing::Balance;
use crate::money::Money;

fn nets(bill: &Bill) -> Vec<i64> {
    bill.lines.iter().map(|line| line.net.cents()).collect()
}

#[test]
fn a_year_split_by_days() {
    let bill = bill(&year(LoadShape::Flat)).unwrap();
    assert_eq!(nets(&bill), [16_963, 2_005, 88_670, 9_995]);
    let amounts: Vec<Decimal> = bill
        .lines
        .iter()
        .filter_map(|line| match line.kind {
            LineKind::Energy { amount, .. } => Some(amount),
            LineKind::Base { .. } => None,
        })
        .collect();
    assert_eq!(amounts, [dec!(570), dec!(2842)]);
    let vat = VatSum {
        percent: dec!(19),
        net: Money::from_cents(117_633),
        vat: Money::from_cents(22_350),
    };
    assert_eq!(bill.vat, [vat]);
    assert_eq!(bill.gross, Money::from_cents(139_983));
    assert_eq!(bill.balance, Balance::BackPayment(bill.gross));
}

#[test]
fn a_year_split_by_the_season() {
    // 638 kWh before New Year with the months of 2026 (the day sums of the profile itself give 642).
    let bill = bill(&year(LoadShape::Household)).unwrap();
    assert_eq!(nets(&bill), [18_987, 2_005, 86_549, 9_995]);
    assert_eq!(bill.gross, Money::from_cents(139_868));
}

#[test]
fn gas_is_billed_by_energy_and_split_by_degree_days() {
    let conversion = Conversion {
        state_number: dec!(0.9427),
        calorific_value: dec!(11.316),
    };
    let case = Case {
        from: day("2026-01-01"),
        to: day("2027-01-01"),
        shape: LoadShape::DegreeDays,
        usages: vec![Usage {
            conversion: Some(conversion),
            ..usage("2026-01-01", "2027-01-01", dec!(1874))
        }],
        prices: vec![
            price("2026-01-01", Some("2026-03-31"), dec!(0.0850), dec!(19)),
            price("2026-04-01", None, dec!(0.0910), dec!(19)),
        ],
        ..year(LoadShape::DegreeDays)
    };
    let bill = bill(&case).unwrap();
    // 19 991 kWh: 45 % of them, 8 995.95, before April.
    assert_eq!(bill.consumption, dec!(19991));
    assert_eq!(nets(&bill), [76_466, 2_959, 100_055, 9_041]);
    assert_eq!(bill.gross.cents(), 188_521 + 35_819);
}

#[test]
fn a_meter_exchange_adds_up_and_needs_no_line_of_its_own() {
    let case = Case {
        usages: vec![
            usage("2025-11-01", "2026-05-15", dec!(890)),
            usage("2026-05-15", "2026-11-01", dec!(1830)),
        ],
        ..year(LoadShape::Flat)
    };
    let bill = bill(&case).unwrap();
    assert_eq!(bill.consumption, dec!(2720));
    assert_eq!(bill.lines.len(), 4);
    // 890 × 61 / 195 days = 278.4 before New Year; the rest of it and all of the new meter after it.
    assert_eq!(nets(&bill)[0], 8_273);
    assert_eq!(nets(&bill)[2], 76_190);
}

#[test]
fn two_tariffs_have_lines_of_their_own() {
    let two = |price: Price| Price {
        low_working_price: Some(dec!(0.2400)),
        ..price
    };
    let mut case = year(LoadShape::Flat);
    case.prices = case.prices.into_iter().map(two).collect();
    case.usages.push(Usage {
        tariff: Tariff::Low,
        ..usage("2025-11-01", "2026-11-01", dec!(1000))
    });
    let bill = bill(&case).unwrap();
    // 167 and 833 kWh at 24 ct.
    assert_eq!(nets(&bill), [16_963, 4_008, 2_005, 88_670, 19_992, 9_995]);
    assert_eq!(bill.consumption, dec!(4412));
}

#[test]
fn each_rate_of_vat_is_taken_once_and_paid_instalments_keep_theirs() {
    let case = Case {
        from: day("2024-03-01"),
        to: day("2024-05-01"),
        usages: vec![usage("2024-03-01", "2024-05-01", dec!(610))],
        prices: vec![
            price("2024-01-01", Some("2024-03-31"), dec!(0.10), dec!(7)),
            price("2024-04-01", None, dec!(0.10), dec!(19)),
        ],
        extras: vec![Extra {
            net: Money::from_cents(-1_000),
            vat_percent: dec!(19),
        }],
        paid: vec![
            Paid {
                amount: Money::from_cents(5_350),
                vat_percent: dec!(7),
            },
            Paid {
                amount: Money::from_cents(5_950),
                vat_percent: dec!(19.0),
            },
        ],
        ..year(LoadShape::Flat)
    };
    let bill = bill(&case).unwrap();
    // 41.19 at 7 %; 39.86 less the bonus at 19 %.
    let vat: Vec<(i64, i64)> = bill
        .vat
        .iter()
        .map(|sum| (sum.net.cents(), sum.vat.cents()))
        .collect();
    assert_eq!(vat, [(2_986, 567), (4_119, 288)]);
    let paid: Vec<i64> = bill.paid.iter().map(|sum| sum.vat.cents()).collect();
    assert_eq!(paid, [950, 350]);
    let left = 2_986 + 567 + 4_119 + 288 - 11_300;
    assert_eq!(bill.balance, Balance::Credit(Money::from_cents(-left)));
}

#[test]
fn a_leap_year_has_one_more_day_for_the_same_base_price() {
    let case = Case {
        from: day("2024-01-01"),
        to: day("2024-07-01"),
        usages: vec![usage("2024-01-01", "2024-07-01", dec!(0))],
        prices: vec![price("2024-01-01", None, dec!(0.30), dec!(19))],
        ..year(LoadShape::Flat)
    };
    // 182 of 366 days.
    assert_eq!(nets(&bill(&case).unwrap()), [0, 5_967]);
}

#[test]
fn what_is_missing_is_named() {
    let good = year(LoadShape::Flat);
    let (from, to) = (day("2026-11-01"), day("2026-11-01"));
    let empty = Case {
        from,
        to,
        ..good.clone()
    };
    assert_eq!(bill(&empty), Err(BillError::EmptyPeriod { from, to }));
    let mut no_price = good.clone();
    no_price.prices.remove(0);
    let on = day("2025-11-01");
    assert_eq!(bill(&no_price), Err(BillError::NoPrice { on }));
    let mut gap = good.clone();
    gap.prices[0].valid_to = Some(day("2025-12-30"));
    let on = day("2025-12-31");
    assert_eq!(bill(&gap), Err(BillError::NoPrice { on }));
    let mut unread = good.clone();
    unread.usages = vec![usage("2025-11-01", "2026-10-01", dec!(1))];
    let on = day("2026-10-01");
    assert_eq!(bill(&unread), Err(BillError::NotRead { on }));
    unread
        .usages
        .push(usage("2026-10-02", "2026-11-01", dec!(1)));
    assert_eq!(bill(&unread), Err(BillError::NotRead { on }));
    let mut outside = good.clone();
    outside.usages[0].to = day("2026-11-02");
    assert!(matches!(bill(&outside), Err(BillError::Outside { .. })));
    let mut low = good.clone();
    low.usages[0].tariff = Tariff::Low;
    let on = day("2025-11-01");
    assert_eq!(bill(&low), Err(BillError::NoLowPrice { on }));
    let mut huge = good;
    huge.usages[0].amount = Decimal::MAX;
    assert_eq!(bill(&huge), Err(BillError::TooLarge));
}
