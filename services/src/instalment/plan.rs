//! The plan of a contract: what is paid, what will be due, what the period will cost, what may be set without asking.

use chrono::{Days, Months, NaiveDate, TimeDelta};
use domain::{
    billing::{
        bill::{BillError, Case, Tariff},
        instalment::{self, Due, InstalmentRules, Outlook, Since, fill, first_due},
    },
    consumption::Interval,
    contract::{Division, Price, price_on},
    ids::ContractId,
    money::Money,
    reading::{Unit, forecast::annual},
};
use rust_decimal::Decimal;

use super::store::{self, ChangeRow, DueRow};
use crate::{
    Failure, Outcome, Services,
    account::Actor,
    consumption::intervals,
    contract::{Contract, supply},
    reading::{Reading, of_account},
};

/// An instalment of the period.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct PlannedDue {
    /// When it is due.
    pub on: NaiveDate,
    /// With a change of the customer.
    pub amount: Money,
    /// As the billing system has it.
    pub delivered: Money,
    pub paid: Money,
}

/// A change that the billing system has not acknowledged.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Pending {
    /// The request it came with.
    pub request_no: String,
    pub before: Money,
    pub amount: Money,
    pub first_due_on: NaiveDate,
    /// It has left: it cannot be taken back any more.
    pub exported: bool,
}

/// How the cost of a year is made.
#[derive(Clone, Debug, PartialEq)]
pub struct Basis {
    /// Of the period, measured and forecast.
    pub measured: Decimal,
    pub forecast: Decimal,
    pub unit: Unit,
    /// The day after the last one that is measured.
    pub measured_until: NaiveDate,
    /// What holds today.
    pub price: Option<Price>,
}

/// The plan of one contract.
#[derive(Clone, Debug)]
pub struct Plan {
    pub contract: ContractId,
    pub contract_no: String,
    pub division: Division,
    pub product: String,
    /// First day of the running period.
    pub from: NaiveDate,
    /// The day after its last one.
    pub to: NaiveDate,
    pub dues: Vec<PlannedDue>,
    /// What is paid now; nothing where no instalment is to come.
    pub now: Option<Money>,
    /// From when a new amount would hold; nothing where none is left that is far enough away.
    pub first_due: Option<NaiveDate>,
    pub basis: Basis,
    /// Why it cannot be told, or what is to be expected.
    pub outlook: Result<Outlook, BillError>,
    pub suggested: Option<Money>,
    /// The least and the most that may be set without asking.
    pub limits: Option<(Money, Money)>,
    pub since: Since,
    pub pending: Option<Pending>,
    pub rules: InstalmentRules,
    /// What the outlook was made from.
    pub case: Case,
}

/// The plan of a contract of the chosen contract account.
///
/// # Errors
/// `NotFound` for somebody else's, and for one that knows no instalments.
pub async fn plan(services: &Services, actor: &Actor, contract: &str) -> Outcome<Plan> {
    Ok(planned_contract(services, actor, contract).await?.plan)
}

/// A contract with its plan, and what the plan was made from.
pub(crate) struct PlannedContract {
    pub contract: Contract,
    pub readings: Vec<Reading>,
    pub spans: Vec<(Tariff, Interval)>,
    pub plan: Plan,
}

/// The same with everything around it.
pub(crate) async fn planned_contract(
    services: &Services,
    actor: &Actor,
    contract: &str,
) -> Outcome<PlannedContract> {
    let id: ContractId = contract.trim().parse().map_err(|_| Failure::NotFound)?;
    let account = actor.chosen_id()?.uuid();
    let (supply, readings) = tokio::try_join!(
        supply(services.db.read(), account),
        of_account(services, account)
    )?;
    let mut contracts = supply.contracts.into_iter();
    let contract = contracts
        .find(|contract| contract.id == id)
        .filter(|contract| !contract.division.is_billed_monthly())
        .ok_or(Failure::NotFound)?;
    let spans = intervals(&contract, &readings, false);
    let plan = of_contract(services, &contract, &spans).await?;
    Ok(PlannedContract {
        contract,
        readings,
        spans,
        plan,
    })
}

