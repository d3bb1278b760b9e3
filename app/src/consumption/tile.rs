//! What the consumption tile shows: this year against the same span of last year, for the first contract
//! that has both.

use chrono::Datelike;
use domain::{format, language::Language, money::Money};
use leptos::prelude::AnyView;
use locales::Texts;
use rust_decimal::Decimal;
use services::{
    consumption::{Consumption, ToDate, YearCost},
    dashboard::Dashboard,
};

use super::{
    bars::length,
    tile_view::{ConsumptionFace, ConsumptionTileData, consumption_tile_view},
};
use crate::{
    dashboard::names,
    routes,
    server_context::RequestContext,
    ui::{
        tile::TileFrame,
        years::{Bar, BarKind},
    },
};

/// The tile.
pub fn consumption_tile(cx: &RequestContext, board: &Dashboard) -> AnyView {
    let (t, language) = (cx.texts(), cx.language);
    let taken = || {
        board
            .consumption
            .iter()
            .filter(|consumption| !consumption.feed_in)
    };
    let compared = taken().find_map(|found| Some((found, found.to_date.as_ref()?)));
    // Fibre is not measured; a contract that begins may wait for its meter.
    let metered = !board.registers.is_empty() || board.supply.contracts.is_empty();
    let newest = || taken().find_map(|found| Some((found, found.years.last()?)));
    let (faces, context, cost) = if let Some((found, to_date)) = compared {
        let change = change(t, language, to_date.percent);
        let context = t.msg_tile_consumption_context(until(t, language, found, to_date), change);
        (
            faces(t, language, found, to_date),
            context,
            cost(t, language, to_date),
        )
    } else if let Some((found, year)) = newest() {
        let context = t.msg_tile_consumption_year(year.value.year.to_string());
        let cost = match year.cost {
            Some(cost) => format::money(cost, language),
            None => t.msg_tile_consumption_no_cost(),
        };
        (only_year(t, language, found, year), context, cost)
    } else {
        let text = if metered {
            t.msg_tile_consumption_empty_text()
        } else {
            t.msg_tile_reading_none_text()
        };
        (Vec::new(), text, String::new())
    };
    consumption_tile_view(ConsumptionTileData {
        frame: TileFrame {
            kind: "consumption".into(),
            icon: "consumption".into(),
            label: names::consumption(cx),
            state: None,
            modifier: if faces.is_empty() { "tile--empty" } else { "" }.into(),
            context,
            action: t.msg_tile_consumption_action(),
            href: routes::CONSUMPTION.into(),
        },
        empty: faces.is_empty().then(|| {
            if metered {
                t.msg_tile_consumption_empty()
            } else {
                t.msg_tile_reading_none()
            }
        }),
        faces,
        units: t.msg_tile_consumption_units(),
        fold: t.msg_tile_consumption_fold(),
        cost,
    })
}

/// "6 % less than last year".
pub fn change(t: &Texts, language: Language, percent: Decimal) -> String {
    let rounded = percent.round();
    let written = format::percent(rounded.abs(), 0, language);
    if rounded.is_zero() {
        t.msg_tile_consumption_same()
    } else if rounded.is_sign_negative() {
        t.msg_tile_consumption_less(written)
    } else {
        t.msg_tile_consumption_more(written)
    }
}

fn cost(t: &Texts, language: Language, to_date: &ToDate) -> String {
    match (to_date.cost_this, to_date.cost_last) {
        (Some(this), Some(last)) => t.msg_tile_consumption_cost(
            format::money(this, language),
            format::money(last, language),
        ),
        _ => t.msg_tile_consumption_no_cost(),
    }
}

fn faces(
    t: &Texts,
    language: Language,
    found: &Consumption,
    to_date: &ToDate,
) -> Vec<ConsumptionFace> {
    let symbol = found.unit.symbol();
    let year = to_date.until.year();
    let quantity = |value| format::amount(value, found.unit, language);
    let mut faces = vec![ConsumptionFace {
        name: symbol.into(),
        value: format::number(to_date.this, 0, language),
        unit: symbol.into(),
        bars: pair(
            year,
            (to_date.this, quantity(to_date.this)),
            (to_date.last, quantity(to_date.last)),
        ),
    }];
    if let (Some(this), Some(last)) = (to_date.cost_this, to_date.cost_last) {
        let money = |amount: Money| (amount.to_decimal(), format::money(amount, language));
        faces.push(ConsumptionFace {
            name: t.msg_tile_consumption_euro(),
            value: format::number(this.to_decimal(), 2, language),
            unit: "€".into(),
            bars: pair(year, money(this), money(last)),
        });
    }
    faces
}

/// A year that has none to be compared with.
fn only_year(
    t: &Texts,
    language: Language,
    found: &Consumption,
    year: &YearCost,
) -> Vec<ConsumptionFace> {
    let bar = |value| Bar {
        name: year.value.year.to_string(),
        value,
        length: "100%".into(),
        kind: BarKind::Now,
    };
    let symbol = found.unit.symbol();
    let mut faces = vec![ConsumptionFace {
        name: symbol.into(),
        value: format::number(year.value.amount, 0, language),
        unit: symbol.into(),
        bars: vec![bar(format::amount(year.value.amount, found.unit, language))],
    }];
    if let Some(cost) = year.cost {
        faces.push(ConsumptionFace {
            name: t.msg_tile_consumption_euro(),
            value: format::number(cost.to_decimal(), 2, language),
            unit: "€".into(),
            bars: vec![bar(format::money(cost, language))],
        });
    }
    faces
}

fn until(t: &Texts, language: Language, found: &Consumption, to_date: &ToDate) -> String {
    let day = format::day_month(to_date.until, language);
    t.msg_tile_consumption_until(locales::division(t, found.division), day)
}

fn pair(year: i32, this: (Decimal, String), last: (Decimal, String)) -> Vec<Bar> {
    let longest = this.0.max(last.0);
    vec![
        Bar {
            name: year.to_string(),
            length: length(this.0, longest),
            value: this.1,
            kind: BarKind::Now,
        },
        Bar {
            name: (year - 1).to_string(),
            length: length(last.0, longest),
            value: last.1,
            kind: BarKind::Last,
        },
    ]
}
