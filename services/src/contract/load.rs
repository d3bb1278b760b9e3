//! Everything a contract account is supplied with, read in three statements however much there is.

use chrono::NaiveDate;
use domain::{
    contract::{Division, NoticePeriod, PostalAddress, Price, price_on},
    ids::{ContractAccountId, ContractId, MeterId, RegisterId},
    money::Money,
    reading::{LoadShape, ObisCode, RegisterSpec, Unit, weights},
};
use rust_decimal::Decimal;
use sea_orm::ConnectionTrait;
use uuid::Uuid;

use super::store::{self, ContractRow, MeterRow};
use crate::{Failure, Outcome, db::from_micro};

/// What one contract account is supplied with.
#[derive(Clone, Debug)]
pub struct Supply {
    /// The contract account.
    pub account: ContractAccountId,
    /// Contracts, the newest first.
    pub contracts: Vec<Contract>,
}

/// A contract.
#[derive(Clone, Debug)]
pub struct Contract {
    pub id: ContractId,
    pub contract_no: String,
    pub division: Division,
    pub product: String,
    pub basic_supply: bool,
    pub starts_on: NaiveDate,
    pub ends_on: Option<NaiveDate>,
    pub term_until: Option<NaiveDate>,
    pub notice_period: Option<NoticePeriod>,
    pub market_location: Option<String>,
    pub network_operator: Option<String>,
    pub network_operator_code: Option<String>,
    pub metering_operator: Option<String>,
    pub metering_operator_code: Option<String>,
    /// Per year, in the billing unit of the division.
    pub annual_forecast: Option<Decimal>,
    /// Zustandszahl, for gas.
    pub gas_state_number: Option<Decimal>,
    /// Brennwert in kWh per m³, for gas.
    pub gas_calorific_value: Option<Decimal>,
    pub billed_until: Option<NaiveDate>,
    pub address: PostalAddress,
    /// Where in the house.
    pub place: Option<String>,
    /// Dated prices, the oldest first.
    pub prices: Vec<Price>,
    /// Meters, the present one first.
    pub meters: Vec<Meter>,
}

/// A meter.
#[derive(Clone, Debug)]
pub struct Meter {
    pub id: MeterId,
    pub meter_no: String,
    pub metering_location: Option<String>,
    pub installed_on: NaiveDate,
    pub removed_on: Option<NaiveDate>,
    pub place: Option<String>,
    pub registers: Vec<Register>,
}

/// A register of a meter.
#[derive(Clone, Debug)]
pub struct Register {
    pub id: RegisterId,
    pub spec: RegisterSpec,
}

/// A register with all that is needed to judge a value of it.
#[derive(Clone, Copy, Debug)]
pub(crate) struct RegisterContext<'a> {
    pub contract: &'a Contract,
    pub meter: &'a Meter,
    pub register: &'a Register,
}

impl Contract {
    /// Whether it supplies on that day.
    pub fn is_active(&self, on: NaiveDate) -> bool {
        self.starts_on <= on && self.ends_on.is_none_or(|end| end >= on)
    }

    /// How consumption spreads over the year.
    pub fn shape(&self) -> LoadShape {
        weights::shape_for(self.division)
    }

    /// How many billing units one unit of `spec` is worth: 1 for kWh, thousand for MWh, state number ×
    /// calorific value for gas.
    pub fn per_unit(&self, spec: &RegisterSpec) -> Decimal {
        let factor = spec.difference_factor();
        if self.division == Division::Gas && spec.unit == Unit::M3 {
            let z = self.gas_state_number.unwrap_or(Decimal::ONE);
            let hs = self.gas_calorific_value.unwrap_or(Decimal::TEN);
            return factor * z * hs;
        }
        factor * spec.unit.to_billing_unit(Decimal::ONE)
    }

    /// What it costs in a month whatever is used, with VAT; `None` without a price.
    pub fn monthly_price(&self, on: NaiveDate) -> Option<Money> {
        Some(price_on(&self.prices, on)?.month_with_vat())
    }

    /// The meter in place on that day.
    pub fn meter_on(&self, on: NaiveDate) -> Option<&Meter> {
        self.meters.iter().find(|meter| meter.is_installed(on))
    }
}

impl Meter {
    /// Whether it hangs on that day.
    pub fn is_installed(&self, on: NaiveDate) -> bool {
        self.installed_on <= on && self.removed_on.is_none_or(|removed| removed >= on)
    }
}

