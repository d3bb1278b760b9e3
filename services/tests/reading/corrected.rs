//! Corrections of readings that were to be checked, and what becomes of the request.

use domain::{reading::Origin, requests::Status};
use services::{
    export,
    reading::{self, Report},
    requests::{self, RequestView},
};

use crate::support::{Export, OBIS, Person, World, form};

const TODAY: &str = "2026-11-21";

async fn view(world: &World, person: &Person, number: &str) -> RequestView {
    requests::show(&world.services, &person.actor, number)
        .await
        .unwrap()
}

async fn numbers(world: &World, person: &Person) -> Vec<String> {
    let list = requests::list(&world.services, &person.actor)
        .await
        .unwrap();
    list.into_iter().map(|row| row.request_no).collect()
}

on_both!(the_check_of_a_corrected_reading_is_taken_back_and_says_why);
async fn the_check_of_a_corrected_reading_is_taken_back_and_says_why(world: World) {
    let person = world.newcomer(1).await;
    world.confirm(&person, "k1", TODAY, "25000").await.unwrap();
    let number = numbers(&world, &person).await.swap_remove(0);
    world.report(&person, "k2", TODAY, "16050").await.unwrap();
    let request = view(&world, &person, &number).await;
    assert_eq!(request.row.status, Status::Withdrawn);
    assert_eq!(request.events.len(), 2);
    assert_eq!(request.events[0].by, "customer");
    let note = request.events[0].note.clone().unwrap();
    let receipt = world
        .text("SELECT receipt_no FROM reading_reports ORDER BY created_at DESC, id DESC")
        .await;
    assert!(
        note.contains("21. November 2026") && note.contains(&receipt),
        "{note}"
    );
    let board = services::dashboard::show(&world.services, &person.actor)
        .await
        .unwrap();
    assert!(board.requests.is_empty(), "nothing is open");
    let audit = "audit_log WHERE action = 'request.correct'";
    assert_eq!(world.count(audit).await, 1);
    // Its record still leaves, so that the numbers have no gap, and says that nothing is to be done.
    let written = export::write(&world.services, &world.folder).await.unwrap();
    let text = std::fs::read_to_string(written.file.unwrap()).unwrap();
    let lines: Vec<serde_json::Value> = text
        .lines()
        .map(|line| serde_json::from_str(line).unwrap())
        .collect();
    assert_eq!(lines.len(), 2);
    let request = lines.iter().find(|line| line["kind"] == "request").unwrap();
    assert_eq!(request["data"]["status"], "withdrawn");
    let reading = lines.iter().find(|line| line["kind"] == "reading").unwrap();
    assert_eq!(reading["data"]["value"], "16050");
}

on_both!(a_correction_that_is_to_be_checked_too_opens_a_request_of_its_own);
async fn a_correction_that_is_to_be_checked_too_opens_a_request_of_its_own(world: World) {
    let person = world.newcomer(1).await;
    world.confirm(&person, "k1", TODAY, "25000").await.unwrap();
    let old = numbers(&world, &person).await.swap_remove(0);
    world.wait(chrono::TimeDelta::minutes(1));
    world.confirm(&person, "k2", TODAY, "26000").await.unwrap();
    let now = numbers(&world, &person).await;
    assert_eq!(now.len(), 2);
    assert_eq!(
        view(&world, &person, &old).await.row.status,
        Status::Withdrawn
    );
    assert_eq!(
        view(&world, &person, &now[0]).await.row.status,
        Status::Received
    );
}

