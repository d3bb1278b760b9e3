//! The utility's data comes in: a folder of CSV files as docs/IMPORT.md describes it. Two passes: the first
//! validates everything while streaming and writes nothing; the second commits batches, so that customers
//! go on working meanwhile. A crash in between is completed by running the import again. Readings of the market
//! (`market`) come as a file of their own.

mod batch;
mod columns;
mod decisions;
mod documents;
mod gone;
mod journal;
mod known;
mod manifest;
mod market;
mod parse;
mod prices;
mod quotes;
mod readings;
mod report;
mod rows;
mod rules;
mod run;
mod spec;

pub use market::{MarketOptions, run_market};
pub use report::{Counts, Fault, Report};
pub use run::{Options, run};
