//! From typed strings to readings that may be stored, by the rules of `domain`.

use chrono::NaiveDate;
use domain::{
    form::{DateError, FieldErrors, Problem, parse_date},
    ids::RegisterId,
    reading::{MeterValue, Origin, Previous, Verdict, VerdictKind, assess, check_date},
};
use rust_decimal::Decimal;
use uuid::Uuid;

use super::Report;
use crate::{
    Failure, Outcome, Services,
    contract::{RegisterContext, Supply},
    reading::{
        history::Reading,
        task::{context, is_typed},
    },
};

/// What may be stored.
pub(super) struct Checked {
    pub read_on: NaiveDate,
    pub language: domain::language::Language,
    pub lines: Vec<Line>,
    /// All values are stored already, the last of them by this report.
    pub same_as: Option<Uuid>,
}

/// One register.
pub(super) struct Line {
    pub register: RegisterId,
    pub meter: Uuid,
    pub value: Decimal,
    pub to_check: bool,
    /// The customer's own reading of that day, which this one corrects.
    pub corrects: Option<Uuid>,
    /// What the utility sees in the request.
    pub facts: serde_json::Value,
}

pub(super) fn check(
    services: &Services,
    supply: &Supply,
    readings: &[Reading],
    report: &Report,
) -> Outcome<Checked> {
    let today = services.today();
    let mut errors = FieldErrors::default();
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
    let mut lines = Vec::new();
    let mut repeats: Vec<Option<Uuid>> = Vec::new();
    for (place, typed) in meters {
        match line(services, place, readings, report, typed, on, today) {
            Ok((line, repeat)) => {
                repeats.push(repeat);
                lines.push(line);
            }
            Err((field, problem)) => errors.add(field, problem),
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
        lines,
        same_as,
    })
}

type Typed<'a> = (RegisterContext<'a>, &'a str);

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

fn line(
    services: &Services,
    place: RegisterContext<'_>,
    readings: &[Reading],
    report: &Report,
    typed: &str,
    on: NaiveDate,
    today: NaiveDate,
) -> Result<(Line, Option<Uuid>), (String, Problem)> {
    let register = place.register;
    let field = format!("value_{}", register.id);
    let context = context(
        services,
        place.contract,
        place.meter,
        register,
        readings,
        today,
    );
    check_date(on, today, &context).map_err(|error| ("read_on".to_owned(), error.into()))?;
    let value =
        MeterValue::parse(typed, &register.spec).map_err(|error| (field.clone(), error.into()))?;
    let own = readings
        .iter()
        .filter(|reading| reading.register == register.id);
    let same_day = own.clone().find(|reading| reading.read_on == on);
    let mut corrects = None;
    let mut repeat = None;
    if let Some(there) = same_day {
        let mine = there.origin == Origin::Customer && !there.exported && !there.acknowledged;
        if there.value == value.value() && there.report.is_some() {
            repeat = there.report;
        } else if mine {
            corrects = Some(there.id.uuid());
        } else {
            return Err((field, Problem::AlreadySubmitted));
        }
    }
    let previous: Option<Previous> = own
        .clone()
        .rfind(|reading| reading.read_on < on)
        .map(Reading::as_previous);
    let next: Option<Previous> = own
        .clone()
        .find(|reading| reading.read_on > on)
        .map(Reading::as_previous);
    let verdict = assess(
        &register.spec,
        previous.as_ref(),
        next.as_ref(),
        value,
        on,
        today,
        &context,
    )
    .map_err(|error| (field.clone(), error.into()))?;
    if verdict.needs_confirmation() && !report.confirm && repeat.is_none() {
        return Err((field, Problem::Confirm));
    }
    let line = Line {
        register: register.id,
        meter: place.meter.id.uuid(),
        value: value.value(),
        to_check: matches!(verdict.kind, VerdictKind::ToCheck { .. }),
        corrects,
        facts: facts(place, value, on, &verdict),
    };
    Ok((line, repeat))
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
    })
}
