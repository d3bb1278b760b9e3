//! A forgotten password: asking for a link, and the answer that is the same for everybody.

use leptos::prelude::*;

use super::{fields, register_page::nothing_came};
use crate::{
    page::{Page, message, page},
    routes,
    ui::{
        error_summary::error_summary,
        field::FormView,
        heading::{back, heading},
        help_box::help_box,
    },
};

/// The form.
#[component]
pub fn ForgottenPage() -> impl IntoView {
    page(|cx| async move {
        let t = cx.texts();
        let draft = cx.draft("forgotten").await;
        let form = FormView {
            t,
            language: cx.language,
            draft: &draft,
        };
        let lead = t.msg_forgotten_lead().into_any();
        let body = view! {
            {back(routes::SIGN_IN, t.msg_sign_in_title())}
            {heading(t.msg_forgotten_title(), Some(lead))}
            <div class="panel stack">
                {error_summary(form, &[("email", t.msg_field_email())])}
                <form class="form" method="post" action="/api/account/ask-for-reset" novalidate>
                    {fields::email(form, None)}
                    <button class="button button--main button--wide-phone">
                        {t.msg_forgotten_button()}
                    </button>
                </form>
            </div>
            {help_box(&cx)}
        };
        Ok(Page::new(t.msg_forgotten_title(), body)
            .narrow()
            .refused(t, form.is_refused()))
    })
}

/// What everybody reads afterwards.
#[component]
pub fn ForgottenSentPage() -> impl IntoView {
    page(|cx| async move {
        let t = cx.texts();
        let rest = nothing_came(&cx);
        Ok(message(
            &cx,
            "mail",
            t.msg_sent_title(),
            t.msg_forgotten_sent_text(),
            rest,
        ))
    })
}
