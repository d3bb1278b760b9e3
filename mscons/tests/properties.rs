//! What holds for any readings, and for any bytes.

use chrono::{DateTime, Utc};
use mscons::{
    Agency, CheckId, CustomerReading, Edition, Found, Interchange, LONGEST_SEGMENT, MeterReadings,
    Minute, Partner, Quality, When, Writer,
};
use proptest::collection::vec;
use proptest::prelude::*;
use rust_decimal::Decimal;

use crate::support::{faults, found, readings};

/// Any text that UNOC carries, with those in it that have to be escaped.
fn text(most: usize) -> impl Strategy<Value = String> {
    let any = prop_oneof![
        4 => proptest::char::range('\u{20}', '\u{7e}'),
        2 => proptest::char::range('\u{a0}', '\u{ff}'),
        3 => proptest::sample::select(vec!['\'', '+', ':', '?', 'Ä', 'ß', ' ']),
    ];
    vec(any, 1..=most).prop_map(|characters| characters.into_iter().collect())
}

fn obis() -> impl Strategy<Value = String> {
    prop_oneof![
        "[1-9]-[0-9]{1,2}:[0-9]{1,3}\\.[0-9]{1,2}\\.[0-9]{1,3}",
        text(35)
    ]
}

fn value() -> impl Strategy<Value = Decimal> {
    let numbers = prop_oneof![0..=9_999_999_i128, 0..=(1_i128 << 96) - 1];
    (numbers, 0..=3_u32).prop_map(|(number, scale)| Decimal::from_i128_with_scale(number, scale))
}

fn minute() -> impl Strategy<Value = Minute> {
    let years = -62_135_596_800..=253_402_300_799_i64;
    years.prop_map(|seconds| {
        let instant = DateTime::<Utc>::from_timestamp(seconds, 0).unwrap();
        Minute::of(instant).unwrap()
    })
}

fn reading() -> impl Strategy<Value = CustomerReading> {
    (
        obis(),
        value(),
        proptest::option::of(text(8)),
        minute(),
        minute(),
    )
        .prop_map(|(obis, value, unit, read_on, valid_for)| CustomerReading {
            obis,
            value,
            unit,
            read_on,
            valid_for,
        })
}

fn message() -> impl Strategy<Value = MeterReadings> {
    let id = prop_oneof![Just(CheckId::Gas), Just(CheckId::Electricity)];
    (text(35), id, text(35), text(70), vec(reading(), 1..5)).prop_map(
        |(document, check_id, location, meter, readings)| MeterReadings {
            document,
            check_id,
            location,
            meter,
            readings,
        },
    )
}

fn interchange() -> impl Strategy<Value = Interchange> {
    let partner = |agency| move |id| Partner { id, agency };
    let edition = prop_oneof![Just(Edition::V24c), Just(Edition::V25)];
    (
        text(14).prop_map(|text| {
            text.to_uppercase()
                .replace(|c| !('\u{20}'..'\u{7f}').contains(&c), "A")
        }),
        minute(),
        "[0-9]{13}".prop_map(partner(Agency::Bdew)),
        "[0-9]{13}".prop_map(partner(Agency::Gs1)),
        edition,
    )
        .prop_map(
            |(reference, created, sender, receiver, edition)| Interchange {
                reference: reference.chars().take(14).collect(),
                created,
                sender,
                receiver,
                edition,
            },
        )
}

fn write(interchange: &Interchange, messages: &[MeterReadings]) -> Vec<u8> {
    let mut writer = Writer::begin(Vec::new(), interchange.clone()).unwrap();
    for message in messages {
        writer.message(message).unwrap();
    }
    writer.end().unwrap()
}

