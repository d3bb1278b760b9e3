//! Which contract account the pages are about, and the switch to another one.

use leptos::prelude::*;
use services::account::{AccountRef, Actor, Holder};

use super::icon::{icon, small_icon};
use crate::{routes, server_context::RequestContext};

/// The switch in the head.
pub fn place_menu(cx: &RequestContext, actor: &Actor) -> AnyView {
    let t = cx.texts();
    let chosen = actor.chosen();
    // Members of a chamber turn between companies.
    let companies = cx.profile().access.has_services();
    let number = |account: &AccountRef| {
        if companies {
            printed(cx, &account.number)
        } else {
            t.msg_place_account(printed(cx, &account.number))
        }
    };
    let (place, number) = match chosen {
        Some(account) => (place_of(account), number(account)),
        None => (t.msg_place_none(), String::new()),
    };
    let (head, item) = if companies {
        ("tool", "tool")
    } else {
        ("contract", "home")
    };
    let (add, more) = if companies {
        (routes::COMPANY, t.msg_company_another())
    } else {
        (routes::MANAGE, t.msg_place_add())
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
                {icon(item)}
                <span>{place_of(account)}<small>{printed(cx, &account.number)}</small></span>
            </button>
        }
    });
    view! {
        <details class="menu place">
            <summary>
                {icon(head)}
                <span class="place__text"><b>{place}</b><small>{number}</small></span>
                {small_icon("chevron-down")}
            </summary>
            <form class="menu__panel" method="post" action="/api/account/choose">
                <input type="hidden" name="next" value=next/>
                {items.collect_view()}
                <a class="menu__item" href=add>
                    {icon("plus")}
                    <span>{more}</span>
                </a>
            </form>
        </details>
    }
    .into_any()
}

/// The street; where there is none the holder, or the number.
pub fn place_of(account: &AccountRef) -> String {
    let names = [account.place.clone(), holder_name(&account.holder)];
    let name = names.into_iter().find(|name| !name.is_empty());
    name.unwrap_or_else(|| account.number.clone())
}

/// Company or person.
pub fn holder_name(holder: &Holder) -> String {
    let company = holder.company.clone();
    company
        .filter(|company| !company.is_empty())
        .unwrap_or_else(|| {
            [holder.first_name.as_deref(), holder.last_name.as_deref()]
                .into_iter()
                .flatten()
                .filter(|part| !part.is_empty())
                .collect::<Vec<_>>()
                .join(" ")
        })
}

/// A contract account number as on the letter.
pub fn printed(cx: &RequestContext, number: &str) -> String {
    let number = domain::profile::ContractAccountNumber::stored(number);
    cx.profile()
        .contract_account
        .grouped(&number)
        .replace(' ', "\u{a0}")
}
