//! When people are reminded of a reading: once at the begin of a campaign, once before its end.

use chrono::{Days, NaiveDate};

coded! {
    /// Which mail of a campaign.
    pub enum Stage {
        /// at its begin
        First = "first",
        /// before its end, to those whose reading has not come
        Second = "second",
    }
}

/// Days between the two mails at least.
const APART: u64 = 3;

/// A campaign, as far as its mails need it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct ReadingCampaign {
    /// first day
    pub starts_on: NaiveDate,
    /// last day, included
    pub ends_on: NaiveDate,
    /// days before the end at which the second mail goes out
    pub remind_days: u32,
}

impl ReadingCampaign {
    /// Whether readings are asked for on a day.
    pub fn covers(self, day: NaiveDate) -> bool {
        (self.starts_on..=self.ends_on).contains(&day)
    }

    /// The mail that somebody gets on a day; `first` is the day of the first one, `None` if there was none.
    pub fn due(self, day: NaiveDate, first: Option<NaiveDate>) -> Option<Stage> {
        if !self.covers(day) {
            return None;
        }
        let Some(first) = first else {
            return Some(Stage::First);
        };
        let late = day >= self.ends_on - Days::new(u64::from(self.remind_days.min(366)));
        (late && day >= first + Days::new(APART)).then_some(Stage::Second)
    }

    /// The latest day of a first mail that a second one may follow today; `None` before its time.
    pub fn second_after(self, day: NaiveDate) -> Option<NaiveDate> {
        let before = day - Days::new(APART);
        (self.due(day, Some(before)) == Some(Stage::Second)).then_some(before)
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    fn day(text: &str) -> NaiveDate {
        text.parse().unwrap()
    }

    fn campaign() -> ReadingCampaign {
        ReadingCampaign {
            starts_on: day("2026-12-01"),
            ends_on: day("2026-12-31"),
            remind_days: 7,
        }
    }

    #[test]
    fn the_second_mail_comes_before_the_end_and_not_at_once_after_the_first() {
        for (today, first, due) in [
            ("2026-11-30", None, None),
            ("2026-12-01", None, Some(Stage::First)),
            // Whoever registers late gets the first one late.
            ("2026-12-31", None, Some(Stage::First)),
            ("2027-01-01", None, None),
            ("2026-12-02", Some("2026-12-01"), None),
            ("2026-12-23", Some("2026-12-01"), None),
            ("2026-12-24", Some("2026-12-01"), Some(Stage::Second)),
            ("2026-12-31", Some("2026-12-01"), Some(Stage::Second)),
            ("2026-12-26", Some("2026-12-24"), None),
            ("2026-12-27", Some("2026-12-24"), Some(Stage::Second)),
            ("2027-01-01", Some("2026-12-01"), None),
        ] {
            assert_eq!(
                campaign().due(day(today), first.map(day)),
                due,
                "{today} {first:?}"
            );
        }
        assert_eq!(campaign().second_after(day("2026-12-23")), None);
        assert_eq!(
            campaign().second_after(day("2026-12-24")),
            Some(day("2026-12-21"))
        );
    }

    proptest! {
        #[test]
        fn nobody_gets_a_mail_outside_of_the_campaign_or_two_within_three_days(
            from in 0_u64..400, length in 0_u64..400, remind in 0_u32..500, today in 0_u64..900,
            first in proptest::option::of(0_u64..900),
        ) {
            let zero = day("2026-01-01");
            let at = |days: u64| zero + Days::new(days);
            let campaign = ReadingCampaign { starts_on: at(from), ends_on: at(from + length), remind_days: remind };
            match campaign.due(at(today), first.map(at)) {
                None => {}
                Some(Stage::First) => prop_assert!(first.is_none() && campaign.covers(at(today))),
                Some(Stage::Second) => {
                    prop_assert!(campaign.covers(at(today)));
                    prop_assert!(first.is_some_and(|first| today >= first + 3));
                    prop_assert_eq!(campaign.second_after(at(today)), Some(at(today) - Days::new(3)));
                }
            }
        }
    }
}
