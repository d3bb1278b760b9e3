//! How long something may take.

use chrono::{Datelike, Days, NaiveDate, Weekday};
use serde::{Deserialize, Serialize};

/// No clock runs longer; larger numbers are a mistake of the profile.
const LONGEST: u32 = 3_660;

/// A span within which a request must be answered.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Clock {
    /// Monday to Friday without holidays
    WorkingDays(u32),
    /// every day
    CalendarDays(u32),
    /// seven days each
    Weeks(u32),
}

impl Clock {
    /// The last day in time for something received on a day, which itself does not count
    /// (§ 187 (1) BGB).
    ///
    /// Calendar days and weeks are not moved to the next working day (§ 193 BGB would allow it):
    /// being early is never late. `holidays` says of a day whether it is one.
    pub fn due_on(self, received: NaiveDate, holidays: &dyn Fn(NaiveDate) -> bool) -> NaiveDate {
        match self {
            Self::WorkingDays(days) => working_days_after(received, days.min(LONGEST), holidays),
            Self::CalendarDays(days) => later(received, u64::from(days.min(LONGEST))),
            Self::Weeks(weeks) => later(received, u64::from(weeks.min(LONGEST)) * 7),
        }
    }
}

fn later(date: NaiveDate, days: u64) -> NaiveDate {
    date.checked_add_days(Days::new(days))
        .unwrap_or(NaiveDate::MAX)
}

fn working_days_after(
    received: NaiveDate,
    days: u32,
    holidays: &dyn Fn(NaiveDate) -> bool,
) -> NaiveDate {
    let (mut date, mut left) = (received, days);
    // A calendar that only knows holidays must not keep us here: two years more are enough.
    for _ in 0..u64::from(days) * 2 + 730 {
        if left == 0 {
            break;
        }
        date = later(date, 1);
        let weekend = matches!(date.weekday(), Weekday::Sat | Weekday::Sun);
        if !weekend && !holidays(date) {
            left -= 1;
        }
    }
    date
}

#[cfg(test)]
mod tests {
    use super::super::calendar::is_nationwide_holiday;
    use super::*;

    fn day(text: &str) -> NaiveDate {
        text.parse().unwrap()
    }

    #[test]
    fn clocks_run_from_the_day_after() {
        for (clock, received, due) in [
            // Saturday 21 November 2026
            (Clock::WorkingDays(1), "2026-11-21", "2026-11-23"),
            (Clock::WorkingDays(10), "2026-11-21", "2026-12-04"),
            (Clock::WorkingDays(2), "2026-11-23", "2026-11-25"),
            // Christmas (Friday and Saturday) and New Year (Friday)
            (Clock::WorkingDays(1), "2026-12-24", "2026-12-28"),
            (Clock::WorkingDays(5), "2026-12-24", "2027-01-04"),
            // Good Friday and Easter Monday 2027
            (Clock::WorkingDays(1), "2027-03-25", "2027-03-30"),
            (Clock::WorkingDays(0), "2026-11-21", "2026-11-21"),
            (Clock::CalendarDays(14), "2026-11-21", "2026-12-05"),
            (Clock::Weeks(4), "2026-11-21", "2026-12-19"),
        ] {
            let found = clock.due_on(day(received), &is_nationwide_holiday);
            assert_eq!(found, day(due), "{clock:?} {received}");
        }
    }

    #[test]
    fn absurd_clocks_come_to_an_end() {
        for clock in [
            Clock::WorkingDays(u32::MAX),
            Clock::CalendarDays(u32::MAX),
            Clock::Weeks(u32::MAX),
        ] {
            assert!(clock.due_on(day("2026-11-21"), &|_| true) > day("2028-01-01"));
            assert_eq!(clock.due_on(NaiveDate::MAX, &|_| false), NaiveDate::MAX);
        }
    }
}
