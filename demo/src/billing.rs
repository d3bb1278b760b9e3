//! Owns the money of a contract: instalments and invoices, computed from the readings.
//!
//! The rules are those of a German utility bill: a period is cut where a price or a tax rate
//! changes (StromGVV § 12 (2), by the shape of consumption), every line is rounded to cents once,
//! the tax is taken once per rate on the sum of its lines, and what was paid is deducted.

use chrono::{Datelike, Days, Months, NaiveDate};
use rust_decimal::{Decimal, RoundingStrategy};

use crate::german;
use crate::model::{
    Division, Instalment, Invoice, InvoiceKind, Meter, Price, PriceLine, UsageLine, VatLine,
};
use crate::numbers::Numbers;
use crate::plan::{Calendar, Plan};
use crate::random::Random;
use crate::shapes::Shapes;

/// What [`bill`] found out about a contract.
pub struct Billed {
    pub instalments: Vec<Instalment>,
    pub invoices: Vec<Invoice>,
    /// The last day covered by an invoice.
    pub covered_until: Option<NaiveDate>,
    /// Billing units expected for the coming year.
    pub annual_forecast: Decimal,
}

/// A stretch of days that is billed together: `[from, to)`.
#[derive(Debug, Clone, Copy)]
struct Period {
    from: NaiveDate,
    to: NaiveDate,
    /// Nothing follows.
    last: bool,
}

/// Bills a contract from the beginning of its history up to today.
pub fn bill(
    plan: &Plan,
    calendar: &Calendar,
    shapes: &Shapes,
    prices: &[Price],
    meters: &[Meter],
    numbers: &mut Numbers,
    random: &mut Random,
) -> Billed {
    let expected = plan.billing_units(Decimal::new(plan.annual_milli, 3) * factor(plan));
    let mut invoices: Vec<Invoice> = Vec::new();
    let mut instalments: Vec<Instalment> = Vec::new();
    for period in periods(plan, calendar) {
        let issued_on = calendar.issue_day(period.to);
        let billed = issued_on <= calendar.today;
        let overdue = if billed { 0 } else { plan.overdue };
        // What a careful estimate makes of it varies; the newest period is what the plan says.
        let newest = period.to + Months::new(12) > calendar.today;
        let level = if newest {
            plan.instalment_level
        } else {
            random.between(900, 1110)
        };
        let amount = instalment_amount(expected * Decimal::new(level, 3), period.from, prices);
        let mut due = due_dates(period, calendar, amount);
        pay(&mut due, calendar.today, overdue);
        if billed {
            let before = invoices.last();
            let invoice = invoice(
                plan, period, issued_on, shapes, prices, meters, &due, before,
            );
            invoices.push(Invoice {
                no: numbers.invoice(issued_on.year()),
                ..invoice
            });
        }
        instalments.extend(due);
    }
    // The billed period before the running one stays visible; older payments are history.
    if let Some(last) = invoices.last() {
        instalments.retain(|instalment| instalment.due_on >= last.period_from);
    }
    let covered_until = invoices.last().map(|invoice| invoice.period_to);
    let annual_forecast = forecast(plan, shapes, invoices.last(), expected);
    Billed {
        instalments,
        invoices,
        covered_until,
        annual_forecast,
    }
}

fn factor(plan: &Plan) -> Decimal {
    Decimal::from(plan.factor)
}

/// The billing periods that have begun, oldest first.
fn periods(plan: &Plan, calendar: &Calendar) -> Vec<Period> {
    let end = plan.ends_on.map(|last_day| last_day + Days::new(1));
    let mut from = plan.starts_on.max(calendar.history_start());
    let mut periods = Vec::new();
    while from <= calendar.today && end.is_none_or(|end| from < end) {
        let next = calendar.next_start(from);
        let last = end.is_some_and(|end| end <= next);
        let to = end.map_or(next, |end| end.min(next));
        periods.push(Period { from, to, last });
        from = to;
    }
    periods
}

