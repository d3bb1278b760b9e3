//! Invoices: the page with all of them, and the tile with the last ones.

pub mod billing_tile_island;

#[cfg(feature = "ssr")]
pub mod invoices_page;
#[cfg(feature = "ssr")]
pub mod tile;
#[cfg(feature = "ssr")]
pub mod tile_view;
#[cfg(feature = "ssr")]
mod words;
