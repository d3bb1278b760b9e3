//! Reporting readings: everything that can be read, with its last value and what is expected.

use domain::{form::Problem, format, language::Language};
use leptos::prelude::*;
use locales::Texts;
use services::reading::{self, ReadingTask, TaskRegister};

use super::{
    facts::{meter_heading, register_facts, register_label},
    report_form_island::{MeterFacts, MeterWords, ReportForm, ReportStart, ReportWords},
    verdict::VerdictTexts,
};
use crate::{
    contract::words::{division_icon, meter_number},
    page::{Page, page},
    routes,
    server_context::RequestContext,
    ui::{
        error_summary::error_summary,
        field::FormView,
        heading::{back, heading},
        help_box::help_box,
        layout::Section,
    },
};

/// The page.
#[component]
pub fn ReportPage() -> impl IntoView {
    page(|cx| async move {
        let t = cx.texts();
        let actor = cx.customer()?.clone();
        let task = reading::task(&cx.services, &actor).await?;
        let draft = cx.draft("report").await;
        let form = cx.form(&draft);
        let lead = match task.until {
            _ if task.meters.is_empty() => t.msg_report_none_text(),
            Some(until) => t.msg_report_lead_until(format::date_long(until, cx.language)),
            None => t.msg_report_lead(),
        };
        // Field errors stand in the island's own summary; here only what concerns the whole form.
        let notice = draft.notice.as_ref().and_then(|_| error_summary(form, &[]));
        let island = (!task.meters.is_empty()).then(|| report_form(&cx, &task, form));
        let panel = island.map(|island| view! { <div class="panel stack">{notice}{island}</div> });
        let body = view! {
            {back(routes::READINGS, t.msg_nav_readings())}
            {heading(t.msg_report_title(), Some(lead.into_any()))}
            {panel}
            {help_box(&cx)}
        };
        let page = Page::new(t.msg_report_title(), body).section(Section::Readings);
        Ok(page
            .class("page page--narrow page--reading")
            .refused(t, form.is_refused()))
    })
}

fn report_form(cx: &RequestContext, task: &ReadingTask, form: FormView<'_>) -> AnyView {
    let t = cx.texts();
    let language = cx.language;
    let mut refused = Vec::new();
    if let Some(error) = form.error("values") {
        refused.push(["values".to_owned(), error]);
    }
    let meters = task.meters.iter().map(|meter| {
        let registers = meter.registers.iter().map(|register| {
            let name = format!("value_{}", register.id);
            let error = form.error(&name);
            if let Some(error) = &error {
                let number = meter_number(&meter.meter_no);
                let field = t.msg_report_field(number, register_label(t, register));
                refused.push([name, format!("{field}: {error}")]);
            }
            let value = typed(cx, form, register);
            register_facts(t, language, register, task.today, value, error)
        });
        MeterFacts {
            registers: registers.collect(),
            words: MeterWords {
                heading: meter_heading(t, meter),
                icon: division_icon(meter.division).into(),
                place: meter.place.clone().unwrap_or_default(),
            },
        }
    });
    let meters = meters.collect();
    if let Some(error) = form.error("read_on") {
        refused.push(["read_on".to_owned(), error]);
    }
    let start = start(cx, task, form);
    let (texts, words) = (VerdictTexts::new(t), report_words(t, language, task));
    view! { <ReportForm start=start meters=meters refused=refused texts=texts words=words/> }
        .into_any()
}

fn start(cx: &RequestContext, task: &ReadingTask, form: FormView<'_>) -> ReportStart {
    let mut errors = form.draft.errors.iter();
    let confirm = errors.any(|(_, problem)| *problem == Problem::Confirm);
    let read_on = form.value("read_on");
    ReportStart {
        action: "/api/reading/report".into(),
        key: task.key.clone(),
        read_on: if read_on.is_empty() {
            task.today.to_string()
        } else {
            read_on
        },
        today: task.today.to_string(),
        earliest: task.earliest.to_string(),
        language: cx.language.code().into(),
        confirm: if confirm { "yes" } else { "" }.into(),
    }
}

fn report_words(t: &Texts, language: Language, task: &ReadingTask) -> ReportWords {
    ReportWords {
        day: t.msg_report_day(),
        day_hint: t.msg_report_day_hint(format::date_long(task.earliest, language)),
        confirm: t.msg_report_confirm(),
        confirm_hint: t.msg_report_confirm_hint(),
        button: t.msg_report_button(),
        error_prefix: t.msg_form_error_prefix(),
        one_mistake: t.msg_form_errors(1),
        mistakes: t.msg_form_errors(2).replacen('2', "{count}", 1),
        nothing_typed: t.msg_problem_values_missing(),
        register_missing: t.msg_problem_register_missing(),
    }
}

/// What was typed: into the form before, or into the tile that led here.
fn typed(cx: &RequestContext, form: FormView<'_>, register: &TaskRegister) -> String {
    let kept = form.value(&format!("value_{}", register.id));
    if kept.is_empty() {
        cx.query(&format!("values[r{}]", register.id))
            .unwrap_or_default()
    } else {
        kept
    }
}
