//! Can a reading be of that day?

use chrono::NaiveDate;

use super::Context;
use crate::form::DateError;

/// Checks the day of a reading against today, the life of the meter and the bills.
///
/// The day of the last billed reading itself is possible: a second reading of that day is a
/// correction, which the utility decides about.
pub fn check_date(on: NaiveDate, today: NaiveDate, context: &Context) -> Result<(), DateError> {
    if on > today {
        return Err(DateError::Future);
    }
    let (from, to) = (context.meter_from, context.meter_to);
    if from.is_some_and(|from| on < from) || to.is_some_and(|to| on > to) {
        return Err(DateError::OutsideMeterLife { from, to });
    }
    if let Some(billed_until) = context.billed_until.filter(|until| on < *until) {
        return Err(DateError::BeforeBilled { billed_until });
    }
    if on < context.earliest {
        return Err(DateError::TooOld {
            earliest: context.earliest,
        });
    }
    Ok(())
}

#[cfg(test)]
mod tests {
    use super::super::tests::{context, day};
    use super::*;

    #[test]
    fn the_day_must_be_possible() {
        let mut context = context();
        context.earliest = day("2026-10-10");
        context.billed_until = Some(day("2026-10-31"));
        context.meter_from = Some(day("2026-05-15"));
        let today = day("2026-11-21");
        let billed = DateError::BeforeBilled {
            billed_until: day("2026-10-31"),
        };
        let life = DateError::OutsideMeterLife {
            from: Some(day("2026-05-15")),
            to: None,
        };
        for (on, expected) in [
            ("2026-11-21", Ok(())),
            ("2026-10-31", Ok(())),
            ("2026-11-22", Err(DateError::Future)),
            ("2026-10-30", Err(billed)),
            ("2026-05-14", Err(life)),
        ] {
            assert_eq!(check_date(day(on), today, &context), expected, "{on}");
        }
        context.billed_until = None;
        let too_old = DateError::TooOld {
            earliest: day("2026-10-10"),
        };
        assert_eq!(check_date(day("2026-10-09"), today, &context), Err(too_old));
        assert_eq!(check_date(day("2026-10-10"), today, &context), Ok(()));
    }

    #[test]
    fn a_meter_may_be_read_on_the_day_it_was_installed() {
        let mut context = context();
        context.meter_from = Some(day("2026-05-15"));
        let today = day("2026-11-21");
        assert_eq!(check_date(day("2026-05-15"), today, &context), Ok(()));
    }

    #[test]
    fn a_removed_meter_takes_no_readings_after_its_removal() {
        let mut context = context();
        context.meter_to = Some(day("2026-06-01"));
        let today = day("2026-11-21");
        assert_eq!(check_date(day("2026-06-01"), today, &context), Ok(()));
        assert_eq!(
            check_date(day("2026-06-02"), today, &context),
            Err(DateError::OutsideMeterLife {
                from: None,
                to: Some(day("2026-06-01"))
            })
        );
    }
}
