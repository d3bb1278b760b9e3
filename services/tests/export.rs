//! What leaves for the billing system: numbered, the same until acknowledged, then no more.

use std::path::PathBuf;

use serde_json::Value;
use services::export;
use uuid::Uuid;

use crate::support::{Person, World};

const TODAY: &str = "2026-11-21";

async fn written(world: &World) -> Vec<Value> {
    let exported = export::write(&world.services, &world.folder.join("out"))
        .await
        .unwrap();
    let Some(file) = exported.file else {
        assert_eq!(exported.records, 0);
        return Vec::new();
    };
    let text = std::fs::read_to_string(file).unwrap();
    let lines: Vec<Value> = text
        .lines()
        .map(|line| serde_json::from_str(line).unwrap())
        .collect();
    assert_eq!(lines.len(), exported.records);
    lines
}

fn numbers(lines: &[Value]) -> Vec<i64> {
    lines
        .iter()
        .map(|line| line["number"].as_i64().unwrap())
        .collect()
}

fn ids(lines: &[Value]) -> Vec<String> {
    lines
        .iter()
        .map(|line| line["id"].as_str().unwrap().to_owned())
        .collect()
}

fn answer(world: &World, text: &str) -> PathBuf {
    let path = world.folder.join("answer.txt");
    std::fs::write(&path, text).unwrap();
    path
}

async fn report_all(world: &World, people: &[Person]) {
    for person in people {
        world.report(person, "k1", TODAY, "16050").await.unwrap();
    }
}

on_both!(a_record_says_everything_the_billing_system_needs);
async fn a_record_says_everything_the_billing_system_needs(world: World) {
    let person = world.newcomer(1).await;
    world.confirm(&person, "k1", TODAY, "25000").await.unwrap();
    let lines = written(&world).await;
    assert_eq!(lines.len(), 2);
    let reading = lines.iter().find(|line| line["kind"] == "reading").unwrap();
    assert_eq!(reading["contract_account_no"], "IR00000001");
    assert_eq!(reading["data"]["meter_no"], "1EMH0000000001");
    assert_eq!(reading["data"]["obis"], "1-0:1.8.0");
    assert_eq!(reading["data"]["read_on"], TODAY);
    assert_eq!(reading["data"]["value"], "25000");
    assert_eq!(reading["data"]["to_check"], true);
    let request = lines.iter().find(|line| line["kind"] == "request").unwrap();
    assert_eq!(request["data"]["kind"], "reading_check");
    assert_eq!(request["data"]["payload"]["readings"][0]["value"], "25000");
}

on_both!(numbers_have_no_gaps_although_readings_were_corrected);
async fn numbers_have_no_gaps_although_readings_were_corrected(world: World) {
    let people = world.street(4).await;
    report_all(&world, &people).await;
    // The worker numbers them before anybody exports; then two of them are corrected.
    assert_eq!(export::give_numbers(&world.services, 100).await.unwrap(), 4);
    world
        .report(&people[0], "k2", TODAY, "16060")
        .await
        .unwrap();
    world
        .report(&people[2], "k2", TODAY, "16070")
        .await
        .unwrap();
    let lines = written(&world).await;
    assert_eq!(numbers(&lines), [1, 2, 3, 4]);
    let values: Vec<&str> = lines
        .iter()
        .map(|line| line["data"]["value"].as_str().unwrap())
        .collect();
    assert_eq!(values, ["16060", "16050", "16070", "16050"]);
    assert!(lines.iter().all(|line| line["epoch"] == 1));
}

on_both!(a_record_leaves_again_with_the_same_id_until_it_is_acknowledged);
async fn a_record_leaves_again_with_the_same_id_until_it_is_acknowledged(world: World) {
    let people = world.street(3).await;
    report_all(&world, &people[..2]).await;
    let first = written(&world).await;
    report_all(&world, &people[2..]).await;
    let second = written(&world).await;
    assert_eq!(second[..2], first[..]);
    assert_eq!(numbers(&second), [1, 2, 3]);
    let file = answer(&world, &format!("{}\n", ids(&first)[0]));
    assert_eq!(
        export::acknowledge(&world.services, &file).await.unwrap(),
        (1, Vec::new())
    );
    let third = written(&world).await;
    assert_eq!(third, second[1..]);
    let files = std::fs::read_dir(world.folder.join("out")).unwrap().count();
    assert_eq!(files, 3, "every export is a file of its own");
}

