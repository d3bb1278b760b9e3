//! The frame of every page: head with place, person and language, navigation, content, foot.

use leptos::prelude::*;
use leptos_meta::Title;
use services::account::Actor;

use super::{
    icon::{icon, small_icon},
    place_menu::{holder_name, place_menu},
};
use crate::{
    page::{Page, languages},
    reading::queued::owner,
    routes,
    server_context::RequestContext,
};

/// The places of the navigation.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Section {
    Overview,
    Contract,
    Invoices,
    Readings,
    Consumption,
    Company,
    Requests,
    Help,
}

/// Puts the frame around a page.
pub fn layout(cx: &RequestContext, page: Page) -> AnyView {
    let t = cx.texts();
    let title = t.msg_title_of(&page.title, &cx.profile().name);
    let mailbox = cx
        .demo
        .then(|| view! { <a href=routes::MAILBOX>{t.msg_menu_mailbox()}</a> });
    view! {
        <Title text=title/>
        <a class="skip" href="#content">{t.msg_skip_link()}</a>
        {head(cx, page.section)}
        <div class="new-version" id="new-version" role="status" hidden>
            <p>{t.msg_new_version()}</p>
            <button class="button button--small" type="button">{t.msg_new_version_load()}</button>
        </div>
        {(cx.actor.is_some() && !cx.profile().divisions.is_empty()).then(|| waiting(cx))}
        <main class=page.class id="content" tabindex="-1" data-owner=owner(cx)>
            {page.body}
        </main>
        <footer class="footer">
            <div class="footer__inner">
                <nav class="footer__links" aria-label=t.msg_footer_label()>
                    <a href=routes::IMPRINT>{t.msg_footer_imprint()}</a>
                    <a href=routes::PRIVACY>{t.msg_footer_privacy()}</a>
                    <a href=routes::ACCESSIBILITY>{t.msg_footer_accessibility()}</a>
                    <a href=routes::HELP>{t.msg_footer_help()}</a>
                    {mailbox}
                </nav>
                {language_switch(cx, t.msg_language_label_foot(), false)}
            </div>
        </footer>
    }
    .into_any()
}

/// What is said while readings wait on this device, and before they would be lost by signing out. Shown by a script.
fn waiting(cx: &RequestContext) -> AnyView {
    let t = cx.texts();
    view! {
        <div
            class="new-version"
            id="waiting"
            role="status"
            data-one=t.msg_capture_waiting(1)
            data-many=t.msg_capture_waiting(2)
            data-attention=t.msg_capture_waiting_attention()
            hidden
        >
            <p></p>
            <a class="go" href=routes::OFFLINE>{t.msg_capture_waiting_link()}</a>
            <button class="button button--small" type="button">{t.msg_capture_send()}</button>
        </div>
        <dialog class="panel" id="leaving" aria-labelledby="leaving-title">
            <div class="stack">
                <h2 id="leaving-title">{t.msg_capture_leaving_title()}</h2>
                <p>{t.msg_capture_leaving_text()}</p>
                <p class="field__error" role="alert" hidden>{t.msg_capture_leaving_failed()}</p>
                <div class="actions">
                    <button class="button button--main" type="button" value="send">{t.msg_capture_leaving_send()}</button>
                    <button class="button" type="button" value="discard">{t.msg_capture_leaving_discard()}</button>
                    <button class="button" type="button" value="stay">{t.msg_capture_leaving_stay()}</button>
                </div>
            </div>
        </dialog>
    }
    .into_any()
}

fn head(cx: &RequestContext, section: Option<Section>) -> AnyView {
    let t = cx.texts();
    let home = if cx.actor.is_some() {
        routes::OVERVIEW
    } else {
        routes::START
    };
    let profile = cx.profile();
    // Where there are no contracts there is no place to choose, until several companies are unlocked.
    let has_places =
        |actor: &&Actor| !cx.profile().access.has_services() || actor.accounts().len() > 1;
    let place = cx.actor.as_ref().filter(has_places);
    let place = place.map(|actor| place_menu(cx, actor));
    let tools = match &cx.actor {
        Some(actor) => person_menu(cx, actor),
        None => view! {
            {language_switch(cx, t.msg_language_label(), true)}
            <a class="tool" href=routes::SIGN_IN>
                {icon("person")}
                <span>{t.msg_head_sign_in()}</span>
            </a>
        }
        .into_any(),
    };
    let nav = cx.actor.is_some().then(|| navigation(cx, section));
    view! {
        <header class="head">
            <div class="head__inner">
                <a class="brand" href=home>
                    <img class="brand__logo" src="/logo.svg" alt="" width="36" height="36"/>
                    <span>
                        {profile.name.clone()}
                        <span class="brand__portal">{profile.portal_name.clone()}</span>
                    </span>
                </a>
                {place}
                <div class="head__tools">{tools}</div>
            </div>
            {nav}
        </header>
    }
    .into_any()
}

