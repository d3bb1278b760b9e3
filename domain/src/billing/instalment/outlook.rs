//! What the running period will cost and what will have been paid, month by month, for any instalment. The slider in the
//! browser and the plain form use the same figures.

use chrono::{Datelike, Months, NaiveDate};
use rust_decimal::Decimal;
use serde::{Deserialize, Serialize};

use super::amount::{InstalmentRounding, per_instalment};
use crate::billing::Balance;
use crate::billing::bill::{BillError, Case, before, bill};
use crate::money::Money;
use crate::reading::LoadShape;

/// An instalment that is not billed yet.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Due {
    /// when it is due
    pub on: NaiveDate,
    /// gross
    pub amount: Money,
    /// whether a new amount would hold for it
    pub changeable: bool,
}

/// Where the period stands at the end of a month.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Month {
    /// the day after its last day
    pub until: NaiveDate,
    /// gross cost since the period began
    pub cost: Money,
    /// instalments that stay as they are, since the period began
    pub fixed: Money,
    /// instalments with the new amount, since the period began
    pub changed: u32,
}

/// What is to be expected of a period.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Outlook {
    /// gross cost of the whole period
    pub expected: Money,
    /// how much more or less it may well become
    pub spread: Money,
    /// instalments that stay as they are, paid or not
    pub fixed: Money,
    /// instalments for which a new amount would hold
    pub changeable: u32,
    /// month by month, the last one is the end of the period
    pub months: Vec<Month>,
}

coded! {
    /// Whether an instalment is enough.
    pub enum Light {
        /// it is
        Green = "green",
        /// up to a quarter too low
        Yellow = "yellow",
        /// more than that
        Red = "red",
    }
}

impl Outlook {
    /// What is left at the end if the changeable instalments are `amount`.
    pub fn balance(&self, amount: Money) -> Balance {
        Balance::of(self.expected - self.fixed - times(amount, self.changeable))
    }

    /// The same with the cautious range: the better and the worse end for the customer.
    pub fn range(&self, amount: Money) -> (Balance, Balance) {
        let middle = self.balance(amount).signed();
        (
            Balance::of(middle - self.spread),
            Balance::of(middle + self.spread),
        )
    }

    /// What is left at the end of a month: positive if more was used than paid.
    pub fn behind(&self, month: &Month, amount: Money) -> Money {
        month.cost - month.fixed - times(amount, month.changed)
    }

    /// What the changeable instalments would have to be, exactly; nothing if none is left.
    pub fn needed(&self) -> Option<Money> {
        let left = (self.expected - self.fixed).max(Money::ZERO);
        let count = Decimal::from(self.changeable);
        let needed = left.to_decimal().checked_div(count)?;
        Some(Money::from_decimal(needed))
    }

    /// The same in whole euro.
    pub fn suggested(&self, rounding: InstalmentRounding) -> Option<Money> {
        per_instalment(self.expected - self.fixed, self.changeable, rounding)
    }

    /// Whether an amount is enough. Within the spread it is: no alarm over what nobody can know.
    pub fn light(&self, amount: Money) -> Light {
        let Some(needed) = self.needed() else {
            return Light::Green;
        };
        let behind = self.balance(amount).signed();
        if behind <= self.spread.max(Money::ZERO) {
            Light::Green
        } else if times(needed, 3) <= times(amount, 4) {
            Light::Yellow
        } else {
            Light::Red
        }
    }
}

fn times(amount: Money, count: u32) -> Money {
    Money::from_cents(amount.cents().saturating_mul(i64::from(count)))
}

/// How far a forecast may well be off, in percent of what is not measured yet: weather moves heating more than anything
/// moves a household's electricity.
fn uncertainty(shape: LoadShape) -> Decimal {
    match shape {
        LoadShape::DegreeDays => Decimal::from(12),
        LoadShape::Household | LoadShape::Flat => Decimal::from(8),
    }
}

/// The outlook of a period whose case has readings up to `measured_until` and the forecast after it.
///
/// # Errors
/// As the bill of that case.
pub fn outlook(case: &Case, measured_until: NaiveDate, dues: &[Due]) -> Result<Outlook, BillError> {
    let expected = bill(case)?.gross;
    let mut months = Vec::new();
    let mut until = case.from;
    while until < case.to {
        until = next_month(until).min(case.to);
        let due = |due: &&Due| due.on < until || until == case.to;
        months.push(Month {
            until,
            cost: if until == case.to {
                expected
            } else {
                bill(&before(case, until))?.gross
            },
            fixed: dues
                .iter()
                .filter(|due| !due.changeable)
                .filter(due)
                .map(|due| due.amount)
                .sum(),
            changed: count(dues.iter().filter(|due| due.changeable).filter(due)),
        });
    }
    let measured = measured_until.clamp(case.from, case.to);
    let known = if measured > case.from {
        bill(&before(case, measured))?.gross
    } else {
        Money::ZERO
    };
    let open = (expected - known).to_decimal().abs();
    let spread = open.saturating_mul(uncertainty(case.shape)) / Decimal::ONE_HUNDRED;
    Ok(Outlook {
        expected,
        spread: Money::from_decimal(spread),
        fixed: dues
            .iter()
            .filter(|due| !due.changeable)
            .map(|due| due.amount)
            .sum(),
        changeable: count(dues.iter().filter(|due| due.changeable)),
        months,
    })
}

fn count<'a>(dues: impl Iterator<Item = &'a Due>) -> u32 {
    u32::try_from(dues.count()).unwrap_or(u32::MAX)
}

