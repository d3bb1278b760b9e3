//! The life of a register as a table: readings with what was used since the one before, estimates with their reason,
//! the exchange of the device as one line, what was corrected folded away.

use domain::{format, reading::Origin};
use leptos::prelude::*;
use services::reading::{HistoryRow, Item, Life, RegisterHistory, Superseded};

use super::verdict::plain;
use crate::{
    contract::words::meter_number,
    routes,
    server_context::RequestContext,
    ui::icon::{icon, small_icon},
};

/// Lines that are shown at once.
const LATEST: usize = 6;

/// The latest lines open, all older ones folded away.
pub fn history_table(cx: &RequestContext, life: &Life<'_>, filtered: bool) -> AnyView {
    let t = cx.texts();
    if life.items.is_empty() {
        let sentence = if filtered {
            t.msg_readings_filter_none()
        } else {
            t.msg_readings_empty()
        };
        return view! { <p class="soft">{sentence}</p> }.into_any();
    }
    // Who looks for something sees all of it.
    let open = if filtered { life.items.len() } else { LATEST };
    let (latest, older) = life.items.split_at(life.items.len().min(open));
    let older = (!older.is_empty()).then(|| {
        view! {
            <details class="fold">
                <summary>{t.msg_readings_older()}</summary>
                <div class="fold__body">{table(cx, t.msg_readings_older(), older)}</div>
            </details>
        }
    });
    view! {
        {table(cx, t.msg_readings_history(), latest)}
        {older}
    }
    .into_any()
}

fn table(cx: &RequestContext, caption: String, items: &[Item<'_>]) -> AnyView {
    let t = cx.texts();
    let rows = items.iter().map(|item| match item {
        Item::Reading(history, row) => line(cx, history, row),
        Item::Exchange { .. } => exchange(cx, item),
    });
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
                <tbody>{rows.collect_view()}</tbody>
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
    let used = row
        .consumption
        .map(|used| format::amount(used, unit, language));
    view! {
        <tr>
            <th scope="row">{format::date_long(reading.read_on, language)}</th>
            <td class="table__num" data-label=t.msg_readings_column_value()>
                {plain(reading.value, language)}
            </td>
            <td class="table__num" data-label=t.msg_readings_column_consumption()>
                {used.unwrap_or_else(|| "–".to_owned())}
            </td>
            <td class="table__note" data-label=t.msg_readings_column_origin()>{origin(cx, row)}</td>
        </tr>
        {estimated(cx, row)}
        {corrected(cx, &row.superseded)}
    }
    .into_any()
}

/// Who read it, and what can be done with it.
fn origin(cx: &RequestContext, row: &HistoryRow) -> AnyView {
    let t = cx.texts();
    let reading = &row.reading;
    if reading.origin == Origin::Estimate {
        let word = view! {
            <span class="tag tag--attention">{small_icon("attention")}{t.msg_readings_estimated()}</span>
        };
        return word.into_any();
    }
    let who = locales::origin(t, reading.origin);
    let text = if reading.to_check {
        format!("{who}, {}", t.msg_readings_to_check())
    } else {
        format!("{who} ({})", locales::reason(t, reading.reason))
    };
    let Some(report) = reading.report else {
        return text.into_any();
    };
    let photos = (row.photos > 0).then(|| {
        view! {
            " "
            {small_icon("camera")}
            <span class="unseen">{t.msg_readings_photos()}</span>
        }
    });
    let mine = !reading.exported && !reading.acknowledged;
    let day = format::date_long(reading.read_on, cx.language);
    let correct = mine.then(|| {
        view! {
            " · "
            <a href=routes::correct(report)>
                {t.msg_readings_correct()}<span class="unseen">": "{day}</span>
            </a>
        }
    });
    view! {
        <a href=routes::receipt(report)>{text}</a>
        {photos}
        {correct}
    }
    .into_any()
}

/// Why a value was estimated: told whenever somebody asks (EnWG § 40a (2)).
fn estimated(cx: &RequestContext, row: &HistoryRow) -> Option<AnyView> {
    if row.reading.origin != Origin::Estimate {
        return None;
    }
    let t = cx.texts();
    let reason = row.reading.estimate_reason.clone();
    let reason = match reason.map(|reason| reason.trim().to_owned()) {
        Some(reason) if !reason.is_empty() => sentence(&reason),
        _ => t.msg_readings_estimated_unknown(),
    };
    let view = view! {
        <tr class="table__more">
            <td colspan="4">
                <details>
                    <summary>{t.msg_readings_estimated_why()}{small_icon("chevron-down")}</summary>
                    <p>{t.msg_readings_estimated_text(reason)}</p>
                </details>
            </td>
        </tr>
    };
    Some(view.into_any())
}

/// The billing system's reason as a sentence.
fn sentence(reason: &str) -> String {
    let mut letters = reason.chars();
    let first: String = letters
        .next()
        .into_iter()
        .flat_map(char::to_uppercase)
        .collect();
    let end = if reason.ends_with(['.', '!', '?']) {
        ""
    } else {
        "."
    };
    format!("{first}{}{end}", letters.as_str())
}

fn exchange(cx: &RequestContext, item: &Item<'_>) -> AnyView {
    let Item::Exchange {
        on,
        old,
        new,
        last,
        first,
    } = item
    else {
        return ().into_any();
    };
    let t = cx.texts();
    let language = cx.language;
    let value = |value: &Option<rust_decimal::Decimal>| {
        value.map_or_else(|| "–".to_owned(), |value| plain(value, language))
    };
    let text = t.msg_readings_exchange_text(
        format::date_long(*on, language),
        meter_number(old),
        value(last),
        meter_number(new),
        value(first),
    );
    view! {
        <tr class="table__event">
            <td colspan="4">
                {icon("meter")}<strong>{t.msg_readings_exchange()}</strong>" "{text}
            </td>
        </tr>
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
