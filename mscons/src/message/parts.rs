//! What each segment does to a message.

use super::{Level, Open, Section};
use crate::codes::CheckId;
use crate::place::Place;
use crate::problem::{Problem, short};
use crate::segment::Segment;
use crate::value::Value;

impl Open {
    pub(super) fn head_only(&mut self, at: u64, segment: &Segment) {
        let is_end = segment.tag == "UNS";
        if self.section == Section::Head && is_end {
            self.enter(at, segment);
        } else if self.section == Section::Head {
            let outcome = self.head.begin(segment);
            self.accept(at, outcome, Some(Level::Message));
        } else if is_end && segment.part(0, 0) == "S" {
            self.end_value();
            self.section = Section::Detail;
        } else {
            self.misplaced(at, segment, Some(Level::Message));
        }
    }

    pub(super) fn party(&mut self, at: u64, segment: &Segment) {
        let is_partner = matches!(segment.part(0, 0), "MS" | "MR");
        if self.section == Section::Head && is_partner {
            let outcome = self.head.party(segment);
            self.accept(at, outcome, Some(Level::Message));
        } else if is_partner {
            self.misplaced(at, segment, Some(Level::Message));
        } else if self.enter(at, segment) {
            self.fresh(Level::Point, Section::Point);
            self.place = Place::unnamed(at);
        }
    }

    pub(super) fn reference(&mut self, at: u64, segment: &Segment) {
        match self.section {
            Section::Head if segment.part(0, 0) == "Z13" => {
                let code = segment.part(0, 1);
                match CheckId::of(code) {
                    Some(id) => {
                        let outcome = self.head.check_id(id);
                        self.accept(at, outcome, Some(Level::Message));
                    }
                    None => self.skip(at, Problem::OtherCheckId(short(code))),
                }
            }
            Section::Head => {}
            Section::Place => {
                let outcome = self.place.reference(segment);
                self.accept(at, outcome, Some(Level::Place));
            }
            Section::Detail | Section::Point => self.misplaced(at, segment, None),
            Section::Item | Section::Value => self.misplaced(at, segment, Some(Level::Place)),
        }
    }

    pub(super) fn date(&mut self, at: u64, segment: &Segment) {
        match self.section {
            Section::Head => {
                let outcome = self.head.date(segment);
                self.accept(at, outcome, None);
            }
            // The period of all values of a place: for load profiles only.
            Section::Place => {}
            Section::Value => {
                let outcome = self
                    .value
                    .as_mut()
                    .map_or(Ok(()), |value| value.date(segment));
                self.accept_for_value(at, outcome);
            }
            Section::Detail | Section::Point | Section::Item => {
                self.misplaced(at, segment, None);
            }
        }
    }

    pub(super) fn status(&mut self, at: u64, segment: &Segment) {
        if self.section == Section::Value {
            let outcome = self
                .value
                .as_mut()
                .map_or(Ok(()), |value| value.status(segment));
            self.accept_for_value(at, outcome);
        } else {
            self.misplaced(at, segment, None);
        }
    }

    pub(super) fn quantity(&mut self, at: u64, segment: &Segment) {
        self.end_value();
        let shared = self
            .shared
            .as_ref()
            .filter(|_| self.section >= Section::Item);
        let Some(shared) = shared else {
            self.fault(at, Problem::ValueOutOfPlace);
            return;
        };
        self.section = Section::Value;
        if let Some((_, because)) = self.lost {
            self.fault(at, Problem::Unclear(because));
            return;
        }
        match Value::begin(at, segment, shared, &self.place, &self.item) {
            Ok((value, mark)) => {
                self.value = Some(value);
                self.remark_on(at, mark, segment.part(0, 1));
            }
            Err(problem) => self.fault(at, problem),
        }
        if let Some(problem) = self.item.missing() {
            self.fault(self.item.segment, problem);
        }
    }

    fn remark_on(&mut self, at: u64, mark: Option<char>, text: &str) {
        if let (Some(mark), Some(declared)) = (mark, self.declared_mark)
            && mark != declared
        {
            self.declared_mark = None;
            let text = short(text);
            self.fault(at, Problem::DecimalMark { text, declared });
        }
    }
}
