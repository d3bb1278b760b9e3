//! One register of a report: its neighbours in time, the verdict, and what is wanted before it is believed.

use std::collections::HashSet;

use chrono::NaiveDate;
use domain::{
    form::{DateError, Problem},
    ids::RegisterId,
    reading::{
        Context, Hint, MeterValue, Origin, Place, Previous, ReadingError, Verdict, VerdictKind,
        assess_typed, check_date, registers_swapped,
    },
};
use uuid::Uuid;

use super::check::{Line, Typed};
use crate::{
    Services,
    contract::RegisterContext,
    reading::{history::Reading, task::context},
};

/// The field that is refused, and why.
type Refused = Box<(String, Problem)>;

/// What all lines of a form have in common.
pub(super) struct Form<'a> {
    pub services: &'a Services,
    pub readings: &'a [Reading],
    pub corrected: &'a [&'a Reading],
    /// A comment says why.
    pub explained: bool,
    /// Meters of which the form has photos.
    pub shown: &'a HashSet<Uuid>,
    pub confirm: bool,
    pub on: NaiveDate,
    pub today: NaiveDate,
}

/// A register's neighbours in time.
struct Neighbours<'a> {
    context: Context,
    old: Option<&'a Reading>,
    same_day: Option<&'a Reading>,
    previous: Option<Previous>,
    next: Option<Previous>,
}

impl<'a> Form<'a> {
    fn neighbours(&self, place: RegisterContext<'_>) -> Neighbours<'a> {
        let register = place.register;
        let corrected = self.corrected.iter().copied();
        let old = corrected.clone().find(|old| old.register == register.id);
        let own = self.readings.iter().filter(|reading| {
            reading.register == register.id && old.is_none_or(|old| old.id != reading.id)
        });
        let before = own.clone().rfind(|reading| reading.read_on < self.on);
        let after = own.clone().find(|reading| reading.read_on > self.on);
        Neighbours {
            context: context(
                self.services,
                place.contract,
                place.meter,
                register,
                self.readings,
                self.today,
            ),
            old,
            same_day: own.clone().find(|reading| reading.read_on == self.on),
            previous: before.map(Reading::as_previous),
            next: after.map(Reading::as_previous),
        }
    }

    /// Registers whose values were probably typed into each other's field.
    pub fn swapped(&self, typed: &[Typed<'_>]) -> Vec<RegisterId> {
        let known: Vec<_> = typed
            .iter()
            .filter_map(|(place, typed)| {
                let value = MeterValue::parse(typed, &place.register.spec).ok()?;
                Some((*place, value, self.neighbours(*place)))
            })
            .collect();
        let as_place = |at: usize| {
            let (place, value, neighbours) = &known[at];
            Place {
                spec: &place.register.spec,
                previous: neighbours.previous.as_ref(),
                next: neighbours.next.as_ref(),
                context: &neighbours.context,
                value: *value,
            }
        };
        let mut found = Vec::new();
        for (at, (one, ..)) in known.iter().enumerate() {
            for (with, (other, ..)) in known.iter().enumerate().skip(at + 1) {
                let same_meter = one.meter.id == other.meter.id;
                if same_meter
                    && registers_swapped(&as_place(at), &as_place(with), self.on, self.today)
                {
                    found.extend([one.register.id, other.register.id]);
                }
            }
        }
        found
    }

    /// Judges one register; with it comes the report that said the same before.
    pub fn line(
        &self,
        place: RegisterContext<'_>,
        typed: &str,
        swapped: bool,
    ) -> Result<(Line, Option<Uuid>), Refused> {
        let register = place.register;
        let field = format!("value_{}", register.id);
        let Neighbours {
            context,
            old,
            same_day,
            previous,
            next,
        } = self.neighbours(place);
        let read_on = |error: DateError| Box::new(("read_on".to_owned(), error.into()));
        check_date(self.on, self.today, &context).map_err(read_on)?;
        let judged = assess_typed(
            &register.spec,
            previous.as_ref(),
            next.as_ref(),
            typed,
            self.on,
            self.today,
            &context,
        );
        let value = match &judged {
            Ok((value, _)) => Some(*value),
            Err(_) => MeterValue::parse(typed, &register.spec).ok(),
        };
        let mut corrects = None;
        let mut repeat = None;
        if let Some(old) = old {
            if !is_mine(old) {
                return Err(Box::new((field, Problem::LeftAlready)));
            }
            let unchanged = value.is_some_and(|value| old.value == value.value());
            if unchanged && old.read_on == self.on {
                repeat = old.report;
            } else {
                corrects = Some(old.id.uuid());
            }
        }
        if let Some(there) = same_day {
            let same_value = value.is_some_and(|value| there.value == value.value());
            if same_value && there.report.is_some() && old.is_none() {
                repeat = there.report;
            } else if is_mine(there) && old.is_none() {
                corrects = Some(there.id.uuid());
            } else {
                return Err(Box::new((field, Problem::AlreadySubmitted)));
            }
        }
        let (value, mut verdict) = judged.map_err(|error| {
            let error = match error {
                ReadingError::BelowPrevious {
                    previous,
                    previous_on,
                    ..
                } if swapped => ReadingError::BelowPrevious {
                    previous,
                    previous_on,
                    hint: Some(Hint::RegistersSwapped),
                },
                error => error,
            };
            Box::new((field.clone(), error.into()))
        })?;
        if swapped {
            verdict.hint = Some(Hint::RegistersSwapped);
        }
        if repeat.is_none() {
            let days = previous.map_or(0, |p| (self.on - p.read_on).num_days());
            self.must_be_believable(place, &verdict, days, field)?;
        }
        let line = Line {
            register: register.id,
            meter: place.meter.id.uuid(),
            value: value.value(),
            to_check: verdict.needs_confirmation(),
            corrects,
            facts: facts(place, value, self.on, &verdict),
        };
        Ok((line, repeat))
    }

    /// Unusual values want a "yes"; very unusual ones a photo or a sentence as well.
    fn must_be_believable(
        &self,
        place: RegisterContext<'_>,
        verdict: &Verdict,
        days: i64,
        field: String,
    ) -> Result<(), Refused> {
        if !verdict.needs_confirmation() {
            return Ok(());
        }
        if !self.confirm {
            let (verdict, unit) = (*verdict, place.register.spec.unit);
            let problem = Problem::Unusual {
                verdict,
                unit,
                days,
            };
            return Err(Box::new((field, problem)));
        }
        let evident = self.explained || self.shown.contains(&place.meter.id.uuid());
        if matches!(verdict.kind, VerdictKind::ToCheck { .. }) && !evident {
            return Err(Box::new(("comment".to_owned(), Problem::Explain)));
        }
        Ok(())
    }
}

/// The customer's own, and still here: it may be corrected.
fn is_mine(reading: &Reading) -> bool {
    reading.origin == Origin::Customer && !reading.exported && !reading.acknowledged
}

fn facts(
    place: RegisterContext<'_>,
    value: MeterValue,
    on: NaiveDate,
    verdict: &Verdict,
) -> serde_json::Value {
    serde_json::json!({
        "meter_no": place.meter.meter_no,
        "obis": place.register.spec.obis.to_string(),
        "read_on": on,
        "value": value.value(),
        "consumption": verdict.consumption,
        "expected": verdict.expected.as_ref().map(|expected| expected.likely),
        "rollover": verdict.rollover,
        "proposal": matches!(verdict.kind, VerdictKind::ToCheck { .. }),
    })
}
