//! How the contract tile is drawn: the next instalment, the next dates on a line, and all coming
//! instalments below.

use leptos::prelude::*;

use super::contract_tile_island::ContractTile;
use crate::ui::{
    switch::{Choice, switch},
    tile::{TileFrame, tile, tile_fold, tile_value},
};

/// A day on which instalments are due.
pub struct DueDay {
    /// Short, for the line and the buttons.
    pub day: String,
    /// What is due together, in a sentence.
    pub sum: String,
    /// What for, how much.
    pub lines: Vec<(String, String)>,
}

/// What the tile shows.
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

/// Draws it.
pub fn contract_tile_view(data: ContractTileData) -> AnyView {
    let value = tile_value(data.value.clone(), data.unit.clone());
    let inside = if data.days.is_empty() {
        tile(data.frame, value, None, None)
    } else {
        let line = data.days.iter().enumerate().map(|(number, due)| {
            let class = if number == 0 { "dates__next" } else { "" };
            view! { <li class=class>{due.day.clone()}</li> }
        });
        let line = line.collect_view();
        let label = data.days_label.clone();
        let picture = view! { <ol class="dates" aria-label=label>{line}</ol> };
        let fold = tile_fold(data.fold.clone(), instalments(&data));
        tile(data.frame, value, Some(picture.into_any()), Some(fold))
    };
    view! { <ContractTile>{inside}</ContractTile> }.into_any()
}

fn instalments(data: &ContractTileData) -> AnyView {
    let days = || data.days.iter().enumerate();
    let mut choices: Vec<Choice> = vec![("all".to_owned(), data.all.clone())];
    choices.extend(days().map(|(number, due)| (number.to_string(), due.day.clone())));
    let lines = days().flat_map(|(number, due)| {
        due.lines.iter().map(move |(product, amount)| {
            view! {
                <li data-group="day" data-on=format!("all {number}")>
                    <span>{due.day.clone()}</span>
                    <span>{product.clone()}</span>
                    <span class="mini__value">{amount.clone()}</span>
                </li>
            }
        })
    });
    let lines = lines.collect_view();
    let sums = days().map(|(number, due)| {
        view! { <span data-group="day" data-on=number.to_string() hidden>{due.sum.clone()}</span> }
    });
    view! {
        {switch(data.filter.clone(), "day", choices, "all")}
        <ul class="mini">{lines}</ul>
        <p role="status">{sums.collect_view()}</p>
    }
    .into_any()
}
