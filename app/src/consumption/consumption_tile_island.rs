//! The tile "consumption": this year against the same span of last year. Alive, it can be turned between
//! quantity and euro; without WASM the euro stand below.

use leptos::prelude::*;
use serde::{Deserialize, Serialize};

use crate::ui::{
    ready::ready,
    switch::switch,
    tile::{TileFrame, tile, tile_fold},
    years::{Bar, years},
};

/// One way to look at it: in units or in euro.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
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
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
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

/// The tile.
#[island]
pub fn ConsumptionTile(data: ConsumptionTileData) -> impl IntoView {
    let Some(first) = data.faces.first().cloned() else {
        let value = view! { <p class="tile__value">{data.empty.clone().unwrap_or_default()}</p> };
        return tile(data.frame, value.into_any(), None, None);
    };
    let live = ready();
    let chosen = RwSignal::new(0_usize);
    let faces = data.faces.clone();
    let face = move || {
        faces
            .get(chosen.get())
            .cloned()
            .unwrap_or_else(|| first.clone())
    };
    let (number, unit) = (face.clone(), face);
    let value = view! {
        <p class="tile__value" aria-live="polite">
            <span>{move || number().value}</span>
            " "
            <span class="unit">{move || unit().unit}</span>
        </p>
    };
    let pictures = data.faces.iter().enumerate().map(|(number, face)| {
        let bars = years(&format!("face-{number}"), face.bars.clone());
        view! { <div hidden=move || chosen.get() != number>{bars}</div> }
    });
    let picture = pictures.collect_view().into_any();
    let options: Vec<String> = data.faces.iter().map(|face| face.name.clone()).collect();
    let turn = (options.len() > 1).then(|| switch(data.units.clone(), options, chosen, live));
    let inside = view! {
        {turn}
        <p>{data.cost.clone()}</p>
    };
    let fold = tile_fold(data.fold.clone(), inside.into_any());
    tile(data.frame, value.into_any(), Some(picture), Some(fold))
}
