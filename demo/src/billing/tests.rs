//! Money of single plans.

use super::*;
use crate::metering;
use crate::tariff::{prices, products};

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

fn run(plan: &Plan) -> (Vec<Meter>, Billed) {
    let calendar = calendar();
    let shapes = Shapes::new(5, calendar.today);
    let mut numbers = Numbers::default();
    let mut random = Random::new(5, 9);
    let from = plan.starts_on.max(calendar.history_start());
    let prices = prices(
        plan.division,
        plan.product,
        from,
        plan.ends_on,
        calendar.today,
    );
    let meters = metering::meters(plan, &calendar, &shapes, &mut numbers, &mut random, "");
    let billed = bill(
        plan,
        &calendar,
        &shapes,
        &prices,
        &meters,
        &mut numbers,
        &mut random,
    );
    (meters, billed)
}

fn plan(division: Division) -> Plan {
    let annual = if division == Division::Water {
        120
    } else {
        9000
    };
    Plan::new(
        division,
        *products(division).last().unwrap(),
        day(2015, 3, 1),
        annual,
    )
}

const DIVISIONS: [Division; 4] = [
    Division::Electricity,
    Division::Gas,
    Division::Water,
    Division::Heat,
];

#[test]
fn every_finished_period_has_its_invoice() {
    let (_, billed) = run(&plan(Division::Electricity));
    let periods: Vec<_> = billed
        .invoices
        .iter()
        .map(|i| (i.period_from, i.period_to))
        .collect();
    assert_eq!(periods.len(), 4);
    assert_eq!(periods[3], (day(2025, 10, 1), day(2026, 9, 30)));
    assert_eq!(billed.covered_until, Some(day(2026, 9, 30)));
}

#[test]
fn an_invoice_is_not_written_before_its_day() {
    let mut plan = plan(Division::Electricity);
    plan.ends_on = Some(day(2026, 11, 10));
    let (_, billed) = run(&plan);
    assert!(
        billed
            .invoices
            .iter()
            .all(|i| i.kind == InvoiceKind::Annual)
    );
}

#[test]
fn an_ended_contract_gets_a_final_invoice_up_to_its_last_day() {
    let mut plan = plan(Division::Gas);
    plan.ends_on = Some(day(2026, 6, 30));
    let (_, billed) = run(&plan);
    let last = billed.invoices.last().unwrap();
    assert_eq!(
        (last.kind, last.period_to),
        (InvoiceKind::Final, day(2026, 6, 30))
    );
    assert!(
        billed
            .instalments
            .iter()
            .all(|i| i.due_on <= day(2026, 6, 30))
    );
}

#[test]
fn lines_tax_and_balance_add_up_to_the_cent() {
    for division in DIVISIONS {
        for invoice in run(&plan(division)).1.invoices {
            let net: Decimal = invoice.lines.iter().map(|line| line.net).sum();
            let by_rate: Decimal = invoice.vat.iter().map(|vat| vat.net).sum();
            let tax: Decimal = invoice.vat.iter().map(|vat| vat.tax).sum();
            assert_eq!(net, by_rate);
            assert_eq!(invoice.gross, net + tax);
            assert_eq!(invoice.balance, invoice.gross - invoice.instalments_paid);
            assert!(invoice.gross > Decimal::ZERO);
            for line in &invoice.lines {
                assert!(line.net.scale() <= 2);
            }
        }
    }
}

#[test]
fn slices_cover_the_period_without_gap() {
    for division in DIVISIONS {
        for invoice in run(&plan(division)).1.invoices {
            let base: Vec<_> = invoice
                .lines
                .iter()
                .filter(|line| line.text == "Grundpreis")
                .collect();
            assert_eq!(base[0].from, invoice.period_from);
            assert_eq!(base.last().unwrap().to, invoice.period_to);
            for pair in base.windows(2) {
                assert_eq!(pair[0].to + Days::new(1), pair[1].from);
            }
        }
    }
}

#[test]
fn gas_of_early_2024_has_two_tax_rates_on_one_bill() {
    let (_, billed) = run(&plan(Division::Gas));
    let bill = billed
        .invoices
        .iter()
        .find(|i| i.period_from == day(2023, 10, 1))
        .unwrap();
    let rates: Vec<_> = bill.vat.iter().map(|vat| vat.percent).collect();
    assert_eq!(rates, [Decimal::from(7), Decimal::from(19)]);
}

#[test]
fn an_exchange_loses_no_consumption() {
    let mut plan = plan(Division::Electricity);
    plan.exchanged_on = Some(day(2026, 3, 9));
    let (meters, billed) = run(&plan);
    let last = billed.invoices.last().unwrap();
    assert_eq!(last.usage.len(), 2);
    let ends = |meter: &Meter, from: NaiveDate, to: NaiveDate| {
        let readings = &meter.registers[0].readings;
        let at = |on| readings.iter().find(|r| r.read_on == on).unwrap().value;
        at(to) - at(from)
    };
    let change = day(2026, 3, 9);
    let expected =
        ends(&meters[0], day(2025, 10, 1), change) + ends(&meters[1], change, day(2026, 10, 1));
    assert_eq!(last.consumption, expected);
}

#[test]
fn a_rollover_is_billed_with_the_missing_digit() {
    let mut plan = plan(Division::Electricity);
    plan.rolls_over = true;
    for invoice in run(&plan).1.invoices {
        assert!(
            invoice.consumption > Decimal::from(6000),
            "{}",
            invoice.consumption
        );
        assert!(
            invoice.consumption < Decimal::from(12_000),
            "{}",
            invoice.consumption
        );
    }
}

#[test]
fn eleven_instalments_a_year_and_the_overdue_ones_unpaid() {
    let mut plan = plan(Division::Electricity);
    plan.overdue = 1;
    let (_, billed) = run(&plan);
    let last = billed.invoices.last().unwrap();
    let in_period = |i: &&Instalment| (last.period_from..=last.period_to).contains(&i.due_on);
    let settled: Vec<_> = billed.instalments.iter().filter(in_period).collect();
    assert_eq!(settled.len(), 11);
    assert_eq!(
        settled.iter().map(|i| i.paid).sum::<Decimal>(),
        last.instalments_paid
    );
    let running: Vec<_> = billed
        .instalments
        .iter()
        .filter(|i| i.due_on > last.period_to)
        .collect();
    assert_eq!(running.len(), 11);
    let unpaid = running
        .iter()
        .filter(|i| i.due_on < day(2026, 11, 21) && i.paid.is_zero());
    assert_eq!(unpaid.count(), 1);
}
