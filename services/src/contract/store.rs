//! Statements of this feature: one per function.

use chrono::NaiveDate;
use domain::{contract::MeterNumber, profile::ContractAccountNumber};
use sea_orm::{ConnectionTrait, FromQueryResult, Statement, prelude::Uuid};

use crate::{Outcome, Services};

/// What a meter has to do with a contract.
#[derive(FromQueryResult)]
struct Place {
    account: Uuid,
    starts_on: NaiveDate,
    ends_on: Option<NaiveDate>,
    installed_on: NaiveDate,
    removed_on: Option<NaiveDate>,
}

impl Place {
    /// Whether the meter hangs there today. A contract that has ended is proved by the meter of its last day:
    /// the final invoice comes weeks later, and invoices are wanted for years. One that has not begun yet, by
    /// the meter of its first day. On the day of an exchange both meters count.
    fn proves(&self, today: NaiveDate) -> bool {
        let day = match self.ends_on {
            Some(end) if end < today => end,
            _ => today.max(self.starts_on),
        };
        self.installed_on <= day && self.removed_on.is_none_or(|removed| removed >= day)
    }
}

/// The contract account with this number, if this meter belongs to it on this day (docs/IMPORT.md 7).
pub(crate) async fn find_by_number_and_meter(
    on: &impl ConnectionTrait,
    number: &ContractAccountNumber,
    meter: &MeterNumber,
    today: NaiveDate,
) -> Outcome<Option<Uuid>> {
    let sql = "SELECT a.id AS account, c.starts_on, c.ends_on, m.installed_on, m.removed_on \
               FROM contract_accounts a JOIN meters m ON m.contract_account_id = a.id \
               JOIN contracts c ON c.id = m.contract_id \
               WHERE a.contract_account_no = $1 AND m.meter_no = $2 AND a.gone_on IS NULL \
               AND m.gone_on IS NULL AND c.gone_on IS NULL";
    let values = [number.as_str().into(), meter.as_str().into()];
    let statement = Statement::from_sql_and_values(on.get_database_backend(), sql, values);
    let place = Place::find_by_statement(statement).one(on).await?;
    Ok(place
        .filter(|place| place.proves(today))
        .map(|place| place.account))
}

/// The number of a contract account.
pub(crate) async fn number_of(services: &Services, id: Uuid) -> Outcome<Option<String>> {
    #[derive(FromQueryResult)]
    struct Number {
        contract_account_no: String,
    }
    let sql = "SELECT contract_account_no FROM contract_accounts WHERE id = $1";
    let statement = Statement::from_sql_and_values(services.db.backend(), sql, [id.into()]);
    let row = Number::find_by_statement(statement)
        .one(services.db.read())
        .await?;
    Ok(row.map(|row| row.contract_account_no))
}

#[derive(Debug, FromQueryResult)]
pub(super) struct ContractRow {
    pub id: Uuid,
    pub contract_no: String,
    pub division: String,
    pub product: String,
    pub basic_supply: bool,
    pub starts_on: NaiveDate,
    pub ends_on: Option<NaiveDate>,
    pub term_until: Option<NaiveDate>,
    pub notice_period: Option<String>,
    pub market_location: Option<String>,
    pub network_operator: Option<String>,
    pub network_operator_code: Option<String>,
    pub metering_operator: Option<String>,
    pub metering_operator_code: Option<String>,
    pub annual_forecast_micro: Option<i64>,
    pub gas_state_number_micro: Option<i64>,
    pub gas_calorific_value_micro: Option<i64>,
    pub billed_until: Option<NaiveDate>,
    pub street: String,
    pub house_no: String,
    pub addition: Option<String>,
    pub postcode: String,
    pub town: String,
    pub place: Option<String>,
}

pub(super) async fn contracts(
    on: &impl ConnectionTrait,
    account: Uuid,
) -> Outcome<Vec<ContractRow>> {
    let sql = "SELECT c.*, p.street, p.house_no, p.addition, p.postcode, p.town, p.place \
               FROM contracts c JOIN delivery_points p ON p.id = c.delivery_point_id \
               WHERE c.contract_account_id = $1 AND c.gone_on IS NULL \
               ORDER BY c.starts_on DESC, c.contract_no";
    let statement =
        Statement::from_sql_and_values(on.get_database_backend(), sql, [account.into()]);
    Ok(ContractRow::find_by_statement(statement).all(on).await?)
}

