//! Drafts: what somebody typed comes back, for half an hour, to nobody else.

use std::collections::BTreeMap;

use chrono::TimeDelta;
use domain::form::{FieldErrors, Problem};
use services::drafts::{self, Draft};

use crate::support::World;

fn draft(value: &str) -> Draft {
    let mut errors = FieldErrors::default();
    errors.add("meter", Problem::Missing);
    Draft {
        fields: BTreeMap::from([("email".to_owned(), value.to_owned())]),
        errors,
        notice: Some("token".to_owned()),
    }
}

on_both!(what_was_typed_comes_back_with_its_problems);
async fn what_was_typed_comes_back_with_its_problems(world: World) {
    let typed = draft("jana@example.org");
    let token = drafts::save(&world.services, None, "register", &typed)
        .await
        .unwrap();
    let found = drafts::find(&world.services, &token, "register").await;
    let found = found.expect("it is kept");
    assert_eq!(found, typed);
    assert_eq!(found.value("email"), "jana@example.org");
    assert_eq!(found.value("password"), "", "what was never typed is empty");
}

on_both!(a_form_sent_again_replaces_its_draft_and_leaves_other_forms_alone);
async fn a_form_sent_again_replaces_its_draft_and_leaves_other_forms_alone(world: World) {
    let services = &world.services;
    let token = drafts::save(services, None, "register", &draft("a"))
        .await
        .unwrap();
    for (form, value) in [("reading", "b"), ("register", "c")] {
        let same = drafts::save(services, Some(&token), form, &draft(value)).await;
        assert_eq!(same.unwrap(), token, "the cookie stays");
    }
    for (form, value) in [("reading", "b"), ("register", "c")] {
        let found = drafts::find(services, &token, form).await.unwrap();
        assert_eq!(found.value("email"), value);
    }
    assert_eq!(world.count("drafts").await, 2);
}

on_both!(nobody_finds_a_draft_without_its_cookie);
async fn nobody_finds_a_draft_without_its_cookie(world: World) {
    let services = &world.services;
    let token = drafts::save(services, None, "register", &draft("a"))
        .await
        .unwrap();
    let other = drafts::save(services, None, "reading", &draft("b"))
        .await
        .unwrap();
    assert_ne!(token, other);
    for (token, form) in [
        (other.as_str(), "register"),
        ("", "register"),
        (&token, "reading"),
    ] {
        assert_eq!(drafts::find(services, token, form).await, None, "{form}");
    }
    // A cookie that is none of ours is replaced by one that cannot be guessed.
    let fresh = drafts::save(services, Some("x"), "register", &draft("c"))
        .await
        .unwrap();
    assert_eq!(fresh.len(), 43);
    let dump = world.dump().await;
    let rows = dump["drafts"].join("\n");
    assert!(!rows.contains(&token), "only its hash is stored: {rows}");
}

on_both!(a_draft_is_forgotten_after_half_an_hour);
async fn a_draft_is_forgotten_after_half_an_hour(world: World) {
    let services = &world.services;
    let token = drafts::save(services, None, "register", &draft("a"))
        .await
        .unwrap();
    world.wait(TimeDelta::minutes(29));
    assert!(drafts::find(services, &token, "register").await.is_some());
    world.wait(TimeDelta::minutes(1));
    assert_eq!(drafts::find(services, &token, "register").await, None);
    world.wait(TimeDelta::minutes(1));
    services::jobs::tidy(services).await.unwrap();
    assert_eq!(world.count("drafts").await, 0);
}
