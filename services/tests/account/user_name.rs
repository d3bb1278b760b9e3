//! Logins with a name of one's own choice.

use domain::{account::UserNameError, form::Problem, profile::SignInName};
use services::{Failure, account};

use crate::support::{Export, PASSWORD, World, caller, link_in, numbers, problem, text_of};

/// A portal where people choose user names.
async fn portal(world: &World) -> World {
    world
        .with_profile(|profile| profile.access.name = SignInName::UserName)
        .await
}

async fn register(world: &World, export_no: u32, email: &str, user_name: &str) -> String {
    let mut export = Export::delta();
    let household = export.household(export_no);
    world.seed(&export).await;
    let form = account::Registration {
        shown: numbers(&household.account, &household.meter),
        email: email.to_owned(),
        user_name: user_name.to_owned(),
        password: PASSWORD.to_owned(),
        language: domain::language::Language::De,
    };
    let from = caller(&format!("registers {export_no}"));
    account::register(&world.services, &from, &form)
        .await
        .unwrap();
    world.deliver().await;
    world.activation_link(email)
}

async fn activate(world: &World, link: &str, user_name: &str) -> Result<(), Failure> {
    account::activate(&world.services, &caller("a"), link, user_name)
        .await
        .map(|_| ())
}

on_both!(a_person_signs_in_with_the_name_or_the_address);
async fn a_person_signs_in_with_the_name_or_the_address(world: World) {
    let world = portal(&world).await;
    let link = register(&world, 1, "erika@example.org", "Erika.Müller").await;
    activate(&world, &link, "").await.unwrap();
    for name in [
        "Erika.Müller",
        "erika-mueller",
        " ERIKAMÜLLER ",
        "Erika@Example.org",
    ] {
        let (session, _) = world.sign_in(&caller("b"), name, PASSWORD).await.unwrap();
        let actor = world.actor(&session.token).await.unwrap();
        assert_eq!(actor.user_name(), Some("Erika.Müller"), "{name}");
    }
    let wrong = world.sign_in(&caller("b"), "erika.mueller", "wrong").await;
    assert_eq!(problem(wrong, "password"), Problem::WrongUserName);
}

on_both!(a_name_without_an_at_sign_is_no_address_elsewhere);
async fn a_name_without_an_at_sign_is_no_address_elsewhere(world: World) {
    let person = world.newcomer(1).await;
    assert_eq!(person.actor.user_name(), None);
    let refused = world.sign_in(&caller("b"), "kunde1", PASSWORD).await;
    assert!(matches!(problem(refused, "name"), Problem::Email(_)));
    let asked = account::ask_for_user_name(&world.services, &caller("b"), &person.email).await;
    assert!(matches!(asked, Err(Failure::NotFound)), "{asked:?}");
}

on_both!(a_taken_name_is_told_to_the_holder_of_the_link_only);
async fn a_taken_name_is_told_to_the_holder_of_the_link_only(world: World) {
    let world = portal(&world).await;
    let first = register(&world, 1, "erika@example.org", "Erika.Müller").await;
    activate(&world, &first, "").await.unwrap();
    // The form answers as for any other name, so it tells nobody that the name exists.
    let second = register(&world, 2, "other@example.org", "erika_mueller").await;
    let taken = account::taken_user_name(&world.services, &second)
        .await
        .unwrap();
    assert_eq!(taken.as_deref(), Some("erika_mueller"));
    for (wished, expected) in [
        ("", Problem::UserNameTaken),
        ("ERIKA-MUELLER", Problem::UserNameTaken),
        ("e", Problem::UserName(UserNameError::TooShort { min: 4 })),
    ] {
        let refused = activate(&world, &second, wished).await;
        assert_eq!(problem(refused, "user_name"), expected, "{wished}");
    }
    activate(&world, &second, "erika.mueller2").await.unwrap();
    let (session, _) = world
        .sign_in(&caller("b"), "Erika.Mueller2", PASSWORD)
        .await
        .unwrap();
    let actor = world.actor(&session.token).await.unwrap();
    assert_eq!(actor.email(), "other@example.org");
}