async fn of_contract(
    services: &Services,
    contract: &Contract,
    spans: &[(Tariff, Interval)],
) -> Outcome<Plan> {
    let (today, rules) = (services.today(), services.profile.instalments);
    let (from, to) = period(contract, today);
    let begun = services.midnight(from);
    let contract_id = contract.id.uuid();
    let rows = store::dues(services, contract_id, from, to).await?;
    let changes =
        store::changes(services.db.read(), contract_id, begun - TimeDelta::days(1)).await?;
    let pending = changes
        .iter()
        .find(|change| change.acknowledged_at.is_none());
    let dues: Vec<PlannedDue> = rows.iter().map(|row| planned(row, pending)).collect();
    let open = |due: &&PlannedDue| due.paid < due.amount && due.on >= today;
    let now = dues.iter().find(open).map(|due| due.amount);
    let days: Vec<NaiveDate> = dues.iter().filter(open).map(|due| due.on).collect();
    let first_due = first_due(&days, today, &rules);
    let last_read = spans.iter().map(|(_, span)| span.to).max();
    let shape = contract.shape();
    let filled = fill(spans, from, to, shape, forecast(contract, spans));
    let basis = Basis {
        measured: filled.measured,
        forecast: filled.forecast,
        unit: contract.division.billing_unit(),
        measured_until: filled.measured_until,
        price: price_on(&contract.prices, today).cloned(),
    };
    let measured_until = filled.measured_until;
    let case = case(contract, (from, to), filled);
    let outlook = outlook(&case, measured_until, &dues, first_due);
    Ok(Plan {
        contract: contract.id,
        contract_no: contract.contract_no.clone(),
        division: contract.division,
        product: contract.product.clone(),
        from,
        to,
        now,
        first_due,
        basis,
        suggested: outlook
            .as_ref()
            .ok()
            .and_then(|outlook| outlook.suggested(rules.rounding)),
        outlook,
        limits: now.map(|now| rules.limits(now)),
        since: Since {
            downs: count_downs(&changes),
            last_reading: last_read.filter(|read_on| *read_on <= today),
        },
        pending: pending.map(|change| Pending {
            request_no: change.request_no.clone(),
            before: Money::from_cents(change.before_cents),
            amount: Money::from_cents(change.amount_cents),
            first_due_on: change.first_due_on,
            exported: change.exported_at.is_some(),
        }),
        dues,
        rules,
        case,
    })
}

/// The running billing period: a year after what was billed, or since the contract began. Whole years are stepped over
/// where an invoice is late.
fn period(contract: &Contract, today: NaiveDate) -> (NaiveDate, NaiveDate) {
    let billed = contract.billed_until.and_then(|until| until.succ_opt());
    let anchor = billed.map_or(contract.starts_on, |day| day.max(contract.starts_on));
    let year = |years: u32| anchor.checked_add_months(Months::new(12 * years));
    let years = (0..100).find(|years| year(years + 1).is_none_or(|end| end > today));
    let from = years.and_then(year).unwrap_or(anchor);
    let to = from
        .checked_add_months(Months::new(12))
        .unwrap_or(NaiveDate::MAX);
    // A contract that ends is billed until then.
    let end = contract.ends_on.and_then(|last| last.succ_opt());
    (from, end.map_or(to, |end| end.clamp(from, to)))
}

/// What a year is expected to have: the last year of readings, blended with the network operator's forecast where it is
/// short.
fn forecast(contract: &Contract, spans: &[(Tariff, Interval)]) -> Decimal {
    let previous = contract.annual_forecast;
    let last = spans.iter().map(|(_, span)| span.to).max();
    let own = last.and_then(|to| {
        let since = to.checked_sub_days(Days::new(365))?;
        let first = spans.iter().map(|(_, span)| span.from).min()?;
        let from = first.max(since);
        let parts = spans
            .iter()
            .map(|(_, span)| span.part(contract.shape(), from, to));
        annual(parts.sum(), from, to, contract.shape(), previous)
    });
    own.or(previous).unwrap_or_default().max(Decimal::ZERO)
}

fn planned(row: &DueRow, pending: Option<&ChangeRow>) -> PlannedDue {
    let delivered = Money::from_cents(row.amount_cents);
    let paid = Money::from_cents(row.paid_cents);
    let changed = pending.filter(|change| row.due_on >= change.first_due_on && paid < delivered);
    PlannedDue {
        on: row.due_on,
        amount: changed.map_or(delivered, |change| Money::from_cents(change.amount_cents)),
        delivered,
        paid,
    }
}

fn count_downs(changes: &[ChangeRow]) -> u32 {
    let downs = changes
        .iter()
        .filter(|change| change.amount_cents < change.before_cents);
    u32::try_from(downs.count()).unwrap_or(u32::MAX)
}

fn case(
    contract: &Contract,
    (from, to): (NaiveDate, NaiveDate),
    filled: instalment::Filled,
) -> Case {
    Case {
        from,
        to,
        shape: contract.shape(),
        decimals: decimals(contract.division.billing_unit()),
        usages: filled.usages,
        prices: contract.prices.clone(),
        extras: Vec::new(),
        paid: Vec::new(),
    }
}

fn outlook(
    case: &Case,
    measured_until: NaiveDate,
    dues: &[PlannedDue],
    first_due: Option<NaiveDate>,
) -> Result<Outlook, BillError> {
    let dues: Vec<Due> = dues
        .iter()
        .map(|due| Due {
            on: due.on,
            amount: due.amount.max(due.paid),
            changeable: first_due.is_some_and(|first| due.on >= first) && due.paid < due.amount,
        })
        .collect();
    instalment::outlook(case, measured_until, &dues)
}

/// Bills know whole kWh, and water in litres.
fn decimals(unit: Unit) -> u32 {
    match unit {
        Unit::M3 => 3,
        Unit::Kwh | Unit::Mwh | Unit::Gj => 0,
    }
}
