//! How the consumption tile is drawn: this year against the same span of last year, in units and in euro.

use leptos::prelude::*;

use super::consumption_tile_island::ConsumptionTile;
use crate::ui::{
    switch::{numbered, switch},
    tile::{TileFrame, tile, tile_fold, tile_value},
    years::{Bar, years},
};

/// One way to look at it: in units or in euro.
pub struct ConsumptionFace {
    /// On the button.
    pub name: String,
    /// The value.
    pub value: String,
    /// Its unit.
    pub unit: String,
    /// This year and last year.
    pub bars: Vec<Bar>,
}

/// What the tile shows.
pub struct ConsumptionTileData {
    /// The frame.
    pub frame: TileFrame,
    /// Instead of a value, if there is none.
    pub empty: Option<String>,
    /// Units first, euro second if known.
    pub faces: Vec<ConsumptionFace>,
    /// Name of the buttons.
    pub units: String,
    /// What unfolds.
    pub fold: String,
    /// The euro in words.
    pub cost: String,
}

/// Draws it.
pub fn consumption_tile_view(data: ConsumptionTileData) -> AnyView {
    let inside = if data.faces.is_empty() {
        let value = tile_value(data.empty.unwrap_or_default(), None);
        tile(data.frame, value, None, None)
    } else {
        let faces = || data.faces.iter().enumerate();
        let values = faces().map(|(number, face)| {
            let value = tile_value(face.value.clone(), Some(face.unit.clone()));
            view! { <div data-group="unit" data-on=number.to_string() hidden={number != 0}>{value}</div> }
        });
        let value = view! { <div aria-live="polite">{values.collect_view()}</div> }.into_any();
        let choices = numbered(data.faces.iter().map(|face| face.name.clone()));
        let turn = (choices.len() > 1).then(|| switch(data.units.clone(), "unit", choices, "0"));
        let pictures = faces().map(|(number, face)| {
            let bars = years(&format!("face-{number}"), face.bars.clone());
            view! { <div data-group="unit" data-on=number.to_string() hidden={number != 0}>{bars}</div> }
        });
        let picture = pictures.collect_view().into_any();
        let inside = view! {
            {turn}
            <p>{data.cost.clone()}</p>
        };
        let fold = tile_fold(data.fold.clone(), inside.into_any());
        tile(data.frame, value, Some(picture), Some(fold))
    };
    view! { <ConsumptionTile>{inside}</ConsumptionTile> }.into_any()
}
