//! Bad rows: skipped and named, the others imported.

use services::import::Counts;

use crate::support::{Export, World};

on_both!(numbers_are_written_plainly_or_not_at_all);
async fn numbers_are_written_plainly_or_not_at_all(world: World) {
    for wrong in [
        "1.",
        ".5",
        "+5",
        "1e3",
        "--5",
        "1_000",
        "1 000",
        "NULL",
        "-",
        "99999999999999999999",
    ] {
        let mut export = Export::full();
        export.household(1);
        let row = &mut export.rows("instalments")[0];
        *row = row.replacen("125.00", wrong, 1);
        let report = world.dry_run(&export).await;
        assert_eq!(report.files["instalments"].refused, 1, "{wrong}: {report}");
        assert_eq!(report.faults[0].column, "amount", "{wrong}");
    }
}

on_both!(a_gas_contract_has_four_and_three_decimals_above_zero);
async fn a_gas_contract_has_four_and_three_decimals_above_zero(world: World) {
    for (values, column) in [
        ("0.9655,10.342", ""),
        ("0.96551,10.342", "gas_state_number"),
        ("0.9655,10.3421", "gas_calorific_value"),
        ("0,10.342", "gas_state_number"),
        ("0.9655,-1", "gas_calorific_value"),
    ] {
        let mut export = Export::full();
        export.household(1);
        let row = &mut export.rows("contracts")[0];
        *row = row
            .replace("electricity", "gas")
            .replace(",3500,,", &format!(",3500,{values}"));
        let report = world.dry_run(&export).await;
        let found = report.faults.first().map(|fault| fault.column.as_str());
        assert_eq!(found.unwrap_or_default(), column, "{values}: {report}");
    }
}

on_both!(a_postcode_abroad_is_as_they_write_it_there);
async fn a_postcode_abroad_is_as_they_write_it_there(world: World) {
    let mut export = Export::full();
    export.household(1);
    let row = &mut export.rows("customers")[0];
    *row = row.replace("59063,Hamm,DE", "1010,Wien,AT");
    world.seed(&export).await;
    assert_eq!(world.text("SELECT postcode FROM customers").await, "1010");
}

on_both!(the_division_of_a_contract_cannot_change);
async fn the_division_of_a_contract_cannot_change(world: World) {
    let mut export = Export::full();
    export.household(1);
    world.seed(&export).await;
    let row = &mut export.rows("contracts")[0];
    *row = row.replace("electricity,Strom Komfort", "heat,Fernwärme");
    let report = world.import(&export).await;
    let fault = &report.faults[0];
    assert_eq!(
        (fault.line, fault.column.as_str(), fault.value.as_str()),
        (2, "division", "heat"),
        "{report}"
    );
    assert!(fault.reason.contains("was electricity"), "{fault}");
    let counts = report.files["contracts"];
    assert_eq!((counts.refused, counts.gone), (1, 0));
    assert_eq!(
        world.text("SELECT product FROM contracts").await,
        "Strom Komfort"
    );
}

on_both!(a_contract_does_not_move_to_another_account);
async fn a_contract_does_not_move_to_another_account(world: World) {
    let mut export = Export::full();
    export.household(1);
    export.household(2);
    world.seed(&export).await;
    let row = &mut export.rows("contracts")[0];
    *row = row.replace("IR00000001", "IR00000002");
    let report = world.import(&export).await;
    let fault = &report.faults[0];
    let place = (fault.line, fault.column.as_str(), fault.value.as_str());
    assert_eq!(place, (2, "contract_account_no", "IR00000002"), "{report}");
}

