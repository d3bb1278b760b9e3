//! Choosing a new password with the link of a mail.

use leptos::prelude::*;
use services::account::reset_address;

use super::fields;
use crate::{
    page::{Page, message, page},
    routes,
    ui::{error_summary::error_summary, field::FormView, heading::heading, help_box::help_box},
};

/// The page.
#[component]
pub fn NewPasswordPage() -> impl IntoView {
    page(|cx| async move {
        let t = cx.texts();
        let address = match &cx.link {
            Some(token) => reset_address(&cx.services, token).await?,
            None => None,
        };
        let Some(address) = address else {
            let again = view! {
                <div class="actions">
                    <a class="button button--main" href=routes::FORGOTTEN>
                        {t.msg_new_password_old_again()}
                    </a>
                </div>
            };
            let (title, text) = (t.msg_activate_old_title(), t.msg_new_password_old_text());
            return Ok(message(&cx, "lock", title, text, again.into_any()));
        };
        let draft = cx.draft("new_password").await;
        let form = FormView {
            t,
            language: cx.language,
            draft: &draft,
        };
        let lead = t.msg_new_password_lead().into_any();
        let body = view! {
            {heading(t.msg_new_password_title(), Some(lead))}
            <div class="panel stack">
                {error_summary(form, &[("password", t.msg_field_new_password())])}
                <form class="form" method="post" action="/api/account/reset-password" novalidate>
                    // For password managers: which entry the new password belongs to.
                    <input
                        class="unseen"
                        type="email"
                        autocomplete="username"
                        value=address
                        readonly
                        tabindex="-1"
                        aria-hidden="true"
                    />
                    {fields::new_password(&cx, form, t.msg_field_new_password(), None)}
                    <button class="button button--main button--wide-phone">
                        {t.msg_new_password_button()}
                    </button>
                </form>
            </div>
            {help_box(&cx)}
        };
        Ok(Page::new(t.msg_new_password_title(), body)
            .narrow()
            .refused(t, form.is_refused()))
    })
}
