//! Readings of the billing system beside those of customers.

use services::{export, import::Counts, reading};

use crate::support::{Export, OBIS, Person, World};

const TODAY: &str = "2026-11-21";
const METER: &str = "1EMH0000000001";

/// A customer who reported 16,050 today.
async fn reported(world: &World) -> (Person, uuid::Uuid) {
    let person = world.newcomer(1).await;
    let receipt = world.report(&person, "k1", TODAY, "16050").await.unwrap();
    (person, receipt)
}

fn night(readings: &[(&str, &str, &str, &str)]) -> Export {
    let mut export = Export::delta();
    for (number, on, value, record) in readings {
        export.add(
            "readings",
            format!("{number},{METER},{OBIS},{on},{value},customer,interim,,{record}"),
        );
    }
    export
}

/// The id of the export record of the customer's reading.
async fn exported(world: &World) -> String {
    let written = export::write(&world.services, &world.folder).await.unwrap();
    let text = std::fs::read_to_string(written.file.unwrap()).unwrap();
    let line: serde_json::Value = serde_json::from_str(text.lines().next().unwrap()).unwrap();
    line["id"].as_str().unwrap().to_owned()
}

async fn left_to_export(world: &World) -> usize {
    export::write(&world.services, &world.folder)
        .await
        .unwrap()
        .records
}

on_both!(another_value_of_the_same_day_is_kept_back_until_the_customers_is_acknowledged);
async fn another_value_of_the_same_day_is_kept_back_until_the_customers_is_acknowledged(
    world: World,
) {
    let (person, _) = reported(&world).await;
    let export = night(&[("A9", TODAY, "16000", "")]);
    for _ in 0..2 {
        let report = world.import(&export).await;
        assert_eq!(
            report.files["readings"],
            Counts {
                kept_back: 1,
                ..Counts::default()
            }
        );
        assert!(report.is_clean(), "a conflict is no fault: {report}");
        assert_eq!(report.conflicts.len(), 1);
        assert!(
            report.conflicts[0].contains(METER),
            "{:?}",
            report.conflicts
        );
        assert_eq!(world.values(&person).await[0].1, "16050");
    }
    assert_eq!(world.count("import_conflicts").await, 2);
    assert_eq!(left_to_export(&world).await, 1, "it still leaves");
}

on_both!(the_same_value_of_the_same_day_acknowledges);
async fn the_same_value_of_the_same_day_acknowledges(world: World) {
    let (person, receipt) = reported(&world).await;
    let report = world.import(&night(&[("A9", TODAY, "16050", "")])).await;
    assert_eq!(
        report.files["readings"],
        Counts {
            changed: 1,
            ..Counts::default()
        }
    );
    assert_eq!(left_to_export(&world).await, 0);
    let history = reading::history(&world.services, &person.actor)
        .await
        .unwrap();
    assert!(history[0].rows[0].reading.acknowledged);
    assert_eq!(history[0].rows.len(), 3, "one reading, not two");
    let receipt = reading::receipt(&world.services, &person.actor, receipt)
        .await
        .unwrap();
    assert_eq!(
        receipt.lines[0].value,
        16050.into(),
        "the receipt stays valid"
    );
    let again = world.import(&night(&[("A9", TODAY, "16050", "")])).await;
    assert_eq!(
        again.files["readings"],
        Counts {
            unchanged: 1,
            ..Counts::default()
        }
    );
}

on_both!(a_row_with_the_record_acknowledges);
async fn a_row_with_the_record_acknowledges(world: World) {
    let (person, _) = reported(&world).await;
    let record = exported(&world).await;
    world.seed(&night(&[("A9", TODAY, "16050", &record)])).await;
    assert_eq!(left_to_export(&world).await, 0);
    let history = reading::history(&world.services, &person.actor)
        .await
        .unwrap();
    assert!(history[0].rows[0].reading.acknowledged);
    assert_eq!(history[0].rows.len(), 3);
}

