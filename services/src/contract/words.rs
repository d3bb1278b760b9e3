//! What a contract says in words: prices with what is in them, term and end. The page and the summary say the same.

use chrono::{Datelike, NaiveDate};
use domain::{
    billing::levy::{levies_of, levy_on},
    contract::{NoticePeriod, Price, Termination, Terms, next_termination, price_on},
    format,
    language::Language,
    money::Money,
    reading::Unit,
};
use locales::{Texts, texts};
use rust_decimal::Decimal;

use super::Contract;

/// A label and what it says.
pub type Said = (String, String);

/// A price with what is in it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct PriceWords {
    /// First day.
    pub from: NaiveDate,
    /// As a household pays them (PAngV § 3: with VAT).
    pub prices: Vec<Said>,
    /// Taxes and levies in the working price (EnWG § 40 (3)); empty where there are none, or none are known.
    pub levies: Vec<Said>,
    /// The year whose figures are not published.
    pub unknown: Option<i32>,
    /// Where the figures stand.
    pub sources: Vec<&'static str>,
    /// The rate of VAT.
    pub vat: String,
}

/// The present price and the next one that is announced.
pub fn prices(contract: &Contract, today: NaiveDate, language: Language) -> Vec<PriceWords> {
    let present = price_on(&contract.prices, today);
    let next = contract
        .prices
        .iter()
        .find(|price| price.valid_from > today);
    let all = present.into_iter().chain(next);
    all.map(|price| price_words(contract, price, today, language))
        .collect()
}

fn price_words(
    contract: &Contract,
    price: &Price,
    today: NaiveDate,
    language: Language,
) -> PriceWords {
    let t = texts(language);
    let mut words = PriceWords {
        from: price.valid_from,
        prices: Vec::new(),
        levies: Vec::new(),
        unknown: None,
        sources: Vec::new(),
        vat: t.msg_contract_vat_value(format::percent(price.vat_percent, 0, language)),
    };
    if contract.division.is_billed_monthly() {
        let month = format::money(price.month_with_vat(), language);
        let month = t.msg_contract_monthly_price_value(month);
        words.prices.push((t.msg_contract_monthly_price(), month));
        return words;
    }
    let unit = contract.division.billing_unit();
    let (working, base) = gross_prices(price, unit, language);
    words.prices.push((t.msg_contract_working_price(), working));
    words.prices.push((t.msg_contract_base_price(), base));
    let day = today.max(price.valid_from);
    for levy in levies_of(contract.division) {
        match levy_on(*levy, day) {
            Ok(rate) => {
                // What is nothing is not named.
                if rate.cents.is_zero() {
                    continue;
                }
                let cents = format::number(rate.cents, 3, language);
                let value = t.msg_contract_levy_value(cents, unit.symbol());
                let value = if rate.exact {
                    value
                } else {
                    t.msg_contract_levy_about(value)
                };
                words.levies.push((locales::levy(t, *levy), value));
                if !words.sources.contains(&rate.source) {
                    words.sources.push(rate.source);
                }
            }
            Err(unknown) => words.unknown = Some(unknown.on.year()),
        }
    }
    words
}

/// Working price and base price with VAT.
pub fn gross_prices(price: &Price, unit: Unit, language: Language) -> (String, String) {
    let t = texts(language);
    let hundred = Decimal::ONE_HUNDRED;
    let gross = |net: Decimal| net * (hundred + price.vat_percent) / hundred;
    let cents = |net: Decimal| {
        let cents = format::number(gross(net) * hundred, 2, language);
        t.msg_contract_working_price_value(cents, unit.symbol())
    };
    let working = cents(price.working_price);
    let working = match price.low_working_price {
        Some(low) => t.msg_contract_working_price_two(working, cents(low)),
        None => working,
    };
    let base = Money::from_decimal(gross(price.base_price_year));
    let base = t.msg_contract_base_price_value(format::money(base, language));
    (working, base)
}

/// When the contract can end.
pub fn termination(contract: &Contract, today: NaiveDate) -> Option<Termination> {
    let terms = Terms {
        division: contract.division,
        starts_on: contract.starts_on,
        ends_on: contract.ends_on,
        term_until: contract.term_until,
        notice: contract.notice_period,
        basic_supply: contract.basic_supply,
    };
    next_termination(&terms, today)
}

