//! What a report leaves behind.

use services::{
    reading::{self, Report},
    requests,
};

use crate::support::{Export, OBIS, World, form, problem, text_of};
use domain::{form::Problem, reading::Unit};

const TODAY: &str = "2026-11-21";

on_both!(an_accepted_value_is_stored_with_receipt_audit_line_export_record_and_mail);
async fn an_accepted_value_is_stored_with_receipt_audit_line_export_record_and_mail(world: World) {
    let person = world.newcomer(1).await;
    let id = world
        .report(&person, "k1", "21.11.2026", "16050")
        .await
        .unwrap();
    let receipt = reading::receipt(&world.services, &person.actor, id)
        .await
        .unwrap();
    assert_eq!(receipt.read_on.to_string(), TODAY);
    assert_eq!(receipt.reported_at, world.services.now());
    assert_eq!(receipt.request, None);
    let line = &receipt.lines[0];
    assert_eq!(line.value, 16050.into());
    assert_eq!(line.consumption, Some(550.into()));
    assert_eq!(line.days, Some(51));
    assert!(!line.to_check);
    assert_eq!(receipt.lines.len(), 1);
    assert_eq!(
        world.values(&person).await[0],
        (TODAY.to_owned(), "16050".to_owned())
    );
    assert_eq!(
        world
            .count("audit_log WHERE action = 'reading.report'")
            .await,
        1
    );
    assert_eq!(
        world.count("export_records WHERE kind = 'reading'").await,
        1
    );
    world.deliver().await;
    let mails = world.post.to(&person.email);
    let text = text_of(mails.last().unwrap());
    assert!(text.contains(&receipt.receipt_no), "{text}");
    assert!(text.contains("16.050"), "{text}");
    assert!(
        text.contains(&format!("https://portal.example/readings/receipt/{id}")),
        "{text}"
    );
}

on_both!(an_unusual_value_wants_a_yes_first);
async fn an_unusual_value_wants_a_yes_first(world: World) {
    let person = world.newcomer(1).await;
    let register = world.registers(&person).await.swap_remove(0);
    let unusual = form("k1", TODAY, &[(&register, "17500")]);
    let outcome = world.send(&person, &unusual).await;
    let problem = problem(outcome, &format!("value_{register}"));
    let Problem::Unusual {
        verdict,
        unit,
        days,
    } = problem
    else {
        panic!("{problem:?}");
    };
    assert_eq!((unit, days), (Unit::Kwh, 51));
    assert_eq!(verdict.consumption, 2000.into());
    assert!(verdict.expected.is_some(), "it says what was expected");
    assert_eq!(world.count("reading_reports").await, 0);
    let id = world
        .send(
            &person,
            &Report {
                confirm: true,
                ..unusual
            },
        )
        .await
        .unwrap();
    let receipt = reading::receipt(&world.services, &person.actor, id)
        .await
        .unwrap();
    assert!(receipt.lines[0].to_check, "the utility has a look");
    assert!(receipt.request.is_some());
}

on_both!(a_value_far_beyond_is_checked_by_the_utility_under_a_request);
async fn a_value_far_beyond_is_checked_by_the_utility_under_a_request(world: World) {
    let person = world.newcomer(1).await;
    let id = world.confirm(&person, "k1", TODAY, "25000").await.unwrap();
    let receipt = reading::receipt(&world.services, &person.actor, id)
        .await
        .unwrap();
    assert!(receipt.lines[0].to_check);
    let number = receipt.request.expect("a request checks it");
    let list = requests::list(&world.services, &person.actor)
        .await
        .unwrap();
    assert_eq!(list.len(), 1);
    assert_eq!(list[0].request_no, number);
    let view = requests::show(&world.services, &person.actor, &number)
        .await
        .unwrap();
    assert_eq!(view.receipt.expect("with its receipt").id, id);
    assert_eq!(view.events.len(), 1);
    let board = services::dashboard::show(&world.services, &person.actor)
        .await
        .unwrap();
    assert_eq!(board.requests.len(), 1);
    assert!(board.registers[0].reading.as_ref().unwrap().to_check);
    assert_eq!(
        world.count("export_records").await,
        2,
        "reading and request leave"
    );
}

