//! Parts of pages: what a field, a tile, a register looks like. No feature, no use case, no text of its own.

pub mod fill;
pub mod icon;
#[cfg(feature = "hydrate")]
pub(crate) mod live;
pub mod ready;
pub mod register;
pub mod register_input;
pub mod turn;
pub(crate) mod wire;

#[cfg(feature = "ssr")]
pub mod choices;
#[cfg(feature = "ssr")]
pub mod error_summary;
#[cfg(feature = "ssr")]
pub mod facts;
#[cfg(feature = "ssr")]
pub mod field;
#[cfg(feature = "ssr")]
pub mod heading;
#[cfg(feature = "ssr")]
pub mod help_box;
#[cfg(feature = "ssr")]
pub mod layout;
#[cfg(feature = "ssr")]
pub mod notice;
#[cfg(feature = "ssr")]
pub mod place_menu;
#[cfg(feature = "ssr")]
pub mod plate;
#[cfg(feature = "ssr")]
pub mod switch;
#[cfg(all(test, feature = "ssr"))]
pub(crate) mod tests;
#[cfg(feature = "ssr")]
pub mod tile;
#[cfg(feature = "ssr")]
pub mod years;
