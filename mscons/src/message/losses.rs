//! Where a value ends, and what is lost by something that is wrong.

use std::sync::Arc;

use super::{Level, Open, Section};
use crate::fault::Weight;
use crate::place::Place;
use crate::problem::{Problem, short};
use crate::reading::Found;
use crate::segment::Segment;

impl Open {
    /// Leaves the head, with UNS or without it. False if the message turns out to be one that is not read.
    pub(super) fn enter(&mut self, at: u64, segment: &Segment) -> bool {
        if self.section != Section::Head {
            return true;
        }
        if segment.tag != "UNS" {
            self.fault(at, Problem::OutOfPlace(name(segment)));
        }
        self.section = Section::Detail;
        self.place = Place::unnamed(at);
        match self.head.message() {
            Ok(message) => self.shared = Some(Arc::new(message)),
            Err(problem) => self.skip(at, problem),
        }
        !self.skipped
    }

    pub(super) fn fresh(&mut self, level: Level, section: Section) {
        self.end_value();
        self.section = section;
        if self.lost.is_some_and(|(lost, _)| lost <= level) {
            self.lost = None;
        }
    }

    pub(super) fn end_value(&mut self) {
        let Some(value) = self.value.take() else {
            return;
        };
        let segment = value.segment();
        let (reading, problems) = value.end();
        for problem in problems {
            self.fault(segment, problem);
        }
        self.out.extend(reading.map(Box::new).map(Found::Reading));
    }

    pub(super) fn accept(&mut self, at: u64, outcome: Result<(), Problem>, level: Option<Level>) {
        if let Err(problem) = outcome {
            let weight = problem.weight();
            self.fault(at, problem);
            if weight == Weight::NotRead {
                self.lose(at, level);
            }
        }
    }

    /// Here the fault says already that the value is lost.
    pub(super) fn accept_for_value(&mut self, at: u64, outcome: Result<(), Problem>) {
        if let Err(problem) = outcome {
            if problem.weight() == Weight::NotRead {
                self.value = None;
            }
            self.fault(at, problem);
        }
    }

    pub(super) fn misplaced(&mut self, at: u64, segment: &Segment, level: Option<Level>) {
        self.fault(at, Problem::OutOfPlace(name(segment)));
        if level.is_some() {
            self.end_value();
            self.lose(at, level);
        }
    }

    pub(super) fn lose(&mut self, at: u64, level: Option<Level>) {
        if let Some(value) = self.value.take() {
            self.fault(value.segment(), Problem::Unclear(at));
        }
        if let Some(level) = level
            && self.lost.is_none_or(|(lost, _)| lost < level)
        {
            self.lost = Some((level, at));
        }
    }

    pub(super) fn skip(&mut self, at: u64, problem: Problem) {
        self.fault(at, problem);
        self.value = None;
        self.skipped = true;
    }
}

/// A segment as people speak of it: `NAD+MS`.
fn name(segment: &Segment) -> String {
    let qualifier = segment.part(0, 0);
    let plus = if qualifier.is_empty() { "" } else { "+" };
    short(&format!("{}{plus}{qualifier}", segment.tag))
}
