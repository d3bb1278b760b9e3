//! Step 1: which bank, why a bank at all, and what went wrong with the last one.

use leptos::prelude::*;
use services::{Failure, identification::Step};

use super::steps::{go_on, steps};
use crate::{
    page::{Page, page},
    routes,
    ui::{
        error_summary::error_summary,
        heading::{back, heading},
        help_box::help_box,
        icon::small_icon,
        notice::notice,
    },
};

/// The page.
#[component]
pub fn BankPage() -> impl IntoView {
    page(|cx| async move {
        if !cx.profile().access.asks_banks() {
            return Err(Failure::NotFound);
        }
        let t = cx.texts();
        let phone = &cx.profile().service.phone;
        let problem = cx.query("problem").unwrap_or_default();
        let said = match problem.as_str() {
            "cancelled" => Some(t.msg_bank_cancelled()),
            "state" => Some(t.msg_bank_state()),
            "identification" => Some(t.msg_bank_identification(phone)),
            "bank" => Some(t.msg_bank_away(phone)),
            _ => None,
        };
        let said = said.map(|text| notice("attention", "attention", text));
        let draft = cx.draft("bank").await;
        let form = cx.form(&draft);
        let banks = cx.profile().banks.iter().map(|bank| {
            view! {
                <li>
                    <button class="bank" name="bank" value=bank.acr.clone()>
                        <span>{bank.name.clone()}</span>
                        {small_icon("arrow-right")}
                    </button>
                </li>
            }
        });
        let banks = banks.collect_view();
        let before = go_on(&cx).await?;
        let body = view! {
            {back(routes::REGISTER, t.msg_register_title())}
            {steps(&cx, Step::Bank)}
            {heading(t.msg_bank_title(), Some(t.msg_bank_lead().into_any()))}
            {before}
            <div class="panel stack">
                {said}
                {error_summary(form, &[])}
                <form method="post" action="/api/identification/begin">
                    <ul class="banks">{banks}</ul>
                </form>
                <p class="soft">{t.msg_bank_missing(phone)}</p>
            </div>
            <details class="fold">
                <summary><h2>{t.msg_bank_why()}</h2></summary>
                <div class="fold__body"><p>{t.msg_bank_why_text()}</p></div>
            </details>
            {help_box(&cx)}
        };
        Ok(Page::new(t.msg_bank_title(), body)
            .narrow()
            .refused(t, form.is_refused()))
    })
}
