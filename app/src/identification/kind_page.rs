//! The first question: private customer or company.

use leptos::prelude::*;
use services::Outcome;

use super::steps::go_on;
use crate::{
    page::Page,
    routes,
    server_context::RequestContext,
    ui::{
        heading::{back, heading},
        help_box::help_box,
        icon::{icon, small_icon},
    },
};

/// The page.
pub async fn kind_page(cx: &RequestContext) -> Outcome<Page> {
    let t = cx.texts();
    let kinds = [
        (
            "person",
            routes::REGISTER_BANK,
            t.msg_kind_private(),
            t.msg_kind_private_text(),
        ),
        (
            "tool",
            routes::REGISTER_BUSINESS,
            t.msg_kind_business(),
            t.msg_kind_business_text(),
        ),
    ];
    let kinds = kinds.map(|(name, href, title, text)| {
        view! {
            <li class="service">
                {icon(name)}
                <div>
                    <a class="service__link" href=href>{title}</a>
                    <p>{text}</p>
                </div>
                {small_icon("arrow-right")}
            </li>
        }
    });
    let before = go_on(cx).await?;
    let body = view! {
        {back(routes::START, t.msg_back_start())}
        {heading(t.msg_register_title(), Some(t.msg_kind_lead().into_any()))}
        <div class="stack">
            {before}
            <ul class="services services--one">{kinds.into_iter().collect_view()}</ul>
        </div>
        {help_box(cx)}
    };
    Ok(Page::new(t.msg_register_title(), body).narrow())
}
