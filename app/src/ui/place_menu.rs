//! Which contract account the pages are about, and the switch to another one.

use leptos::prelude::*;
use services::account::{AccountRef, Actor};

use super::icon::{icon, small_icon};
use crate::{routes, server_context::RequestContext};

/// The switch in the head.
pub fn place_menu(cx: &RequestContext, actor: &Actor) -> AnyView {
    let t = cx.texts();
    let chosen = actor.chosen();
    let (place, number) = match chosen {
        Some(account) => (
            place_of(account),
            t.msg_place_account(printed(cx, &account.number)),
        ),
        None => (t.msg_place_none(), String::new()),
    };
    let next = cx.path.clone();
    let items = actor.accounts().iter().map(|account| {
        let current = chosen
            .is_some_and(|chosen| chosen.id == account.id)
            .then_some("true");
        view! {
            <button
                class="menu__item"
                name="number"
                value=account.number.clone()
                aria-current=current
            >
                {icon("home")}
                <span>{place_of(account)}<small>{printed(cx, &account.number)}</small></span>
            </button>
        }
    });
    view! {
        <details class="menu place">
            <summary>
                {icon("contract")}
                <span class="place__text"><b>{place}</b><small>{number}</small></span>
                {small_icon("chevron-down")}
            </summary>
            <form class="menu__panel" method="post" action="/api/account/choose">
                <input type="hidden" name="next" value=next/>
                {items.collect_view()}
                <a class="menu__item" href=routes::MANAGE>
                    {icon("plus")}
                    <span>{t.msg_place_add()}</span>
                </a>
            </form>
        </details>
    }
    .into_any()
}

/// The street, or the number where there is none.
pub fn place_of(account: &AccountRef) -> String {
    if account.place.is_empty() {
        account.number.clone()
    } else {
        account.place.clone()
    }
}

/// A contract account number as on the letter.
pub fn printed(cx: &RequestContext, number: &str) -> String {
    let number = domain::profile::ContractAccountNumber::stored(number);
    cx.profile()
        .contract_account
        .grouped(&number)
        .replace(' ', "\u{a0}")
}