on_both!(of_twenty_who_want_one_name_at_once_exactly_one_gets_it);
async fn of_twenty_who_want_one_name_at_once_exactly_one_gets_it(world: World) {
    let world = portal(&world).await;
    let mut links = Vec::new();
    for number in 1..=20 {
        let email = format!("kunde{number}@example.org");
        links.push(register(&world, number, &email, "erika.mueller").await);
    }
    let tries: Vec<_> = links
        .into_iter()
        .map(|link| {
            let world = world.clone();
            tokio::spawn(async move { activate(&world, &link, "").await })
        })
        .collect();
    let mut won = 0;
    for one in tries {
        match one.await.unwrap() {
            Ok(()) => won += 1,
            refused => assert_eq!(problem(refused, "user_name"), Problem::UserNameTaken),
        }
    }
    assert_eq!((won, world.count("users").await), (1, 1));
}

on_both!(a_forgotten_name_comes_by_mail_and_nobody_else_learns_it);
async fn a_forgotten_name_comes_by_mail_and_nobody_else_learns_it(world: World) {
    let world = portal(&world).await;
    let link = register(&world, 1, "erika@example.org", "Erika.Müller").await;
    activate(&world, &link, "").await.unwrap();
    let services = &world.services;
    let before = world.post.sent().len();
    let mut costs = Vec::new();
    for email in ["erika@example.org", "niemand@example.org"] {
        let begun = services.db.statements();
        account::ask_for_user_name(services, &caller("b"), email)
            .await
            .unwrap();
        costs.push(services.db.statements() - begun);
    }
    assert_eq!(costs[0], costs[1]);
    world.deliver().await;
    assert_eq!(world.post.sent().len() - before, 1);
    let mail = text_of(world.post.to("erika@example.org").last().unwrap());
    assert!(mail.contains("Benutzername: Erika.Müller"), "{mail}");
    let refused = account::ask_for_user_name(services, &caller("b"), "erika").await;
    assert!(matches!(problem(refused, "email"), Problem::Email(_)));
}

on_both!(a_forgotten_password_can_be_asked_for_with_the_name);
async fn a_forgotten_password_can_be_asked_for_with_the_name(world: World) {
    let world = portal(&world).await;
    let link = register(&world, 1, "erika@example.org", "Erika.Müller").await;
    activate(&world, &link, "").await.unwrap();
    account::ask_for_reset(&world.services, &caller("b"), "erika.mueller")
        .await
        .unwrap();
    world.deliver().await;
    let mail = world.post.to("erika@example.org");
    let link = link_in(mail.last().unwrap(), "new-password");
    let person = account::reset_person(&world.services, &link).await.unwrap();
    let person = person.unwrap();
    assert_eq!(person.name, "Erika.Müller", "for the password manager");
    assert_eq!(
        person.words.names[..2],
        ["erika@example.org", "Erika.Müller"]
    );
    let from = caller("b");
    let own = "mein-erika.müller-Passwort";
    let own = account::reset_password(&world.services, &from, &link, own).await;
    assert!(matches!(problem(own, "password"), Problem::Password(_)));
    account::reset_password(
        &world.services,
        &caller("b"),
        &link,
        "Neues-Fenster-Hof-0815",
    )
    .await
    .unwrap();
}

on_both!(both_names_of_a_login_share_one_count_of_wrong_tries);
async fn both_names_of_a_login_share_one_count_of_wrong_tries(world: World) {
    let world = portal(&world).await;
    let link = register(&world, 1, "erika@example.org", "Erika.Müller").await;
    activate(&world, &link, "").await.unwrap();
    for name in [
        "erika.mueller",
        "erika@example.org",
        "erika.mueller",
        "erika@example.org",
    ] {
        world
            .sign_in(&caller("b"), name, "wrong")
            .await
            .unwrap_err();
    }
    let hashes = world.services.hasher.computed();
    for name in ["erika.mueller", "erika@example.org"] {
        let waiting = world.sign_in(&caller("c"), name, PASSWORD).await;
        assert_eq!(problem(waiting, "password"), Problem::WrongUserName);
    }
    assert_eq!(world.services.hasher.computed(), hashes, "nobody looked");
}
