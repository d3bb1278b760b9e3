//! Public holidays that all sixteen German states share. Holidays of single states are not here;
//! a clock that ignores them is at most a day early.

use chrono::{Datelike, Days, NaiveDate};

/// Easter Sunday of a year of the Gregorian calendar (Meeus, Jones, Butcher).
pub fn easter_sunday(year: i32) -> Option<NaiveDate> {
    let golden = year.rem_euclid(19);
    let (century, in_century) = (year.div_euclid(100), year.rem_euclid(100));
    let correction = (century + 8).div_euclid(25);
    let moon = (century - correction + 1).div_euclid(3);
    let epact = (19 * golden + century - century.div_euclid(4) - moon + 15).rem_euclid(30);
    let weekday = (32 + 2 * century.rem_euclid(4) + 2 * in_century.div_euclid(4)
        - epact
        - in_century.rem_euclid(4))
    .rem_euclid(7);
    let late = (golden + 11 * epact + 22 * weekday).div_euclid(451);
    let number = epact + weekday - 7 * late + 114;
    let (month, day) = (number.div_euclid(31), number.rem_euclid(31) + 1);
    NaiveDate::from_ymd_opt(year, month.try_into().ok()?, day.try_into().ok()?)
}

/// The nine nationwide holidays of a year in the order of the calendar.
pub fn nationwide_holidays(year: i32) -> Vec<NaiveDate> {
    let fixed = |month, day| NaiveDate::from_ymd_opt(year, month, day);
    let easter = easter_sunday(year);
    let after = |days| easter?.checked_add_days(Days::new(days));
    let mut days: Vec<NaiveDate> = [
        fixed(1, 1),
        easter.and_then(|easter| easter.checked_sub_days(Days::new(2))),
        after(1),
        fixed(5, 1),
        after(39),
        after(50),
        fixed(10, 3),
        fixed(12, 25),
        fixed(12, 26),
    ]
    .into_iter()
    .flatten()
    .collect();
    days.sort_unstable();
    days
}

/// Is it a holiday in all of Germany?
pub fn is_nationwide_holiday(date: NaiveDate) -> bool {
    nationwide_holidays(date.year()).contains(&date)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn holidays(year: i32) -> Vec<String> {
        nationwide_holidays(year)
            .iter()
            .map(|date| date.to_string()[5..].to_owned())
            .collect()
    }

    #[test]
    fn the_holidays_of_two_years_are_known() {
        assert_eq!(
            holidays(2026),
            [
                "01-01", "04-03", "04-06", "05-01", "05-14", "05-25", "10-03", "12-25", "12-26"
            ]
        );
        assert_eq!(
            holidays(2027),
            [
                "01-01", "03-26", "03-29", "05-01", "05-06", "05-17", "10-03", "12-25", "12-26"
            ]
        );
    }

    #[test]
    fn easter_is_known_for_its_extremes() {
        for (year, date) in [
            (1818, "1818-03-22"),
            (1943, "1943-04-25"),
            (1954, "1954-04-18"),
            (1981, "1981-04-19"),
            (2000, "2000-04-23"),
            (2008, "2008-03-23"),
            (2024, "2024-03-31"),
            (2025, "2025-04-20"),
            (2026, "2026-04-05"),
            (2038, "2038-04-25"),
        ] {
            assert_eq!(easter_sunday(year), date.parse().ok(), "{year}");
        }
    }

    #[test]
    fn easter_is_always_a_sunday_in_spring() {
        for year in 1583..3000 {
            let easter = easter_sunday(year).unwrap();
            assert_eq!(easter.weekday(), chrono::Weekday::Sun, "{year}");
            let (first, last) = ((3, 22), (4, 25));
            assert!(
                (first..=last).contains(&(easter.month(), easter.day())),
                "{year}"
            );
        }
    }

    #[test]
    fn other_days_are_no_holidays() {
        assert!(is_nationwide_holiday("2026-05-14".parse().unwrap()));
        for date in [
            "2026-04-05",
            "2026-10-31",
            "2026-12-24",
            "2026-12-31",
            "2026-11-21",
        ] {
            assert!(!is_nationwide_holiday(date.parse().unwrap()), "{date}");
        }
        assert_eq!(nationwide_holidays(i32::MAX), []);
    }
}