on_both!(rows_that_point_to_a_skipped_row_are_skipped_with_it_and_the_rest_is_imported);
async fn rows_that_point_to_a_skipped_row_are_skipped_with_it_and_the_rest_is_imported(
    world: World,
) {
    let mut export = Export::full();
    export.household(1);
    export.household(2);
    export.rows("customers")[0] = "1000001,private,,,,,,,,,,,,,de".to_owned();
    let report = world.import(&export).await;
    for (file, rows) in [
        ("customers", 1),
        ("contract_accounts", 1),
        ("contracts", 1),
        ("prices", 1),
        ("meters", 1),
        ("registers", 1),
        ("readings", 2),
        ("instalments", 2),
        ("invoices", 1),
    ] {
        let counts = Counts {
            new: rows,
            refused: rows,
            ..Counts::default()
        };
        assert_eq!(report.files[file], counts, "{file}: {report}");
    }
    assert_eq!(world.count("readings").await, 2);
    for (file, column, reason) in [
        (
            "contract_accounts",
            "customer_no",
            "line 2 of customers.csv",
        ),
        ("readings", "meter_no", "line 2 of meters.csv"),
        (
            "invoices",
            "contract_account_no",
            "line 2 of contract_accounts.csv",
        ),
    ] {
        let file = format!("{file}.csv");
        let fault = report.faults.iter().find(|fault| fault.file == file);
        let fault = fault.expect("a fault with its cause");
        assert_eq!(fault.column, column, "{fault}");
        assert!(fault.reason.contains(reason), "{fault}");
    }
    // Once it is put right, everything follows.
    let mut export = Export::full();
    export.household(1);
    export.household(2);
    let report = world.import(&export).await;
    assert!(report.is_clean(), "{report}");
    assert_eq!(world.count("readings").await, 4);
}

on_both!(the_second_row_with_a_key_is_the_bad_one);
async fn the_second_row_with_a_key_is_the_bad_one(world: World) {
    let mut export = Export::full();
    export.household(1);
    let twice = export.rows("instalments")[0].replace("125.00", "126.00");
    export.rows("instalments").push(twice);
    let report = world.import(&export).await;
    assert_eq!(report.faults.len(), 1, "{report}");
    assert_eq!(
        (report.faults[0].line, report.faults[0].column.as_str()),
        (4, "contract_no")
    );
    assert_eq!(
        world.count("instalments WHERE amount_cents = 12500").await,
        1
    );
    assert_eq!(world.count("instalments").await, 2);
}

on_both!(the_second_row_with_a_key_leaves_no_trace);
async fn the_second_row_with_a_key_leaves_no_trace(world: World) {
    let mut export = Export::full();
    export.household(1);
    export.household(2);
    let twice = export.rows("contracts")[0].replace("IR00000001", "IR00000002");
    export.rows("contracts").push(twice);
    let report = world.import(&export).await;
    assert_eq!(report.faults.len(), 1, "{report}");
    assert_eq!(report.faults[0].line, 4);
    let sql = "instalments i JOIN contract_accounts a ON a.id = i.contract_account_id \
               WHERE a.contract_account_no = 'IR00000001'";
    assert_eq!(world.count(sql).await, 2, "they are still household 1's");
}

on_both!(an_invoice_of_somebody_elses_contract_is_refused);
async fn an_invoice_of_somebody_elses_contract_is_refused(world: World) {
    let mut export = Export::full();
    export.household(1);
    export.household(2);
    export.rows("invoices")[0] = export.rows("invoices")[0].replace("IR00000001", "IR00000002");
    let report = world.import(&export).await;
    assert_eq!(report.faults[0].column, "contract_no", "{report}");
    assert_eq!(world.count("invoices").await, 1);
}

on_both!(the_report_prints_every_fault_and_every_file);
async fn the_report_prints_every_fault_and_every_file(world: World) {
    let mut export = Export::full();
    export.household(1);
    export.rows("readings")[1] = export.rows("readings")[1].replace(",15500,", ",15.500,");
    let report = world.import(&export).await;
    let text = report.to_string();
    assert!(text.contains("readings.csv:3 value \"15.500\": "), "{text}");
    for file in report.files.keys() {
        assert!(text.contains(file), "{text}");
    }
}

on_both!(a_thousand_faults_are_listed_and_the_others_counted);
async fn a_thousand_faults_are_listed_and_the_others_counted(world: World) {
    let mut export = Export::delta();
    for at in 0..1_200 {
        export.add("contract_accounts", format!("IR{at:08},9"));
    }
    let report = world.import(&export).await;
    assert_eq!((report.faults.len(), report.more_faults), (1000, 200));
    assert_eq!(report.files["contract_accounts"].refused, 1_200);
}
