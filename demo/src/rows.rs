//! Owns the turning of a customer into rows of the import files.

use chrono::NaiveDate;
use rust_decimal::Decimal;

use crate::craft;
use crate::folder::Folder;
use crate::model::{Account, Contract, Customer, Meter, Unit};
use crate::telecom;
use crate::utility::Utility;

/// A bank account that examples are made with.
const IBAN: &str = "DE02120300000000202051";

/// Writes everything of one customer. `pdf_name` names the document of an invoice number, or is
/// empty when none is made.
pub fn write(
    folder: &mut Folder,
    utility: &Utility,
    customer: &Customer,
    pdf_name: &dyn Fn(&str) -> String,
) -> anyhow::Result<()> {
    let address = &customer.address;
    let kind = if customer.company.is_empty() {
        "private"
    } else {
        "business"
    };
    folder.row(
        "customers.csv",
        &[
            &customer.no,
            kind,
            customer.name.salutation,
            &customer.name.first,
            &customer.name.last,
            &customer.company,
            &address.street,
            &address.house_no,
            &address.addition,
            &address.postcode,
            &address.town,
            customer.country,
            &customer.email,
            &customer.phone,
            customer.language,
        ],
    )?;
    if !customer.personal_code.is_empty() {
        folder.row("identities.csv", &[&customer.no, &customer.personal_code])?;
    }
    if let Some(craft) = &customer.craft {
        let row = craft::row(customer, craft);
        let row: Vec<&str> = row.iter().map(String::as_str).collect();
        folder.row("companies.csv", &row)?;
    }
    for account in &customer.accounts {
        let [reference, holder, signed] = match account.mandate_since {
            Some(day) => [
                format!("{}-P1", account.no),
                format!("{} {}", customer.name.first, customer.name.last),
                day.to_string(),
            ],
            None => [const { String::new() }; 3],
        };
        let iban = account.mandate_since.map_or("", |_| IBAN);
        folder.row(
            "contract_accounts.csv",
            &[
                &account.no,
                &customer.no,
                "",
                "",
                "yearly",
                "",
                "",
                "",
                "",
                "",
                "",
                "",
                &reference,
                iban,
                &holder,
                &signed,
            ],
        )?;
        for point in &account.points {
            let at = &point.address;
            folder.row(
                "delivery_points.csv",
                &[
                    &point.no,
                    &at.street,
                    &at.house_no,
                    &at.addition,
                    &at.postcode,
                    &at.town,
                    utility.word(&point.place),
                ],
            )?;
        }
        for contract in &account.contracts {
            write_contract(folder, utility, account, contract)?;
            write_money(folder, account, contract, pdf_name)?;
            for meter in &contract.meters {
                write_meter(folder, utility, contract, meter)?;
            }
        }
        telecom::write(folder, account, pdf_name)?;
    }
    Ok(())
}

fn day(date: Option<NaiveDate>) -> String {
    date.map(|date| date.to_string()).unwrap_or_default()
}

/// Money always with two decimal places.
fn money(amount: Decimal) -> String {
    format!("{amount:.2}")
}

/// The file format writes units as people do, with `m3` for the one that has no plain letter.
fn unit(unit: Unit) -> &'static str {
    match unit {
        Unit::M3 => "m3",
        other => other.symbol(),
    }
}

fn yes(value: bool) -> &'static str {
    if value { "yes" } else { "no" }
}

fn write_contract(
    folder: &mut Folder,
    utility: &Utility,
    account: &Account,
    contract: &Contract,
) -> anyhow::Result<()> {
    let (state_number, calorific_value) = contract.gas.map_or_else(Default::default, |gas| {
        (
            gas.state_number.to_string(),
            gas.calorific_value.to_string(),
        )
    });
    folder.row(
        "contracts.csv",
        &[
            &contract.no,
            &account.no,
            &contract.point_no,
            contract.division.word(),
            utility.word(contract.product),
            yes(contract.basic_supply),
            &contract.starts_on.to_string(),
            &day(contract.ends_on),
            &day(contract.term_until),
            contract.notice_period,
            &contract.market_location,
            contract.network_operator,
            contract.network_operator_code,
            contract.metering_operator,
            contract.metering_operator_code,
            &contract.annual_forecast.to_string(),
            &state_number,
            &calorific_value,
            &day(contract.billed_until),
        ],
    )?;
    for price in &contract.prices {
        folder.row(
            "prices.csv",
            &[
                &contract.no,
                &price.valid_from.to_string(),
                &day(price.valid_to),
                &price.working.to_string(),
                &money(price.base_year),
                &price.vat_percent.to_string(),
                &price
                    .working_low
                    .map_or_else(String::new, |price| price.to_string()),
            ],
        )?;
    }
    Ok(())
}

fn write_meter(
    folder: &mut Folder,
    utility: &Utility,
    contract: &Contract,
    meter: &Meter,
) -> anyhow::Result<()> {
    folder.row(
        "meters.csv",
        &[
            &meter.no,
            &contract.no,
            &meter.metering_location,
            &meter.installed_on.to_string(),
            &day(meter.removed_on),
            utility.word(meter.place),
        ],
    )?;
    for register in &meter.registers {
        folder.row(
            "registers.csv",
            &[
                &meter.no,
                register.obis,
                register.label,
                unit(register.unit),
                &register.integer_digits.to_string(),
                &register.decimal_digits.to_string(),
                &register.factor.to_string(),
            ],
        )?;
        for reading in &register.readings {
            folder.row(
                "readings.csv",
                &[
                    &reading.no,
                    &meter.no,
                    register.obis,
                    &reading.read_on.to_string(),
                    &reading.value.to_string(),
                    reading.origin.code(),
                    reading.reason.code(),
                    reading.estimate_reason,
                    "",
                ],
            )?;
        }
    }
    Ok(())
}

fn write_money(
    folder: &mut Folder,
    account: &Account,
    contract: &Contract,
    pdf_name: &dyn Fn(&str) -> String,
) -> anyhow::Result<()> {
    for instalment in &contract.instalments {
        folder.row(
            "instalments.csv",
            &[
                &contract.no,
                &instalment.due_on.to_string(),
                &money(instalment.amount),
                &money(instalment.paid),
            ],
        )?;
    }
    for invoice in &contract.invoices {
        folder.row(
            "invoices.csv",
            &[
                &invoice.no,
                &account.no,
                &contract.no,
                invoice.kind.word(),
                &invoice.issued_on.to_string(),
                &invoice.period_from.to_string(),
                &invoice.period_to.to_string(),
                &money(invoice.gross),
                &money(invoice.instalments_paid),
                &money(invoice.balance),
                &invoice.due_on.to_string(),
                &pdf_name(&invoice.no),
            ],
        )?;
    }
    Ok(())
}
