//! Changing one's own password, with the old one.

use leptos::prelude::*;
use services::account::own_words;

use super::{fields, manage_page};
use crate::{
    page::{Page, page},
    routes,
    ui::{
        error_summary::error_summary,
        heading::{back, heading},
        help_box::help_box,
    },
};

/// The page.
#[component]
pub fn ChangePasswordPage() -> impl IntoView {
    page(|cx| async move {
        let t = cx.texts();
        let actor = cx.actor()?.clone();
        let avoid = fields::Avoid {
            known: own_words(&cx.services, &actor).await?,
            ..fields::Avoid::default()
        };
        let draft = cx.draft("change_password").await;
        let form = cx.form(&draft);
        let labels = [
            ("current_password", t.msg_change_password_current()),
            ("password", t.msg_field_new_password()),
        ];
        let name = actor.user_name().unwrap_or(actor.email()).to_owned();
        let body = view! {
            {back(routes::MANAGE, manage_page::title(&cx))}
            {heading(t.msg_change_password_title(), Some(t.msg_change_password_lead().into_any()))}
            <div class="panel stack">
                {error_summary(form, &labels)}
                <form class="form" method="post" action="/api/account/change-password" novalidate>
                    {fields::whose(name)}
                    {fields::current_password(form)}
                    {fields::new_password(&cx, form, t.msg_field_new_password(), avoid)}
                    <button class="button button--main button--wide-phone">
                        {t.msg_change_password_button()}
                    </button>
                </form>
                <p class="soft">
                    <a href=routes::FORGOTTEN>{t.msg_change_password_forgotten()}</a>
                </p>
            </div>
            {help_box(&cx)}
        };
        Ok(Page::new(t.msg_change_password_title(), body)
            .narrow()
            .refused(t, form.is_refused()))
    })
}
