//! Instalments (Abschläge): what they lead to, and another one.

pub mod instalment_slider_island;

#[cfg(feature = "ssr")]
mod ask;
#[cfg(feature = "ssr")]
mod basis;
#[cfg(feature = "ssr")]
mod curve;
#[cfg(feature = "ssr")]
mod due_day;
#[cfg(feature = "ssr")]
pub mod instalment_api;
#[cfg(feature = "ssr")]
pub mod instalment_page;
#[cfg(feature = "ssr")]
mod outcome;
#[cfg(feature = "ssr")]
mod slider;
