//! The same thing sent twice: from a double click, two tabs, after "back", from an offline queue.

use services::{
    Failure,
    reading::{
        self,
        photo::{self, NotTaken},
    },
};

use crate::support::{Export, OBIS, Person, World, form, problem};
use domain::form::Problem;

const TODAY: &str = "2026-11-21";

on_both!(the_same_form_sent_again_gives_the_same_receipt);
async fn the_same_form_sent_again_gives_the_same_receipt(world: World) {
    let person = world.newcomer(1).await;
    let first = world.report(&person, "k1", TODAY, "16050").await.unwrap();
    let again = world.report(&person, "k1", TODAY, " 16050 ").await.unwrap();
    assert_eq!(first, again);
    assert_eq!(world.count("reading_reports").await, 1);
    assert_eq!(
        world
            .count("outbox WHERE kind = 'reading_receipt_mail'")
            .await,
        1
    );
}

on_both!(a_key_with_other_values_is_a_conflict);
async fn a_key_with_other_values_is_a_conflict(world: World) {
    let person = world.newcomer(1).await;
    world.report(&person, "k1", TODAY, "16050").await.unwrap();
    let other = world.report(&person, "k1", TODAY, "16060").await;
    assert!(
        matches!(other, Err(Failure::Conflict("key_reused"))),
        "{other:?}"
    );
    let day = world.report(&person, "k1", "2026-11-20", "16050").await;
    assert!(
        matches!(day, Err(Failure::Conflict("key_reused"))),
        "{day:?}"
    );
    assert_eq!(world.values(&person).await[0].1, "16050");
    for key in ["", "  ", &"x".repeat(65)] {
        let outcome = world.report(&person, key, TODAY, "16060").await;
        assert!(matches!(outcome, Err(Failure::Conflict(_))), "{key:?}");
    }
}

on_both!(two_customers_may_use_the_same_key);
async fn two_customers_may_use_the_same_key(world: World) {
    let people = world.street(2).await;
    let first = world
        .report(&people[0], "k1", TODAY, "16050")
        .await
        .unwrap();
    let second = world
        .report(&people[1], "k1", TODAY, "16050")
        .await
        .unwrap();
    assert_ne!(first, second);
}

async fn at_once(world: &World, person: &Person, forms: Vec<(String, String)>) -> Vec<uuid::Uuid> {
    let tabs: Vec<_> = forms
        .into_iter()
        .map(|(key, value)| {
            let (world, person) = (world.clone(), person.clone());
            tokio::spawn(async move { world.report(&person, &key, TODAY, &value).await })
        })
        .collect();
    let mut receipts = Vec::new();
    for tab in tabs {
        receipts.push(tab.await.unwrap().unwrap());
    }
    receipts
}

on_both!(two_tabs_with_the_same_values_store_one_reading);
async fn two_tabs_with_the_same_values_store_one_reading(world: World) {
    let person = world.newcomer(1).await;
    let forms = (0..6)
        .map(|at| (format!("k{at}"), "16050".to_owned()))
        .collect();
    let receipts = at_once(&world, &person, forms).await;
    assert!(
        receipts.iter().all(|receipt| *receipt == receipts[0]),
        "{receipts:?}"
    );
    assert_eq!(world.count("readings WHERE report_id IS NOT NULL").await, 1);
    assert_eq!(world.count("reading_reports").await, 1);
    assert_eq!(world.count("export_records").await, 1);
    assert_eq!(
        world
            .count("outbox WHERE kind = 'reading_receipt_mail'")
            .await,
        1
    );
}

on_both!(a_double_click_stores_one_reading);
async fn a_double_click_stores_one_reading(world: World) {
    let person = world.newcomer(1).await;
    let forms = (0..6)
        .map(|_| ("k1".to_owned(), "16050".to_owned()))
        .collect();
    let receipts = at_once(&world, &person, forms).await;
    assert!(
        receipts.iter().all(|receipt| *receipt == receipts[0]),
        "{receipts:?}"
    );
    assert_eq!(world.count("readings WHERE report_id IS NOT NULL").await, 1);
}

on_both!(two_tabs_with_different_values_leave_one_valid_reading);
async fn two_tabs_with_different_values_leave_one_valid_reading(world: World) {
    let person = world.newcomer(1).await;
    let forms = (0..2)
        .map(|at| (format!("k{at}"), format!("1605{at}")))
        .collect();
    at_once(&world, &person, forms).await;
    assert_eq!(
        world
            .count("readings WHERE report_id IS NOT NULL AND superseded_by IS NULL")
            .await,
        1
    );
    assert_eq!(
        world
            .count("readings WHERE superseded_by IS NOT NULL")
            .await,
        1
    );
    assert_eq!(world.count("export_records").await, 1);
}