fn next_month(day: NaiveDate) -> NaiveDate {
    day.with_day(1)
        .and_then(|first| first.checked_add_months(Months::new(1)))
        .unwrap_or(NaiveDate::MAX)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::billing::bill::Usage;
    use crate::contract::Price;
    use crate::reading::weights::part;
    use proptest::prelude::*;
    use rust_decimal_macros::dec;

    fn day(text: &str) -> NaiveDate {
        text.parse().unwrap()
    }

    fn euro(euro: i64) -> Money {
        Money::from_cents(euro * 100)
    }

    /// A year of 3412 kWh that costs 1409.60: read until the end of November, forecast after that.
    fn case(shape: LoadShape) -> Case {
        let (from, read, to) = (day("2026-01-01"), day("2026-12-01"), day("2027-01-01"));
        let read_amount = part(shape, dec!(3412), from, read, from, to).round();
        Case {
            from,
            to,
            shape,
            decimals: 0,
            usages: vec![
                Usage::counted(read_amount, from, read),
                Usage::counted(dec!(3412) - read_amount, read, to),
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

    /// Eleven instalments from February to December, the last `changeable` of them not fixed yet.
    fn dues(amount: i64, changeable: usize) -> Vec<Due> {
        let due = |month: u32| Due {
            on: NaiveDate::from_ymd_opt(2026, month, 1).unwrap(),
            amount: euro(amount),
            changeable: month as usize > 12 - changeable,
        };
        (2..=12).map(due).collect()
    }

    #[test]
    fn the_outlook_ends_with_the_whole_bill() {
        let outlook = outlook(
            &case(LoadShape::Household),
            day("2026-12-01"),
            &dues(100, 3),
        )
        .unwrap();
        assert_eq!(outlook.expected.cents(), 140_960);
        assert_eq!(outlook.fixed, euro(800));
        assert_eq!(outlook.changeable, 3);
        assert_eq!(outlook.months.len(), 12);
        let last = outlook.months[11];
        assert_eq!(
            (last.until, last.cost),
            (day("2027-01-01"), outlook.expected)
        );
        assert_eq!((last.fixed, last.changed), (euro(800), 3));
        assert_eq!(outlook.behind(&last, euro(100)).cents(), 30_960);
        // 609.60 left for three instalments: 203.20.
        assert_eq!(outlook.needed(), Some(Money::from_cents(20_320)));
        assert_eq!(outlook.suggested(InstalmentRounding::Up), Some(euro(204)));
        assert_eq!(
            outlook.balance(euro(204)),
            Balance::Credit(Money::from_cents(240))
        );
        // Eight percent of December.
        assert!(
            (1_000..1_200).contains(&outlook.spread.cents()),
            "{:?}",
            outlook.spread
        );
        let (better, worse) = outlook.range(euro(204));
        assert!(better.signed() < Money::ZERO && worse.signed() > Money::ZERO);
    }

    #[test]
    fn the_light_is_green_until_it_matters() {
        let outlook = outlook(&case(LoadShape::Flat), day("2026-12-01"), &dues(100, 3)).unwrap();
        for (amount, light) in [
            (300, Light::Green),
            (204, Light::Green),
            // 6.60 behind, less than what nobody can know.
            (201, Light::Green),
            (200, Light::Yellow),
            (190, Light::Yellow),
            (153, Light::Yellow),
            (152, Light::Red),
            (0, Light::Red),
        ] {
            assert_eq!(outlook.light(euro(amount)), light, "{amount}");
        }
    }

    #[test]
    fn without_an_instalment_left_there_is_nothing_to_set() {
        let outlook = outlook(&case(LoadShape::Flat), day("2026-12-01"), &dues(100, 0)).unwrap();
        assert_eq!(outlook.needed(), None);
        assert_eq!(outlook.suggested(InstalmentRounding::Up), None);
        assert_eq!(outlook.light(Money::ZERO), Light::Green);
    }

    #[test]
    fn before_the_first_reading_everything_is_uncertain() {
        let case = case(LoadShape::DegreeDays);
        let outlook = outlook(&case, case.from, &dues(100, 11)).unwrap();
        let spread = outlook.expected.to_decimal() * dec!(0.12);
        assert_eq!(outlook.spread, Money::from_decimal(spread));
    }

    proptest! {
        #[test]
        fn months_never_fall_and_a_euro_more_is_a_euro_less_to_pay(amount in 0i64..500, changeable in 0usize..12) {
            let outlook = outlook(&case(LoadShape::Household), day("2026-06-01"), &dues(90, changeable)).unwrap();
            for pair in outlook.months.windows(2) {
                prop_assert!(pair[0].cost <= pair[1].cost);
                prop_assert!(pair[0].fixed <= pair[1].fixed && pair[0].changed <= pair[1].changed);
            }
            let less = outlook.balance(euro(amount)).signed() - outlook.balance(euro(amount + 1)).signed();
            prop_assert_eq!(less, euro(i64::try_from(changeable).unwrap()));
            prop_assert!(outlook.light(euro(amount + 1)) <= outlook.light(euro(amount)));
        }

        #[test]
        fn the_suggestion_is_green(changeable in 1usize..12, paid in 0i64..200) {
            let outlook = outlook(&case(LoadShape::Household), day("2026-06-01"), &dues(paid, changeable)).unwrap();
            let suggested = outlook.suggested(InstalmentRounding::Up).unwrap();
            prop_assert_eq!(outlook.light(suggested), Light::Green);
            prop_assert!(outlook.balance(suggested).signed() <= Money::ZERO);
        }
    }
}
