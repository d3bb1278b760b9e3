//! The written folder as an importer sees it: well-formed, consistent, reproducible.

#![expect(clippy::unwrap_used, reason = "a test stops where its data is wrong")]

mod consistent;
mod mix;
mod reproducible;

use std::collections::{HashMap, HashSet};

use chrono::NaiveDate;
use demo::{Options, Summary};
use rust_decimal::Decimal;

type Row = HashMap<String, String>;

/// A folder made for one test.
struct DataSet {
    dir: tempfile::TempDir,
    summary: Summary,
}

fn today() -> NaiveDate {
    NaiveDate::from_ymd_opt(2026, 11, 21).unwrap()
}

fn make(customers: u32, pdf_customers: u32, seed: u64) -> DataSet {
    make_on(today(), customers, pdf_customers, seed)
}

fn make_on(today: NaiveDate, customers: u32, pdf_customers: u32, seed: u64) -> DataSet {
    let dir = tempfile::tempdir().unwrap();
    let options = Options {
        profile: "hamm".into(),
        seed,
        customers,
        pdf_customers,
        today,
    };
    let summary = demo::write(dir.path(), &options, &mut |_| {}).unwrap();
    DataSet { dir, summary }
}

impl DataSet {
    fn rows(&self, name: &str) -> Vec<Row> {
        let mut reader = csv::Reader::from_path(self.dir.path().join(name)).unwrap();
        reader.deserialize().map(|row| row.unwrap()).collect()
    }

    fn keys(&self, name: &str, column: &str) -> HashSet<String> {
        let rows = self.rows(name);
        let keys: HashSet<String> = rows.iter().map(|row| row[column].clone()).collect();
        assert_eq!(keys.len(), rows.len(), "{name}: {column} repeats");
        keys
    }
}

fn amount(row: &Row, column: &str) -> Decimal {
    row[column]
        .parse()
        .unwrap_or_else(|_| panic!("{column} in {row:?}"))
}

fn day(row: &Row, column: &str) -> NaiveDate {
    row[column]
        .parse()
        .unwrap_or_else(|_| panic!("{column} in {row:?}"))
}
