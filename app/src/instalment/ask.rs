//! The way for everything outside the rules: what changed, since when, the last reading, and people look at it.

use domain::{billing::instalment::Cause, format};
use leptos::prelude::*;
use services::instalment::{LONGEST_REASON, MOST_PEOPLE, Told};

use crate::{
    routes,
    server_context::RequestContext,
    ui::{
        choices::{Choices, list},
        field::{FormView, TextField, text_field, textarea_field},
    },
};

/// The names of its fields.
pub const WHY: [&str; 4] = ["cause", "people", "since", "reason"];

/// How many live there, as codes of a list.
const PEOPLE: [&str; MOST_PEOPLE as usize] = ["1", "2", "3", "4", "5", "6", "7", "8", "9", "10"];

/// Fields and buttons.
pub fn ask(cx: &RequestContext, told: Option<&Told>, form: FormView<'_>) -> AnyView {
    let t = form.t;
    let cause = Choices {
        name: "cause",
        label: t.msg_instalment_cause(),
        hint: None,
        options: Cause::ALL
            .iter()
            .map(|cause| (cause.code(), locales::instalment_cause(t, *cause)))
            .collect(),
        now: "",
    };
    let people = Choices {
        name: "people",
        label: t.msg_instalment_people(),
        hint: Some(t.msg_instalment_people_hint()),
        options: PEOPLE.map(|count| (count, count.to_owned())).to_vec(),
        now: "",
    };
    let since = TextField {
        name: "since",
        label: t.msg_instalment_since(),
        kind: "date",
        hint: Some(t.msg_instalment_since_hint()),
        autocomplete: "off",
        class: "field__input--date",
        place: None,
    };
    let hint = Some(t.msg_instalment_reason_hint());
    let reading = match told {
        Some(told) => {
            let day = format::date_long(told.read_on, cx.language);
            let photos = u32::try_from(told.photos).unwrap_or(u32::MAX);
            view! { <p>{t.msg_instalment_evidence(photos, day)}</p> }.into_any()
        }
        None => view! {
            <p>{t.msg_instalment_no_evidence()}" "<a href=routes::REPORT>{t.msg_instalment_report()}</a></p>
        }
        .into_any(),
    };
    view! {
        {list(cause, form, Some(t.msg_unreadable_choose()), None)}
        {list(people, form, Some(t.msg_instalment_people_unsaid()), None)}
        {text_field(since, form)}
        {textarea_field("reason", t.msg_instalment_reason(), hint, LONGEST_REASON, form)}
        {reading}
        <p class="soft">{t.msg_instalment_ask_note()}</p>
        <div class="actions">
            <button class="button button--main" name="ask" value="yes">{t.msg_instalment_ask()}</button>
            <button class="button">{t.msg_instalment_save()}</button>
        </div>
    }
    .into_any()
}
