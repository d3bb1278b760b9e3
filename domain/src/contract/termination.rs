//! When a contract can end at the earliest, and until when notice of it has to be there.

use chrono::{Datelike, NaiveDate};
use serde::{Deserialize, Serialize};

use super::{Division, NoticePeriod};

/// The notice period of basic supply (StromGVV § 20 (1), GasGVV § 20 (1)).
pub const BASIC_SUPPLY: NoticePeriod = NoticePeriod::Weeks(2);
/// After its first term a contract with a consumer ends with at most this notice (BGB § 309 no. 9, TKG § 56 (3)).
const AFTERWARDS: NoticePeriod = NoticePeriod::Months(1);

/// What a contract says about its end.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Terms {
    /// of what it is about
    pub division: Division,
    /// first day
    pub starts_on: NaiveDate,
    /// last day, once it is known
    pub ends_on: Option<NaiveDate>,
    /// last day of the first term
    pub term_until: Option<NaiveDate>,
    /// as the billing system has it
    pub notice: Option<NoticePeriod>,
    /// Grundversorgung: two weeks, whatever else is stored
    pub basic_supply: bool,
}

/// The next possible end.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Termination {
    /// the last day of supply
    pub ends_on: NaiveDate,
    /// the last day for the notice to arrive
    pub notice_by: NaiveDate,
}

/// The next day on which a contract can end if notice is given today or later (EnWG § 40 (2) no. 3); nothing where it
/// ends already, or nothing is known.
pub fn next_termination(terms: &Terms, today: NaiveDate) -> Option<Termination> {
    if terms.ends_on.is_some() {
        return None;
    }
    let at_once = |notice: NoticePeriod| {
        let begun = today.max(terms.starts_on);
        Some(Termination {
            ends_on: notice.after(begun),
            notice_by: begun,
        })
    };
    if terms.basic_supply {
        return at_once(BASIC_SUPPLY);
    }
    let notice = terms.notice?;
    if let Some(term) = terms.term_until {
        let latest = notice.before(term);
        if latest >= today {
            return Some(Termination {
                ends_on: term,
                notice_by: latest,
            });
        }
    }
    // The term is over or cannot be stopped any more: the contract goes on without a new one.
    at_once(if is_short_afterwards(terms) {
        shorter(notice, AFTERWARDS, today)
    } else {
        notice
    })
}

/// Since March 2022 contracts with consumers go on without a new term; in telecommunications old ones do, too.
fn is_short_afterwards(terms: &Terms) -> bool {
    let reform = NaiveDate::from_ymd_opt(2022, 3, 1).unwrap_or(NaiveDate::MAX);
    terms.division == Division::Telecom || terms.starts_on >= reform
}

fn shorter(one: NoticePeriod, other: NoticePeriod, today: NaiveDate) -> NoticePeriod {
    if one.after(today) <= other.after(today) {
        one
    } else {
        other
    }
}

