//! Dates as the language writes them. Months are named here, so that no locale data is shipped.

use chrono::{Datelike, NaiveDate};

use crate::language::Language;

const GERMAN: [&str; 12] = [
    "Januar",
    "Februar",
    "März",
    "April",
    "Mai",
    "Juni",
    "Juli",
    "August",
    "September",
    "Oktober",
    "November",
    "Dezember",
];
const ENGLISH: [&str; 12] = [
    "January",
    "February",
    "March",
    "April",
    "May",
    "June",
    "July",
    "August",
    "September",
    "October",
    "November",
    "December",
];
const SWEDISH: [&str; 12] = [
    "januari",
    "februari",
    "mars",
    "april",
    "maj",
    "juni",
    "juli",
    "augusti",
    "september",
    "oktober",
    "november",
    "december",
];
const GERMAN_SHORT: [&str; 12] = [
    "Jan", "Feb", "Mär", "Apr", "Mai", "Jun", "Jul", "Aug", "Sep", "Okt", "Nov", "Dez",
];
const ENGLISH_SHORT: [&str; 12] = [
    "Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec",
];
const SWEDISH_SHORT: [&str; 12] = [
    "jan", "feb", "mar", "apr", "maj", "jun", "jul", "aug", "sep", "okt", "nov", "dec",
];

/// `21.11.2026`, English `21/11/2026`, Swedish `2026-11-21`.
pub fn date_short(date: NaiveDate, language: Language) -> String {
    let (year, month, day) = (date.year(), date.month(), date.day());
    match language {
        Language::De => format!("{day:02}.{month:02}.{year:04}"),
        Language::En => format!("{day:02}/{month:02}/{year:04}"),
        Language::Sv => format!("{year:04}-{month:02}-{day:02}"),
    }
}

/// `21. November 2026`, English `21 November 2026`, Swedish `21 november 2026`.
pub fn date_long(date: NaiveDate, language: Language) -> String {
    format!("{} {}", day_month(date, language), date.year())
}

/// `1. Dezember`, English `1 December`, Swedish `1 december`.
pub fn day_month(date: NaiveDate, language: Language) -> String {
    let (day, month) = (date.day(), month_name(date.month(), language));
    match language {
        Language::De => format!("{day}. {month}"),
        Language::En | Language::Sv => format!("{day} {month}"),
    }
}

/// The name of month 1 to 12; empty for any other number.
pub fn month_name(month: u32, language: Language) -> &'static str {
    pick(
        match language {
            Language::De => &GERMAN,
            Language::En => &ENGLISH,
            Language::Sv => &SWEDISH,
        },
        month,
    )
}

/// The three letters under a bar of a chart for month 1 to 12; empty for any other number.
pub fn month_short(month: u32, language: Language) -> &'static str {
    pick(
        match language {
            Language::De => &GERMAN_SHORT,
            Language::En => &ENGLISH_SHORT,
            Language::Sv => &SWEDISH_SHORT,
        },
        month,
    )
}

fn pick(names: &[&'static str; 12], month: u32) -> &'static str {
    let index = usize::try_from(month).unwrap_or(usize::MAX).wrapping_sub(1);
    names.get(index).copied().unwrap_or("")
}

#[cfg(test)]
mod tests {
    use super::*;
    use Language::{De, En, Sv};

    fn day(year: i32, month: u32, day: u32) -> NaiveDate {
        NaiveDate::from_ymd_opt(year, month, day).unwrap()
    }

    #[test]
    fn dates_look_as_the_language_writes_them() {
        let date = day(2026, 11, 21);
        assert_eq!(date_short(date, De), "21.11.2026");
        assert_eq!(date_short(date, En), "21/11/2026");
        assert_eq!(date_short(date, Sv), "2026-11-21");
        assert_eq!(date_long(date, De), "21. November 2026");
        assert_eq!(date_long(date, En), "21 November 2026");
        assert_eq!(date_long(date, Sv), "21 november 2026");
        assert_eq!(date_short(day(2026, 2, 1), De), "01.02.2026");
    }

    #[test]
    fn a_day_without_a_year_keeps_its_dot_only_in_german() {
        let date = day(2026, 12, 1);
        assert_eq!(day_month(date, De), "1. Dezember");
        assert_eq!(day_month(date, En), "1 December");
        assert_eq!(day_month(date, Sv), "1 december");
    }

    #[test]
    fn months_outside_the_year_have_no_name() {
        for language in Language::ALL {
            for month in 1..=12 {
                assert_eq!(month_short(month, *language).chars().count(), 3);
                assert!(month_name(month, *language).chars().count() >= 3);
            }
            for month in [0, 13, u32::MAX] {
                assert_eq!(month_name(month, *language), "");
                assert_eq!(month_short(month, *language), "");
            }
        }
        assert_eq!(month_name(3, De), "März");
        assert_eq!(month_short(3, Sv), "mar");
    }
}
