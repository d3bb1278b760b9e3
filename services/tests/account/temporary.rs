//! Forgotten passwords where the utility mails a temporary one.

use chrono::TimeDelta;
use domain::{account::WhyNew, form::Problem, profile::Forgotten};
use services::{
    Failure,
    account::{self, SignedIn},
};

use crate::support::{PASSWORD, Person, World, caller, problem, text_of};

const NEW: &str = "Neues-Fenster-Hof-0815";

/// A portal that mails passwords, and a customer of it.
async fn portal(world: &World) -> (World, Person) {
    let world = world
        .with_profile(|profile| profile.access.forgotten = Forgotten::TemporaryPassword)
        .await;
    let person = world.newcomer(1).await;
    (world, person)
}

async fn ask(world: &World, email: &str) {
    account::ask_for_reset(&world.services, &caller("a"), email)
        .await
        .unwrap();
    world.deliver().await;
}

/// The password in the newest mail.
fn mailed(world: &World, email: &str) -> String {
    let text = text_of(world.post.to(email).last().expect("a mail"));
    let line = text
        .lines()
        .find_map(|line| line.strip_prefix("Vorläufiges Passwort: "));
    line.unwrap_or_else(|| panic!("no password in: {text}"))
        .trim()
        .to_owned()
}

/// The answer to a sign-in that is to fail.
async fn refusal(world: &World, email: &str, password: &str) -> Problem {
    let tried = world.try_to_sign_in(&caller("b"), email, password).await;
    problem(tried, "password")
}

/// The link that a temporary password is exchanged for.
async fn exchange(world: &World, email: &str, password: &str) -> String {
    let signed_in = world.try_to_sign_in(&caller("b"), email, password).await;
    match signed_in.unwrap() {
        SignedIn::NewPassword { link, why } => {
            assert_eq!(why, WhyNew::Temporary);
            link
        }
        SignedIn::Session(_) => panic!("a temporary password opened a session"),
    }
}

on_both!(a_temporary_password_opens_the_page_for_a_new_one_and_nothing_else);
async fn a_temporary_password_opens_the_page_for_a_new_one_and_nothing_else(world: World) {
    let (world, person) = portal(&world).await;
    ask(&world, &person.email).await;
    let before = world.count("sessions").await;
    let link = exchange(&world, &person.email, &mailed(&world, &person.email)).await;
    assert_eq!(world.count("sessions").await, before);
    account::reset_password(&world.services, &caller("b"), &link, NEW)
        .await
        .unwrap();
    world
        .sign_in(&caller("c"), &person.email, NEW)
        .await
        .unwrap();
    let old = world.sign_in(&caller("c"), &person.email, PASSWORD).await;
    assert_eq!(problem(old, "password"), Problem::WrongCredentials);
}

on_both!(the_old_password_stays_good_until_a_new_one_is_set);
async fn the_old_password_stays_good_until_a_new_one_is_set(world: World) {
    let (world, person) = portal(&world).await;
    ask(&world, &person.email).await;
    world
        .sign_in(&caller("c"), &person.email, PASSWORD)
        .await
        .unwrap();
    exchange(&world, &person.email, &mailed(&world, &person.email)).await;
    world
        .sign_in(&caller("c"), &person.email, PASSWORD)
        .await
        .unwrap();
    assert!(world.actor(&person.token).await.is_some());
}

on_both!(a_temporary_password_works_once_and_for_a_day);
async fn a_temporary_password_works_once_and_for_a_day(world: World) {
    let (world, person) = portal(&world).await;
    ask(&world, &person.email).await;
    let password = mailed(&world, &person.email);
    world.wait(TimeDelta::hours(24));
    assert_eq!(
        refusal(&world, &person.email, &password).await,
        Problem::WrongCredentials,
        "a day later"
    );
    ask(&world, &person.email).await;
    let password = mailed(&world, &person.email);
    world.wait(TimeDelta::hours(24) - TimeDelta::milliseconds(1));
    exchange(&world, &person.email, &password).await;
    assert_eq!(
        refusal(&world, &person.email, &password).await,
        Problem::WrongCredentials,
        "a second time"
    );
}

