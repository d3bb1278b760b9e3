//! The samples: every value and every fault of each.

use mscons::{CheckId, Party, When};

use crate::support::{faults, lines, readings};

macro_rules! sample {
    ($name:literal) => {
        include_bytes!(concat!("samples/", $name))
    };
}

const OWN_SEPARATORS: &[u8] = sample!("own-separators-una.edi");
const LOAD_PROFILE: &[u8] = sample!("two-messages-load-profile.edi");
const TWO_LOCATIONS: &[u8] = sample!("two-locations-crlf.edi");
const LATIN_1: &[u8] = sample!("latin-1.edi");
const UTF_8: &[u8] = sample!("utf-8.edi");
const WRONG_COUNTS: &[u8] = sample!("wrong-counts.edi");
const BROKEN_VALUES: &[u8] = sample!("broken-values.edi");
const TRUNCATED: &[u8] = sample!("truncated.edi");

/// Both samples of other people have the same values; only the decimal mark of the second message differs.
const VALUES: [&str; 4] = [
    "26 - 8465929523 1-1:1.29.1 220 4250.465 D54 7=2021-06-01T22:00Z 9=2021-07-01T16:55Z 163=2021-01-01T23:00Z 164=2021-01-31T23:15Z",
    "31 - 8465929523 1-1:1.29.1 220 4250.465 D54 163=2021-01-31T23:15Z 164=2021-01-31T23:20Z",
    "57 - 8465929523 - 220 4250.465 D54 7=2021-06-01T22:00Z 9=2021-07-01T16:55Z 163=2021-01-01T23:00Z 164=2021-01-31T23:15Z",
    "62 - 8465929523 - 220 4250.465 D54 163=2021-01-31T23:15Z 164=2021-01-31T23:20Z",
];

/// What is wrong with both of them.
const FAULTS: [&str; 12] = [
    "- segment 17, message 1: no LOC+172: the location of the values that follow is not named",
    "- segment 26, message 1: the value has a period (DTM+163, DTM+164), but a register reading is of an instant",
    "- segment 31, message 1: no DTM+7: the value does not say for when it counts",
    "- segment 31, message 1: the value has a period (DTM+163, DTM+164), but a register reading is of an instant",
    "- segment 34, message 1: UNT says \"2\" segments, the message has 32",
    "- segment 35, message 1: message number \"1\" appears for the second time in the interchange",
    "- segment 49, message 1: no LOC+172: the location of the values that follow is not named",
    "- segment 56, message 1: no PIA+5: the OBIS code of the values that follow is not named",
    "- segment 57, message 1: the value has a period (DTM+163, DTM+164), but a register reading is of an instant",
    "- segment 62, message 1: no DTM+7: the value does not say for when it counts",
    "- segment 62, message 1: the value has a period (DTM+163, DTM+164), but a register reading is of an instant",
    "- segment 65, message 1: UNT says \"2\" segments, the message has 31",
];

#[test]
fn the_load_profile_is_read_and_its_faults_are_named() {
    assert_eq!(lines(LOAD_PROFILE), VALUES);
    assert_eq!(faults(LOAD_PROFILE), FAULTS);
}

#[test]
fn under_a_una_with_comma_a_point_is_read_and_noted_once() {
    assert_eq!(lines(OWN_SEPARATORS), VALUES);
    let mut expected: Vec<String> = FAULTS.map(Into::into).into();
    expected.insert(
        1,
        "- segment 26, message 1: \"4250.465\" is not written with the decimal mark ',' of UNA, \
         it is read all the same"
            .into(),
    );
    assert_eq!(faults(OWN_SEPARATORS), expected);
}

#[test]
fn the_head_goes_with_every_reading() {
    let readings = readings(LOAD_PROFILE);
    let message = &readings[0].message;
    assert_eq!(message.interchange, "ABC4711");
    assert_eq!(message.number, "1");
    assert_eq!(message.check_id, CheckId::Gas);
    assert_eq!(message.document, "MSI5422");
    let created = message.created.and_then(When::instant);
    assert_eq!(created, "2021-06-01T13:15:00Z".parse().ok());
    let party = |id: &str, agency: &str| {
        Some(Party {
            id: id.into(),
            agency: agency.into(),
        })
    };
    assert_eq!(message.sender, party("9920455302123", "293"));
    assert_eq!(message.receiver, party("4012345678901", "9"));
    assert_eq!(
        readings[0].configuration.as_deref(),
        Some("34590456ujdfsdghdlktztwqq-053trg")
    );
}

