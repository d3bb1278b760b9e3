//! How the consumption tile is drawn: this year against the same span of last year, in units and in euro.

use leptos::prelude::*;

use super::consumption_tile_island::ConsumptionTile;
use crate::ui::{
    switch::{choose, faces},
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
        let values = data.faces.iter();
        let values = values.map(|face| tile_value(face.value.clone(), Some(face.unit.clone())));
        let value = view! { <div aria-live="polite">{faces("unit", values)}</div> }.into_any();
        let words = data.faces.iter().map(|face| face.name.clone());
        let turn = choose(data.units.clone(), "unit", words.collect());
        let pictures = data.faces.iter().enumerate();
        let pictures =
            pictures.map(|(number, face)| years(&format!("face-{number}"), face.bars.clone()));
        let picture = faces("unit", pictures);
        let inside = view! {
            {turn}
            <p>{data.cost.clone()}</p>
        };
        let fold = tile_fold(data.fold.clone(), inside.into_any());
        tile(data.frame, value, Some(picture), Some(fold))
    };
    view! { <ConsumptionTile>{inside}</ConsumptionTile> }.into_any()
}
