//! What somebody sees who is not signed in yet.

pub mod start_page;
