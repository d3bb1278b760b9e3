//! Consumption, contract by contract: a sentence, the years as bars, all values as a table, and how it is
//! computed.

use domain::{format, money::Money, reading::Unit};
use leptos::prelude::*;
use rust_decimal::Decimal;
use services::consumption::{self, Consumption, YearCost};

use super::{
    bars::length,
    chart::{ChartData, chart},
    table::{note, table},
};
use crate::{
    page::{Page, page},
    routes,
    server_context::RequestContext,
    ui::{
        heading::{back, heading},
        help_box::help_box,
        icon::icon,
        layout::Section,
        years::{Bar, BarKind},
    },
};

/// The page.
#[component]
pub fn ConsumptionPage() -> impl IntoView {
    page(|cx| async move {
        let t = cx.texts();
        let actor = cx.customer()?.clone();
        let all = consumption::show(&cx.services, &actor).await?;
        let shown: Vec<&Consumption> = all.iter().filter(|found| !found.years.is_empty()).collect();
        let lead = shown.iter().find_map(|found| finding(&cx, found));
        let lead = match (shown.is_empty(), lead) {
            (true, _) => t.msg_consumption_none(),
            (false, Some(lead)) => lead,
            (false, None) => t.msg_consumption_lead(),
        };
        let contracts = shown.iter().enumerate();
        let contracts = contracts
            .map(|(number, found)| one(&cx, number, found))
            .collect_view();
        let how = (!shown.is_empty()).then(|| {
            view! {
                <details class="fold">
                    <summary>{t.msg_consumption_how()}</summary>
                    <div class="fold__body">
                        <p>{t.msg_consumption_how_text()}</p>
                        <p>{t.msg_consumption_partial()}" "{t.msg_consumption_estimated()}</p>
                        <p>{t.msg_consumption_cost_note()}</p>
                    </div>
                </details>
            }
        });
        let body = view! {
            {back(routes::OVERVIEW, t.msg_nav_overview())}
            {heading(t.msg_consumption_title(), Some(lead.into_any()))}
            <div class="page__body">
                <div class="page__main stack stack--wide">{contracts}{how}</div>
                <div class="page__aside">{help_box(&cx)}</div>
            </div>
        };
        let page = Page::new(t.msg_consumption_title(), body).section(Section::Consumption);
        Ok(page.class("page page--consumption"))
    })
}

/// The sentence above the chart: more or less than in the same span of last year.
fn finding(cx: &RequestContext, found: &Consumption) -> Option<String> {
    let t = cx.texts();
    let to_date = found.to_date.as_ref().filter(|_| !found.feed_in)?;
    let day = format::date_long(to_date.until, cx.language);
    let division = locales::division(t, found.division);
    let rounded = to_date.percent.round();
    let percent = format::percent(rounded.abs(), 0, cx.language);
    Some(if rounded.is_zero() {
        t.msg_consumption_same(day, division)
    } else if rounded.is_sign_negative() {
        t.msg_consumption_less(day, percent, division)
    } else {
        t.msg_consumption_more(day, percent, division)
    })
}

fn one(cx: &RequestContext, number: usize, found: &Consumption) -> AnyView {
    let t = cx.texts();
    let name = if found.feed_in {
        t.msg_consumption_feed_in(&found.product)
    } else {
        found.product.clone()
    };
    let symbol = crate::contract::words::division_icon(found.division);
    let id = format!("consumption-{number}");
    let data = chart_data(cx, &id, found);
    let sentence = (number > 0).then(|| finding(cx, found)).flatten();
    view! {
        <section class="stack" aria-labelledby=id.clone()>
            <h2 class="tile__label" id=id.clone()>{icon(symbol)}{name}</h2>
            {sentence.map(|sentence| view! { <p class="chart__finding">{sentence}</p> })}
            {chart(data)}
            <details class="fold">
                <summary>{t.msg_consumption_table()}</summary>
                <div class="fold__body">{table(cx, found)}</div>
            </details>
        </section>
    }
    .into_any()
}

fn chart_data(cx: &RequestContext, id: &str, found: &Consumption) -> ChartData {
    let t = cx.texts();
    let language = cx.language;
    // The newest year first, as people look for it.
    let years: Vec<&YearCost> = found.years.iter().rev().collect();
    let quantity = |year: &YearCost| {
        (
            year.value.amount,
            format::amount(year.value.amount, found.unit, language),
        )
    };
    let mut names = vec![found.unit.symbol().to_owned()];
    let mut faces = vec![bars(&years, quantity)];
    if years.iter().all(|year| year.cost.is_some()) {
        let money = |year: &YearCost| {
            let cost = year.cost.unwrap_or(Money::ZERO);
            (cost.to_decimal(), format::money(cost, language))
        };
        names.push(t.msg_consumption_euro());
        faces.push(bars(&years, money));
    }
    let sentences = years.iter().map(|year| sentence(cx, found.unit, year));
    ChartData {
        id: format!("{id}-chart"),
        title: t.msg_consumption_years(years.len().to_string()),
        names,
        faces,
        units: t.msg_consumption_units(),
        invitation: t.msg_consumption_readout(),
        years: years
            .iter()
            .map(|year| year.value.year.to_string())
            .collect(),
        sentences: sentences.collect(),
    }
}

/// As on the tile: this year solid, last year striped, the ones before outlined. A year that is not over
/// says so in its sentence.
fn bars(years: &[&YearCost], value: impl Fn(&YearCost) -> (Decimal, String)) -> Vec<Bar> {
    let longest = years
        .iter()
        .map(|year| value(year).0)
        .max()
        .unwrap_or_default();
    let bar = |(number, year): (usize, &&YearCost)| {
        let (size, text) = value(year);
        Bar {
            name: year.value.year.to_string(),
            value: text,
            length: length(size, longest),
            kind: match number {
                0 => BarKind::Now,
                1 => BarKind::Last,
                _ => BarKind::Older,
            },
        }
    };
    years.iter().enumerate().map(bar).collect()
}

fn sentence(cx: &RequestContext, unit: Unit, year: &YearCost) -> String {
    let t = cx.texts();
    let used = format::amount(year.value.amount, unit, cx.language);
    let cost = match year.cost {
        Some(cost) => format::money(cost, cx.language),
        None => t.msg_consumption_no_cost(),
    };
    let note = note(t, cx.language, &year.value);
    t.msg_consumption_readout_year(year.value.year.to_string(), used, cost, note)
}
