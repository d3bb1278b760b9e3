//! One request: where it stands, what happened so far, what comes next, and what was sent.

use domain::{
    format,
    requests::{Kind, Status},
};
use leptos::prelude::*;
use leptos_router::hooks::use_params_map;
use services::{
    delivery::Chosen,
    instalment::{Changed, Evidence, WantedDay},
    mandate::Said,
    personal::{self, words},
    reading::Obstructed,
    requests::{self, RequestEvent, RequestView},
};

use super::words::status_word;
use crate::{
    contract::words::meter_number,
    page::{Page, page},
    reading::receipt_page::{moment, receipt_facts},
    routes,
    server_context::RequestContext,
    ui::{
        facts::{fact, facts},
        heading::back,
        help_box::help_box,
    },
};

/// The page.
#[component]
pub fn RequestPage() -> impl IntoView {
    let number = use_params_map()
        .get_untracked()
        .get("number")
        .unwrap_or_default();
    page(move |cx| async move {
        let t = cx.texts();
        let actor = cx.actor()?.clone();
        let request = requests::show(&cx.services, &actor, &number).await?;
        let title = locales::request_kind(t, request.row.kind);
        let due = format::date_long(request.row.due_on, cx.language);
        let lead = match request.row.status {
            Status::WaitingForCustomer => t.msg_request_waiting(),
            status if status.is_open() => t.msg_request_due(&due),
            _ => t.msg_request_closed(),
        };
        let given = request.receipt.as_ref().map(|receipt| {
            view! {
                <section class="stack" aria-labelledby="given">
                    <h2 id="given">{t.msg_request_given()}</h2>
                    {receipt_facts(&cx, receipt)}
                </section>
            }
        });
        let address = request.new_email.clone().map(|email| {
            let rows = facts(vec![fact(t.msg_address_new(), email)]);
            view! {
                <section class="stack" aria-labelledby="given">
                    <h2 id="given">{t.msg_request_given()}</h2>
                    {rows}
                </section>
            }
        });
        let unreadable = request
            .unreadable
            .as_ref()
            .map(|said| obstructed(&cx, said));
        let body = view! {
            {back(routes::REQUESTS, t.msg_requests_title())}
            <header class="page__head">
                <h1>{title.clone()}</h1>
                <p class="page__lead">{lead}</p>
                <p class="request__state">
                    {status_word(t, request.row.status)}
                    <span class="soft">{request.row.request_no.clone()}</span>
                </p>
            </header>
            <div class="page__body">
                <div class="page__main stack stack--wide">
                    <section aria-labelledby="way">
                        <h2 class="unseen" id="way">{t.msg_request_history()}</h2>
                        {timeline(&cx, &request, due)}
                    </section>
                    {given}
                    {address}
                    {unreadable}
                    {request.instalment.as_ref().map(|said| instalment(&cx, said))}
                    {request.due_day.as_ref().map(|said| due_day(&cx, said))}
                    {request.delivery.map(|said| delivery(&cx, said))}
                    {request.mandate.as_ref().map(|said| mandate(&cx, said))}
                    {request.personal.as_ref().map(|said| personal(&cx, said))}
                    {undo(&cx, &request)}
                </div>
                <div class="page__aside">{help_box(&cx)}</div>
            </div>
        };
        Ok(Page::new(title, body))
    })
}

/// What was said about a meter that is not read.
fn obstructed(cx: &RequestContext, said: &Obstructed) -> AnyView {
    let t = cx.texts();
    let meter = match &said.meter_no {
        Some(number) => meter_number(number),
        None => t.msg_unreadable_all(),
    };
    let mut rows = vec![
        fact(t.msg_unreadable_given_meter(), meter),
        fact(
            t.msg_unreadable_given_why(),
            locales::obstacle(t, said.obstacle),
        ),
    ];
    if let Some(comment) = said.comment.clone() {
        rows.push(fact(t.msg_receipt_comment(), comment));
    }
    if let Some(phone) = said.phone.clone() {
        rows.push(fact(t.msg_unreadable_given_phone(), phone));
    }
    view! {
        <section class="stack" aria-labelledby="given">
            <h2 id="given">{t.msg_request_given()}</h2>
            {facts(rows)}
        </section>
    }
    .into_any()
}

