//! Meters and their history: where each register stands, and how it got there.

use domain::format;
use leptos::prelude::*;
use services::reading::{self, HistoryRow, RegisterHistory, Superseded};

use super::verdict::{amount, plain};
use crate::{
    contract::words::{division_icon, meter_number, register_name},
    dashboard::names,
    page::{Page, page},
    routes,
    server_context::RequestContext,
    ui::{
        heading::{back, heading},
        help_box::help_box,
        icon::small_icon,
        layout::Section,
        plate::{PlateRow, plate},
        register::{RegisterShape, register_value},
    },
};

/// Readings of a register that are shown at once.
const LATEST: usize = 6;

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
        let registers = history
            .iter()
            .map(|history| register(&cx, history))
            .collect_view();
        let body = view! {
            {back(routes::OVERVIEW, t.msg_nav_overview())}
            {heading(names::readings_page(&cx), Some(lead.into_any()))}
            <div class="page__body">
                <div class="page__main stack">{report}{registers}</div>
                <div class="page__aside">{help_box(&cx)}</div>
            </div>
        };
        let page = Page::new(names::readings_page(&cx), body).section(Section::Readings);
        Ok(page.class("page page--reading"))
    })
}

fn register(cx: &RequestContext, history: &RegisterHistory) -> AnyView {
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
            {table(cx, history)}
        </section>
    }
    .into_any()
}

/// The latest readings open, all older ones folded away.
fn table(cx: &RequestContext, history: &RegisterHistory) -> AnyView {
    let t = cx.texts();
    if history.rows.is_empty() {
        return view! { <p class="soft">{t.msg_readings_empty()}</p> }.into_any();
    }
    let (latest, older) = history.rows.split_at(history.rows.len().min(LATEST));
    let older = (!older.is_empty()).then(|| {
        view! {
            <details class="fold">
                <summary>{t.msg_readings_older()}</summary>
                <div class="fold__body">{rows_table(cx, history, t.msg_readings_older(), older)}</div>
            </details>
        }
    });
    view! {
        {rows_table(cx, history, t.msg_readings_history(), latest)}
        {older}
    }
    .into_any()
}

fn rows_table(
    cx: &RequestContext,
    history: &RegisterHistory,
    caption: String,
    rows: &[HistoryRow],
) -> AnyView {
    let t = cx.texts();
    let rows = rows.iter().map(|row| line(cx, history, row)).collect_view();
    view! {
        <div class="table-box">
            <table class="table table--stack">
                <caption class="unseen">{caption}</caption>
                <thead>
                    <tr>
                        <th scope="col">{t.msg_readings_column_day()}</th>
                        <th scope="col" class="table__num">{t.msg_readings_column_value()}</th>
                        <th scope="col" class="table__num">{t.msg_readings_column_consumption()}</th>
                        <th scope="col">{t.msg_readings_column_origin()}</th>
                    </tr>
                </thead>
                <tbody>{rows}</tbody>
            </table>
        </div>
    }
    .into_any()
}

fn line(cx: &RequestContext, history: &RegisterHistory, row: &HistoryRow) -> AnyView {
    let t = cx.texts();
    let language = cx.language;
    let reading = &row.reading;
    let unit = history.register.spec.unit;
    let used = row.consumption.map(|used| amount(used, unit, language));
    let origin = locales::origin(t, reading.origin);
    let origin = if reading.to_check {
        format!("{origin}, {}", t.msg_readings_to_check())
    } else {
        format!("{origin} ({})", locales::reason(t, reading.reason))
    };
    let origin = match reading.report {
        Some(report) => view! { <a href=routes::receipt(report)>{origin}</a> }.into_any(),
        None => origin.into_any(),
    };
    view! {
        <tr>
            <th scope="row">{format::date_long(reading.read_on, language)}</th>
            <td class="table__num" data-label=t.msg_readings_column_value()>
                {plain(reading.value, language)}
            </td>
            <td class="table__num" data-label=t.msg_readings_column_consumption()>
                {used.unwrap_or_else(|| "–".to_owned())}
            </td>
            <td class="table__note" data-label=t.msg_readings_column_origin()>{origin}</td>
        </tr>
        {corrected(cx, &row.superseded)}
    }
    .into_any()
}

/// What stood there before it was corrected, folded away in a row of its own.
fn corrected(cx: &RequestContext, superseded: &[Superseded]) -> Option<AnyView> {
    let t = cx.texts();
    let language = cx.language;
    let latest = superseded.iter().map(|one| one.corrected_on).max()?;
    let lines = superseded.iter().map(|one| {
        let day = format::date_long(one.read_on, language);
        let origin = locales::origin(t, one.origin);
        view! { <li>{t.msg_readings_corrected_before(plain(one.value, language), day, origin)}</li> }
    });
    let view = view! {
        <tr class="table__more">
            <td colspan="4">
                <details>
                    <summary>
                        {t.msg_readings_corrected_on(format::date_long(latest, language))}
                        {small_icon("chevron-down")}
                    </summary>
                    <ul>{lines.collect_view()}</ul>
                </details>
            </td>
        </tr>
    };
    Some(view.into_any())
}
