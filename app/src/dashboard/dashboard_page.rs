//! The overview of the chosen contract account.

use domain::{format, language::Language, money::Money};
use leptos::prelude::*;
use services::{
    account::Holder,
    contract::Contract,
    dashboard::{self, Dashboard},
};

use crate::{
    account::confirm_page::reminder,
    billing::tile::billing_tile,
    consumption::tile::consumption_tile,
    contract::{
        tile::contract_tile,
        words::{division_icon, meter_number},
    },
    dashboard::services_page::services_page,
    page::{Page, page},
    reading::tile::reading_tile,
    requests::words::request_row,
    routes,
    server_context::RequestContext,
    ui::{
        heading::heading,
        help_box::help_box,
        layout::Section,
        plate::{PlateRow, plate},
    },
};

/// The page.
#[component]
pub fn DashboardPage() -> impl IntoView {
    page(|cx| async move {
        let t = cx.texts();
        let actor = cx.actor()?.clone();
        if cx.profile().access.has_services() {
            return Ok(services_page(&cx));
        }
        let Some(chosen) = actor.chosen() else {
            return Ok(without_account(&cx));
        };
        let board = dashboard::show(&cx.services, &actor).await?;
        let greeting = greeting(&cx, &chosen.holder);
        let lead = lead(&cx, &board).into_any();
        let body = view! {
            {heading(greeting, Some(lead))}
            <div class="page__body">
                <div class="page__main stack stack--wide">
                    {reminder(&cx, &actor)}
                    <section class="tiles" aria-label=t.msg_overview_tiles()>
                        {contract_tile(&cx, &board)}
                        {billing_tile(&cx, &board)}
                        {reading_tile(&cx, &board)}
                        {consumption_tile(&cx, &board)}
                    </section>
                    {contracts(&cx, &board)}
                </div>
                <div class="page__aside stack stack--wide">
                    {under_way(&cx, &board)}
                    {help_box(&cx)}
                </div>
            </div>
        };
        Ok(Page::new(t.msg_overview_title(), body).section(Section::Overview))
    })
}

/// Somebody whose contract accounts are all gone.
fn without_account(cx: &RequestContext) -> Page {
    let t = cx.texts();
    let body = view! {
        {heading(t.msg_overview_no_account_title(), Some(t.msg_overview_no_account_text().into_any()))}
        <p><a class="button button--main" href=routes::MANAGE>{t.msg_place_add()}</a></p>
        {help_box(cx)}
    };
    Page::new(t.msg_overview_title(), body)
        .section(Section::Overview)
        .narrow()
}

/// "Guten Tag, Frau Berger": with salutation and last name, as letters do; a company by its name. Swedish
/// has no use for salutations: "Hej Anna Berger".
fn greeting(cx: &RequestContext, holder: &Holder) -> String {
    let t = cx.texts();
    let filled = |part: &Option<String>| part.clone().filter(|part| !part.trim().is_empty());
    if let Some(company) = filled(&holder.company) {
        return t.msg_overview_hello_name(company);
    }
    let Some(last_name) = filled(&holder.last_name) else {
        return t.msg_overview_hello();
    };
    let salutation = match holder
        .salutation
        .as_deref()
        .map(str::to_lowercase)
        .as_deref()
    {
        _ if cx.language == Language::Sv => None,
        Some("frau" | "ms" | "mrs") => Some(t.msg_salutation_ms()),
        Some("herr" | "mr") => Some(t.msg_salutation_mr()),
        _ => None,
    };
    // Without a salutation the whole name is the polite way.
    let first = salutation.or_else(|| filled(&holder.first_name));
    let name = [first, Some(last_name)]
        .into_iter()
        .flatten()
        .collect::<Vec<_>>()
        .join(" ");
    t.msg_overview_hello_name(name)
}

/// What waits for the person, most urgent first; or that nothing does.
fn lead(cx: &RequestContext, board: &Dashboard) -> String {
    let t = cx.texts();
    let overdue: Money = board.overdue.iter().map(|i| i.amount - i.paid).sum();
    let mut sentences = Vec::new();
    if !overdue.is_zero() {
        sentences.push(t.msg_overview_overdue(format::money(overdue, cx.language)));
    }
    if board.supply.contracts.is_empty() {
        sentences.push(t.msg_overview_new());
    } else if let Some(until) = board.reading_until.filter(|_| !board.registers.is_empty()) {
        if sentences.is_empty() {
            sentences.push(t.msg_overview_good());
        }
        sentences.push(t.msg_overview_next_reading(format::date_long(until, cx.language)));
    } else if sentences.is_empty() {
        sentences.push(t.msg_overview_good());
    }
    sentences.join(" ")
}

fn contracts(cx: &RequestContext, board: &Dashboard) -> AnyView {
    let t = cx.texts();
    if board.supply.contracts.is_empty() {
        return ().into_any();
    }
    let active = board
        .supply
        .contracts
        .iter()
        .filter(|c| c.is_active(board.today));
    let plates = active
        .map(|contract| contract_plate(cx, board, contract))
        .collect_view();
    view! {
        <section aria-labelledby="contracts">
            <div class="section__head">
                <h2 id="contracts">{t.msg_overview_contracts()}</h2>
                <a href=routes::MANAGE>{t.msg_overview_add()}</a>
            </div>
            <div class="plates">{plates}</div>
        </section>
    }
    .into_any()
}

fn contract_plate(cx: &RequestContext, board: &Dashboard, contract: &Contract) -> AnyView {
    let t = cx.texts();
    let mut rows = vec![PlateRow::number(
        t.msg_contract_number(),
        contract.contract_no.clone(),
    )];
    if let Some(meter) = contract.meter_on(board.today) {
        rows.push(PlateRow::number(
            t.msg_contract_meter(),
            meter_number(&meter.meter_no),
        ));
    }
    rows.push(PlateRow::wide(
        t.msg_contract_place(),
        contract.address.one_line(),
    ));
    let icon = division_icon(contract.division);
    plate(
        icon,
        contract.product.clone(),
        Some(routes::CONTRACT.into()),
        rows,
        None,
    )
}

fn under_way(cx: &RequestContext, board: &Dashboard) -> AnyView {
    if board.requests.is_empty() {
        return ().into_any();
    }
    let t = cx.texts();
    let rows = board
        .requests
        .iter()
        .map(|row| request_row(cx, row))
        .collect_view();
    view! {
        <section aria-labelledby="under-way">
            <h2 id="under-way">{t.msg_overview_under_way()}</h2>
            <ul class="rows">{rows}</ul>
        </section>
    }
    .into_any()
}
