//! Many different pairs of name and password from one address.

use chrono::TimeDelta;
use domain::form::Problem;
use services::{
    Failure,
    account::{Caller, Limits},
    jobs,
};

use crate::support::{PASSWORD, Person, World, caller, problem};

/// Tries that many different wrong pairs, each for a name of its own, ten minutes apart.
async fn spray(world: &World, from: &str, pairs: usize) {
    for at in 0..pairs {
        world.wait(TimeDelta::minutes(10));
        let email = format!("{from}{at}@example.org");
        let outcome = world.sign_in(&caller(from), &email, "wrong").await;
        assert_eq!(problem(outcome, "password"), Problem::WrongCredentials);
    }
}

async fn is_blocked(world: &World, from: &Caller, person: &Person) -> bool {
    match world.sign_in(from, &person.email, PASSWORD).await {
        Err(Failure::TooMany(wait)) => {
            assert!(wait.as_secs() > 60, "that is another limit: {wait:?}");
            true
        }
        outcome => {
            outcome.unwrap();
            false
        }
    }
}

on_both!(fifteen_different_wrong_pairs_close_an_address_for_a_day);
async fn fifteen_different_wrong_pairs_close_an_address_for_a_day(world: World) {
    let person = world.newcomer(1).await;
    spray(&world, "thief", 14).await;
    assert!(!is_blocked(&world, &caller("thief"), &person).await);
    let outcome = world
        .sign_in(&caller("thief"), "x@example.org", "wrong")
        .await;
    assert_eq!(problem(outcome, "password"), Problem::WrongCredentials);
    let hashed = world.count("secret_failures").await;
    let blocked = world
        .sign_in(&caller("thief"), &person.email, PASSWORD)
        .await;
    let Err(Failure::TooMany(wait)) = blocked else {
        panic!("not blocked: {blocked:?}")
    };
    assert_eq!(wait.as_secs(), 24 * 60 * 60);
    let wrong = world
        .sign_in(&caller("thief"), "y@example.org", "wrong")
        .await;
    assert!(
        matches!(wrong, Err(Failure::TooMany(_))),
        "right or wrong, the answer is the same"
    );
    assert_eq!(
        world.count("secret_failures").await,
        hashed,
        "nothing was verified"
    );
    assert!(!is_blocked(&world, &caller("elsewhere"), &person).await);
    world.wait(TimeDelta::hours(24) - TimeDelta::seconds(61));
    assert!(is_blocked(&world, &caller("thief"), &person).await);
    world.wait(TimeDelta::seconds(61));
    assert!(!is_blocked(&world, &caller("thief"), &person).await);
    let lines = world
        .count("audit_log WHERE action = 'account.block_address'")
        .await;
    assert_eq!(lines, 1);
}

on_both!(pairs_older_than_three_hours_do_not_count);
async fn pairs_older_than_three_hours_do_not_count(world: World) {
    let person = world.newcomer(1).await;
    spray(&world, "slow", 1).await;
    world.wait(TimeDelta::minutes(40));
    for at in 0..14 {
        world.wait(TimeDelta::minutes(10));
        let email = format!("later{at}@example.org");
        world
            .sign_in(&caller("slow"), &email, "wrong")
            .await
            .unwrap_err();
    }
    // Three hours after the first one: fifteen pairs, of which fourteen count.
    assert!(!is_blocked(&world, &caller("slow"), &person).await);
    world
        .sign_in(&caller("slow"), "last@example.org", "wrong")
        .await
        .unwrap_err();
    assert!(is_blocked(&world, &caller("slow"), &person).await);
}

on_both!(the_same_wrong_pair_again_counts_once);
async fn the_same_wrong_pair_again_counts_once(world: World) {
    let person = world.newcomer(1).await;
    for _ in 0..30 {
        world.wait(TimeDelta::minutes(2));
        world
            .sign_in(&caller("home"), "verwechselt@example.org", "wrong")
            .await
            .unwrap_err();
    }
    assert_eq!(world.count("sign_in_pairs").await, 1);
    assert!(!is_blocked(&world, &caller("home"), &person).await);
}

on_both!(right_pairs_do_not_count);
async fn right_pairs_do_not_count(world: World) {
    let mut export = crate::support::Export::delta();
    let households: Vec<_> = (1..=16).map(|number| export.household(number)).collect();
    world.seed(&export).await;
    for household in &households {
        let person = world.customer(household).await;
        world.wait(TimeDelta::minutes(1));
        world
            .sign_in(&caller("office"), &person.email, PASSWORD)
            .await
            .unwrap();
    }
    assert_eq!(world.count("sign_in_pairs").await, 0);
}

