//! Devices and readings of single plans.

use super::*;
use crate::tariff::products;

fn day(year: i32, month: u32, day: u32) -> NaiveDate {
    NaiveDate::from_ymd_opt(year, month, day).unwrap()
}

fn calendar() -> Calendar {
    Calendar {
        today: day(2026, 11, 21),
        month: 10,
        due_day: 1,
        issue_delay: 20,
        years: 4,
    }
}

fn simulate(plan: &Plan) -> Vec<Meter> {
    let shapes = Shapes::new(5, day(2026, 11, 21));
    let mut numbers = Numbers::default();
    meters(
        plan,
        &calendar(),
        &shapes,
        &mut numbers,
        &mut Random::new(5, 9),
        "",
    )
}

fn electricity() -> Plan {
    let product = products(Division::Electricity)[1];
    Plan::new(Division::Electricity, product, day(2015, 3, 1), 3000)
}

#[test]
fn a_yearly_meter_is_read_at_each_billing_date() {
    let meters = simulate(&electricity());
    let dates: Vec<_> = meters[0].registers[0]
        .readings
        .iter()
        .map(|r| r.read_on)
        .collect();
    let expected: Vec<_> = (2022..=2026).map(|year| day(year, 10, 1)).collect();
    assert_eq!(dates, expected);
}

#[test]
fn a_year_uses_about_the_planned_amount() {
    let meters = simulate(&electricity());
    for pair in meters[0].registers[0].readings.windows(2) {
        let used = pair[1].value - pair[0].value;
        assert!(
            used > Decimal::from(2300) && used < Decimal::from(3700),
            "{used}"
        );
    }
}

#[test]
fn an_exchange_reads_both_devices_on_the_same_day() {
    let mut plan = electricity();
    plan.exchanged_on = Some(day(2025, 5, 15));
    let meters = simulate(&plan);
    assert_eq!(meters.len(), 2);
    assert_eq!(meters[0].removed_on, Some(day(2025, 5, 15)));
    assert_eq!(meters[1].installed_on, day(2025, 5, 15));
    let removal = meters[0].registers[0].readings.last().unwrap();
    let installation = &meters[1].registers[0].readings[0];
    assert_eq!(
        (removal.read_on, removal.reason),
        (day(2025, 5, 15), Reason::Removal)
    );
    assert_eq!(installation.read_on, removal.read_on);
    assert!(installation.value < removal.value);
    assert_ne!(meters[0].no, meters[1].no);
}

#[test]
fn a_rollover_falls_once_and_keeps_the_digits() {
    let mut plan = electricity();
    plan.rolls_over = true;
    let meters = simulate(&plan);
    let readings = &meters[0].registers[0].readings;
    let falls = readings
        .windows(2)
        .filter(|pair| pair[1].value < pair[0].value)
        .count();
    assert_eq!(falls, 1);
    assert!(readings.iter().all(|r| r.value < Decimal::from(1_000_000)));
}

#[test]
fn two_tariffs_share_the_usage() {
    let mut plan = electricity();
    plan.two_tariffs = true;
    plan.feed_in_milli = 5_000_000;
    let registers = &simulate(&plan)[0].registers;
    let codes: Vec<_> = registers
        .iter()
        .map(|r| (r.obis, r.label, r.billed))
        .collect();
    assert_eq!(
        codes,
        [
            ("1-0:1.8.1", "HT", true),
            ("1-0:1.8.2", "NT", true),
            ("1-0:2.8.0", "", false)
        ]
    );
}

#[test]
fn an_ended_contract_has_its_last_reading_on_its_last_day() {
    let mut plan = electricity();
    plan.ends_on = Some(day(2026, 6, 30));
    let last = simulate(&plan)[0].registers[0]
        .readings
        .last()
        .unwrap()
        .clone();
    assert_eq!(
        (last.read_on, last.reason),
        (day(2026, 6, 30), Reason::MoveOut)
    );
}

#[test]
fn an_estimate_names_its_reason() {
    let mut plan = electricity();
    plan.estimated = true;
    // Whether the newest value may be estimated depends on who read it; one of these seeds will.
    let shapes = Shapes::new(5, day(2026, 11, 21));
    let found = (0..40).any(|seed| {
        let mut numbers = Numbers::default();
        let mut random = Random::new(seed, 1);
        let meters = meters(&plan, &calendar(), &shapes, &mut numbers, &mut random, "");
        let last = meters[0].registers[0].readings.last().unwrap();
        last.origin == Origin::Estimate && !last.estimate_reason.is_empty()
    });
    assert!(found);
}
