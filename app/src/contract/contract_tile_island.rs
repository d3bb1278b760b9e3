//! The tile "contract": the next instalment, the next dates on a line, and all coming instalments below.
//! Alive, the list can be narrowed to one date and says what that day comes to.

use leptos::prelude::*;
use serde::{Deserialize, Serialize};

use crate::ui::{
    ready::ready,
    switch::switch,
    tile::{TileFrame, tile, tile_fold, tile_value},
};

/// A day on which instalments are due.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct DueDay {
    /// Short, for the line and the buttons.
    pub day: String,
    /// What is due together, in a sentence.
    pub sum: String,
    /// What for, how much.
    pub lines: Vec<(String, String)>,
}

/// What the tile shows.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct ContractTileData {
    /// The frame.
    pub frame: TileFrame,
    /// The amount, or the word for nothing.
    pub value: String,
    /// Its unit.
    pub unit: Option<String>,
    /// The next days.
    pub days: Vec<DueDay>,
    /// Name of the line.
    pub days_label: String,
    /// What unfolds.
    pub fold: String,
    /// Name of the buttons.
    pub filter: String,
    /// The button for everything.
    pub all: String,
}

/// The tile.
#[island]
pub fn ContractTile(data: ContractTileData) -> impl IntoView {
    let value = tile_value(data.value.clone(), data.unit.clone());
    if data.days.is_empty() {
        return tile(data.frame, value, None, None);
    }
    let line = data.days.iter().enumerate().map(|(number, due)| {
        let class = if number == 0 { "dates__next" } else { "" };
        view! { <li class=class>{due.day.clone()}</li> }
    });
    let line = line.collect_view();
    let picture =
        view! { <ol class="dates" aria-label=data.days_label.clone()>{line}</ol> }.into_any();
    let fold = tile_fold(data.fold.clone(), instalments(&data));
    tile(data.frame, value, Some(picture), Some(fold))
}

fn instalments(data: &ContractTileData) -> AnyView {
    let live = ready();
    let chosen = RwSignal::new(0_usize);
    let options: Vec<String> = std::iter::once(data.all.clone())
        .chain(data.days.iter().map(|due| due.day.clone()))
        .collect();
    let lines = data.days.iter().enumerate().flat_map(|(number, due)| {
        let day = due.day.clone();
        due.lines.iter().map(move |(product, amount)| {
            let hidden = move || !matches!(chosen.get(), 0) && chosen.get() != number + 1;
            view! {
                <li hidden=hidden>
                    <span>{day.clone()}</span>
                    <span>{product.clone()}</span>
                    <span class="mini__value">{amount.clone()}</span>
                </li>
            }
        })
    });
    let lines = lines.collect_view();
    let sums: Vec<String> = data.days.iter().map(|due| due.sum.clone()).collect();
    let sum = move || {
        chosen
            .get()
            .checked_sub(1)
            .and_then(|day| sums.get(day).cloned())
            .unwrap_or_default()
    };
    view! {
        {switch(data.filter.clone(), options, chosen, live)}
        <ul class="mini">{lines}</ul>
        <p role="status">{sum}</p>
    }
    .into_any()
}