on_both!(a_known_device_neither_counts_nor_is_closed);
async fn a_known_device_neither_counts_nor_is_closed(world: World) {
    let person = world.newcomer(1).await;
    let (_, cookie) = world
        .sign_in(&caller("office"), &person.email, PASSWORD)
        .await
        .unwrap();
    let known = Caller {
        known_device: Some(cookie),
        ..caller("office")
    };
    for at in 0..3 {
        let typed = format!("wrong {at}");
        world
            .sign_in(&known, &person.email, &typed)
            .await
            .unwrap_err();
    }
    assert_eq!(world.count("sign_in_pairs").await, 0);
    spray(&world, "office", 15).await;
    assert!(is_blocked(&world, &caller("office"), &person).await);
    assert!(!is_blocked(&world, &known, &person).await);
    // The cookie of one login opens no other.
    let other = world.sign_in(&known, "jemand@example.org", "wrong").await;
    assert!(matches!(other, Err(Failure::TooMany(_))), "{other:?}");
}

on_both!(an_office_that_needs_more_gets_it_and_zero_switches_it_off);
async fn an_office_that_needs_more_gets_it_and_zero_switches_it_off(world: World) {
    let person = world.newcomer(1).await;
    let off = world
        .instance(Limits {
            pairs: 0,
            ..Limits::default()
        })
        .await;
    spray(&off, "office", 20).await;
    assert_eq!(world.count("sign_in_pairs").await, 0);
    let wide = world
        .instance(Limits {
            pairs: 16,
            ..Limits::default()
        })
        .await;
    spray(&wide, "office", 15).await;
    assert!(!is_blocked(&wide, &caller("office"), &person).await);
    spray(&wide, "office-b", 16).await;
    assert!(is_blocked(&wide, &caller("office-b"), &person).await);
    assert!(!is_blocked(&off, &caller("office-b"), &person).await);
}

on_both!(neither_name_nor_password_lie_in_the_table_and_tidying_takes_the_rest);
async fn neither_name_nor_password_lie_in_the_table_and_tidying_takes_the_rest(world: World) {
    for at in 0..15 {
        world.wait(TimeDelta::seconds(10));
        let email = format!("niemand{at}@example.org");
        world
            .sign_in(&caller("a"), &email, "Kirschkern")
            .await
            .unwrap_err();
    }
    let dump = world.dump().await;
    let rows = dump["sign_in_pairs"].join(" ");
    assert!(
        !rows.contains("niemand") && !rows.contains("Kirschkern"),
        "{rows}"
    );
    assert_eq!(dump["sign_in_pairs"].len(), 15);
    world.wait(TimeDelta::hours(3) - TimeDelta::seconds(1));
    jobs::tidy(&world.services).await.unwrap();
    assert_eq!(
        world.count("sign_in_pairs").await,
        1,
        "the last one is a second too young"
    );
    world.wait(TimeDelta::seconds(1));
    jobs::tidy(&world.services).await.unwrap();
    assert_eq!(world.count("sign_in_pairs").await, 0);
    assert_eq!(world.count("sign_in_blocks").await, 1);
    world.wait(TimeDelta::hours(21));
    jobs::tidy(&world.services).await.unwrap();
    assert_eq!(world.count("sign_in_blocks").await, 0);
}

on_both!(tidying_forgets_wrong_tries_that_would_be_forgiven_anyway);
async fn tidying_forgets_wrong_tries_that_would_be_forgiven_anyway(world: World) {
    world
        .fail_to_sign_in(&caller("a"), "zu@example.org", 100)
        .await;
    world
        .fail_to_sign_in(&caller("a"), "offen@example.org", 5)
        .await;
    world.wait(TimeDelta::hours(24) - TimeDelta::seconds(1));
    jobs::tidy(&world.services).await.unwrap();
    assert_eq!(world.count("secret_failures").await, 2);
    world.wait(TimeDelta::seconds(1));
    jobs::tidy(&world.services).await.unwrap();
    let left = world.text("SELECT subject FROM secret_failures").await;
    assert_eq!(
        left, "account:zu@example.org",
        "what is closed stays closed"
    );
}

on_both!(two_instances_count_pairs_together);
async fn two_instances_count_pairs_together(world: World) {
    let person = world.newcomer(1).await;
    let limits = Limits {
        sign_ins: 100,
        ..Limits::default()
    };
    let both = [world.instance(limits).await, world.instance(limits).await];
    let tries = (0..20).map(|at| {
        let instance = both[at % 2].clone();
        async move {
            let email = format!("parallel{at}@example.org");
            instance
                .sign_in(&caller("a"), &email, "wrong")
                .await
                .unwrap_err();
        }
    });
    futures::future::join_all(tries).await;
    world.wait(TimeDelta::minutes(1));
    assert!(is_blocked(&world, &caller("a"), &person).await);
    let lines = world
        .count("audit_log WHERE action = 'account.block_address'")
        .await;
    assert_eq!(lines, 1, "closed once");
}
