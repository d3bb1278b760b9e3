//! How the proposal is made: use, prices, cost, what is paid, and the division at the end.

use domain::{billing::instalment::Outlook, format, money::Money};
use leptos::prelude::*;
use rust_decimal::Decimal;
use services::{contract::words::gross_prices, instalment::Plan};

use crate::{routes, server_context::RequestContext};

/// Folded away; every figure of it.
pub fn basis(cx: &RequestContext, plan: &Plan, outlook: &Outlook) -> AnyView {
    let (t, language) = (cx.texts(), cx.language);
    let basis = &plan.basis;
    let amount = |value: Decimal| format::amount(value, basis.unit, language);
    let money = |value| format::money(value, language);
    let day = |date| format::date_long(date, language);
    let mut lines =
        vec![t.msg_instalment_period(day(plan.from), day(plan.to.pred_opt().unwrap_or(plan.to)))];
    if basis.measured_until > plan.from {
        let until = day(basis.measured_until);
        lines.push(t.msg_instalment_how_use(amount(basis.measured), until, amount(basis.forecast)));
    } else {
        lines.push(t.msg_instalment_how_use_none());
        lines.push(t.msg_instalment_how_forecast(amount(basis.forecast)));
    }
    if let Some(price) = &basis.price {
        let (working, base) = gross_prices(price, basis.unit, language);
        lines.push(t.msg_instalment_how_price(working, base));
    }
    lines.push(t.msg_instalment_how_cost(money(outlook.expected)));
    let count = outlook.changeable.to_string();
    lines.push(t.msg_instalment_how_paid(money(outlook.fixed), &count));
    if let Some(suggested) = plan.suggested {
        let left = (outlook.expected - outlook.fixed).max(Money::ZERO);
        lines.push(t.msg_instalment_how_sum(money(left), money(suggested), count));
    }
    let lines = lines.into_iter().map(|line| view! { <li>{line}</li> });
    view! {
        <details class="fold">
            <summary>{t.msg_instalment_how()}</summary>
            <div class="fold__body stack">
                <ul class="list">{lines.collect_view()}</ul>
                <ul class="links">
                    <li><a class="go" href=routes::REPORT>{t.msg_instalment_report()}</a></li>
                    <li>
                        <a class="go" href=routes::statements(&plan.contract.to_string())>{t.msg_statement_link()}</a>
                    </li>
                </ul>
            </div>
        </details>
    }
    .into_any()
}
