//! What an amount leads to: a word without alarm, the balance at the end of the year, and an honest range.

use domain::{
    billing::{
        Balance,
        instalment::{Light, Outlook},
    },
    format,
    money::Money,
};
use leptos::prelude::*;
use services::instalment::Plan;

use super::curve::curve;
use crate::{
    contract::words::euro,
    server_context::RequestContext,
    ui::tile::{State, state_word},
};

/// About an amount; `class` is what frames it.
pub fn outcome(
    cx: &RequestContext,
    outlook: &Outlook,
    plan: &Plan,
    amount: Money,
    class: &'static str,
) -> AnyView {
    let t = cx.texts();
    let money = |amount| format::money(amount, cx.language);
    let light = outlook.light(amount);
    let (tone, icon, word) = match light {
        Light::Green => ("good", "check", t.msg_instalment_light_green()),
        Light::Yellow => ("attention", "attention", t.msg_instalment_light_yellow()),
        Light::Red => ("attention", "attention", t.msg_instalment_light_red()),
    };
    let state = State {
        tone: tone.into(),
        icon: icon.into(),
        word,
    };
    let end = match outlook.balance(amount) {
        Balance::Credit(amount) => t.msg_instalment_credit(money(amount)),
        Balance::BackPayment(amount) => t.msg_instalment_back_payment(money(amount)),
        Balance::Even => t.msg_instalment_even(),
    };
    let (better, worse) = outlook.range(amount);
    let written = |balance: Balance| match balance {
        Balance::Credit(amount) => t.msg_instalment_range_credit(money(whole(amount))),
        Balance::BackPayment(amount) => t.msg_instalment_range_back_payment(money(whole(amount))),
        Balance::Even => money(Money::ZERO),
    };
    let range = (better != worse).then(|| {
        view! { <p class="soft">{t.msg_instalment_range(written(better), written(worse))}</p> }
    });
    let suggestion = (light != Light::Green)
        .then_some(plan.suggested)
        .flatten()
        .map(|amount| view! { <p>{t.msg_instalment_suggestion(money(amount))}</p> });
    let id = format!("outcome-{}", amount.cents());
    view! {
        <section class=class aria-labelledby=id.clone()>
            <h2 class="amount amount--small" id=id.clone()>
                {euro(amount, cx.language)}" "<span class="unit">"€"</span>
            </h2>
            <p>{state_word(state)}</p>
            <p>{t.msg_instalment_year_end()}": "<b>{end}</b></p>
            {range}
            {suggestion}
            {curve(cx, outlook, amount)}
        </section>
    }
    .into_any()
}

/// Ends of a range to ten euro: more digits would promise what nobody knows.
fn whole(amount: Money) -> Money {
    Money::from_cents((amount.cents() + 500) / 1000 * 1000)
}
