//! Notice periods (Kündigungsfristen) as the billing system gives them, ISO 8601 with one part.

use std::fmt;

use chrono::{Days, Months, NaiveDate};
use serde::{Deserialize, Serialize};
use thiserror::Error;

/// A span after which a contract can end. Displayed as its code, `P2W`.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(try_from = "String", into = "String")]
pub enum NoticePeriod {
    /// `P14D`
    Days(u32),
    /// `P2W`
    Weeks(u32),
    /// `P1M`
    Months(u32),
}

/// The text is no notice period.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Error)]
#[error("a notice period is written like P14D, P2W or P1M")]
pub struct MalformedNoticePeriod;

impl NoticePeriod {
    /// Reads `P14D`, `P2W`, `P1M`; a year is twelve months. Three digits at most.
    pub fn parse(code: &str) -> Option<Self> {
        let inner = code.strip_prefix('P')?;
        let (last, unit) = inner.char_indices().next_back()?;
        let count = inner.get(..last)?;
        let numeric = !count.is_empty() && count.bytes().all(|byte| byte.is_ascii_digit());
        if !numeric || count.len() > 3 {
            return None;
        }
        let count = count.parse().ok()?;
        match unit {
            'D' => Some(Self::Days(count)),
            'W' => Some(Self::Weeks(count)),
            'M' => Some(Self::Months(count)),
            'Y' => Some(Self::Months(count * 12)),
            _ => None,
        }
    }

    /// The day this span after another. A month after 31 January is the last of February.
    pub fn after(self, date: NaiveDate) -> NaiveDate {
        match self {
            Self::Days(count) => date.checked_add_days(Days::new(count.into())),
            Self::Weeks(count) => date.checked_add_days(Days::new(u64::from(count) * 7)),
            Self::Months(count) => date.checked_add_months(Months::new(count)),
        }
        .unwrap_or(NaiveDate::MAX)
    }

    /// The last day from which this span does not reach beyond another. One month before the last of December is the
    /// last of November: a month that is given notice of is a whole one.
    pub fn before(self, date: NaiveDate) -> NaiveDate {
        let start = match self {
            Self::Days(count) => date.checked_sub_days(Days::new(count.into())),
            Self::Weeks(count) => date.checked_sub_days(Days::new(u64::from(count) * 7)),
            Self::Months(count) => date.checked_sub_months(Months::new(count)),
        };
        start.unwrap_or(NaiveDate::MIN)
    }
}

impl fmt::Display for NoticePeriod {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Days(count) => write!(formatter, "P{count}D"),
            Self::Weeks(count) => write!(formatter, "P{count}W"),
            Self::Months(count) => write!(formatter, "P{count}M"),
        }
    }
}

impl TryFrom<String> for NoticePeriod {
    type Error = MalformedNoticePeriod;

    fn try_from(text: String) -> Result<Self, MalformedNoticePeriod> {
        Self::parse(&text).ok_or(MalformedNoticePeriod)
    }
}

impl From<NoticePeriod> for String {
    fn from(period: NoticePeriod) -> Self {
        period.to_string()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_period_of_one_part_is_read_and_written() {
        for (code, expected) in [
            ("P14D", NoticePeriod::Days(14)),
            ("P2W", NoticePeriod::Weeks(2)),
            ("P6W", NoticePeriod::Weeks(6)),
            ("P1M", NoticePeriod::Months(1)),
        ] {
            let period = NoticePeriod::parse(code).unwrap();
            assert_eq!(period, expected);
            assert_eq!(period.to_string(), code);
            let json = serde_json::to_string(&period).unwrap();
            assert_eq!(json, format!("\"{code}\""));
            assert_eq!(serde_json::from_str::<NoticePeriod>(&json).unwrap(), period);
        }
        assert_eq!(NoticePeriod::parse("P1Y"), Some(NoticePeriod::Months(12)));
    }

    #[test]
    fn other_durations_are_refused() {
        for code in [
            "", "P", "PM", "1M", "P1", "P1M2D", "PT1H", "P-1M", "P1.5M", "P1000D", "Pä",
        ] {
            assert_eq!(NoticePeriod::parse(code), None, "{code}");
        }
    }

    #[test]
    fn a_month_ends_where_the_month_ends() {
        let day = |text: &str| text.parse::<NaiveDate>().unwrap();
        assert_eq!(
            NoticePeriod::Months(1).after(day("2027-01-31")),
            day("2027-02-28")
        );
        assert_eq!(
            NoticePeriod::Weeks(2).after(day("2026-11-21")),
            day("2026-12-05")
        );
        assert_eq!(
            NoticePeriod::Days(14).after(day("2026-11-21")),
            day("2026-12-05")
        );
        assert_eq!(NoticePeriod::Days(14).after(NaiveDate::MAX), NaiveDate::MAX);
    }
}