#[derive(Debug, FromQueryResult)]
pub(super) struct PriceRow {
    pub contract_id: Uuid,
    pub valid_from: NaiveDate,
    pub valid_to: Option<NaiveDate>,
    pub working_price_micro: i64,
    pub low_working_price_micro: Option<i64>,
    pub base_price_year_micro: i64,
    pub vat_percent_micro: i64,
}

pub(super) async fn prices(on: &impl ConnectionTrait, account: Uuid) -> Outcome<Vec<PriceRow>> {
    let sql = "SELECT p.contract_id, p.valid_from, p.valid_to, p.working_price_micro, \
               p.low_working_price_micro, p.base_price_year_micro, p.vat_percent_micro FROM prices p \
               JOIN contracts c ON c.id = p.contract_id \
               WHERE c.contract_account_id = $1 AND p.gone_on IS NULL ORDER BY p.valid_from";
    let statement =
        Statement::from_sql_and_values(on.get_database_backend(), sql, [account.into()]);
    Ok(PriceRow::find_by_statement(statement).all(on).await?)
}

#[derive(Debug, FromQueryResult)]
pub(super) struct MeterRow {
    pub meter_id: Uuid,
    pub contract_id: Uuid,
    pub meter_no: String,
    pub metering_location: Option<String>,
    pub installed_on: NaiveDate,
    pub removed_on: Option<NaiveDate>,
    pub meter_place: Option<String>,
    pub register_id: Uuid,
    pub obis: String,
    pub label: String,
    pub unit: String,
    pub integer_digits: i64,
    pub decimal_digits: i64,
    pub factor_micro: i64,
}

pub(super) async fn meters(on: &impl ConnectionTrait, account: Uuid) -> Outcome<Vec<MeterRow>> {
    let sql = "SELECT m.id AS meter_id, m.contract_id, m.meter_no, m.metering_location, \
               m.installed_on, m.removed_on, m.place AS meter_place, r.id AS register_id, r.obis, \
               r.label, r.unit, r.integer_digits, r.decimal_digits, r.factor_micro \
               FROM meters m JOIN registers r ON r.meter_id = m.id \
               WHERE m.contract_account_id = $1 AND m.gone_on IS NULL AND r.gone_on IS NULL \
               ORDER BY m.installed_on DESC, m.meter_no, r.obis";
    let statement =
        Statement::from_sql_and_values(on.get_database_backend(), sql, [account.into()]);
    Ok(MeterRow::find_by_statement(statement).all(on).await?)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn day(text: &str) -> NaiveDate {
        text.parse().unwrap()
    }

    fn proves(contract: (&str, &str), meter: (&str, &str)) -> bool {
        let maybe = |text: &str| (!text.is_empty()).then(|| day(text));
        let place = Place {
            account: Uuid::nil(),
            starts_on: day(contract.0),
            ends_on: maybe(contract.1),
            installed_on: day(meter.0),
            removed_on: maybe(meter.1),
        };
        place.proves(day("2026-11-21"))
    }

    #[test]
    fn the_meter_on_the_wall_proves_a_running_contract() {
        assert!(proves(("2019-02-15", ""), ("2015-01-01", "")));
        assert!(proves(("2019-02-15", "2026-12-31"), ("2026-11-21", "")));
        assert!(!proves(("2019-02-15", ""), ("2026-11-22", "")));
    }

    #[test]
    fn a_removed_meter_proves_nothing_from_the_next_day_on() {
        assert!(proves(("2019-02-15", ""), ("2015-01-01", "2026-11-21")));
        assert!(!proves(("2019-02-15", ""), ("2015-01-01", "2026-11-20")));
    }

    #[test]
    fn the_last_meter_proves_a_contract_that_has_ended() {
        let ended = ("2019-02-15", "2024-06-30");
        assert!(proves(ended, ("2015-01-01", "")));
        assert!(proves(ended, ("2015-01-01", "2024-06-30")));
        assert!(proves(ended, ("2015-01-01", "2025-01-15")));
        assert!(!proves(ended, ("2015-01-01", "2023-05-02")));
        assert!(!proves(ended, ("2024-07-01", "")), "the next tenant's");
    }

    #[test]
    fn a_contract_that_begins_soon_can_be_proved_already() {
        assert!(proves(("2026-12-01", ""), ("2015-01-01", "")));
        assert!(!proves(("2026-12-01", ""), ("2015-01-01", "2026-11-25")));
    }
}
