//! Whether an account exists can be told neither from an answer nor from its cost (v5.0.0-6.3.8): known
//! and unknown names lead to the same number of hashes and of statements. How long that takes is measured
//! by `make torture`.

use std::time::Instant;

use services::account::{self, HashCost, Limits};

use crate::support::{Export, PASSWORD, World, caller};

/// Hashes and statements of a piece of work, and what it answered.
pub(super) async fn cost<T: std::fmt::Debug>(
    world: &World,
    work: impl Future<Output = T>,
) -> (u64, u64, String) {
    let services = &world.services;
    let (hashes, statements) = (services.hasher.computed(), services.db.statements());
    let answer = format!("{:?}", work.await);
    let hashes = services.hasher.computed() - hashes;
    (hashes, services.db.statements() - statements, answer)
}

on_both!(signing_in_costs_the_same_for_known_and_unknown_names);
async fn signing_in_costs_the_same_for_known_and_unknown_names(world: World) {
    let person = world.newcomer(1).await;
    let from = caller("a");
    // The clock stands still, so from the fifth try on both of them wait.
    for at in 0..5 {
        let known = cost(&world, world.sign_in(&from, &person.email, "wrong")).await;
        let unknown = cost(&world, world.sign_in(&from, "niemand@example.org", "wrong")).await;
        assert_eq!(known, unknown);
        assert_eq!(known.0, u64::from(at < 4), "try {at}");
    }
}

#[test]
#[ignore = "measures time, which needs a machine to itself: `make torture` runs it"]
fn a_wrong_password_takes_as_long_for_known_as_for_unknown_names() {
    crate::support::run(crate::support::Engine::Sqlite, |world| async move {
        let cost = HashCost {
            memory_kib: 8 * 1024,
            passes: 1,
        };
        let limits = Limits {
            sign_ins: i64::MAX,
            pairs: 0,
            mails: 0,
            ..Limits::default()
        };
        let world = world.instance_with(limits, cost).await;
        let people = world.street(50).await;
        let (mut known, mut unknown) = (Vec::new(), Vec::new());
        // Four tries each before a name has to wait; the two kinds take turns in going first.
        for at in 0..200 {
            let person = &people[at % people.len()];
            let nobody = format!("niemand{}@example.org", at % people.len());
            let both = [(person.email.as_str(), &mut known), (&nobody, &mut unknown)];
            let order = if at % 2 == 0 { [0, 1] } else { [1, 0] };
            let mut both = both.map(Some);
            for kind in order {
                let (email, times) = both[kind].take().unwrap();
                let begun = Instant::now();
                world
                    .sign_in(&caller("a"), email, "wrong")
                    .await
                    .unwrap_err();
                times.push(begun.elapsed());
            }
        }
        assert_eq!(
            world.count("audit_log WHERE detail LIKE '%waiting%'").await,
            0
        );
        // Of two tries right after each other: what else the machine does hits both.
        let pairs = known.iter().zip(&unknown);
        let mut ratios: Vec<f64> = pairs
            .map(|(a, b)| a.as_secs_f64() / b.as_secs_f64())
            .collect();
        ratios.sort_unstable_by(f64::total_cmp);
        let median = ratios[ratios.len() / 2];
        println!("known names take {median:.3} times as long as unknown ones");
        assert!((median - 1.0).abs() < 0.1, "{median}");
    });
}

on_both!(a_forgotten_password_costs_the_same_for_known_and_unknown_addresses);
async fn a_forgotten_password_costs_the_same_for_known_and_unknown_addresses(world: World) {
    let person = world.newcomer(1).await;
    let (services, from) = (&world.services, caller("a"));
    // The fourth one in an hour is not mailed any more.
    for at in 0..4 {
        let known = account::ask_for_reset(services, &from, &person.email);
        let known = cost(&world, known).await;
        let unknown = account::ask_for_reset(services, &from, "niemand@example.org");
        assert_eq!(known, cost(&world, unknown).await, "mail {at}");
    }
    world.deliver().await;
    assert!(world.post.to("niemand@example.org").is_empty());
}

on_both!(a_registration_costs_the_same_whatever_becomes_of_it);
async fn a_registration_costs_the_same_whatever_becomes_of_it(world: World) {
    let mut export = Export::delta();
    let (taken, free) = (export.household(1), export.household(2));
    world.seed(&export).await;
    let person = world.customer(&taken).await;
    let mut costs = Vec::new();
    for (account, meter, email) in [
        (&free.account, &free.meter, "neu@example.org"),
        (&free.account, &free.meter, person.email.as_str()),
        (&taken.account, &taken.meter, "neu@example.org"),
        (&free.account, &taken.meter, "neu@example.org"),
        (&taken.account, &taken.meter, person.email.as_str()),
    ] {
        costs.push(cost(&world, world.register("a", account, meter, email)).await);
    }
    assert_eq!(costs[0].0, 1);
    assert!(costs.iter().all(|cost| *cost == costs[0]), "{costs:?}");
}

on_both!(a_token_about_nobody_opens_nothing);
async fn a_token_about_nobody_opens_nothing(world: World) {
    let services = &world.services;
    world
        .register("a", "IR99999999", "1EMH0000000009", "neu@example.org")
        .await
        .unwrap();
    account::ask_for_reset(services, &caller("a"), "niemand@example.org")
        .await
        .unwrap();
    // What nobody can learn, the test computes with the installation's secret.
    for kind in ["activation", "password_reset"] {
        let sql = if services.db.backend() == sea_orm::DbBackend::Sqlite {
            format!("SELECT lower(hex(id)) FROM one_time_tokens WHERE kind = '{kind}'")
        } else {
            format!("SELECT CAST(id AS TEXT) FROM one_time_tokens WHERE kind = '{kind}'")
        };
        let id: sea_orm::prelude::Uuid = world.text(&sql).await.parse().unwrap();
        let token = services.keys.derive_text(kind, id.as_bytes());
        let outcome = if kind == "activation" {
            world.activate(&caller("a"), &token).await
        } else {
            account::reset_password(services, &caller("a"), &token, PASSWORD).await
        };
        assert!(
            matches!(outcome, Err(services::Failure::Conflict("token"))),
            "{outcome:?}"
        );
    }
    assert_eq!(world.count("users").await, 0);
}
