//! What goes with a reading besides the number: why it was read, a sentence about it, photos. Server only; the
//! island takes it in as it is, so that a browser without scripts has all of it.

use domain::{
    form::Problem,
    format,
    reading::{Reason, Verdict, VerdictKind},
};
use leptos::prelude::*;
use services::reading::{LONGEST_COMMENT, ReadingTask, photo::Photo};

use super::facts::meter_heading;
use crate::{
    routes,
    server_context::RequestContext,
    ui::field::{About, FormView},
};

/// Reason, comment and photos.
pub fn extra(
    cx: &RequestContext,
    task: &ReadingTask,
    photos: &[Photo],
    form: FormView<'_>,
    start: &ExtraStart,
) -> AnyView {
    // Folded away until it is wanted, or there is something in it.
    let wanted = form.draft.errors.iter().any(|(field, problem)| {
        field == "comment"
            || field.starts_with("photo_")
            || matches!(problem, Problem::Unusual { verdict, .. } if wants_evidence(verdict))
    });
    let open = wanted || !photos.is_empty() || !start.comment.is_empty();
    view! {
        <div class="stack">
            {reason_field(form, start.reason)}
            <details class="fold" open=open>
                <summary>{form.t.msg_report_evidence()}</summary>
                <div class="fold__body stack">
                    {photo_part(cx, task, photos, form)}
                    {comment_field(form, &start.comment)}
                </div>
            </details>
        </div>
    }
    .into_any()
}

fn wants_evidence(verdict: &Verdict) -> bool {
    matches!(verdict.kind, VerdictKind::ToCheck { .. })
}

/// What the fields start with.
pub struct ExtraStart {
    /// Chosen before, or usual today.
    pub reason: Reason,
    /// Typed before.
    pub comment: String,
}

fn reason_field(form: FormView<'_>, chosen: Reason) -> AnyView {
    let t = form.t;
    let about = About::new(
        "reason",
        None,
        form.error("reason"),
        t.msg_form_error_prefix(),
    );
    let options = Reason::OFFERED.iter().map(|reason| {
        let name = locales::reason_offered(t, *reason);
        view! { <option value=reason.code() selected=*reason == chosen>{name}</option> }
    });
    view! {
        <div class=about.class>
            <label class="field__label" for="reason">{t.msg_report_reason()}</label>
            {about.lines}
            <select
                class="field__input field__input--choice"
                id="reason"
                name="reason"
                aria-describedby=about.described_by
                aria-invalid=about.invalid
            >
                {options.collect_view()}
            </select>
        </div>
    }
    .into_any()
}

fn comment_field(form: FormView<'_>, typed: &str) -> AnyView {
    let t = form.t;
    let about = About::new(
        "comment",
        Some(t.msg_report_comment_hint()),
        form.error("comment"),
        t.msg_form_error_prefix(),
    );
    view! {
        <div class=about.class>
            <label class="field__label" for="comment">
                {t.msg_report_comment()}" "<span class="field__free">{t.msg_form_free()}</span>
            </label>
            {about.lines}
            <textarea
                class="field__input field__input--short"
                id="comment"
                name="comment"
                rows="2"
                maxlength=LONGEST_COMMENT.to_string()
                aria-describedby=about.described_by
                aria-invalid=about.invalid
            >
                {typed.to_owned()}
            </textarea>
        </div>
    }
    .into_any()
}

fn photo_part(
    cx: &RequestContext,
    task: &ReadingTask,
    photos: &[Photo],
    form: FormView<'_>,
) -> AnyView {
    let t = cx.texts();
    let many = task.meters.len() > 1;
    let fields = task.meters.iter().map(|meter| {
        let name = format!("photo_{}", meter.id);
        let label = if many {
            t.msg_report_photo_of(meter_heading(t, meter))
        } else {
            t.msg_report_photo()
        };
        let about = About::new(&name, None, form.error(&name), t.msg_form_error_prefix());
        let own = photos
            .iter()
            .filter(|photo| photo.meter_no == meter.meter_no);
        let own = own.map(|photo| thumbnail(cx, photo, true)).collect_view();
        view! {
            <div class=about.class>
                <label class="field__label" for=name.clone()>
                    {label}" "<span class="field__free">{t.msg_form_free()}</span>
                </label>
                {about.lines}
                <ul class="photos">{own}</ul>
                <input
                    class="field__file"
                    id=name.clone()
                    name=name
                    type="file"
                    accept="image/jpeg,image/png,image/webp"
                    aria-describedby=about.described_by
                    aria-invalid=about.invalid
                />
            </div>
        }
    });
    view! {
        <div class="stack stack--close">
            {fields.collect_view()}
            <p class="field__hint">{t.msg_report_photo_hint()}</p>
        </div>
    }
    .into_any()
}

/// A photo in a list, with its button to delete it. Inside a form that button sends the whole form, so that
/// nothing typed is lost.
pub fn thumbnail(cx: &RequestContext, photo: &Photo, in_form: bool) -> AnyView {
    let t = cx.texts();
    let local = photo.taken_at.with_timezone(&cx.services.zone).date_naive();
    let alt = t.msg_photo_alt(
        crate::contract::words::meter_number(&photo.meter_no),
        format::date_long(local, cx.language),
    );
    let id = photo.id.to_string();
    let remove = photo.deletable.then(|| {
        let label = t.msg_photo_remove();
        let button = view! {
            <button class="button button--small" name="remove_photo" value=id formnovalidate>
                {label}<span class="unseen">": "{alt.clone()}</span>
            </button>
        };
        if in_form {
            button.into_any()
        } else {
            view! { <form method="post" action=routes::REMOVE_PHOTO>{button}</form> }.into_any()
        }
    });
    view! {
        <li class="photos__one">
            <a href=routes::photo(photo.id)>
                <img src=routes::thumbnail(photo.id) alt=alt.clone() width="160" height="120" loading="lazy"/>
            </a>
            {remove}
        </li>
    }
    .into_any()
}
