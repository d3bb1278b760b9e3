//! Another name.

use domain::personal::NameReason;
use leptos::prelude::*;
use services::personal;

use super::frame::{Frame, filled, framed};
use crate::{
    page::page,
    ui::{
        choices::{Choices, cards},
        field::{TextField, text_field},
    },
};

/// The page.
#[component]
pub fn PersonNamePage() -> impl IntoView {
    page(|cx| async move {
        let t = cx.texts();
        let actor = cx.customer()?.clone();
        let now = personal::show(&cx.services, &actor).await?;
        let name = now.name.now;
        let known = vec![
            ("first_name", name.first_name),
            ("last_name", name.last_name),
            ("company", name.company),
        ];
        let draft = filled(&cx.draft("personal_name").await, known);
        let form = cx.form(&draft);
        let field = |name, label, autocomplete| {
            let field = TextField {
                name,
                label,
                kind: "text",
                hint: None,
                autocomplete,
                class: "",
                place: None,
            };
            text_field(field, form)
        };
        let reasons = NameReason::ALL.iter();
        let reasons = reasons.filter(|reason| now.is_company || **reason != NameReason::Company);
        let reason = Choices {
            name: "reason",
            label: t.msg_personal_reason(),
            hint: None,
            options: reasons
                .map(|reason| (reason.code(), locales::name_reason(t, *reason)))
                .collect(),
            now: "",
        };
        let company = now
            .is_company
            .then(|| field("company", t.msg_personal_company(), "organization"));
        let fields = view! {
            {company}
            {field("first_name", t.msg_contact_first_name(), "given-name")}
            {field("last_name", t.msg_contact_last_name(), "family-name")}
            {cards(reason, form)}
        };
        let frame = Frame {
            title: t.msg_personal_name_title(),
            lead: t.msg_personal_name_lead(),
            action: "/api/personal/name",
            labels: vec![
                ("company", t.msg_personal_company()),
                ("first_name", t.msg_contact_first_name()),
                ("last_name", t.msg_contact_last_name()),
                ("reason", t.msg_personal_reason()),
            ],
            fields: fields.into_any(),
            next: Some(t.msg_personal_name_next()),
            password: true,
            button: t.msg_personal_ask(),
            before: None,
            after: None,
        };
        Ok(framed(&cx, form, frame))
    })
}
