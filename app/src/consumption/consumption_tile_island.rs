//! The tile "consumption". Alive, it turns between quantity and euro; without WASM the euro stand below.

use leptos::prelude::*;

use crate::ui::turn::turning;

/// Brings the tile to life.
#[island]
pub fn ConsumptionTile(children: Children) -> impl IntoView {
    turning(children)
}
