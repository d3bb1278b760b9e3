//! Owns on which days a meter is read, and why.

use chrono::{Datelike, Days, Months, NaiveDate};

use crate::model::Reason;
use crate::plan::{Calendar, Plan, Rhythm};
use crate::random::Random;

/// One day on which the meter was read.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Event {
    pub on: NaiveDate,
    pub reason: Reason,
    /// The old device goes and a new one comes.
    pub exchange: bool,
}

/// All days of reading, in order, none twice.
pub fn events(plan: &Plan, calendar: &Calendar, random: &mut Random) -> Vec<Event> {
    let first = plan.starts_on.max(calendar.history_start());
    if first > calendar.today {
        return Vec::new();
    }
    let over = plan.ends_on.filter(|end| *end <= calendar.today);
    let last = over.unwrap_or(calendar.today);
    let begin = if first == plan.starts_on {
        Reason::MoveIn
    } else {
        Reason::Periodic
    };
    let mut events = vec![Event {
        on: first,
        reason: begin,
        exchange: false,
    }];
    let mut date = calendar.next_start(first);
    while date < last {
        events.push(Event {
            on: date,
            reason: Reason::Periodic,
            exchange: false,
        });
        date = date + Months::new(12);
    }
    if let Some(on) = over {
        events.push(Event {
            on,
            reason: Reason::MoveOut,
            exchange: false,
        });
    }
    let clear = |events: &[Event], on: NaiveDate| {
        events
            .iter()
            .all(|other| (other.on - on).num_days().abs() > 6)
    };
    let exchange = plan.exchanged_on.filter(|on| *on > first && *on < last);
    if let Some(on) = exchange.filter(|on| clear(&events, *on)) {
        events.push(Event {
            on,
            reason: Reason::Removal,
            exchange: true,
        });
    }
    if plan.rhythm != Rhythm::Yearly {
        let mut month = first.with_day(1).unwrap_or(first) + Months::new(1);
        while month < last {
            let on = if plan.rhythm == Rhythm::Remote {
                month
            } else {
                month - Days::new(3) + Days::new(u64::try_from(random.between(0, 6)).unwrap_or(3))
            };
            let reason = match plan.rhythm {
                Rhythm::Remote => Reason::Periodic,
                _ => Reason::Interim,
            };
            if on < last && clear(&events, on) {
                events.push(Event {
                    on,
                    reason,
                    exchange: false,
                });
            }
            month = month + Months::new(1);
        }
    }
    events.sort_by_key(|event| event.on);
    events
}
