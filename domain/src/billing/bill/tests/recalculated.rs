//! The same bill computed another way: day by day, in whole numbers, with nothing of the engine but its types.

use chrono::Datelike;
use proptest::prelude::*;

use super::properties::cases;
use super::*;

/// Months in hundredths of a per mille, as the tables print them.
const HOUSEHOLD: [i128; 12] = [
    10_132, 8_794, 8_816, 8_208, 7_859, 7_112, 7_388, 7_370, 7_273, 8_341, 8_832, 9_875,
];
const DEGREE_DAYS: [i128; 12] = [510, 450, 390, 240, 120, 40, 40, 40, 90, 240, 360, 480];

/// What one day weighs.
fn weight(shape: LoadShape, on: NaiveDate) -> i128 {
    let month = on.month0() as usize;
    let common = 4 * 7 * 29 * 30 * 31;
    let of_month = match shape {
        LoadShape::Household => HOUSEHOLD[month],
        LoadShape::DegreeDays => DEGREE_DAYS[month],
        LoadShape::Flat => return 1,
    };
    of_month * common / i128::from(on.num_days_in_month())
}

/// Half up, for what is not negative; half away from zero for the rest.
fn divide(numerator: i128, denominator: i128) -> i128 {
    let half = (2 * numerator.abs() + denominator) / (2 * denominator);
    half * numerator.signum()
}

fn whole(value: Decimal, decimals: u32) -> i128 {
    let mut value = value;
    value.rescale(decimals);
    value.mantissa()
}

/// Gross in cents.
fn gross(case: &Case) -> i128 {
    let scale = 10_i128.pow(case.decimals);
    let year = NaiveDate::from_ymd_opt(case.from.year() + 1, case.from.month(), case.from.day())
        .unwrap_or_else(|| {
            NaiveDate::from_ymd_opt(case.from.year() + 1, case.from.month(), 28).unwrap()
        });
    let days_of_year = i128::from((year - case.from).num_days());
    let rates = |on: NaiveDate| {
        let held = case.prices.iter().filter(|price| price.valid_from <= on);
        let price = held.max_by_key(|price| price.valid_from).unwrap();
        (
            whole(price.working_price, 6),
            whole(price.base_price_year, 2),
            whole(price.vat_percent, 0),
        )
    };
    // For each usage: weight of all of it, weight so far, what was given out so far.
    let mut running: Vec<[i128; 3]> = case
        .usages
        .iter()
        .map(|usage| {
            let days = usage.from.iter_days().take_while(|on| *on < usage.to);
            [days.map(|on| weight(case.shape, on)).sum(), 0, 0]
        })
        .collect();
    let mut by_rate = std::collections::HashMap::<i128, i128>::new();
    let (mut units, mut price_days, mut base_lines) = (0, 0, 0);
    for on in case.from.iter_days().take_while(|on| *on < case.to) {
        let held = rates(on);
        let last_day = on.succ_opt().unwrap() == case.to;
        for (usage, [all, so_far, given]) in case.usages.iter().zip(&mut running) {
            if usage.from <= on && on < usage.to {
                *so_far += weight(case.shape, on);
                let total = divide(whole(usage.amount, 3) * scale, 1_000);
                let by_now = divide(total * *so_far, *all);
                units += by_now - *given;
                *given = by_now;
            }
        }
        price_days += held.1;
        if last_day || rates(on.succ_opt().unwrap()) != held {
            // Micro-euro times units is ten-thousandths of a cent.
            let energy = divide(units * held.0, scale * 10_000);
            let base = divide(price_days, days_of_year) - base_lines;
            base_lines += base;
            units = 0;
            *by_rate.entry(held.2).or_default() += energy + base;
        }
    }
    for extra in &case.extras {
        *by_rate.entry(whole(extra.vat_percent, 0)).or_default() += i128::from(extra.net.cents());
    }
    by_rate
        .into_iter()
        .map(|(rate, net)| net + divide(net * rate, 100))
        .sum()
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(400))]
    #[test]
    fn day_by_day_in_whole_numbers_comes_to_the_same_cent(case in cases()) {
        let bill = bill(&case).unwrap();
        prop_assert_eq!(i128::from(bill.gross.cents()), gross(&case));
    }
}

#[test]
fn the_second_computation_knows_the_worked_bills() {
    assert_eq!(gross(&year(LoadShape::Flat)), 139_983);
    assert_eq!(gross(&year(LoadShape::Household)), 139_868);
}
