//! Cost and instalments month by month: two lines to look at, and a table that says the same.

use chrono::{Datelike, NaiveDate};
use domain::{
    billing::instalment::{Month, Outlook},
    format,
    language::Language,
    money::Money,
};
use leptos::prelude::*;

use crate::server_context::RequestContext;

const WIDTH: i64 = 320;
const HEIGHT: i64 = 96;

/// The lines, with the table folded below.
pub fn curve(cx: &RequestContext, outlook: &Outlook, amount: Money) -> AnyView {
    let t = cx.texts();
    let paid = |month: &Month| month.cost - outlook.behind(month, amount);
    let top = outlook
        .months
        .iter()
        .map(|month| month.cost.max(paid(month)).cents())
        .max()
        .unwrap_or(0)
        .max(1);
    let points = |value: &dyn Fn(&Month) -> Money| {
        let count = i64::try_from(outlook.months.len()).unwrap_or(1).max(1);
        let at = |(index, month): (usize, &Month)| {
            let x = (i64::try_from(index).unwrap_or(0) + 1) * WIDTH / count;
            let y = HEIGHT - value(month).cents().max(0) * HEIGHT / top;
            format!("{x},{y}")
        };
        let places = outlook.months.iter().enumerate().map(at);
        std::iter::once(format!("0,{HEIGHT}"))
            .chain(places)
            .collect::<Vec<_>>()
            .join(" ")
    };
    let (cost, instalments) = (points(&|month| month.cost), points(&paid));
    let money = |amount| format::money(amount, cx.language);
    let rows = outlook.months.iter().map(|month| {
        let behind = outlook.behind(month, amount);
        view! {
            <tr>
                <th scope="row">{name(month.until, cx.language)}</th>
                <td class="table__num" data-label=t.msg_instalment_cost()>{money(month.cost)}</td>
                <td class="table__num" data-label=t.msg_instalment_paid_by()>{money(paid(month))}</td>
                <td class="table__num" data-label=t.msg_instalment_behind()>{money(-behind)}</td>
            </tr>
        }
    });
    view! {
        <div class="curve">
            <svg viewBox=format!("0 -4 {WIDTH} {}", HEIGHT + 8) class="curve__plot" aria-hidden="true" focusable="false">
                <line class="curve__base" x1="0" y1=HEIGHT x2=WIDTH y2=HEIGHT></line>
                <polyline class="curve__paid" points=instalments></polyline>
                <polyline class="curve__cost" points=cost></polyline>
            </svg>
            <ul class="curve__keys" aria-hidden="true">
                <li class="curve__key curve__key--cost">{t.msg_instalment_cost()}</li>
                <li class="curve__key curve__key--paid">{t.msg_instalment_paid_by()}</li>
            </ul>
        </div>
        <details class="fold">
            <summary>{t.msg_instalment_months()}</summary>
            <div class="fold__body table-box">
                <table class="table table--stack">
                    <caption class="unseen">{t.msg_instalment_months()}</caption>
                    <thead>
                        <tr>
                            <th scope="col">{t.msg_instalment_month()}</th>
                            <th scope="col" class="table__num">{t.msg_instalment_cost()}</th>
                            <th scope="col" class="table__num">{t.msg_instalment_paid_by()}</th>
                            <th scope="col" class="table__num">{t.msg_instalment_behind()}</th>
                        </tr>
                    </thead>
                    <tbody>{rows.collect_view()}</tbody>
                </table>
            </div>
        </details>
    }
    .into_any()
}

/// "März 2027": the month whose end it is.
fn name(until: NaiveDate, language: Language) -> String {
    let last = until.pred_opt().unwrap_or(until);
    format!(
        "{} {}",
        format::month_name(last.month(), language),
        last.year()
    )
}
