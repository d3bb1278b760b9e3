//! All requests of the chosen contract account: open ones first.

use leptos::prelude::*;
use services::requests::{self, RequestRow};

use super::words::request_row;
use crate::{
    dashboard::names::overview,
    page::{Page, page},
    routes,
    server_context::RequestContext,
    ui::{
        heading::{back, heading},
        help_box::help_box,
        layout::Section,
    },
};

/// The page.
#[component]
pub fn RequestsPage() -> impl IntoView {
    page(|cx| async move {
        let t = cx.texts();
        let actor = cx.actor()?.clone();
        let all = requests::list(&cx.services, &actor).await?;
        let (open, closed): (Vec<&RequestRow>, Vec<&RequestRow>) =
            all.iter().partition(|row| row.status.is_open());
        let lead = if all.is_empty() {
            t.msg_requests_none()
        } else {
            t.msg_requests_lead(u32::try_from(open.len()).unwrap_or(u32::MAX))
        };
        let body = view! {
            {back(routes::OVERVIEW, overview(&cx))}
            {heading(t.msg_requests_title(), Some(lead.into_any()))}
            <div class="page__body">
                <div class="page__main stack stack--wide">
                    {section(&cx, "open", t.msg_requests_open(), &open)}
                    {section(&cx, "closed", t.msg_requests_closed(), &closed)}
                </div>
                <div class="page__aside">{help_box(&cx)}</div>
            </div>
        };
        Ok(Page::new(t.msg_requests_title(), body).section(Section::Requests))
    })
}

fn section(
    cx: &RequestContext,
    id: &'static str,
    title: String,
    rows: &[&RequestRow],
) -> Option<AnyView> {
    if rows.is_empty() {
        return None;
    }
    let rows = rows.iter().map(|row| request_row(cx, row)).collect_view();
    Some(
        view! {
            <section aria-labelledby=id>
                <h2 id=id>{title}</h2>
                <ul class="rows">{rows}</ul>
            </section>
        }
        .into_any(),
    )
}
