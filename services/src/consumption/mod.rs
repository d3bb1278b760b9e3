//! What was used: per year, and this year against the same span of last year, in the billing unit and in
//! money at the prices of the time.

use chrono::{Datelike, Months, NaiveDate};
use domain::{
    billing::{bill::Tariff, cost_shaped, mixed},
    consumption::{Interval, ReadingPoint, YearValue, between, compare_to_date, per_year},
    contract::{Division, Price},
    ids::{ContractId, MeterId},
    money::Money,
    reading::{Quantity, Unit},
};
use rust_decimal::Decimal;

use crate::{
    Outcome, Services,
    account::Actor,
    contract::{Contract, Meter, Register, Supply, supply},
    reading::{Reading, of_account},
};

/// The consumption of one contract, or what its meter fed in.
#[derive(Clone, Debug)]
pub struct Consumption {
    pub contract: ContractId,
    pub division: Division,
    pub product: String,
    /// The billing unit.
    pub unit: Unit,
    /// Fed into the grid instead of taken from it.
    pub feed_in: bool,
    /// As many years as the profile shows, the oldest first.
    pub years: Vec<YearCost>,
    pub to_date: Option<ToDate>,
}

/// A year with what it cost.
#[derive(Clone, Debug)]
pub struct YearCost {
    pub value: YearValue,
    /// Gross, with base price; nothing where a price is unknown.
    pub cost: Option<Money>,
}

/// This year up to the last reading against the same span of last year.
#[derive(Clone, Debug)]
pub struct ToDate {
    pub this: Decimal,
    pub last: Decimal,
    /// Change in percent; negative is less.
    pub percent: Decimal,
    /// Day of the last reading.
    pub until: NaiveDate,
    pub cost_this: Option<Money>,
    pub cost_last: Option<Money>,
}

/// The consumption of the chosen contract account.
pub async fn show(services: &Services, actor: &Actor) -> Outcome<Vec<Consumption>> {
    let account = actor.chosen_id()?.uuid();
    let (supply, readings) = tokio::try_join!(
        supply(services.db.read(), account),
        of_account(services, account)
    )?;
    Ok(of_supply(services, &supply, &readings))
}

/// The consumption made of what was read already.
pub(crate) fn of_supply(
    services: &Services,
    supply: &Supply,
    readings: &[Reading],
) -> Vec<Consumption> {
    let mut all = Vec::new();
    for contract in &supply.contracts {
        for feed_in in [false, true] {
            let spans = intervals(contract, readings, feed_in);
            let prices = mixed(&contract.prices, low_share(&spans));
            let intervals: Vec<Interval> = spans.into_iter().map(|(_, span)| span).collect();
            if !intervals.is_empty() {
                all.push(consumption(
                    services, contract, &prices, &intervals, feed_in,
                ));
            }
        }
    }
    all.sort_by_key(|one| {
        (
            one.feed_in,
            Division::ALL.iter().position(|d| *d == one.division),
        )
    });
    all
}

/// How much of it fell to the night, from 0 to 1.
fn low_share(spans: &[(Tariff, Interval)]) -> Decimal {
    let sum = |low_only: bool| -> Decimal {
        let wanted = spans
            .iter()
            .filter(|(tariff, _)| !low_only || *tariff == Tariff::Low);
        wanted.map(|(_, span)| span.amount).sum()
    };
    sum(true)
        .checked_div(sum(false))
        .unwrap_or_default()
        .clamp(Decimal::ZERO, Decimal::ONE)
}

/// The spans between readings of all registers that count, in the billing unit, with the price that each is billed at.
pub(crate) fn intervals(
    contract: &Contract,
    readings: &[Reading],
    feed_in: bool,
) -> Vec<(Tariff, Interval)> {
    let mut all = Vec::new();
    for meter in &contract.meters {
        for register in meter.registers.iter().filter(|r| counts(meter, r, feed_in)) {
            let own = readings
                .iter()
                .filter(|reading| reading.register == register.id);
            let points: Vec<ReadingPoint> = own
                .map(|reading| ReadingPoint {
                    // Registers of one meter are lines of their own here.
                    meter: MeterId::from_uuid(register.id.uuid()),
                    read_on: reading.read_on,
                    value: reading.value,
                    origin: reading.origin,
                    integer_digits: register.spec.integer_digits,
                    factor: contract.per_unit(&register.spec),
                })
                .collect();
            let tariff = tariff(contract, register);
            all.extend(between(&points).into_iter().map(|span| (tariff, span)));
        }
    }
    all.sort_by_key(|(_, interval)| (interval.from, interval.to));
    all
}

/// The low tariff has a price of its own where the contract says so.
fn tariff(contract: &Contract, register: &Register) -> Tariff {
    let has_low = contract
        .prices
        .iter()
        .any(|price| price.low_working_price.is_some());
    if has_low && register.spec.obis.tariff() == 2 {
        Tariff::Low
    } else {
        Tariff::Main
    }
}

/// Tariff registers count, and the total only where there are none: never the same kWh twice.
pub(crate) fn counts(meter: &Meter, register: &Register, feed_in: bool) -> bool {
    let quantity = register.spec.obis.quantity();
    let wanted = match quantity {
        Quantity::MaximumDemand | Quantity::LoadCurve | Quantity::FaultRegister => false,
        Quantity::FeedIn => feed_in,
        _ => !feed_in,
    };
    let has_tariffs = meter
        .registers
        .iter()
        .any(|other| other.spec.obis.quantity() == quantity && other.spec.obis.tariff() > 0);
    wanted && (!has_tariffs || register.spec.obis.tariff() > 0)
}

fn consumption(
    services: &Services,
    contract: &Contract,
    prices: &[Price],
    intervals: &[Interval],
    feed_in: bool,
) -> Consumption {
    let today = services.today();
    let years = i32::try_from(services.profile.years_of_consumption).unwrap_or(3);
    let years: Vec<i32> = (today.year() - years + 1..=today.year()).collect();
    let cost = |amount: Decimal, from, to| {
        if feed_in {
            None
        } else {
            cost_shaped(amount, from, to, prices, contract.shape())
        }
    };
    let shape = contract.shape();
    let values = per_year(intervals, shape, &years, today);
    let to_date = compare_to_date(intervals, shape, today).and_then(|compared| {
        let start = NaiveDate::from_ymd_opt(today.year(), 1, 1)?;
        let until = intervals
            .iter()
            .map(|interval| interval.to)
            .filter(|to| *to <= today)
            .max()?;
        let year = Months::new(12);
        let (last_start, last_until) = (
            start.checked_sub_months(year)?,
            until.checked_sub_months(year)?,
        );
        Some(ToDate {
            cost_this: cost(compared.this, start, until),
            cost_last: cost(compared.last, last_start, last_until),
            this: compared.this,
            last: compared.last,
            percent: compared.percent,
            until,
        })
    });
    Consumption {
        contract: contract.id,
        division: contract.division,
        product: contract.product.clone(),
        unit: contract.division.billing_unit(),
        feed_in,
        years: values
            .into_iter()
            .map(|value| YearCost {
                cost: cost(value.amount, value.covered_from, value.covered_to),
                value,
            })
            .collect(),
        to_date,
    }
}