/// How documents come.
fn delivery(cx: &RequestContext, said: Chosen) -> AnyView {
    let t = cx.texts();
    let rows = vec![
        fact(
            t.msg_delivery_invoices(),
            locales::delivery(t, said.invoices),
        ),
        fact(t.msg_delivery_letters(), locales::delivery(t, said.letters)),
    ];
    view! {
        <section class="stack" aria-labelledby="given">
            <h2 id="given">{t.msg_request_given()}</h2>
            {facts(rows)}
            <p><a class="go" href=routes::DELIVERY>{t.msg_delivery_link()}</a></p>
        </section>
    }
    .into_any()
}

/// Another day for the debit.
fn due_day(cx: &RequestContext, said: &WantedDay) -> AnyView {
    let t = cx.texts();
    let day = t.msg_instalment_day_of_month(said.day.to_string());
    let rows = vec![
        fact(t.msg_instalment_changed_contract(), &said.contract_no),
        fact(t.msg_instalment_day(), day),
    ];
    view! {
        <section class="stack" aria-labelledby="given">
            <h2 id="given">{t.msg_request_given()}</h2>
            {facts(rows)}
        </section>
    }
    .into_any()
}

/// A mandate that was given or revoked.
fn mandate(cx: &RequestContext, said: &Said) -> AnyView {
    let t = cx.texts();
    let mut rows = vec![fact(t.msg_mandate_iban(), &said.iban)];
    rows.extend(
        said.bank
            .as_ref()
            .map(|bank| fact(t.msg_mandate_bank(), bank)),
    );
    rows.push(fact(t.msg_mandate_holder(), &said.holder));
    rows.push(fact(t.msg_mandate_reference(), &said.reference));
    view! {
        <section class="stack" aria-labelledby="given">
            <h2 id="given">{t.msg_request_given()}</h2>
            {facts(rows)}
            <p><a class="go" href=routes::BANK>{t.msg_mandate_link()}</a></p>
        </section>
    }
    .into_any()
}

/// Other personal data.
fn personal(cx: &RequestContext, said: &personal::Said) -> AnyView {
    let t = cx.texts();
    let rows = words::facts(said, cx.profile().country, cx.language);
    let rows = rows.into_iter().map(|(label, value)| fact(label, value));
    let rule = matches!(said, personal::Said::Recipient(_)).then(|| {
        view! { <p class="soft">{t.msg_personal_recipient_rule()}</p> }
    });
    view! {
        <section class="stack" aria-labelledby="given">
            <h2 id="given">{t.msg_request_given()}</h2>
            {facts(rows.collect())}
            {rule}
            <p><a class="go" href=routes::PERSONAL>{t.msg_personal_link()}</a></p>
        </section>
    }
    .into_any()
}

/// The way back while there is one.
fn undo(cx: &RequestContext, request: &RequestView) -> Option<AnyView> {
    let t = cx.texts();
    let is_instalment = request.row.kind == Kind::InstalmentChange;
    if !request.row.kind.is_undoable() {
        return None;
    }
    let view = if request.can_undo {
        let (words, note) = if request.row.status.is_open() {
            (t.msg_request_withdraw(), t.msg_request_withdraw_note())
        } else if is_instalment {
            (t.msg_instalment_undo(), t.msg_instalment_undo_note())
        } else {
            (t.msg_personal_undo(), t.msg_personal_undo_note())
        };
        view! {
            <form class="stack stack--close" method="post" action="/api/requests/undo">
                <input type="hidden" name="number" value=request.row.request_no.clone()/>
                <div><button class="button">{words}</button></div>
                <p class="soft">{note}</p>
            </form>
        }
        .into_any()
    } else if request.row.status == Status::Done {
        let left = if is_instalment {
            t.msg_instalment_left()
        } else {
            t.msg_personal_left()
        };
        view! { <p class="soft">{left}</p> }.into_any()
    } else {
        return None;
    };
    Some(view)
}

