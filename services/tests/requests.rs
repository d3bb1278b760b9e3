//! Requests, and the decisions on them that come in by import.

use domain::requests::Status;
use services::{Failure, import::Counts, requests};

use crate::support::{Export, Person, World, text_of};

/// A customer whose reading is to be checked, and the number of the request.
async fn checked(world: &World) -> (Person, String) {
    let person = world.newcomer(1).await;
    world
        .confirm(&person, "k1", "2026-11-21", "25000")
        .await
        .unwrap();
    world.deliver().await;
    let list = requests::list(&world.services, &person.actor)
        .await
        .unwrap();
    (person, list[0].request_no.clone())
}

fn decisions(rows: &[(&str, &str, &str, &str)]) -> Export {
    let mut export = Export::delta();
    for (number, status, on, note) in rows {
        export.decision(number, status, on, note);
    }
    export
}

async fn statuses(world: &World, person: &Person, number: &str) -> Vec<Status> {
    let view = requests::show(&world.services, &person.actor, number)
        .await
        .unwrap();
    view.events.iter().map(|event| event.status).collect()
}

const NOTE: &str = "Wir haben nachgesehen: Der Wert stimmt.";

on_both!(a_decision_moves_the_request_and_the_customer_hears_of_it);
async fn a_decision_moves_the_request_and_the_customer_hears_of_it(world: World) {
    let (person, number) = checked(&world).await;
    let before = world.post.to(&person.email).len();
    world.wait(chrono::TimeDelta::days(1));
    world
        .seed(&decisions(&[(&number, "done", "2026-11-22", NOTE)]))
        .await;
    let view = requests::show(&world.services, &person.actor, &number).await;
    // The session is a day old: what it may see is decided by who it is.
    let view = view.unwrap();
    assert_eq!(view.row.status, Status::Done);
    assert_eq!(view.events[0].status, Status::Done);
    assert_eq!(view.events[0].by, "utility");
    assert_eq!(view.events[0].note.as_deref(), Some(NOTE));
    assert_eq!(view.events[1].status, Status::Received);
    assert!(
        !view.receipt.unwrap().lines[0].to_check,
        "the reading counts as checked"
    );
    let board = services::dashboard::show(&world.services, &person.actor)
        .await
        .unwrap();
    assert!(board.requests.is_empty(), "nothing is open");
    world.deliver().await;
    let mails = world.post.to(&person.email);
    assert_eq!(mails.len(), before + 1);
    let text = text_of(mails.last().unwrap());
    assert!(text.contains(&number) && text.contains(NOTE), "{text}");
}

on_both!(the_same_decision_again_changes_nothing);
async fn the_same_decision_again_changes_nothing(world: World) {
    let (person, number) = checked(&world).await;
    let export = decisions(&[(&number, "in_progress", "2026-11-21", "")]);
    world.seed(&export).await;
    world.deliver().await;
    let (mails, dump) = (world.post.sent().len(), world.dump_of_data().await);
    let report = world.import(&export).await;
    assert!(report.is_clean(), "{report}");
    assert_eq!(
        report.files["decisions"],
        Counts {
            unchanged: 1,
            ..Counts::default()
        }
    );
    world.deliver().await;
    assert_eq!(world.post.sent().len(), mails);
    assert_eq!(world.dump_of_data().await, dump);
    assert_eq!(statuses(&world, &person, &number).await.len(), 2);
}

on_both!(a_whole_history_of_decisions_imported_again_changes_nothing);
async fn a_whole_history_of_decisions_imported_again_changes_nothing(world: World) {
    let (person, number) = checked(&world).await;
    let history = [
        (number.as_str(), "in_progress", "2026-11-20", ""),
        (
            &number,
            "waiting_for_customer",
            "2026-11-20",
            "Bitte schicken Sie uns ein Foto.",
        ),
        (&number, "in_progress", "2026-11-21", ""),
    ];
    world.seed(&decisions(&history)).await;
    world.deliver().await;
    let (mails, dump) = (world.post.sent().len(), world.dump_of_data().await);
    let report = world.import(&decisions(&history)).await;
    assert!(report.is_clean(), "{report}");
    assert_eq!(
        report.files["decisions"],
        Counts {
            unchanged: 3,
            ..Counts::default()
        }
    );
    world.deliver().await;
    assert_eq!(world.post.sent().len(), mails, "no second round of mails");
    assert_eq!(world.dump_of_data().await, dump);
    world
        .seed(&decisions(&[(&number, "done", "2026-11-21", "")]))
        .await;
    let report = world.import(&decisions(&history)).await;
    assert!(
        report.is_clean(),
        "old decisions on a closed request are no fault: {report}"
    );
    assert_eq!(statuses(&world, &person, &number).await.len(), 5);
}

