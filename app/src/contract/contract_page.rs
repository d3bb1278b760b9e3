//! The contracts of the chosen contract account, one below the other: what is paid when, at which price,
//! until when, and what stands behind it technically.

use domain::{format, language::Language};
use leptos::prelude::*;
use locales::Texts;
use services::{
    Failure, billing,
    contract::{self, Contract},
    delivery, personal,
};

use super::{
    details::{people, prices, technical},
    energy_mix::energy_mix,
    instalments::instalment_list,
    words::{division_icon, meter_number},
};
use crate::{
    dashboard::names,
    page::{Page, page},
    routes,
    server_context::RequestContext,
    ui::{
        heading::{back, heading},
        help_box::help_box,
        icon::icon,
        layout::Section,
        place_menu::printed,
        plate::{PlateRow, plate},
    },
};

/// The page.
#[component]
pub fn ContractPage() -> impl IntoView {
    page(|cx| async move {
        let t = cx.texts();
        let actor = cx.customer()?.clone();
        let supply = contract::show(&cx.services, &actor).await?;
        let instalments = billing::instalments(&cx.services, &actor).await?;
        let partner = personal::show(&cx.services, &actor).await?;
        let comes = match delivery::show(&cx.services, &actor).await {
            Ok(comes) => Some(comes),
            Err(Failure::NotFound) => None,
            Err(failure) => return Err(failure),
        };
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
        // What is billed every month knows no instalments.
        let all_monthly = !supply.contracts.is_empty()
            && supply
                .contracts
                .iter()
                .all(|contract| contract.division.is_billed_monthly());
        let paid = (!all_monthly || !instalments.is_empty()).then(|| {
            view! {
                <section class="panel stack" id="instalments" aria-labelledby="instalments-title">
                    <h2 id="instalments-title">{t.msg_contract_instalments()}</h2>
                    {instalment_list(&cx, &instalments)}
                </section>
            }
        });
        let body = view! {
            {back(routes::OVERVIEW, t.msg_nav_overview())}
            {heading(names::contract(&cx), Some(lead.into_any()))}
            <div class="page__body">
                <div class="page__main stack stack--wide">
                    {contracts}
                    {paid}
                    {people(&cx, &partner, comes)}
                </div>
                <div class="page__aside">{help_box(&cx)}</div>
            </div>
        };
        let page = Page::new(names::contract(&cx), body).section(Section::Contract);
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
            {(!contract.division.is_billed_monthly() && contract.is_active(today)).then(|| view! {
                <ul class="links">
                    <li>
                        <a class="go" href=routes::instalment(&contract.id.to_string())>{t.msg_instalment_change()}</a>
                    </li>
                    <li>
                        <a class="go" href=routes::statements(&contract.id.to_string())>{t.msg_statement_link()}</a>
                    </li>
                </ul>
            })}
            {prices(cx, contract)}
            {energy_mix(cx, contract)}
            {technical(cx, contract)}
            <p>
                <a class="go" href=routes::contract_summary(&contract.id.to_string()) download="">
                    {icon("download")}{t.msg_contract_summary()}
                </a>
            </p>
        </section>
    }
    .into_any()
}
