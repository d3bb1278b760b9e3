//! Prices and term of a contract, and the numbers behind it that only a change of supplier or a call to
//! the grid operator needs.

use chrono::NaiveDate;
use domain::{
    contract::{NoticePeriod, Price, price_on},
    format,
    money::Money,
    reading::Unit,
};
use leptos::prelude::*;
use rust_decimal::Decimal;
use services::contract::Contract;

use super::words::meter_number;
use crate::{
    server_context::RequestContext,
    ui::facts::{fact, facts},
};

/// Prices and term.
pub fn prices(cx: &RequestContext, contract: &Contract) -> AnyView {
    let t = cx.texts();
    let language = cx.language;
    let today = cx.services.today();
    let day = |date| format::date_long(date, language);
    let mut rows = Vec::new();
    let present = price_on(&contract.prices, today);
    if let Some(price) = present {
        rows.extend(price_rows(cx, contract, price));
    }
    // A price that is announced already belongs here as much as the present one.
    if let Some(next) = contract
        .prices
        .iter()
        .find(|price| price.valid_from > today)
    {
        let when = t.msg_contract_price_next(day(next.valid_from));
        for (label, value) in price_rows(cx, contract, next) {
            rows.push((format!("{label} {when}"), value));
        }
    }
    rows.push(fact(t.msg_contract_starts(), day(contract.starts_on)));
    if let Some(term) = contract.term_until {
        rows.push(fact(t.msg_contract_term(), day(term)));
    }
    if let Some(end) = contract.ends_on {
        rows.push(fact(t.msg_contract_ends(), day(end)));
    }
    match contract.notice_period {
        // StromGVV and GasGVV § 20: two weeks, whatever else is stored.
        _ if contract.basic_supply => {
            rows.push(fact(
                t.msg_contract_basic_supply(),
                t.msg_contract_basic_supply_text(),
            ));
        }
        Some(period) => rows.push(fact(t.msg_contract_notice(), notice(cx, period))),
        None => {}
    }
    let note = match present {
        Some(price) => {
            let since = t.msg_contract_price_since(day(price.valid_from));
            format!("{}, {since}", t.msg_contract_price_note())
        }
        None => t.msg_contract_no_price(),
    };
    view! {
        <h3>{t.msg_contract_prices()}</h3>
        {facts(rows)}
        <p class="soft">{note}</p>
    }
    .into_any()
}

fn notice(cx: &RequestContext, period: NoticePeriod) -> String {
    locales::notice_period(cx.texts(), period)
}

/// Prices as a household pays them (PAngV § 3: with VAT).
fn price_rows(cx: &RequestContext, contract: &Contract, price: &Price) -> Vec<(String, AnyView)> {
    let t = cx.texts();
    if contract.division.is_billed_monthly() {
        let price = price.month_with_vat();
        let value = t.msg_contract_monthly_price_value(format::money(price, cx.language));
        return vec![fact(t.msg_contract_monthly_price(), value)];
    }
    let (working, base) = gross_prices(cx, price, contract.division.billing_unit());
    vec![
        fact(t.msg_contract_working_price(), working),
        fact(t.msg_contract_base_price(), base),
    ]
}

/// Working price and base price with VAT, in words.
pub fn gross_prices(cx: &RequestContext, price: &Price, unit: Unit) -> (String, String) {
    let t = cx.texts();
    let hundred = Decimal::ONE_HUNDRED;
    let gross = |net: Decimal| net * (hundred + price.vat_percent) / hundred;
    let cents = format::number(gross(price.working_price) * hundred, 2, cx.language);
    let base = Money::from_decimal(gross(price.base_price_year));
    (
        t.msg_contract_working_price_value(cents, unit.symbol()),
        t.msg_contract_base_price_value(format::money(base, cx.language)),
    )
}

/// Grid, metering, forecast: folded away.
pub fn technical(cx: &RequestContext, contract: &Contract) -> AnyView {
    let t = cx.texts();
    let language = cx.language;
    let with_code = |name: &Option<String>, code: &Option<String>| -> Option<String> {
        let name = name.as_ref()?;
        Some(
            code.as_ref()
                .map_or_else(|| name.clone(), |code| format!("{name} ({code})")),
        )
    };
    let mut rows = Vec::new();
    let mut add = |label: String, value: Option<String>| {
        if let Some(value) = value {
            rows.push(fact(label, value));
        }
    };
    add(
        t.msg_contract_market_location(),
        contract.market_location.clone(),
    );
    let network = with_code(&contract.network_operator, &contract.network_operator_code);
    add(t.msg_contract_network_operator(), network);
    let metering = with_code(
        &contract.metering_operator,
        &contract.metering_operator_code,
    );
    add(t.msg_contract_metering_operator(), metering);
    let unit = contract.division.billing_unit();
    let forecast = contract
        .annual_forecast
        .map(|value| format::amount(value, unit, language));
    add(t.msg_contract_forecast(), forecast);
    let state = contract
        .gas_state_number
        .map(|value| format::number(value, 4, language));
    add(t.msg_contract_state_number(), state);
    let calorific = contract.gas_calorific_value;
    let calorific = calorific.map(|value| format::quantity(value, 3, "kWh/m³", language));
    add(t.msg_contract_calorific_value(), calorific);
    for meter in &contract.meters {
        let installed = t.msg_contract_installed();
        let value = meter_number(&meter.meter_no);
        let value = format!("{value}, {installed} {}", written(meter.installed_on, cx));
        add(t.msg_contract_meter(), Some(value));
        add(
            t.msg_contract_metering_location(),
            meter.metering_location.clone(),
        );
    }
    if rows.is_empty() {
        return ().into_any();
    }
    view! {
        <details class="fold">
            <summary>{t.msg_contract_technical()}</summary>
            <div class="fold__body">{facts(rows)}</div>
        </details>
    }
    .into_any()
}

fn written(day: NaiveDate, cx: &RequestContext) -> String {
    format::date_long(day, cx.language)
}
