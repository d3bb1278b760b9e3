//! What a statement was made from: readings, and the lines of the calculation.

use domain::{billing::bill::Line, format, money::Money};
use leptos::prelude::*;
use services::statement::{Counted, Reached, Statement, line_words};

use crate::{
    contract::words::{meter_number, register_name},
    server_context::RequestContext,
};

/// What the registers showed at both ends.
pub fn readings(cx: &RequestContext, said: &Statement) -> AnyView {
    let t = cx.texts();
    let reached = |line: &Counted, at: &Reached| {
        let decimals = u32::from(line.decimal_digits);
        let value = format::quantity(at.value, decimals, line.unit.symbol(), cx.language);
        let origin = locales::origin(t, at.origin);
        t.msg_statement_reached(value, format::date_short(at.on, cx.language), origin)
    };
    let rows = said.readings.iter().map(|line| {
        let register = register_name(t, said.division, &line.label);
        view! {
            <tr>
                <th scope="row">{meter_number(&line.meter_no)}" "<span class="soft">{register}</span></th>
                <td data-label=t.msg_statement_first()>{reached(line, &line.from)}</td>
                <td data-label=t.msg_statement_now()>{reached(line, &line.to)}</td>
            </tr>
        }
    });
    let rows = rows.collect_view();
    let to_check = said
        .is_to_check()
        .then(|| view! { <p class="soft">{t.msg_statement_to_check()}</p> });
    view! {
        <section class="stack" aria-labelledby="readings-title">
            <h2 id="readings-title">{t.msg_statement_readings()}</h2>
            <div class="table-box">
                <table class="table table--stack">
                    <caption class="unseen">{t.msg_statement_readings()}</caption>
                    <thead>
                        <tr>
                            <th scope="col">{t.msg_statement_meter()}</th>
                            <th scope="col">{t.msg_statement_first()}</th>
                            <th scope="col">{t.msg_statement_now()}</th>
                        </tr>
                    </thead>
                    <tbody>{rows}</tbody>
                </table>
            </div>
            {to_check}
        </section>
    }
    .into_any()
}

/// The calculation, folded away.
pub fn lines(cx: &RequestContext, said: &Statement) -> AnyView {
    let t = cx.texts();
    let bill = &said.bill;
    let rows = bill.lines.iter().map(|line| row(cx, line, said));
    let rows = rows.collect_view();
    let mut sums: Vec<(String, Money)> = Vec::new();
    for vat in &bill.vat {
        sums.push((t.msg_statement_sum_net(), vat.net));
        let percent = format::percent(vat.percent, 0, cx.language);
        sums.push((t.msg_statement_vat(percent), vat.vat));
    }
    sums.push((t.msg_statement_sum(), bill.gross));
    for paid in &bill.paid {
        let vat = format::money(paid.vat, cx.language);
        sums.push((t.msg_statement_paid_vat(vat), -paid.gross));
    }
    let sums = sums.into_iter().map(|(name, amount)| {
        view! {
            <tr>
                <th scope="row" colspan="4">{name}</th>
                <td class="table__num" data-label=t.msg_statement_net()>
                    {format::money(amount, cx.language)}
                </td>
            </tr>
        }
    });
    let sums = sums.collect_view();
    view! {
        <details class="fold">
            <summary>{t.msg_statement_lines()}</summary>
            <div class="fold__body table-box">
                <table class="table table--stack">
                    <caption class="unseen">{t.msg_statement_lines()}</caption>
                    <thead>
                        <tr>
                            <th scope="col">{t.msg_statement_item()}</th>
                            <th scope="col">{t.msg_statement_span()}</th>
                            <th scope="col" class="table__num">{t.msg_statement_amount()}</th>
                            <th scope="col" class="table__num">{t.msg_statement_price()}</th>
                            <th scope="col" class="table__num">{t.msg_statement_net()}</th>
                        </tr>
                    </thead>
                    <tbody>{rows}</tbody>
                    <tfoot>{sums}</tfoot>
                </table>
            </div>
        </details>
    }
    .into_any()
}

fn row(cx: &RequestContext, line: &Line, said: &Statement) -> AnyView {
    let t = cx.texts();
    let (name, amount, price) = line_words(t, cx.language, line, said.unit);
    let short = |day| format::date_short(day, cx.language);
    let last = line.to.pred_opt().unwrap_or(line.to);
    let span = format!("{} – {}", short(line.from), short(last));
    view! {
        <tr>
            <th scope="row">{name}</th>
            <td data-label=t.msg_statement_span()>{span}</td>
            <td class="table__num" data-label=t.msg_statement_amount()>{amount}</td>
            <td class="table__num" data-label=t.msg_statement_price()>{price}</td>
            <td class="table__num" data-label=t.msg_statement_net()>
                {format::money(line.net, cx.language)}
            </td>
        </tr>
    }
    .into_any()
}
