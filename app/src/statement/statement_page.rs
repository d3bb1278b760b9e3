//! An interim statement: cost and payments so far, what is to be expected, and the instalment that would fit, to take
//! over with one button.

use domain::{billing::Balance, format, money::Money};
use leptos::prelude::*;
use leptos_router::hooks::use_params_map;
use services::{
    Failure,
    statement::{self, Ahead, Made, Offer, Statement, end_words},
};

use super::lines::{lines, readings};
use crate::{
    contract::words::euro,
    page::{Page, page},
    reading::receipt_page::moment,
    routes,
    server_context::RequestContext,
    ui::{
        facts::{fact, facts},
        heading::back,
        help_box::help_box,
        icon::icon,
        layout::Section,
    },
};

/// The page.
#[component]
pub fn StatementPage() -> impl IntoView {
    let id = use_params_map()
        .get_untracked()
        .get("id")
        .unwrap_or_default();
    page(move |cx| async move {
        let t = cx.texts();
        let actor = cx.customer()?.clone();
        let id = id.parse().map_err(|_| Failure::NotFound)?;
        let made = statement::show(&cx.services, &actor, id).await?;
        let said = &made.statement;
        let day = |date| format::date_long(date, cx.language);
        let title = t.msg_statement_title();
        let body = view! {
            {back(routes::statements(&made.contract.to_string()), t.msg_statement_all())}
            <header class="page__head">
                <p class="receipt__stamp">{icon("info")}{t.msg_statement_not_invoice()}</p>
                <h1>{title.clone()}</h1>
                <p class="page__lead">
                    {said.product.clone()}", "{said.place.clone()}", "{t.msg_statement_until(day(said.bill.to))}
                </p>
            </header>
            <div class="stack stack--wide">
                {so_far(&cx, said)}
                {said.ahead.as_ref().map(|ahead| self::ahead(&cx, &made, ahead))}
                {readings(&cx, said)}
                {lines(&cx, said)}
                <section class="stack stack--close">
                    <p>
                        <a class="button button--wide-phone" href=routes::statement_document(made.id) download="">
                            {icon("download")}{t.msg_statement_pdf()}
                        </a>
                    </p>
                    <p class="soft">{t.msg_statement_not_invoice_note()}</p>
                    <p class="soft">{t.msg_statement_made()}" "{moment(&cx, made.created_at)}</p>
                </section>
            </div>
            {help_box(&cx)}
        };
        let page = Page::new(title, body).section(Section::Contract);
        Ok(page.class("page page--narrow page--contract"))
    })
}

fn so_far(cx: &RequestContext, said: &Statement) -> AnyView {
    let t = cx.texts();
    let bill = &said.bill;
    let money = |amount: Money| format::money(amount, cx.language);
    let (label, amount, sentence) = match bill.balance {
        Balance::Credit(amount) => (
            t.msg_statement_credit(),
            amount,
            t.msg_statement_credit_lead(money(amount)),
        ),
        Balance::BackPayment(amount) => (
            t.msg_statement_back_payment(),
            amount,
            t.msg_statement_back_payment_lead(money(amount)),
        ),
        Balance::Even => (
            t.msg_statement_even(),
            Money::ZERO,
            t.msg_statement_even_lead(),
        ),
    };
    let last = bill.to.pred_opt().unwrap_or(bill.to);
    let period = t.msg_statement_period(
        format::date_long(bill.from, cx.language),
        format::date_long(last, cx.language),
    );
    let used = format::amount(bill.consumption, said.unit, cx.language);
    let rows = vec![
        fact(t.msg_statement_period_label(), period),
        fact(t.msg_statement_used(), used),
        fact(t.msg_statement_paid(), money(bill.paid_gross)),
        fact(label, money(amount)),
    ];
    view! {
        <section class="panel stack stack--close" aria-labelledby="so-far">
            <h2 id="so-far">{t.msg_statement_cost()}</h2>
            <p>
                <span class="amount">{euro(bill.gross, cx.language)}</span>
                " "
                <span class="unit">"€"</span>
            </p>
            <p>{sentence}</p>
            {facts(rows)}
        </section>
    }
    .into_any()
}

/// The rest of the year.
fn ahead(cx: &RequestContext, made: &Made, ahead: &Ahead) -> AnyView {
    let t = cx.texts();
    let money = |amount: Money| format::money(amount, cx.language);
    let day = |date| format::date_long(date, cx.language);
    let balance = ahead.balance();
    let mut rows = vec![fact(
        t.msg_statement_expected(),
        t.msg_statement_about(money(ahead.outlook.expected)),
    )];
    if let Some(now) = ahead.now {
        let planned = ahead.outlook.expected - balance.signed();
        rows.push(fact(t.msg_statement_present(money(now)), money(planned)));
    }
    let (label, amount) = end_words(t, balance);
    rows.push(fact(label, t.msg_statement_about(money(amount))));
    if let Some((amount, from)) = ahead.suggested {
        let value = t.msg_statement_suggested_value(money(amount), day(from));
        rows.push(fact(t.msg_statement_suggested(), value));
    }
    let other = routes::instalment(&made.contract.to_string());
    view! {
        <section class="panel stack" aria-labelledby="ahead">
            <h2 id="ahead">{t.msg_statement_ahead(day(ahead.to.pred_opt().unwrap_or(ahead.to)))}</h2>
            {facts(rows)}
            {made.offer.map(|offer| take(cx, made, offer))}
            <p><a class="go" href=other>{t.msg_statement_other()}</a></p>
        </section>
    }
    .into_any()
}

/// The suggestion with one button. Outside the rules the ordinary form asks for the reason.
fn take(cx: &RequestContext, made: &Made, offer: Offer) -> AnyView {
    let t = cx.texts();
    let money = |amount: Money| format::money(amount, cx.language);
    let typed = format::number(offer.amount.to_decimal(), 0, cx.language);
    let from = format::date_long(offer.from, cx.language);
    view! {
        <form class="stack stack--close" method="post" action="/api/instalment/change">
            <input type="hidden" name="contract" value=made.contract.to_string()/>
            <input type="hidden" name="before" value=offer.before.cents().to_string()/>
            <input type="hidden" name="amount" value=typed/>
            <input type="hidden" name="key" value=cx.services.id().to_string()/>
            <div>
                <button class="button button--main button--wide-phone">
                    {t.msg_statement_take(money(offer.amount))}
                </button>
            </div>
            <p class="soft">{t.msg_statement_take_note(money(offer.before), from)}</p>
        </form>
    }
    .into_any()
}
