//! A utility that wants everybody to have a new password.

use chrono::{NaiveDate, TimeDelta};
use domain::{
    account::{PasswordProblem, WhyNew},
    form::Problem,
};
use services::account::{self, SignedIn};

use crate::support::{PASSWORD, Person, World, caller, day, problem};

const NEW: &str = "Neues-Fenster-Hof-0815";

/// A customer whose password was set on 21 November, and a portal with a day from which on all are renewed.
async fn portal(world: &World, renew_from: NaiveDate) -> (World, Person) {
    let person = world.newcomer(1).await;
    let world = world
        .with_profile(|profile| profile.access.renew_from = Some(renew_from))
        .await;
    (world, person)
}

async fn link(world: &World, email: &str) -> String {
    let signed_in = world.try_to_sign_in(&caller("b"), email, PASSWORD).await;
    match signed_in.unwrap() {
        SignedIn::NewPassword { link, why } => {
            assert_eq!(why, WhyNew::Renewal);
            link
        }
        SignedIn::Session(_) => panic!("the old password opened a session"),
    }
}

on_both!(an_old_password_leads_to_a_new_one_and_nowhere_else);
async fn an_old_password_leads_to_a_new_one_and_nowhere_else(world: World) {
    let (world, person) = portal(&world, day("2026-11-22")).await;
    world.wait(TimeDelta::days(1));
    let before = world.count("sessions").await;
    let link = link(&world, &person.email).await;
    assert_eq!(world.count("sessions").await, before);
    let same = account::reset_password(&world.services, &caller("b"), &link, PASSWORD).await;
    assert_eq!(
        problem(same, "password"),
        Problem::Password(PasswordProblem::AsBefore)
    );
    world.wait(TimeDelta::minutes(29));
    account::reset_password(&world.services, &caller("b"), &link, NEW)
        .await
        .unwrap();
}

on_both!(a_password_that_is_new_enough_signs_in);
async fn a_password_that_is_new_enough_signs_in(world: World) {
    let (world, person) = portal(&world, day("2026-11-21")).await;
    world
        .sign_in(&caller("b"), &person.email, PASSWORD)
        .await
        .unwrap();
}

on_both!(before_the_day_everything_goes_on_as_usual);
async fn before_the_day_everything_goes_on_as_usual(world: World) {
    let (world, person) = portal(&world, day("2026-11-22")).await;
    world
        .sign_in(&caller("b"), &person.email, PASSWORD)
        .await
        .unwrap();
}

on_both!(a_renewed_password_is_not_asked_for_again);
async fn a_renewed_password_is_not_asked_for_again(world: World) {
    let (world, person) = portal(&world, day("2026-11-22")).await;
    world.wait(TimeDelta::days(1));
    let link = link(&world, &person.email).await;
    account::reset_password(&world.services, &caller("b"), &link, NEW)
        .await
        .unwrap();
    world
        .sign_in(&caller("b"), &person.email, NEW)
        .await
        .unwrap();
}
