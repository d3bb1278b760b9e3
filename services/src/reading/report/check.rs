//! From typed strings to readings that may be stored, by the rules of `domain`.

use std::collections::HashSet;

use chrono::NaiveDate;
use domain::{
    form::{DateError, FieldErrors, Problem, parse_date},
    ids::RegisterId,
    reading::Reason,
};
use rust_decimal::Decimal;
use uuid::Uuid;

use super::{LONGEST_COMMENT, Report, line::Form};
use crate::{
    Failure, Outcome, Services,
    contract::{RegisterContext, Supply},
    reading::{
        history::Reading,
        task::{is_typed, usual_reason},
    },
};

/// What may be stored.
pub(in crate::reading) struct Checked {
    pub read_on: NaiveDate,
    pub language: domain::language::Language,
    pub reason: Reason,
    pub comment: Option<String>,
    pub lines: Vec<Line>,
    /// All values are stored already, the last of them by this report.
    pub same_as: Option<Uuid>,
}

/// One register.
pub(in crate::reading) struct Line {
    pub register: RegisterId,
    pub meter: Uuid,
    pub value: Decimal,
    pub to_check: bool,
    /// The customer's own reading, of that day or of the report to correct, which this one corrects.
    pub corrects: Option<Uuid>,
    /// What the utility sees in the request.
    pub facts: serde_json::Value,
}

pub(in crate::reading) fn check(
    services: &Services,
    supply: &Supply,
    readings: &[Reading],
    shown: &HashSet<Uuid>,
    report: &Report,
) -> Outcome<Checked> {
    let today = services.today();
    let mut errors = FieldErrors::default();
    let corrected = corrected(readings, report)?;
    let reason = reason(services, report, today, &mut errors);
    let comment = comment(report, &mut errors);
    let read_on = parse_date(&report.read_on).and_then(|on| {
        if on > today {
            Err(DateError::Future)
        } else {
            Ok(on)
        }
    });
    let read_on = read_on.map_err(|error| errors.add("read_on", error)).ok();
    let meters = chosen_meters(supply, report, &mut errors)?;
    let (Some(on), false) = (read_on, meters.is_empty()) else {
        return Err(Failure::Invalid(errors));
    };
    let form = Form {
        services,
        readings,
        corrected: &corrected,
        explained: comment.is_some() || report.guest,
        shown,
        confirm: report.confirm,
        on,
        today,
    };
    let swapped = form.swapped(&meters);
    let mut lines = Vec::new();
    let mut repeats: Vec<Option<Uuid>> = Vec::new();
    for (place, typed) in meters {
        match form.line(place, typed, swapped.contains(&place.register.id)) {
            Ok((line, repeat)) => {
                repeats.push(repeat);
                lines.push(line);
            }
            Err(refused) => errors.add(refused.0, refused.1),
        }
    }
    if !errors.is_empty() {
        return Err(Failure::Invalid(errors));
    }
    // Perhaps by two reports; the last one stands for both.
    let last = repeats.last().copied().flatten();
    let same_as = last.filter(|_| repeats.iter().all(Option::is_some));
    // A value that is stored already, beside new ones, is not stored twice.
    let mut known = repeats.iter();
    lines.retain(|_| known.next().is_some_and(Option::is_none));
    Ok(Checked {
        read_on: on,
        language: report.language,
        reason,
        comment,
        lines,
        same_as,
    })
}

/// A register with what was typed for it.
pub(super) type Typed<'a> = (RegisterContext<'a>, &'a str);

/// The registers of every meter for which something was typed. Of a meter all registers are wanted.
fn chosen_meters<'a>(
    supply: &'a Supply,
    report: &'a Report,
    errors: &mut FieldErrors,
) -> Outcome<Vec<Typed<'a>>> {
    let mut given = Vec::new();
    for (id, value) in &report.values {
        // A register of somebody else, or none at all: not found, whatever was typed.
        let id: RegisterId = id.parse().map_err(|_| Failure::NotFound)?;
        given.push((supply.register(id).ok_or(Failure::NotFound)?, value.trim()));
    }
    let started: Vec<_> = given
        .iter()
        .filter(|(_, value)| !value.is_empty())
        .map(|(place, _)| place.meter.id)
        .collect();
    if started.is_empty() {
        errors.add("values", Problem::Missing);
    }
    given.retain(|(place, _)| started.contains(&place.meter.id));
    let mut missing = Vec::new();
    for (place, _) in &given {
        for register in place
            .meter
            .registers
            .iter()
            .filter(|register| is_typed(register))
        {
            let typed = given
                .iter()
                .any(|(other, value)| other.register.id == register.id && !value.is_empty());
            if !typed {
                missing.push(register.id);
            }
        }
    }
    for id in missing {
        errors.add(format!("value_{id}"), Problem::Missing);
    }
    Ok(given
        .into_iter()
        .filter(|(_, value)| !value.is_empty())
        .collect())
}

/// The readings of the report that is to be corrected; nothing for a new one.
fn corrected<'a>(readings: &'a [Reading], report: &Report) -> Outcome<Vec<&'a Reading>> {
    if report.corrects.is_empty() {
        return Ok(Vec::new());
    }
    let id: Uuid = report.corrects.parse().map_err(|_| Failure::NotFound)?;
    let of_report = readings.iter().filter(|reading| reading.report == Some(id));
    let found: Vec<&Reading> = of_report.collect();
    if found.is_empty() {
        // Somebody else's, or corrected in another tab meanwhile.
        return Err(Failure::NotFound);
    }
    Ok(found)
}

/// The chosen reason; without a choice the yearly one while the utility asks for it, else "in between".
fn reason(
    services: &Services,
    report: &Report,
    today: NaiveDate,
    errors: &mut FieldErrors,
) -> Reason {
    let usual = usual_reason(services, today);
    match report.reason.trim() {
        "" => usual,
        code => Reason::offered(code).unwrap_or_else(|| {
            errors.add("reason", Problem::Choose);
            usual
        }),
    }
}

fn comment(report: &Report, errors: &mut FieldErrors) -> Option<String> {
    let kept = |c: &char| !c.is_control() || *c == '\n';
    let comment: String = report.comment.trim().chars().filter(kept).collect();
    if comment.chars().count() > LONGEST_COMMENT {
        let max = LONGEST_COMMENT;
        errors.add("comment", Problem::TooLong { max });
    }
    (!comment.is_empty()).then_some(comment)
}
