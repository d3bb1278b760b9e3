//! Reporting readings: what is stored, what is refused, and what happens when it is sent twice.

mod corrected;
mod once;
mod rules;
mod stored;
