//! Meters and their history: where each register stands, and how it got there.

use domain::format;
use leptos::prelude::*;
use services::reading::{self, Life};

use super::{
    history_filter::{filter, filter_form},
    history_table::history_table,
};
use crate::{
    contract::words::{division_icon, meter_number, register_name},
    dashboard::names,
    page::{Page, page},
    routes,
    server_context::RequestContext,
    ui::{
        heading::{back, heading},
        help_box::help_box,
        layout::Section,
        plate::{PlateRow, plate},
        register::{RegisterShape, register_value},
    },
};

/// The page.
#[component]
pub fn ReadingsPage() -> impl IntoView {
    page(|cx| async move {
        let t = cx.texts();
        let actor = cx.customer()?.clone();
        let history = reading::history(&cx.services, &actor).await?;
        let until = reading::task(&cx.services, &actor).await?.until;
        let lead = match until {
            _ if history.is_empty() => t.msg_readings_none(),
            Some(until) => t.msg_readings_lead_until(format::date_long(until, cx.language)),
            None => t.msg_readings_lead(),
        };
        let report = (!history.is_empty()).then(|| {
            view! {
                <p>
                    <a class="button button--main button--wide-phone" href=routes::REPORT>
                        {t.msg_readings_report()}
                    </a>
                </p>
            }
        });
        let filter = filter(&cx);
        let choice = (!history.is_empty()).then(|| filter_form(&cx, &history, &filter));
        let lives = reading::lives(&history, &filter);
        let seen = |life: &&Life<'_>| filter.is_empty() || !life.items.is_empty();
        let registers: Vec<AnyView> = lives
            .iter()
            .filter(seen)
            .map(|life| register(&cx, life, !filter.is_empty()))
            .collect();
        let nothing = (registers.is_empty() && !filter.is_empty())
            .then(|| view! { <p class="soft">{t.msg_readings_filter_none()}</p> });
        let body = view! {
            {back(routes::OVERVIEW, t.msg_nav_overview())}
            {heading(names::readings_page(&cx), Some(lead.into_any()))}
            <div class="page__body">
                <div class="page__main stack">{report}{choice}{nothing}{registers}</div>
                <div class="page__aside">{help_box(&cx)}</div>
            </div>
        };
        let page = Page::new(names::readings_page(&cx), body).section(Section::Readings);
        Ok(page.class("page page--reading"))
    })
}

fn register(cx: &RequestContext, life: &Life<'_>, filtered: bool) -> AnyView {
    let history = life.present;
    let t = cx.texts();
    let language = cx.language;
    let spec = &history.register.spec;
    let mut rows = vec![
        PlateRow::number(
            t.msg_readings_meter(),
            meter_number(&history.meter.meter_no),
        ),
        PlateRow::number(t.msg_readings_register(), spec.obis.to_string()),
    ];
    if let Some(place) = &history.meter.place {
        rows.push(PlateRow::text(t.msg_readings_place(), place.clone()));
    }
    if let Some(removed) = history.meter.removed_on {
        rows.push(PlateRow::text(
            t.msg_readings_removed(),
            format::date_long(removed, language),
        ));
    }
    let below = history.rows.first().map(|row| {
        let shape = RegisterShape::of(spec);
        let value = row.reading.value;
        let label = format::quantity(value, value.normalize().scale(), spec.unit, language);
        let day = format::date_long(row.reading.read_on, language);
        view! {
            {register_value(&shape, value, label, false)}
            <p class="tile__context">{t.msg_readings_read_on(day)}</p>
        }
        .into_any()
    });
    let title = register_name(t, history.contract.division, &spec.label);
    let id = format!("register-{}", history.register.id);
    let icon = division_icon(history.contract.division);
    view! {
        <section class="meter stack" aria-labelledby=id.clone()>
            <h2 class="unseen" id=id.clone()>{title.clone()}</h2>
            {plate(icon, title, None, rows, below)}
            {history_table(cx, life, filtered)}
        </section>
    }
    .into_any()
}
