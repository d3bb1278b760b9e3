//! The page behind the link of the registration mail. It only shows a button: mail programs open links on
//! their own, and what changes something must be pressed.

use leptos::prelude::*;
use services::account::{TokenKind, taken_user_name, token_state};

use super::{fields, register_page::nothing_came};
use crate::{
    page::{message, page},
    routes,
    ui::error_summary::error_summary,
};

/// The page.
#[component]
pub fn ActivatePage() -> impl IntoView {
    page(|cx| async move {
        let t = cx.texts();
        let draft = cx.draft("activate").await;
        let form = cx.form(&draft);
        let works = match &cx.link {
            Some(token) => token_state(&cx.services, TokenKind::Activation, token).await?,
            None => false,
        };
        let refused = error_summary(form, &[("user_name", t.msg_field_user_name())]);
        if works {
            let taken = match &cx.link {
                Some(token) => taken_user_name(&cx.services, token).await?,
                None => None,
            };
            let other = taken
                .as_ref()
                .map(|_| fields::own_name(form, "user_name", None));
            let first = cx.profile().access.mails_first_password();
            let label = if first {
                t.msg_activate_confirm_button()
            } else {
                t.msg_activate_button()
            };
            let button = view! {
                {refused}
                <form class="form" method="post" action="/api/account/activate" novalidate>
                    {other}
                    <button class="button button--main">{label}</button>
                </form>
            };
            let (title, text) = match taken {
                Some(name) => (
                    t.msg_activate_taken_title(),
                    t.msg_activate_taken_text(name),
                ),
                None if first => (
                    t.msg_activate_confirm_title(),
                    t.msg_activate_confirm_text(),
                ),
                None => (t.msg_activate_title(), t.msg_activate_text()),
            };
            return Ok(
                message(&cx, "lock", title, text, button.into_any()).refused(t, form.is_refused())
            );
        }
        let ways = view! {
            <div class="actions">
                <a class="button button--main" href=routes::SIGN_IN>{t.msg_activate_old_sign_in()}</a>
                <a class="go" href=routes::REGISTER>{t.msg_activate_old_register()}</a>
            </div>
        };
        let text = t.msg_activate_old_text();
        Ok(message(
            &cx,
            "lock",
            t.msg_activate_old_title(),
            text,
            ways.into_any(),
        ))
    })
}

/// What follows where the portal chooses the first password.
#[component]
pub fn FirstPasswordSentPage() -> impl IntoView {
    page(|cx| async move {
        let t = cx.texts();
        let hours = TokenKind::FirstPassword.life().num_hours();
        let rest = view! {
            <div class="actions">
                <a class="button button--main" href=routes::SIGN_IN>{t.msg_activate_old_sign_in()}</a>
            </div>
            {nothing_came(&cx)}
        };
        let text = t.msg_first_sent_text(hours.to_string());
        Ok(message(
            &cx,
            "mail",
            t.msg_first_sent_title(),
            text,
            rest.into_any(),
        ))
    })
}
