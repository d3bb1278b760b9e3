//! The readings of a register through all devices that had it: an exchange is one line in its life, not the end of a
//! table. And what a customer wants to see of it.

use chrono::{Datelike, NaiveDate};
use domain::reading::{Origin, Reason};
use rust_decimal::Decimal;

use super::history::{HistoryRow, RegisterHistory};

/// One register of a contract, whatever device counts for it.
#[derive(Debug)]
pub struct Life<'a> {
    /// The device that counts now, or did last.
    pub present: &'a RegisterHistory,
    /// The newest first.
    pub items: Vec<Item<'a>>,
}

/// A line of a life.
#[derive(Debug)]
pub enum Item<'a> {
    /// A reading.
    Reading(&'a RegisterHistory, &'a HistoryRow),
    /// One device took the place of another.
    Exchange {
        on: NaiveDate,
        old: &'a str,
        new: &'a str,
        /// Where the old one stood.
        last: Option<Decimal>,
        /// Where the new one began.
        first: Option<Decimal>,
    },
}

/// What is to be seen.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Filter {
    /// Of this meter.
    pub meter_no: Option<String>,
    /// Of this year.
    pub year: Option<i32>,
    /// Of this origin.
    pub origin: Option<Origin>,
}

impl Filter {
    /// Is everything to be seen?
    pub fn is_empty(&self) -> bool {
        *self == Self::default()
    }

    /// Is this reading to be seen?
    pub fn keeps(&self, history: &RegisterHistory, row: &HistoryRow) -> bool {
        let meter = self.meter_no.as_deref();
        meter.is_none_or(|meter| meter == history.meter.meter_no)
            && self
                .year
                .is_none_or(|year| year == row.reading.read_on.year())
            && self
                .origin
                .is_none_or(|origin| origin == row.reading.origin)
    }
}

/// The lives of all registers; those that go on first.
pub fn lives<'a>(histories: &'a [RegisterHistory], filter: &Filter) -> Vec<Life<'a>> {
    let mut groups: Vec<Vec<&RegisterHistory>> = Vec::new();
    for history in histories {
        let same = |group: &&mut Vec<&RegisterHistory>| {
            group.iter().all(|other| {
                other.contract.id == history.contract.id
                    && other.register.spec.obis == history.register.spec.obis
                    && other.meter.id != history.meter.id
            })
        };
        match groups.iter_mut().find(same) {
            Some(group) => group.push(history),
            None => groups.push(vec![history]),
        }
    }
    let lives = groups.into_iter().filter_map(|mut group| {
        group.sort_by_key(|history| std::cmp::Reverse(history.meter.installed_on));
        let present = *group.first()?;
        let items = items(&group, filter);
        Some(Life { present, items })
    });
    lives.collect()
}

fn items<'a>(newest_first: &[&'a RegisterHistory], filter: &Filter) -> Vec<Item<'a>> {
    let mut items = Vec::new();
    for (at, history) in newest_first.iter().enumerate() {
        let rows = history.rows.iter().filter(|row| filter.keeps(history, row));
        items.extend(rows.map(|row| Item::Reading(history, row)));
        // An exchange is told where both sides of it are.
        let before = newest_first.get(at + 1).filter(|_| filter.is_empty());
        if let Some(before) = before {
            items.push(exchange(before, history));
        }
    }
    items
}

fn exchange<'a>(old: &'a RegisterHistory, new: &'a RegisterHistory) -> Item<'a> {
    let last = old.rows.first();
    let removal = last.filter(|row| row.reading.reason == Reason::Removal);
    let first = new.rows.last();
    let installation = first.filter(|row| row.reading.reason == Reason::Installation);
    Item::Exchange {
        on: new.meter.installed_on,
        old: &old.meter.meter_no,
        new: &new.meter.meter_no,
        last: removal.map(|row| row.reading.value),
        first: installation.map(|row| row.reading.value),
    }
}
