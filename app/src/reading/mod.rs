//! Meter readings: history, report and receipt, and the tile that leads there.

pub mod reading_tile_island;
pub mod register_field;
mod register_wire;
pub mod report_form_island;
mod swapped_notice;
pub mod verdict;

#[cfg(feature = "ssr")]
mod facts;
#[cfg(feature = "ssr")]
pub mod guest_api;
#[cfg(feature = "ssr")]
pub mod guest_page;
#[cfg(feature = "ssr")]
pub mod history_filter;
#[cfg(feature = "ssr")]
mod history_table;
#[cfg(feature = "ssr")]
pub mod queued;
#[cfg(feature = "ssr")]
pub mod readings_page;
#[cfg(feature = "ssr")]
pub mod receipt_page;
#[cfg(feature = "ssr")]
mod remember;
#[cfg(feature = "ssr")]
mod report_extra;
#[cfg(feature = "ssr")]
pub mod report_page;
#[cfg(feature = "ssr")]
mod sending;
#[cfg(feature = "ssr")]
pub mod submit;
#[cfg(feature = "ssr")]
pub mod tile;
#[cfg(feature = "ssr")]
pub mod unreadable_api;
#[cfg(feature = "ssr")]
pub mod unreadable_page;
#[cfg(feature = "ssr")]
mod verdict_texts;
