//! Signing in, and how guessing is slowed down.

use chrono::TimeDelta;
use domain::{account::EmailError, form::Problem};
use services::{
    Failure,
    account::{self, Caller},
};

use crate::support::{PASSWORD, World, caller, link_in, problem};

on_both!(a_wrong_password_and_an_unknown_name_get_the_same_answer);
async fn a_wrong_password_and_an_unknown_name_get_the_same_answer(world: World) {
    let person = world.newcomer(1).await;
    let wrong = world.sign_in(&caller("a"), &person.email, "wrong").await;
    let unknown = world
        .sign_in(&caller("a"), "niemand@example.org", PASSWORD)
        .await;
    let (Err(Failure::Invalid(wrong)), Err(Failure::Invalid(unknown))) = (wrong, unknown) else {
        panic!("both must be refused");
    };
    assert_eq!(wrong, unknown);
    assert_eq!(wrong.get("password"), Some(&Problem::WrongCredentials));
    assert_eq!(wrong.len(), 1);
}

on_both!(the_name_is_taken_whatever_its_case_and_the_password_exactly);
async fn the_name_is_taken_whatever_its_case_and_the_password_exactly(world: World) {
    world.newcomer(1).await;
    world
        .sign_in(&caller("a"), " KUNDE1@example.org ", PASSWORD)
        .await
        .unwrap();
    let blank = format!("{PASSWORD} ");
    let outcome = world
        .sign_in(&caller("a"), "kunde1@example.org", &blank)
        .await;
    assert_eq!(problem(outcome, "password"), Problem::WrongCredentials);
}

on_both!(an_old_user_name_is_pointed_out);
async fn an_old_user_name_is_pointed_out(world: World) {
    let outcome = world.sign_in(&caller("a"), "mustermann63", PASSWORD).await;
    assert_eq!(problem(outcome, "name"), Problem::Email(EmailError::NoAt));
}

on_both!(after_three_free_tries_the_right_password_has_to_wait_too);
async fn after_three_free_tries_the_right_password_has_to_wait_too(world: World) {
    let person = world.newcomer(1).await;
    for _ in 0..3 {
        world
            .sign_in(&caller("a"), &person.email, "wrong")
            .await
            .unwrap_err();
    }
    world
        .sign_in(&caller("a"), &person.email, PASSWORD)
        .await
        .unwrap();
    for _ in 0..4 {
        world
            .sign_in(&caller("b"), &person.email, "wrong")
            .await
            .unwrap_err();
    }
    let early = world.sign_in(&caller("c"), &person.email, PASSWORD).await;
    assert_eq!(problem(early, "password"), Problem::WrongCredentials);
    world.wait(TimeDelta::seconds(1));
    world
        .sign_in(&caller("c"), &person.email, PASSWORD)
        .await
        .unwrap();
}

on_both!(a_stranger_cannot_lock_the_owner_out_of_a_known_device);
async fn a_stranger_cannot_lock_the_owner_out_of_a_known_device(world: World) {
    let person = world.newcomer(1).await;
    let (_, cookie) = world
        .sign_in(&caller("home"), &person.email, PASSWORD)
        .await
        .unwrap();
    let home = Caller {
        known_device: Some(cookie.clone()),
        ..caller("home")
    };
    world
        .fail_to_sign_in(&caller("stranger"), &person.email, 100)
        .await;
    let elsewhere = world
        .sign_in(&caller("library"), &person.email, PASSWORD)
        .await;
    assert_eq!(problem(elsewhere, "password"), Problem::WrongCredentials);
    world.sign_in(&home, &person.email, PASSWORD).await.unwrap();
}

on_both!(a_device_is_known_for_its_own_login_only);
async fn a_device_is_known_for_its_own_login_only(world: World) {
    let (one, two) = (world.newcomer(1).await, world.newcomer(2).await);
    let (_, cookie) = world
        .sign_in(&caller("home"), &one.email, PASSWORD)
        .await
        .unwrap();
    let home = Caller {
        known_device: Some(cookie),
        ..caller("home")
    };
    world
        .fail_to_sign_in(&caller("stranger"), &two.email, 100)
        .await;
    let outcome = world.sign_in(&home, &two.email, PASSWORD).await;
    assert_eq!(problem(outcome, "password"), Problem::WrongCredentials);
    let forged = Caller {
        known_device: Some("aa.bb".to_owned()),
        ..caller("home")
    };
    let outcome = world.sign_in(&forged, &two.email, PASSWORD).await;
    assert_eq!(problem(outcome, "password"), Problem::WrongCredentials);
}

on_both!(a_hundred_wrong_tries_close_the_way_until_the_password_is_reset);
async fn a_hundred_wrong_tries_close_the_way_until_the_password_is_reset(world: World) {
    let person = world.newcomer(1).await;
    world.fail_to_sign_in(&caller("a"), &person.email, 99).await;
    world.wait(TimeDelta::minutes(16));
    world.fail_to_sign_in(&caller("a"), &person.email, 1).await;
    world.wait(TimeDelta::days(30));
    let closed = world.sign_in(&caller("a"), &person.email, PASSWORD).await;
    assert_eq!(problem(closed, "password"), Problem::WrongCredentials);
    reset(&world, &person.email, &caller("a")).await;
    world
        .sign_in(&caller("a"), &person.email, "Neues-Fenster-Hof-0815")
        .await
        .unwrap();
}