/// The monthly payment: eleven a year, the month of the bill stays free; whole euros, up.
fn instalment_amount(units: Decimal, from: NaiveDate, prices: &[Price]) -> Decimal {
    let valid = prices
        .iter()
        .rev()
        .find(|price| price.valid_from <= from)
        .or(prices.first());
    valid.map_or(Decimal::ZERO, |price| {
        // Four in ten kWh are used at night.
        let low = price.working_low.unwrap_or(price.working);
        let working = (price.working * Decimal::from(6) + low * Decimal::from(4)) / Decimal::TEN;
        let net = units * working + price.base_year;
        let gross = net * (Decimal::ONE + price.vat_percent / Decimal::ONE_HUNDRED);
        (gross / Decimal::from(11)).round_dp_with_strategy(0, RoundingStrategy::AwayFromZero)
    })
}

fn due_dates(period: Period, calendar: &Calendar, amount: Decimal) -> Vec<Instalment> {
    // An instalment is never due before supply starts, nor in the month of the bill.
    let first = calendar.period_start(period.from);
    (1..=11)
        .filter_map(|month| (first + Months::new(month)).with_day(calendar.due_day))
        .filter(|due| *due > period.from + Days::new(13) && *due < period.to)
        .map(|due_on| Instalment {
            due_on,
            amount,
            paid: Decimal::ZERO,
        })
        .collect()
}

/// Marks what is past due as paid, except the last `overdue` ones.
fn pay(instalments: &mut [Instalment], today: NaiveDate, overdue: usize) {
    let past = instalments
        .iter()
        .filter(|instalment| instalment.due_on < today)
        .count();
    for instalment in instalments.iter_mut().take(past.saturating_sub(overdue)) {
        instalment.paid = instalment.amount;
    }
}

#[expect(
    clippy::too_many_arguments,
    reason = "an invoice rests on all of these"
)]
fn invoice(
    plan: &Plan,
    period: Period,
    issued_on: NaiveDate,
    shapes: &Shapes,
    prices: &[Price],
    meters: &[Meter],
    instalments: &[Instalment],
    before: Option<&Invoice>,
) -> Invoice {
    let usage = usage_lines(plan, period, meters);
    let lines = price_lines(plan, period, shapes, prices, &usage);
    let vat = vat_lines(&lines);
    let gross: Decimal = vat.iter().map(|line| line.net + line.tax).sum();
    let instalments_paid: Decimal = instalments.iter().map(|instalment| instalment.paid).sum();
    let year = |from: NaiveDate, to: NaiveDate| (to - from).num_days() >= 364;
    let comparable = before.filter(|before| {
        year(before.period_from, before.period_to) && year(period.from, period.to)
    });
    Invoice {
        no: String::new(),
        kind: if period.last {
            InvoiceKind::Final
        } else {
            InvoiceKind::Annual
        },
        issued_on,
        period_from: period.from,
        period_to: period.to - Days::new(1),
        gross,
        instalments_paid,
        balance: gross - instalments_paid,
        // StromGVV § 17 (1): at the earliest two weeks after the bill arrived.
        due_on: issued_on + Days::new(17),
        instalment_count: instalments.iter().filter(|i| !i.paid.is_zero()).count(),
        consumption: usage.iter().map(|line| line.consumption).sum(),
        consumption_before: comparable.map(|before| before.consumption),
        usage,
        lines,
        vat,
    }
}

/// First and last reading of every billed register within the period, device by device.
fn usage_lines(plan: &Plan, period: Period, meters: &[Meter]) -> Vec<UsageLine> {
    let mut rows = Vec::new();
    for meter in meters {
        for register in meter.registers.iter().filter(|register| register.billed) {
            let mut inside = register
                .readings
                .iter()
                .filter(|reading| (period.from..=period.to).contains(&reading.read_on));
            let (Some(old), Some(new)) = (inside.next(), inside.next_back()) else {
                continue;
            };
            let turns = register
                .readings
                .windows(2)
                .filter(|pair| (period.from..period.to).contains(&pair[0].read_on))
                .filter(|pair| pair[1].value < pair[0].value)
                .count();
            let capacity = Decimal::from(10_i64.pow(register.integer_digits));
            let turned = capacity * Decimal::from(turns);
            let difference = (new.value - old.value + turned) * Decimal::from(register.factor);
            rows.push(UsageLine {
                meter_no: meter.no.clone(),
                label: register.label,
                old: old.clone(),
                new: new.clone(),
                unit: register.unit,
                factor: register.factor,
                difference,
                consumption: plan.billing_units(difference),
            });
        }
    }
    rows
}

