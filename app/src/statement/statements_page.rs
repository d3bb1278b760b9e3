//! The interim statements of a contract: a new one at once, or what it needs, and the earlier ones.

use domain::format;
use leptos::prelude::*;
use leptos_router::hooks::use_params_map;
use services::statement::{self, Overview, Ready};

use crate::{
    page::{Page, page},
    reading::receipt_page::moment,
    routes,
    server_context::RequestContext,
    ui::{
        heading::{back, heading},
        help_box::help_box,
        layout::Section,
        notice::notice,
    },
};

/// The page.
#[component]
pub fn StatementsPage() -> impl IntoView {
    let contract = use_params_map()
        .get_untracked()
        .get("contract")
        .unwrap_or_default();
    page(move |cx| async move {
        let t = cx.texts();
        let actor = cx.customer()?.clone();
        let overview = statement::overview(&cx.services, &actor, &contract).await?;
        let lead = t.msg_statement_lead(&overview.plan.product);
        let body = view! {
            {back(routes::CONTRACT, t.msg_tile_contract())}
            {heading(t.msg_statement_title(), Some(lead.into_any()))}
            <div class="stack stack--wide">
                {new_one(&cx, &overview)}
                {earlier(&cx, &overview)}
            </div>
            {help_box(&cx)}
        };
        let page = Page::new(t.msg_statement_title(), body).section(Section::Contract);
        Ok(page.class("page page--narrow page--contract"))
    })
}

fn new_one(cx: &RequestContext, overview: &Overview) -> AnyView {
    let t = cx.texts();
    let day = |date| format::date_long(date, cx.language);
    match overview.ready {
        Ready::Now { until } => view! {
            <form class="panel stack" method="post" action="/api/statement/make">
                <input type="hidden" name="contract" value=overview.plan.contract.to_string()/>
                <p>{t.msg_statement_ready(day(until))}</p>
                <div>
                    <button class="button button--main button--wide-phone">{t.msg_statement_make()}</button>
                </div>
                <p class="soft">{t.msg_statement_not_invoice_note()}</p>
            </form>
        }
        .into_any(),
        Ready::ReadingNeeded { last } => {
            let days = overview.plan.rules.reading_days.to_string();
            let last = last.map(|last| t.msg_statement_last(day(last)));
            view! {
                <section class="panel stack">
                    <p>{t.msg_statement_reading_needed(days)}" "{last}</p>
                    <p>
                        <a class="button button--main button--wide-phone" href=routes::REPORT>
                            {t.msg_statement_report()}
                        </a>
                    </p>
                </section>
            }
            .into_any()
        }
        Ready::Unknown => notice("attention", "attention", t.msg_instalment_unknown()),
    }
}

fn earlier(cx: &RequestContext, overview: &Overview) -> Option<AnyView> {
    let t = cx.texts();
    if overview.earlier.is_empty() {
        return None;
    }
    let rows = overview.earlier.iter().map(|one| {
        let until = t.msg_statement_earlier_until(format::date_long(one.until, cx.language));
        view! {
            <li class="row">
                <div>
                    <a class="row__link" href=routes::statement(one.id)>{until}</a>
                    <p class="row__meta">{moment(cx, one.created_at)}</p>
                </div>
                <p class="row__value">{format::money(one.cost, cx.language)}</p>
            </li>
        }
    });
    let view = view! {
        <section class="stack" aria-labelledby="earlier-title">
            <h2 id="earlier-title">{t.msg_statement_earlier()}</h2>
            <ul class="rows">{rows.collect_view()}</ul>
        </section>
    };
    Some(view.into_any())
}
