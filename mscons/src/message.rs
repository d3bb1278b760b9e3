//! A message that is being read, from UNH to UNT. Its one rule: a value counts for what stands before it only as long as
//! nothing unreadable or out of place lies between. Where it does, the values are named and left out until the next
//! segment that begins afresh.

mod losses;
mod parts;

use std::collections::VecDeque;
use std::sync::Arc;

use crate::codes::Edition;
use crate::fault::{Fault, Weight};
use crate::head::Head;
use crate::place::{Item, Place};
use crate::problem::{Problem, short};
use crate::reading::{Found, Message};
use crate::segment::Segment;
use crate::value::Value;

/// How far the message is.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
enum Section {
    /// After UNH
    Head,
    /// After UNS
    Detail,
    /// After NAD+DP
    Point,
    /// After LOC
    Place,
    /// After LIN
    Item,
    /// After QTY
    Value,
}

/// What begins afresh with what: LIN an item, LOC a place, NAD a point. A message does not.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
enum Level {
    Item,
    Place,
    Point,
    Message,
}

/// Before these a value is complete, whatever they say.
const ENDS_A_VALUE: [&str; 10] = [
    "QTY", "LIN", "PIA", "LOC", "RFF", "NAD", "UNT", "UNH", "UNZ", "UNB",
];

/// A message that is being read.
#[derive(Debug)]
pub(crate) struct Open {
    /// Segment number of UNH.
    pub(crate) begun: u64,
    pub(crate) number: String,
    declared_mark: Option<char>,
    head: Head,
    shared: Option<Arc<Message>>,
    section: Section,
    /// It carries no register readings.
    skipped: bool,
    place: Place,
    item: Item,
    value: Option<Value>,
    lost: Option<(Level, u64)>,
    out: VecDeque<Found>,
}

impl Open {
    /// From UNH.
    pub(crate) fn begin(
        at: u64,
        unh: &Segment,
        interchange: &str,
        declared_mark: Option<char>,
    ) -> Self {
        let number = unh.part(0, 0).to_owned();
        let mut open = Self {
            begun: at,
            head: Head::new(interchange, &number),
            number,
            declared_mark,
            shared: None,
            section: Section::Head,
            skipped: false,
            place: Place::default(),
            item: Item::default(),
            value: None,
            lost: None,
            out: VecDeque::new(),
        };
        let (kind, edition) = (unh.part(1, 0), unh.part(1, 4));
        if kind != "MSCONS" {
            open.skip(at, Problem::OtherMessage(short(kind)));
        } else if Edition::of(edition).is_none() {
            open.fault(at, Problem::OtherEdition(short(edition)));
        }
        open
    }

    /// What was found since the last time.
    pub(crate) fn found(&mut self) -> impl Iterator<Item = Found> {
        self.out.drain(..)
    }

    /// Reports a fault of the message.
    pub(crate) fn fault(&mut self, segment: u64, problem: Problem) {
        self.out.push_back(Found::Fault(Fault {
            segment,
            message: Some(short(&self.number)),
            problem,
        }));
    }

    /// Takes the next segment.
    pub(crate) fn take(&mut self, at: u64, segment: &Segment) {
        if self.skipped {
            return;
        }
        match segment.tag.as_str() {
            "BGM" | "UNS" => self.head_only(at, segment),
            "NAD" => self.party(at, segment),
            "RFF" => self.reference(at, segment),
            "DTM" => self.date(at, segment),
            "LOC" if self.enter(at, segment) => {
                self.fresh(Level::Place, Section::Place);
                self.place = Place::begin(at, segment);
            }
            "LIN" if self.enter(at, segment) => {
                self.fresh(Level::Item, Section::Item);
                self.item = Item::begin(at);
                for problem in self.place.missing() {
                    self.fault(self.place.segment, problem);
                }
            }
            "PIA" if self.section == Section::Item => {
                let outcome = self.item.product(segment);
                self.accept(at, outcome, Some(Level::Item));
            }
            "PIA" => self.misplaced(at, segment, Some(Level::Item)),
            "QTY" if self.enter(at, segment) => self.quantity(at, segment),
            "LOC" | "LIN" | "QTY" => {}
            "STS" => self.status(at, segment),
            "CTA" | "COM" if self.section == Section::Head => {}
            "CCI" | "CAV" | "MEA" if self.section >= Section::Place => {}
            "IMD" | "PRI" | "MOA" if self.section >= Section::Item => {}
            "CNT" | "AUT" if self.section >= Section::Detail => self.end_value(),
            _ => self.misplaced(at, segment, None),
        }
    }

    /// Takes what cannot be read. Whatever it was, the value it may belong to is lost, and so is what it may begin.
    pub(crate) fn unreadable(&mut self, at: u64, tag: &str, problem: Problem) {
        let harmless = problem.weight() == Weight::Note;
        self.fault(at, problem);
        if self.skipped || harmless {
            return;
        }
        let level = match tag {
            "DTM" | "STS" => None,
            "QTY" => {
                if self.section >= Section::Item {
                    self.section = Section::Value;
                }
                None
            }
            "LIN" | "PIA" => Some(Level::Item),
            "LOC" | "RFF" => Some(Level::Place),
            _ => Some(Level::Point),
        };
        if ENDS_A_VALUE.contains(&tag) {
            self.end_value();
        }
        self.lose(at, level);
    }

    /// Ends it, with UNT or without.
    pub(crate) fn end(&mut self) {
        self.end_value();
        self.skipped = true;
    }

    /// Ends it where the file ends: its last value may lack what comes after it.
    pub(crate) fn break_off(&mut self, at: u64) {
        self.fault(at, Problem::EndsInMessage);
        self.lose(at, None);
        self.skipped = true;
    }
}