on_both!(ninety_nine_wrong_tries_leave_the_way_open);
async fn ninety_nine_wrong_tries_leave_the_way_open(world: World) {
    let person = world.newcomer(1).await;
    world.fail_to_sign_in(&caller("a"), &person.email, 99).await;
    world.wait(TimeDelta::minutes(15));
    world
        .sign_in(&caller("a"), &person.email, PASSWORD)
        .await
        .unwrap();
}

on_both!(a_reset_also_opens_a_known_device_that_closed_itself);
async fn a_reset_also_opens_a_known_device_that_closed_itself(world: World) {
    let person = world.newcomer(1).await;
    let (_, cookie) = world
        .sign_in(&caller("home"), &person.email, PASSWORD)
        .await
        .unwrap();
    let home = Caller {
        known_device: Some(cookie),
        ..caller("home")
    };
    world.fail_to_sign_in(&home, &person.email, 100).await;
    let closed = world.sign_in(&home, &person.email, PASSWORD).await;
    assert_eq!(problem(closed, "password"), Problem::WrongCredentials);
    reset(&world, &person.email, &home).await;
    world
        .sign_in(&home, &person.email, "Neues-Fenster-Hof-0815")
        .await
        .unwrap();
}

async fn reset(world: &World, email: &str, caller: &Caller) {
    account::ask_for_reset(&world.services, caller, email)
        .await
        .unwrap();
    world.deliver().await;
    let link = link_in(world.post.to(email).last().unwrap(), "new-password");
    let password = "Neues-Fenster-Hof-0815";
    account::reset_password(&world.services, caller, &link, password)
        .await
        .unwrap();
}

on_both!(an_address_may_try_ten_times_a_minute_whatever_the_name);
async fn an_address_may_try_ten_times_a_minute_whatever_the_name(world: World) {
    let person = world.newcomer(1).await;
    for at in 0..10 {
        let email = format!("niemand{at}@example.org");
        let outcome = world.sign_in(&caller("a"), &email, "wrong").await;
        assert_eq!(problem(outcome, "password"), Problem::WrongCredentials);
    }
    let eleventh = world.sign_in(&caller("a"), &person.email, PASSWORD).await;
    let Err(Failure::TooMany(wait)) = eleventh else {
        panic!("not limited: {eleventh:?}")
    };
    assert!((1..=60).contains(&wait.as_secs()), "{wait:?}");
    world
        .sign_in(&caller("b"), &person.email, PASSWORD)
        .await
        .unwrap();
    world.wait(TimeDelta::from_std(wait).unwrap());
    world
        .sign_in(&caller("a"), &person.email, PASSWORD)
        .await
        .unwrap();
}

on_both!(two_instances_count_wrong_tries_together);
async fn two_instances_count_wrong_tries_together(world: World) {
    let person = world.newcomer(1).await;
    let other = world.instance(account::Limits::default()).await;
    for instance in [&world, &other, &world, &other] {
        instance
            .sign_in(&caller("a"), &person.email, "wrong")
            .await
            .unwrap_err();
    }
    let early = world.sign_in(&caller("a"), &person.email, PASSWORD).await;
    assert_eq!(problem(early, "password"), Problem::WrongCredentials);
}

on_both!(two_hundred_guesses_at_once_on_two_instances_reach_no_more_hashes_than_the_limit);
async fn two_hundred_guesses_at_once_on_two_instances_reach_no_more_hashes_than_the_limit(
    world: World,
) {
    let person = world.newcomer(1).await;
    let both = [
        world.instance(world.services.limits).await,
        world.instance(world.services.limits).await,
    ];
    let before: u64 = both.iter().map(|one| one.services.hasher.computed()).sum();
    let guesses = (0..200).map(|at| {
        let (world, email) = (both[at % 2].clone(), person.email.clone());
        tokio::spawn(async move {
            let from = caller(&format!("guesser {at}"));
            world.sign_in(&from, &email, &format!("falsch {at}")).await
        })
    });
    let guesses: Vec<_> = guesses.collect();
    for guess in guesses {
        let refused = guess.await.unwrap();
        assert!(refused.is_err());
    }
    let after: u64 = both.iter().map(|one| one.services.hasher.computed()).sum();
    // Three free ones, the next, and two that were under way (security.md F28).
    assert!(
        after - before <= 6,
        "{} guesses reached the hash",
        after - before
    );
    // The crowd has not closed the account: the owner waits a little and is in.
    world.wait(TimeDelta::minutes(1));
    world
        .sign_in(&caller("home"), &person.email, PASSWORD)
        .await
        .unwrap();
}
