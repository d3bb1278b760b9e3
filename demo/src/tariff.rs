//! Owns the products and their dated prices.
//!
//! Prices change every 1 January. The amounts are made up; the level is that of German public
//! utilities of these years.

use chrono::{Datelike, Days, NaiveDate};
use rust_decimal::Decimal;

use crate::model::{Division, Price};

/// Something that can be ordered.
#[derive(Debug, Clone, Copy)]
pub struct Product {
    pub name: &'static str,
    /// Grundversorgung (EnWG § 36).
    pub basic_supply: bool,
    /// ISO 8601, empty when no notice is agreed.
    pub notice_period: &'static str,
    /// Agreed first term in months, 0 for none.
    pub term_months: u32,
    /// Difference to the division's price in hundredths of a cent per billing unit.
    working_extra: i64,
    /// Net EUR cents a year.
    base_year: i64,
}

const ELECTRICITY: [Product; 3] = [
    Product {
        name: "Strom Basis",
        basic_supply: true,
        notice_period: "P2W",
        term_months: 0,
        working_extra: 180,
        base_year: 11_400,
    },
    Product {
        name: "Strom Komfort",
        basic_supply: false,
        notice_period: "P1M",
        term_months: 12,
        working_extra: 0,
        base_year: 12_000,
    },
    Product {
        name: "Strom Natur 24",
        basic_supply: false,
        notice_period: "P1M",
        term_months: 24,
        working_extra: 60,
        base_year: 13_200,
    },
];
const GAS: [Product; 2] = [
    Product {
        name: "Erdgas Basis",
        basic_supply: true,
        notice_period: "P2W",
        term_months: 0,
        working_extra: 90,
        base_year: 15_600,
    },
    Product {
        name: "Erdgas Komfort",
        basic_supply: false,
        notice_period: "P1M",
        term_months: 12,
        working_extra: 0,
        base_year: 16_200,
    },
];
const WATER: Product = Product {
    name: "Trinkwasser",
    basic_supply: false,
    notice_period: "",
    term_months: 0,
    working_extra: 0,
    base_year: 10_800,
};
const HEAT: Product = Product {
    name: "Fernwärme Komfort",
    basic_supply: false,
    notice_period: "P9M",
    term_months: 120,
    working_extra: 0,
    base_year: 31_200,
};

/// The products of a division, most usual last but one.
pub fn products(division: Division) -> &'static [Product] {
    match division {
        Division::Electricity => &ELECTRICITY,
        Division::Gas => &GAS,
        Division::Water => std::slice::from_ref(&WATER),
        Division::Heat => std::slice::from_ref(&HEAT),
    }
}

/// Working prices of seven years, hundredths of a cent net per billing unit: six years up to
/// this one and the next, which is announced already.
fn working(division: Division) -> [i64; 7] {
    match division {
        Division::Electricity => [2490, 2985, 3420, 3140, 2976, 3120, 3054],
        Division::Gas => [590, 985, 1180, 1010, 942, 968, 991],
        Division::Water => [16_200, 16_800, 17_400, 17_900, 18_500, 18_900, 19_300],
        Division::Heat => [780, 1120, 1280, 1190, 1145, 1162, 1188],
    }
}

/// The rate of value added tax on a day, per cent.
///
/// Electricity and the rest 19; drinking water 7 (UStG § 12 (2) no. 1, annex 2); gas and district
/// heating 7 from 1 October 2022 to 31 March 2024 (UStG § 28 (5), (6)).
pub fn vat_percent(division: Division, date: NaiveDate) -> Decimal {
    let reduced = (2022, 10, 1)..=(2024, 3, 31);
    let day = (date.year(), date.month(), date.day());
    match division {
        Division::Water => Decimal::from(7),
        Division::Gas | Division::Heat if reduced.contains(&day) => Decimal::from(7),
        _ => Decimal::from(19),
    }
}

/// Days on which a price row must end because the next one differs.
fn starts_new_price(division: Division, date: NaiveDate) -> bool {
    let yesterday = date - Days::new(1);
    date.ordinal() == 1 || vat_percent(division, date) != vat_percent(division, yesterday)
}

