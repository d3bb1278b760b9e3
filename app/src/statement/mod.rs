//! Interim statements (Inforechnungen).

pub mod statement_api;
pub mod statement_page;
pub mod statements_page;

mod lines;
