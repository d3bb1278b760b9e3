//! A forgotten user name: asking for it, and the answer that is the same for everybody.

use leptos::prelude::*;

use super::{fields, register_page::nothing_came};
use crate::{
    page::{Page, message, page},
    routes,
    ui::{
        error_summary::error_summary,
        heading::{back, heading},
        help_box::help_box,
    },
};

/// The form.
#[component]
pub fn ForgottenNamePage() -> impl IntoView {
    page(|cx| async move {
        if !cx.profile().access.has_user_names() {
            return Err(services::Failure::NotFound);
        }
        let t = cx.texts();
        let draft = cx.draft("forgotten_name").await;
        let form = cx.form(&draft);
        let lead = t.msg_forgotten_name_lead().into_any();
        let body = view! {
            {back(routes::SIGN_IN, t.msg_sign_in_title())}
            {heading(t.msg_forgotten_name_title(), Some(lead))}
            <div class="panel stack">
                {error_summary(form, &[("email", t.msg_field_email())])}
                <form class="form" method="post" action="/api/account/ask-for-user-name" novalidate>
                    {fields::email(form, None)}
                    <button class="button button--main button--wide-phone">
                        {t.msg_forgotten_name_button()}
                    </button>
                </form>
            </div>
            {help_box(&cx)}
        };
        Ok(Page::new(t.msg_forgotten_name_title(), body)
            .narrow()
            .refused(t, form.is_refused()))
    })
}

/// What everybody reads afterwards.
#[component]
pub fn ForgottenNameSentPage() -> impl IntoView {
    page(|cx| async move {
        if !cx.profile().access.has_user_names() {
            return Err(services::Failure::NotFound);
        }
        let t = cx.texts();
        let (title, text) = (t.msg_sent_title(), t.msg_forgotten_name_sent_text());
        let rest = nothing_came(&cx);
        Ok(message(&cx, "mail", title, text, rest))
    })
}