on_both!(an_answer_may_hold_ids_or_whole_lines_and_says_what_is_unknown);
async fn an_answer_may_hold_ids_or_whole_lines_and_says_what_is_unknown(world: World) {
    let people = world.street(2).await;
    report_all(&world, &people).await;
    let lines = written(&world).await;
    let foreign = Uuid::from_u128(7);
    let text = format!(
        "{}\n\n  {}  \r\n{foreign}\nnonsense\n{{\"id\": 5}}\n",
        ids(&lines)[0],
        lines[1]
    );
    let file = answer(&world, &text);
    let (acknowledged, unknown) = export::acknowledge(&world.services, &file).await.unwrap();
    assert_eq!(acknowledged, 2);
    assert_eq!(unknown.len(), 3, "{unknown:?}");
    assert!(unknown[0].contains("answer.txt:4:") && unknown[0].contains(&foreign.to_string()));
    assert!(unknown[1].contains("answer.txt:5:"));
    assert!(written(&world).await.is_empty());
    // The same answer again is no fault.
    let (again, unknown) = export::acknowledge(&world.services, &file).await.unwrap();
    assert_eq!((again, unknown.len()), (0, 3));
}

on_both!(what_never_left_cannot_be_acknowledged);
async fn what_never_left_cannot_be_acknowledged(world: World) {
    let people = world.street(1).await;
    report_all(&world, &people).await;
    let id = if world.services.db.backend() == sea_orm::DbBackend::Sqlite {
        world
            .text("SELECT lower(hex(id)) FROM export_records")
            .await
    } else {
        world
            .text("SELECT CAST(id AS TEXT) FROM export_records")
            .await
    };
    let file = answer(&world, &id);
    let (acknowledged, unknown) = export::acknowledge(&world.services, &file).await.unwrap();
    assert_eq!((acknowledged, unknown.len()), (0, 1));
    assert_eq!(written(&world).await.len(), 1);
}

on_both!(nothing_new_makes_no_file);
async fn nothing_new_makes_no_file(world: World) {
    assert!(written(&world).await.is_empty());
    assert!(!world.folder.join("out").exists());
}

on_both!(a_new_epoch_never_gives_a_number_twice);
async fn a_new_epoch_never_gives_a_number_twice(world: World) {
    let people = world.street(3).await;
    // Right after the restore of a backup that is older than all exports.
    assert_eq!(export::begin_epoch(&world.services).await.unwrap(), 2);
    report_all(&world, &people[..1]).await;
    let first = written(&world).await;
    assert_eq!(first[0]["epoch"], 2);
    assert_eq!(export::begin_epoch(&world.services).await.unwrap(), 3);
    report_all(&world, &people[1..]).await;
    let second = written(&world).await;
    assert_eq!(second[0], first[0], "a number once given stays");
    let epochs: Vec<i64> = second
        .iter()
        .map(|line| line["epoch"].as_i64().unwrap())
        .collect();
    assert_eq!(epochs, [2, 3, 3]);
    let of_three = &numbers(&second)[1..];
    assert_eq!(of_three[1], of_three[0] + 1, "no gap inside an epoch");
}

on_both!(files_of_a_restored_database_never_replace_earlier_ones);
async fn files_of_a_restored_database_never_replace_earlier_ones(world: World) {
    let people = world.street(1).await;
    report_all(&world, &people).await;
    let counters = "SELECT CAST(value AS TEXT) FROM counters WHERE name = 'export_file'";
    let out = world.folder.join("out");
    let name = async || {
        let written = export::write(&world.services, &out).await.unwrap();
        let file = written.file.unwrap();
        file.file_name().unwrap().to_str().unwrap().to_owned()
    };
    assert_eq!(name().await, "export-001-000001.jsonl");
    assert_eq!(name().await, "export-001-000002.jsonl");
    // A backup from before the second file comes back.
    world
        .execute("UPDATE counters SET value = 1 WHERE name = 'export_file'")
        .await
        .unwrap();
    export::begin_epoch(&world.services).await.unwrap();
    assert_eq!(name().await, "export-002-000002.jsonl");
    assert_eq!(world.text(counters).await, "2");
    assert_eq!(std::fs::read_dir(&out).unwrap().count(), 3);
}

on_both!(two_instances_that_number_at_once_give_every_record_one_number);
async fn two_instances_that_number_at_once_give_every_record_one_number(world: World) {
    let people = world.street(16).await;
    let other = world.instance(services::account::Limits::default()).await;
    report_all(&world, &people).await;
    let instances: Vec<_> = [world.clone(), other]
        .into_iter()
        .map(|world| {
            tokio::spawn(async move {
                let mut given = 0;
                while let some @ 1.. = export::give_numbers(&world.services, 3).await.unwrap() {
                    given += some;
                }
                given
            })
        })
        .collect();
    let mut given = 0;
    for instance in instances {
        given += instance.await.unwrap();
    }
    assert_eq!(given, 16);
    let expected: Vec<i64> = (1..=16).collect();
    assert_eq!(numbers(&written(&world).await), expected);
}
