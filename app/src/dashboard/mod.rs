//! The overview: the four tiles, the contracts, and what is under way.

#[cfg(feature = "ssr")]
pub mod dashboard_page;
#[cfg(feature = "ssr")]
pub mod names;
#[cfg(feature = "ssr")]
pub mod services_page;
