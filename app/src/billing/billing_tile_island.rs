//! The tile "invoices". Alive, its bars show any of the last invoices.

use leptos::prelude::*;

use crate::ui::turn::turning;

/// Brings the tile to life.
#[island]
pub fn BillingTile(children: Children) -> impl IntoView {
    turning(children)
}
