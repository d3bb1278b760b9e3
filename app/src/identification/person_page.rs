//! Step 2: is this your identity code?

use leptos::prelude::*;
use services::identification::Step;

use super::steps::{Reached, reach, steps};
use crate::{
    page::{Page, page},
    routes,
    ui::{
        error_summary::error_summary,
        facts::{fact, facts},
        heading::{back, heading},
        help_box::help_box,
    },
};

/// The page.
#[component]
pub fn PersonPage() -> impl IntoView {
    page(|cx| async move {
        let progress = match reach(&cx, Step::Person).await? {
            Reached::Here(progress) => progress,
            Reached::Other(page) => return Ok(page),
        };
        let t = cx.texts();
        let draft = cx.draft("person").await;
        let form = cx.form(&draft);
        let who = facts(vec![
            fact(t.msg_person_name(), progress.name),
            fact(t.msg_person_code(), progress.masked_code),
        ]);
        let body = view! {
            {back(routes::REGISTER_BANK, t.msg_step_bank())}
            {steps(&cx, Step::Person)}
            {heading(t.msg_person_title(), Some(t.msg_person_lead().into_any()))}
            <div class="panel stack">
                {error_summary(form, &[])}
                {who}
                <form class="form" method="post" action="/api/identification/confirm">
                    <button class="button button--main button--wide-phone">{t.msg_step_next()}</button>
                </form>
                <p class="soft">{t.msg_person_wrong(&cx.profile().service.phone)}</p>
            </div>
            {help_box(&cx)}
        };
        Ok(Page::new(t.msg_person_title(), body)
            .narrow()
            .refused(t, form.is_refused()))
    })
}