/// Cuts the period at every change of price and prices each slice.
fn price_lines(
    plan: &Plan,
    period: Period,
    shapes: &Shapes,
    prices: &[Price],
    usage: &[UsageLine],
) -> Vec<PriceLine> {
    let unit = if plan.division == Division::Water {
        "m³"
    } else {
        "kWh"
    };
    let slices: Vec<(NaiveDate, NaiveDate, &Price)> = prices
        .iter()
        .filter_map(|price| {
            let from = price.valid_from.max(period.from);
            let end = price
                .valid_to
                .map_or(period.to, |day| day + Days::new(1))
                .min(period.to);
            (from < end).then_some((from, end, price))
        })
        .collect();
    let mut lines = Vec::new();
    let labels: &[&str] = if plan.two_tariffs {
        &["HT", "NT"]
    } else {
        &[""]
    };
    for label in labels {
        let total: Decimal = usage
            .iter()
            .filter(|row| row.label == *label)
            .map(|row| row.consumption)
            .sum();
        let whole = shapes.normal(plan.shape, period.from, period.to).max(1);
        let mut left = total;
        for (place, (from, end, price)) in slices.iter().enumerate() {
            // The last slice takes what rounding left over, so the slices add up exactly.
            let units = if place + 1 == slices.len() {
                left
            } else {
                let share = shapes.normal(plan.shape, *from, *end);
                (total * Decimal::from(share) / Decimal::from(whole))
                    .round_dp_with_strategy(0, RoundingStrategy::MidpointAwayFromZero)
            };
            left -= units;
            let working = match *label {
                "NT" => price.working_low.unwrap_or(price.working),
                _ => price.working,
            };
            let price_text = if plan.division == Division::Water {
                format!("{} €/m³", german::number(working, 2))
            } else {
                let ct = working * Decimal::ONE_HUNDRED;
                format!("{} ct/kWh", german::number(ct, 2))
            };
            lines.push(PriceLine {
                text: format!("Arbeitspreis {label}").trim_end().to_owned(),
                from: *from,
                to: *end - Days::new(1),
                quantity: format!("{} {unit}", german::number(units, 0)),
                price: price_text,
                net: german::cents(units * working),
                vat_percent: price.vat_percent,
            });
        }
    }
    for (from, end, price) in slices {
        let days = (end - from).num_days();
        // A contract year is one calendar year from the period's first day: 365 or 366 days.
        let year = (period.from + Months::new(12) - period.from).num_days();
        lines.push(PriceLine {
            text: "Grundpreis".to_owned(),
            from,
            to: end - Days::new(1),
            quantity: format!("{days} Tage"),
            price: format!("{} €/Jahr", german::number(price.base_year, 2)),
            net: german::cents(price.base_year * Decimal::from(days) / Decimal::from(year)),
            vat_percent: price.vat_percent,
        });
    }
    lines
}

/// The tax of each rate on the sum of its lines, rounded once.
fn vat_lines(lines: &[PriceLine]) -> Vec<VatLine> {
    let mut rates: Vec<Decimal> = lines.iter().map(|line| line.vat_percent).collect();
    rates.sort();
    rates.dedup();
    rates
        .into_iter()
        .map(|percent| {
            let net: Decimal = lines
                .iter()
                .filter(|l| l.vat_percent == percent)
                .map(|l| l.net)
                .sum();
            let tax = german::cents(net * percent / Decimal::ONE_HUNDRED);
            VatLine { percent, net, tax }
        })
        .collect()
}

/// The coming year's usage from the last bill, or what comparable homes use.
fn forecast(plan: &Plan, shapes: &Shapes, last: Option<&Invoice>, expected: Decimal) -> Decimal {
    let Some(invoice) = last else {
        return expected;
    };
    let end = invoice.period_to + Days::new(1);
    let days = (end - invoice.period_from).num_days();
    if days < 300 {
        return expected;
    }
    let share = shapes.normal(plan.shape, invoice.period_from, end).max(1);
    (invoice.consumption * Decimal::new(1_000_000_000, 0) / Decimal::from(share))
        .round_dp_with_strategy(0, RoundingStrategy::MidpointAwayFromZero)
}

#[cfg(test)]
mod tests;
