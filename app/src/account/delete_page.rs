//! Deleting one's own login: what goes and what stays, the password once more, and the page afterwards.

use leptos::prelude::*;

use super::{fields, manage_page};
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
pub fn DeletePage() -> impl IntoView {
    page(|cx| async move {
        let t = cx.texts();
        let actor = cx.actor()?.clone();
        let draft = cx.draft("delete").await;
        let form = cx.form(&draft);
        let body = view! {
            {back(routes::MANAGE, manage_page::title(&cx))}
            {heading(t.msg_delete_title(), Some(t.msg_delete_lead(actor.email()).into_any()))}
            <div class="panel stack">
                <div class="prose">
                    <ul>
                        <li>{t.msg_delete_goes()}</li>
                        <li>{t.msg_delete_stays()}</li>
                        <li>{t.msg_delete_again()}</li>
                    </ul>
                </div>
                {error_summary(form, &[("password", t.msg_field_password())])}
                <form class="form" method="post" action="/api/account/delete" novalidate>
                    {fields::whose(actor.email().to_owned())}
                    {fields::password(form)}
                    <button class="button button--main button--wide-phone">
                        {t.msg_delete_button()}
                    </button>
                </form>
            </div>
            {help_box(&cx)}
        };
        Ok(Page::new(t.msg_delete_title(), body)
            .narrow()
            .refused(t, form.is_refused()))
    })
}

/// What follows.
#[component]
pub fn DeletedPage() -> impl IntoView {
    page(|cx| async move {
        let t = cx.texts();
        let rest = view! {
            <div class="actions">
                <a class="button button--main" href=routes::START>{t.msg_trouble_home()}</a>
            </div>
        };
        let text = if cx.has_query("unsaid") {
            t.msg_deleted_again()
        } else {
            t.msg_deleted_text()
        };
        Ok(message(
            &cx,
            "check",
            t.msg_deleted_title(),
            text,
            rest.into_any(),
        ))
    })
}
