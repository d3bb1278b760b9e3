//! What a row may not say: every rule of docs/IMPORT.md for one row, broken once.

use crate::support::{Export, World};

/// File, what stands in the first row that has it, what it is replaced by, and the column, value and
/// reason wanted in the fault.
const BROKEN: &str = r#"
customers | 1000001, | , | customer_no |  | empty
customers | private | person | kind | person | private, business
customers | Nummer-1 |  | last_name |  | needs it
customers | private | business | company |  | needs it
customers | ,de | ,fr | language | fr | de, en, sv
customers | Hamm,DE | ,DE | town |  | empty
contract_accounts | IR00000001 | XX1 | contract_account_no | XX1 | IR12345678
contract_accounts | 1000001 | 1999999 | customer_no | 1999999 | customers
delivery_points | 59063 |  | postcode |  | empty
contracts | electricity | coal | division | coal | electricity, gas
contracts | ,no, | ,maybe, | basic_supply | maybe | yes nor no
contracts | 2019-02-15,, | 2019-02-15,2019-02-14, | ends_on | 2019-02-14 | before
contracts | 2019-02-15 | 15.02.2019 | starts_on | 15.02.2019 | no date
contracts | P1M,, | P1M,41373559214, | market_location | 41373559214 | check digit
contracts | P1M | 1 month | notice_period | 1 month | P1M
contracts | ,3500, | ,, | annual_forecast |  | needs it
contracts | electricity | gas | gas_state_number |  | needs it
contracts | VS0000001 | VS9 | delivery_point_no | VS9 | delivery_points
prices | 0.3120 | "0,3120" | working_price | 0,3120 | decimal point
meters | 1EMH0000000001 | 1-2 | meter_no | 1-2 | meter number
registers | ,6,0,1 | ,6,0,0 | factor | 0 | above zero
registers | ,kWh, | ,kwh/h, | unit | kwh/h | kWh, MWh
registers | 1-0:1.8.0 | energy | obis | energy | 
readings | ,15500, | ,45.210.5, | value | 45.210.5 | number
readings | ,15500, | ,1550000, | value | 1550000 | 6 digits
readings | ,15500, | ,15500.5, | value | 15500.5 | 0 decimals
readings | 2026-10-01 | 2026-11-22 | read_on | 2026-11-22 | as_of
readings | network_operator | estimate | estimate_reason |  | needs it
readings | 2026-10-01 | 2019-02-14 | read_on | 2019-02-14 | not installed
instalments | 128.00 | 128.005 | amount | 128.005 | two decimals
invoices | 23.61 | 23.60 | balance | 23.60 | gross minus
customers | 59063 | 5906 | postcode | 5906 | five digits
customers | ,DE, | ,de, | country | de | country
customers | ,DE, | ,DEU, | country | DEU | country
delivery_points | 59063 | 59 063 | postcode | 59 063 | five digits
contracts | ,no, | ,No, | basic_supply | No | yes nor no
contracts | P1M,,, | P1M,,,990000000001 | network_operator_code | 990000000001 | 13 digits
contracts | 3500,, | 3500,0.9655, | gas_state_number | 0.9655 | gas contracts
contracts | electricity,Strom Komfort,no,2019-02-15,,,P1M, | water,Wasser,no,2019-02-15,,,P1M,41373559241 | market_location | 41373559241 | electricity and gas
contracts | ,3500, | ,-3500, | annual_forecast | -3500 | negative
prices | 2025-01-01,, | 2025-01-01,2024-12-31, | valid_to | 2024-12-31 | before valid_from
prices | 0.3120 | 0.31200001 | working_price | 0.31200001 | six decimals
prices | ,19 | ,1900 | vat_percent | 1900 | percent
meters | ,2019-02-15,, | ,2019-02-15,2019-02-14, | removed_on | 2019-02-14 | before
meters | ,,2019 | ,DE0005,2019 | metering_location | DE0005 | MeLo-ID
registers | ,,kWh | ,Haupttarif,kWh | label | Haupttarif | HT, NT
registers | ,kWh, | ,KWH, | unit | KWH | kWh, MWh
registers | ,6,0,1 | ,13,0,1 | integer_digits | 13 | 1 to 12
registers | 1-0:1.8.0 | 1.8.0 | obis | 1.8.0 | 
readings | ,15500, | ,-1, | value | -1 | negative
readings | 1-0:1.8.0,2026 | 1-0:2.8.0,2026 | obis | 1-0:2.8.0 | register of this meter
readings | periodic,, | periodic,Kein Zutritt., | estimate_reason | Kein Zutritt. | estimates
instalments | 128.00,0.00 | 128.00,-1.00 | paid | -1.00 | negative
invoices | 2026-11-05 | 2026-10-18 | due_on | 2026-10-18 | before issued_on
"#;

on_both!(a_bad_row_is_named_with_file_line_column_value_and_reason);
async fn a_bad_row_is_named_with_file_line_column_value_and_reason(world: World) {
    let mut tried = 0;
    for case in BROKEN.lines().filter(|line| !line.is_empty()) {
        let parts: Vec<&str> = case.split('|').map(str::trim).collect();
        let [file, from, to, column, value, reason] = parts[..] else {
            panic!("six parts: {case}");
        };
        let mut export = Export::full();
        export.household(1);
        export.household(2);
        let file = Export::file(file);
        let rows = export.rows(file);
        let at = rows.iter().position(|row| row.contains(from));
        let at = at.unwrap_or_else(|| panic!("nothing to break: {case}"));
        rows[at] = rows[at].replacen(from, to, 1);
        let report = world.dry_run(&export).await;
        let fault = report.faults.first();
        let fault = fault.unwrap_or_else(|| panic!("no fault for {case}"));
        assert_eq!(fault.file, format!("{file}.csv"), "{case}: {report}");
        assert_eq!(fault.line, u64::try_from(at).unwrap() + 2, "{case}");
        let place = (fault.column.as_str(), fault.value.as_str());
        assert_eq!(place, (column, value), "{case}: {report}");
        assert!(fault.reason.contains(reason), "{case}: {fault}");
        assert_eq!(report.files[file].refused, 1, "{case}");
        assert!(!report.structural, "{case}");
        tried += 1;
    }
    assert!(tried > 50, "{tried} rules were tried");
}
