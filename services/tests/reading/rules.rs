//! What is refused, and in which field.

use chrono::TimeDelta;
use domain::{
    form::{DateError, Problem},
    reading::ReadingError,
};
use services::{
    Failure,
    account::Limits,
    reading::{self, Report},
};

use crate::support::{Export, World, day, form, problem};

const TODAY: &str = "2026-11-21";

on_both!(a_fall_without_rollover_is_refused);
async fn a_fall_without_rollover_is_refused(world: World) {
    let person = world.newcomer(1).await;
    let register = world.registers(&person).await.swap_remove(0);
    let fall = form("k1", TODAY, &[(&register, "15000")]);
    // A "yes, that is right" does not help.
    let outcome = world
        .send(
            &person,
            &Report {
                confirm: true,
                ..fall
            },
        )
        .await;
    let problem = problem(outcome, &format!("value_{register}"));
    let Problem::Reading(ReadingError::BelowPrevious {
        previous,
        previous_on,
        ..
    }) = problem
    else {
        panic!("{problem:?}");
    };
    assert_eq!((previous, previous_on), (15500.into(), day("2026-10-01")));
    assert_eq!(world.count("reading_reports").await, 0);
}

on_both!(a_value_above_a_later_reading_is_refused);
async fn a_value_above_a_later_reading_is_refused(world: World) {
    let person = world.newcomer(1).await;
    world.report(&person, "k1", TODAY, "16050").await.unwrap();
    let register = world.registers(&person).await.swap_remove(0);
    let outcome = world.confirm(&person, "k2", "2026-11-10", "16051").await;
    let problem = problem(outcome, &format!("value_{register}"));
    assert!(
        matches!(problem, Problem::Reading(ReadingError::AboveNext { .. })),
        "{problem:?}"
    );
    world
        .report(&person, "k3", "2026-11-10", "15930")
        .await
        .unwrap();
}

on_both!(the_day_must_be_a_possible_one);
async fn the_day_must_be_a_possible_one(world: World) {
    let mut export = Export::delta();
    let homes = [export.household(1), export.household(2)];
    let contract = &mut export.rows("contracts")[0];
    *contract = contract.replace("2026-09-30", "");
    world.seed(&export).await;
    let (person, billed) = (
        world.customer(&homes[0]).await,
        world.customer(&homes[1]).await,
    );
    let earliest = day("2026-09-22");
    for (on, expected) in [
        ("", DateError::Missing),
        ("gestern", DateError::Malformed),
        ("31.11.2026", DateError::Malformed),
        ("2026-11-22", DateError::Future),
        ("2026-09-21", DateError::TooOld { earliest }),
    ] {
        let outcome = world.report(&person, "k1", on, "16050").await;
        assert_eq!(
            problem(outcome, "read_on"),
            Problem::Date(expected),
            "{on:?}"
        );
    }
    let expected = DateError::BeforeBilled {
        billed_until: day("2026-09-30"),
    };
    let outcome = world.report(&billed, "k1", "2026-09-25", "16050").await;
    assert_eq!(problem(outcome, "read_on"), Problem::Date(expected));
}

on_both!(today_is_the_utilitys_day_and_not_utc);
async fn today_is_the_utilitys_day_and_not_utc(world: World) {
    let person = world.newcomer(1).await;
    // 22 November has begun in Hamm at 23:00 UTC.
    world.wait(TimeDelta::hours(11) - TimeDelta::milliseconds(1));
    let early = world.report(&person, "k1", "2026-11-22", "16050").await;
    assert_eq!(problem(early, "read_on"), Problem::Date(DateError::Future));
    world.wait(TimeDelta::milliseconds(1));
    world
        .report(&person, "k1", "2026-11-22", "16050")
        .await
        .unwrap();
}

on_both!(the_day_turns_at_midnight_in_berlin_on_both_clock_changes);
async fn the_day_turns_at_midnight_in_berlin_on_both_clock_changes(world: World) {
    let person = world.newcomer(1).await;
    // 23:00 UTC in winter, 22:00 in summer: before and after the clocks go forward and back.
    for (at, (midnight, day)) in [
        ("2027-03-27T23:00:00Z", "2027-03-28"),
        ("2027-03-28T22:00:00Z", "2027-03-29"),
        ("2027-10-30T22:00:00Z", "2027-10-31"),
        ("2027-10-31T23:00:00Z", "2027-11-01"),
    ]
    .into_iter()
    .enumerate()
    {
        let midnight: chrono::DateTime<chrono::Utc> = midnight.parse().unwrap();
        let value = (20_000 + at).to_string();
        world.wait(midnight - TimeDelta::seconds(1) - world.services.now());
        let early = world.report(&person, &format!("e{at}"), day, &value).await;
        assert_eq!(
            problem(early, "read_on"),
            Problem::Date(DateError::Future),
            "{day}"
        );
        // Half past midnight, whatever UTC calls that day.
        world.wait(TimeDelta::minutes(30));
        assert_eq!(world.services.today().to_string(), day);
        let key = format!("k{at}");
        world.confirm(&person, &key, day, &value).await.unwrap();
    }
}

