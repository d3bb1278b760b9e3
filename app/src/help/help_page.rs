//! The seven questions people ask most, answered for the way this portal works.

use leptos::prelude::*;
use services::account::TokenKind;

use crate::{
    page::{Page, page},
    routes,
    server_context::RequestContext,
    ui::{heading::heading, help_box::help_box, icon::small_icon},
};

/// The page.
#[component]
pub fn HelpPage() -> impl IntoView {
    page(|cx| async move {
        let t = cx.texts();
        let answers = questions(&cx).into_iter().map(|(id, question, answer)| {
            view! {
                <details class="fold" name="help" id=id>
                    <summary><h2>{question}</h2></summary>
                    <div class="fold__body">{answer}</div>
                </details>
            }
        });
        let answers = answers.collect_view();
        let lead = t.msg_help_lead().into_any();
        let body = view! {
            {heading(t.msg_help_title(), Some(lead))}
            <div class="page__body">
                <div class="page__main"><div class="folds">{answers}</div></div>
                <div class="page__aside">{help_box(&cx)}</div>
            </div>
        };
        Ok(Page::new(t.msg_help_title(), body))
    })
}

fn questions(cx: &RequestContext) -> Vec<(&'static str, String, AnyView)> {
    let t = cx.texts();
    let text = |text: String| view! { <p>{text}</p> }.into_any();
    let go = |href: &'static str, label: String| {
        view! { <p><a class="go" href=href>{label}{small_icon("arrow-right")}</a></p> }
    };
    let register = view! {
        <p>{t.msg_help_register_answer()}</p>
        <p>{t.msg_help_register_copy()}</p>
        {go(routes::REGISTER, t.msg_help_register_link())}
    };
    let answer = if cx.profile().access.mails_passwords() {
        let hours = TokenKind::TemporaryPassword.life().num_hours();
        t.msg_help_password_temporary(hours.to_string())
    } else {
        let minutes = TokenKind::PasswordReset.life().num_minutes();
        t.msg_help_password_answer(minutes.to_string())
    };
    let password = view! {
        <p>{answer}</p>
        {go(routes::FORGOTTEN, t.msg_help_password_link())}
    };
    vec![
        (
            "what",
            t.msg_help_what_question(),
            text(t.msg_help_what_answer()),
        ),
        (
            "register",
            t.msg_help_register_question(),
            register.into_any(),
        ),
        (
            "old-sign-in",
            t.msg_help_old_question(),
            text(t.msg_help_old_answer()),
        ),
        (
            "user-name",
            t.msg_help_name_question(),
            text(t.msg_help_name_answer()),
        ),
        (
            "address-in-use",
            t.msg_help_address_question(),
            text(t.msg_help_address_answer()),
        ),
        ("numbers", t.msg_help_numbers_question(), numbers(cx)),
        (
            "password",
            t.msg_help_password_question(),
            password.into_any(),
        ),
    ]
}

fn numbers(cx: &RequestContext) -> AnyView {
    let t = cx.texts();
    let pattern = &cx.profile().contract_account;
    let example = pattern.example();
    let example = pattern
        .parse(&example)
        .map_or(example, |number| pattern.grouped(&number));
    view! {
        <p>{t.msg_help_numbers_account(example)}</p>
        <img
            class="help__picture"
            src="/help/letter.svg"
            alt=t.msg_where_account_picture()
            width="480"
            height="340"
            loading="lazy"
        />
        <p>{t.msg_help_numbers_meter()}</p>
        <img
            class="help__picture"
            src="/help/meter.svg"
            alt=t.msg_where_meter_picture()
            width="480"
            height="340"
            loading="lazy"
        />
    }
    .into_any()
}
