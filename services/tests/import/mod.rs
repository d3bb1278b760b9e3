//! The utility's data coming in: counts, faults, full and delta, customers' own readings, load.

mod bad_rows;
mod demo;
mod documents;
mod faults;
mod load;
mod market;
mod modes;
mod prices;
mod readings;
mod structure;
