//! What an import changes: new and changed rows, missing rows in both modes, a dry run nothing.

use services::{billing, contract, import::Counts, reading};

use crate::support::{Export, OBIS, World};

fn two_households() -> Export {
    let mut export = Export::full();
    export.household(1);
    export.household(2);
    export
}

fn change(export: &mut Export, file: &'static str, from: &str, to: &str) {
    let rows = export.rows(file);
    let row = rows
        .iter_mut()
        .find(|row| row.contains(from))
        .expect("a row to change");
    *row = row.replace(from, to);
}

on_both!(new_changed_unchanged_and_refused_rows_are_counted);
async fn new_changed_unchanged_and_refused_rows_are_counted(world: World) {
    let mut export = two_households();
    let report = world.import(&export).await;
    assert!(report.is_clean(), "{report}");
    for (file, rows) in [
        ("customers", 2),
        ("readings", 4),
        ("instalments", 4),
        ("invoices", 2),
    ] {
        assert_eq!(
            report.files[file],
            Counts {
                new: rows,
                ..Counts::default()
            },
            "{file}"
        );
    }
    change(&mut export, "customers", "Nummer-1", "Neuname");
    change(&mut export, "readings", ",15500,", ",15501,");
    export.add("customers", "1000003,private,,,,,,,,,,,,,de".to_owned());
    let report = world.import(&export).await;
    let counts = Counts {
        changed: 1,
        unchanged: 1,
        refused: 1,
        ..Counts::default()
    };
    assert_eq!(report.files["customers"], counts);
    let counts = Counts {
        changed: 1,
        unchanged: 3,
        ..Counts::default()
    };
    assert_eq!(report.files["readings"], counts);
    assert!(!report.is_clean());
    assert_eq!(
        world.count("customers WHERE last_name = 'Neuname'").await,
        1
    );
    assert_eq!(
        world
            .count("readings WHERE value_micro = 15501000000")
            .await,
        1
    );
}

on_both!(the_same_export_again_changes_nothing);
async fn the_same_export_again_changes_nothing(world: World) {
    let export = two_households();
    world.seed(&export).await;
    let dump = world.dump_of_data().await;
    world.wait(chrono::TimeDelta::days(1));
    let report = world.import(&export).await;
    assert!(report.is_clean(), "{report}");
    for (file, counts) in &report.files {
        let all = Counts {
            unchanged: counts.unchanged,
            ..Counts::default()
        };
        assert_eq!(*counts, all, "{file}");
        assert!(counts.unchanged > 0, "{file}");
    }
    assert_eq!(world.dump_of_data().await, dump);
}

on_both!(a_dry_run_writes_nothing_and_counts_the_same);
async fn a_dry_run_writes_nothing_and_counts_the_same(world: World) {
    let mut export = two_households();
    let dump = world.dump().await;
    let dry = world.dry_run(&export).await;
    assert_eq!(world.dump().await, dump);
    assert!(!world.folder.join("stored-documents").exists());
    let real = world.import(&export).await;
    assert_eq!(dry.files, real.files);
    change(&mut export, "readings", ",15500,", ",15501,");
    export.rows("instalments").pop();
    export
        .rows("customers")
        .push("bad,row,,,,,,,,,,,,,".to_owned());
    let dump = world.dump().await;
    let dry = world.dry_run(&export).await;
    assert_eq!(world.dump().await, dump);
    let real = world.import(&export).await;
    assert_eq!(dry.files, real.files);
    assert_eq!(dry.faults, real.faults);
    assert_eq!(real.files["instalments"].gone, 1);
}

