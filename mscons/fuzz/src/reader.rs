//! Any bytes as a file: the reader does not panic, says no more than the bytes can carry, and what it reads is what the
//! writer would have written.

#![no_main]

use std::io::Read;

use libfuzzer_sys::fuzz_target;
use mscons::{
    Agency, CustomerReading, Edition, Fault, Found, Interchange, LONGEST_SEGMENT, MeterReadings,
    Minute, Partner, Reader, Reading, Weight, Writer,
};

fuzz_target!(|bytes: &[u8]| {
    let mut found = 0_usize;
    let mut last = None;
    for item in Reader::new(bytes) {
        found += 1;
        match item.expect("bytes in memory can be read") {
            Found::Fault(fault) => check_fault(&fault, bytes.len()),
            Found::Reading(reading) => {
                check_reading(&reading, bytes.len());
                assert!(
                    last < Some(reading.segment),
                    "a value is read once, in the order of the file"
                );
                last = Some(reading.segment);
                write_again(&reading);
            }
        }
    }
    assert!(found <= 4 * bytes.len() + 8);
    // A byte at a time is the same file.
    if bytes.len() < 2000 {
        assert_eq!(Reader::new(Single(bytes)).count(), found);
    }
});

fn check_fault(fault: &Fault, length: usize) {
    assert!(fault.segment >= 1 && fault.segment <= length as u64 + 2);
    assert!(fault.to_string().len() < 1000);
    assert!(matches!(fault.weight(), Weight::Note | Weight::NotRead));
}

fn check_reading(reading: &Reading, length: usize) {
    assert!(reading.segment >= 1 && reading.segment <= length as u64);
    assert!(reading.statuses.len() <= 20);
    assert!(!reading.quality.code().is_empty());
    let dates = [
        reading.valid_for,
        reading.read_on,
        reading.executed_on,
        reading.period_begin,
        reading.period_end,
    ];
    assert!(dates.iter().any(Option::is_some));
    let texts = [
        &reading.location,
        &reading.meter,
        &reading.configuration,
        &reading.obis,
        &reading.unit,
    ];
    for text in texts.into_iter().flatten() {
        assert!(!text.is_empty() && text.len() <= 2 * LONGEST_SEGMENT);
        assert!(!text.chars().any(char::is_control));
    }
}

/// Whatever of it the writer takes, the reader reads again.
fn write_again(reading: &Reading) {
    let minute = |text: &str| {
        text.parse()
            .ok()
            .and_then(Minute::of)
            .expect("a fixed minute")
    };
    let now = minute("2026-11-01T08:30:00Z");
    let partner = || Partner {
        id: "9900123456789".into(),
        agency: Agency::Bdew,
    };
    let interchange = Interchange {
        reference: "R".into(),
        created: now,
        sender: partner(),
        receiver: partner(),
        edition: Edition::V25,
    };
    let minute_of =
        |when: Option<mscons::When>| when.and_then(mscons::When::instant).and_then(Minute::of);
    let valid_for = minute_of(reading.valid_for).unwrap_or(now);
    let message = MeterReadings {
        document: reading.message.document.clone(),
        check_id: reading.message.check_id,
        location: reading.location.clone().unwrap_or_default(),
        meter: reading.meter.clone().unwrap_or_default(),
        readings: vec![CustomerReading {
            obis: reading.obis.clone().unwrap_or_default(),
            value: reading.value,
            unit: reading.unit.clone(),
            read_on: now,
            valid_for,
        }],
    };
    let mut writer = Writer::begin(Vec::new(), interchange).expect("a good interchange");
    if writer.message(&message).is_err() {
        return;
    }
    let file = writer.end().expect("memory takes it");
    let again: Vec<_> = Reader::new(&file[..]).collect();
    let [Ok(Found::Reading(again))] = again.as_slice() else {
        panic!("{again:?}");
    };
    assert_eq!(again.value, reading.value);
    assert_eq!(again.value.scale(), reading.value.scale());
    assert_eq!(
        (&again.location, &again.meter),
        (&reading.location, &reading.meter)
    );
    assert_eq!((&again.obis, &again.unit), (&reading.obis, &reading.unit));
    assert_eq!(again.message.document, reading.message.document);
    assert_eq!(
        again.valid_for.and_then(mscons::When::instant),
        Some(valid_for.instant())
    );
}

struct Single<'a>(&'a [u8]);

impl Read for Single<'_> {
    fn read(&mut self, buffer: &mut [u8]) -> std::io::Result<usize> {
        let (Some((first, rest)), Some(place)) = (self.0.split_first(), buffer.first_mut()) else {
            return Ok(0);
        };
        *place = *first;
        self.0 = rest;
        Ok(1)
    }
}
