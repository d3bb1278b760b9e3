//! Correcting a report: the form begins with what was reported, and the old rows stay.

use domain::form::Problem;
use services::{
    Failure, export,
    reading::{self, Report},
};
use uuid::Uuid;

use crate::support::{Person, World, form, problem};

const TODAY: &str = "2026-11-21";

async fn correcting(world: &World, person: &Person, old: Uuid, on: &str, value: &str) -> Report {
    let register = world.registers(person).await.swap_remove(0);
    Report {
        corrects: old.to_string(),
        ..form("k2", on, &[(&register, value)])
    }
}

on_both!(the_form_begins_with_what_was_reported);
async fn the_form_begins_with_what_was_reported(world: World) {
    let person = world.newcomer(1).await;
    let register = world.registers(&person).await.swap_remove(0);
    let report = Report {
        reason: "control".to_owned(),
        comment: " neuer\u{7} Kühlschrank ".to_owned(),
        ..form("k1", TODAY, &[(&register, "16050")])
    };
    let old = world.send(&person, &report).await.unwrap();
    let before = reading::correction(&world.services, &person.actor, old)
        .await
        .unwrap();
    assert_eq!(before.read_on.to_string(), TODAY);
    assert_eq!(before.comment.as_deref(), Some("neuer Kühlschrank"));
    assert_eq!(before.reason.unwrap().code(), "control");
    let values: Vec<String> = before.values.values().map(ToString::to_string).collect();
    assert_eq!(values, ["16050"]);
}

on_both!(a_wrong_day_is_corrected_too_and_the_old_row_stays);
async fn a_wrong_day_is_corrected_too_and_the_old_row_stays(world: World) {
    let person = world.newcomer(1).await;
    let old = world.report(&person, "k1", TODAY, "16050").await.unwrap();
    let report = correcting(&world, &person, old, "2026-11-19", "16040").await;
    let new = world.send(&person, &report).await.unwrap();
    assert_ne!(old, new);
    let values = world.values(&person).await;
    assert_eq!(values[0], ("2026-11-19".into(), "16040".into()));
    assert_eq!(values[1].1, "15500", "the old one no longer counts");
    assert_eq!(
        world
            .count("readings WHERE superseded_by IS NOT NULL")
            .await,
        1
    );
    let history = reading::history(&world.services, &person.actor)
        .await
        .unwrap();
    let superseded = &history[0].rows[0].superseded;
    assert_eq!(superseded[0].value, 16050.into());
    let receipt = reading::receipt(&world.services, &person.actor, old)
        .await
        .unwrap();
    assert!(receipt.superseded && !receipt.correctable);
    // One record leaves, with the value that counts.
    let file = export::write(&world.services, &world.folder).await.unwrap();
    assert_eq!(file.records, 1);
    let text = std::fs::read_to_string(file.file.unwrap()).unwrap();
    assert!(text.contains("16040") && !text.contains("16050"), "{text}");
}

on_both!(the_same_correction_twice_is_one);
async fn the_same_correction_twice_is_one(world: World) {
    let person = world.newcomer(1).await;
    let old = world.report(&person, "k1", TODAY, "16050").await.unwrap();
    let report = correcting(&world, &person, old, "2026-11-19", "16040").await;
    let new = world.send(&person, &report).await.unwrap();
    assert_eq!(world.send(&person, &report).await.unwrap(), new);
    // From another tab, with a key of its own: the report that it wants to correct no longer counts.
    let tab = Report {
        key: "k3".to_owned(),
        ..report
    };
    assert!(matches!(
        world.send(&person, &tab).await,
        Err(Failure::NotFound)
    ));
    assert_eq!(world.count("readings WHERE report_id IS NOT NULL").await, 2);
}

on_both!(what_has_left_is_no_longer_corrected_here);
async fn what_has_left_is_no_longer_corrected_here(world: World) {
    let person = world.newcomer(1).await;
    let old = world.report(&person, "k1", TODAY, "16050").await.unwrap();
    export::write(&world.services, &world.folder).await.unwrap();
    let before = reading::correction(&world.services, &person.actor, old).await;
    assert!(matches!(before, Err(Failure::Conflict("left_already"))));
    let register = world.registers(&person).await.swap_remove(0);
    let report = correcting(&world, &person, old, "2026-11-19", "16040").await;
    let outcome = world.send(&person, &report).await;
    let field = format!("value_{register}");
    assert_eq!(problem(outcome, &field), Problem::LeftAlready);
}

on_both!(somebody_elses_report_cannot_be_corrected);
async fn somebody_elses_report_cannot_be_corrected(world: World) {
    let people = world.street(2).await;
    let old = world
        .report(&people[0], "k1", TODAY, "16050")
        .await
        .unwrap();
    let before = reading::correction(&world.services, &people[1].actor, old).await;
    assert!(matches!(before, Err(Failure::NotFound)));
    let report = correcting(&world, &people[1], old, TODAY, "16060").await;
    let outcome = world.send(&people[1], &report).await;
    assert!(matches!(outcome, Err(Failure::NotFound)));
    assert_eq!(world.values(&people[0]).await[0].1, "16050");
}

on_both!(a_correction_never_lands_on_another_reading_of_its_day);
async fn a_correction_never_lands_on_another_reading_of_its_day(world: World) {
    let person = world.newcomer(1).await;
    world
        .report(&person, "k0", "2026-11-10", "15950")
        .await
        .unwrap();
    let old = world.report(&person, "k1", TODAY, "16050").await.unwrap();
    let register = world.registers(&person).await.swap_remove(0);
    let report = correcting(&world, &person, old, "2026-11-10", "15960").await;
    let outcome = world.send(&person, &report).await;
    let field = format!("value_{register}");
    assert_eq!(problem(outcome, &field), Problem::AlreadySubmitted);
}

on_both!(reason_and_comment_are_checked_and_leave_with_the_reading);
async fn reason_and_comment_are_checked_and_leave_with_the_reading(world: World) {
    let person = world.newcomer(1).await;
    let register = world.registers(&person).await.swap_remove(0);
    let report = |reason: &str, comment: &str| Report {
        reason: reason.to_owned(),
        comment: comment.to_owned(),
        ..form("k1", TODAY, &[(&register, "16050")])
    };
    let outcome = world.send(&person, &report("supplier_change", "")).await;
    assert_eq!(problem(outcome, "reason"), Problem::Choose);
    let long = "ä".repeat(reading::LONGEST_COMMENT + 1);
    let outcome = world.send(&person, &report("interim", &long)).await;
    let max = reading::LONGEST_COMMENT;
    assert_eq!(problem(outcome, "comment"), Problem::TooLong { max });
    world
        .send(&person, &report("move_out", "Auszug am Samstag"))
        .await
        .unwrap();
    let file = export::write(&world.services, &world.folder).await.unwrap();
    let text = std::fs::read_to_string(file.file.unwrap()).unwrap();
    let line: serde_json::Value = serde_json::from_str(text.trim()).unwrap();
    assert_eq!(line["data"]["reason"], "move_out");
    assert_eq!(line["data"]["comment"], "Auszug am Samstag");
}
