//! Owns the devices of a contract and what was read from them over the years.
//!
//! Convention: a value read on a day is the one at 00:00 of that day, so the periods between two
//! readings are half open and meet without gap. Only the very last reading of an ended contract
//! stands for the end of its day.

use chrono::{Datelike, Days, Months, NaiveDate};
use rust_decimal::Decimal;

use crate::model::{Division, Meter, Origin, Reading, Reason, Register, Unit};
use crate::numbers::Numbers;
use crate::plan::{Calendar, Plan, Rhythm};
use crate::random::Random;
use crate::schedule::{Event, events};
use crate::shapes::{Shape, Shapes};

const ESTIMATES: &[&str] = &[
    "Wir konnten den Zähler nicht ablesen, weil wir keinen Zutritt hatten.",
    "Bis zum Stichtag haben wir keinen Zählerstand erhalten.",
    "Die Fernablesung war am Stichtag gestört.",
];

/// A register while it is simulated.
struct Counter {
    obis: &'static str,
    label: &'static str,
    shape: Shape,
    billed: bool,
    /// Normal yearly usage, thousandths of the unit.
    annual: i64,
    /// The true state, thousandths of the unit, never wrapped.
    state: i64,
    readings: Vec<Reading>,
}

/// Simulates the devices of a contract and what was read from them; the last one is in use.
pub fn meters(
    plan: &Plan,
    calendar: &Calendar,
    shapes: &Shapes,
    numbers: &mut Numbers,
    random: &mut Random,
    metering_location: &str,
) -> Vec<Meter> {
    let events = events(plan, calendar, random);
    let capacity = 10_i64.pow(plan.integer_digits) * 1000;
    let mut counters = counters(plan, &events, shapes, capacity, random);
    let mut meters = Vec::new();
    let first = events.first().map_or(plan.starts_on, |event| event.on);
    let mut installed_on = first - Days::new(days(random.between(200, 4200)));
    let mut old_number = plan.meter_no.is_none() || events.iter().any(|event| event.exchange);
    for (place, event) in events.iter().enumerate() {
        let next = events.get(place + 1).map(|next| next.on);
        let previous = place.checked_sub(1).map(|before| events[before].on);
        let origin = origin(plan, *event, events.len() - place, random);
        let estimate = estimate(plan, *event, next, place, &events, origin, random);
        for counter in &mut counters {
            let used = previous.map_or(0, |from| {
                usage(counter, plan.rhythm, shapes, from, event.on, random)
            });
            let shown = match estimate {
                Some((level, _)) => counter.state + used * level / 1000,
                None => counter.state + used,
            };
            counter.state += used;
            counter.readings.push(Reading {
                no: numbers.reading(),
                read_on: event.on,
                value: display(plan, shown, capacity),
                origin: if estimate.is_some() {
                    Origin::Estimate
                } else {
                    origin
                },
                reason: if event.exchange {
                    Reason::Removal
                } else {
                    event.reason
                },
                estimate_reason: estimate.map_or("", |(_, reason)| reason),
            });
        }
        if event.exchange {
            let no = meter_number(plan, &mut old_number, numbers, random);
            let gone = take_off(&mut counters, plan);
            meters.push(device(
                no,
                installed_on,
                Some(event.on),
                plan,
                metering_location,
                gone,
            ));
            installed_on = event.on;
            old_number = false;
            for counter in &mut counters {
                counter.state = random.between(0, 3) * 1000;
                counter.readings.push(Reading {
                    no: numbers.reading(),
                    read_on: event.on,
                    value: display(plan, counter.state, capacity),
                    origin: Origin::NetworkOperator,
                    reason: Reason::Installation,
                    estimate_reason: "",
                });
            }
        }
    }
    let no = meter_number(plan, &mut old_number, numbers, random);
    let left = take_off(&mut counters, plan);
    meters.push(device(
        no,
        installed_on,
        None,
        plan,
        metering_location,
        left,
    ));
    meters
}

fn days(count: i64) -> u64 {
    u64::try_from(count).unwrap_or(0)
}

fn device(
    no: String,
    installed_on: NaiveDate,
    removed_on: Option<NaiveDate>,
    plan: &Plan,
    metering_location: &str,
    registers: Vec<Register>,
) -> Meter {
    Meter {
        no,
        metering_location: metering_location.to_owned(),
        installed_on,
        removed_on,
        place: plan.meter_place,
        registers,
    }
}

/// The story's number for the newest device; otherwise old devices carry the utility's own
/// numbers and newer ones, by chance, the standard's.
fn meter_number(plan: &Plan, old: &mut bool, numbers: &mut Numbers, random: &mut Random) -> String {
    if let (false, Some(no)) = (*old, plan.meter_no) {
        return no.to_owned();
    }
    let medium = match plan.division {
        Division::Electricity => 1,
        Division::Heat => 6,
        Division::Gas => 7,
        Division::Water => 8,
    };
    if !*old || random.chance(45) {
        numbers.din_meter(medium, random)
    } else {
        numbers.own_meter(random)
    }
}