#[test]
fn several_messages_locations_positions_and_values_are_told_apart() {
    assert_eq!(
        lines(TWO_LOCATIONS),
        [
            "14 DE00056266802AO6G56M11SN51G21M24S 1EMH0012345678 1-1:1.8.1 220 12345.678 - 7=2026-10-31T23:00Z 9=Day(2026-10-31) Z33/Z83",
            "20 DE00056266802AO6G56M11SN51G21M24S 1EMH0012345678 1-1:1.8.2 67 987.60 KWH 7=2026-10-31T23:00Z Z32/ZJ2 Z40/Z74",
            "24 DE00056266802AO6G56M11SN51G21M24S 1EMH0012345678 1-1:1.8.2 220 990 - 7=2026-11-01T23:00Z 60=2026-11-02T08:15Z",
            "32 DE00056266802AO6G56M11SN51G21M24T 00123 1-1:2.8.0 Z18 -3 - 7=2026-10-31T23:00Z",
            "47 DE0070000123456789012345678901234 7ELS0098765432 7-20:3.0.0 220 48213.125 - 7=2026-10-31T05:00Z",
            "51 DE0070000123456789012345678901234 7ELS0098765432 7-0:54.0.22 220 11.4561 - 163=2025-10-31T05:00Z 164=2026-10-31T05:00Z",
        ]
    );
    assert_eq!(faults(TWO_LOCATIONS), [""; 0]);
    let readings = readings(TWO_LOCATIONS);
    let ids: Vec<_> = readings.iter().map(|r| r.message.check_id.code()).collect();
    let (power, gas) = ("13017", "13002");
    assert_eq!(ids, [power, power, power, power, gas, gas]);
    let by_customer: Vec<_> = readings.iter().filter(|r| r.is_of_customer()).collect();
    assert_eq!(by_customer.len(), 1);
}

#[test]
fn umlauts_are_read_in_the_character_set_that_unb_names() {
    for file in [LATIN_1, UTF_8] {
        assert_eq!(
            lines(file),
            ["15 DE00056266802AO6G56M11SN51G21M24S ZÄHLER?7 1-1:1.8.0 220 1 - 7=2026-10-31T23:00Z"]
        );
        assert_eq!(faults(file), [""; 0]);
        let document = &readings(file)[0].message.document;
        assert_eq!(document, "Zähler+Größe: 1'");
    }
}

#[test]
fn wrong_counts_are_noted_and_foreign_messages_are_named() {
    assert_eq!(
        lines(WRONG_COUNTS),
        ["12 DE00056266802AO6G56M11SN51G21M24S A^B|C#D 1-1:1.8.0 220 0.50 KWH 7=2026-10-31T23:00Z"]
    );
    assert_eq!(
        faults(WRONG_COUNTS),
        [
            "! segment 17, message 2: check id \"13018\" is not one of register readings (13002, 13017): message not read",
            "- segment 24, message 2: UNT says \"11\" segments, the message has 10",
            "- segment 24, message 2: UNT names message \"3\", but \"2\" is open",
            "! segment 25, message 4: message type \"UTILMD\" is not MSCONS: message not read",
            "- segment 28: UNZ says \"2\" messages, the interchange has 3",
            "- segment 28: UNZ names interchange \"REF4\", but \"REF3\" is open",
        ]
    );
}

#[test]
fn a_broken_value_does_not_take_the_others_along() {
    assert_eq!(
        lines(BROKEN_VALUES),
        [
            "15 DE00056266802AO6G56M11SN51G21M24S 4711 1-1:1.8.0 220 101 KWH 7=WithoutZone(2026-10-31T23:00:00)",
            "23 DE00056266802AO6G56M11SN51G21M24S 4711 1-1:1.8.0 Q99 103 KWH 9=Day(2026-10-31)",
            "31 DE00056266802AO6G56M11SN51G21M24S 4711 1-1:1.8.2 220 105 KWH 7=2026-10-31T23:00Z",
        ]
    );
    assert_eq!(
        faults(BROKEN_VALUES),
        [
            "! segment 11, message 1: \"12.3.4\" is no number: value not read",
            "! segment 14, message 1: DTM+7 \"202613312300+00:303\" is no date in the format it says: value not read",
            "! segment 17, message 1: the value has no date: value not read",
            "! segment 19, message 1: \"1.234,5\" is no number: value not read",
            "! segment 21, message 1: \"12345678901234567890123456789.5\" has more digits than can be kept exactly: value not read",
            "- segment 25, message 1: XYZ+1 cannot stand here: passed over",
            "- segment 26, message 1: PIA+5 cannot stand here: passed over",
            "- segment 23, message 1: no DTM+7: the value does not say for when it counts",
            "! segment 27, message 1: segment 26 makes it unclear what the value is: value not read",
        ]
    );
}

#[test]
fn a_truncated_file_gives_what_is_complete_and_no_half_values() {
    assert_eq!(lines(TRUNCATED), lines(TWO_LOCATIONS)[..2]);
    assert_eq!(
        faults(TRUNCATED),
        [
            "! segment 25, message 1: the file ends in the middle of this segment: not read",
            "! segment 24, message 1: segment 25 makes it unclear what the value is: value not read",
            "! segment 25, message 1: the file ends in the middle of the message: the rest is not read",
        ]
    );
}
