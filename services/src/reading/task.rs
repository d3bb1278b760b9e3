//! What there is to read: the meters in place, their last values, and what the rules need to judge a new
//! one. The browser gets the same facts and runs the same rule while typing.

use chrono::{Days, Months, NaiveDate};
use domain::{
    consumption::{ReadingPoint, between, used},
    contract::Division,
    ids::{MeterId, RegisterId},
    reading::{Context, Previous, Quantity, Reason, RegisterSpec, Unit, Why, forecast, why},
};
use rust_decimal::Decimal;

use super::{
    campaign::asked_of,
    history::{Reading, of_account},
};
use crate::{
    Outcome, Services,
    account::Actor,
    contract::{Contract, Meter, Register, Supply, supply},
};

/// Everything the reading form needs.
#[derive(Clone, Debug)]
pub struct ReadingTask {
    /// Today where the utility is.
    pub today: NaiveDate,
    /// The earliest date that may be typed.
    pub earliest: NaiveDate,
    /// Sent along with the form: the same key never stores twice.
    pub key: String,
    /// Until when the utility waits for a reading.
    pub until: Option<NaiveDate>,
    /// Why people report today, if they do not say otherwise.
    pub reason: Reason,
    pub meters: Vec<TaskMeter>,
}

/// A meter in place.
#[derive(Clone, Debug)]
pub struct TaskMeter {
    pub id: MeterId,
    pub meter_no: String,
    pub division: Division,
    pub product: String,
    /// Where it hangs.
    pub place: Option<String>,
    pub registers: Vec<TaskRegister>,
}

/// A register to read.
#[derive(Clone, Debug)]
pub struct TaskRegister {
    pub id: RegisterId,
    pub spec: RegisterSpec,
    pub previous: Option<Previous>,
    pub context: Context,
    /// Why so much is expected today.
    pub why: Option<Why>,
}

/// The task of the chosen contract account.
pub async fn task(services: &Services, actor: &Actor) -> Outcome<ReadingTask> {
    let account = actor.chosen_id()?.uuid();
    let (supply, readings, asked) = tokio::try_join!(
        supply(services.db.read(), account),
        of_account(services, account),
        asked_of(services, services.db.read(), account)
    )?;
    Ok(task_of(services, &supply, &readings, asked))
}

/// The task made of what was read already; `asked` is the last day of a campaign that waits for this account.
pub(crate) fn task_of(
    services: &Services,
    supply: &Supply,
    readings: &[Reading],
    asked: Option<NaiveDate>,
) -> ReadingTask {
    let today = services.today();
    let mut meters = Vec::new();
    for contract in supply
        .contracts
        .iter()
        .filter(|contract| contract.is_active(today))
    {
        for meter in contract
            .meters
            .iter()
            .filter(|meter| meter.is_installed(today))
        {
            let registers = meter.registers.iter().filter(|register| is_typed(register));
            let registers: Vec<TaskRegister> = registers
                .map(|register| task_register(services, contract, meter, register, readings, today))
                .collect();
            if !registers.is_empty() {
                meters.push(TaskMeter {
                    id: meter.id,
                    meter_no: meter.meter_no.clone(),
                    division: contract.division,
                    product: contract.product.clone(),
                    place: meter.place.clone(),
                    registers,
                });
            }
        }
    }
    meters.sort_by_key(|meter| Division::ALL.iter().position(|d| *d == meter.division));
    let campaign = services.profile.reading.campaign;
    ReadingTask {
        today,
        earliest: earliest(services, today),
        key: services.id().to_string(),
        until: asked.or_else(|| campaign.and_then(|campaign| campaign.ends_on(today))),
        reason: if asked.is_some() {
            Reason::Periodic
        } else {
            usual_reason(services, today)
        },
        meters,
    }
}

/// People read what counts energy and volume; demand, load curves and fault registers are not theirs.
pub(super) fn is_typed(register: &Register) -> bool {
    !matches!(
        register.spec.obis.quantity(),
        Quantity::MaximumDemand | Quantity::LoadCurve | Quantity::FaultRegister
    )
}

/// The yearly reading while the utility asks for it, else one in between.
pub(super) fn usual_reason(services: &Services, today: NaiveDate) -> Reason {
    let campaign = services.profile.reading.campaign;
    if campaign.is_some_and(|campaign| campaign.covers(today)) {
        Reason::Periodic
    } else {
        Reason::Interim
    }
}

fn earliest(services: &Services, today: NaiveDate) -> NaiveDate {
    let days = u64::from(services.profile.reading.oldest_days);
    today.checked_sub_days(Days::new(days)).unwrap_or(today)
}

