//! Readings that leave in the language of the market: each in one file for ever, nothing else in them.

use std::path::PathBuf;

use chrono::TimeDelta;
use domain::profile::{Market, MarketParties};
use mscons::{Found, Reader};
use services::{export, export::Exported};

use crate::support::{Export, Person, World};

const TODAY: &str = "2026-11-21";
const MELO: &str = "DE00056266802AO6G56M11SN51G21M24S";

/// A portal whose readings of electricity and gas leave this way, with three customers; the third one's meter has
/// no location.
async fn portal(world: &World) -> (World, Vec<Person>) {
    let parties = |sender: &str, receiver: &str| {
        Some(MarketParties {
            sender: sender.to_owned().try_into().unwrap(),
            receiver: receiver.to_owned().try_into().unwrap(),
        })
    };
    let market = Market {
        electricity: parties("9900123456789", "9900987654321"),
        gas: parties("9800123456787", "9800987654329"),
    };
    let world = world.with_profile(|profile| profile.market = market).await;
    let people = world.street(3).await;
    let mut export = Export::delta();
    for number in 1..=2 {
        export.add(
            "meters",
            format!("1EMH{number:010},7{number:08},{MELO},2019-02-15,,Keller"),
        );
    }
    world.seed(&export).await;
    (world, people)
}

fn out(world: &World) -> PathBuf {
    world.folder.join("out")
}

async fn exported(world: &World) -> Exported {
    export::write(&world.services, &out(world)).await.unwrap()
}

/// Meter, value and days of the readings of a file, which is without a fault.
fn readings(file: &[u8]) -> Vec<String> {
    let found = Reader::new(file).map(|found| match found.unwrap() {
        Found::Reading(reading) => {
            assert!(reading.is_of_customer());
            let moment = |when: Option<mscons::When>| when.unwrap().instant().unwrap();
            let [valid, read] = [reading.valid_for, reading.read_on].map(moment);
            let meter = reading.meter.unwrap();
            format!("{meter} {} {valid} {read}", reading.value)
        }
        Found::Fault(fault) => panic!("{fault}"),
    });
    found.collect()
}

on_both!(a_reading_leaves_in_one_file_and_comes_back_as_it_was);
async fn a_reading_leaves_in_one_file_and_comes_back_as_it_was(world: World) {
    let (world, people) = portal(&world).await;
    world
        .report(&people[0], "k1", TODAY, "16050")
        .await
        .unwrap();
    world
        .report(&people[1], "k1", "2026-11-15", "15990")
        .await
        .unwrap();
    world
        .report(&people[2], "k1", TODAY, "16010")
        .await
        .unwrap();
    let first = exported(&world).await;
    assert_eq!(first.market.len(), 1);
    assert_eq!(first.market[0].readings, 2);
    assert_eq!(first.records, 1, "the market does not know the third meter");
    let bytes = std::fs::read(&first.market[0].path).unwrap();
    let now = world.services.now().format("%Y-%m-%d %H:%M:00 UTC");
    assert_eq!(
        readings(&bytes),
        [
            format!("1EMH0000000001 16050 2026-11-20 23:00:00 UTC {now}"),
            "1EMH0000000002 15990 2026-11-14 23:00:00 UTC 2026-11-15 11:00:00 UTC".to_owned(),
        ]
    );
    assert_eq!(exported(&world).await.market, [], "each of them once");
    let line = std::fs::read_to_string(first.file.unwrap()).unwrap();
    assert!(line.contains("1EMH0000000003"), "{line}");
    let report = world.import_market(&bytes, false).await;
    assert!(report.is_clean(), "{report}");
    assert_eq!(
        report.files["readings"].changed, 2,
        "acknowledged: {report}"
    );
    assert_eq!(world.values(&people[0]).await[0].1, "16050");
    assert_eq!(
        world
            .count("export_records WHERE acknowledged_at IS NULL")
            .await,
        1
    );
}

on_both!(an_unusual_reading_waits_for_the_utility_and_its_request_does_not);
async fn an_unusual_reading_waits_for_the_utility_and_its_request_does_not(world: World) {
    let (world, people) = portal(&world).await;
    world
        .confirm(&people[0], "k1", TODAY, "25000")
        .await
        .unwrap();
    let first = exported(&world).await;
    assert_eq!((first.market.len(), first.records), (0, 1));
    // Nothing left, so the customer may still mend it.
    let number = world.text("SELECT request_no AS value FROM requests").await;
    let mut export = Export::delta();
    export.decision(&number, "done", TODAY, "");
    world.seed(&export).await;
    let second = exported(&world).await;
    assert_eq!(second.market.len(), 1);
    let bytes = std::fs::read(&second.market[0].path).unwrap();
    assert!(readings(&bytes)[0].starts_with("1EMH0000000001 25000 "));
}

on_both!(a_file_that_could_not_be_written_is_written_the_next_time_and_only_then);
async fn a_file_that_could_not_be_written_is_written_the_next_time_and_only_then(world: World) {
    let (world, people) = portal(&world).await;
    world
        .report(&people[0], "k1", TODAY, "16050")
        .await
        .unwrap();
    std::fs::write(out(&world), "not a folder").unwrap();
    export::write(&world.services, &out(&world))
        .await
        .unwrap_err();
    std::fs::remove_file(out(&world)).unwrap();
    // It left, as far as the customer is concerned: the corrected value would be in no file.
    world.wait(TimeDelta::minutes(5));
    world
        .report(&people[1], "k1", TODAY, "16020")
        .await
        .unwrap();
    let written = exported(&world).await;
    let all: Vec<usize> = written.market.iter().map(|file| file.readings).collect();
    assert_eq!(all, [1, 1], "each with what was bound to it");
    assert_ne!(written.market[0].path, written.market[1].path);
    assert_eq!(exported(&world).await.market, []);
    assert_eq!(
        world
            .count("audit_log WHERE action = 'export.market'")
            .await,
        2
    );
}

on_both!(two_exports_at_once_put_no_reading_into_two_files);
async fn two_exports_at_once_put_no_reading_into_two_files(world: World) {
    let (world, people) = portal(&world).await;
    for person in &people[..2] {
        world.report(person, "k1", TODAY, "16050").await.unwrap();
    }
    let other = world.instance(world.services.limits).await;
    let (folder, here, there) = (out(&world), &world.services, &other.services);
    let (one, two) = tokio::join!(export::write(here, &folder), export::write(there, &folder));
    // One of them may be told to come again.
    assert!(one.is_ok() || two.is_ok());
    exported(&world).await;
    let mut all = Vec::new();
    for entry in std::fs::read_dir(&folder).unwrap() {
        let path = entry.unwrap().path();
        if path.extension().is_some_and(|end| end == "edi") {
            all.extend(readings(&std::fs::read(path).unwrap()));
        }
    }
    assert_eq!(all.len(), 2, "{all:?}");
}
