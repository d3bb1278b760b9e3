//! How invoices and letters come: chosen at once, kept over imports until it is acknowledged.

use domain::{
    contract::Delivery,
    form::Problem,
    requests::{Kind, Status},
};
use services::{
    Failure, Outcome,
    delivery::{self, Choice, Chosen},
    export, requests,
};

use crate::support::{Export, Person, World, problem, text_of};

async fn choose(
    world: &World,
    person: &Person,
    key: &str,
    invoices: &str,
    letters: &str,
) -> Outcome<String> {
    let form = Choice {
        invoices: invoices.to_owned(),
        letters: letters.to_owned(),
        key: key.to_owned(),
    };
    delivery::choose(&world.services, &person.actor, &form).await
}

async fn now(world: &World, person: &Person) -> (Delivery, Delivery) {
    let Chosen { invoices, letters } = delivery::show(&world.services, &person.actor)
        .await
        .unwrap();
    (invoices, letters)
}

on_both!(a_choice_holds_at_once_and_over_imports_until_it_is_acknowledged);
async fn a_choice_holds_at_once_and_over_imports_until_it_is_acknowledged(world: World) {
    let mut export = Export::full();
    let home = export.household(1);
    let account = |how: &str| format!("{},1000001,{how},,,,,,,,,,,,", home.account);
    *export.rows("contract_accounts") = vec![account("paper,both")];
    world.seed(&export).await;
    let person = world.customer(&home).await;
    assert_eq!(
        now(&world, &person).await,
        (Delivery::Paper, Delivery::Both)
    );
    let number = choose(&world, &person, "k1", "online", "both")
        .await
        .unwrap();
    assert_eq!(
        now(&world, &person).await,
        (Delivery::Online, Delivery::Both)
    );
    // The billing system does not know of it yet and delivers the old state.
    world.import(&export).await;
    assert_eq!(
        now(&world, &person).await,
        (Delivery::Online, Delivery::Both)
    );
    let view = requests::show(&world.services, &person.actor, &number)
        .await
        .unwrap();
    assert_eq!(
        (view.row.kind, view.row.status),
        (Kind::Delivery, Status::Done)
    );
    assert_eq!(view.delivery.unwrap().invoices, Delivery::Online);
    world.deliver().await;
    let text = text_of(world.post.to(&person.email).last().unwrap());
    assert!(text.contains(&number), "{text}");
    let written = export::write(&world.services, &world.folder).await.unwrap();
    let file = written.file.unwrap();
    let line = std::fs::read_to_string(&file).unwrap();
    assert!(line.contains("\"invoice_delivery\":\"online\""), "{line}");
    export::acknowledge(&world.services, &file).await.unwrap();
    // From now on the billing system says what holds.
    *export.rows("contract_accounts") = vec![account("both,both")];
    world.import(&export).await;
    assert_eq!(now(&world, &person).await, (Delivery::Both, Delivery::Both));
    assert_eq!(
        world
            .count("audit_log WHERE action = 'delivery.choose'")
            .await,
        1
    );
}

on_both!(nothing_chosen_nothing_new_and_the_same_form_twice);
async fn nothing_chosen_nothing_new_and_the_same_form_twice(world: World) {
    let person = world.newcomer(1).await;
    // As the profile says.
    assert_eq!(
        now(&world, &person).await,
        (Delivery::Paper, Delivery::Paper)
    );
    let nothing = choose(&world, &person, "k1", "", "fax").await;
    let Err(Failure::Invalid(errors)) = nothing else {
        panic!("{nothing:?}")
    };
    assert_eq!(errors.get("invoices"), Some(&Problem::Choose));
    assert_eq!(errors.get("letters"), Some(&Problem::Choose));
    let same = choose(&world, &person, "k1", "paper", "paper").await;
    assert_eq!(problem(same, "invoices"), Problem::Unchanged);
    let many = futures::future::join_all(
        (0..8).map(async |_| choose(&world, &person, "k1", "both", "online").await),
    );
    let mut numbers: Vec<String> = many.await.into_iter().map(Result::unwrap).collect();
    numbers.dedup();
    assert_eq!(numbers.len(), 1);
    assert_eq!(world.count("requests").await, 1);
    let other = choose(&world, &person, "k1", "online", "online").await;
    assert!(matches!(other, Err(Failure::Conflict("key_reused"))));
    // Taking it back is choosing again.
    choose(&world, &person, "k2", "paper", "paper")
        .await
        .unwrap();
    assert_eq!(
        now(&world, &person).await,
        (Delivery::Paper, Delivery::Paper)
    );
}

on_both!(where_the_profile_offers_no_choice_there_is_none);
async fn where_the_profile_offers_no_choice_there_is_none(world: World) {
    let person = world.newcomer(1).await;
    let world = world.with_profile(|profile| profile.delivery = None).await;
    let shown = delivery::show(&world.services, &person.actor).await;
    assert!(matches!(shown, Err(Failure::NotFound)));
    let chosen = choose(&world, &person, "k1", "online", "online").await;
    assert!(matches!(chosen, Err(Failure::NotFound)));
}
