//! What holds for every bill.

use proptest::prelude::*;

use super::*;
use crate::money::Money;

/// A case of one to three meters with up to four prices; readings and prices change on days of their own.
pub(super) fn cases() -> impl Strategy<Value = Case> {
    let shapes = prop_oneof![
        Just(LoadShape::Household),
        Just(LoadShape::DegreeDays),
        Just(LoadShape::Flat)
    ];
    let meters = prop::collection::vec((1u64..300, 0i64..20_000_000), 1..4);
    let prices = prop::collection::vec((1u64..200, 1i64..900_000, 0i64..60_000, rates()), 0..4);
    let paid = prop::collection::vec((0i64..30_000, rates()), 0..13);
    let extras = prop::collection::vec((-10_000i64..10_000, rates()), 0..3);
    (
        (shapes, 0u64..1_500, 0u32..4),
        meters,
        (1i64..900_000, 0i64..60_000, rates()),
        prices,
        (paid, extras),
    )
        .prop_map(
            |((shape, start, decimals), meters, first, prices, (paid, extras))| {
                let from = day("2023-01-01") + chrono::Days::new(start);
                let mut to = from;
                let mut usages = Vec::new();
                for (days, amount) in meters {
                    let begins = to;
                    to = to + chrono::Days::new(days);
                    usages.push(Usage::counted(Decimal::new(amount, 3), begins, to));
                }
                let made = |valid_from, (working, base, vat_percent)| Price {
                    valid_from,
                    valid_to: None,
                    working_price: Decimal::new(working, 6),
                    low_working_price: None,
                    base_price_year: Decimal::new(base, 2),
                    vat_percent,
                };
                let mut begins = from;
                let mut all = vec![made(from, first)];
                for (days, working, base, vat) in prices {
                    begins = begins + chrono::Days::new(days);
                    all.push(made(begins, (working, base, vat)));
                }
                Case {
                    from,
                    to,
                    shape,
                    decimals,
                    usages,
                    prices: all,
                    extras: extras
                        .into_iter()
                        .map(|(net, vat_percent)| Extra {
                            net: Money::from_cents(net),
                            vat_percent,
                        })
                        .collect(),
                    paid: paid
                        .into_iter()
                        .map(|(amount, vat_percent)| Paid {
                            amount: Money::from_cents(amount),
                            vat_percent,
                        })
                        .collect(),
                }
            },
        )
}

fn rates() -> impl Strategy<Value = Decimal> {
    prop_oneof![Just(dec!(19)), Just(dec!(7)), Just(dec!(16)), Just(dec!(0))]
}

proptest! {
    #[test]
    fn slices_add_up_exactly_and_meet_without_a_gap(case in cases()) {
        let slices = slices(&case).unwrap();
        let counted: Decimal = case.usages.iter().map(|usage| {
            slices::round(usage.amount, case.decimals)
        }).sum();
        let sliced: Decimal = slices.iter().flat_map(|slice| slice.amounts.values()).sum();
        prop_assert_eq!(sliced, counted);
        prop_assert_eq!(slices[0].from, case.from);
        prop_assert_eq!(slices[slices.len() - 1].to, case.to);
        for pair in slices.windows(2) {
            prop_assert_eq!(pair[0].to, pair[1].from);
        }
        prop_assert!(slices.iter().flat_map(|slice| slice.amounts.values()).all(|a| !a.is_sign_negative() || a.is_zero()));
    }

    #[test]
    fn no_cent_appears_or_vanishes(case in cases()) {
        let bill = bill(&case).unwrap();
        let lines: Money = bill.lines.iter().map(|line| line.net).sum();
        let net: Money = bill.vat.iter().map(|sum| sum.net).sum();
        let vat: Money = bill.vat.iter().map(|sum| sum.vat).sum();
        prop_assert_eq!(lines + bill.extras, net);
        prop_assert_eq!(net + vat, bill.gross);
        let paid: Money = case.paid.iter().map(|paid| paid.amount).sum();
        prop_assert_eq!(bill.paid_gross, paid);
        prop_assert_eq!(bill.balance.signed() + paid, bill.gross);
    }

    #[test]
    fn the_order_of_what_comes_in_does_not_matter(case in cases(), turn in 0usize..4) {
        let mut other = case.clone();
        other.usages.reverse();
        other.prices.reverse();
        other.extras.reverse();
        let turn = turn.min(other.paid.len());
        other.paid.rotate_left(turn);
        prop_assert_eq!(bill(&other), bill(&case));
    }

    #[test]
    fn a_longer_period_never_costs_less(case in cases(), days in 1u64..200, amount in 0i64..9_000_000) {
        let before = bill(&case).unwrap().gross;
        let mut longer = case.clone();
        longer.to = case.to + chrono::Days::new(days);
        longer.usages.push(Usage::counted(Decimal::new(amount, 3), case.to, longer.to));
        prop_assert!(bill(&longer).unwrap().gross >= before);
    }

    #[test]
    fn a_price_that_is_only_cut_in_two_changes_nothing(case in cases(), at in 1u64..400) {
        let mut cut = case.clone();
        let on = case.from + chrono::Days::new(at);
        let held = crate::contract::price_on(&case.prices, on).unwrap().clone();
        cut.prices.push(Price { valid_from: on, ..held });
        prop_assert_eq!(bill(&cut), bill(&case));
    }

    #[test]
    fn absurd_numbers_are_refused_and_never_panic(case in cases(), mantissa in any::<i128>(), scale in 0u32..=28) {
        let mantissa = mantissa % 79_228_162_514_264_337_593_543_950_335;
        let absurd = Decimal::from_i128_with_scale(mantissa, scale);
        let mut case = case;
        case.usages[0].amount = absurd;
        case.prices[0].working_price = absurd;
        case.prices[0].base_price_year = absurd;
        let _ = bill(&case);
    }
}