fn person_menu(cx: &RequestContext, actor: &Actor) -> AnyView {
    let t = cx.texts();
    let chosen = actor.chosen();
    let name = chosen.map(|account| holder_name(&account.holder));
    let name = name.unwrap_or_default();
    let name = if name.is_empty() {
        actor.email().to_owned()
    } else {
        name
    };
    let manage = if cx.profile().access.has_services() {
        t.msg_manage_title_login()
    } else {
        t.msg_menu_manage()
    };
    view! {
        <details class="menu">
            <summary class="tool">
                {icon("person")}
                <span class="tool__text">{name}</span>
                {small_icon("chevron-down")}
            </summary>
            <div class="menu__panel">
                <a class="menu__item" href=routes::MANAGE>
                    {icon("person")}
                    <span>{manage}</span>
                </a>
                <a class="menu__item" href=routes::REQUESTS>
                    {icon("request")}
                    <span>{t.msg_menu_requests()}</span>
                </a>
                <a class="menu__item" href=routes::HELP>
                    {icon("info")}
                    <span>{t.msg_menu_help()}</span>
                </a>
                <form method="post" action="/api/account/sign-out">
                    <button class="menu__item">
                        {icon("sign-out")}
                        <span>{t.msg_menu_sign_out()}</span>
                    </button>
                </form>
            </div>
        </details>
    }
    .into_any()
}

fn navigation(cx: &RequestContext, here: Option<Section>) -> AnyView {
    let t = cx.texts();
    let items = if cx.profile().access.has_services() {
        vec![
            (
                Section::Overview,
                routes::OVERVIEW,
                "home",
                t.msg_nav_services(),
            ),
            (
                Section::Company,
                routes::COMPANY,
                "tool",
                t.msg_company_title(),
            ),
            (
                Section::Requests,
                routes::REQUESTS,
                "request",
                t.msg_nav_requests(),
            ),
            (Section::Help, routes::HELP, "info", t.msg_menu_help()),
        ]
    } else {
        vec![
            (
                Section::Overview,
                routes::OVERVIEW,
                "home",
                t.msg_nav_overview(),
            ),
            (
                Section::Contract,
                routes::CONTRACT,
                "contract",
                t.msg_nav_contract(),
            ),
            (
                Section::Invoices,
                routes::INVOICES,
                "invoice",
                t.msg_nav_invoices(),
            ),
            (
                Section::Readings,
                routes::READINGS,
                "meter",
                t.msg_nav_readings(),
            ),
            (
                Section::Consumption,
                routes::CONSUMPTION,
                "consumption",
                t.msg_nav_consumption(),
            ),
        ]
    };
    let items = items.into_iter().map(|(section, href, name, label)| {
        let current = (here == Some(section)).then_some("page");
        view! {
            <li>
                <a class="nav__link" href=href aria-current=current>
                    {icon(name)}
                    <span>{label}</span>
                </a>
            </li>
        }
    });
    view! {
        <nav class="nav" aria-label=t.msg_nav_label()>
            <ul class="nav__list">{items.collect_view()}</ul>
        </nav>
    }
    .into_any()
}

/// The languages as buttons of a form: the choice is kept in a cookie and, signed in, with the person. Nothing where
/// there is one language.
pub fn language_switch(cx: &RequestContext, label: String, short: bool) -> AnyView {
    let all = languages(cx);
    if all.len() < 2 {
        return ().into_any();
    }
    let buttons = all.into_iter().map(|(language, name, chosen)| {
        let code = language.code();
        let text = if short {
            code.to_uppercase()
        } else {
            name.to_owned()
        };
        view! {
            <button
                class="languages__option"
                name="language"
                value=code
                lang=code
                aria-label=short.then_some(name)
                aria-current=chosen.then_some("true")
            >
                {text}
            </button>
        }
    });
    view! {
        <form class="languages" method="post" action="/api/account/language" aria-label=label>
            <input type="hidden" name="next" value=cx.path.clone()/>
            {buttons.collect_view()}
        </form>
    }
    .into_any()
}
