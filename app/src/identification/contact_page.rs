//! Step 3: contact data out of the utility's records, and a password.

use leptos::prelude::*;
use locales::Texts;
use services::identification::{Contact, Step};

use super::steps::{Reached, reach, steps};
use crate::{
    account::fields,
    page::{Page, page},
    routes,
    ui::{
        error_summary::error_summary,
        field::{TextField, starred, text_field},
        heading::{back, heading},
        help_box::help_box,
        notice::notice,
    },
};

/// Fields of which a password must not be made.
const NAMES: [&str; 3] = ["email", "first_name", "last_name"];

/// The label of a field, as on the form and in the summary.
pub fn label(t: &Texts, name: &str) -> String {
    match name {
        "first_name" => t.msg_contact_first_name(),
        "last_name" => t.msg_contact_last_name(),
        "street" => t.msg_contact_street(),
        "house_no" => t.msg_contact_house_no(),
        "postcode" => t.msg_contact_postcode(),
        "town" => t.msg_contact_town(),
        "phone" => t.msg_contact_phone(),
        _ => t.msg_field_email(),
    }
}

fn autocomplete(name: &str) -> &'static str {
    match name {
        "first_name" => "given-name",
        "last_name" => "family-name",
        "street" => "address-line1",
        "house_no" => "address-line2",
        "postcode" => "postal-code",
        "town" => "address-level2",
        "phone" => "tel",
        _ => "username",
    }
}

/// The page.
#[component]
pub fn ContactPage() -> impl IntoView {
    page(|cx| async move {
        let progress = match reach(&cx, Step::Contact).await? {
            Reached::Here(progress) => progress,
            Reached::Other(page) => return Ok(page),
        };
        let t = cx.texts();
        let mut draft = cx.draft("contact").await;
        if draft.fields.is_empty() {
            let known = progress.contact.fields();
            let known = known.map(|(name, value)| (name.to_owned(), value.to_owned()));
            draft.fields = known.into_iter().collect();
        }
        let form = cx.form(&draft);
        let names = Contact::default().fields().map(|(name, _)| name);
        let field = |name: &'static str| {
            let field = TextField {
                name,
                label: starred(label(t, name), Contact::is_required(name)),
                kind: match name {
                    "email" => "email",
                    "phone" => "tel",
                    _ => "text",
                },
                hint: (name == "email").then(|| t.msg_register_email_hint()),
                autocomplete: autocomplete(name),
                class: "",
                place: None,
            };
            text_field(field, form)
        };
        let fields = names.map(field).into_iter().collect_view();
        let mut labels: Vec<(&str, String)> = names.map(|name| (name, label(t, name))).into();
        labels.push(("password", t.msg_field_password()));
        let saved = progress.step == Step::Check;
        let keep = saved.then(|| view! { <p class="soft">{t.msg_contact_password_kept()}</p> });
        let password = starred(t.msg_field_password(), !saved);
        let replaces = progress
            .is_unconfirmed
            .then(|| notice("attention", "mail", t.msg_contact_replaces()));
        let avoid = fields::Avoid {
            names: &NAMES,
            ..fields::Avoid::default()
        };
        let body = view! {
            {back(routes::REGISTER_PERSON, t.msg_step_person())}
            {steps(&cx, Step::Contact)}
            {heading(t.msg_contact_title(), Some(t.msg_contact_lead().into_any()))}
            <div class="panel stack">
                {notice("", "info", t.msg_contact_only_here(&cx.profile().service.phone))}
                {replaces}
                {error_summary(form, &labels)}
                <form class="form" method="post" action="/api/identification/contact" novalidate>
                    <p class="soft">{t.msg_contact_required()}</p>
                    {fields}
                    {fields::new_password(&cx, form, password, avoid)}
                    {keep}
                    <button class="button button--main button--wide-phone">{t.msg_step_next()}</button>
                </form>
            </div>
            {help_box(&cx)}
        };
        Ok(Page::new(t.msg_contact_title(), body)
            .narrow()
            .refused(t, form.is_refused()))
    })
}