proptest! {
    #[test]
    fn what_is_written_is_read_back_with_every_digit(
        interchange in interchange(), messages in vec(message(), 1..4),
    ) {
        let bytes = write(&interchange, &messages);
        prop_assert_eq!(&bytes, &write(&interchange, &messages));
        prop_assert_eq!(faults(&bytes), Vec::<String>::new());
        let read = readings(&bytes);
        let written = messages.iter().enumerate().flat_map(|(index, message)| {
            message.readings.iter().map(move |reading| (index, message, reading))
        });
        prop_assert_eq!(read.len(), written.clone().count());
        for (read, (index, message, reading)) in read.iter().zip(written) {
            let head = &read.message;
            prop_assert_eq!(&head.interchange, &interchange.reference);
            prop_assert_eq!(&head.number, &(index + 1).to_string());
            prop_assert_eq!(&head.document, &message.document);
            prop_assert_eq!(head.check_id, message.check_id);
            prop_assert_eq!(head.created, Some(When::Instant(interchange.created.instant())));
            let sender = head.sender.as_ref().map(|party| (party.id.as_str(), party.agency.as_str()));
            prop_assert_eq!(sender, Some((interchange.sender.id.as_str(), "293")));
            prop_assert_eq!(read.location.as_ref(), Some(&message.location));
            prop_assert_eq!(read.meter.as_ref(), Some(&message.meter));
            prop_assert_eq!(read.obis.as_ref(), Some(&reading.obis));
            prop_assert_eq!(read.value.to_string(), reading.value.to_string());
            prop_assert_eq!(&read.unit, &reading.unit);
            prop_assert_eq!(read.valid_for, Some(When::Instant(reading.valid_for.instant())));
            prop_assert_eq!(read.read_on, Some(When::Instant(reading.read_on.instant())));
            prop_assert_eq!(&read.quality, &Quality::True);
            prop_assert!(read.is_of_customer());
        }
    }

    #[test]
    fn no_bytes_make_the_reader_panic(bytes in vec(any::<u8>(), 0..2000)) {
        check(&bytes);
        check(&[b"UNB+UNOC:3'UNH+1+MSCONS:D:04B:UN:2.5'", bytes.as_slice()].concat());
    }

    #[test]
    fn no_order_of_segments_makes_the_reader_panic(
        segments in vec(proptest::sample::select(SEGMENTS.to_vec()), 0..60),
    ) {
        check(segments.concat().as_bytes());
    }

    #[test]
    fn a_file_cut_anywhere_gives_no_other_readings(
        interchange in interchange(), messages in vec(message(), 1..3), cut in any::<prop::sample::Index>(),
    ) {
        let bytes = write(&interchange, &messages);
        let whole = readings(&bytes);
        let part = readings(&bytes[..cut.index(bytes.len())]);
        prop_assert!(whole.starts_with(&part));
    }

    #[test]
    fn a_byte_changed_anywhere_makes_no_panic(
        messages in vec(message(), 1..3), interchange in interchange(),
        places in vec((any::<prop::sample::Index>(), any::<u8>()), 1..4),
    ) {
        let mut bytes = write(&interchange, &messages);
        for (place, byte) in places {
            let place = place.index(bytes.len());
            bytes[place] = byte;
        }
        check(&bytes);
    }
}

const SEGMENTS: [&str; 32] = [
    "UNA:+.? '",
    "UNB+UNOC:3+A+B+261101:0830+R'",
    "UNB+UNOW:4'",
    "UNH+1+MSCONS:D:04B:UN:2.5'",
    "UNH+2+MSCONS:D:04B:UN:2.4c'",
    "UNH+3+UTILMD'",
    "BGM+7+D+9'",
    "BGM+7+D+1'",
    "RFF+Z13:13002'",
    "RFF+Z13:13018'",
    "RFF+MG:M'",
    "RFF+AGK:K'",
    "NAD+MS+9900123456789::293'",
    "NAD+DP'",
    "UNS+D'",
    "UNS+S'",
    "LOC+172+L'",
    "LOC+237+X'",
    "LIN+1'",
    "PIA+5+1-1?:1.8.0:SRW'",
    "QTY+220:1.5:KWH'",
    "QTY+67:-,5'",
    "QTY+220:x'",
    "DTM+7:202610312300?+00:303'",
    "DTM+9:20261031:102'",
    "DTM+7:x:303'",
    "STS+Z33++Z83'",
    "UNT+5+1'",
    "UNZ+1+R'",
    "''",
    "!?",
    "CCI+15++BI1'",
];

/// What holds for any file.
fn check(bytes: &[u8]) {
    let found = found(bytes);
    // Each byte can end a segment, and a segment begets a handful at most.
    assert!(found.len() <= 4 * bytes.len() + 8);
    for found in found {
        match found {
            Found::Fault(fault) => {
                assert!(fault.to_string().len() < 600, "{fault}");
                assert!(fault.segment <= bytes.len() as u64 + 2, "{fault}");
            }
            Found::Reading(reading) => {
                assert!(reading.segment <= bytes.len() as u64);
                assert!(reading.statuses.len() <= 20);
                let dates = [
                    reading.valid_for,
                    reading.read_on,
                    reading.executed_on,
                    reading.period_begin,
                    reading.period_end,
                ];
                assert!(dates.iter().any(Option::is_some));
                for text in [
                    &reading.location,
                    &reading.meter,
                    &reading.obis,
                    &reading.unit,
                ]
                .into_iter()
                .flatten()
                {
                    assert!(!text.is_empty() && text.len() <= 2 * LONGEST_SEGMENT);
                    assert!(!text.chars().any(char::is_control));
                }
            }
        }
    }
}
