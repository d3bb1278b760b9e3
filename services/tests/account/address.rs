//! Another address to sign in with, where the utility changes it on request.

use domain::{form::Problem, requests::Kind};
use services::{Failure, account, requests};

use crate::support::{Export, PASSWORD, Person, World, caller, link_in, problem, text_of};

async fn portal(world: &World) -> (World, Person) {
    let world = world
        .with_profile(|profile| profile.access.fixed_address = true)
        .await;
    let person = world.newcomer(1).await;
    (world, person)
}

async fn decide(world: &World, number: &str, status: &str) -> services::import::Report {
    let mut export = Export::delta();
    export.decision(number, status, "2026-11-21", "");
    world.import(&export).await
}

on_both!(a_new_address_is_asked_for_once_and_changed_by_the_decision);
async fn a_new_address_is_asked_for_once_and_changed_by_the_decision(world: World) {
    let (world, person) = portal(&world).await;
    let services = &world.services;
    let ask = |key| account::ask_for_address(services, &person.actor, "neu@example.org", key);
    let number = ask("k1").await.unwrap();
    assert_eq!(
        ask("k1").await.unwrap(),
        number,
        "the same form twice is one request"
    );
    let list = requests::list(services, &person.actor).await.unwrap();
    assert_eq!((list.len(), list[0].kind), (1, Kind::SignInAddress));
    let view = requests::show(services, &person.actor, &number)
        .await
        .unwrap();
    assert_eq!(view.new_email.as_deref(), Some("neu@example.org"));
    account::ask_for_reset(services, &caller("a"), &person.email)
        .await
        .unwrap();
    world.deliver().await;
    let link = link_in(world.post.to(&person.email).last().unwrap(), "new-password");
    let report = decide(&world, &number, "done").await;
    assert!(report.is_clean(), "{report}");
    let late =
        account::reset_password(services, &caller("a"), &link, "Neues-Fenster-Hof-0815").await;
    assert!(
        matches!(late, Err(Failure::Conflict("token"))),
        "what lies in the old mailbox opens nothing: {late:?}"
    );
    world.deliver().await;
    let old = text_of(world.post.to(&person.email).last().unwrap());
    assert!(old.contains("neu@example.org"), "{old}");
    assert!(!world.post.to("neu@example.org").is_empty());
    assert!(world.actor(&person.token).await.is_none(), "sessions end");
    let tried = world.sign_in(&caller("b"), &person.email, PASSWORD).await;
    assert_eq!(problem(tried, "password"), Problem::WrongCredentials);
    world
        .sign_in(&caller("b"), "neu@example.org", PASSWORD)
        .await
        .unwrap();
}

on_both!(fifty_times_the_same_form_is_one_request);
async fn fifty_times_the_same_form_is_one_request(world: World) {
    let (world, person) = portal(&world).await;
    let tries = (0..50).map(|_| {
        let (world, actor) = (world.clone(), person.actor.clone());
        tokio::spawn(async move {
            account::ask_for_address(&world.services, &actor, "neu@example.org", "k").await
        })
    });
    let tries: Vec<_> = tries.collect();
    let mut numbers = Vec::new();
    for one in tries {
        numbers.push(one.await.unwrap().unwrap());
    }
    numbers.dedup();
    assert_eq!(numbers.len(), 1);
    assert_eq!(world.count("requests").await, 1);
}

on_both!(an_address_that_got_a_login_meanwhile_is_not_taken_over);
async fn an_address_that_got_a_login_meanwhile_is_not_taken_over(world: World) {
    let (world, person) = portal(&world).await;
    let services = &world.services;
    let number = account::ask_for_address(services, &person.actor, "kunde2@example.org", "k")
        .await
        .unwrap();
    world.newcomer(2).await;
    let report = decide(&world, &number, "done").await;
    assert!(!report.is_clean(), "{report}");
    world
        .sign_in(&caller("b"), &person.email, PASSWORD)
        .await
        .unwrap();
    let report = decide(&world, &number, "refused").await;
    assert!(!report.is_clean(), "a refusal needs a reason: {report}");
}

on_both!(bad_addresses_are_refused_and_other_portals_have_no_such_request);
async fn bad_addresses_are_refused_and_other_portals_have_no_such_request(world: World) {
    let (portal, person) = portal(&world).await;
    let services = &portal.services;
    let ask = |email: &'static str| account::ask_for_address(services, &person.actor, email, "k");
    assert!(matches!(
        problem(ask("nobody").await, "email"),
        Problem::Email(_)
    ));
    let own = ask("KUNDE1@example.org").await;
    assert_eq!(problem(own, "email"), Problem::SameAddress);
    let elsewhere =
        account::ask_for_address(&world.services, &person.actor, "a@example.org", "k").await;
    assert!(matches!(elsewhere, Err(Failure::NotFound)), "{elsewhere:?}");
}

on_both!(somebody_elses_request_about_a_login_is_not_found);
async fn somebody_elses_request_about_a_login_is_not_found(world: World) {
    let (world, person) = portal(&world).await;
    let other = world.newcomer(2).await;
    let services = &world.services;
    let number = account::ask_for_address(services, &person.actor, "neu@example.org", "k")
        .await
        .unwrap();
    let shown = requests::show(services, &other.actor, &number).await;
    assert!(matches!(shown, Err(Failure::NotFound)), "{shown:?}");
    assert!(
        requests::list(services, &other.actor)
            .await
            .unwrap()
            .is_empty()
    );
}

on_both!(five_wishes_may_wait_and_a_form_without_a_key_is_none);
async fn five_wishes_may_wait_and_a_form_without_a_key_is_none(world: World) {
    let (world, person) = portal(&world).await;
    let services = &world.services;
    let ask = async |key: &str, email: &str| {
        account::ask_for_address(services, &person.actor, email, key).await
    };
    let without = ask("", "neu@example.org").await;
    assert!(matches!(without, Err(Failure::Conflict("key_reused"))));
    for at in 0..5 {
        ask(&format!("k{at}"), "neu@example.org").await.unwrap();
    }
    let more = ask("k5", "neu@example.org").await;
    assert!(matches!(more, Err(Failure::TooMany(_))), "{more:?}");
    ask("k4", "neu@example.org").await.unwrap();
    let other = ask("k4", "anders@example.org").await;
    assert!(
        matches!(other, Err(Failure::Conflict("key_reused"))),
        "{other:?}"
    );
}
