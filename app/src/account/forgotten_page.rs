//! A forgotten password: asking for a link or a temporary password, and the answer that is the same for
//! everybody.

use leptos::prelude::*;
use services::account::TokenKind;

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
pub fn ForgottenPage() -> impl IntoView {
    page(|cx| async move {
        let t = cx.texts();
        let draft = cx.draft("forgotten").await;
        let form = cx.form(&draft);
        let (lead, button) = if cx.profile().access.mails_passwords() {
            (
                t.msg_forgotten_lead_temporary(),
                t.msg_forgotten_button_temporary(),
            )
        } else {
            (t.msg_forgotten_lead(), t.msg_forgotten_button())
        };
        let body = view! {
            {back(routes::SIGN_IN, t.msg_sign_in_title())}
            {heading(t.msg_forgotten_title(), Some(lead.into_any()))}
            <div class="panel stack">
                {error_summary(form, &[("name", fields::name_label(&cx))])}
                <form class="form" method="post" action="/api/account/ask-for-reset" novalidate>
                    {fields::name(&cx, form)}
                    <button class="button button--main button--wide-phone">
                        {button}
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
        let text = if cx.profile().access.mails_passwords() {
            let hours = TokenKind::TemporaryPassword.life().num_hours();
            t.msg_forgotten_sent_text_temporary(hours.to_string())
        } else {
            let minutes = TokenKind::PasswordReset.life().num_minutes();
            t.msg_forgotten_sent_text(minutes.to_string())
        };
        let rest = nothing_came(&cx);
        Ok(message(&cx, "mail", t.msg_sent_title(), text, rest))
    })
}
