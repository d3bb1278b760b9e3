//! Signing in: the form (also in the tile of the start page) and its page.

use domain::{account::EmailError, form::Problem};
use leptos::prelude::*;

use super::fields;
use crate::{
    page::{Page, page},
    reading::guest_page::guest_link,
    routes,
    server_context::{RequestContext, go},
    ui::{
        error_summary::error_summary,
        field::FormView,
        heading::{back, heading},
        help_box::help_box,
        icon::icon,
        notice::notice,
    },
};

/// The form, with the ways for those who cannot use it.
pub fn sign_in_form(cx: &RequestContext, form: FormView<'_>, next: Option<String>) -> AnyView {
    let t = cx.texts();
    let keep = !form.value("keep").is_empty();
    let forgotten_name = cx.profile().access.has_user_names().then(|| {
        view! { <a href=routes::FORGOTTEN_NAME>{t.msg_sign_in_forgotten_name()}</a> }
    });
    let next = next.map(|next| view! { <input type="hidden" name="next" value=next/> });
    view! {
        <form class="form" method="post" action="/api/account/sign-in" novalidate>
            {next}
            {fields::name(cx, form)}
            {fields::password(form)}
            <label class="choice">
                <input type="checkbox" name="keep" value="yes" checked=keep/>
                <span>{t.msg_field_keep()}<small>{t.msg_field_keep_hint()}</small></span>
            </label>
            <button class="button button--main button--wide">{t.msg_sign_in_button()}</button>
        </form>
        <div class="sign-in__links">
            <a href=routes::FORGOTTEN>{t.msg_sign_in_forgotten()}</a>
            {forgotten_name}
            <a href=routes::REGISTER>{t.msg_sign_in_register()}</a>
            {guest_link(cx)}
        </div>
    }
    .into_any()
}

/// The page.
#[component]
pub fn SignInPage() -> impl IntoView {
    page(|cx| async move {
        let t = cx.texts();
        let next = cx.query("next");
        if cx.actor.is_some() {
            go(routes::after_sign_in(next.as_deref()));
        }
        let draft = cx.draft("sign_in").await;
        let form = cx.form(&draft);
        let labels = [
            ("name", fields::name_label(&cx)),
            ("password", t.msg_field_password()),
        ];
        let old_name = cx.profile().access.old_portal
            && draft.errors.get("name") == Some(&Problem::Email(EmailError::NoAt));
        let old_name = old_name.then(|| {
            view! {
                <div class="notice notice--attention">
                    {icon("attention")}
                    <p class="notice__title">{t.msg_sign_in_old_name_title()}</p>
                    <p>
                        {t.msg_sign_in_old_name()}" "
                        <a href=routes::REGISTER>{t.msg_sign_in_register()}</a>
                    </p>
                </div>
            }
        });
        let sent_here = next
            .as_ref()
            .map(|_| notice("", "info", t.msg_sign_in_next()));
        let lead = if cx.profile().access.has_user_names() {
            t.msg_sign_in_lead_user_name()
        } else if cx.profile().access.has_services() {
            t.msg_sign_in_lead_pin()
        } else {
            t.msg_sign_in_lead()
        };
        let body = view! {
            {back(routes::START, t.msg_back_start())}
            {heading(t.msg_sign_in_title(), Some(lead.into_any()))}
            <div class="panel stack">
                {error_summary(form, &labels)}
                {old_name}
                {sent_here}
                {sign_in_form(&cx, form, next)}
            </div>
            {help_box(&cx)}
        };
        Ok(Page::new(t.msg_sign_in_title(), body)
            .narrow()
            .refused(t, form.is_refused()))
    })
}
