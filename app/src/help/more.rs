//! The questions of portals whose customers get letters, and of telecom customers.

use domain::profile::HelpQuestion;
use leptos::prelude::*;
use services::account::TokenKind;

use super::help_page::{go, with_link};
use crate::{account::fields, routes, server_context::RequestContext, ui::help_box::advice};

/// Question and answer.
pub fn question(cx: &RequestContext, question: HelpQuestion) -> (String, AnyView) {
    let t = cx.texts();
    let desk = &cx.profile().service;
    let (phone, email) = (&desk.phone, &desk.email);
    let text = |text: String| view! { <p>{text}</p> }.into_any();
    match question {
        HelpQuestion::NoNetwork => {
            let link = go(routes::OFFLINE, t.msg_help_no_network_link());
            let answer = with_link(t.msg_help_no_network_answer(), link);
            (t.msg_help_no_network_question(), answer)
        }
        HelpQuestion::GuestReading => {
            let link = go(routes::GUEST_REPORT, t.msg_help_guest_link());
            let answer = with_link(t.msg_help_guest_answer(), link);
            (t.msg_help_guest_question(), answer)
        }
        HelpQuestion::Letter => {
            let link = go(routes::REGISTER, t.msg_help_register_link());
            let answer = with_link(t.msg_help_letter_answer(phone), link);
            (t.msg_help_letter_question(), answer)
        }
        HelpQuestion::FirstPassword => {
            let hours = TokenKind::FirstPassword.life().num_hours().to_string();
            let answer = text(t.msg_help_first_answer(hours));
            (t.msg_help_first_question(), answer)
        }
        HelpQuestion::Unlock => {
            let link = go(routes::COMPANY, t.msg_help_unlock_link());
            let answer = with_link(t.msg_help_unlock_answer(phone), link);
            (t.msg_help_unlock_question(), answer)
        }
        HelpQuestion::Renewal => {
            let link = go(routes::FORGOTTEN, t.msg_help_password_link());
            let answer = with_link(t.msg_help_renewal_answer(), link);
            (t.msg_help_renewal_question(), answer)
        }
        HelpQuestion::Address => {
            let link = go(routes::ADDRESS, t.msg_help_email_link());
            let answer = with_link(t.msg_help_email_answer(), link);
            (t.msg_help_email_question(), answer)
        }
        HelpQuestion::Business => (
            t.msg_help_business_question(),
            text(t.msg_help_business_answer(phone)),
        ),
        HelpQuestion::Router => (
            t.msg_help_router_question(),
            text(t.msg_help_router_answer(email)),
        ),
        HelpQuestion::Move => (
            t.msg_help_move_question(),
            text(t.msg_help_move_answer(phone)),
        ),
        HelpQuestion::Activation => (
            t.msg_help_activation_question(),
            text(t.msg_help_activation_answer()),
        ),
        HelpQuestion::DebitDay => (t.msg_help_debit_question(), text(t.msg_help_debit_answer())),
        HelpQuestion::CallRecord => (
            t.msg_help_calls_question(),
            text(t.msg_help_calls_answer(phone)),
        ),
        HelpQuestion::Porting => (
            t.msg_help_porting_question(),
            text(t.msg_help_porting_answer()),
        ),
        HelpQuestion::Protection => (
            t.msg_help_protection_question(),
            text(t.msg_help_protection_answer()),
        ),
        HelpQuestion::Recipient => (
            t.msg_help_recipient_question(),
            text(t.msg_help_recipient_answer(phone, email)),
        ),
        HelpQuestion::Delivery => (
            t.msg_help_delivery_question(),
            text(t.msg_help_delivery_answer(phone, email)),
        ),
        HelpQuestion::Bank => (
            t.msg_help_bank_question(),
            text(t.msg_help_bank_answer(phone)),
        ),
        HelpQuestion::BankFails => (
            t.msg_help_bank_fails_question(),
            text(t.msg_help_bank_fails_answer(phone)),
        ),
        HelpQuestion::Heat => {
            let answer = view! { <p>{t.msg_help_heat_answer()}</p>{advice(cx)} };
            (t.msg_help_heat_question(), answer.into_any())
        }
        HelpQuestion::Rules => {
            let rules = fields::sentences(t, cx.profile().password).into_iter();
            let rules = rules.map(|rule| view! { <li>{rule}</li> }).collect_view();
            let answer = view! { <p>{t.msg_help_rules_answer()}</p><ul>{rules}</ul> };
            (t.msg_help_rules_question(), answer.into_any())
        }
        HelpQuestion::OwnChanges => (
            t.msg_help_own_changes_question(),
            text(t.msg_help_own_changes_answer(phone)),
        ),
        HelpQuestion::Company => {
            let link = go(routes::REGISTER_BUSINESS, t.msg_help_company_link());
            let answer = with_link(t.msg_help_company_answer(), link);
            (t.msg_help_company_question(), answer)
        }
        _ => (
            t.msg_help_own_data_question(),
            text(t.msg_help_own_data_answer(phone, email)),
        ),
    }
}