/// A household with two meters, each under a contract of its own.
async fn two_meters(world: &World) -> (Person, Vec<String>) {
    let mut export = Export::delta();
    let home = export.household(1);
    export.contract(&home, "800000001");
    export.meter("800000001", "1EMH9999999999");
    export.register("1EMH9999999999", OBIS, "", 6);
    export.reading("B1", "1EMH9999999999", OBIS, "2026-10-01", "15500");
    world.seed(&export).await;
    let person = world.customer(&home).await;
    let registers = world.registers(&person).await;
    assert_eq!(registers.len(), 2);
    (person, registers)
}

on_both!(values_of_two_reports_sent_again_together_store_nothing_new);
async fn values_of_two_reports_sent_again_together_store_nothing_new(world: World) {
    let (person, registers) = two_meters(&world).await;
    let (one, two) = (registers[0].as_str(), registers[1].as_str());
    let first = world
        .send(&person, &form("k1", TODAY, &[(one, "16050")]))
        .await
        .unwrap();
    let second = world
        .send(&person, &form("k2", TODAY, &[(two, "16060")]))
        .await
        .unwrap();
    let both = form("k3", TODAY, &[(one, "16050"), (two, "16060")]);
    let third = world.send(&person, &both).await.unwrap();
    assert!([first, second].contains(&third), "a receipt that exists");
    let receipt = reading::receipt(&world.services, &person.actor, third)
        .await
        .unwrap();
    assert_eq!(receipt.lines.len(), 1);
    assert_eq!(world.count("reading_reports").await, 2);
}

on_both!(a_value_that_is_known_beside_a_new_one_is_not_stored_again);
async fn a_value_that_is_known_beside_a_new_one_is_not_stored_again(world: World) {
    let (person, registers) = two_meters(&world).await;
    let (one, two) = (registers[0].as_str(), registers[1].as_str());
    world
        .send(&person, &form("k1", TODAY, &[(one, "16050")]))
        .await
        .unwrap();
    let both = form("k2", TODAY, &[(one, "16050"), (two, "16060")]);
    let id = world.send(&person, &both).await.unwrap();
    let receipt = reading::receipt(&world.services, &person.actor, id)
        .await
        .unwrap();
    assert_eq!(receipt.lines.len(), 1);
    assert_eq!(receipt.lines[0].value, 16060.into());
    assert_eq!(world.count("readings WHERE report_id IS NOT NULL").await, 2);
}

on_both!(one_bad_value_stores_none_of_the_form);
async fn one_bad_value_stores_none_of_the_form(world: World) {
    let (person, registers) = two_meters(&world).await;
    let (one, two) = (registers[0].as_str(), registers[1].as_str());
    let outcome = world
        .send(&person, &form("k1", TODAY, &[(one, "16050"), (two, "9")]))
        .await;
    assert!(matches!(
        problem(outcome, &format!("value_{two}")),
        Problem::Reading(_)
    ));
    assert_eq!(world.count("readings WHERE report_id IS NOT NULL").await, 0);
    assert_eq!(world.count("reading_reports").await, 0);
}

on_both!(fifty_at_once_with_one_key_and_a_photo_are_one_reading_with_one_photo);
async fn fifty_at_once_with_one_key_and_a_photo_are_one_reading_with_one_photo(world: World) {
    let person = world.newcomer(1).await;
    let tabs: Vec<_> = (0..50)
        .map(|_| {
            let (world, person) = (world.clone(), person.clone());
            tokio::spawn(async move {
                let upload = world.photo(&person, "k1", 1).await;
                // As the form does: the photo first, and without it no report.
                match photo::add(&world.services, &person.actor, upload).await {
                    Ok(_) => Some(world.report(&person, "k1", TODAY, "16050").await),
                    Err(NotTaken::Failed(Failure::TooMany(_))) => None,
                    Err(other) => panic!("{other:?}"),
                }
            })
        })
        .collect();
    let mut receipts = Vec::new();
    for tab in tabs {
        match tab.await.unwrap() {
            Some(Ok(receipt)) => receipts.push(receipt),
            // There are limits for a contract account; the same once more would get the receipt.
            None | Some(Err(Failure::TooMany(_) | Failure::Unavailable(_))) => {}
            Some(Err(other)) => panic!("{other:?}"),
        }
    }
    assert!(receipts.len() > 1);
    receipts.dedup();
    assert_eq!(receipts.len(), 1, "{receipts:?}");
    assert_eq!(world.count("reading_reports").await, 1);
    assert_eq!(world.count("readings WHERE report_id IS NOT NULL").await, 1);
    assert_eq!(
        world
            .count("reading_photos WHERE report_id IS NOT NULL")
            .await,
        1
    );
}
