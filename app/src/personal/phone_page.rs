//! Another telephone number.

use leptos::prelude::*;
use services::personal;

use super::frame::{Frame, filled, framed};
use crate::{
    page::page,
    ui::field::{TextField, text_field},
};

/// The page.
#[component]
pub fn PhonePage() -> impl IntoView {
    page(|cx| async move {
        let t = cx.texts();
        let actor = cx.customer()?.clone();
        let home = cx.profile().country;
        let now = personal::show(&cx.services, &actor).await?.phone.now;
        let now = now.map(|phone| personal::national(&phone, home));
        let known = vec![("phone", now.unwrap_or_default())];
        let draft = filled(&cx.draft("personal_phone").await, known);
        let form = cx.form(&draft);
        let phone = TextField {
            name: "phone",
            label: t.msg_personal_phone(),
            kind: "tel",
            hint: Some(t.msg_personal_phone_hint()),
            autocomplete: "tel",
            class: "field__input--number",
            place: None,
        };
        let frame = Frame {
            title: t.msg_personal_phone_title(),
            lead: t.msg_personal_phone_lead(),
            action: "/api/personal/phone",
            labels: vec![("phone", t.msg_personal_phone())],
            fields: text_field(phone, form),
            next: None,
            password: true,
            button: t.msg_personal_save(),
            before: None,
            after: None,
        };
        Ok(framed(&cx, form, frame))
    })
}
