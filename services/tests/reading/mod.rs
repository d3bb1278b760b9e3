//! Reporting readings: what is stored, what is refused, and what happens when it is sent twice.

mod campaign;
mod corrected;
mod correction;
mod guest;
mod once;
mod photos;
mod rules;
mod stored;
mod unreadable;
