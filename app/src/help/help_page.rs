//! The questions people ask most, those that the profile names, answered for the way this portal works.

use domain::profile::{HelpQuestion, Registration};
use leptos::prelude::*;
use services::account::TokenKind;

use super::more;
use crate::{
    dashboard::names,
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
        let profile = cx.profile();
        let questions = profile.words.questions.iter().filter(|asked| {
            **asked != HelpQuestion::GuestReading || profile.reading.without_sign_in
        });
        let answers = questions.map(|asked| {
            let (question, answer) = question(&cx, *asked);
            view! {
                <details class="fold" name="help" id=asked.code()>
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

fn question(cx: &RequestContext, question: HelpQuestion) -> (String, AnyView) {
    let t = cx.texts();
    let profile = cx.profile();
    let text = |text: String| view! { <p>{text}</p> }.into_any();
    match question {
        HelpQuestion::What => (t.msg_help_what_question(), text(t.msg_help_what_answer())),
        HelpQuestion::Register => (t.msg_help_register_question(), register(cx)),
        HelpQuestion::OldSignIn => (t.msg_help_old_question(), text(t.msg_help_old_answer())),
        HelpQuestion::OldUserName => (t.msg_help_name_question(), text(t.msg_help_name_answer())),
        HelpQuestion::AddressInUse => (
            t.msg_help_address_question(),
            text(t.msg_help_address_answer()),
        ),
        HelpQuestion::Numbers => (t.msg_help_numbers_question(), numbers(cx)),
        HelpQuestion::Password => (t.msg_help_password_question(), password(cx)),
        HelpQuestion::SignInData => (t.msg_help_sign_in_data_question(), sign_in_data(cx)),
        HelpQuestion::Areas => (t.msg_help_areas_question(), areas(cx)),
        HelpQuestion::Invoices => {
            let answer = t.msg_help_invoices_answer(profile.years_of_invoices.to_string());
            let link = go(routes::INVOICES, t.msg_help_invoices_link());
            (t.msg_help_invoices_question(), with_link(answer, link))
        }
        HelpQuestion::Reading => {
            let link = go(routes::REPORT, t.msg_help_reading_link());
            let answer = with_link(t.msg_help_reading_answer(), link);
            (t.msg_help_reading_question(), answer)
        }
        HelpQuestion::NetworkOperator => (
            t.msg_help_operator_question(),
            text(t.msg_help_operator_answer()),
        ),
        HelpQuestion::Instalment => {
            let (phone, email) = (&profile.service.phone, &profile.service.email);
            let answer = t.msg_help_instalment_answer(phone, email);
            (t.msg_help_instalment_question(), text(answer))
        }
        HelpQuestion::Compare => {
            let answer = t.msg_help_compare_answer(profile.years_of_consumption.to_string());
            let link = go(routes::CONSUMPTION, t.msg_help_compare_link());
            (t.msg_help_compare_question(), with_link(answer, link))
        }
        HelpQuestion::Phone => (t.msg_help_phone_question(), text(t.msg_help_phone_answer())),
        other => more::question(cx, other),
    }
}

pub(super) fn go(href: &'static str, label: String) -> AnyView {
    view! { <p><a class="go" href=href>{label}{small_icon("arrow-right")}</a></p> }.into_any()
}

pub(super) fn with_link(answer: String, link: AnyView) -> AnyView {
    view! { <p>{answer}</p>{link} }.into_any()
}

fn register(cx: &RequestContext) -> AnyView {
    let t = cx.texts();
    let access = &cx.profile().access;
    let user_name = access
        .has_user_names()
        .then(|| view! { <p>{t.msg_help_register_user_name()}</p> });
    let answer = match access.registration {
        Registration::Meter => t.msg_help_register_answer(),
        Registration::Letter => t.msg_help_register_answer_letter(),
        Registration::Email => t.msg_help_register_answer_email(),
        Registration::Bank => t.msg_help_register_answer_bank(),
    };
    view! {
        <p>{answer}</p>
        {user_name}
        <p>{t.msg_help_register_copy()}</p>
        {go(routes::REGISTER, t.msg_help_register_link())}
    }
    .into_any()
}

fn password(cx: &RequestContext) -> AnyView {
    let t = cx.texts();
    let answer = if cx.profile().access.mails_passwords() {
        let hours = TokenKind::TemporaryPassword.life().num_hours();
        t.msg_help_password_temporary(hours.to_string())
    } else {
        let minutes = TokenKind::PasswordReset.life().num_minutes();
        t.msg_help_password_answer(minutes.to_string())
    };
    with_link(answer, go(routes::FORGOTTEN, t.msg_help_password_link()))
}

fn sign_in_data(cx: &RequestContext) -> AnyView {
    let t = cx.texts();
    let minutes = TokenKind::PasswordReset.life().num_minutes().to_string();
    view! {
        <p>{t.msg_help_sign_in_data_answer(minutes)}</p>
        {go(routes::FORGOTTEN, t.msg_help_password_link())}
        {go(routes::FORGOTTEN_NAME, t.msg_help_sign_in_data_link())}
    }
    .into_any()
}

fn areas(cx: &RequestContext) -> AnyView {
    let t = cx.texts();
    let areas = [
        (
            routes::CONTRACT,
            names::contract(cx),
            t.msg_help_areas_contract(),
        ),
        (
            routes::INVOICES,
            names::billing(cx),
            t.msg_help_areas_billing(),
        ),
        (
            routes::READINGS,
            names::reading(cx),
            t.msg_help_areas_reading(),
        ),
        (
            routes::CONSUMPTION,
            names::consumption(cx),
            t.msg_help_areas_consumption(),
        ),
    ];
    let areas = areas.map(|(href, name, text)| {
        view! { <li><a href=href>{name}</a>": "{text}</li> }
    });
    view! { <ul class="help__areas">{areas.into_iter().collect_view()}</ul> }.into_any()
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
