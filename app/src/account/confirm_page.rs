//! Confirming the address of a login that is there already: the page behind the link, the one afterwards, the one that
//! sends the link again, and the notice that leads there.

use leptos::prelude::*;
use services::account::{Actor, TokenKind, confirms, token_state};

use super::{fields, manage_page, register_page::nothing_came};
use crate::{
    page::{Page, message, page},
    routes,
    server_context::RequestContext,
    ui::{
        error_summary::error_summary,
        heading::{back, heading},
        help_box::help_box,
        notice::notice,
    },
};

/// What somebody whose address is not confirmed reads on top of a page.
pub fn reminder(cx: &RequestContext, actor: &Actor) -> Option<AnyView> {
    let t = cx.texts();
    (!actor.is_confirmed()).then(|| {
        let text = view! {
            {t.msg_confirm_reminder(actor.email())}" "
            <a href=routes::SEND_CONFIRMATION>{t.msg_confirm_reminder_link()}</a>
        };
        notice("attention", "mail", text)
    })
}

/// The page behind the link: only a button, because mail programs open links on their own.
#[component]
pub fn ConfirmPage() -> impl IntoView {
    page(|cx| async move {
        let t = cx.texts();
        let kind = TokenKind::Confirmation;
        let token = cx.link.clone().unwrap_or_default();
        let works = token_state(&cx.services, kind, &token).await?;
        let own = match &cx.actor {
            Some(actor) => confirms(&cx.services, actor, &token).await?,
            None => false,
        };
        let (title, text, way) = if works && cx.actor.is_none() {
            let to = routes::sign_in(Some(routes::CONFIRM));
            let sign_in = view! {
                <div class="actions">
                    <a class="button button--main" href=to>{t.msg_activate_old_sign_in()}</a>
                </div>
            };
            (
                t.msg_activate_confirm_title(),
                t.msg_confirm_sign_in(),
                sign_in.into_any(),
            )
        } else if own {
            let button = view! {
                <form class="form" method="post" action="/api/account/confirm-address">
                    <button class="button button--main">{t.msg_activate_confirm_button()}</button>
                </form>
            };
            (
                t.msg_activate_confirm_title(),
                t.msg_confirm_text(),
                button.into_any(),
            )
        } else {
            (
                t.msg_activate_old_title(),
                t.msg_confirm_old_text(),
                onward(&cx),
            )
        };
        Ok(message(&cx, "mail", title, text, way))
    })
}

/// What follows.
#[component]
pub fn ConfirmedPage() -> impl IntoView {
    page(|cx| async move { Ok(confirmed(&cx)) })
}

fn confirmed(cx: &RequestContext) -> Page {
    let t = cx.texts();
    let (title, text) = (t.msg_confirmed_title(), t.msg_confirmed_text());
    message(cx, "check", title, text, onward(cx))
}

/// Into the portal, by the sign-in where nobody is signed in.
fn onward(cx: &RequestContext) -> AnyView {
    let t = cx.texts();
    let (path, label) = if cx.actor.is_some() {
        (routes::OVERVIEW, t.msg_overview_title())
    } else {
        (routes::SIGN_IN, t.msg_activate_old_sign_in())
    };
    view! {
        <div class="actions"><a class="button button--main" href=path>{label}</a></div>
    }
    .into_any()
}

/// The form that sends the link again, to a better address if need be.
#[component]
pub fn SendConfirmationPage() -> impl IntoView {
    page(|cx| async move {
        let t = cx.texts();
        let actor = cx.actor()?.clone();
        if actor.is_confirmed() {
            // Perhaps on another device, while this page stood open.
            return Ok(confirmed(&cx));
        }
        let mut draft = cx.draft("send_confirmation").await;
        if draft.fields.is_empty() {
            let known = ("email".to_owned(), actor.email().to_owned());
            draft.fields.extend([known]);
        }
        let form = cx.form(&draft);
        let sent = cx.has_query("sent").then(|| {
            view! {
                <div class="stack">
                    {notice("good", "check", t.msg_confirm_sent(actor.email()))}
                    {nothing_came(&cx)}
                </div>
            }
        });
        let body = view! {
            {back(routes::MANAGE, manage_page::title(&cx))}
            {heading(t.msg_activate_confirm_title(), Some(t.msg_confirm_lead().into_any()))}
            <div class="stack stack--wide">
                {sent}
                <div class="panel stack">
                    {error_summary(form, &[("email", t.msg_field_email())])}
                    <form class="form" method="post" action="/api/account/send-confirmation" novalidate>
                        {fields::email(form, Some(t.msg_confirm_hint()))}
                        <button class="button button--main button--wide-phone">
                            {t.msg_confirm_send()}
                        </button>
                    </form>
                </div>
            </div>
            {help_box(&cx)}
        };
        Ok(Page::new(t.msg_activate_confirm_title(), body)
            .narrow()
            .refused(t, form.is_refused()))
    })
}
