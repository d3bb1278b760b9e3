//! Somebody else who gets the invoices.

use leptos::prelude::*;
use services::personal::{self, InvoiceRecipient, words};

use super::{
    address_fields::{address_fields, known, labels},
    frame::{Frame, filled, framed},
};
use crate::{
    account::fields,
    page::page,
    server_context::RequestContext,
    ui::{
        facts::{fact, facts},
        field::{FormView, TextField, text_field},
        notice::notice,
    },
};

/// The page.
#[component]
pub fn RecipientPage() -> impl IntoView {
    page(|cx| async move {
        let t = cx.texts();
        let actor = cx.customer()?.clone();
        let now = personal::show(&cx.services, &actor).await?.recipient.now;
        let mut known = known(&cx, now.as_ref().map(|now| &now.address));
        known.push((
            "name",
            now.as_ref().map(|now| now.name.clone()).unwrap_or_default(),
        ));
        let draft = filled(&cx.draft("personal_recipient").await, known);
        let form = cx.form(&draft);
        let name = TextField {
            name: "name",
            label: t.msg_personal_recipient_name(),
            kind: "text",
            hint: None,
            autocomplete: "off",
            class: "",
            place: None,
        };
        let fields = view! {
            {text_field(name, form)}
            {address_fields(&cx, form, false)}
        };
        let mut own = vec![("name", t.msg_personal_recipient_name())];
        own.extend(labels(&cx));
        own.push(("remove_password", t.msg_personal_recipient_remove()));
        let whose = actor.user_name().unwrap_or(actor.email()).to_owned();
        let before = match &now {
            None => notice("", "info", t.msg_personal_recipient_rule()),
            Some(now) => present(&cx, now),
        };
        let frame = Frame {
            title: t.msg_personal_recipient_title(),
            lead: t.msg_personal_recipient_lead(),
            action: "/api/personal/recipient",
            labels: own,
            fields: fields.into_any(),
            next: None,
            password: true,
            button: t.msg_personal_save(),
            before: Some(before),
            after: now.is_some().then(|| remove(&cx, form, whose)),
        };
        Ok(framed(&cx, form, frame))
    })
}

fn present(cx: &RequestContext, now: &InvoiceRecipient) -> AnyView {
    let t = cx.texts();
    let to = words::recipient(now, cx.profile().country, cx.language);
    view! {
        <section class="panel stack" aria-labelledby="present-title">
            <h2 id="present-title">{t.msg_personal_recipient()}</h2>
            {facts(vec![fact(t.msg_personal_recipient_now(), to)])}
            <p class="soft">{t.msg_personal_recipient_rule()}</p>
        </section>
    }
    .into_any()
}

/// The form that ends it.
fn remove(cx: &RequestContext, form: FormView<'_>, whose: String) -> AnyView {
    let t = cx.texts();
    let open = form.error("remove_password").is_some();
    view! {
        <details class="fold" open=open>
            <summary>{t.msg_personal_recipient_remove()}</summary>
            <div class="fold__body stack">
                <form class="form" method="post" action="/api/personal/recipient/remove" novalidate>
                    <input type="hidden" name="key" value=cx.services.id().to_string()/>
                    {fields::whose_as("who-removes", whose)}
                    {fields::password_again(form, "remove_password", t.msg_personal_password_note())}
                    <button class="button button--wide-phone">{t.msg_personal_recipient_remove()}</button>
                </form>
            </div>
        </details>
    }
    .into_any()
}