on_both!(a_full_export_hides_what_it_no_longer_lists_and_shows_it_when_it_comes_back);
async fn a_full_export_hides_what_it_no_longer_lists_and_shows_it_when_it_comes_back(world: World) {
    let complete = two_households();
    world.seed(&complete).await;
    let mut export = Export::delta();
    let person = world.customer(&export.household(1)).await;
    let mut half = complete.clone();
    for file in ["readings", "invoices", "instalments", "contracts", "meters"] {
        let rows = half.rows(file);
        let mine = if file == "readings" { "A1-2" } else { "" };
        let number = ["2026-0000001", "700000001", "1EMH0000000001"];
        rows.retain(|row| match file {
            "readings" => !row.starts_with(mine),
            "contracts" | "meters" => true,
            _ => !number.iter().any(|number| row.starts_with(number)),
        });
    }
    let report = world.import(&half).await;
    assert!(report.is_clean(), "{report}");
    assert_eq!(report.files["readings"].gone, 1);
    assert_eq!(report.files["invoices"].gone, 1);
    assert_eq!(report.files["instalments"].gone, 2);
    assert_eq!(report.files["contracts"].gone, 0);
    assert_eq!(world.values(&person).await.len(), 1);
    assert!(
        billing::invoices(&world.services, &person.actor)
            .await
            .unwrap()
            .is_empty()
    );
    assert!(
        billing::instalments(&world.services, &person.actor)
            .await
            .unwrap()
            .is_empty()
    );
    assert_eq!(world.count("readings").await, 4, "hidden, not deleted");
    let again = world.import(&half).await;
    assert_eq!(
        again.files["readings"].gone, 0,
        "what is hidden is not hidden twice"
    );
    let report = world.import(&complete).await;
    assert_eq!(report.files["readings"].changed, 1);
    assert_eq!(report.files["invoices"].changed, 1);
    assert_eq!(world.values(&person).await.len(), 2);
    assert_eq!(
        billing::invoices(&world.services, &person.actor)
            .await
            .unwrap()
            .len(),
        1
    );
    assert_eq!(
        billing::instalments(&world.services, &person.actor)
            .await
            .unwrap()
            .len(),
        2
    );
}

on_both!(a_contract_that_ends_in_the_billing_system_leaves_the_pages);
async fn a_contract_that_ends_in_the_billing_system_leaves_the_pages(world: World) {
    let mut export = Export::full();
    let home = export.household(1);
    export.contract(&home, "800000001");
    world.seed(&export).await;
    let person = world.customer(&home).await;
    let supply = contract::show(&world.services, &person.actor)
        .await
        .unwrap();
    assert_eq!(supply.contracts.len(), 2);
    export
        .rows("contracts")
        .retain(|row| !row.starts_with("800000001"));
    world.seed(&export.clone().only("contracts")).await;
    let supply = contract::show(&world.services, &person.actor)
        .await
        .unwrap();
    assert_eq!(supply.contracts.len(), 1);
    assert_eq!(
        world.values(&person).await.len(),
        2,
        "absent files mean nothing"
    );
}

on_both!(a_delta_hides_nothing);
async fn a_delta_hides_nothing(world: World) {
    let mut export = two_households();
    world.seed(&export).await;
    let dump = world.dump_of_data().await;
    let mut delta = Export::delta();
    delta.household(1);
    let report = world.import(&delta).await;
    assert!(
        report.files.values().all(|counts| counts.gone == 0),
        "{report}"
    );
    assert_eq!(world.dump_of_data().await, dump);
    // A head line only means "everything is gone" in full mode alone.
    for file in ["readings", "invoices", "instalments"] {
        export.rows(file).clear();
        delta.rows(file).clear();
    }
    let report = world.import(&delta.only("readings")).await;
    assert_eq!(report.files["readings"], Counts::default());
    let report = world.import(&export.only("readings")).await;
    assert_eq!(report.files["readings"].gone, 4);
}

on_both!(a_row_that_is_refused_is_not_a_missing_one);
async fn a_row_that_is_refused_is_not_a_missing_one(world: World) {
    let mut export = two_households();
    world.seed(&export).await;
    change(&mut export, "readings", "A1-2,", "A1-2 ,");
    change(&mut export, "readings", ",15500,", ",\"15.500,0\",");
    change(&mut export, "instalments", "125.00,125.00", "12x,0");
    let report = world.import(&export).await;
    assert_eq!(report.files["readings"].refused, 1);
    assert_eq!(report.files["readings"].gone, 0);
    assert_eq!(report.files["instalments"].gone, 0);
}