on_both!(a_row_with_the_record_and_another_value_corrects);
async fn a_row_with_the_record_and_another_value_corrects(world: World) {
    let (person, receipt) = reported(&world).await;
    let record = exported(&world).await;
    let export = night(&[("A9", TODAY, "16000", &record)]);
    world.seed(&export).await;
    assert_eq!(world.values(&person).await[0].1, "16000");
    assert_eq!(
        world
            .count("readings WHERE superseded_by IS NOT NULL")
            .await,
        1
    );
    assert_eq!(left_to_export(&world).await, 0);
    let receipt = reading::receipt(&world.services, &person.actor, receipt)
        .await
        .unwrap();
    assert_eq!(
        receipt.lines[0].value,
        16050.into(),
        "the receipt says what was reported"
    );
    let again = world.import(&export).await;
    assert_eq!(
        again.files["readings"],
        Counts {
            unchanged: 1,
            ..Counts::default()
        }
    );
}

on_both!(a_row_with_the_record_and_another_day_corrects_too);
async fn a_row_with_the_record_and_another_day_corrects_too(world: World) {
    let (person, _) = reported(&world).await;
    let record = exported(&world).await;
    world
        .seed(&night(&[("A9", "2026-11-20", "16050", &record)]))
        .await;
    let values = world.values(&person).await;
    assert_eq!(values[0], ("2026-11-20".to_owned(), "16050".to_owned()));
    assert_eq!(values.len(), 3);
    assert_eq!(left_to_export(&world).await, 0);
}

on_both!(a_row_with_an_unknown_record_is_refused);
async fn a_row_with_an_unknown_record_is_refused(world: World) {
    let (person, _) = reported(&world).await;
    for record in ["0197a3c2-0000-7000-8000-000000000000", "nonsense"] {
        let report = world
            .import(&night(&[("A9", TODAY, "16050", record)]))
            .await;
        assert_eq!(report.files["readings"].refused, 1, "{report}");
        assert_eq!(report.faults[0].column, "portal_record");
    }
    assert_eq!(left_to_export(&world).await, 1);
    assert_eq!(world.values(&person).await[0].1, "16050");
}

on_both!(a_record_of_another_register_is_refused);
async fn a_record_of_another_register_is_refused(world: World) {
    reported(&world).await;
    let record = exported(&world).await;
    world.newcomer(2).await;
    let mut export = Export::delta();
    export.add(
        "readings",
        format!("A9,1EMH0000000002,{OBIS},{TODAY},16050,customer,interim,,{record}"),
    );
    let report = world.import(&export).await;
    assert_eq!(report.faults[0].column, "portal_record", "{report}");
    assert_eq!(left_to_export(&world).await, 1);
}

on_both!(a_full_export_without_the_customers_reading_leaves_it_alone);
async fn a_full_export_without_the_customers_reading_leaves_it_alone(world: World) {
    let (person, _) = reported(&world).await;
    let mut export = Export::full();
    export.household(1);
    let report = world.import(&export).await;
    assert_eq!(
        report.files["readings"],
        Counts {
            unchanged: 2,
            ..Counts::default()
        }
    );
    assert_eq!(world.values(&person).await[0].1, "16050");
}

on_both!(an_acknowledged_reading_belongs_to_the_billing_system);
async fn an_acknowledged_reading_belongs_to_the_billing_system(world: World) {
    let (person, _) = reported(&world).await;
    let mut export = Export::full();
    export.household(1);
    let mut with = export.clone();
    with.rows("readings").push(format!(
        "A9,{METER},{OBIS},{TODAY},16050,customer,interim,,"
    ));
    world.seed(&with).await;
    let report = world.import(&with).await;
    assert_eq!(
        report.files["readings"],
        Counts {
            unchanged: 3,
            ..Counts::default()
        }
    );
    let report = world.import(&export).await;
    assert_eq!(report.files["readings"].gone, 1);
    assert_eq!(world.values(&person).await[0].1, "15500");
}

