//! Days of the year without a year, for campaigns that come back every year.

use std::fmt;

use chrono::{Datelike, NaiveDate};
use serde::{Deserialize, Serialize};
use thiserror::Error;

/// A day of the year, written `MM-DD`.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(try_from = "String", into = "String")]
pub struct MonthDay {
    month: u32,
    day: u32,
}

/// The text is no day of the year.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Error)]
#[error("a day of the year is written MM-DD, for example 12-01")]
pub struct MalformedMonthDay;

impl MonthDay {
    /// Reads `MM-DD`; 29 February is possible.
    pub fn parse(text: &str) -> Result<Self, MalformedMonthDay> {
        let (month, day) = text.split_once('-').ok_or(MalformedMonthDay)?;
        if month.len() != 2 || day.len() != 2 {
            return Err(MalformedMonthDay);
        }
        let month = month.parse().map_err(|_| MalformedMonthDay)?;
        let day = day.parse().map_err(|_| MalformedMonthDay)?;
        // 2028 has every day a year can have.
        NaiveDate::from_ymd_opt(2028, month, day).ok_or(MalformedMonthDay)?;
        Ok(Self { month, day })
    }

    /// This day in a year; 29 February is the 28th where there is none.
    pub fn in_year(self, year: i32) -> Option<NaiveDate> {
        NaiveDate::from_ymd_opt(year, self.month, self.day)
            .or_else(|| NaiveDate::from_ymd_opt(year, self.month, self.day.saturating_sub(1)))
    }

    /// The day of the year of a date.
    pub fn of(date: NaiveDate) -> Self {
        Self {
            month: date.month(),
            day: date.day(),
        }
    }
}

impl fmt::Display for MonthDay {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(formatter, "{:02}-{:02}", self.month, self.day)
    }
}

impl TryFrom<String> for MonthDay {
    type Error = MalformedMonthDay;

    fn try_from(text: String) -> Result<Self, MalformedMonthDay> {
        Self::parse(&text)
    }
}

impl From<MonthDay> for String {
    fn from(day: MonthDay) -> Self {
        day.to_string()
    }
}

/// A span of days that comes back every year, both ends included; it may cross New Year.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Campaign {
    /// first day
    pub from: MonthDay,
    /// last day
    pub to: MonthDay,
}

impl Campaign {
    /// Is the campaign running on that day?
    pub fn covers(self, date: NaiveDate) -> bool {
        let day = MonthDay::of(date);
        if self.from <= self.to {
            self.from <= day && day <= self.to
        } else {
            self.from <= day || day <= self.to
        }
    }

    /// The last day of the campaign running on that day, `None` if none is.
    pub fn ends_on(self, date: NaiveDate) -> Option<NaiveDate> {
        if !self.covers(date) {
            return None;
        }
        let crosses = self.from > self.to && MonthDay::of(date) >= self.from;
        self.to.in_year(date.year() + i32::from(crosses))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn day(text: &str) -> NaiveDate {
        text.parse().unwrap()
    }

    fn campaign(from: &str, to: &str) -> Campaign {
        Campaign {
            from: MonthDay::parse(from).unwrap(),
            to: MonthDay::parse(to).unwrap(),
        }
    }

    #[test]
    fn a_day_of_the_year_reads_back() {
        for text in ["01-01", "02-29", "12-31"] {
            assert_eq!(MonthDay::parse(text).unwrap().to_string(), text);
        }
        for text in ["", "13-01", "02-30", "2-3", "12", "12-01-01", "ab-cd"] {
            assert_eq!(MonthDay::parse(text), Err(MalformedMonthDay), "{text}");
        }
        assert_eq!(
            MonthDay::parse("02-29").unwrap().in_year(2027),
            Some(day("2027-02-28"))
        );
    }

    #[test]
    fn a_campaign_may_cross_new_year() {
        let winter = campaign("12-01", "01-15");
        assert!(winter.covers(day("2026-12-01")));
        assert!(winter.covers(day("2027-01-15")));
        assert!(!winter.covers(day("2027-01-16")));
        assert!(!winter.covers(day("2026-11-30")));
        assert_eq!(winter.ends_on(day("2026-12-24")), Some(day("2027-01-15")));
        assert_eq!(winter.ends_on(day("2027-01-02")), Some(day("2027-01-15")));
        assert_eq!(winter.ends_on(day("2026-11-21")), None);
    }

    #[test]
    fn a_campaign_inside_a_year_ends_in_that_year() {
        let autumn = campaign("11-10", "12-15");
        assert_eq!(autumn.ends_on(day("2026-11-21")), Some(day("2026-12-15")));
        assert!(!autumn.covers(day("2026-12-16")));
    }
}