/// Beginning, term, notice, the next possible end (EnWG § 40 (2) no. 3; TK-Transparenzverordnung § 4).
pub fn term(contract: &Contract, today: NaiveDate, language: Language) -> Vec<Said> {
    let t = texts(language);
    let day = |date| format::date_long(date, language);
    let is_telecom = contract.division.is_billed_monthly();
    let mut said = vec![(t.msg_contract_starts(), day(contract.starts_on))];
    if let Some(term) = contract.term_until {
        let label = if is_telecom {
            t.msg_contract_minimum_term()
        } else {
            t.msg_contract_term()
        };
        said.push((label, day(term)));
    }
    if let Some(end) = contract.ends_on {
        said.push((t.msg_contract_ends(), day(end)));
    }
    match contract.notice_period {
        // StromGVV and GasGVV § 20: two weeks, whatever else is stored.
        _ if contract.basic_supply => said.push((
            t.msg_contract_basic_supply(),
            t.msg_contract_basic_supply_text(),
        )),
        Some(period) => said.push((t.msg_contract_notice(), notice(t, period))),
        None => {}
    }
    if let Some(next) = termination(contract, today) {
        let value = t.msg_contract_next_end_value(day(next.ends_on), day(next.notice_by));
        said.push((t.msg_contract_next_end(), value));
    }
    if is_telecom && contract.ends_on.is_none() {
        said.push((t.msg_contract_switch(), t.msg_contract_switch_text()));
    }
    said
}

fn notice(t: &Texts, period: NoticePeriod) -> String {
    locales::notice_period(t, period)
}

/// Numbers and names behind the meter: what only a change of supplier or a call to the network operator needs.
pub fn technical(contract: &Contract, language: Language) -> Vec<Said> {
    let t = texts(language);
    let with_code = |name: &Option<String>, code: &Option<String>| -> Option<String> {
        let name = name.as_ref()?;
        let both = |code: &String| format!("{name} ({code})");
        Some(code.as_ref().map_or_else(|| name.clone(), both))
    };
    let mut said = Vec::new();
    let mut add = |label: String, value: Option<String>| {
        said.extend(value.map(|value| (label, value)));
    };
    add(
        t.msg_contract_market_location(),
        contract.market_location.as_deref().map(grouped),
    );
    add(
        t.msg_contract_network_operator(),
        with_code(&contract.network_operator, &contract.network_operator_code),
    );
    add(
        t.msg_contract_metering_operator(),
        with_code(
            &contract.metering_operator,
            &contract.metering_operator_code,
        ),
    );
    let unit = contract.division.billing_unit();
    let forecast = contract.annual_forecast;
    let forecast = forecast.map(|value| format::amount(value, unit, language));
    add(t.msg_contract_forecast(), forecast);
    let state = contract.gas_state_number;
    let state = state.map(|value| format::number(value, 4, language));
    add(t.msg_contract_state_number(), state);
    let calorific = contract.gas_calorific_value;
    let calorific = calorific.map(|value| format::quantity(value, 3, "kWh/m³", language));
    add(t.msg_contract_calorific_value(), calorific);
    for meter in &contract.meters {
        let installed = t.msg_contract_installed();
        let day = format::date_long(meter.installed_on, language);
        let value = format!("{}, {installed} {day}", meter_no(&meter.meter_no));
        add(t.msg_contract_meter(), Some(value));
        let location = meter.metering_location.clone();
        add(t.msg_contract_metering_location(), location);
    }
    said
}

/// The eleven digits of a market location, easier to read aloud: `51 238 696 788`.
fn grouped(number: &str) -> String {
    match (
        number.get(..2),
        number.get(2..5),
        number.get(5..8),
        number.get(8..),
    ) {
        (Some(a), Some(b), Some(c), Some(d)) if number.len() == 11 => {
            format!("{a}\u{a0}{b}\u{a0}{c}\u{a0}{d}")
        }
        _ => number.to_owned(),
    }
}

/// A meter number as on the plate; numbers that are none of ours stay as they are.
fn meter_no(stored: &str) -> String {
    domain::contract::MeterNumber::parse(stored)
        .map_or_else(|_| stored.to_owned(), |number| number.grouped())
        .replace(' ', "\u{a0}")
}
