//! Consumption over the years: the page, its chart, and the tile.

pub mod consumption_chart_island;
pub mod consumption_tile_island;

#[cfg(feature = "ssr")]
mod bars;
#[cfg(feature = "ssr")]
pub mod chart;
#[cfg(feature = "ssr")]
pub mod consumption_page;
#[cfg(feature = "ssr")]
mod table;
#[cfg(feature = "ssr")]
pub mod tile;
#[cfg(feature = "ssr")]
pub mod tile_view;
