//! Requests: the list, and one with its timeline.

pub mod request_page;
pub mod requests_api;
pub mod requests_page;
pub mod words;
