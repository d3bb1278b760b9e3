//! Interchanges as files have them: samples, faults one by one, and what the writer makes of readings.

#![expect(
    clippy::unwrap_used,
    clippy::expect_used,
    reason = "a test may stop where it stands"
)]

mod faults;
mod properties;
mod samples;
mod streaming;
mod support;
mod writing;