on_both!(a_request_goes_on_with_the_registers_that_were_not_corrected);
async fn a_request_goes_on_with_the_registers_that_were_not_corrected(world: World) {
    let mut export = Export::delta();
    let home = export.home(1);
    for (at, (obis, label)) in [("1-0:1.8.1", "HT"), ("1-0:1.8.2", "NT")]
        .into_iter()
        .enumerate()
    {
        export.register(&home.meter, obis, label, 6);
        for (on, value) in [("2025-10-01", "1000"), ("2026-10-01", "2500")] {
            export.reading(&format!("A{at}{on}"), &home.meter, obis, on, value);
        }
    }
    world.seed(&export).await;
    let person = world.customer(&home).await;
    let registers = world.registers(&person).await;
    let sent = |key, high: &str| Report {
        confirm: true,
        comment: "neue Wärmepumpe".into(),
        ..form(
            key,
            TODAY,
            &[(&registers[0], high), (&registers[1], "9000")],
        )
    };
    world.send(&person, &sent("k1", "9500")).await.unwrap();
    let number = numbers(&world, &person).await.swap_remove(0);
    world.send(&person, &sent("k2", "2700")).await.unwrap();
    let request = view(&world, &person, &number).await;
    assert_eq!(request.row.status, Status::Received, "still open");
    assert_eq!(request.events.len(), 2);
    assert!(request.events[0].note.is_some());
    let payload = world.text("SELECT payload FROM requests").await;
    let payload: serde_json::Value = serde_json::from_str(&payload).unwrap();
    assert_eq!(payload["readings"].as_array().unwrap().len(), 1);
    assert_eq!(payload["readings"][0]["value"], "9000");
    // Now the other one as well.
    let mut both = sent("k3", "2700");
    both.values.insert(registers[1].clone(), "2650".to_owned());
    world.send(&person, &both).await.unwrap();
    let request = view(&world, &person, &number).await;
    assert_eq!(request.row.status, Status::Withdrawn);
    assert_eq!(request.events.len(), 3);
}

on_both!(a_check_that_was_decided_stays_decided);
async fn a_check_that_was_decided_stays_decided(world: World) {
    let person = world.newcomer(1).await;
    world.confirm(&person, "k1", TODAY, "25000").await.unwrap();
    let number = numbers(&world, &person).await.swap_remove(0);
    let mut decision = Export::delta();
    decision.decision(&number, "done", TODAY, "");
    world.seed(&decision).await;
    world.confirm(&person, "k2", TODAY, "16050").await.unwrap();
    let request = view(&world, &person, &number).await;
    assert_eq!(request.row.status, Status::Done);
    assert_eq!(request.events.len(), 2);
}

on_both!(the_history_keeps_what_was_corrected_under_the_reading_that_counts);
async fn the_history_keeps_what_was_corrected_under_the_reading_that_counts(world: World) {
    let person = world.newcomer(1).await;
    world.report(&person, "k1", TODAY, "16050").await.unwrap();
    world.wait(chrono::TimeDelta::minutes(1));
    world.report(&person, "k2", TODAY, "16060").await.unwrap();
    let written = export::write(&world.services, &world.folder).await.unwrap();
    let text = std::fs::read_to_string(written.file.unwrap()).unwrap();
    let line: serde_json::Value = serde_json::from_str(text.trim()).unwrap();
    world.wait(chrono::TimeDelta::days(2));
    let mut night = Export::delta();
    night.add(
        "readings",
        format!(
            "A9,1EMH0000000001,{OBIS},2026-11-20,16055,staff,control,,{}",
            line["id"].as_str().unwrap()
        ),
    );
    world.seed(&night).await;
    let history = reading::history(&world.services, &person.actor)
        .await
        .unwrap();
    let rows = &history[0].rows;
    assert_eq!(rows.len(), 3, "superseded ones are no rows of their own");
    assert_eq!(rows[0].reading.value, 16055.into());
    let old: Vec<(String, String, Origin, String)> = rows[0]
        .superseded
        .iter()
        .map(|one| {
            (
                one.read_on.to_string(),
                one.value.to_string(),
                one.origin,
                one.corrected_on.to_string(),
            )
        })
        .collect();
    let one = |value: &str, corrected: &str| {
        (
            TODAY.to_owned(),
            value.to_owned(),
            Origin::Customer,
            corrected.to_owned(),
        )
    };
    assert_eq!(old, [one("16060", "2026-11-23"), one("16050", TODAY)]);
    assert!(rows[1].superseded.is_empty() && rows[2].superseded.is_empty());
    assert_eq!(rows[0].consumption, Some(555.into()));
}

on_both!(nobody_sees_what_others_corrected);
async fn nobody_sees_what_others_corrected(world: World) {
    let people = world.street(2).await;
    world
        .report(&people[0], "k1", TODAY, "16050")
        .await
        .unwrap();
    world
        .report(&people[0], "k2", TODAY, "16060")
        .await
        .unwrap();
    world
        .report(&people[1], "k1", TODAY, "16050")
        .await
        .unwrap();
    let history = reading::history(&world.services, &people[1].actor)
        .await
        .unwrap();
    assert!(history[0].rows.iter().all(|row| row.superseded.is_empty()));
}