fn task_register(
    services: &Services,
    contract: &Contract,
    meter: &Meter,
    register: &Register,
    readings: &[Reading],
    today: NaiveDate,
) -> TaskRegister {
    let own = readings
        .iter()
        .filter(|reading| reading.register == register.id);
    let previous = own.clone().next_back().map(Reading::as_previous);
    let context = context(services, contract, meter, register, readings, today);
    let why = previous
        .filter(|previous| previous.read_on < today)
        .zip(context.annual_forecast)
        .map(|(previous, forecast)| {
            let last_year = last_year(
                contract,
                meter,
                register,
                readings,
                [previous.read_on, today],
            );
            why(&previous, forecast, context.shape, today, last_year)
        });
    TaskRegister {
        id: register.id,
        spec: register.spec.clone(),
        previous,
        context,
        why,
    }
}

/// What the register counted between the same days of the year before; nothing if readings do not tell.
fn last_year(
    contract: &Contract,
    meter: &Meter,
    register: &Register,
    readings: &[Reading],
    span: [NaiveDate; 2],
) -> Option<Decimal> {
    let [from, to] = span.map(|day| day - Months::new(12));
    let own: Vec<&Reading> = readings
        .iter()
        .filter(|reading| reading.register == register.id && !reading.to_check)
        .collect();
    let covered = own.first()?.read_on <= from && own.last()?.read_on >= to;
    let spec = &register.spec;
    let points: Vec<ReadingPoint> = own
        .iter()
        .map(|reading| ReadingPoint {
            meter: meter.id,
            read_on: reading.read_on,
            value: reading.value,
            origin: reading.origin,
            integer_digits: spec.integer_digits(),
            factor: spec.difference_factor(),
        })
        .collect();
    let shape = contract.shape();
    let parts = between(&points)
        .into_iter()
        .map(|interval| interval.part(shape, from, to));
    let used: Decimal = parts.sum();
    (covered && used > Decimal::ZERO).then_some(used)
}

/// What the plausibility rule needs to know about a register.
pub(super) fn context(
    services: &Services,
    contract: &Contract,
    meter: &Meter,
    register: &Register,
    readings: &[Reading],
    today: NaiveDate,
) -> Context {
    Context {
        annual_forecast: annual_forecast(contract, meter, register, readings),
        shape: contract.shape(),
        division: contract.division,
        earliest: earliest(services, today),
        billed_until: contract.billed_until,
        meter_from: Some(meter.installed_on),
        meter_to: meter.removed_on,
        kwh_per_unit: (register.spec.unit == Unit::M3 && contract.division == Division::Gas)
            .then(|| contract.per_unit(&register.spec) / register.spec.difference_factor()),
    }
}

/// What the register will count in a year: from its own last year of readings, else from the forecast of
/// the contract shared out among the registers that count it.
fn annual_forecast(
    contract: &Contract,
    meter: &Meter,
    register: &Register,
    readings: &[Reading],
) -> Option<Decimal> {
    let feeds_in = register.spec.obis.quantity() == Quantity::FeedIn;
    let counting = meter.registers.iter().filter(|other| {
        is_typed(other) && (other.spec.obis.quantity() == Quantity::FeedIn) == feeds_in
    });
    let sharing = Decimal::from(counting.count().max(1));
    let agreed = contract
        .annual_forecast
        .filter(|_| !feeds_in)
        .map(|forecast| {
            let per_unit = contract.per_unit(&register.spec);
            let in_register = if per_unit.is_zero() {
                forecast
            } else {
                forecast / per_unit
            };
            (in_register * register.spec.difference_factor() / sharing).round_dp(3)
        });
    let own: Vec<&Reading> = readings
        .iter()
        // One that nobody believes yet says nothing about the next, least of all about its correction.
        .filter(|reading| reading.register == register.id && !reading.to_check)
        .collect();
    let last = own.last()?;
    let year_before = last.read_on - Days::new(365);
    // The reading nearest to a year before the last one tells most about a whole year.
    let first = own
        .iter()
        .min_by_key(|r| (r.read_on - year_before).num_days().abs())?;
    if first.read_on >= last.read_on {
        return agreed;
    }
    let digits = register.spec.integer_digits();
    let consumption = used(first.value, last.value, digits) * register.spec.difference_factor();
    if consumption < Decimal::ZERO {
        return agreed;
    }
    forecast::annual(
        consumption,
        first.read_on,
        last.read_on,
        contract.shape(),
        agreed,
    )
    .or(agreed)
}