on_both!(a_later_row_of_the_same_register_and_day_corrects_the_earlier_one);
async fn a_later_row_of_the_same_register_and_day_corrects_the_earlier_one(world: World) {
    let person = world.newcomer(1).await;
    let correction = night(&[
        ("A8", "2026-10-01", "15600", ""),
        ("A9", "2026-10-01", "15700", ""),
    ]);
    for unchanged in [0, 2] {
        let report = world.import(&correction).await;
        assert!(report.is_clean(), "{report}");
        assert_eq!(report.files["readings"].unchanged, unchanged);
        assert_eq!(world.values(&person).await[0].1, "15700");
        assert_eq!(world.values(&person).await.len(), 2);
    }
    // The whole list, as a full export has it, changes nothing either.
    let mut full = Export::full();
    full.household(1);
    full.rows("readings")
        .extend(correction.clone().rows("readings").iter().cloned());
    let report = world.import(&full).await;
    assert_eq!(
        report.files["readings"],
        Counts {
            unchanged: 4,
            ..Counts::default()
        }
    );
    assert_eq!(world.values(&person).await[0].1, "15700");
}

on_both!(a_reading_that_moves_to_an_occupied_day_is_refused_and_the_rest_imported);
async fn a_reading_that_moves_to_an_occupied_day_is_refused_and_the_rest_imported(world: World) {
    let person = world.newcomer(1).await;
    let report = world
        .import(&night(&[
            ("A1-1", "2026-10-01", "12000", ""),
            ("A9", "2026-11-01", "15800", ""),
        ]))
        .await;
    assert_eq!(
        report.files["readings"],
        Counts {
            new: 1,
            refused: 1,
            ..Counts::default()
        }
    );
    assert_eq!(report.faults[0].column, "read_on", "{report}");
    let days: Vec<String> = world
        .values(&person)
        .await
        .into_iter()
        .map(|(on, _)| on)
        .collect();
    assert_eq!(days, ["2026-11-01", "2026-10-01", "2025-10-01"]);
}

on_both!(a_reading_that_moves_to_a_free_day_is_moved);
async fn a_reading_that_moves_to_a_free_day_is_moved(world: World) {
    let person = world.newcomer(1).await;
    let report = world
        .import(&night(&[
            ("A1-2", "2026-10-02", "15510", ""),
            ("A9", "2026-10-01", "15500", ""),
        ]))
        .await;
    assert!(report.is_clean(), "{report}");
    let days: Vec<String> = world
        .values(&person)
        .await
        .into_iter()
        .map(|(on, _)| on)
        .collect();
    assert_eq!(days, ["2026-10-02", "2026-10-01", "2025-10-01"]);
}

on_both!(a_number_is_not_used_again_for_another_meter);
async fn a_number_is_not_used_again_for_another_meter(world: World) {
    let people = world.street(2).await;
    let mut export = Export::delta();
    export.reading("A1-2", "1EMH0000000002", OBIS, "2026-10-01", "15999");
    let report = world.import(&export).await;
    assert_eq!(report.faults[0].column, "reading_no", "{report}");
    for person in &people {
        assert_eq!(world.values(person).await[0].1, "15500");
    }
}

on_both!(a_lower_value_is_a_rollover_or_takes_an_estimate_back);
async fn a_lower_value_is_a_rollover_or_takes_an_estimate_back(world: World) {
    let person = world.newcomer(1).await;
    world
        .seed(&night(&[
            ("A7", "2026-10-20", "15400", ""),
            ("A8", "2026-11-01", "999990", ""),
            ("A9", "2026-11-10", "20", ""),
        ]))
        .await;
    let history = reading::history(&world.services, &person.actor)
        .await
        .unwrap();
    let used: Vec<String> = history[0]
        .rows
        .iter()
        .filter_map(|row| row.consumption.map(|used| used.to_string()))
        .collect();
    assert_eq!(used, ["30", "984590", "-100", "3500"]);
}
