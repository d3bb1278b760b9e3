//! Bad rows: skipped and named, the others imported.

use services::import::Counts;

use crate::support::{Export, World};

struct Bad {
    file: &'static str,
    /// Replaced in the first row that has it.
    from: &'static str,
    to: &'static str,
    column: &'static str,
    value: &'static str,
    reason: &'static str,
}

const fn bad(
    file: &'static str,
    (from, to): (&'static str, &'static str),
    (column, value): (&'static str, &'static str),
    reason: &'static str,
) -> Bad {
    Bad {
        file,
        from,
        to,
        column,
        value,
        reason,
    }
}

const ALL: [Bad; 31] = [
    bad("customers", ("1000001,", ","), ("customer_no", ""), "empty"),
    bad(
        "customers",
        ("private", "person"),
        ("kind", "person"),
        "private, business",
    ),
    bad("customers", ("Nummer-1", ""), ("last_name", ""), "needs it"),
    bad(
        "customers",
        ("private", "business"),
        ("company", ""),
        "needs it",
    ),
    bad(
        "customers",
        (",de", ",fr"),
        ("language", "fr"),
        "de, en, sv",
    ),
    bad("customers", ("Hamm,DE", ",DE"), ("town", ""), "empty"),
    bad(
        "contract_accounts",
        ("IR00000001", "XX1"),
        ("contract_account_no", "XX1"),
        "IR12345678",
    ),
    bad(
        "contract_accounts",
        ("1000001", "1999999"),
        ("customer_no", "1999999"),
        "customers",
    ),
    bad("delivery_points", ("59063", ""), ("postcode", ""), "empty"),
    bad(
        "contracts",
        ("electricity", "coal"),
        ("division", "coal"),
        "electricity, gas",
    ),
    bad(
        "contracts",
        (",no,", ",maybe,"),
        ("basic_supply", "maybe"),
        "yes nor no",
    ),
    bad(
        "contracts",
        ("2019-02-15,,", "2019-02-15,2019-02-14,"),
        ("ends_on", "2019-02-14"),
        "before",
    ),
    bad(
        "contracts",
        ("2019-02-15", "15.02.2019"),
        ("starts_on", "15.02.2019"),
        "no date",
    ),
    bad(
        "contracts",
        ("P1M,,", "P1M,41373559214,"),
        ("market_location", "41373559214"),
        "check digit",
    ),
    bad(
        "contracts",
        ("P1M", "1 month"),
        ("notice_period", "1 month"),
        "P1M",
    ),
    bad(
        "contracts",
        (",3500,", ",,"),
        ("annual_forecast", ""),
        "needs it",
    ),
    bad(
        "contracts",
        ("electricity", "gas"),
        ("gas_state_number", ""),
        "needs it",
    ),
    bad(
        "contracts",
        ("VS0000001", "VS9"),
        ("delivery_point_no", "VS9"),
        "delivery_points",
    ),
    bad(
        "prices",
        ("0.3120", "\"0,3120\""),
        ("working_price", "0,3120"),
        "decimal point",
    ),
    bad(
        "meters",
        ("1EMH0000000001", "1-2"),
        ("meter_no", "1-2"),
        "meter number",
    ),
    bad(
        "registers",
        (",6,0,1", ",6,0,0"),
        ("factor", "0"),
        "above zero",
    ),
    bad(
        "registers",
        (",kWh,", ",kwh/h,"),
        ("unit", "kwh/h"),
        "kWh, MWh",
    ),
    bad("registers", ("1-0:1.8.0", "energy"), ("obis", "energy"), ""),
    bad(
        "readings",
        (",15500,", ",45.210.5,"),
        ("value", "45.210.5"),
        "number",
    ),
    bad(
        "readings",
        (",15500,", ",1550000,"),
        ("value", "1550000"),
        "6 digits",
    ),
    bad(
        "readings",
        (",15500,", ",15500.5,"),
        ("value", "15500.5"),
        "0 decimals",
    ),
    bad(
        "readings",
        ("2026-10-01", "2026-11-22"),
        ("read_on", "2026-11-22"),
        "as_of",
    ),
    bad(
        "readings",
        ("network_operator", "estimate"),
        ("estimate_reason", ""),
        "needs it",
    ),
    bad(
        "readings",
        ("2026-10-01", "2019-02-14"),
        ("read_on", "2019-02-14"),
        "not installed",
    ),
    bad(
        "instalments",
        ("128.00", "128.005"),
        ("amount", "128.005"),
        "two decimals",
    ),
    bad(
        "invoices",
        ("23.61", "23.60"),
        ("balance", "23.60"),
        "gross minus",
    ),
];

on_both!(a_bad_row_is_named_with_file_line_column_value_and_reason);
async fn a_bad_row_is_named_with_file_line_column_value_and_reason(world: World) {
    for bad in ALL {
        let mut export = Export::full();
        export.household(1);
        export.household(2);
        let rows = export.rows(bad.file);
        let at = rows
            .iter()
            .position(|row| row.contains(bad.from))
            .expect(bad.from);
        rows[at] = rows[at].replacen(bad.from, bad.to, 1);
        let report = world.dry_run(&export).await;
        let case = format!("{} {} -> {}: {report}", bad.file, bad.from, bad.to);
        let fault = report
            .faults
            .first()
            .unwrap_or_else(|| panic!("no fault for {case}"));
        assert_eq!(fault.file, format!("{}.csv", bad.file), "{case}");
        assert_eq!(fault.line, u64::try_from(at).unwrap() + 2, "{case}");
        assert_eq!(
            (fault.column.as_str(), fault.value.as_str()),
            (bad.column, bad.value),
            "{case}"
        );
        assert!(fault.reason.contains(bad.reason), "{case}");
        assert_eq!(report.files[bad.file].refused, 1, "{case}");
        assert!(!report.structural, "{case}");
    }
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
