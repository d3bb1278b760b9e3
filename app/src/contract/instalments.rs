//! Instalments (Abschläge) by the day they are due: the next ones open, later and paid ones folded away.

use chrono::{Datelike, NaiveDate};
use domain::{format, money::Money};
use leptos::prelude::*;
use services::billing::{Instalment, InstalmentState};

use super::words::euro;
use crate::{
    server_context::RequestContext,
    ui::tile::{State, state_word},
};

/// Everything due on one day in one state.
struct Due<'a> {
    day: NaiveDate,
    state: InstalmentState,
    parts: Vec<&'a Instalment>,
}

impl Due<'_> {
    fn sum(&self) -> Money {
        self.parts.iter().map(|part| part.amount).sum()
    }

    fn products(&self) -> String {
        self.parts
            .iter()
            .map(|part| part.product.as_str())
            .collect::<Vec<_>>()
            .join(", ")
    }
}

/// So many of those to come stand open.
const SOON: usize = 3;

/// The next one large, then all of this year and those to come.
pub fn instalment_list(cx: &RequestContext, instalments: &[Instalment]) -> AnyView {
    let t = cx.texts();
    let year = cx.services.today().year();
    let shown = instalments
        .iter()
        .filter(|i| i.due_on.year() >= year || i.state == InstalmentState::Overdue);
    let mut days: Vec<Due<'_>> = Vec::new();
    for instalment in shown {
        let same =
            |due: &&mut Due<'_>| due.day == instalment.due_on && due.state == instalment.state;
        match days.iter_mut().find(same) {
            Some(due) => due.parts.push(instalment),
            None => days.push(Due {
                day: instalment.due_on,
                state: instalment.state,
                parts: vec![instalment],
            }),
        }
    }
    let (mut paid, mut open): (Vec<_>, Vec<_>) = days
        .into_iter()
        .partition(|due| due.state == InstalmentState::Paid);
    open.sort_by_key(|due| due.day);
    paid.sort_by_key(|due| std::cmp::Reverse(due.day));
    if open.is_empty() && paid.is_empty() {
        return view! { <p>{t.msg_contract_instalments_none()}</p> }.into_any();
    }
    let next = open
        .iter()
        .find(|due| due.state == InstalmentState::Planned)
        .map(|next| {
            let day = t.msg_contract_instalment_on(format::date_long(next.day, cx.language));
            view! {
                <p>
                    <span class="amount">{euro(next.sum(), cx.language)}</span>
                    " "
                    <span class="unit">"€"</span>
                </p>
                <p class="soft">{t.msg_contract_instalment_next()}" "{day}</p>
            }
        });
    let is_overdue = |due: &&Due<'_>| due.state == InstalmentState::Overdue;
    let shown = open.iter().filter(is_overdue).count() + SOON;
    let later = open.split_off(shown.min(open.len()));
    let open = (!open.is_empty()).then(|| table(cx, t.msg_contract_instalments(), &open));
    view! {
        {next}
        {open}
        {folded(cx, t.msg_contract_instalments_later(), &later)}
        {folded(cx, t.msg_contract_instalments_paid(), &paid)}
    }
    .into_any()
}

fn folded(cx: &RequestContext, name: String, days: &[Due<'_>]) -> Option<impl IntoView> {
    (!days.is_empty()).then(|| {
        view! {
            <details class="fold">
                <summary>{name.clone()}</summary>
                <div class="fold__body">{table(cx, name, days)}</div>
            </details>
        }
    })
}

fn table(cx: &RequestContext, caption: String, days: &[Due<'_>]) -> AnyView {
    let t = cx.texts();
    let rows = days.iter().map(|due| row(cx, due)).collect_view();
    view! {
        <div class="table-box">
            <table class="table table--stack">
                <caption class="unseen">{caption}</caption>
                <thead>
                    <tr>
                        <th scope="col">{t.msg_contract_day()}</th>
                        <th scope="col">{t.msg_contract_for()}</th>
                        <th scope="col" class="table__num">{t.msg_contract_amount()}</th>
                        <th scope="col">{t.msg_contract_state()}</th>
                    </tr>
                </thead>
                <tbody>{rows}</tbody>
            </table>
        </div>
    }
    .into_any()
}

fn row(cx: &RequestContext, due: &Due<'_>) -> AnyView {
    let t = cx.texts();
    let (tone, icon, word) = match due.state {
        InstalmentState::Paid => ("good", "check", t.msg_instalment_paid()),
        InstalmentState::Planned => ("", "clock", t.msg_instalment_planned()),
        InstalmentState::Overdue => ("error", "attention", t.msg_instalment_overdue()),
    };
    let state = State {
        tone: tone.into(),
        icon: icon.into(),
        word,
    };
    view! {
        <tr>
            <th scope="row">{format::date_long(due.day, cx.language)}</th>
            <td data-label=t.msg_contract_for()>{due.products()}</td>
            <td class="table__num" data-label=t.msg_contract_amount()>
                {format::money(due.sum(), cx.language)}
            </td>
            <td class="table__note" data-label=t.msg_contract_state()>{state_word(state)}</td>
        </tr>
    }
    .into_any()
}
