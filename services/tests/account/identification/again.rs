//! Identifying more than once, on one device or another, and what the names given there mean for passwords.

use domain::{account::PasswordProblem, form::Problem};
use services::{
    Failure,
    account::{self, Shown},
    identification::{self, SAVED_PER_HOUR, Step},
};

use super::{ACR, TestBank, contact, identified, portal, ready};
use crate::support::{PASSWORD, World, caller, link_in, numbers, problem};

const OWN: PasswordProblem = PasswordProblem::ContainsOwnRun { length: 3 };

async fn strict(world: &World) -> (World, std::sync::Arc<TestBank>) {
    let (world, bank) = portal(world).await;
    let world = world
        .with_profile(|profile| profile.password.own_run = Some(3))
        .await;
    (world, bank)
}

on_both!(what_was_filled_in_is_there_after_another_identification);
async fn what_was_filled_in_is_there_after_another_identification(world: World) {
    let (world, bank) = portal(&world).await;
    let services = &world.services;
    ready(&world, "aino@example.org").await;
    *bank.said.lock().unwrap() = Ok(("p-2".to_owned(), super::CODE.to_owned()));
    let other = identified(&world).await;
    let progress = identification::find(services, &other).await.unwrap();
    let progress = progress.unwrap();
    assert_eq!(progress.step, Step::Person, "somebody else begins anew");
    assert_ne!(progress.contact, contact("aino@example.org"));
    *bank.said.lock().unwrap() = Ok(("p-1".to_owned(), super::CODE.to_owned()));
    let again = identified(&world).await;
    let progress = identification::find(services, &again).await.unwrap();
    let progress = progress.unwrap();
    assert_eq!(progress.step, Step::Check);
    assert_eq!(progress.contact, contact("aino@example.org"));
    identification::approve(services, &caller("b"), &again)
        .await
        .unwrap();
    world
        .sign_in(&caller("b"), "aino@example.org", PASSWORD)
        .await
        .unwrap();
}

on_both!(what_was_filled_in_is_kept_for_a_day_and_no_longer);
async fn what_was_filled_in_is_kept_for_a_day_and_no_longer(world: World) {
    let (world, _) = portal(&world).await;
    ready(&world, "aino@example.org").await;
    world.wait(identification::KEPT);
    let again = identified(&world).await;
    let progress = identification::find(&world.services, &again).await.unwrap();
    assert_eq!(progress.unwrap().step, Step::Person);
}

on_both!(a_password_that_was_kept_is_chosen_anew_with_another_name);
async fn a_password_that_was_kept_is_chosen_anew_with_another_name(world: World) {
    let (world, _) = strict(&world).await;
    let services = &world.services;
    let token = ready(&world, "aino@example.org").await;
    let mut other = contact("aino@example.org");
    other.phone = "+358 9 123".to_owned();
    identification::save_contact(services, &token, &other, "")
        .await
        .unwrap();
    other.last_name = "Laternen".to_owned();
    let kept = identification::save_contact(services, &token, &other, "").await;
    assert_eq!(problem(kept, "password"), Problem::Missing);
    let made_of_it = "Viel-aternen-im-Hof-77";
    let made_of_it = identification::save_contact(services, &token, &other, made_of_it).await;
    assert_eq!(problem(made_of_it, "password"), Problem::Password(OWN));
}

on_both!(a_forgotten_password_is_not_replaced_by_one_of_the_names_given_here);
async fn a_forgotten_password_is_not_replaced_by_one_of_the_names_given_here(world: World) {
    let (world, _) = strict(&world).await;
    let services = &world.services;
    let token = ready(&world, "a1@example.org").await;
    let session = identification::approve(services, &caller("a"), &token)
        .await
        .unwrap();
    let actor = world.actor(&session.token).await.unwrap();
    world.deliver().await;
    let link = link_in(world.post.to("a1@example.org").last().unwrap(), "confirm");
    account::confirm_address(services, &actor, &link)
        .await
        .unwrap();
    account::ask_for_reset(services, &caller("a"), "a1@example.org")
        .await
        .unwrap();
    world.deliver().await;
    let link = link_in(
        world.post.to("a1@example.org").last().unwrap(),
        "new-password",
    );
    let person = account::reset_person(services, &link).await.unwrap();
    let words = person.unwrap().words.names;
    assert_eq!(words[..3], ["a1@example.org", "Aino", "Korhonen"]);
    let own = "Viel-rhon-Laternen-77";
    let own = account::reset_password(services, &caller("a"), &link, own).await;
    assert_eq!(problem(own, "password"), Problem::Password(OWN));
}

on_both!(that_an_address_has_a_login_is_said_seldom_and_written_down);
async fn that_an_address_has_a_login_is_said_seldom_and_written_down(world: World) {
    let (world, bank) = portal(&world).await;
    let services = &world.services;
    let first = ready(&world, "aino@example.org").await;
    identification::approve(services, &caller("a"), &first)
        .await
        .unwrap();
    *bank.said.lock().unwrap() = Ok(("p-2".to_owned(), super::CODE.to_owned()));
    let token = identified(&world).await;
    identification::confirm(services, &token).await.unwrap();
    let form = contact("aino@example.org");
    for _ in 0..SAVED_PER_HOUR {
        let told = identification::save_contact(services, &token, &form, PASSWORD).await;
        assert_eq!(problem(told, "email"), Problem::AddressInUse);
    }
    let more = identification::save_contact(services, &token, &form, PASSWORD).await;
    assert!(matches!(more, Err(Failure::TooMany(_))), "{more:?}");
    let lines = "audit_log WHERE action = 'identification.address_in_use'";
    assert_eq!(
        i64::try_from(world.count(lines).await).unwrap(),
        SAVED_PER_HOUR
    );
}

on_both!(numbers_and_letters_add_nothing_where_banks_identify);
async fn numbers_and_letters_add_nothing_where_banks_identify(world: World) {
    let (world, _) = portal(&world).await;
    let services = &world.services;
    let token = ready(&world, "aino@example.org").await;
    let session = identification::approve(services, &caller("a"), &token)
        .await
        .unwrap();
    let actor = world.actor(&session.token).await.unwrap();
    let letter = Shown {
        number: "1000003".to_owned(),
        code: "K7XQ2-M9D4T".to_owned(),
        ..Shown::default()
    };
    for shown in [numbers("IR00000003", "1EMH0000000003"), letter] {
        let added = account::add(services, &actor, &caller("a"), &shown).await;
        assert!(matches!(added, Err(Failure::NotFound)), "{added:?}");
    }
    let actor = world.actor(&session.token).await.unwrap();
    assert_eq!(actor.accounts().len(), 2);
}

on_both!(an_address_begins_so_many_identifications_and_no_more);
async fn an_address_begins_so_many_identifications_and_no_more(world: World) {
    let (world, _) = portal(&world).await;
    let most = world.services.limits.identifications;
    for _ in 0..most {
        identification::begin(&world.services, &caller("a"), ACR)
            .await
            .unwrap();
    }
    let more = identification::begin(&world.services, &caller("a"), ACR).await;
    assert!(matches!(more, Err(Failure::TooMany(_))), "{more:?}");
    identification::begin(&world.services, &caller("b"), ACR)
        .await
        .unwrap();
}
