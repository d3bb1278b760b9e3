//! Choosing what to see of the history: an ordinary form of the page's own address, and the table to take away.

use std::collections::BTreeSet;

use chrono::Datelike;
use domain::reading::Origin;
use leptos::prelude::*;
use services::reading::{Filter, RegisterHistory};

use crate::{contract::words::meter_number, routes, server_context::RequestContext};

/// What the address asks for. What is no choice is none.
pub fn filter(cx: &RequestContext) -> Filter {
    let asked = |name| cx.query(name).filter(|value: &String| !value.is_empty());
    Filter {
        meter_no: asked("meter"),
        year: asked("year").and_then(|year| year.parse().ok()),
        origin: asked("origin").and_then(|origin| Origin::parse(&origin)),
    }
}

/// The address of the table with the same choice.
fn table_address(filter: &Filter) -> String {
    let mut address = routes::READINGS_CSV.to_owned();
    let year = filter.year.map(|year| year.to_string());
    let origin = filter.origin.map(|origin| origin.code().to_owned());
    let parts = [
        ("meter", filter.meter_no.clone()),
        ("year", year),
        ("origin", origin),
    ];
    for (name, value) in parts {
        // Meter numbers are letters and digits: there is nothing to encode.
        if let Some(value) =
            value.filter(|value| value.chars().all(|c| c.is_ascii_alphanumeric() || c == '_'))
        {
            let mark = if address.contains('?') { '&' } else { '?' };
            address = format!("{address}{mark}{name}={value}");
        }
    }
    address
}

/// The form and the link.
pub fn filter_form(cx: &RequestContext, histories: &[RegisterHistory], filter: &Filter) -> AnyView {
    let t = cx.texts();
    let meters: BTreeSet<&str> = histories
        .iter()
        .map(|h| h.meter.meter_no.as_str())
        .collect();
    let readings = || {
        histories
            .iter()
            .flat_map(|history| &history.rows)
            .map(|row| &row.reading)
    };
    let years: BTreeSet<i32> = readings().map(|reading| reading.read_on.year()).collect();
    let origins: Vec<Origin> = Origin::ALL
        .iter()
        .copied()
        .filter(|origin| readings().any(|reading| reading.origin == *origin))
        .collect();
    let meters = meters
        .into_iter()
        .map(|number| (number.to_owned(), meter_number(number)));
    let years = years
        .into_iter()
        .rev()
        .map(|year| (year.to_string(), year.to_string()));
    let origins = origins
        .into_iter()
        .map(|origin| (origin.code().to_owned(), locales::origin(t, origin)));
    let all = t.msg_readings_filter_all();
    let chosen = [
        filter.meter_no.clone().unwrap_or_default(),
        filter.year.map(|year| year.to_string()).unwrap_or_default(),
        filter
            .origin
            .map(|origin| origin.code().to_owned())
            .unwrap_or_default(),
    ];
    let [meter, year, origin] = chosen;
    view! {
        <div class="filter">
            <form class="filter__form" method="get" action=routes::READINGS>
                {choice("meter", t.msg_readings_filter_meter(), &all, meters.collect(), &meter)}
                {choice("year", t.msg_readings_filter_year(), &all, years.collect(), &year)}
                {choice("origin", t.msg_readings_filter_origin(), &all, origins.collect(), &origin)}
                <button class="button">{t.msg_readings_filter()}</button>
            </form>
            <a class="go" href=table_address(filter) download="">{t.msg_readings_csv()}</a>
        </div>
    }
    .into_any()
}

/// One choice; nothing where there is only one thing to choose.
fn choice(
    name: &'static str,
    label: String,
    all: &str,
    options: Vec<(String, String)>,
    chosen: &str,
) -> Option<AnyView> {
    if options.len() < 2 && chosen.is_empty() {
        return None;
    }
    let options = options.into_iter().map(|(value, text)| {
        let selected = value == chosen;
        view! { <option value=value selected=selected>{text}</option> }
    });
    let id = format!("filter-{name}");
    let field = view! {
        <div class="filter__field">
            <label class="field__hint" for=id.clone()>{label}</label>
            <select class="field__input" id=id name=name>
                <option value="">{all.to_owned()}</option>
                {options.collect_view()}
            </select>
        </div>
    };
    Some(field.into_any())
}
