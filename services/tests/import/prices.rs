//! Prices of one contract: never two for the same day, whatever order and mode they come in.

use crate::support::{Export, World};

/// Household 1 with these prices: first day, last day or nothing, working price.
fn with_prices(export: &mut Export, prices: &[(&str, &str, &str)]) {
    export.rows("prices").clear();
    for (from, to, price) in prices {
        export.add(
            "prices",
            format!("700000001,{from},{to},{price},120.00,19,"),
        );
    }
}

fn full(prices: &[(&str, &str, &str)]) -> Export {
    let mut export = Export::full();
    export.household(1);
    with_prices(&mut export, prices);
    export
}

fn night(prices: &[(&str, &str, &str)]) -> Export {
    let mut export = Export::delta();
    with_prices(&mut export, prices);
    export
}

/// First days and prices that count.
async fn stored(world: &World) -> Vec<String> {
    world
        .column(
            "SELECT CAST(valid_from AS TEXT) || ' ' || CAST(working_price_micro AS TEXT) FROM prices \
             WHERE gone_on IS NULL ORDER BY valid_from",
        )
        .await
}

const OLD: (&str, &str, &str) = ("2025-01-01", "2025-12-31", "0.30");
const NEW: (&str, &str, &str) = ("2026-01-01", "", "0.31");

on_both!(prices_that_follow_each_other_are_taken_in_any_order);
async fn prices_that_follow_each_other_are_taken_in_any_order(world: World) {
    world.seed(&full(&[NEW, OLD])).await;
    assert_eq!(
        stored(&world).await,
        ["2025-01-01 300000", "2026-01-01 310000"]
    );
}

on_both!(prices_that_overlap_are_refused_with_their_lines_and_the_old_ones_go_on);
async fn prices_that_overlap_are_refused_with_their_lines_and_the_old_ones_go_on(world: World) {
    world.seed(&full(&[OLD, NEW])).await;
    let report = world
        .import(&full(&[
            ("2025-01-01", "2026-01-01", "0.40"),
            ("2026-01-01", "2026-12-31", "0.41"),
            ("2027-01-01", "", "0.42"),
        ]))
        .await;
    let counts = report.files["prices"];
    assert_eq!((counts.refused, counts.changed, counts.gone), (3, 0, 0));
    let faults: Vec<String> = report.faults.iter().map(ToString::to_string).collect();
    assert_eq!(
        faults,
        [
            "prices.csv:2 valid_from \"2025-01-01\": overlaps the price from 2026-01-01 (line 3)",
            "prices.csv:3 valid_from \"2026-01-01\": overlaps the price from 2025-01-01 (line 2)",
            "prices.csv:4 valid_from \"2027-01-01\": other prices of this contract overlap (line 2, \
             line 3)",
        ]
    );
    assert_eq!(
        stored(&world).await,
        ["2025-01-01 300000", "2026-01-01 310000"]
    );
}

on_both!(a_price_without_an_end_leaves_no_room_for_the_next);
async fn a_price_without_an_end_leaves_no_room_for_the_next(world: World) {
    let report = world
        .import(&full(&[("2025-01-01", "", "0.30"), NEW]))
        .await;
    assert_eq!(report.files["prices"].refused, 2, "{report}");
    assert!(stored(&world).await.is_empty());
}

on_both!(a_night_that_announces_a_price_ends_the_one_before);
async fn a_night_that_announces_a_price_ends_the_one_before(world: World) {
    world.seed(&full(&[OLD, NEW])).await;
    let next = ("2027-01-01", "", "0.33");
    let report = world.import(&night(&[next])).await;
    assert_eq!(report.faults.len(), 1, "{report}");
    assert!(
        report.faults[0]
            .reason
            .contains("from 2026-01-01 (imported before)"),
        "{report}"
    );
    assert_eq!(stored(&world).await.len(), 2);
    world
        .seed(&night(&[next, ("2026-01-01", "2026-12-31", "0.31")]))
        .await;
    assert_eq!(
        stored(&world).await,
        [
            "2025-01-01 300000",
            "2026-01-01 310000",
            "2027-01-01 330000"
        ]
    );
}

on_both!(a_full_export_may_cut_the_years_anew);
async fn a_full_export_may_cut_the_years_anew(world: World) {
    world.seed(&full(&[OLD, NEW])).await;
    world.seed(&full(&[("2025-07-01", "", "0.35")])).await;
    assert_eq!(stored(&world).await, ["2025-07-01 350000"]);
}

on_both!(a_row_that_cannot_be_read_keeps_its_days);
async fn a_row_that_cannot_be_read_keeps_its_days(world: World) {
    world.seed(&full(&[OLD, NEW])).await;
    let report = world
        .import(&full(&[
            ("2025-01-01", "2025-06-30", "x"),
            ("2025-07-01", "2025-12-31", "0.32"),
            NEW,
        ]))
        .await;
    assert_eq!(report.files["prices"].refused, 3, "{report}");
    assert_eq!(
        stored(&world).await,
        ["2025-01-01 300000", "2026-01-01 310000"]
    );
}

on_both!(a_file_without_the_newer_column_is_taken_and_one_with_it_has_a_price_of_the_night);
async fn a_file_without_the_newer_column_is_taken_and_one_with_it_has_a_price_of_the_night(
    world: World,
) {
    let low = "SELECT COALESCE(CAST(low_working_price_micro AS TEXT), 'none') FROM prices";
    let mut export = Export::full();
    export.household(1);
    let folder = export.write(&world.folder);
    let path = folder.join("prices.csv");
    let text = std::fs::read_to_string(&path).unwrap();
    let text = text
        .replace(",low_working_price", "")
        .replace(",19,", ",19");
    std::fs::write(&path, text).unwrap();
    let report = world.import_folder(&folder, false).await;
    assert!(report.is_clean(), "{report}");
    assert_eq!(world.text(low).await, "none");
    for row in export.rows("prices").iter_mut() {
        *row = row.replace(",19,", ",19,0.2620");
    }
    let report = world.import(&export).await;
    assert!(report.is_clean(), "{report}");
    assert_eq!(world.text(low).await, "262000");
}