/// The last day on which an ended contract can still be read: the end of the year, `years` years later (claims lapse
/// three years after the end of the year, BGB §§ 195, 199).
pub fn readable_until(ends_on: NaiveDate, years: u32) -> NaiveDate {
    let year = i32::try_from(years)
        .ok()
        .and_then(|years| ends_on.year().checked_add(years));
    year.and_then(|year| NaiveDate::from_ymd_opt(year, 12, 31))
        .unwrap_or(NaiveDate::MAX)
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    fn day(text: &str) -> NaiveDate {
        text.parse().unwrap()
    }

    fn terms(term_until: Option<&str>, notice: &str) -> Terms {
        Terms {
            division: Division::Electricity,
            starts_on: day("2025-01-01"),
            ends_on: None,
            term_until: term_until.map(day),
            notice: NoticePeriod::parse(notice),
            basic_supply: false,
        }
    }

    fn next(terms: &Terms, today: &str) -> Option<(String, String)> {
        let next = next_termination(terms, day(today))?;
        Some((next.ends_on.to_string(), next.notice_by.to_string()))
    }

    #[expect(clippy::unnecessary_wraps, reason = "compared with an option")]
    fn days(ends_on: &str, notice_by: &str) -> Option<(String, String)> {
        Some((ends_on.to_owned(), notice_by.to_owned()))
    }

    #[test]
    fn a_term_ends_with_notice_in_time_and_goes_on_monthly_afterwards() {
        let year = terms(Some("2026-12-31"), "P1M");
        assert_eq!(next(&year, "2026-11-21"), days("2026-12-31", "2026-11-30"));
        assert_eq!(next(&year, "2026-11-30"), days("2026-12-31", "2026-11-30"));
        // A day too late: it goes on, and ends a month after any notice.
        assert_eq!(next(&year, "2026-12-01"), days("2027-01-01", "2026-12-01"));
        assert_eq!(next(&year, "2028-05-10"), days("2028-06-10", "2028-05-10"));
    }

    #[test]
    fn a_longer_notice_counts_for_the_term_only() {
        let long = terms(Some("2026-12-31"), "P3M");
        assert_eq!(next(&long, "2026-09-30"), days("2026-12-31", "2026-09-30"));
        assert_eq!(next(&long, "2027-02-01"), days("2027-03-01", "2027-02-01"));
        let old = Terms {
            starts_on: day("2021-01-01"),
            ..long
        };
        assert_eq!(next(&old, "2027-02-01"), days("2027-05-01", "2027-02-01"));
        let fibre = Terms {
            division: Division::Telecom,
            ..old
        };
        assert_eq!(next(&fibre, "2027-02-01"), days("2027-03-01", "2027-02-01"));
    }

    #[test]
    fn basic_supply_ends_two_weeks_after_any_notice() {
        let basic = Terms {
            basic_supply: true,
            ..terms(Some("2030-12-31"), "P3M")
        };
        assert_eq!(next(&basic, "2026-11-21"), days("2026-12-05", "2026-11-21"));
        let coming = Terms {
            starts_on: day("2027-01-01"),
            ..basic
        };
        assert_eq!(
            next(&coming, "2026-11-21"),
            days("2027-01-15", "2027-01-01")
        );
    }

    #[test]
    fn what_ends_already_or_says_nothing_has_no_next_end() {
        let ending = Terms {
            ends_on: Some(day("2026-12-31")),
            ..terms(None, "P1M")
        };
        assert_eq!(next(&ending, "2026-11-21"), None);
        assert_eq!(next(&terms(Some("2026-12-31"), ""), "2026-11-21"), None);
    }

    #[test]
    fn an_ended_contract_is_readable_to_the_end_of_a_year() {
        assert_eq!(readable_until(day("2026-01-31"), 3), day("2029-12-31"));
        assert_eq!(readable_until(day("2026-12-31"), 0), day("2026-12-31"));
        assert_eq!(readable_until(day("2026-12-31"), u32::MAX), NaiveDate::MAX);
    }

    proptest! {
        #[test]
        fn notice_of_today_is_never_too_late_for_the_day_that_is_shown(
            ahead in 0u64..900, months in 1u32..7, telecom: bool, begun in 0u64..2000,
        ) {
            let today = day("2026-11-21");
            let terms = Terms {
                division: if telecom { Division::Telecom } else { Division::Gas },
                starts_on: today - chrono::Days::new(begun),
                ends_on: None,
                term_until: Some(today - chrono::Days::new(400) + chrono::Days::new(ahead)),
                notice: Some(NoticePeriod::Months(months)),
                basic_supply: false,
            };
            let next = next_termination(&terms, today).unwrap();
            prop_assert!(next.notice_by >= today && next.ends_on > next.notice_by);
            prop_assert!(next_termination(&terms, next.notice_by).unwrap().ends_on == next.ends_on);
        }
    }
}
