//! Owns the shapes of the data set: one customer with everything that hangs on it.
//!
//! These are the rows of the import files before they are text; nothing here is kept longer than
//! one customer, so the generator's memory does not grow with the number of customers.

use chrono::NaiveDate;
pub use domain::reading::{Origin, Reason, Unit};
use rust_decimal::Decimal;

use crate::craft::Craft;
use crate::names::Name;
use crate::places::Address;
use crate::telecom::Line;

/// Gives each variant the word that stands for it in the import files.
macro_rules! words {
    ($(#[$meta:meta])* $name:ident { $($(#[$doc:meta])* $variant:ident = $word:literal,)+ }) => {
        $(#[$meta])*
        #[derive(Debug, Clone, Copy, PartialEq, Eq)]
        pub enum $name { $($(#[$doc])* $variant,)+ }
        impl $name {
            /// The word in the import files.
            pub fn word(self) -> &'static str {
                match self { $(Self::$variant => $word,)+ }
            }
        }
    };
}

words! {
    /// What is supplied and metered: the portal's divisions but telecom.
    Division { Electricity = "electricity", Gas = "gas", Water = "water", Heat = "heat", }
}
words! {
    /// Why an invoice was written.
    InvoiceKind { Annual = "annual", Final = "final", }
}

/// A person or firm with all its contract accounts.
#[derive(Debug, Default)]
pub struct Customer {
    pub no: String,
    pub name: Name,
    /// Empty for private people.
    pub company: String,
    pub address: Address,
    pub email: String,
    pub phone: String,
    pub language: &'static str,
    pub accounts: Vec<Account>,
    /// ISO 3166-1.
    pub country: &'static str,
    /// Personal identity code, where the utility knows one.
    pub personal_code: String,
    /// Members of a chamber only.
    pub craft: Option<Craft>,
}

/// A contract account: what is billed and paid together.
#[derive(Debug)]
pub struct Account {
    pub no: String,
    /// A mandate on paper, since this day; of a bank account that examples are made with.
    pub mandate_since: Option<NaiveDate>,
    pub points: Vec<Point>,
    pub contracts: Vec<Contract>,
    /// Fibre.
    pub lines: Vec<Line>,
}

/// A delivery point.
#[derive(Debug)]
pub struct Point {
    pub no: String,
    pub address: Address,
    /// Where in the house, for example `2. OG links`.
    pub place: String,
}

/// A supply contract of one division at one delivery point.
#[derive(Debug)]
pub struct Contract {
    pub no: String,
    pub point_no: String,
    pub division: Division,
    pub product: &'static str,
    pub basic_supply: bool,
    pub starts_on: NaiveDate,
    /// The last day of supply.
    pub ends_on: Option<NaiveDate>,
    /// The last day of the agreed term.
    pub term_until: Option<NaiveDate>,
    /// ISO 8601 duration, empty where none is agreed.
    pub notice_period: &'static str,
    /// Empty for water and heat, which know no market location.
    pub market_location: String,
    pub network_operator: &'static str,
    pub network_operator_code: &'static str,
    pub metering_operator: &'static str,
    pub metering_operator_code: &'static str,
    /// In the billing unit: kWh, for water m³.
    pub annual_forecast: Decimal,
    /// Gas only.
    pub gas: Option<GasFactors>,
    /// The last day covered by an invoice.
    pub billed_until: Option<NaiveDate>,
    pub prices: Vec<Price>,
    pub meters: Vec<Meter>,
    pub instalments: Vec<Instalment>,
    pub invoices: Vec<Invoice>,
}

/// What turns a gas volume into energy (DVGW G 685).
#[derive(Debug, Clone, Copy)]
pub struct GasFactors {
    /// Zustandszahl, four decimals, no unit.
    pub state_number: Decimal,
    /// Brennwert, kWh per m³, three decimals.
    pub calorific_value: Decimal,
}

/// A dated price; both days are included.
#[derive(Debug, Clone)]
pub struct Price {
    pub valid_from: NaiveDate,
    pub valid_to: Option<NaiveDate>,
    /// Net EUR per billing unit.
    pub working: Decimal,
    /// The same at night, where there are two tariffs.
    pub working_low: Option<Decimal>,
    /// Net EUR per year.
    pub base_year: Decimal,
    pub vat_percent: Decimal,
}

/// A device on the wall.
#[derive(Debug)]
pub struct Meter {
    pub no: String,
    /// Empty for water and heat.
    pub metering_location: String,
    pub installed_on: NaiveDate,
    pub removed_on: Option<NaiveDate>,
    pub place: &'static str,
    pub registers: Vec<Register>,
}

/// One counter of a device.
#[derive(Debug)]
pub struct Register {
    pub obis: &'static str,
    /// `HT`, `NT` or empty.
    pub label: &'static str,
    pub unit: Unit,
    pub integer_digits: u32,
    pub decimal_digits: u32,
    /// Transformer factor: multiplies the difference of two readings.
    pub factor: u32,
    /// Feed-in is counted but not billed by the supply contract.
    pub billed: bool,
    pub readings: Vec<Reading>,
}

/// One value read from a register.
#[derive(Debug, Clone)]
pub struct Reading {
    pub no: String,
    pub read_on: NaiveDate,
    pub value: Decimal,
    pub origin: Origin,
    pub reason: Reason,
    /// Only with [`Origin::Estimate`].
    pub estimate_reason: &'static str,
}

/// One monthly payment, gross EUR.
#[derive(Debug, Clone)]
pub struct Instalment {
    pub due_on: NaiveDate,
    pub amount: Decimal,
    pub paid: Decimal,
}

/// A bill, with the lines the printed document shows.
#[derive(Debug)]
pub struct Invoice {
    pub no: String,
    pub kind: InvoiceKind,
    pub issued_on: NaiveDate,
    pub period_from: NaiveDate,
    /// Included.
    pub period_to: NaiveDate,
    pub gross: Decimal,
    pub instalments_paid: Decimal,
    /// Positive: the customer pays; negative: a credit.
    pub balance: Decimal,
    pub due_on: NaiveDate,
    /// How many instalments were paid in the period.
    pub instalment_count: usize,
    pub usage: Vec<UsageLine>,
    pub lines: Vec<PriceLine>,
    pub vat: Vec<VatLine>,
    /// Billing units in all.
    pub consumption: Decimal,
    /// Of the period before, when it was a whole year too.
    pub consumption_before: Option<Decimal>,
}

/// A row of the bill's table of readings.
#[derive(Debug)]
pub struct UsageLine {
    pub meter_no: String,
    pub label: &'static str,
    pub old: Reading,
    pub new: Reading,
    pub unit: Unit,
    pub factor: u32,
    /// In the register's unit, rollover and factor included.
    pub difference: Decimal,
    /// In the billing unit, whole.
    pub consumption: Decimal,
}

/// A row of the bill's table of prices, net EUR rounded to cents.
#[derive(Debug)]
pub struct PriceLine {
    pub text: String,
    pub from: NaiveDate,
    /// Included.
    pub to: NaiveDate,
    pub quantity: String,
    pub price: String,
    pub net: Decimal,
    pub vat_percent: Decimal,
}

/// The tax of one rate.
#[derive(Debug)]
pub struct VatLine {
    pub percent: Decimal,
    pub net: Decimal,
    pub tax: Decimal,
}
