//! Rules across the columns of a row (docs/IMPORT.md 4): what one value makes of another, and which
//! numbers make sense.

use chrono::NaiveDate;
use rust_decimal::Decimal;

use super::{
    columns::{NO_POSTCODE, is_postcode},
    known::{Known, id_of},
    parse::Parser,
    report::Fault,
    rows::Row,
};

/// Days in their order: the later one may not lie before the earlier one.
fn spans(file: &str) -> &'static [(&'static str, &'static str)] {
    match file {
        "contracts" => &[("starts_on", "ends_on")],
        "prices" => &[("valid_from", "valid_to")],
        "meters" => &[("installed_on", "removed_on")],
        "invoices" => &[("period_from", "period_to"), ("issued_on", "due_on")],
        _ => &[],
    }
}

/// Columns that must be filled because of what another one says.
fn needed<'t>(file: &str, text: &impl Fn(&str) -> &'t str) -> &'static [&'static str] {
    match (
        file,
        text("kind"),
        text("division"),
        text("origin"),
        text("status"),
    ) {
        ("customers", "private", ..) => &["first_name", "last_name"],
        ("customers", "business", ..) => &["company"],
        ("contracts", _, "gas", ..) => {
            &["annual_forecast", "gas_state_number", "gas_calorific_value"]
        }
        ("contracts", _, "electricity" | "water" | "heat", ..) => &["annual_forecast"],
        ("readings", _, _, "estimate", _) => &["estimate_reason"],
        ("decisions", .., "refused" | "waiting_for_customer") => &["note"],
        _ => &[],
    }
}

/// Columns that must be empty because of what another one says, and what they belong to.
fn foreign<'t>(
    file: &str,
    text: &impl Fn(&str) -> &'t str,
) -> &'static [(&'static str, &'static str)] {
    const GAS: [(&str, &str); 2] = [
        ("gas_state_number", "gas contracts"),
        ("gas_calorific_value", "gas contracts"),
    ];
    const ALL: [(&str, &str); 3] = [
        GAS[0],
        GAS[1],
        ("market_location", "electricity and gas contracts"),
    ];
    match (file, text("division"), text("origin")) {
        ("contracts", "electricity", _) => &GAS,
        ("contracts", "water" | "heat" | "telecom", _) => &ALL,
        ("readings", _, origin) if origin != "estimate" => &[("estimate_reason", "estimates")],
        _ => &[],
    }
}

/// What a number may be.
enum Range {
    NotNegative,
    AboveZero,
    Percent,
}

/// Columns whose numbers are limited, with the decimals they may have.
fn ranges(file: &str) -> &'static [(&'static str, Range, u32)] {
    match file {
        "contracts" => &[
            ("annual_forecast", Range::NotNegative, 6),
            ("gas_state_number", Range::AboveZero, 4),
            ("gas_calorific_value", Range::AboveZero, 3),
        ],
        "prices" => &[("vat_percent", Range::Percent, 6)],
        "registers" => &[("factor", Range::AboveZero, 6)],
        "readings" => &[("value", Range::NotNegative, 6)],
        "instalments" => &[
            ("amount", Range::NotNegative, 2),
            ("paid", Range::NotNegative, 2),
        ],
        _ => &[],
    }
}

impl Range {
    fn problem(&self, number: Decimal) -> Option<&'static str> {
        match self {
            Self::NotNegative if number < Decimal::ZERO => Some("is negative"),
            Self::AboveZero if number <= Decimal::ZERO => Some("must be above zero"),
            Self::Percent if number < Decimal::ZERO || number > Decimal::ONE_HUNDRED => {
                Some("is no rate from 0 to 100 percent")
            }
            _ => None,
        }
    }
}

/// Checks a row whose fields are fine one by one.
pub(super) fn check(
    parser: &Parser<'_>,
    known: &Known,
    row: &Row,
    texts: &[String],
) -> Result<(), Fault> {
    let text = |name: &str| parser.text(texts, name);
    let date = |name| text(name).parse::<NaiveDate>().ok();
    let number = |name| text(name).parse::<Decimal>().unwrap_or_default();
    let fault = |column: &str, reason: String| Err(parser.fault_at(row, column, reason));
    let file = parser.spec.name;
    for (from, to) in spans(file) {
        if let (Some(start), Some(end)) = (date(from), date(to))
            && end < start
        {
            return fault(to, format!("is before {from} ({start})"));
        }
    }
    let empty = |column: &&&str| text(column).is_empty();
    if let Some(column) = needed(file, &text).iter().find(empty) {
        return fault(column, "is empty, and this row needs it".to_owned());
    }
    for (column, owner) in foreign(file, &text) {
        if !text(column).is_empty() {
            return fault(column, format!("belongs to {owner} only"));
        }
    }
    for (column, range, decimals) in ranges(file) {
        if text(column).is_empty() {
            continue;
        }
        if let Some(problem) = range.problem(number(column)) {
            return fault(column, problem.to_owned());
        }
        if number(column).normalize().scale() > *decimals {
            return fault(column, format!("has more than {decimals} decimals"));
        }
    }
    match file {
        "customers" if text("country") == "DE" && !is_postcode(text("postcode")) => {
            fault("postcode", NO_POSTCODE.to_owned())
        }
        "contracts" => {
            let contract = id_of("contracts", &[text("contract_no")]);
            let account = id_of("contract_accounts", &[text("contract_account_no")]);
            match known.before(contract) {
                Some((_, before)) if before != text("division") => fault(
                    "division",
                    format!(
                        "was {before} before, and cannot change: a new division is a new contract"
                    ),
                ),
                Some((before, _)) if before != account => fault(
                    "contract_account_no",
                    "was another one before, and cannot change: a new account is a new contract"
                        .to_owned(),
                ),
                _ => Ok(()),
            }
        }
        "invoices" => {
            if number("balance") != number("gross") - number("instalments_paid") {
                return fault("balance", "is not gross minus instalments_paid".to_owned());
            }
            let contract = id_of("contracts", &[text("contract_no")]);
            let account = id_of("contract_accounts", &[text("contract_account_no")]);
            if known.contracts.get(&contract).map(|facts| facts.account) != Some(account) {
                return fault("contract_no", "is of another contract account".to_owned());
            }
            Ok(())
        }
        "readings" if date("read_on").is_some_and(|on| on > parser.as_of) => {
            fault("read_on", format!("is after as_of ({})", parser.as_of))
        }
        _ => Ok(()),
    }
}
