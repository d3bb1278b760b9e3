//! Whole data sets: the demonstration's, and the example of the documentation.

use std::path::Path;

use services::{dashboard, import::Counts};

use crate::support::{Export, Household, World, day};

on_both!(the_demonstration_of_fifty_customers_is_imported_without_a_fault);
async fn the_demonstration_of_fifty_customers_is_imported_without_a_fault(world: World) {
    let folder = world.folder.join("demo");
    let options = demo::Options {
        profile: "hamm".to_owned(),
        seed: 1,
        customers: 50,
        pdf_customers: 3,
        today: day("2026-11-21"),
    };
    let summary = demo::write(&folder, &options, &mut |_| {}).unwrap();
    let report = world.import_folder(&folder, false).await;
    assert!(report.is_clean(), "{report}");
    for (file, counts) in &report.files {
        let rows = summary.counts.get(format!("{file}.csv").as_str());
        let rows = *rows
            .or_else(|| summary.counts.get(file))
            .expect("the demo counts it");
        assert_eq!(
            *counts,
            Counts {
                new: rows,
                ..Counts::default()
            },
            "{file}"
        );
    }
    let documents = std::fs::read_dir(world.folder.join("stored-documents"))
        .unwrap()
        .count();
    assert_eq!(
        u64::try_from(documents).unwrap(),
        summary.counts["documents"]
    );
    let dump = world.dump_of_data().await;
    let report = world.import_folder(&folder, false).await;
    assert!(
        report
            .files
            .values()
            .all(|counts| counts.new + counts.changed == 0),
        "{report}"
    );
    assert_eq!(world.dump_of_data().await, dump);
    for (at, one) in (1..).zip(summary.registrable.iter().take(10)) {
        let home = Household {
            number: at,
            account: one.contract_account_no.clone(),
            contract: String::new(),
            meter: one.meter_no.clone(),
        };
        let person = world.customer(&home).await;
        let board = dashboard::show(&world.services, &person.actor)
            .await
            .unwrap();
        assert!(
            !board.supply.contracts.is_empty(),
            "{}",
            one.contract_account_no
        );
        assert!(!board.registers.is_empty(), "{}", one.contract_account_no);
    }
}

/// The files of section 8 of the documentation.
fn example() -> Vec<(String, String)> {
    let path = Path::new(env!("CARGO_MANIFEST_DIR")).join("../docs/IMPORT.md");
    let text = std::fs::read_to_string(path).unwrap();
    let (_, example) = text.split_once("## 8. A small complete example").unwrap();
    let mut files = Vec::new();
    let mut lines = example.lines();
    while let Some(line) = lines.next() {
        let name = line
            .strip_prefix('`')
            .and_then(|line| line.strip_suffix('`'));
        if let Some(name) = name {
            assert!(
                lines.next().is_some_and(|fence| fence.starts_with("```")),
                "{name}"
            );
            let content: Vec<&str> = lines
                .by_ref()
                .take_while(|line| !line.starts_with("```"))
                .collect();
            files.push((name.to_owned(), format!("{}\n", content.join("\n"))));
        }
    }
    files
}

on_both!(the_example_of_the_documentation_is_imported_and_enough_to_sign_up);
async fn the_example_of_the_documentation_is_imported_and_enough_to_sign_up(world: World) {
    let folder = world.folder.join("example");
    std::fs::create_dir(&folder).unwrap();
    let files = example();
    assert_eq!(files.len(), 13, "manifest and twelve files");
    for (name, content) in &files {
        std::fs::write(folder.join(name), content).unwrap();
    }
    let report = world.import_folder(&folder, false).await;
    assert!(report.is_clean(), "{report}");
    let home = Household {
        number: 1,
        account: "IR12345678".to_owned(),
        contract: "700000001".to_owned(),
        meter: "1EMH0012345678".to_owned(),
    };
    let person = world.customer(&home).await;
    let board = dashboard::show(&world.services, &person.actor)
        .await
        .unwrap();
    assert_eq!(board.invoices.len(), 1);
    assert_eq!(board.instalments.len(), 1);
    assert!(!board.consumption.is_empty());
}

#[test]
fn the_documentation_names_the_columns_of_every_file() {
    let path = Path::new(env!("CARGO_MANIFEST_DIR")).join("../docs/IMPORT.md");
    let text = std::fs::read_to_string(path).unwrap();
    let (_, files) = text.split_once("## 4. The files").unwrap();
    let (files, _) = files.split_once("\n## 5.").unwrap();
    let sections = files.split("\n### ").skip(1);
    let mut seen = 0;
    for section in sections {
        let name = section.lines().next().unwrap().trim_end_matches(".csv");
        let table = section.lines().filter_map(|line| line.strip_prefix("| "));
        let columns: Vec<&str> = table
            .skip(1)
            .filter(|row| !row.starts_with("---"))
            .filter_map(|row| row.split(" | ").next())
            .flat_map(|names| names.split(", "))
            .collect();
        let head: Vec<&str> = Export::head(name).split(',').collect();
        assert_eq!(columns, head, "{name}.csv");
        seen += 1;
    }
    assert_eq!(seen, 13);
}