on_both!(a_newer_temporary_password_kills_the_older_one);
async fn a_newer_temporary_password_kills_the_older_one(world: World) {
    let (world, person) = portal(&world).await;
    ask(&world, &person.email).await;
    let older = mailed(&world, &person.email);
    ask(&world, &person.email).await;
    let newer = mailed(&world, &person.email);
    assert_ne!(older, newer);
    assert_eq!(
        refusal(&world, &person.email, &older).await,
        Problem::WrongCredentials
    );
    exchange(&world, &person.email, &newer).await;
}

on_both!(the_database_never_holds_a_temporary_password);
async fn the_database_never_holds_a_temporary_password(world: World) {
    let (world, person) = portal(&world).await;
    ask(&world, &person.email).await;
    let password = mailed(&world, &person.email);
    let dump = format!("{:?}", world.dump().await);
    assert!(!dump.contains(&password));
    let hash = world
        .text("SELECT secret_hash FROM one_time_tokens WHERE kind = 'temporary_password'")
        .await;
    assert!(hash.starts_with("$argon2id$"), "{hash}");
}

on_both!(the_owner_gets_in_although_a_stranger_used_all_tries_up);
async fn the_owner_gets_in_although_a_stranger_used_all_tries_up(world: World) {
    let (world, person) = portal(&world).await;
    world
        .fail_to_sign_in(&caller("stranger"), &person.email, 5)
        .await;
    let waiting = world.sign_in(&caller("c"), &person.email, PASSWORD).await;
    assert_eq!(problem(waiting, "password"), Problem::WrongCredentials);
    ask(&world, &person.email).await;
    let link = exchange(&world, &person.email, &mailed(&world, &person.email)).await;
    account::reset_password(&world.services, &caller("c"), &link, NEW)
        .await
        .unwrap();
    world
        .sign_in(&caller("c"), &person.email, NEW)
        .await
        .unwrap();
}

on_both!(of_fifty_uses_at_once_exactly_one_wins);
async fn of_fifty_uses_at_once_exactly_one_wins(world: World) {
    let (world, person) = portal(&world).await;
    ask(&world, &person.email).await;
    let password = mailed(&world, &person.email);
    let other = world.instance(world.services.limits).await;
    let tries: Vec<_> = (0..50)
        .map(|at| {
            let world = if at % 2 == 0 {
                world.clone()
            } else {
                other.clone()
            };
            let (email, password) = (person.email.clone(), password.clone());
            tokio::spawn(async move {
                let from = caller(&format!("try {at}"));
                world.try_to_sign_in(&from, &email, &password).await
            })
        })
        .collect();
    let mut won = 0;
    for one in tries {
        match one.await.unwrap() {
            Ok(SignedIn::NewPassword { .. }) => won += 1,
            // Too late, or more at once than the gate in front of the hash lets in.
            Err(Failure::Invalid(_) | Failure::Unavailable(_)) => {}
            other => panic!("neither won nor too late: {other:?}"),
        }
    }
    assert_eq!(won, 1);
}

on_both!(signing_in_and_asking_cost_the_same_for_known_and_unknown_names);
async fn signing_in_and_asking_cost_the_same_for_known_and_unknown_names(world: World) {
    let (world, person) = portal(&world).await;
    let (services, from) = (&world.services, caller("a"));
    let hashes = || services.hasher.computed();
    let statements = || services.db.statements();
    ask(&world, &person.email).await;
    ask(&world, "niemand@example.org").await;
    for at in 0..5 {
        let mut costs = Vec::new();
        for name in [person.email.as_str(), "niemand@example.org"] {
            let before = (hashes(), statements());
            let refused = world.try_to_sign_in(&from, name, "wrong").await;
            assert_eq!(problem(refused, "password"), Problem::WrongCredentials);
            costs.push((hashes() - before.0, statements() - before.1));
        }
        assert_eq!(costs[0], costs[1], "try {at}");
    }
    for at in 0..4 {
        let mut costs = Vec::new();
        for name in [person.email.as_str(), "niemand@example.org"] {
            let before = (hashes(), statements());
            account::ask_for_reset(services, &from, name).await.unwrap();
            costs.push((hashes() - before.0, statements() - before.1));
        }
        assert_eq!(costs[0], costs[1], "mail {at}");
    }
}
