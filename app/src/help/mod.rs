//! Help and the pages the law demands.

pub mod help_page;
pub mod legal_page;
mod more;
pub mod offline_page;
