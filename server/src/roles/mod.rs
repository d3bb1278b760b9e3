//! What the binary can be told to be.

pub mod backup;
pub mod campaign;
pub mod check;
pub mod demo;
mod demo_people;
pub mod export;
pub mod import;
pub mod letters;
pub mod migrate;
pub mod serve;
pub mod work;
