//! Registering, and the answer that is the same for everybody.

use domain::profile::Registration;
use leptos::prelude::*;
use services::account::TokenKind;

use super::fields;
use crate::{
    identification::kind_page::kind_page,
    page::{Page, message, page},
    routes,
    server_context::RequestContext,
    ui::{
        error_summary::error_summary,
        heading::{back, heading},
        help_box::help_box,
    },
};

/// Fields of which a password must not be made.
const NAMES: [&str; 2] = ["email", "user_name"];
/// Numbers that the person types.
const NUMBERS: [&str; 3] = ["contract_account", "meter", "number"];

/// The form.
#[component]
pub fn RegisterPage() -> impl IntoView {
    page(|cx| async move {
        if cx.profile().access.asks_banks() {
            return kind_page(&cx).await;
        }
        let t = cx.texts();
        let draft = cx.draft("register").await;
        let form = cx.form(&draft);
        let mut labels = Vec::from(fields::proof_labels(&cx));
        labels.extend([
            ("email", t.msg_field_email()),
            ("user_name", t.msg_field_user_name()),
            ("password", t.msg_field_password()),
        ]);
        let lead = match cx.profile().access.registration {
            Registration::Meter | Registration::Bank => t.msg_register_lead(),
            Registration::Letter => t.msg_register_lead_letter(),
            Registration::Email => t.msg_register_lead_email(),
        };
        let password = (!cx.profile().access.mails_first_password()).then(|| {
            let avoid = fields::Avoid {
                names: &NAMES,
                numbers: &NUMBERS,
                ..fields::Avoid::default()
            };
            fields::new_password(&cx, form, t.msg_field_password(), avoid)
        });
        let no_letter = (cx.profile().access.registration == Registration::Letter).then(|| {
            view! { <p class="soft">{t.msg_register_no_letter(&cx.profile().service.phone)}</p> }
        });
        let body = view! {
            {back(routes::START, t.msg_back_start())}
            {heading(t.msg_register_title(), Some(lead.into_any()))}
            <div class="panel stack">
                {error_summary(form, &labels)}
                <form class="form" method="post" action="/api/account/register" novalidate>
                    {fields::proof(&cx, form)}
                    {no_letter}
                    {fields::new_login(&cx, form)}
                    {password}
                    <p class="soft">
                        {t.msg_register_privacy_before()}" "
                        <a href=routes::PRIVACY>{t.msg_register_privacy_link()}</a>"."
                    </p>
                    <button class="button button--main button--wide-phone">
                        {t.msg_register_button()}
                    </button>
                </form>
            </div>
            {help_box(&cx)}
        };
        Ok(Page::new(t.msg_register_title(), body)
            .narrow()
            .refused(t, form.is_refused()))
    })
}

/// What everybody reads afterwards.
#[component]
pub fn RegisterSentPage() -> impl IntoView {
    page(|cx| async move {
        let t = cx.texts();
        let hours = TokenKind::Activation.life().num_hours();
        let steps = view! {
            <ol class="steps">
                <li>{t.msg_register_sent_step_open()}</li>
                <li>{t.msg_register_sent_step_press(hours.to_string())}</li>
                <li>{t.msg_register_sent_step_copy()}</li>
            </ol>
            {nothing_came(&cx)}
        };
        let text = if cx.profile().access.mails_first_password() {
            t.msg_register_sent_text_email()
        } else {
            t.msg_register_sent_text()
        };
        Ok(message(
            &cx,
            "mail",
            t.msg_sent_title(),
            text,
            steps.into_any(),
        ))
    })
}

/// What to do if no mail comes; in a demonstration, where the mails are.
pub fn nothing_came(cx: &RequestContext) -> AnyView {
    let t = cx.texts();
    let mailbox = cx.demo.then(|| {
        view! { <p><a class="go" href=routes::MAILBOX>{t.msg_sent_mailbox()}</a></p> }
    });
    view! {
        <p class="soft">{t.msg_sent_nothing(&cx.profile().service.phone)}</p>
        {mailbox}
    }
    .into_any()
}