on_both!(when_a_key_cannot_be_read_nothing_of_its_file_is_hidden);
async fn when_a_key_cannot_be_read_nothing_of_its_file_is_hidden(world: World) {
    let mut export = two_households();
    world.seed(&export).await;
    change(&mut export, "meters", "1EMH0000000001", "1-EMH?");
    export.rows("readings")[0] = ",,,,,,,,".to_owned();
    export.rows("readings").truncate(1);
    export.rows("instalments").truncate(1);
    let report = world.import(&export).await;
    assert_eq!(report.files["meters"].refused, 1, "{report}");
    assert_eq!(report.files["meters"].gone, 0);
    assert_eq!(report.files["readings"].gone, 0, "any of them could be it");
    assert_eq!(report.files["instalments"].gone, 3, "its keys were fine");
}

on_both!(a_meter_is_the_same_in_small_letters);
async fn a_meter_is_the_same_in_small_letters(world: World) {
    let mut export = two_households();
    world.seed(&export).await;
    change(&mut export, "meters", "1EMH0000000001", "1emh0000000001");
    change(&mut export, "readings", "1EMH0000000001", "1emh0000000001");
    let report = world.import(&export).await;
    assert!(report.is_clean(), "{report}");
    for file in ["meters", "readings"] {
        assert_eq!(report.files[file].new, 0, "{report}");
        assert_eq!(report.files[file].gone, 0, "{report}");
    }
    assert_eq!(world.count("meters").await, 2);
}

on_both!(files_of_other_names_are_ignored);
async fn files_of_other_names_are_ignored(world: World) {
    let mut export = two_households();
    export.raw("payments.csv", "a,b\n1\n");
    export.raw("readings.csv.bak", "nothing");
    world.seed(&export).await;
    assert_eq!(world.count("readings").await, 4);
}

on_both!(a_reading_that_comes_back_after_its_correction_does_not_count);
async fn a_reading_that_comes_back_after_its_correction_does_not_count(world: World) {
    let mut export = Export::full();
    let home = export.household(1);
    let complete = export.clone();
    world.seed(&complete).await;
    export
        .rows("readings")
        .retain(|row| !row.starts_with("A1-2"));
    export.reading("A1-3", &home.meter, OBIS, "2026-10-01", "15600");
    world.seed(&export).await;
    export.reading("A1-2", &home.meter, OBIS, "2026-10-01", "15500");
    let report = world.import(&export).await;
    assert!(report.is_clean(), "{report}");
    let person = world.customer(&home).await;
    assert_eq!(world.values(&person).await[0].1, "15600");
    let history = reading::history(&world.services, &person.actor)
        .await
        .unwrap();
    assert_eq!(history[0].rows.len(), 2);
}

on_both!(nobody_gets_the_readings_of_the_tenant_before);
async fn nobody_gets_the_readings_of_the_tenant_before(world: World) {
    let mut export = Export::full();
    let old = export.household(1);
    export.reading("B1", &old.meter, OBIS, "2026-11-01", "15600");
    world.seed(&export).await;
    // The tenant moves out, the next one in, and the meter stays where it is.
    change(
        &mut export,
        "contracts",
        "2019-02-15,",
        "2019-02-15,2026-10-31",
    );
    let new = export.home(2);
    change(
        &mut export,
        "contracts",
        "700000002,IR00000002,VS0000002,electricity,Strom Komfort,no,2019-02-15",
        "700000002,IR00000002,VS0000002,electricity,Strom Komfort,no,2026-11-01",
    );
    export.rows("meters").clear();
    export.meter(&new.contract, &old.meter);
    export.reading("B2", &old.meter, OBIS, "2026-11-10", "15650");
    let report = world.import(&export).await;
    assert!(report.is_clean(), "{report}");
    let counts = Counts {
        new: 1,
        unchanged: 1,
        former: 2,
        ..Counts::default()
    };
    assert_eq!(report.files["readings"], counts, "{report}");
    let owner = "readings r JOIN contract_accounts a ON a.id = r.contract_account_id \
                 WHERE a.contract_account_no = 'IR0000000";
    assert_eq!(
        world.count(&format!("{owner}1'")).await,
        3,
        "they stay the old tenant's"
    );
    let tenant = world
        .customer(&crate::support::Household {
            meter: old.meter,
            ..new
        })
        .await;
    let values = world.values(&tenant).await;
    assert_eq!(values, [("2026-11-10".to_owned(), "15650".to_owned())]);
    let whole = world.count("readings WHERE gone_on IS NULL").await;
    assert_eq!(whole, 4, "nothing was hidden");
}
