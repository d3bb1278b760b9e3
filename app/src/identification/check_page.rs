//! Step 4: everything once more, then approve.

use leptos::prelude::*;
use services::identification::Step;

use super::{
    contact_page::label,
    steps::{Reached, reach, steps},
};
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
pub fn CheckPage() -> impl IntoView {
    page(|cx| async move {
        let progress = match reach(&cx, Step::Check).await? {
            Reached::Here(progress) => progress,
            Reached::Other(page) => return Ok(page),
        };
        let t = cx.texts();
        let draft = cx.draft("check").await;
        let form = cx.form(&draft);
        let mut rows = vec![
            fact(t.msg_person_name(), progress.name),
            fact(t.msg_person_code(), progress.masked_code),
        ];
        for (name, value) in progress.contact.fields() {
            if !value.is_empty() {
                rows.push(fact(label(t, name), value.to_owned()));
            }
        }
        let body = view! {
            {back(routes::REGISTER_CONTACT, t.msg_step_contact())}
            {steps(&cx, Step::Check)}
            {heading(t.msg_check_title(), Some(t.msg_check_lead().into_any()))}
            <div class="panel stack">
                {error_summary(form, &[])}
                {facts(rows)}
                <form class="form" method="post" action="/api/identification/approve">
                    <button class="button button--main button--wide-phone">{t.msg_check_button()}</button>
                </form>
                <p><a class="go" href=routes::REGISTER_CONTACT>{t.msg_check_change()}</a></p>
            </div>
            {help_box(&cx)}
        };
        Ok(Page::new(t.msg_check_title(), body)
            .narrow()
            .refused(t, form.is_refused()))
    })
}