on_both!(a_register_that_starts_anew_is_understood);
async fn a_register_that_starts_anew_is_understood(world: World) {
    let mut export = Export::delta();
    let home = export.home(1);
    export.register(&home.meter, OBIS, "", 5);
    export.reading("A1", &home.meter, OBIS, "2026-10-01", "99800");
    world.seed(&export).await;
    let person = world.customer(&home).await;
    let id = world.report(&person, "k1", TODAY, "350").await.unwrap();
    let receipt = reading::receipt(&world.services, &person.actor, id)
        .await
        .unwrap();
    assert_eq!(receipt.lines[0].consumption, Some(550.into()));
    let history = reading::history(&world.services, &person.actor)
        .await
        .unwrap();
    assert_eq!(history[0].rows[0].consumption, Some(550.into()));
}

on_both!(a_correction_supersedes_and_only_the_new_value_leaves);
async fn a_correction_supersedes_and_only_the_new_value_leaves(world: World) {
    let person = world.newcomer(1).await;
    let first = world.report(&person, "k1", TODAY, "16050").await.unwrap();
    let second = world.report(&person, "k2", TODAY, "16060").await.unwrap();
    assert_ne!(first, second);
    assert_eq!(world.values(&person).await[0].1, "16060");
    assert_eq!(
        world
            .count("readings WHERE superseded_by IS NOT NULL")
            .await,
        1
    );
    // The old receipt stays what it was.
    let old = reading::receipt(&world.services, &person.actor, first)
        .await
        .unwrap();
    assert_eq!(old.lines[0].value, 16050.into());
    let written = services::export::write(&world.services, &world.folder)
        .await
        .unwrap();
    assert_eq!(written.records, 1);
    let text = std::fs::read_to_string(written.file.unwrap()).unwrap();
    assert!(text.contains("16060") && !text.contains("16050"), "{text}");
}

on_both!(what_has_left_for_the_billing_system_is_not_corrected_here);
async fn what_has_left_for_the_billing_system_is_not_corrected_here(world: World) {
    let person = world.newcomer(1).await;
    world.report(&person, "k1", TODAY, "16050").await.unwrap();
    services::export::write(&world.services, &world.folder)
        .await
        .unwrap();
    let register = world.registers(&person).await.swap_remove(0);
    let outcome = world.report(&person, "k2", TODAY, "16060").await;
    assert_eq!(
        problem(outcome, &format!("value_{register}")),
        Problem::AlreadySubmitted
    );
    assert_eq!(world.values(&person).await[0].1, "16050");
}

on_both!(thirty_two_customers_at_once_are_all_stored);
async fn thirty_two_customers_at_once_are_all_stored(world: World) {
    let people = world.street(32).await;
    let reports: Vec<_> = people
        .iter()
        .cloned()
        .map(|person| {
            let world = world.clone();
            tokio::spawn(async move { world.report(&person, "k1", TODAY, "16050").await })
        })
        .collect();
    let mut receipts = std::collections::HashSet::new();
    for report in reports {
        receipts.insert(report.await.unwrap().unwrap());
    }
    assert_eq!(receipts.len(), 32);
    for person in &people {
        assert_eq!(world.values(person).await[0].1, "16050");
    }
    assert_eq!(world.count("reading_reports").await, 32);
    assert_eq!(world.count("export_records").await, 32);
    assert_eq!(
        world
            .count("(SELECT DISTINCT receipt_no FROM reading_reports) AS r")
            .await,
        32
    );
    world.deliver().await;
    for person in &people {
        assert_eq!(
            world.post.to(&person.email).len(),
            2,
            "activation and receipt"
        );
    }
}
