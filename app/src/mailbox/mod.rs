//! The mailbox of a demonstration.

pub mod mailbox_page;