/// The dated prices of `product` from `from` to `to` (included, or open), seen from `today`.
///
/// An open contract of electricity and gas also carries the announced prices of next January
/// (StromGVV § 5: six weeks before) once `today` is past 18 November.
pub fn prices(
    division: Division,
    product: Product,
    from: NaiveDate,
    to: Option<NaiveDate>,
    today: NaiveDate,
) -> Vec<Price> {
    let announced = matches!(division, Division::Electricity | Division::Gas)
        && (today.month(), today.day()) > (11, 18);
    let last_year = today.year() + i32::from(announced);
    let mut rows: Vec<Price> = Vec::new();
    let mut date = from;
    while date.year() <= last_year && to.is_none_or(|end| date <= end) {
        if rows.is_empty() || starts_new_price(division, date) {
            if let Some(previous) = rows.last_mut() {
                previous.valid_to = Some(date - Days::new(1));
            }
            rows.push(price(division, product, date, today));
        }
        date = next_cut(date);
    }
    if let Some(last) = rows.last_mut() {
        last.valid_to = to;
    }
    rows
}

/// What a unit costs at night, where a contract knows two tariffs: five cents less.
pub fn at_night(working: Decimal) -> Decimal {
    working - Decimal::new(5, 2)
}

/// The first day of the next month: every change lies on one.
fn next_cut(date: NaiveDate) -> NaiveDate {
    date.with_day(1).unwrap_or(date) + chrono::Months::new(1)
}

fn price(division: Division, product: Product, date: NaiveDate, today: NaiveDate) -> Price {
    let table = working(division);
    let years_back = i64::from(today.year() - date.year()).clamp(-1, 5);
    let place = usize::try_from(5 - years_back).unwrap_or(0);
    // The base price rose once, three years ago.
    let base = if years_back >= 3 {
        product.base_year - 900
    } else {
        product.base_year
    };
    Price {
        valid_from: date,
        valid_to: None,
        working: Decimal::new(table[place] + product.working_extra, 4),
        working_low: None,
        base_year: Decimal::new(base, 2),
        vat_percent: vat_percent(division, date),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn day(year: i32, month: u32, day: u32) -> NaiveDate {
        NaiveDate::from_ymd_opt(year, month, day).unwrap()
    }

    #[test]
    fn prices_follow_each_other_without_gap_or_overlap() {
        let today = day(2026, 11, 21);
        for division in [
            Division::Electricity,
            Division::Gas,
            Division::Water,
            Division::Heat,
        ] {
            let rows = prices(
                division,
                products(division)[0],
                day(2022, 11, 1),
                None,
                today,
            );
            assert_eq!(rows[0].valid_from, day(2022, 11, 1));
            for pair in rows.windows(2) {
                assert_eq!(pair[0].valid_to.unwrap() + Days::new(1), pair[1].valid_from);
            }
            assert_eq!(rows.last().unwrap().valid_to, None);
        }
    }

    #[test]
    fn the_reduced_rate_of_gas_ends_in_march_2024() {
        let rows = prices(
            Division::Gas,
            GAS[1],
            day(2023, 7, 1),
            None,
            day(2026, 11, 21),
        );
        let change = rows
            .iter()
            .find(|row| row.valid_from == day(2024, 4, 1))
            .unwrap();
        assert_eq!(change.vat_percent, Decimal::from(19));
        assert_eq!(rows[1].vat_percent, Decimal::from(7));
        assert_eq!(rows[1].working, change.working);
    }

    #[test]
    fn next_years_price_is_announced_in_late_november_only() {
        let last = |today| {
            prices(
                Division::Electricity,
                ELECTRICITY[0],
                day(2025, 1, 1),
                None,
                today,
            )
            .last()
            .unwrap()
            .valid_from
        };
        assert_eq!(last(day(2026, 11, 21)), day(2027, 1, 1));
        assert_eq!(last(day(2026, 6, 1)), day(2026, 1, 1));
    }
}
