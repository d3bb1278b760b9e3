//! What strangers send: pictures held every way, bombs, files behind files, and damage.

#![expect(clippy::unwrap_used, reason = "a test may stop where it stands")]

mod bombs;
mod damage;
mod hidden;
mod samples;
mod upright;
