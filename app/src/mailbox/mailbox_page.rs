//! The mails a demonstration would have sent. Outside a demonstration these pages do not exist.

use leptos::prelude::*;
use leptos_router::hooks::use_params_map;
use services::{Failure, mail::mailbox};

use crate::{
    page::{Page, page},
    reading::receipt_page::moment,
    routes,
    ui::{
        heading::{back, heading},
        icon::small_icon,
        notice::notice,
    },
};

/// All mails.
#[component]
pub fn MailboxPage() -> impl IntoView {
    page(|cx| async move {
        let t = cx.texts();
        if !cx.demo {
            return Err(Failure::NotFound);
        }
        let mails = mailbox::list(&cx.services).await?;
        let rows = mails.iter().map(|mail| {
            let href = format!("{}/{}", routes::MAILBOX, mail.name);
            view! {
                <li class="row">
                    <div>
                        <a class="row__link" href=href>{mail.subject.clone()}</a>
                        <p class="row__meta">
                            <span>{t.msg_mailbox_to(&mail.to)}</span>
                            <span>{moment(&cx, mail.at)}</span>
                        </p>
                    </div>
                    {small_icon("arrow-right")}
                </li>
            }
        });
        let list = if mails.is_empty() {
            view! { <p>{t.msg_mailbox_empty()}</p> }.into_any()
        } else {
            view! { <ul class="rows">{rows.collect_view()}</ul> }.into_any()
        };
        let body = view! {
            {back(routes::START, t.msg_back_start())}
            {heading(t.msg_mailbox_title(), None)}
            <div class="stack">
                {notice("", "info", t.msg_mailbox_note())}
                {list}
            </div>
        };
        Ok(Page::new(t.msg_mailbox_title(), body).narrow())
    })
}

/// One mail.
#[component]
pub fn MailPage() -> impl IntoView {
    let name = use_params_map()
        .get_untracked()
        .get("name")
        .unwrap_or_default();
    page(move |cx| async move {
        let t = cx.texts();
        if !cx.demo {
            return Err(Failure::NotFound);
        }
        let mail = mailbox::read(&cx.services, &name).await?;
        let sender = &cx.profile().service.email;
        let sender = format!("{} <{sender}>", cx.profile().name);
        let text = linked(&mail.text, &mail.links);
        let body = view! {
            {back(routes::MAILBOX, t.msg_mailbox_back())}
            <article class="mail">
                <header class="page__head"><h1>{mail.row.subject.clone()}</h1></header>
                <dl class="mail__head">
                    <dt>{t.msg_mailbox_from_label()}</dt>
                    <dd>{sender}</dd>
                    <dt>{t.msg_mailbox_to_label()}</dt>
                    <dd>{mail.row.to.clone()}</dd>
                    <dt>{t.msg_mailbox_at_label()}</dt>
                    <dd>{moment(&cx, mail.row.at)}</dd>
                </dl>
                <div class="mail__body">{text}</div>
            </article>
        };
        Ok(Page::new(mail.row.subject.clone(), body).narrow())
    })
}

/// The text with its addresses as links, in the order in which they stand there.
fn linked(text: &str, links: &[String]) -> Vec<AnyView> {
    let mut parts = Vec::new();
    let mut rest = text;
    for link in links {
        if let Some((before, after)) = rest.split_once(link.as_str()) {
            parts.push(before.to_owned().into_any());
            parts.push(view! { <a href=link.clone()>{link.clone()}</a> }.into_any());
            rest = after;
        }
    }
    parts.push(rest.to_owned().into_any());
    parts
}
