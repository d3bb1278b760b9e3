//! The receipt of a report: what arrived, when, under which number. It can be printed and reloaded.

use chrono::{DateTime, Utc};
use domain::format;
use leptos::prelude::*;
use leptos_router::hooks::use_params_map;
use services::{
    Failure,
    reading::{
        self, Receipt, ReceiptLine,
        photo::{self, Photo},
    },
};

use super::report_extra::thumbnail;
use crate::{
    contract::words::{meter_number, register_name},
    page::{Page, page},
    routes,
    server_context::RequestContext,
    ui::{
        facts::{fact, facts},
        help_box::help_box,
        icon::icon,
        layout::Section,
        register::{RegisterShape, register_value},
    },
};

/// An instant as people say it, in the utility's time.
pub fn moment(cx: &RequestContext, at: DateTime<Utc>) -> String {
    let local = at.with_timezone(&cx.services.zone);
    let day = format::date_long(local.date_naive(), cx.language);
    cx.texts()
        .msg_moment(day, local.format("%H:%M").to_string())
}

/// The page.
#[component]
pub fn ReceiptPage() -> impl IntoView {
    let id = use_params_map()
        .get_untracked()
        .get("id")
        .unwrap_or_default();
    page(move |cx| async move {
        let t = cx.texts();
        let actor = cx.customer()?.clone();
        let id = id.parse().map_err(|_| Failure::NotFound)?;
        let receipt = reading::receipt(&cx.services, &actor, id).await?;
        let title = match receipt.lines.as_slice() {
            [only] => value(&cx, only),
            lines => t.msg_receipt_heading_many(u32::try_from(lines.len()).unwrap_or(u32::MAX)),
        };
        let to_check = receipt.lines.iter().any(|line| line.to_check);
        let request = receipt.request.as_ref().map(|number| {
            view! { <a class="go" href=routes::request(number)>{t.msg_receipt_request()}</a> }
        });
        let next = if to_check {
            view! { <p>{t.msg_receipt_to_check()}</p> }.into_any()
        } else {
            let address = actor.email().to_owned();
            view! { <p>{t.msg_receipt_next()}" "<strong>{address}</strong>"."</p> }.into_any()
        };
        let photos = photo::of_report(&cx.services, &actor, id).await?;
        let again = if receipt.superseded {
            view! { <p>{t.msg_receipt_superseded()}</p> }.into_any()
        } else if receipt.correctable {
            let href = routes::correct(receipt.id);
            view! { <p><a class="go" href=href>{t.msg_receipt_correct()}</a></p> }.into_any()
        } else {
            view! { <p>{t.msg_receipt_left()}</p> }.into_any()
        };
        let lead = t.msg_receipt_lead(moment(&cx, receipt.reported_at));
        let body = view! {
            <div class="panel receipt">
                <p class="receipt__stamp">{icon("check")}{t.msg_receipt_title()}</p>
                {crate::ui::heading::heading(title, Some(lead.into_any()))}
                {receipt_facts(&cx, &receipt)}
                {photo_list(&cx, &photos)}
                {next}
                {again}
                {statements(&cx, &receipt)}
                <div class="actions">
                    <a class="button button--main" href=routes::OVERVIEW>{t.msg_receipt_overview()}</a>
                    {request}
                </div>
                <p class="soft">{t.msg_receipt_print_hint()}</p>
            </div>
            {help_box(&cx)}
        };
        let page = Page::new(t.msg_receipt_title(), body).section(Section::Readings);
        Ok(page.class("page page--narrow page--reading"))
    })
}

/// What the reading says about the money so far, for each contract that is billed by readings.
fn statements(cx: &RequestContext, receipt: &Receipt) -> Option<AnyView> {
    let t = cx.texts();
    let days = cx.services.today() - receipt.read_on;
    if receipt.superseded || days.num_days() > i64::from(cx.profile().instalments.reading_days) {
        return None;
    }
    let mut billed: Vec<&ReceiptLine> = Vec::new();
    for line in receipt
        .lines
        .iter()
        .filter(|line| !line.division.is_billed_monthly())
    {
        if !billed.iter().any(|other| other.contract == line.contract) {
            billed.push(line);
        }
    }
    let several = billed.len() > 1;
    let links = billed.iter().map(|line| {
        let href = routes::statements(&line.contract.to_string());
        let name = several.then(|| format!(" ({})", locales::division(t, line.division)));
        view! { <li><a class="go" href=href>{t.msg_statement_link()}{name}</a></li> }
    });
    let links = links.collect_view();
    (!billed.is_empty()).then(|| view! { <ul class="links">{links}</ul> }.into_any())
}

fn photo_list(cx: &RequestContext, photos: &[Photo]) -> Option<AnyView> {
    if photos.is_empty() {
        return None;
    }
    let photos = photos
        .iter()
        .map(|photo| thumbnail(cx, photo, false))
        .collect_view();
    let list = view! {
        <h2 class="unseen">{cx.texts().msg_receipt_photos()}</h2>
        <ul class="photos">{photos}</ul>
    };
    Some(list.into_any())
}

fn value(cx: &RequestContext, line: &ReceiptLine) -> String {
    format::quantity(
        line.value,
        line.value.normalize().scale(),
        line.unit,
        cx.language,
    )
}

/// Number, time and the registers.
pub fn receipt_facts(cx: &RequestContext, receipt: &Receipt) -> AnyView {
    let t = cx.texts();
    let number = receipt.receipt_no.clone();
    let mut rows = vec![
        (
            t.msg_receipt_number(),
            view! { <span class="receipt__number">{number}</span> }.into_any(),
        ),
        fact(t.msg_receipt_time(), moment(cx, receipt.reported_at)),
        fact(
            t.msg_receipt_read_on(),
            format::date_long(receipt.read_on, cx.language),
        ),
    ];
    if let Some(reason) = receipt.reason {
        rows.push(fact(
            t.msg_receipt_reason(),
            locales::reason_offered(t, reason),
        ));
    }
    if let Some(captured) = receipt.captured_at {
        rows.push(fact(t.msg_receipt_captured(), moment(cx, captured)));
    }
    if let Some(comment) = receipt.comment.clone() {
        rows.push(fact(t.msg_receipt_comment(), comment));
    }
    let drums = receipt.lines.iter().map(|line| {
        let name = register_name(t, line.division, &line.label);
        let label = t.msg_receipt_meter(meter_number(&line.meter_no), name);
        rows.push(fact(label.clone(), value(cx, line)));
        if let (Some(consumption), Some(days)) = (line.consumption, line.days) {
            let used = format::amount(consumption, line.unit, cx.language);
            let text = t.msg_receipt_consumption_value(used, locales::span(t, days));
            rows.push(fact(t.msg_receipt_consumption(), text));
        }
        let shape = RegisterShape {
            integer: usize::from(line.integer_digits).clamp(3, 9),
            decimal: usize::from(line.decimal_digits).min(4),
            unit: line.unit.symbol().to_owned(),
        };
        register_value(
            &shape,
            line.value,
            format!("{label}: {}", value(cx, line)),
            false,
        )
    });
    let drums = drums.collect_view();
    view! {
        {drums}
        {facts(rows)}
    }
    .into_any()
}
