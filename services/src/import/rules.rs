//! Rules across the columns of a row (docs/IMPORT.md 4): what one value makes of another.

use chrono::NaiveDate;
use rust_decimal::Decimal;

use super::{
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
    let fault = |column, reason: String| Err(parser.fault_at(row, column, reason));
    let file = parser.spec.name;
    for (from, to) in spans(file) {
        if let (Some(start), Some(end)) = (date(from), date(to))
            && end < start
        {
            return fault(to, format!("is before {from} ({start})"));
        }
    }
    if let Some(column) = needed(file, &text)
        .iter()
        .find(|column| text(column).is_empty())
    {
        return fault(column, "is empty, and this row needs it".to_owned());
    }
    match file {
        "invoices" => {
            if number("balance") != number("gross") - number("instalments_paid") {
                return fault("balance", "is not gross minus instalments_paid".to_owned());
            }
            let contract = id_of("contracts", &[text("contract_no")]);
            let account = id_of("contract_accounts", &[text("contract_account_no")]);
            if known.account_of_contract.get(&contract) != Some(&account) {
                return fault("contract_no", "is of another contract account".to_owned());
            }
        }
        "registers" if number("factor") <= Decimal::ZERO => {
            return fault("factor", "must be above zero".to_owned());
        }
        "readings" => {
            if date("read_on").is_some_and(|on| on > parser.as_of) {
                return fault("read_on", format!("is after as_of ({})", parser.as_of));
            }
            if text("origin") != "estimate" && !text("estimate_reason").is_empty() {
                return fault("estimate_reason", "belongs to estimates only".to_owned());
            }
        }
        _ => {}
    }
    Ok(())
}
