//! What the utility knows of its customer, each with the way to change it.

use domain::format;
use leptos::prelude::*;
use services::{
    Failure, delivery,
    personal::{self, Held, words},
};

use crate::{
    page::{Page, page},
    routes,
    server_context::RequestContext,
    ui::{
        facts::facts,
        heading::{back, heading},
        help_box::help_box,
        layout::{Section, language_switch},
    },
};

/// The page.
#[component]
pub fn PersonalPage() -> impl IntoView {
    page(|cx| async move {
        let t = cx.texts();
        let actor = cx.customer()?.clone();
        let (home, language) = (cx.profile().country, cx.language);
        let now = personal::show(&cx.services, &actor).await?;
        let none = || t.msg_personal_none();
        let name = row(
            &cx,
            t.msg_personal_name(),
            &now.name,
            routes::PERSON_NAME,
            |name| name.lines().join(", "),
        );
        let label = t.msg_contract_billing_address();
        let address = row(
            &cx,
            label,
            &now.address,
            routes::BILLING_ADDRESS,
            |address| {
                let words = address
                    .as_ref()
                    .map(|address| words::address(address, home, language));
                words.unwrap_or_else(none)
            },
        );
        let phone = row(
            &cx,
            t.msg_personal_phone(),
            &now.phone,
            routes::PHONE,
            |phone| {
                let phone = phone
                    .as_deref()
                    .map(|phone| personal::national(phone, home));
                phone.unwrap_or_else(none)
            },
        );
        let mut invoices = vec![row(
            &cx,
            t.msg_personal_recipient(),
            &now.recipient,
            routes::RECIPIENT,
            |to| {
                let to = to.as_ref().map(|to| words::recipient(to, home, language));
                to.unwrap_or_else(|| t.msg_personal_recipient_partner())
            },
        )];
        match delivery::show(&cx.services, &actor).await {
            Ok(comes) => {
                let words = locales::delivery(t, comes.invoices);
                let label = t.msg_delivery_invoices();
                invoices.push((
                    label.clone(),
                    changing(&cx, &label, words, routes::DELIVERY),
                ));
            }
            Err(Failure::NotFound) => {}
            Err(failure) => return Err(failure),
        }
        if personal::offers_rhythm(&cx.services, &actor).await? {
            let label = t.msg_personal_rhythm();
            invoices.push(row(&cx, label, &now.rhythm, routes::RHYTHM, |rhythm| {
                locales::billing_rhythm(t, *rhythm)
            }));
        }
        let spoken = (t.msg_personal_language(), spoken(&cx));
        let bank = cx.profile().direct_debit.as_ref().map(|_| {
            view! { <p><a class="go" href=routes::BANK>{t.msg_mandate_link()}</a></p> }
        });
        let body = view! {
            {back(routes::CONTRACT, t.msg_tile_contract())}
            {heading(t.msg_personal_title(), Some(t.msg_personal_lead().into_any()))}
            <div class="stack stack--wide">
                <section class="panel stack" aria-labelledby="person-title">
                    <h2 id="person-title">{t.msg_contract_partner()}</h2>
                    {facts(vec![name, address, phone, spoken])}
                </section>
                <section class="panel stack" aria-labelledby="invoices-title">
                    <h2 id="invoices-title">{t.msg_delivery_invoices()}</h2>
                    {facts(invoices)}
                    {bank}
                </section>
            </div>
            {help_box(&cx)}
        };
        let page = Page::new(t.msg_personal_title(), body).section(Section::Contract);
        Ok(page.class("page page--narrow page--contract"))
    })
}

/// What holds, what comes, what waits, and the way to change it.
fn row<T>(
    cx: &RequestContext,
    label: String,
    held: &Held<T>,
    path: &'static str,
    words: impl Fn(&T) -> String,
) -> (String, AnyView) {
    let t = cx.texts();
    let coming = held.coming.as_ref().map(|(day, what)| {
        let day = format::date_long(*day, cx.language);
        view! { <p class="soft">{t.msg_personal_coming(day, words(what))}</p> }
    });
    let waiting = held.waiting.as_ref().map(|(number, what)| {
        let link = number.as_ref().map(|number| {
            view! { <a href=routes::request(number)>{t.msg_personal_waiting_link()}</a> }
        });
        view! { <p class="soft">{t.msg_personal_waiting(words(what))}" "{link}</p> }
    });
    let value = view! {
        {changing(cx, &label, words(&held.now), path)}
        {coming}
        {waiting}
    };
    (label, value.into_any())
}

/// The language of pages and mails, with the others to choose from.
fn spoken(cx: &RequestContext) -> AnyView {
    if cx.profile().languages.len() < 2 {
        return locales::language_name(cx.language).into_any();
    }
    let words = cx.texts().msg_personal_language_for();
    let switch = language_switch(cx, words.clone(), false);
    view! { {switch} <p class="soft">{words}</p> }.into_any()
}

fn changing(cx: &RequestContext, label: &str, words: String, path: &'static str) -> AnyView {
    let change = cx.texts().msg_personal_change();
    let what = label.to_owned();
    view! { {words}" "<a href=path><span class="unseen">{what}" "</span>{change}</a> }.into_any()
}
