//! What the contract tile shows: the next instalment of everything together, or what is overdue.

use chrono::NaiveDate;
use domain::{format, language::Language, money::Money};
use leptos::prelude::AnyView;
use locales::Texts;
use services::{billing::Instalment, dashboard::Dashboard};

use super::{
    tile_view::{ContractTileData, DueDay, contract_tile_view},
    words::euro,
};
use crate::{
    dashboard::names,
    routes,
    server_context::RequestContext,
    ui::tile::{State, TileFrame},
};

/// The tile.
pub fn contract_tile(cx: &RequestContext, board: &Dashboard) -> AnyView {
    let (t, language) = (cx.texts(), cx.language);
    let days = due_days(t, language, &board.instalments);
    let active: Vec<&str> = board
        .supply
        .contracts
        .iter()
        .filter(|contract| contract.is_active(board.today))
        .map(|contract| contract.product.as_str())
        .collect();
    let products = match active.as_slice() {
        [only] => (*only).to_owned(),
        several => t.msg_tile_contract_count(u32::try_from(several.len()).unwrap_or(u32::MAX)),
    };
    let overdue: Money = board.overdue.iter().map(|i| i.amount - i.paid).sum();
    let (value, unit, context, modifier) = if let Some(oldest) = board.overdue.first() {
        let context = t.msg_tile_contract_overdue(format::day_month(oldest.due_on, language));
        (
            euro(overdue, language),
            Some("€".to_owned()),
            context,
            "tile--overdue",
        )
    } else if let Some(first) = board.instalments.first() {
        let sum = sum_of(&board.instalments, first.due_on);
        let day = format::day_month(first.due_on, language);
        let context = t.msg_tile_contract_context(day, products);
        (euro(sum, language), Some("€".to_owned()), context, "")
    } else if let Some(price) = monthly_price(board) {
        let context = t.msg_tile_contract_monthly(&products);
        (euro(price, language), Some("€".to_owned()), context, "")
    } else if board.supply.contracts.is_empty() {
        let context = t.msg_tile_contract_empty_text();
        (t.msg_tile_contract_empty(), None, context, "tile--empty")
    } else {
        let context = t.msg_tile_contract_no_instalment(&products);
        (format::money(Money::ZERO, language), None, context, "")
    };
    let state = (!board.overdue.is_empty()).then(|| State {
        tone: "error".into(),
        icon: "attention".into(),
        word: t.msg_tile_overdue(),
    });
    contract_tile_view(ContractTileData {
        frame: TileFrame {
            kind: "contract".into(),
            icon: "contract".into(),
            label: names::contract(cx),
            state,
            modifier: modifier.into(),
            context,
            action: t.msg_tile_contract_action(),
            href: routes::CONTRACT.into(),
        },
        value,
        unit,
        days,
        days_label: t.msg_tile_contract_dates(),
        fold: t.msg_tile_contract_fold(),
        filter: t.msg_tile_contract_filter(),
        all: t.msg_tile_contract_all(),
    })
}

/// What running contracts cost in a month for which no instalments are paid, such as fibre; `None` if there are
/// none.
fn monthly_price(board: &Dashboard) -> Option<Money> {
    let telecom = board.supply.contracts.iter().filter(|contract| {
        contract.division.is_billed_monthly() && contract.is_active(board.today)
    });
    let prices: Vec<Money> = telecom
        .filter_map(|contract| contract.monthly_price(board.today))
        .collect();
    (!prices.is_empty()).then(|| prices.into_iter().sum())
}

fn sum_of(instalments: &[Instalment], day: NaiveDate) -> Money {
    instalments
        .iter()
        .filter(|i| i.due_on == day)
        .map(|i| i.amount - i.paid)
        .sum()
}

fn due_days(t: &Texts, language: Language, instalments: &[Instalment]) -> Vec<DueDay> {
    let mut days: Vec<NaiveDate> = instalments.iter().map(|i| i.due_on).collect();
    days.dedup();
    days.into_iter()
        .map(|day| DueDay {
            day: short_day(day, language),
            sum: t.msg_tile_contract_sum(format::money(sum_of(instalments, day), language)),
            lines: instalments
                .iter()
                .filter(|i| i.due_on == day)
                .map(|i| {
                    (
                        i.product.clone(),
                        format::money(i.amount - i.paid, language),
                    )
                })
                .collect(),
        })
        .collect()
}

/// "1. Dez", short enough for four on a line of a phone.
fn short_day(day: NaiveDate, language: Language) -> String {
    use chrono::Datelike;
    let month = format::month_short(day.month(), language);
    match language {
        Language::De => format!("{}.\u{a0}{month}", day.day()),
        Language::En | Language::Sv => format!("{}\u{a0}{month}", day.day()),
    }
}
