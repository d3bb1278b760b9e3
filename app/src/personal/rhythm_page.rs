//! How often consumption is billed.

use domain::contract::BillingRhythm;
use leptos::prelude::*;
use services::{Failure, personal};

use super::frame::{Frame, framed};
use crate::{
    page::page,
    ui::choices::{Choices, cards},
};

/// The page.
#[component]
pub fn RhythmPage() -> impl IntoView {
    page(|cx| async move {
        let t = cx.texts();
        let actor = cx.customer()?.clone();
        if !personal::offers_rhythm(&cx.services, &actor).await? {
            return Err(Failure::NotFound);
        }
        let now = personal::show(&cx.services, &actor).await?.rhythm.now;
        let draft = cx.draft("personal_rhythm").await;
        let form = cx.form(&draft);
        let rhythm = Choices {
            name: "rhythm",
            label: t.msg_personal_rhythm(),
            hint: None,
            options: BillingRhythm::ALL
                .iter()
                .map(|rhythm| (rhythm.code(), locales::billing_rhythm(t, *rhythm)))
                .collect(),
            now: now.code(),
        };
        let frame = Frame {
            title: t.msg_personal_rhythm_title(),
            lead: t.msg_personal_rhythm_lead(),
            action: "/api/personal/rhythm",
            labels: vec![("rhythm", t.msg_personal_rhythm())],
            fields: cards(rhythm, form),
            next: Some(t.msg_personal_rhythm_next()),
            password: false,
            button: t.msg_personal_ask(),
            before: None,
            after: None,
        };
        Ok(framed(&cx, form, frame))
    })
}
