//! Another address for invoices and letters.

use leptos::prelude::*;
use services::personal;

use super::{
    address_fields::{address_fields, known, labels},
    frame::{Frame, filled, framed},
};
use crate::{
    page::page,
    ui::{
        field::{TextField, text_field},
        notice::notice,
    },
};

/// The page.
#[component]
pub fn BillingAddressPage() -> impl IntoView {
    page(|cx| async move {
        let t = cx.texts();
        let actor = cx.customer()?.clone();
        let now = personal::show(&cx.services, &actor).await?.address;
        let (from, address) = match now.coming {
            Some((day, coming)) => (day.to_string(), coming),
            None => (String::new(), now.now),
        };
        let mut known = known(&cx, address.as_ref());
        known.push(("from", from));
        let draft = filled(&cx.draft("personal_address").await, known);
        let form = cx.form(&draft);
        let from = TextField {
            name: "from",
            label: t.msg_personal_from(),
            kind: "date",
            hint: Some(t.msg_personal_from_hint()),
            autocomplete: "off",
            class: "field__input--date",
            place: None,
        };
        let fields = view! {
            {address_fields(&cx, form, true)}
            {text_field(from, form)}
        };
        let mut labels = labels(&cx);
        labels.push(("from", t.msg_personal_from()));
        let frame = Frame {
            title: t.msg_personal_address_title(),
            lead: t.msg_personal_address_lead(),
            action: "/api/personal/address",
            labels,
            fields: fields.into_any(),
            next: None,
            password: true,
            button: t.msg_personal_save(),
            before: Some(notice("", "info", t.msg_personal_address_move())),
            after: None,
        };
        Ok(framed(&cx, form, frame))
    })
}