fn counters(
    plan: &Plan,
    events: &[Event],
    shapes: &Shapes,
    capacity: i64,
    random: &mut Random,
) -> Vec<Counter> {
    let single = match plan.division {
        Division::Electricity => "1-0:1.8.0",
        Division::Gas => "7-0:3.0.0",
        Division::Water => "8-0:1.0.0",
        Division::Heat => "6-0:1.0.0",
    };
    let mut parts = if plan.two_tariffs {
        vec![
            (
                "1-0:1.8.1",
                "HT",
                plan.shape,
                plan.annual_milli * 6 / 10,
                true,
            ),
            (
                "1-0:1.8.2",
                "NT",
                plan.shape,
                plan.annual_milli * 4 / 10,
                true,
            ),
        ]
    } else {
        vec![(single, "", plan.shape, plan.annual_milli, true)]
    };
    if plan.feed_in_milli > 0 {
        parts.push(("1-0:2.8.0", "", Shape::Solar, plan.feed_in_milli, false));
    }
    parts
        .into_iter()
        .map(|(obis, label, shape, annual, billed)| {
            let state = if plan.rolls_over && billed {
                let share = events
                    .first()
                    .map_or(0, |e| shapes.actual(shape, e.on, e.on + Months::new(17)));
                capacity - multiply(annual, share)
            } else {
                random.between(
                    annual,
                    (capacity - 7 * annual).max(annual + 1).min(9 * annual),
                )
            };
            Counter {
                obis,
                label,
                shape,
                billed,
                annual,
                state,
                readings: Vec::new(),
            }
        })
        .collect()
}

/// `amount × billionths`, cut to a whole number.
fn multiply(amount: i64, billionths: i64) -> i64 {
    let product = i128::from(amount) * i128::from(billionths) / 1_000_000_000;
    i64::try_from(product).unwrap_or(0)
}

/// What a counter moves between two days: shape, weather and the household's own ups and downs.
fn usage(
    counter: &Counter,
    rhythm: Rhythm,
    shapes: &Shapes,
    from: NaiveDate,
    to: NaiveDate,
    random: &mut Random,
) -> i64 {
    let normal = multiply(counter.annual, shapes.actual(counter.shape, from, to));
    let mut level = 1000 + random.bell(if rhythm == Rhythm::Yearly { 45 } else { 65 });
    // A holiday: away for ten days of a summer month.
    if rhythm != Rhythm::Yearly && counter.billed && to.month() == 8 && random.chance(60) {
        level -= 190;
    }
    normal * level.max(300) / 1000
}

/// How a value was obtained.
fn origin(plan: &Plan, event: Event, left: usize, random: &mut Random) -> Origin {
    match (event.reason, plan.rhythm) {
        (Reason::Removal, _) => Origin::NetworkOperator,
        (_, Rhythm::Remote) => Origin::Remote,
        (Reason::MoveIn | Reason::MoveOut, _) | (_, Rhythm::MonthlyByCustomer) => Origin::Customer,
        (_, Rhythm::Yearly) => match random.between(0, 99) {
            // The newest values come through the portal and the reading card.
            0..=64 => Origin::Customer,
            65..=89 if left > 1 => Origin::NetworkOperator,
            _ => Origin::Staff,
        },
    }
}

/// Decides whether a yearly value is estimated: its level (per mille of the true usage) and the
/// reason. Never where the next reading follows soon, so that an estimate cannot lie above it.
fn estimate(
    plan: &Plan,
    event: Event,
    next: Option<NaiveDate>,
    place: usize,
    events: &[Event],
    origin: Origin,
    random: &mut Random,
) -> Option<(i64, &'static str)> {
    let yearly = event.reason == Reason::Periodic && plan.rhythm == Rhythm::Yearly && place > 0;
    let far = next.is_none_or(|next| (next - event.on).num_days() > 200);
    if !yearly || !far || origin == Origin::NetworkOperator {
        return None;
    }
    let newest = events[place + 1..]
        .iter()
        .all(|e| e.reason != Reason::Periodic);
    let wanted = if newest {
        plan.estimated
    } else {
        random.chance(3)
    };
    wanted.then(|| (random.between(940, 1050), random.pick(ESTIMATES)))
}

/// The digits on the device: wrapped at its highest value, cut (never rounded) to what is read.
///
/// People read whole units; a device that sends its value sends all its decimals.
fn display(plan: &Plan, state: i64, capacity: i64) -> Decimal {
    let decimals = if plan.rhythm == Rhythm::Remote || matches!(plan.unit, Unit::Mwh | Unit::Gj) {
        plan.decimal_digits
    } else {
        0
    };
    let shown = state.rem_euclid(capacity);
    Decimal::new(shown, 3).trunc_with_scale(decimals)
}

fn take_off(counters: &mut [Counter], plan: &Plan) -> Vec<Register> {
    counters
        .iter_mut()
        .map(|counter| Register {
            obis: counter.obis,
            label: counter.label,
            unit: plan.unit,
            integer_digits: plan.integer_digits,
            decimal_digits: plan.decimal_digits,
            factor: plan.factor,
            billed: counter.billed,
            readings: std::mem::take(&mut counter.readings),
        })
        .collect()
}

#[cfg(test)]
mod tests;
