//! What a customer may set without asking, and from when it holds. Outside these rules nothing is refused: a request
//! opens, because a credible lower consumption has to be considered (EnWG § 41b (3)).

use chrono::{Days, NaiveDate};
use rust_decimal::Decimal;
use serde::{Deserialize, Serialize};
use thiserror::Error;

use super::amount::InstalmentRounding;
use crate::money::Money;

/// Rules of a utility for its instalments.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields, default)]
pub struct InstalmentRules {
    /// whole euro, upwards or to the nearest
    pub rounding: InstalmentRounding,
    /// how much more than now, in percent
    pub max_up_percent: u32,
    /// how much less than now, in percent
    pub max_down_percent: u32,
    /// how often it may be lowered in a billing period
    pub downs_per_period: u32,
    /// whether lowering needs a reading of the last `reading_days`
    pub reading_needed_to_lower: bool,
    /// how old that reading may be
    pub reading_days: u32,
    /// days between the notice of a debit and the debit (pre-notification)
    pub notice_days: u32,
    /// whether the day of the month can be chosen
    pub due_day: bool,
}

impl Default for InstalmentRules {
    fn default() -> Self {
        Self {
            rounding: InstalmentRounding::Up,
            max_up_percent: 100,
            max_down_percent: 15,
            downs_per_period: 1,
            reading_needed_to_lower: true,
            reading_days: 30,
            notice_days: 14,
            due_day: false,
        }
    }
}

/// What happened before a change, as far as the rules ask for it.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Since {
    /// how often it was lowered in this billing period
    pub downs: u32,
    /// the day of the last reading
    pub last_reading: Option<NaiveDate>,
}

/// Why a wanted amount is not simply set.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize, Error)]
#[serde(tag = "why", rename_all = "snake_case")]
pub enum OutsideRules {
    /// It is what is paid already.
    #[error("nothing would change")]
    Same,
    /// More than may be set without asking.
    #[error("at most {most:?}")]
    TooHigh {
        /// the most
        most: Money,
    },
    /// Less than may be set without asking.
    #[error("at least {least:?}")]
    TooLow {
        /// the least
        least: Money,
    },
    /// It was lowered before.
    #[error("lowered before in this period")]
    LoweredBefore,
    /// A reading is missing or too old.
    #[error("a reading of the last {days} days is needed")]
    ReadingNeeded {
        /// how old it may be
        days: u32,
    },
}

impl InstalmentRules {
    /// The least and the most that may be set without asking, in whole euro inside the limits.
    pub fn limits(&self, now: Money) -> (Money, Money) {
        let of = |percent: i64| {
            let euro = now.to_decimal().saturating_mul(Decimal::from(percent));
            euro / Decimal::from(10_000)
        };
        let euro = |hundreds: Decimal| hundreds.saturating_mul(Decimal::ONE_HUNDRED);
        let least = euro(of(100 - i64::from(self.max_down_percent.min(100)))).ceil();
        let most = euro(of(100 + i64::from(self.max_up_percent))).floor();
        (Money::from_decimal(least), Money::from_decimal(most))
    }
}

/// Whether an amount may be set without asking.
///
/// # Errors
/// Why not; the first reason in the order of what the customer could do about it.
pub fn check_change(
    rules: &InstalmentRules,
    now: Money,
    wanted: Money,
    since: &Since,
    today: NaiveDate,
) -> Result<(), OutsideRules> {
    let (least, most) = rules.limits(now);
    if wanted == now {
        return Err(OutsideRules::Same);
    }
    if wanted > now {
        let fits = wanted <= most;
        return fits.then_some(()).ok_or(OutsideRules::TooHigh { most });
    }
    if since.downs >= rules.downs_per_period {
        return Err(OutsideRules::LoweredBefore);
    }
    if wanted < least {
        return Err(OutsideRules::TooLow { least });
    }
    let days = rules.reading_days;
    let earliest = today.checked_sub_days(Days::new(u64::from(days)));
    let fresh = since
        .last_reading
        .is_some_and(|read_on| earliest.is_none_or(|earliest| read_on >= earliest));
    if rules.reading_needed_to_lower && !fresh {
        return Err(OutsideRules::ReadingNeeded { days });
    }
    Ok(())
}

/// The first of the due dates that is far enough away for the notice of the debit.
pub fn first_due(
    dues: &[NaiveDate],
    today: NaiveDate,
    rules: &InstalmentRules,
) -> Option<NaiveDate> {
    let earliest = today.checked_add_days(Days::new(u64::from(rules.notice_days)))?;
    dues.iter().copied().filter(|due| *due >= earliest).min()
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    fn day(text: &str) -> NaiveDate {
        text.parse().unwrap()
    }

    fn euro(euro: i64) -> Money {
        Money::from_cents(euro * 100)
    }

    fn change(now: i64, wanted: i64, since: Since) -> Result<(), OutsideRules> {
        let rules = InstalmentRules::default();
        check_change(&rules, euro(now), euro(wanted), &since, day("2026-11-26"))
    }

    fn read(on: &str) -> Since {
        Since {
            downs: 0,
            last_reading: Some(day(on)),
        }
    }

    #[test]
    fn up_to_double_is_set_at_once() {
        assert_eq!(change(129, 258, Since::default()), Ok(()));
        let most = euro(258);
        assert_eq!(
            change(129, 259, Since::default()),
            Err(OutsideRules::TooHigh { most })
        );
    }

    #[test]
    fn lowering_needs_a_fresh_reading_and_happens_once() {
        assert_eq!(change(100, 85, read("2026-10-27")), Ok(()));
        let days = 30;
        let needed = Err(OutsideRules::ReadingNeeded { days });
        assert_eq!(change(100, 85, read("2026-10-26")), needed);
        assert_eq!(change(100, 85, Since::default()), needed);
        let least = euro(85);
        assert_eq!(
            change(100, 84, read("2026-11-20")),
            Err(OutsideRules::TooLow { least })
        );
        let again = Since {
            downs: 1,
            ..read("2026-11-20")
        };
        assert_eq!(change(100, 99, again), Err(OutsideRules::LoweredBefore));
        assert_eq!(change(100, 101, again), Ok(()));
        assert_eq!(change(100, 100, again), Err(OutsideRules::Same));
    }

    #[test]
    fn limits_are_whole_euro_inside_the_percentages() {
        let rules = InstalmentRules {
            max_up_percent: 10,
            ..InstalmentRules::default()
        };
        // 15 % less than 129 is 109.65, 10 % more is 141.90.
        assert_eq!(rules.limits(euro(129)), (euro(110), euro(141)));
    }

    #[test]
    fn the_first_due_date_leaves_time_for_the_notice() {
        let rules = InstalmentRules::default();
        let dues = [day("2027-01-01"), day("2026-12-01"), day("2026-12-10")];
        let first = |today: &str| first_due(&dues, day(today), &rules);
        assert_eq!(first("2026-11-17"), Some(day("2026-12-01")));
        assert_eq!(first("2026-11-18"), Some(day("2026-12-10")));
        assert_eq!(first("2026-11-27"), Some(day("2027-01-01")));
        assert_eq!(first("2026-12-19"), None);
    }

    proptest! {
        #[test]
        fn what_is_inside_the_limits_is_never_too_much_or_too_little(now in 1i64..5_000, wanted in 0i64..20_000) {
            let rules = InstalmentRules::default();
            let (least, most) = rules.limits(euro(now));
            let since = read("2026-11-20");
            let inside = euro(wanted) >= least && euro(wanted) <= most && now != wanted;
            prop_assert_eq!(change(now, wanted, since).is_ok(), inside);
        }
    }
}
