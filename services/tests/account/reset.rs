//! Forgotten passwords.

use chrono::TimeDelta;
use domain::form::Problem;
use services::{
    Failure,
    account::{self, TokenKind},
};

use crate::support::{PASSWORD, World, caller, link_in, problem, text_of};

const NEW: &str = "Neues-Fenster-Hof-0815";

async fn ask(world: &World, email: &str) {
    account::ask_for_reset(&world.services, &caller("a"), email)
        .await
        .unwrap();
    world.deliver().await;
}

fn link(world: &World, email: &str) -> String {
    link_in(world.post.to(email).last().unwrap(), "new-password")
}

async fn set(world: &World, link: &str, password: &str) -> Result<(), Failure> {
    account::reset_password(&world.services, &caller("a"), link, password)
        .await
        .map(|_| ())
}

on_both!(a_reset_sets_the_password_and_ends_every_session);
async fn a_reset_sets_the_password_and_ends_every_session(world: World) {
    let person = world.newcomer(1).await;
    let (other, _) = world
        .sign_in(&caller("b"), &person.email, PASSWORD)
        .await
        .unwrap();
    ask(&world, &person.email).await;
    let link = link(&world, &person.email);
    let session = account::reset_password(&world.services, &caller("a"), &link, NEW)
        .await
        .unwrap();
    for token in [&person.token, &other.token] {
        assert!(world.actor(token).await.is_none());
    }
    assert!(world.actor(&session.token).await.is_some());
    let old = world.sign_in(&caller("b"), &person.email, PASSWORD).await;
    assert_eq!(problem(old, "password"), Problem::WrongCredentials);
    world
        .sign_in(&caller("b"), &person.email, NEW)
        .await
        .unwrap();
    world.deliver().await;
    let mails = world.post.to(&person.email);
    let told = text_of(mails.last().unwrap());
    assert!(
        told.contains("Passwort") && !told.contains("/new-password/"),
        "{told}"
    );
}

on_both!(an_unknown_address_gets_the_same_answer_and_no_mail);
async fn an_unknown_address_gets_the_same_answer_and_no_mail(world: World) {
    ask(&world, "niemand@example.org").await;
    assert!(world.post.sent().is_empty());
    assert_eq!(world.count("outbox WHERE status <> 'done'").await, 0);
}

on_both!(a_reset_link_lives_for_thirty_minutes_and_works_once);
async fn a_reset_link_lives_for_thirty_minutes_and_works_once(world: World) {
    let person = world.newcomer(1).await;
    ask(&world, &person.email).await;
    let first = link(&world, &person.email);
    world.wait(TimeDelta::minutes(30));
    let late = set(&world, &first, NEW).await;
    assert!(matches!(late, Err(Failure::Conflict("token"))), "{late:?}");
    ask(&world, &person.email).await;
    let second = link(&world, &person.email);
    world.wait(TimeDelta::minutes(30) - TimeDelta::milliseconds(1));
    set(&world, &second, NEW).await.unwrap();
    let again = set(&world, &second, NEW).await;
    assert!(
        matches!(again, Err(Failure::Conflict("token"))),
        "{again:?}"
    );
}

on_both!(a_newer_reset_link_kills_the_older_ones);
async fn a_newer_reset_link_kills_the_older_ones(world: World) {
    let person = world.newcomer(1).await;
    ask(&world, &person.email).await;
    let older = link(&world, &person.email);
    ask(&world, &person.email).await;
    let newer = link(&world, &person.email);
    assert_ne!(older, newer);
    let outcome = set(&world, &older, NEW).await;
    assert!(
        matches!(outcome, Err(Failure::Conflict("token"))),
        "{outcome:?}"
    );
    set(&world, &newer, NEW).await.unwrap();
}

on_both!(a_link_of_one_kind_does_not_open_the_other);
async fn a_link_of_one_kind_does_not_open_the_other(world: World) {
    let person = world.newcomer(1).await;
    ask(&world, &person.email).await;
    let link = link(&world, &person.email);
    let outcome = account::activate(&world.services, &caller("a"), &link, "").await;
    assert!(
        matches!(outcome, Err(Failure::Conflict("token"))),
        "{outcome:?}"
    );
    let open = account::token_state(&world.services, TokenKind::PasswordReset, &link).await;
    assert!(open.unwrap(), "the link is still good");
}

on_both!(a_password_that_is_refused_does_not_use_the_link_up);
async fn a_password_that_is_refused_does_not_use_the_link_up(world: World) {
    let person = world.newcomer(1).await;
    ask(&world, &person.email).await;
    let link = link(&world, &person.email);
    assert_eq!(
        problem(set(&world, &link, "").await, "password"),
        Problem::Missing
    );
    let weak = problem(set(&world, &link, "kunde1@example.org").await, "password");
    assert!(matches!(weak, Problem::Password(_)), "{weak:?}");
    set(&world, &link, NEW).await.unwrap();
}

on_both!(one_account_gets_three_reset_mails_an_hour_and_the_answer_stays_the_same);
async fn one_account_gets_three_reset_mails_an_hour_and_the_answer_stays_the_same(world: World) {
    let person = world.newcomer(1).await;
    let before = world.post.to(&person.email).len();
    for _ in 0..4 {
        ask(&world, &person.email).await;
    }
    assert_eq!(world.post.to(&person.email).len() - before, 3);
    let link = link(&world, &person.email);
    set(&world, &link, NEW)
        .await
        .expect("the last link that was mailed is good");
}

on_both!(an_address_may_ask_ten_times_an_hour);
async fn an_address_may_ask_ten_times_an_hour(world: World) {
    for at in 0..10 {
        ask(&world, &format!("niemand{at}@example.org")).await;
    }
    let eleventh =
        account::ask_for_reset(&world.services, &caller("a"), "niemand@example.org").await;
    assert!(matches!(eleventh, Err(Failure::TooMany(_))), "{eleventh:?}");
}

on_both!(of_twenty_resets_with_one_link_at_once_exactly_one_wins);
async fn of_twenty_resets_with_one_link_at_once_exactly_one_wins(world: World) {
    let person = world.newcomer(1).await;
    ask(&world, &person.email).await;
    let link = link(&world, &person.email);
    let tries: Vec<_> = (0..20)
        .map(|at| {
            let (world, link) = (world.clone(), link.clone());
            tokio::spawn(async move { set(&world, &link, &format!("{NEW}-{at}")).await })
        })
        .collect();
    let mut won = Vec::new();
    for (at, one) in tries.into_iter().enumerate() {
        match one.await.unwrap() {
            Ok(()) => won.push(at),
            Err(Failure::Conflict("token")) => {}
            Err(other) => panic!("neither won nor too late: {other}"),
        }
    }
    assert_eq!(won.len(), 1);
    let password = format!("{NEW}-{}", won[0]);
    world
        .sign_in(&caller("b"), &person.email, &password)
        .await
        .unwrap();
}
