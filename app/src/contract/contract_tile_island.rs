//! The tile "contract". Alive, the coming instalments can be narrowed to one date, and what that day comes
//! to is said in a sentence.

use leptos::prelude::*;

use crate::ui::turn::turning;

/// Brings the tile to life.
#[island]
pub fn ContractTile(children: Children) -> impl IntoView {
    turning(children)
}