impl Supply {
    /// The meter with this number.
    pub fn meter(&self, meter_no: &str) -> Option<(&Contract, &Meter)> {
        self.contracts.iter().find_map(|contract| {
            let meter = contract
                .meters
                .iter()
                .find(|meter| meter.meter_no == meter_no)?;
            Some((contract, meter))
        })
    }

    /// The register with this id.
    pub(crate) fn register(&self, id: RegisterId) -> Option<RegisterContext<'_>> {
        self.contracts.iter().find_map(|contract| {
            contract.meters.iter().find_map(|meter| {
                let register = meter.registers.iter().find(|register| register.id == id)?;
                Some(RegisterContext {
                    contract,
                    meter,
                    register,
                })
            })
        })
    }
}

/// Reads everything of one contract account. The caller has checked that it may.
pub(crate) async fn supply(on: &impl ConnectionTrait, account: Uuid) -> Outcome<Supply> {
    let (contracts, prices, meters) = tokio::try_join!(
        store::contracts(on, account),
        store::prices(on, account),
        store::meters(on, account),
    )?;
    let mut contracts = contracts
        .into_iter()
        .map(contract)
        .collect::<Outcome<Vec<_>>>()?;
    for row in prices {
        let owner = contracts
            .iter_mut()
            .find(|c| c.id.uuid() == row.contract_id);
        if let Some(contract) = owner {
            contract.prices.push(Price {
                valid_from: row.valid_from,
                valid_to: row.valid_to,
                working_price: from_micro(row.working_price_micro),
                low_working_price: row.low_working_price_micro.map(from_micro),
                base_price_year: from_micro(row.base_price_year_micro),
                vat_percent: from_micro(row.vat_percent_micro),
            });
        }
    }
    for row in meters {
        let owner = contracts
            .iter_mut()
            .find(|c| c.id.uuid() == row.contract_id);
        if let Some(contract) = owner {
            let register = register(&row)?;
            match contract
                .meters
                .iter_mut()
                .find(|meter| meter.id.uuid() == row.meter_id)
            {
                Some(meter) => meter.registers.push(register),
                None => contract.meters.push(meter(row, register)),
            }
        }
    }
    Ok(Supply {
        account: ContractAccountId::from_uuid(account),
        contracts,
    })
}

fn contract(row: ContractRow) -> Outcome<Contract> {
    Ok(Contract {
        id: ContractId::from_uuid(row.id),
        contract_no: row.contract_no,
        division: Division::parse(&row.division)
            .ok_or_else(|| unknown("division", &row.division))?,
        product: row.product,
        basic_supply: row.basic_supply,
        starts_on: row.starts_on,
        ends_on: row.ends_on,
        term_until: row.term_until,
        notice_period: row.notice_period.as_deref().and_then(NoticePeriod::parse),
        market_location: row.market_location,
        network_operator: row.network_operator,
        network_operator_code: row.network_operator_code,
        metering_operator: row.metering_operator,
        metering_operator_code: row.metering_operator_code,
        annual_forecast: row.annual_forecast_micro.map(from_micro),
        gas_state_number: row.gas_state_number_micro.map(from_micro),
        gas_calorific_value: row.gas_calorific_value_micro.map(from_micro),
        billed_until: row.billed_until,
        address: PostalAddress {
            street: row.street,
            house_no: row.house_no,
            addition: row.addition,
            postcode: row.postcode,
            town: row.town,
        },
        place: row.place,
        prices: Vec::new(),
        meters: Vec::new(),
    })
}

fn meter(row: MeterRow, register: Register) -> Meter {
    Meter {
        id: MeterId::from_uuid(row.meter_id),
        meter_no: row.meter_no,
        metering_location: row.metering_location,
        installed_on: row.installed_on,
        removed_on: row.removed_on,
        place: row.meter_place,
        registers: vec![register],
    }
}

fn register(row: &MeterRow) -> Outcome<Register> {
    Ok(Register {
        id: RegisterId::from_uuid(row.register_id),
        spec: RegisterSpec {
            obis: ObisCode::parse(&row.obis).map_err(|_| unknown("OBIS code", &row.obis))?,
            label: row.label.clone(),
            unit: Unit::parse(&row.unit).ok_or_else(|| unknown("unit", &row.unit))?,
            integer_digits: u8::try_from(row.integer_digits).unwrap_or(u8::MAX),
            decimal_digits: u8::try_from(row.decimal_digits).unwrap_or_default(),
            factor: from_micro(row.factor_micro),
        },
    })
}

pub(crate) fn unknown(what: &str, value: &str) -> Failure {
    Failure::Unexpected(anyhow::anyhow!("unknown {what} {value:?} in the database"))
}