on_both!(a_form_without_a_value_is_refused_as_a_whole);
async fn a_form_without_a_value_is_refused_as_a_whole(world: World) {
    let person = world.newcomer(1).await;
    let register = world.registers(&person).await.swap_remove(0);
    let empty = world
        .send(&person, &form("k1", TODAY, &[(&register, "  ")]))
        .await;
    assert_eq!(problem(empty, "values"), Problem::Missing);
    let none = world.send(&person, &form("k1", TODAY, &[])).await;
    assert_eq!(problem(none, "values"), Problem::Missing);
}

on_both!(of_a_meter_with_two_registers_both_are_wanted);
async fn of_a_meter_with_two_registers_both_are_wanted(world: World) {
    let mut export = Export::delta();
    let home = export.home(1);
    for (obis, label) in [("1-0:1.8.1", "HT"), ("1-0:1.8.2", "NT")] {
        export.register(&home.meter, obis, label, 6);
        export.reading(
            &format!("A-{label}"),
            &home.meter,
            obis,
            "2026-10-01",
            "5000",
        );
    }
    world.seed(&export).await;
    let person = world.customer(&home).await;
    let registers = world.registers(&person).await;
    let (high, low) = (registers[0].as_str(), registers[1].as_str());
    let half = world
        .send(&person, &form("k1", TODAY, &[(high, "5270"), (low, "")]))
        .await;
    assert_eq!(problem(half, &format!("value_{low}")), Problem::Missing);
    let whole = form("k1", TODAY, &[(high, "5270"), (low, "5270")]);
    let id = world.send(&person, &whole).await.unwrap();
    let receipt = reading::receipt(&world.services, &person.actor, id)
        .await
        .unwrap();
    let labels: Vec<&str> = receipt
        .lines
        .iter()
        .map(|line| line.label.as_str())
        .collect();
    assert_eq!(labels, ["HT", "NT"]);
}

on_both!(a_register_left_out_of_the_form_is_wanted_too);
async fn a_register_left_out_of_the_form_is_wanted_too(world: World) {
    let mut export = Export::delta();
    let home = export.home(1);
    for (obis, label) in [("1-0:1.8.1", "HT"), ("1-0:1.8.2", "NT")] {
        export.register(&home.meter, obis, label, 6);
    }
    world.seed(&export).await;
    let person = world.customer(&home).await;
    let registers = world.registers(&person).await;
    let forged = world
        .send(&person, &form("k1", TODAY, &[(&registers[0], "5270")]))
        .await;
    assert_eq!(
        problem(forged, &format!("value_{}", registers[1])),
        Problem::Missing
    );
}

on_both!(a_value_the_register_cannot_show_is_refused);
async fn a_value_the_register_cannot_show_is_refused(world: World) {
    let person = world.newcomer(1).await;
    let register = world.registers(&person).await.swap_remove(0);
    for (typed, expected) in [
        ("1605O", ReadingError::Letters),
        ("-16050", ReadingError::Negative),
        ("1600000", ReadingError::TooManyDigits { max: 6 }),
        ("16050,5", ReadingError::TooManyDecimals { max: 0 }),
    ] {
        let outcome = world.report(&person, "k1", TODAY, typed).await;
        let problem = problem(outcome, &format!("value_{register}"));
        assert_eq!(problem, Problem::Reading(expected), "{typed}");
    }
}

on_both!(somebody_elses_register_is_not_found);
async fn somebody_elses_register_is_not_found(world: World) {
    let people = world.street(2).await;
    let own = world.registers(&people[0]).await.swap_remove(0);
    let foreign = world.registers(&people[1]).await.swap_remove(0);
    let nobodys = uuid::Uuid::nil().to_string();
    for id in [foreign.as_str(), &nobodys, "1' OR '1'='1", ""] {
        for values in [
            vec![(id, "16050")],
            vec![(&own, "16050"), (id, "16050")],
            vec![(id, "")],
        ] {
            let outcome = world.send(&people[0], &form("k1", TODAY, &values)).await;
            assert!(
                matches!(outcome, Err(Failure::NotFound)),
                "{id}: {outcome:?}"
            );
        }
    }
    assert_eq!(world.count("reading_reports").await, 0);
}

on_both!(somebody_elses_receipt_is_not_found);
async fn somebody_elses_receipt_is_not_found(world: World) {
    let people = world.street(2).await;
    let id = world
        .report(&people[0], "k1", TODAY, "16050")
        .await
        .unwrap();
    for id in [id, uuid::Uuid::nil()] {
        let outcome = reading::receipt(&world.services, &people[1].actor, id).await;
        assert!(matches!(outcome, Err(Failure::NotFound)), "{outcome:?}");
    }
    reading::receipt(&world.services, &people[0].actor, id)
        .await
        .unwrap();
}

on_both!(readings_are_limited_per_contract_account_and_hour);
async fn readings_are_limited_per_contract_account_and_hour(world: World) {
    let people = world.street(2).await;
    let world = world
        .instance(Limits {
            readings: 3,
            ..Limits::default()
        })
        .await;
    for at in 0..3 {
        world
            .report(&people[0], &format!("k{at}"), TODAY, &format!("1605{at}"))
            .await
            .unwrap();
    }
    let fourth = world.report(&people[0], "k4", TODAY, "16060").await;
    assert!(matches!(fourth, Err(Failure::TooMany(_))), "{fourth:?}");
    world
        .report(&people[1], "k1", TODAY, "16050")
        .await
        .unwrap();
    world.wait(TimeDelta::hours(1));
    world
        .report(&people[0], "k4", TODAY, "16060")
        .await
        .unwrap();
}
