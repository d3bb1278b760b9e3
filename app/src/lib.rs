//! The portal's pages and islands. Pages exist on the server only and call the use cases of `services`;
//! islands are compiled twice and get everything they need as props.

// Views of islands are one type each, without boxes, so that the module stays small.
#![recursion_limit = "256"]

pub mod error;

pub mod account;
pub mod billing;
pub mod consumption;
pub mod contract;
pub mod dashboard;
pub mod instalment;
pub mod mandate;
pub mod reading;
pub mod ui;

#[cfg(feature = "ssr")]
pub mod company;
#[cfg(feature = "ssr")]
pub mod delivery;
#[cfg(feature = "ssr")]
pub mod help;
#[cfg(feature = "ssr")]
pub mod identification;
#[cfg(feature = "ssr")]
pub mod mailbox;
#[cfg(feature = "ssr")]
mod page;
#[cfg(feature = "ssr")]
pub mod personal;
#[cfg(feature = "ssr")]
pub mod requests;
#[cfg(feature = "ssr")]
pub mod routes;
#[cfg(feature = "ssr")]
pub mod server_context;
#[cfg(feature = "ssr")]
mod shell;
#[cfg(feature = "ssr")]
pub mod start;
#[cfg(feature = "ssr")]
pub mod statement;

#[cfg(feature = "ssr")]
pub use shell::{App, shell};
