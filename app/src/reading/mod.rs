//! Meter readings: history, report and receipt, and the tile that leads there.

pub mod reading_tile_island;
pub mod register_field;
mod register_wire;
pub mod report_form_island;
pub mod verdict;

#[cfg(feature = "ssr")]
pub mod api;
#[cfg(feature = "ssr")]
mod facts;
#[cfg(feature = "ssr")]
pub mod readings_page;
#[cfg(feature = "ssr")]
pub mod receipt_page;
#[cfg(feature = "ssr")]
pub mod report_page;
#[cfg(feature = "ssr")]
pub mod tile;
#[cfg(feature = "ssr")]
mod verdict_texts;
