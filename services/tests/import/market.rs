//! Readings of the market: an MSCONS file beside readings.csv and what customers reported.

use services::{
    import::{Counts, Report},
    reading,
};

use crate::support::{Export, OBIS, World};

const TODAY: &str = "2026-11-21";
const METER: &str = "1EMH0000000001";

/// A value of a message: OBIS code, quantity, moment, statuses.
type Line<'a> = (&'a str, &'a str, &'a str, &'a [&'a str]);

const MELO: &str = "DE00056266802AO6G56M11SN51G21M24S";

fn meter(number: &str) -> String {
    format!("LOC+172+{MELO}'RFF+MG:{number}")
}

/// An interchange with a message for a meter, or for a location.
fn file(document: &str, place: &str, lines: &[Line<'_>]) -> Vec<u8> {
    let mut segments = vec![
        "UNA:+.? ".to_owned(),
        "UNB+UNOC:3+9900123456789:500+9900987654321:500+261121:0830+REF1++VL".into(),
        "UNH+1+MSCONS:D:04B:UN:2.5".into(),
        format!("BGM+7+{document}+9"),
        "DTM+137:202611210730?+00:303".into(),
        "RFF+Z13:13017".into(),
        "NAD+MS+9900123456789::293".into(),
        "NAD+MR+9900987654321::293".into(),
        "UNS+D".into(),
        "NAD+DP".into(),
    ];
    segments.extend(place.split('\'').map(str::to_owned));
    for (at, (obis, quantity, moment, statuses)) in lines.iter().enumerate() {
        segments.push(format!("LIN+{}", at + 1));
        segments.push(format!("PIA+5+{}:SRW", obis.replace(':', "?:")));
        segments.push(format!("QTY+{quantity}"));
        segments.push(format!("DTM+7:{moment}?+00:303"));
        segments.extend(statuses.iter().map(|status| format!("STS+{status}")));
    }
    segments.push(format!("UNT+{}+1", segments.len() - 1));
    segments.push("UNZ+1+REF1".into());
    segments
        .iter()
        .flat_map(|segment| [segment.as_bytes(), b"'"].concat())
        .collect()
}

fn counts(report: &Report) -> Counts {
    report.files["readings"]
}

fn new(number: u64) -> Counts {
    Counts {
        new: number,
        ..Counts::default()
    }
}

async fn values(world: &World) -> Vec<String> {
    world
        .column(
            "SELECT read_on || ' ' || CAST(value_micro AS TEXT) || ' ' || origin || ' ' || \
             COALESCE(estimate_reason, '') AS value FROM readings \
             WHERE superseded_by IS NULL AND gone_on IS NULL AND reading_no LIKE 'MSCONS-%' ORDER BY read_on",
        )
        .await
}

on_both!(readings_come_in_with_their_day_their_origin_and_every_digit);
async fn readings_come_in_with_their_day_their_origin_and_every_digit(world: World) {
    let mut export = Export::delta();
    let home = export.home(1);
    export.add("registers", format!("{},{OBIS},,kWh,6,3,1", home.meter));
    world.seed(&export).await;
    let content = file(
        "DOC1",
        &meter(METER),
        &[
            // Midnight of the German day, in summer and in winter.
            ("1-1:1.8.0", "220:12345.678", "202607312200", &[]),
            ("1-1:1.8.0", "220:12500.100", "202610312300", &["Z33++Z83"]),
            (
                "1-1:1.8.0",
                "67:12600",
                "202611092300",
                &["Z34++Z74", "Z32++Z92"],
            ),
            ("1-1:1.8.0", "67:12650", "202611102300", &[]),
        ],
    );
    let dry = world.import_market(&content, true).await;
    assert_eq!(counts(&dry), new(4), "{dry}");
    assert_eq!(values(&world).await, Vec::<String>::new());
    let report = world.import_market(&content, false).await;
    assert!(report.is_clean(), "{report}");
    assert_eq!(
        values(&world).await,
        [
            "2026-08-01 12345678000 network_operator ",
            "2026-11-01 12500100000 customer ",
            "2026-11-10 12600000000 estimate kein Zugang zum Zähler; zwischen zwei Ablesungen berechnet",
            "2026-11-11 12650000000 estimate Ersatzwert des Netzbetreibers",
        ]
    );
    let again = world.import_market(&content, false).await;
    assert_eq!(counts(&again).unchanged, 4, "{again}");
    assert_eq!(world.count("imports").await, 3);
}

on_both!(what_cannot_be_attributed_is_named_and_the_rest_comes_in);
async fn what_cannot_be_attributed_is_named_and_the_rest_comes_in(world: World) {
    world.newcomer(1).await;
    let mut content = file(
        "D1",
        &meter("UNKNOWN"),
        &[("1-1:1.8.0", "220:1", "202610312300", &[])],
    );
    content.extend(file(
        "D2",
        &meter(METER),
        &[
            ("1-1:2.8.0", "220:1", "202610312300", &[]),
            ("1-1:1.8.0", "187:16000", "202610312300", &[]),
            ("1-1:1.8.0", "220:16000.5", "202610312300", &[]),
            ("1-1:1.8.0", "220:9999999", "202610312300", &[]),
            ("1-1:1.8.0", "220:16:MWH", "202610312300", &[]),
            ("1-1:1.8.0", "220:16000", "202611302300", &[]),
            ("1-1:1.8.0", "220:15900", "202610312300", &[]),
            ("1-1:1.8.0", "220:15901", "202610312300", &[]),
            ("1-1:1.8.0", "220:abc", "202610312300", &[]),
        ],
    ));
    let report = world.import_market(&content, false).await;
    let said: Vec<String> = report.faults.iter().map(ToString::to_string).collect();
    let expected = [
        "market.edi:15 RFF+MG \"UNKNOWN\": is not among the meters",
        "market.edi:33 PIA \"1-1:2.8.0\": is no register of this meter",
        "market.edi:37 QTY \"187\": is a forecast",
        "market.edi:41 value \"16000.5\": the register has 0 decimals",
        "market.edi:45 value \"9999999\": the register has 6 digits",
        "market.edi:49 QTY \"MWH\": is not the unit of the register",
        "market.edi:53 read_on \"2026-12-01\": is after as_of (2026-11-21)",
        "market.edi:61 value \"15901\": the document has another value of this register and moment",
    ];
    for (at, line) in expected.iter().enumerate() {
        assert_eq!(said.get(at).map(String::as_str), Some(*line), "{said:#?}");
    }
    assert!(
        said[8].starts_with("market.edi:65: message 1: "),
        "{said:#?}"
    );
    assert_eq!((counts(&report).new, counts(&report).refused), (1, 9));
    assert_eq!(
        values(&world).await,
        ["2026-11-01 15900000000 network_operator "]
    );
}

on_both!(a_later_document_corrects_and_the_earlier_one_does_not_come_back);
async fn a_later_document_corrects_and_the_earlier_one_does_not_come_back(world: World) {
    world.newcomer(1).await;
    let place = meter(METER);
    let first = file(
        "D1",
        &place,
        &[("1-1:1.8.0", "220:15900", "202610312300", &[])],
    );
    let second = file(
        "D2",
        &place,
        &[("1-1:1.8.0", "220:15910", "202610312300", &[])],
    );
    for content in [&first, &second, &first] {
        world.import_market(content, false).await;
    }
    assert_eq!(
        values(&world).await,
        ["2026-11-01 15910000000 network_operator "]
    );
    assert_eq!(
        world
            .count("readings WHERE reading_no LIKE 'MSCONS-%'")
            .await,
        2
    );
}

on_both!(a_full_export_of_the_billing_system_does_not_end_what_the_market_sent);
async fn a_full_export_of_the_billing_system_does_not_end_what_the_market_sent(world: World) {
    let mut export = Export::full();
    export.household(1);
    world.seed(&export).await;
    let place = meter(METER);
    let content = file(
        "D1",
        &place,
        &[("1-1:1.8.0", "220:15900", "202610312300", &[])],
    );
    world.import_market(&content, false).await;
    let report = world.import(&export).await;
    assert_eq!(counts(&report).gone, 0, "{report}");
    assert_eq!(values(&world).await.len(), 1);
}

on_both!(what_the_customer_reported_is_acknowledged_or_stays);
async fn what_the_customer_reported_is_acknowledged_or_stays(world: World) {
    let person = world.newcomer(1).await;
    world.report(&person, "k1", TODAY, "16050").await.unwrap();
    let place = meter(METER);
    let other = file(
        "D1",
        &place,
        &[("1-1:1.8.0", "220:16000", "202611202300", &[])],
    );
    let report = world.import_market(&other, false).await;
    assert_eq!(counts(&report).kept_back, 1, "{report}");
    assert!(
        report.conflicts[0].starts_with("market.edi:15 meter"),
        "{report}"
    );
    assert_eq!(world.values(&person).await[0].1, "16050");
    let same = file(
        "D2",
        &place,
        &[("1-1:1.8.0", "220:16050", "202611202300", &["Z33++Z83"])],
    );
    let report = world.import_market(&same, false).await;
    assert_eq!(counts(&report).changed, 1, "{report}");
    let history = reading::history(&world.services, &person.actor)
        .await
        .unwrap();
    assert!(history[0].rows[0].reading.acknowledged);
}

on_both!(a_reading_without_a_meter_number_is_found_by_its_location);
async fn a_reading_without_a_meter_number_is_found_by_its_location(world: World) {
    let mut export = Export::delta();
    export.household(1);
    for row in export.rows("meters") {
        *row = row.replacen(",,2019", &format!(",{MELO},2019"), 1);
    }
    world.seed(&export).await;
    let at = format!("LOC+172+{MELO}");
    let lines: [Line<'_>; 1] = [("1-1:1.8.0", "220:15900", "202610312300", &[])];
    let report = world.import_market(&file("D1", &at, &lines), false).await;
    assert_eq!(counts(&report).new, 1, "{report}");
    // The number of another meter at that place is not attributed to the one that hangs there.
    let place = format!("{at}'RFF+MG:1EMH9");
    let report = world
        .import_market(&file("D2", &place, &lines), false)
        .await;
    assert_eq!(counts(&report).refused, 1);
    let said = report.faults[0].to_string();
    assert!(
        said.contains(&format!("at this location there is meter {METER}")),
        "{said}"
    );
}

on_both!(faulty_files_of_others_are_read_as_far_as_they_go);
async fn faulty_files_of_others_are_read_as_far_as_they_go(world: World) {
    world.newcomer(1).await;
    for sample in [
        &include_bytes!("../../../mscons/tests/samples/own-separators-una.edi")[..],
        include_bytes!("../../../mscons/tests/samples/two-messages-load-profile.edi"),
        include_bytes!("../../../mscons/tests/samples/truncated.edi"),
        b"no EDIFACT at all",
        b"",
    ] {
        let report = world.import_market(sample, false).await;
        assert!(!report.is_clean());
        assert_eq!(counts(&report).new, 0);
        assert!(report.faults.iter().all(|fault| fault.file == "market.edi"));
    }
    assert_eq!(values(&world).await, Vec::<String>::new());
}
