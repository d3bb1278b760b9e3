//! Reporting readings: everything that can be read, with its last value and what is expected.

use domain::{form::Problem, format, language::Language, reading::Reason};
use leptos::{nonce::use_nonce, prelude::*};
use locales::Texts;
use services::{
    Failure, Outcome,
    account::Actor,
    reading::{
        self, Correction, ReadingTask, TaskRegister,
        photo::{self, Photo},
    },
};

use super::{
    facts::{meter_heading, register_facts, register_label},
    remember::remember,
    report_extra::{ExtraStart, extra},
    report_form_island::{MeterFacts, MeterWords, ReportForm, ReportStart, ReportWords},
    sending::sending,
    verdict::{VerdictTexts, as_typed},
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
    let nonce = use_nonce();
    page(|cx| async move {
        let t = cx.texts();
        let actor = cx.customer()?.clone();
        let task = reading::task(&cx.services, &actor).await?;
        let draft = cx.draft("report").await;
        let form = cx.form(&draft);
        let correction = correction(&cx, &actor).await?;
        let key = match form.value("key") {
            // Photos that were uploaded before belong to the key of that form.
            key if !key.is_empty() => key,
            _ => task.key.clone(),
        };
        let photos = photo::of_form(&cx.services, &actor, &key).await?;
        let lead = match task.until {
            _ if task.meters.is_empty() => t.msg_report_none_text(),
            Some(until) => t.msg_report_lead_until(format::date_long(until, cx.language)),
            None => t.msg_report_lead(),
        };
        let (title, lead) = match &correction {
            Some(before) => (
                t.msg_report_correct_title(),
                t.msg_report_correct_lead(&before.receipt_no),
            ),
            None => (t.msg_report_title(), lead),
        };
        // Field errors stand in the island's own summary; here only what concerns the whole form.
        let notice = draft.notice.as_ref().and_then(|_| error_summary(form, &[]));
        let known = Known {
            correction,
            photos,
            key,
        };
        let island = (!task.meters.is_empty()).then(|| report_form(&cx, &task, form, &known));
        let panel = island.map(|island| view! { <div class="panel stack">{notice}{island}</div> });
        let body = view! {
            {back(routes::READINGS, t.msg_nav_readings())}
            {heading(title.clone(), Some(lead.into_any()))}
            {panel}
            {task.until.map(|_| view! { <p class="soft">{t.msg_reading_operator()}</p> })}
            {(!task.meters.is_empty()).then(|| remember(&cx))}
            {other_ways(t)}
            {help_box(&cx)}
            {sending(t)}
            <script type="module" src="/app/remember.js" nonce=nonce.clone()></script>
            <script type="module" src="/app/upload.js" nonce=nonce></script>
        };
        let page = Page::new(title, body).section(Section::Readings);
        Ok(page
            .class("page page--narrow page--reading")
            .refused(t, form.is_refused()))
    })
}

/// What the form starts with besides the task.
struct Known {
    correction: Option<Correction>,
    photos: Vec<Photo>,
    key: String,
}

/// The report that is to be corrected; nothing for a new one.
async fn correction(cx: &RequestContext, actor: &Actor) -> Outcome<Option<Correction>> {
    let Some(report) = cx.query("correct") else {
        return Ok(None);
    };
    let report = report.parse().map_err(|_| Failure::NotFound)?;
    reading::correction(&cx.services, actor, report)
        .await
        .map(Some)
}

/// For those who cannot read, or will not.
fn other_ways(t: &Texts) -> AnyView {
    view! {
        <ul class="links">
            <li><a class="go" href=routes::CANNOT_READ>{t.msg_report_cannot_read()}</a></li>
            <li><a class="go" href=routes::OBJECT>{t.msg_report_object()}</a></li>
        </ul>
    }
    .into_any()
}

fn report_form(
    cx: &RequestContext,
    task: &ReadingTask,
    form: FormView<'_>,
    known: &Known,
) -> AnyView {
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
            let value = typed(cx, form, register, known.correction.as_ref());
            let suggested = form.draft.errors.get(&format!("value_{}", register.id));
            let suggested = suggested.and_then(Problem::suggested);
            let error = error.map(|error| (error, suggested));
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
    for name in ["comment", "reason"] {
        if let Some(error) = form.error(name) {
            refused.push([name.to_owned(), error]);
        }
    }
    for meter in &task.meters {
        let name = format!("photo_{}", meter.id);
        if let Some(error) = form.error(&name) {
            refused.push([name, error]);
        }
    }
    let start = start(cx, task, form, known);
    let (texts, words) = (VerdictTexts::new(t), report_words(t, language, task));
    let extra = extra(
        cx,
        task,
        &known.photos,
        form,
        &extra_start(task, form, known),
    );
    view! {
        <ReportForm start=start meters=meters refused=refused texts=texts words=words>
            {extra}
        </ReportForm>
    }
    .into_any()
}

fn extra_start(task: &ReadingTask, form: FormView<'_>, known: &Known) -> ExtraStart {
    let before = known.correction.as_ref();
    let chosen = Reason::offered(&form.value("reason"));
    let comment = match form.value("comment") {
        comment if !comment.is_empty() || form.is_refused() => comment,
        _ => before
            .and_then(|before| before.comment.clone())
            .unwrap_or_default(),
    };
    ExtraStart {
        reason: chosen
            .or(before.and_then(|before| before.reason))
            .unwrap_or(task.reason),
        comment,
    }
}

fn start(
    cx: &RequestContext,
    task: &ReadingTask,
    form: FormView<'_>,
    known: &Known,
) -> ReportStart {
    let mut errors = form.draft.errors.iter();
    let confirm =
        errors.any(|(_, problem)| matches!(problem, Problem::Unusual { .. } | Problem::Explain));
    let before = known.correction.as_ref();
    let read_on = match form.value("read_on") {
        read_on if read_on.is_empty() => before
            .map(|before| before.read_on.to_string())
            .unwrap_or_default(),
        read_on => read_on,
    };
    let corrects = match form.value("corrects") {
        corrects if corrects.is_empty() => before
            .map(|before| before.report.to_string())
            .unwrap_or_default(),
        corrects => corrects,
    };
    ReportStart {
        action: routes::SEND_REPORT.into(),
        key: known.key.clone(),
        read_on: if read_on.is_empty() {
            task.today.to_string()
        } else {
            read_on
        },
        today: task.today.to_string(),
        earliest: task.earliest.to_string(),
        language: cx.language.code().into(),
        confirm: if confirm { "yes" } else { "" }.into(),
        corrects,
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
        swap: t.msg_report_swap(),
    }
}

/// What was typed: into the form before, or into the tile that led here.
fn typed(
    cx: &RequestContext,
    form: FormView<'_>,
    register: &TaskRegister,
    correction: Option<&Correction>,
) -> String {
    let kept = form.value(&format!("value_{}", register.id));
    if !kept.is_empty() || form.is_refused() {
        return kept;
    }
    let before = correction.and_then(|before| before.values.get(&register.id));
    match before {
        Some(value) => as_typed(*value, cx.language),
        None => cx
            .query(&format!("values[r{}]", register.id))
            .unwrap_or_default(),
    }
}
