//! The folder as a whole: the same bytes again, the rows counted, the documents named.

use std::collections::{BTreeMap, HashSet};
use std::fs;
use std::path::Path;

use chrono::NaiveDate;

use crate::{make, make_on};

fn files(dir: &Path) -> BTreeMap<String, Vec<u8>> {
    let mut all = BTreeMap::new();
    for folder in [dir.to_path_buf(), dir.join("documents")] {
        for entry in fs::read_dir(folder).unwrap() {
            let entry = entry.unwrap();
            if entry.file_type().unwrap().is_file() {
                let name = entry.file_name().into_string().unwrap();
                all.insert(name, fs::read(entry.path()).unwrap());
            }
        }
    }
    all
}

#[test]
fn the_same_seed_and_day_give_the_same_bytes() {
    let (first, second) = (make(40, 3, 11), make(40, 3, 11));
    let (one, two) = (files(first.dir.path()), files(second.dir.path()));
    assert_eq!(
        one.keys().collect::<Vec<_>>(),
        two.keys().collect::<Vec<_>>()
    );
    for (name, bytes) in &one {
        assert!(*bytes == two[name], "{name} differs");
    }
    assert_eq!(first.summary, second.summary);
    assert!(
        one.keys()
            .any(|name| Path::new(name).extension().is_some_and(|e| e == "pdf"))
    );
    let other = make(40, 0, 12);
    assert_ne!(files(other.dir.path())["readings.csv"], one["readings.csv"]);
}

#[test]
fn more_customers_leave_the_first_ones_as_they_are() {
    let (few, many) = (make(12, 0, 3), make(30, 0, 3));
    for name in [
        "customers.csv",
        "contracts.csv",
        "readings.csv",
        "invoices.csv",
    ] {
        let (few, many) = (&files(few.dir.path())[name], &files(many.dir.path())[name]);
        assert!(many.starts_with(few), "{name}");
    }
}

#[test]
fn counts_are_the_rows_that_were_written() {
    let set = make(60, 2, 1);
    for (name, count) in &set.summary.counts {
        let found = if *name == "documents" {
            fs::read_dir(set.dir.path().join("documents"))
                .unwrap()
                .count()
        } else {
            set.rows(name).len()
        };
        assert_eq!(u64::try_from(found).unwrap(), *count, "{name}");
    }
    assert_eq!(set.summary.counts["customers.csv"], 60);
}

#[test]
fn documents_are_the_ones_the_invoices_name() {
    let set = make(8, 4, 1);
    let named: HashSet<String> = set
        .rows("invoices.csv")
        .into_iter()
        .map(|row| row["pdf"].clone())
        .filter(|name| !name.is_empty())
        .collect();
    let found: HashSet<String> = fs::read_dir(set.dir.path().join("documents"))
        .unwrap()
        .map(|entry| entry.unwrap().file_name().into_string().unwrap())
        .collect();
    assert_eq!(named, found);
    assert!(!found.is_empty());
    for name in found {
        let bytes = fs::read(set.dir.path().join("documents").join(name)).unwrap();
        assert!(bytes.starts_with(b"%PDF-1.7") && bytes.len() > 8000 && bytes.len() < 120_000);
    }
}

#[test]
fn any_day_of_the_calendar_works() {
    for text in [
        "2024-02-29",
        "2026-01-01",
        "2026-12-31",
        "2028-02-29",
        "2030-08-01",
    ] {
        let today: NaiveDate = text.parse().unwrap();
        let set = make_on(today, 40, 1, 8);
        assert!(
            set.rows("readings.csv")
                .iter()
                .all(|row| *row["read_on"] <= *text)
        );
        assert!(
            set.rows("invoices.csv")
                .iter()
                .all(|row| *row["issued_on"] <= *text)
        );
        assert!(set.summary.counts["invoices.csv"] > 50, "{text}");
    }
}
