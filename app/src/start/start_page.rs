//! The start page: the tile "Anmeldung", and what the portal is for.

use domain::profile::Registration;
use leptos::prelude::*;
use rust_decimal::Decimal;

use crate::{
    account::sign_in_page::sign_in_form,
    page::{Page, page},
    routes,
    server_context::{RequestContext, go},
    ui::{
        help_box::help_box,
        icon::icon,
        register::{RegisterShape, register_value},
    },
};

/// The page.
#[component]
pub fn StartPage() -> impl IntoView {
    page(|cx| async move {
        let t = cx.texts();
        if cx.actor.is_some() {
            go(routes::OVERVIEW);
        }
        let draft = services::drafts::Draft::default();
        let form = cx.form(&draft);
        let (title, lead) = if cx.profile().access.has_services() {
            (t.msg_start_title_services(), t.msg_start_lead_services())
        } else {
            (t.msg_start_title(), t.msg_start_lead())
        };
        // The plate of a meter is the picture of utilities that have meters.
        let picture = (!cx.profile().access.has_services()).then(|| meter(&cx));
        let body = view! {
            <div class="start">
                <div class="start__words stack">
                    <h1 class="start__title">{title}</h1>
                    <p class="page__lead">{lead}</p>
                </div>
                <article
                    class="tile tile--sign-in start__sign-in"
                    aria-labelledby="sign-in-title"
                >
                    <header class="tile__head">
                        <h2 id="sign-in-title">{t.msg_start_sign_in()}</h2>
                    </header>
                    <div class="stack">{sign_in_form(&cx, form, None)}</div>
                </article>
                {picture}
                {offers(&cx)}
            </div>
            {help_box(&cx)}
        };
        Ok(Page::new(cx.profile().portal_name.clone(), body))
    })
}

/// The name plate of a meter, as a picture.
fn meter(cx: &RequestContext) -> AnyView {
    let t = cx.texts();
    let shape = RegisterShape {
        integer: 6,
        decimal: 1,
        unit: "kWh".into(),
    };
    let drums = register_value(&shape, Decimal::new(452_107, 1), String::new(), false);
    view! {
        <div class="start__meter" aria-hidden="true">
            <div class="plate">
                <dl class="plate__list">
                    <div>
                        <dt>{t.msg_start_plate_meter()}</dt>
                        <dd class="plate__number">"1 EMH00 0473 1100"</dd>
                    </div>
                    <div>
                        <dt>{t.msg_start_plate_tariff()}</dt>
                        <dd>{t.msg_start_plate_tariff_value()}</dd>
                    </div>
                </dl>
                <div class="plate__action">{drums}</div>
            </div>
        </div>
    }
    .into_any()
}

fn offers(cx: &RequestContext) -> AnyView {
    let t = cx.texts();
    let contracts = [
        ("clock", t.msg_start_offer_always()),
        ("contract", t.msg_start_offer_contract()),
        ("meter", t.msg_start_offer_reading()),
        ("check", t.msg_start_offer_instalments()),
        ("invoice", t.msg_start_offer_invoices()),
        ("consumption", t.msg_start_offer_consumption()),
        ("request", t.msg_start_offer_requests()),
        ("home", t.msg_start_offer_accounts()),
    ];
    let access = &cx.profile().access;
    let (title, text) = match access.registration {
        Registration::Meter if access.old_portal => {
            (t.msg_start_new_title(), t.msg_start_new_text())
        }
        Registration::Meter => (t.msg_start_first_title(), t.msg_start_first_text()),
        Registration::Letter => (t.msg_start_first_title(), t.msg_start_first_text_letter()),
        Registration::Email => (t.msg_start_first_title(), t.msg_start_first_text_email()),
        Registration::Bank => (t.msg_start_first_title(), t.msg_start_first_text_bank()),
    };
    let members = [
        ("clock", t.msg_start_offer_always()),
        ("tool", t.msg_start_offer_company()),
        ("request", t.msg_start_offer_requests()),
        ("person", t.msg_start_offer_login()),
    ];
    let offers = if access.has_services() {
        members.to_vec()
    } else {
        contracts.to_vec()
    };
    let offers = offers
        .into_iter()
        .map(|(name, text)| view! { <li>{icon(name)}<span>{text}</span></li> });
    view! {
        <section class="stack" aria-labelledby="offers-title">
            <h2 id="offers-title">{t.msg_start_offers_title()}</h2>
            <ul class="offers">{offers.collect_view()}</ul>
            <p class="notice">
                {icon("info")}
                <span>
                    <b>{title}</b>" "
                    <a href=routes::REGISTER>{t.msg_start_new_link()}</a>" "
                    {text}
                </span>
            </p>
        </section>
    }
    .into_any()
}
