//! The contracts of the chosen contract account, one below the other: what is paid when, at which price,
//! until when, and what stands behind it technically.

use domain::{format, language::Language};
use leptos::prelude::*;
use locales::Texts;
use services::{
    billing::{self, Instalment, InstalmentState},
    contract::{self, Contract},
};

use super::{
    details::{prices, technical},
    words::{division_icon, meter_number},
};
use crate::{
    page::{Page, page},
    routes,
    server_context::RequestContext,
    ui::{
        heading::{back, heading},
        help_box::help_box,
        layout::Section,
        place_menu::printed,
        plate::{PlateRow, plate},
        tile::{State, state_word},
    },
};

/// The page.
#[component]
pub fn ContractPage() -> impl IntoView {
    page(|cx| async move {
        let t = cx.texts();
        let actor = cx.actor()?.clone();
        let supply = contract::show(&cx.services, &actor).await?;
        let instalments = billing::instalments(&cx.services, &actor).await?;
        let number = actor
            .chosen()
            .map(|account| account.number.clone())
            .unwrap_or_default();
        let today = cx.services.today();
        let lead = match supply.contracts.as_slice() {
            [] => t.msg_contract_none(),
            [only] => lead(t, cx.language, only, today),
            several => {
                let count = several.iter().filter(|c| c.is_active(today)).count();
                t.msg_tile_contract_count(u32::try_from(count).unwrap_or(u32::MAX))
            }
        };
        let several = supply.contracts.len() > 1;
        let contracts = supply.contracts.iter().map(|contract| {
            let sentence = several.then(|| self::lead(t, cx.language, contract, today));
            one_contract(&cx, contract, &number, sentence)
        });
        let contracts = contracts.collect_view();
        let paid = instalment_table(&cx, &instalments);
        let body = view! {
            {back(routes::OVERVIEW, t.msg_nav_overview())}
            {heading(t.msg_contract_title(), Some(lead.into_any()))}
            <div class="page__body">
                <div class="page__main stack stack--wide">
                    {contracts}
                    <section class="panel stack" id="instalments" aria-labelledby="instalments-title">
                        <h2 id="instalments-title">{t.msg_contract_instalments()}</h2>
                        {paid}
                    </section>
                </div>
                <div class="page__aside">{help_box(&cx)}</div>
            </div>
        };
        let page = Page::new(t.msg_contract_title(), body).section(Section::Contract);
        Ok(page.class("page page--contract"))
    })
}

fn lead(t: &Texts, language: Language, contract: &Contract, today: chrono::NaiveDate) -> String {
    let day = |date| format::date_long(date, language);
    match (contract.ends_on, contract.term_until) {
        (Some(end), _) if end < today => t.msg_contract_lead_ended(day(end)),
        (Some(end), _) => t.msg_contract_lead_ends(day(end)),
        _ if contract.starts_on > today => t.msg_contract_lead_starts(day(contract.starts_on)),
        (None, Some(term)) if term >= today => t.msg_contract_lead_term(day(term)),
        _ => t.msg_contract_lead_since(day(contract.starts_on)),
    }
}

fn one_contract(
    cx: &RequestContext,
    contract: &Contract,
    account: &str,
    sentence: Option<String>,
) -> AnyView {
    let t = cx.texts();
    let today = cx.services.today();
    let mut rows = vec![
        PlateRow::number(t.msg_contract_account(), printed(cx, account)),
        PlateRow::number(t.msg_contract_number(), contract.contract_no.clone()),
    ];
    if let Some(meter) = contract.meter_on(today) {
        rows.push(PlateRow::number(
            t.msg_contract_meter(),
            meter_number(&meter.meter_no),
        ));
    }
    if let Some(place) = &contract.place {
        rows.push(PlateRow::text(t.msg_contract_room(), place.clone()));
    }
    rows.push(PlateRow::wide(
        t.msg_contract_place(),
        contract.address.one_line(),
    ));
    let division = locales::division(t, contract.division);
    let id = format!("contract-{}", contract.id);
    view! {
        <section class="stack" aria-labelledby=id.clone()>
            <h2 id=id.clone()>{contract.product.clone()}</h2>
            {sentence.map(|sentence| view! { <p class="soft">{sentence}</p> })}
            {plate(division_icon(contract.division), division, None, rows, None)}
            {prices(cx, contract)}
            {technical(cx, contract)}
        </section>
    }
    .into_any()
}

/// Instalments of this year and those to come.
fn instalment_table(cx: &RequestContext, instalments: &[Instalment]) -> AnyView {
    use chrono::Datelike;
    let t = cx.texts();
    let language = cx.language;
    let year = cx.services.today().year();
    let shown: Vec<&Instalment> = instalments
        .iter()
        .filter(|i| i.due_on.year() >= year || i.state == InstalmentState::Overdue)
        .collect();
    if shown.is_empty() {
        return view! { <p>{t.msg_contract_instalments_none()}</p> }.into_any();
    }
    let next = shown.iter().find(|i| i.state == InstalmentState::Planned).map(|next| {
        let day = t.msg_contract_instalment_on(format::date_long(next.due_on, language));
        let amount = super::words::euro(next.amount, language);
        view! {
            <p>
                <span class="amount">{amount}</span>" "<span class="unit">"€"</span>
            </p>
            <p class="soft">{t.msg_contract_instalment_next()}" "{day}" · "{next.product.clone()}</p>
        }
    });
    let rows = shown.into_iter().map(|instalment| {
        let (tone, icon, word) = match instalment.state {
            InstalmentState::Paid => ("good", "check", t.msg_instalment_paid()),
            InstalmentState::Planned => ("", "clock", t.msg_instalment_planned()),
            InstalmentState::Overdue => ("error", "attention", t.msg_instalment_overdue()),
        };
        let state = State {
            tone: tone.into(),
            icon: icon.into(),
            word,
        };
        view! {
            <tr>
                <th scope="row">{format::date_long(instalment.due_on, language)}</th>
                <td data-label=t.msg_contract_number()>{instalment.product.clone()}</td>
                <td class="table__num" data-label=t.msg_contract_amount()>
                    {format::money(instalment.amount, language)}
                </td>
                <td class="table__note" data-label=t.msg_contract_state()>{state_word(state)}</td>
            </tr>
        }
    });
    let rows = rows.collect_view();
    view! {
        {next}
        <div class="table-box">
            <table class="table table--stack">
                <caption class="unseen">{t.msg_contract_instalments()}</caption>
                <thead>
                    <tr>
                        <th scope="col">{t.msg_contract_day()}</th>
                        <th scope="col">{t.msg_contract_number()}</th>
                        <th scope="col" class="table__num">{t.msg_contract_amount()}</th>
                        <th scope="col">{t.msg_contract_state()}</th>
                    </tr>
                </thead>
                <tbody>{rows}</tbody>
            </table>
        </div>
    }
    .into_any()
}
