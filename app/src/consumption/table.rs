//! All values of the chart as a real table.

use chrono::Days;
use domain::{consumption::YearValue, format, language::Language};
use leptos::prelude::*;
use locales::Texts;
use services::consumption::Consumption;

use crate::server_context::RequestContext;

/// The years, the newest first.
pub fn table(cx: &RequestContext, found: &Consumption) -> AnyView {
    let t = cx.texts();
    let language = cx.language;
    let rows = found.years.iter().rev().map(|year| {
        let cost = match year.cost {
            Some(cost) => format::money(cost, language),
            None => t.msg_consumption_no_cost(),
        };
        view! {
            <tr>
                <th scope="row">{year.value.year}</th>
                <td class="table__num" data-label=t.msg_consumption_column_amount()>
                    {format::amount(year.value.amount, found.unit, language)}
                </td>
                <td class="table__num" data-label=t.msg_consumption_column_cost()>{cost}</td>
                <td class="table__note" data-label=t.msg_consumption_column_note()>
                    {note(t, language, &year.value)}
                </td>
            </tr>
        }
    });
    let rows = rows.collect_view();
    view! {
        <div class="table-box">
            <table class="table table--stack">
                <caption>{t.msg_consumption_caption(found.unit.symbol())}</caption>
                <thead>
                    <tr>
                        <th scope="col">{t.msg_consumption_column_year()}</th>
                        <th scope="col" class="table__num">{t.msg_consumption_column_amount()}</th>
                        <th scope="col" class="table__num">{t.msg_consumption_column_cost()}</th>
                        <th scope="col">{t.msg_consumption_column_note()}</th>
                    </tr>
                </thead>
                <tbody>{rows}</tbody>
            </table>
        </div>
    }
    .into_any()
}

/// How much of the year is measured, and how well.
pub fn note(t: &Texts, language: Language, year: &YearValue) -> String {
    let covered = if year.complete {
        t.msg_consumption_note_complete()
    } else {
        // `covered_to` is the day after the last one.
        let last = year
            .covered_to
            .checked_sub_days(Days::new(1))
            .unwrap_or(year.covered_to);
        let day = |date| format::day_month(date, language);
        t.msg_consumption_note_part(day(year.covered_from), day(last))
    };
    if year.estimated {
        format!("{covered}, {}", t.msg_consumption_note_estimated())
    } else {
        covered
    }
}
