//! The overview where a login is worth something before a contract belongs to it: services for everybody at once,
//! those for members behind a lock until their company is unlocked.

use domain::profile::Offer;
use leptos::prelude::*;

use crate::{
    page::Page,
    routes,
    server_context::RequestContext,
    ui::{
        heading::heading,
        help_box::help_box,
        icon::{icon, small_icon},
        layout::Section,
        tile::{State, state_word},
    },
};

/// One service.
struct Service {
    icon: &'static str,
    name: String,
    text: String,
    href: String,
}

/// The page.
pub fn services_page(cx: &RequestContext) -> Page {
    let t = cx.texts();
    let company = cx.actor.as_ref().and_then(|actor| actor.chosen().cloned());
    let name = company
        .as_ref()
        .and_then(|company| company.holder.company.clone());
    let (title, lead) = match name {
        Some(name) => (
            t.msg_overview_hello_name(name),
            t.msg_services_lead_unlocked(),
        ),
        None => (t.msg_overview_hello(), t.msg_services_lead()),
    };
    let everybody = [
        Service {
            icon: "request",
            name: t.msg_menu_requests(),
            text: t.msg_services_requests(),
            href: routes::REQUESTS.to_owned(),
        },
        Service {
            icon: "person",
            name: t.msg_manage_title_login(),
            text: t.msg_services_login(),
            href: routes::MANAGE.to_owned(),
        },
        Service {
            icon: "info",
            name: t.msg_help_title(),
            text: t.msg_services_help(),
            href: routes::HELP.to_owned(),
        },
    ];
    let members = [Service {
        icon: "tool",
        name: t.msg_company_title(),
        text: t.msg_services_company(),
        href: routes::COMPANY.to_owned(),
    }];
    let locked = company.is_none();
    let offers = |members: bool| {
        let offers = cx.profile().services.iter();
        let offers = offers.filter(move |offer| offer.members == members);
        offers.map(move |offer| elsewhere(cx, offer, members && locked))
    };
    let everybody = offers(false).chain(everybody);
    let everybody = everybody.map(|service| card(cx, service, false));
    let members = members.into_iter().chain(offers(true));
    let members = members.map(|service| card(cx, service, locked));
    let hint = locked.then(|| view! { <p class="soft">{t.msg_services_locked()}</p> });
    let body = view! {
        {heading(title, Some(lead.into_any()))}
        <div class="page__body">
            <div class="page__main stack stack--wide">
                <section class="stack" aria-labelledby="everybody">
                    <h2 id="everybody">{t.msg_services_everybody()}</h2>
                    <ul class="services">{everybody.collect_view()}</ul>
                </section>
                <section class="stack" aria-labelledby="members">
                    <h2 id="members">{t.msg_services_members()}</h2>
                    {hint}
                    <ul class="services">{members.collect_view()}</ul>
                </section>
            </div>
            <div class="page__aside">{help_box(cx)}</div>
        </div>
    };
    Page::new(t.msg_services_title(), body).section(Section::Overview)
}

/// A service at an address of its own; while it is locked, the card leads to where it is unlocked.
fn elsewhere(cx: &RequestContext, offer: &Offer, locked: bool) -> Service {
    let (name, text) = offer.words(cx.language);
    Service {
        icon: "contract",
        name: name.to_owned(),
        text: text.to_owned(),
        href: if locked {
            routes::COMPANY.to_owned()
        } else {
            offer.address.clone()
        },
    }
}

fn card(cx: &RequestContext, service: Service, locked: bool) -> AnyView {
    let t = cx.texts();
    let class = if locked {
        "service service--locked"
    } else {
        "service"
    };
    let state = locked.then(|| {
        state_word(State {
            tone: "attention".into(),
            icon: "lock".into(),
            word: t.msg_services_lock(),
        })
    });
    let onward = if service.href.starts_with("https://") {
        "external"
    } else {
        "arrow-right"
    };
    view! {
        <li class=class>
            {icon(service.icon)}
            <div>
                <a class="service__link" href=service.href>{service.name}</a>
                <p>{service.text}</p>
                {state}
            </div>
            {small_icon(onward)}
        </li>
    }
    .into_any()
}