/// Another instalment: what it was, and what it is.
fn instalment(cx: &RequestContext, said: &Changed) -> AnyView {
    let t = cx.texts();
    let mut rows = vec![
        fact(t.msg_instalment_changed_contract(), &said.contract_no),
        fact(
            t.msg_instalment_changed_before(),
            format::money(said.before, cx.language),
        ),
        fact(
            t.msg_instalment_changed_new(),
            format::money(said.amount, cx.language),
        ),
        fact(
            t.msg_instalment_changed_from(),
            format::date_long(said.first_due_on, cx.language),
        ),
    ];
    if let Some(reason) = said.reason.clone() {
        rows.push(fact(t.msg_instalment_changed_reason(), reason));
    }
    if let Some(evidence) = &said.evidence {
        rows.extend(evidence_facts(cx, evidence));
    }
    view! {
        <section class="stack" aria-labelledby="given">
            <h2 id="given">{t.msg_request_given()}</h2>
            {facts(rows)}
            {dates(cx, said)}
        </section>
    }
    .into_any()
}

/// What speaks for an instalment outside the rules.
fn evidence_facts(cx: &RequestContext, evidence: &Evidence) -> Vec<(String, AnyView)> {
    let (t, day) = (cx.texts(), |date| format::date_long(date, cx.language));
    let cause = locales::instalment_cause(t, evidence.cause);
    let mut rows = vec![fact(t.msg_instalment_cause(), cause)];
    if let Some(people) = evidence.people {
        rows.push(fact(t.msg_instalment_people(), people.to_string()));
    }
    if let Some(since) = evidence.since {
        rows.push(fact(t.msg_instalment_since(), day(since)));
    }
    if let Some(told) = &evidence.reading {
        let words = format!("{}, {}", day(told.read_on), told.receipt_no);
        rows.push(fact(t.msg_instalment_evidence_reading(), words));
    }
    rows
}

/// The old and the new plan, date by date.
fn dates(cx: &RequestContext, said: &Changed) -> Option<AnyView> {
    let t = cx.texts();
    if said.dates.is_empty() {
        return None;
    }
    let money = |amount| format::money(amount, cx.language);
    let rows = said.dates.iter().map(|due| {
        view! {
            <tr>
                <th scope="row">{format::date_long(due.due_on, cx.language)}</th>
                <td class="table__num" data-label=t.msg_instalment_changed_before()>{money(due.before)}</td>
                <td class="table__num" data-label=t.msg_instalment_changed_new()>{money(due.amount)}</td>
            </tr>
        }
    });
    let rows = rows.collect_view();
    let view = view! {
        <details class="fold">
            <summary>{t.msg_instalment_dates()}</summary>
            <div class="fold__body table-box">
                <table class="table table--stack">
                    <caption class="unseen">{t.msg_instalment_dates()}</caption>
                    <thead>
                        <tr>
                            <th scope="col">{t.msg_contract_day()}</th>
                            <th scope="col" class="table__num">{t.msg_instalment_changed_before()}</th>
                            <th scope="col" class="table__num">{t.msg_instalment_changed_new()}</th>
                        </tr>
                    </thead>
                    <tbody>{rows}</tbody>
                </table>
            </div>
        </details>
    };
    Some(view.into_any())
}

/// The oldest step first, the present one marked, the decision to come at the end.
fn timeline(cx: &RequestContext, request: &RequestView, due: String) -> AnyView {
    let t = cx.texts();
    let open = request.row.status.is_open();
    let last = request.events.len().saturating_sub(1);
    let steps = request.events.iter().rev().enumerate();
    let steps = steps.map(|(number, event)| step(cx, event, open && number == last));
    let steps = steps.collect_view();
    let next = open.then(|| {
        view! {
            <li class="timeline__step timeline__step--next">
                <h3 class="timeline__title">{t.msg_request_next_title()}</h3>
                <p><small>{t.msg_request_next(due)}</small></p>
            </li>
        }
    });
    view! { <ol class="timeline">{steps}{next}</ol> }.into_any()
}

fn step(cx: &RequestContext, event: &RequestEvent, now: bool) -> AnyView {
    let t = cx.texts();
    let class = if now {
        "timeline__step timeline__step--now"
    } else {
        "timeline__step timeline__step--done"
    };
    let by = match event.by.as_str() {
        "customer" => t.msg_request_by_customer(),
        "utility" => t.msg_request_by_utility(),
        _ => t.msg_request_by_portal(),
    };
    let note = event
        .note
        .clone()
        .map(|note| view! { <p class="request__words">{note}</p> });
    view! {
        <li class=class aria-current=now.then_some("step")>
            <h3 class="timeline__title">{locales::request_status(t, event.status)}</h3>
            <p><small>{moment(cx, event.at)}" · "{by}</small></p>
            {note}
        </li>
    }
    .into_any()
}
