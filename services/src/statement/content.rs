//! What stands in an interim statement.

use chrono::NaiveDate;
use domain::{
    billing::{
        Balance,
        bill::{Bill, BillError, Paid},
        instalment::Outlook,
        interim,
    },
    contract::{Division, price_on},
    money::Money,
    reading::{Origin, Unit},
};
use rust_decimal::Decimal;
use serde::{Deserialize, Serialize};

use crate::{
    account::AccountRef,
    consumption::counts,
    contract::{Contract, Meter, Register},
    instalment::Plan,
    reading::Reading,
};

/// A statement as it was made; later changes of prices, readings or names do not touch it.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Statement {
    pub account_no: String,
    /// The contract partner, a line each.
    pub holder: Vec<String>,
    pub contract_no: String,
    pub division: Division,
    pub product: String,
    pub place: String,
    pub unit: Unit,
    /// What the registers showed.
    pub readings: Vec<Counted>,
    /// The period up to the reading, with what was paid for it.
    pub bill: Bill,
    /// What is to be expected of the whole period; nothing where a price of it is missing.
    pub ahead: Option<Ahead>,
}

/// A register over the period.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Counted {
    pub meter_no: String,
    /// HT, NT or nothing.
    pub label: String,
    pub unit: Unit,
    pub integer_digits: u8,
    pub decimal_digits: u8,
    pub from: Reached,
    pub to: Reached,
}

/// What a register showed on a day.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Reached {
    pub on: NaiveDate,
    pub value: Decimal,
    pub origin: Origin,
    /// The utility is still looking at it.
    pub to_check: bool,
}

/// What is to be expected.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Ahead {
    /// The day after the last one of the period.
    pub to: NaiveDate,
    pub outlook: Outlook,
    /// What is paid now.
    pub now: Option<Money>,
    /// What would fit, and from when; nothing where no instalment is left.
    pub suggested: Option<(Money, NaiveDate)>,
}

impl Ahead {
    /// What is left at the end if nothing changes.
    pub fn balance(&self) -> Balance {
        self.outlook.balance(self.now.unwrap_or_default())
    }
}

impl Statement {
    /// Whether a reading of it is still looked at.
    pub fn is_to_check(&self) -> bool {
        self.readings
            .iter()
            .any(|line| line.from.to_check || line.to.to_check)
    }
}

/// Makes the content of the statement up to a day.
pub(super) fn content(
    account: &AccountRef,
    contract: &Contract,
    plan: &Plan,
    readings: &[Reading],
    until: NaiveDate,
) -> Result<Statement, BillError> {
    let vat_on = |day| price_on(&contract.prices, day).map_or(Decimal::ZERO, |p| p.vat_percent);
    let paid = plan.dues.iter().filter(|due| due.paid != Money::ZERO);
    let paid = paid.map(|due| Paid {
        amount: due.paid,
        vat_percent: vat_on(due.on),
    });
    let bill = interim(&plan.case, until, paid.collect())?;
    let ahead = plan.outlook.as_ref().ok().map(|outlook| Ahead {
        to: plan.to,
        outlook: outlook.clone(),
        now: plan.now,
        suggested: plan.suggested.zip(plan.first_due),
    });
    Ok(Statement {
        account_no: account.number.clone(),
        holder: holder(account),
        contract_no: contract.contract_no.clone(),
        division: contract.division,
        product: contract.product.clone(),
        place: contract.address.one_line(),
        unit: contract.division.billing_unit(),
        readings: counted(contract, readings, plan.from, until),
        bill,
        ahead,
    })
}

fn holder(account: &AccountRef) -> Vec<String> {
    let holder = &account.holder;
    let words = |parts: [&Option<String>; 2]| {
        let parts = parts.into_iter().flatten().map(String::as_str);
        parts.collect::<Vec<_>>().join(" ")
    };
    [
        holder.company.clone().unwrap_or_default(),
        words([&holder.first_name, &holder.last_name]),
    ]
    .into_iter()
    .filter(|line| !line.trim().is_empty())
    .collect()
}

/// First and last reading of every register that counted between two days, the older meter first.
fn counted(
    contract: &Contract,
    readings: &[Reading],
    from: NaiveDate,
    until: NaiveDate,
) -> Vec<Counted> {
    let mut all = Vec::new();
    for meter in &contract.meters {
        for register in meter.registers.iter().filter(|r| counts(meter, r, false)) {
            all.extend(line(meter, register, readings, from, until));
        }
    }
    all.sort_by_key(|line| (line.from.on, line.to.on));
    all
}

fn line(
    meter: &Meter,
    register: &Register,
    readings: &[Reading],
    from: NaiveDate,
    until: NaiveDate,
) -> Option<Counted> {
    let own = || readings.iter().filter(|row| row.register == register.id);
    let before = own().filter(|row| row.read_on <= from);
    let first = before
        .max_by_key(|row| row.read_on)
        .or_else(|| own().min_by_key(|row| row.read_on))?;
    let last = own()
        .filter(|row| row.read_on <= until)
        .max_by_key(|row| row.read_on)?;
    let reached = |row: &Reading| Reached {
        on: row.read_on,
        value: row.value,
        origin: row.origin,
        to_check: row.to_check,
    };
    (first.read_on < last.read_on).then(|| Counted {
        meter_no: meter.meter_no.clone(),
        label: register.spec.label.clone(),
        unit: register.spec.unit,
        integer_digits: register.spec.integer_digits,
        decimal_digits: register.spec.decimal_digits,
        from: reached(first),
        to: reached(last),
    })
}