on_both!(the_same_status_with_another_note_or_day_is_news_and_the_same_row_is_not);
async fn the_same_status_with_another_note_or_day_is_news_and_the_same_row_is_not(world: World) {
    let (person, number) = checked(&world).await;
    let before = world.post.to(&person.email).len();
    let (ask, again) = (
        "Bitte schicken Sie uns ein Foto.",
        "Das Foto ist leider unscharf.",
    );
    let history = [
        (number.as_str(), "waiting_for_customer", "2026-11-19", ask),
        (&number, "waiting_for_customer", "2026-11-20", ask),
        (&number, "waiting_for_customer", "2026-11-20", again),
    ];
    for rows in 1..=3 {
        world.wait(chrono::TimeDelta::hours(1));
        let report = world.import(&decisions(&history[..rows])).await;
        let counts = Counts {
            changed: 1,
            unchanged: u64::try_from(rows).unwrap() - 1,
            ..Counts::default()
        };
        assert_eq!(report.files["decisions"], counts, "{report}");
    }
    let view = requests::show(&world.services, &person.actor, &number)
        .await
        .unwrap();
    assert_eq!(view.row.status, Status::WaitingForCustomer);
    let notes: Vec<Option<&str>> = view.events.iter().map(|e| e.note.as_deref()).collect();
    assert_eq!(notes, [Some(again), Some(ask), Some(ask), None]);
    world.deliver().await;
    assert_eq!(world.post.to(&person.email).len(), before + 3);
}

on_both!(a_closed_request_can_be_explained_once_more_and_stays_closed);
async fn a_closed_request_can_be_explained_once_more_and_stays_closed(world: World) {
    let (person, number) = checked(&world).await;
    world
        .seed(&decisions(&[(&number, "done", "2026-11-19", "")]))
        .await;
    let closed = "SELECT CAST(closed_at AS TEXT) FROM requests";
    let first = world.text(closed).await;
    world.wait(chrono::TimeDelta::hours(1));
    world
        .seed(&decisions(&[(&number, "done", "2026-11-20", NOTE)]))
        .await;
    assert_eq!(
        statuses(&world, &person, &number).await,
        [Status::Done, Status::Done, Status::Received]
    );
    assert_eq!(world.text(closed).await, first);
}

on_both!(decisions_are_made_in_the_order_of_their_days);
async fn decisions_are_made_in_the_order_of_their_days(world: World) {
    let (person, number) = checked(&world).await;
    let report = world
        .import(&decisions(&[
            (&number, "done", "2026-11-20", ""),
            (&number, "in_progress", "2026-11-19", ""),
        ]))
        .await;
    assert!(report.is_clean(), "{report}");
    assert_eq!(statuses(&world, &person, &number).await.len(), 3);
    let view = requests::show(&world.services, &person.actor, &number).await;
    assert_eq!(view.unwrap().row.status, Status::Done);
}

on_both!(an_unknown_number_and_an_impossible_step_are_reported_with_their_lines);
async fn an_unknown_number_and_an_impossible_step_are_reported_with_their_lines(world: World) {
    let (person, number) = checked(&world).await;
    let report = world
        .import(&decisions(&[
            (
                &number,
                "refused",
                "2026-11-20",
                "Der Wert kann nicht stimmen.",
            ),
            ("V-2026-999999", "done", "2026-11-21", ""),
            (&number, "done", "2026-11-21", ""),
        ]))
        .await;
    assert_eq!(
        report.files["decisions"],
        Counts {
            changed: 1,
            refused: 2,
            ..Counts::default()
        }
    );
    let places: Vec<(u64, &str)> = report
        .faults
        .iter()
        .map(|fault| (fault.line, fault.column.as_str()))
        .collect();
    assert_eq!(places, [(3, "request_no"), (4, "status")]);
    assert_eq!(report.faults[0].value, "V-2026-999999");
    assert!(report.faults[1].reason.contains("refused"), "{report}");
    assert_eq!(statuses(&world, &person, &number).await[0], Status::Refused);
}

on_both!(a_refusal_without_a_word_to_the_customer_is_refused_itself);
async fn a_refusal_without_a_word_to_the_customer_is_refused_itself(world: World) {
    let (person, number) = checked(&world).await;
    for status in ["refused", "waiting_for_customer"] {
        let report = world
            .import(&decisions(&[(&number, status, "2026-11-21", "")]))
            .await;
        assert_eq!(report.faults[0].column, "note", "{report}");
    }
    assert_eq!(statuses(&world, &person, &number).await, [Status::Received]);
}

on_both!(a_dry_run_decides_nothing);
async fn a_dry_run_decides_nothing(world: World) {
    let (_, number) = checked(&world).await;
    let dump = world.dump().await;
    let report = world
        .dry_run(&decisions(&[(&number, "done", "2026-11-21", "")]))
        .await;
    assert_eq!(report.files["decisions"].changed, 1);
    assert_eq!(world.dump().await, dump);
}

on_both!(somebody_elses_request_is_not_found);
async fn somebody_elses_request_is_not_found(world: World) {
    let (_, number) = checked(&world).await;
    let stranger = world.newcomer(2).await;
    for number in [number.as_str(), "V-2026-999999", ""] {
        let outcome = requests::show(&world.services, &stranger.actor, number).await;
        assert!(
            matches!(outcome, Err(Failure::NotFound)),
            "{number}: {outcome:?}"
        );
    }
    assert!(
        requests::list(&world.services, &stranger.actor)
            .await
            .unwrap()
            .is_empty()
    );
}
