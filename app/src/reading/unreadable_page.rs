//! For those who cannot read a meter this time, and for those who object to reading it at all: two pages, one form.

use domain::reading::Obstacle;
use leptos::prelude::*;
use services::reading::{self, ReadingTask};

use super::facts::meter_heading;
use crate::{
    page::{Page, page},
    routes,
    server_context::RequestContext,
    ui::{
        choices::{Choices, list},
        error_summary::error_summary,
        field::{FormView, TextField, text_field, textarea_field},
        heading::{back, heading},
        help_box::help_box,
        layout::Section,
    },
};

/// "I cannot read the meter."
#[component]
pub fn CannotReadPage() -> impl IntoView {
    page(|cx| async move { unreadable(cx, false).await })
}

/// "I object to reading it myself."
#[component]
pub fn ObjectionPage() -> impl IntoView {
    page(|cx| async move { unreadable(cx, true).await })
}

async fn unreadable(cx: RequestContext, objection: bool) -> services::Outcome<Page> {
    let t = cx.texts();
    let actor = cx.customer()?.clone();
    let task = reading::task(&cx.services, &actor).await?;
    let name = if objection {
        "objection"
    } else {
        "cannot_read"
    };
    let draft = cx.draft(name).await;
    let form = cx.form(&draft);
    let (title, lead, next) = if objection {
        (
            t.msg_object_title(),
            t.msg_object_lead(),
            t.msg_object_next(),
        )
    } else {
        (
            t.msg_cannot_read_title(),
            t.msg_cannot_read_lead(),
            t.msg_cannot_read_next(),
        )
    };
    let labels = [
        ("obstacle", t.msg_unreadable_why()),
        ("comment", t.msg_unreadable_comment()),
        ("phone", t.msg_unreadable_phone()),
    ];
    let phone = TextField {
        name: "phone",
        label: t.msg_unreadable_phone(),
        kind: "tel",
        hint: None,
        autocomplete: "tel",
        class: "field__input--number",
        place: None,
    };
    let key = cx.services.id().to_string();
    let body = view! {
        {back(routes::REPORT, t.msg_report_title())}
        {heading(title.clone(), Some(lead.into_any()))}
        <div class="panel stack">
            {error_summary(form, &labels)}
            <form class="form" method="post" action="/api/reading/cannot-read" novalidate>
                <input type="hidden" name="key" value=key/>
                {objection.then(|| view! { <input type="hidden" name="objection" value="yes"/> })}
                {meter_field(&cx, &task, form)}
                {obstacle_field(form, objection)}
                {comment_field(form)}
                {text_field(phone, form)}
                <p class="soft">{next}</p>
                <button class="button button--main button--wide-phone">{t.msg_unreadable_button()}</button>
            </form>
        </div>
        {help_box(&cx)}
    };
    let page = Page::new(title, body).section(Section::Readings);
    Ok(page
        .class("page page--narrow page--reading")
        .refused(t, form.is_refused()))
}

/// Which meter; nothing to choose where there is one.
fn meter_field(cx: &RequestContext, task: &ReadingTask, form: FormView<'_>) -> Option<AnyView> {
    let t = cx.texts();
    if task.meters.len() < 2 {
        return None;
    }
    let chosen = form.value("meter_no");
    let options = task.meters.iter().map(|meter| {
        let number = meter.meter_no.clone();
        let selected = number == chosen;
        view! { <option value=number selected=selected>{meter_heading(t, meter)}</option> }
    });
    let field = view! {
        <div class="field">
            <label class="field__label" for="meter_no">{t.msg_unreadable_meter()}</label>
            <select class="field__input field__input--choice" id="meter_no" name="meter_no">
                <option value="">{t.msg_unreadable_all()}</option>
                {options.collect_view()}
            </select>
        </div>
    };
    Some(field.into_any())
}

fn obstacle_field(form: FormView<'_>, objection: bool) -> AnyView {
    let t = form.t;
    // What makes self-reading unreasonable comes first where it is about that.
    let mut obstacles = Obstacle::ALL.to_vec();
    if objection {
        obstacles.sort_by_key(|obstacle| *obstacle != Obstacle::Unreasonable);
    }
    let options = obstacles.into_iter();
    let options = options.map(|obstacle| (obstacle.code(), locales::obstacle(t, obstacle)));
    let choices = Choices {
        name: "obstacle",
        label: t.msg_unreadable_why(),
        hint: None,
        options: options.collect(),
        now: "",
    };
    list(choices, form, Some(t.msg_unreadable_choose()), None)
}

fn comment_field(form: FormView<'_>) -> AnyView {
    let t = form.t;
    let (label, hint) = (t.msg_unreadable_comment(), t.msg_unreadable_comment_hint());
    textarea_field("comment", label, Some(hint), reading::LONGEST_COMMENT, form)
}
