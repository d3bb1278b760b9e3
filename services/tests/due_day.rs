//! Another day of the month for the debit: a wish, where the profile allows it.

use domain::{
    billing::instalment::InstalmentProblem,
    form::Problem,
    requests::{Kind, Status},
};
use services::{Failure, instalment, requests};

use crate::{
    instalment::{contract, customer},
    support::{World, problem},
};

on_both!(another_day_is_asked_for_where_the_profile_allows_it_and_once_at_a_time);
async fn another_day_is_asked_for_where_the_profile_allows_it_and_once_at_a_time(world: World) {
    let person = customer(&world).await;
    let contract = contract(&world, &person).await;
    let form = |key: &str, day: &str| instalment::DueDay {
        contract: contract.clone(),
        day: day.to_owned(),
        key: key.to_owned(),
        ..instalment::DueDay::default()
    };
    let ask = async |world: &World, key: &str, day: &str| {
        instalment::due_day(&world.services, &person.actor, &form(key, day)).await
    };
    assert!(matches!(
        ask(&world, "d1", "15").await,
        Err(Failure::NotFound)
    ));
    let world = world
        .with_profile(|profile| profile.instalments.due_day = true)
        .await;
    for day in ["", "0", "29", "-1", "Montag"] {
        assert_eq!(
            problem(ask(&world, "d1", day).await, "due_day"),
            Problem::Choose,
            "{day}"
        );
    }
    let number = ask(&world, "d1", "15").await.unwrap();
    assert_eq!(ask(&world, "d1", "15").await.unwrap(), number);
    assert!(matches!(
        ask(&world, "d1", "16").await,
        Err(Failure::Conflict("key_reused"))
    ));
    let second = ask(&world, "d2", "16").await;
    assert_eq!(
        problem(second, "due_day"),
        Problem::Instalment(InstalmentProblem::Pending)
    );
    let view = requests::show(&world.services, &person.actor, &number)
        .await
        .unwrap();
    assert_eq!(
        (view.row.kind, view.row.status),
        (Kind::InstalmentDay, Status::Received)
    );
    assert_eq!(view.due_day.unwrap().day, 15);
    assert!(view.can_undo);
}
