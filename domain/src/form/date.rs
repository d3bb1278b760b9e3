//! Reading a date that a person chose or typed.

use chrono::NaiveDate;
use serde::{Deserialize, Serialize};
use thiserror::Error;

use crate::typed::is_blank;

/// Why a date is refused.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize, Deserialize, Error)]
#[serde(rename_all = "snake_case")]
pub enum DateError {
    /// Nothing was given.
    #[error("no date was given")]
    Missing,
    /// This is no day of the calendar.
    #[error("this is no date")]
    Malformed,
    /// The day has not come yet.
    #[error("the date is in the future")]
    Future,
    /// The day lies too far back.
    #[error("the date is before {earliest}")]
    TooOld {
        /// first day that is possible
        earliest: NaiveDate,
    },
    /// Consumption up to that day has been billed already.
    #[error("the time until {billed_until} has been billed already")]
    BeforeBilled {
        /// day of the last billed reading
        billed_until: NaiveDate,
    },
    /// The meter was not installed on that day.
    #[error("the meter was not in use on that day")]
    OutsideMeterLife {
        /// day of installation, where known
        from: Option<NaiveDate>,
        /// day of removal, where there was one
        to: Option<NaiveDate>,
    },
}

/// Reads a date: `2026-11-21` as browsers send it, or `21.11.2026`, `1. 2. 26` as people type it.
///
/// Two digits of a year mean this century; years outside 1900 to 2199 are slips of the finger.
pub fn parse_date(input: &str) -> Result<NaiveDate, DateError> {
    let typed: String = input.chars().take(40).filter(|c| !is_blank(*c)).collect();
    if typed.is_empty() {
        return Err(DateError::Missing);
    }
    let (mark, german) = if typed.contains('.') {
        ('.', true)
    } else {
        ('-', false)
    };
    let mut parts = typed.split(mark);
    let (Some(first), Some(second), Some(third), None) =
        (parts.next(), parts.next(), parts.next(), parts.next())
    else {
        return Err(DateError::Malformed);
    };
    let (year, day) = if german {
        (third, first)
    } else {
        (first, third)
    };
    let century = match year.len() {
        2 if german => 2000,
        4 => 0,
        _ => return Err(DateError::Malformed),
    };
    let year = century + digits(year, 4)?;
    if !(1900..=2199).contains(&year) {
        return Err(DateError::Malformed);
    }
    let year = i32::try_from(year).map_err(|_| DateError::Malformed)?;
    NaiveDate::from_ymd_opt(year, digits(second, 2)?, digits(day, 2)?).ok_or(DateError::Malformed)
}

fn digits(text: &str, most: usize) -> Result<u32, DateError> {
    let numeric = !text.is_empty() && text.bytes().all(|byte| byte.is_ascii_digit());
    if !numeric || text.len() > most {
        return Err(DateError::Malformed);
    }
    text.parse().map_err(|_| DateError::Malformed)
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    #[test]
    fn dates_are_read_as_browsers_and_people_write_them() {
        for (input, year, month, day) in [
            ("2026-11-21", 2026, 11, 21),
            ("21.11.2026", 2026, 11, 21),
            ("1.2.26", 2026, 2, 1),
            (" 01. 02. 2026 ", 2026, 2, 1),
            ("29.02.2028", 2028, 2, 29),
        ] {
            let expected = NaiveDate::from_ymd_opt(year, month, day).unwrap();
            assert_eq!(parse_date(input), Ok(expected), "{input:?}");
        }
    }

    #[test]
    fn what_is_no_day_of_the_calendar_is_refused() {
        assert_eq!(parse_date("  "), Err(DateError::Missing));
        for input in [
            "29.02.2027",
            "31.04.2026",
            "21.11.",
            "21.11",
            "21.11.226",
            "26-11-21",
            "gestern",
            "2026-11-21-1",
            "21/11/2026",
            "1.1.1026",
            "+1.1.2026",
            "2026-1١-01",
            "..",
            "--",
        ] {
            assert_eq!(parse_date(input), Err(DateError::Malformed), "{input:?}");
        }
    }

    proptest! {
        #[test]
        fn no_input_panics(input in "\\PC{0,30}|[0-9.\\- ]{0,14}") {
            let _ = parse_date(&input);
        }

        #[test]
        fn every_day_reads_back(offset in 0u64..100_000) {
            let first = NaiveDate::from_ymd_opt(1900, 1, 1).unwrap();
            let date = first + chrono::Days::new(offset);
            prop_assert_eq!(parse_date(&date.to_string()), Ok(date));
        }
    }
}
