use chrono::NaiveDate;

use super::{Block, Column, Part, Row, Sheet, Table, sheet};
use crate::{Facts, Fonts};

fn example(rows: usize) -> Sheet {
    let row = |at: usize| Row {
        cells: vec![
            format!("Arbeitspreis {at}, mit einem Namen, der auf zwei Zeilen steht"),
            "1.234 kWh".to_owned(),
            String::new(),
            "385,01 €".to_owned(),
        ],
        strong: at + 1 == rows,
    };
    let columns = vec![
        Column::words("Posten", 4.0),
        Column::figures("Menge", 2.0),
        Column::figures("Preis", 2.0),
        Column::figures("Betrag", 2.0),
    ];
    Sheet {
        sender: "Stadtwerke Beispiel".to_owned(),
        address: vec!["Małgorzata Wiśniewski-Åkerlund".to_owned()],
        facts: vec![("Datum".to_owned(), "25. November 2026".to_owned())],
        mark: Some("keine Rechnung".to_owned()),
        title: "Inforechnung".to_owned(),
        lead: vec!["Ein Absatz mit Ä, ö und ß.".to_owned()],
        parts: vec![
            Part {
                heading: "Ablesungen".to_owned(),
                blocks: vec![Block::Facts(vec![("Zähler".to_owned(), "1".to_owned())])],
            },
            Part {
                heading: "Kosten".to_owned(),
                blocks: vec![
                    Block::Table(Table {
                        columns,
                        rows: (0..rows).map(row).collect(),
                    }),
                    Block::Text("Und noch ein Satz.".to_owned()),
                ],
            },
        ],
        foot: vec!["Stadtwerke Beispiel GmbH".to_owned()],
        page: "Seite {page} von {pages}".to_owned(),
    }
}

fn print(text: &Sheet) -> anyhow::Result<Vec<u8>> {
    let facts = Facts {
        title: "Inforechnung",
        author: "Stadtwerke Beispiel",
        language: "de",
        day: NaiveDate::from_ymd_opt(2026, 11, 25).unwrap_or_default(),
        id: "statement-1",
        accent: (0, 70, 160),
    };
    sheet(&Fonts::load()?, facts, text)
}

fn pages(pdf: &[u8]) -> usize {
    let text = String::from_utf8_lossy(pdf);
    text.matches("/Type /Page\n").count() + text.matches("/Type/Page/").count()
}

#[test]
fn a_sheet_keeps_the_archive_and_the_accessibility_standard() {
    let pdf = print(&example(4)).unwrap();
    assert!(pdf.starts_with(b"%PDF-1.7"));
    assert_eq!(pages(&pdf), 1, "{}", String::from_utf8_lossy(&pdf));
}

#[test]
fn a_long_table_flows_over_pages() {
    let pdf = print(&example(60)).unwrap();
    assert!(pages(&pdf) >= 3, "{}", pages(&pdf));
}

#[test]
fn the_same_sheet_makes_the_same_bytes() {
    assert!(print(&example(4)).unwrap() == print(&example(4)).unwrap());
    assert!(print(&example(4)).unwrap() != print(&example(5)).unwrap());
}

#[test]
fn a_name_in_another_alphabet_keeps_nobody_from_the_document() {
    let mut text = example(1);
    text.address = vec!["漢字".to_owned()];
    text.lead = vec!["CO₂, 3\u{202f}412\u{202f}kWh".to_owned()];
    text.mark = Some("не счёт".to_owned());
    print(&text).unwrap();
}
