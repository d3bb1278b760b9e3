//! Contracts with prices, instalments and meters: the page and the tile.

pub mod contract_tile_island;

#[cfg(feature = "ssr")]
pub mod contract_page;
#[cfg(feature = "ssr")]
pub mod details;
#[cfg(feature = "ssr")]
mod energy_mix;
#[cfg(feature = "ssr")]
mod instalments;
#[cfg(feature = "ssr")]
pub mod tile;
#[cfg(feature = "ssr")]
pub mod tile_view;
#[cfg(feature = "ssr")]
pub mod words;
