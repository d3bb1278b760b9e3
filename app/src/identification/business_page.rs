//! A company asks for a login, and what it reads afterwards.

use domain::format;
use leptos::prelude::*;
use services::{
    Failure,
    identification::{BusinessForm, business_answer_by},
};

use crate::{
    page::{Page, message, page},
    routes,
    ui::{
        error_summary::error_summary,
        facts::{fact, facts},
        field::{TextField, starred, text_field},
        heading::{back, heading},
        help_box::help_box,
    },
};

/// The form.
#[component]
pub fn BusinessPage() -> impl IntoView {
    page(|cx| async move {
        if !cx.profile().access.asks_banks() {
            return Err(Failure::NotFound);
        }
        let t = cx.texts();
        let draft = cx.draft("business").await;
        let form = cx.form(&draft);
        let fields = [
            ("company", t.msg_business_company(), "text", "organization"),
            ("business_id", t.msg_business_id(), "text", "off"),
            ("contact_name", t.msg_business_contact(), "text", "name"),
            ("email", t.msg_field_email(), "email", "email"),
            ("phone", t.msg_contact_phone(), "tel", "tel"),
        ];
        let labels = fields.clone().map(|(name, label, ..)| (name, label));
        let inputs = fields.map(|(name, label, kind, autocomplete)| {
            let field = TextField {
                name,
                label: starred(label, BusinessForm::is_required(name)),
                kind,
                hint: (name == "business_id").then(|| t.msg_business_id_hint()),
                autocomplete,
                class: "",
                place: None,
            };
            text_field(field, form)
        });
        let inputs = inputs.into_iter().collect_view();
        let key = cx.services.id().to_string();
        let day = format::date_long(business_answer_by(&cx.services), cx.language);
        let body = view! {
            {back(routes::REGISTER, t.msg_register_title())}
            {heading(t.msg_business_title(), Some(t.msg_business_lead(day).into_any()))}
            <div class="panel stack">
                {error_summary(form, &labels)}
                <form class="form" method="post" action="/api/identification/business" novalidate>
                    <p class="soft">{t.msg_contact_required()}</p>
                    <input type="hidden" name="key" value=key/>
                    {inputs}
                    <button class="button button--main button--wide-phone">
                        {t.msg_business_button()}
                    </button>
                </form>
            </div>
            {help_box(&cx)}
        };
        Ok(Page::new(t.msg_business_title(), body)
            .narrow()
            .refused(t, form.is_refused()))
    })
}

/// What follows: the number, and the day of the answer.
#[component]
pub fn BusinessSentPage() -> impl IntoView {
    page(|cx| async move {
        if !cx.profile().access.asks_banks() {
            return Err(Failure::NotFound);
        }
        let t = cx.texts();
        let plain = |text: &String| {
            text.len() <= 20 && text.chars().all(|c| c.is_ascii_alphanumeric() || c == '-')
        };
        let number = cx.query("number").filter(plain);
        let due = cx.query("due").and_then(|day| day.parse().ok());
        let (Some(number), Some(due)) = (number, due) else {
            return Err(Failure::NotFound);
        };
        let rest = facts(vec![
            fact(t.msg_business_number(), number),
            fact(t.msg_business_due(), format::date_long(due, cx.language)),
        ]);
        let text = t.msg_business_sent_text();
        Ok(message(
            &cx,
            "mail",
            t.msg_business_sent_title(),
            text,
            rest,
        ))
    })
}
