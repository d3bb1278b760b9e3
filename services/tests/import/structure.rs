//! A folder that is not what it claims to be: nothing of it is written.

use crate::support::{Export, World};

/// Imports a spoilt folder over a good one and wants nothing to happen.
async fn refused(
    world: &World,
    spoil: impl FnOnce(&mut Export),
    file: &str,
    line: u64,
    wanted: &str,
) {
    let mut export = Export::full();
    export.household(1);
    world.seed(&export).await;
    let dump = world.dump().await;
    // A change that would be written if the fault in the other file were overlooked.
    export.rows("customers")[0] = export.rows("customers")[0].replace("Nummer-1", "Neuname");
    spoil(&mut export);
    let report = world.import(&export).await;
    assert!(report.structural, "not noticed: {report}");
    assert!(!report.is_clean());
    let fault = &report.faults[0];
    assert_eq!((fault.file.as_str(), fault.line), (file, line), "{report}");
    assert!(
        format!("{} {}", fault.column, fault.reason).contains(wanted),
        "{fault}"
    );
    assert_eq!(world.dump().await, dump, "something was written");
}

fn with_head(export: &mut Export, file: &'static str, head: &str) {
    let rows = export.rows(file).join("\n");
    export.raw(&format!("{file}.csv"), format!("{head}\n{rows}\n"));
}

on_both!(a_missing_column_is_a_structural_fault);
async fn a_missing_column_is_a_structural_fault(world: World) {
    let head = Export::head("readings").replace(",value", "");
    refused(
        &world,
        |e| with_head(e, "readings", &head),
        "readings.csv",
        1,
        "value",
    )
    .await;
}

on_both!(a_missing_column_that_may_be_empty_is_a_structural_fault_too);
async fn a_missing_column_that_may_be_empty_is_a_structural_fault_too(world: World) {
    let head = Export::head("meters").replace(",place", "");
    refused(
        &world,
        |e| with_head(e, "meters", &head),
        "meters.csv",
        1,
        "place",
    )
    .await;
}

on_both!(an_unknown_column_is_a_structural_fault);
async fn an_unknown_column_is_a_structural_fault(world: World) {
    let head = Export::head("meters").replace("place", "location");
    refused(
        &world,
        |e| with_head(e, "meters", &head),
        "meters.csv",
        1,
        "location",
    )
    .await;
}

on_both!(swapped_columns_are_a_structural_fault);
async fn swapped_columns_are_a_structural_fault(world: World) {
    let head = Export::head("instalments").replace("amount,paid", "paid,amount");
    refused(
        &world,
        |e| with_head(e, "instalments", &head),
        "instalments.csv",
        1,
        "place",
    )
    .await;
}

on_both!(a_quote_that_never_ends_is_a_structural_fault);
async fn a_quote_that_never_ends_is_a_structural_fault(world: World) {
    let spoil = |export: &mut Export| {
        let row = &mut export.rows("delivery_points")[0];
        *row = row.replace("Grünstraße", "\"Grünstraße");
    };
    refused(&world, spoil, "delivery_points.csv", 2, "quote").await;
}

on_both!(latin_1_is_a_structural_fault);
async fn latin_1_is_a_structural_fault(world: World) {
    let spoil = |export: &mut Export| {
        let text = format!("{}\n", Export::head("delivery_points"));
        let mut bytes = text.into_bytes();
        bytes.extend(b"VS1,Gr\xfcnstra\xdfe,1,,59063,Hamm,\n");
        export.raw("delivery_points.csv", bytes);
    };
    refused(&world, spoil, "delivery_points.csv", 2, "UTF-8").await;
}

on_both!(a_row_with_too_many_fields_is_a_structural_fault);
async fn a_row_with_too_many_fields_is_a_structural_fault(world: World) {
    let spoil = |export: &mut Export| export.rows("readings")[1].push_str(",x");
    refused(&world, spoil, "readings.csv", 3, "10 fields").await;
}

on_both!(a_row_with_too_few_fields_is_a_structural_fault);
async fn a_row_with_too_few_fields_is_a_structural_fault(world: World) {
    let spoil = |export: &mut Export| export.rows("readings")[0] = "A1,1EMH0000000001".to_owned();
    refused(&world, spoil, "readings.csv", 2, "2 fields").await;
}

fn manifest(text: &str) -> impl FnOnce(&mut Export) {
    move |export| export.raw("manifest.toml", text)
}

on_both!(a_manifest_of_another_format_is_refused);
async fn a_manifest_of_another_format_is_refused(world: World) {
    let text = "format = 2\nmode = \"full\"\nas_of = 2026-11-21\nsource = \"x\"\n";
    refused(&world, manifest(text), "manifest.toml", 1, "format").await;
}

on_both!(a_manifest_of_an_unknown_mode_is_refused_with_its_line);
async fn a_manifest_of_an_unknown_mode_is_refused_with_its_line(world: World) {
    let text = "format = 1\nmode = \"half\"\nas_of = 2026-11-21\nsource = \"x\"\n";
    refused(&world, manifest(text), "manifest.toml", 2, "half").await;
}

on_both!(a_manifest_without_a_date_is_refused);
async fn a_manifest_without_a_date_is_refused(world: World) {
    let text = "format = 1\nmode = \"full\"\nsource = \"x\"\n";
    refused(&world, manifest(text), "manifest.toml", 1, "as_of").await;
}

on_both!(a_manifest_whose_day_is_a_text_or_a_moment_is_refused);
async fn a_manifest_whose_day_is_a_text_or_a_moment_is_refused(world: World) {
    for day in ["\"2026-11-21\"", "2026-11-21T00:00:00Z", "2026-13-01"] {
        let text = format!("format = 1\nmode = \"full\"\nas_of = {day}\nsource = \"x\"\n");
        let folder = world.folder.join("day");
        std::fs::create_dir_all(&folder).unwrap();
        std::fs::write(folder.join("manifest.toml"), text).unwrap();
        let report = world.import_folder(&folder, false).await;
        assert!(report.structural, "{day}: {report}");
        assert_eq!(report.faults[0].file, "manifest.toml");
    }
    assert_eq!(world.count("imports").await, 0);
}

on_both!(a_folder_without_a_manifest_is_refused);
async fn a_folder_without_a_manifest_is_refused(world: World) {
    let folder = world.folder.join("empty");
    std::fs::create_dir(&folder).unwrap();
    let dump = world.dump().await;
    for dry_run in [true, false] {
        let report = world.import_folder(&folder, dry_run).await;
        assert!(report.structural);
        assert_eq!(report.faults[0].file, "manifest.toml");
    }
    assert_eq!(world.dump().await, dump);
}

on_both!(windows_files_with_byte_order_mark_quotes_and_line_breaks_are_read);
async fn windows_files_with_byte_order_mark_quotes_and_line_breaks_are_read(world: World) {
    let mut export = Export::delta();
    export.household(1);
    let text = format!(
        "\u{feff}{}\r\nVS0000001,\"Grünstraße, \"\"Hof\"\"\", 1 ,,59063,Hamm,2. OG\r\n",
        Export::head("delivery_points")
    );
    export.raw("delivery_points.csv", text);
    world.seed(&export).await;
    let street = world.text("SELECT street FROM delivery_points").await;
    assert_eq!(street, "Grünstraße, \"Hof\"");
    assert_eq!(
        world.text("SELECT house_no FROM delivery_points").await,
        "1"
    );
}
