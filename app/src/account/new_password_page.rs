//! Choosing a new password with the link of a mail.

use domain::account::WhyNew;
use leptos::prelude::*;
use services::account::{TokenKind, reset_person};

use super::fields;
use crate::{
    page::{Page, message, page},
    routes,
    server_context::RequestContext,
    ui::{error_summary::error_summary, heading::heading, help_box::help_box, notice::notice},
};

/// The page.
#[component]
pub fn NewPasswordPage() -> impl IntoView {
    page(|cx| async move {
        let t = cx.texts();
        let person = match &cx.link {
            Some(token) => reset_person(&cx.services, token).await?,
            None => None,
        };
        let Some(person) = person else {
            return Ok(too_late(&cx));
        };
        let why = cx.query("why").unwrap_or_default();
        let said = WhyNew::parse(&why).map(|why| match why {
            WhyNew::First => notice("good", "check", t.msg_new_password_first()),
            WhyNew::Temporary => notice("good", "check", t.msg_new_password_temporary()),
            WhyNew::Renewal => notice("", "lock", t.msg_new_password_renewal()),
        });
        let avoid = fields::Avoid {
            known: person.words,
            ..fields::Avoid::default()
        };
        let draft = cx.draft("new_password").await;
        let form = cx.form(&draft);
        let lead = t.msg_new_password_lead().into_any();
        let body = view! {
            {heading(t.msg_new_password_title(), Some(lead))}
            <div class="panel stack">
                {said}
                {error_summary(form, &[("password", t.msg_field_new_password())])}
                <form class="form" method="post" action="/api/account/reset-password" novalidate>
                    <input type="hidden" name="why" value=why/>
                    {fields::whose(person.name)}
                    {fields::new_password(&cx, form, t.msg_field_new_password(), avoid)}
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

/// The link was used or is too old.
fn too_late(cx: &RequestContext) -> Page {
    let t = cx.texts();
    let minutes = TokenKind::PasswordReset.life().num_minutes().to_string();
    let (title, text, again) = if cx.profile().access.mails_passwords() {
        (
            t.msg_new_password_old_temporary_title(),
            t.msg_new_password_old_temporary_text(minutes),
            t.msg_new_password_old_temporary_again(),
        )
    } else {
        (
            t.msg_activate_old_title(),
            t.msg_new_password_old_text(minutes),
            t.msg_new_password_old_again(),
        )
    };
    let again = view! {
        <div class="actions">
            <a class="button button--main" href=routes::FORGOTTEN>{again}</a>
        </div>
    };
    message(cx, "lock", title, text, again.into_any())
}
