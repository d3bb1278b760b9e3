//! Letters with one-time codes: registering with one, and adding to a login what another one is about.

use chrono::TimeDelta;
use domain::{
    form::Problem,
    language::Language,
    profile::{Numbers, Registration as Shows},
};
use services::{
    Failure, Outcome,
    account::{self, Caller, Registration, Shown},
    letter,
};

use super::silence::cost;
use crate::support::{Export, PASSWORD, World, caller, problem, text_of};

/// Customer number of the first household.
pub(super) const NUMBER: &str = "1000001";

/// A portal whose customers register with letters, and two households.
pub(super) async fn portal(world: &World) -> World {
    let mut export = Export::delta();
    for number in 1..=2 {
        export.household(number);
    }
    world.seed(&export).await;
    let numbers = serde_json::json!({ "customer": "#######" });
    let numbers: Numbers = serde_json::from_value(numbers).unwrap();
    world
        .with_profile(|profile| {
            profile.access.registration = Shows::Letter;
            profile.numbers = numbers;
        })
        .await
}

/// The code of a fresh letter to this number.
pub(super) async fn letter_to(world: &World, number: &str) -> String {
    let numbers = [number.to_owned()];
    let (mut issued, unknown) = letter::issue(&world.services, &numbers).await.unwrap();
    assert!(unknown.is_empty(), "{unknown:?}");
    issued.remove(0).code
}

pub(super) fn shown(number: &str, code: &str) -> Shown {
    Shown {
        number: number.to_owned(),
        code: code.to_owned(),
        ..Shown::default()
    }
}

pub(super) async fn register(
    world: &World,
    from: &Caller,
    shown: Shown,
    email: &str,
) -> Outcome<()> {
    let form = Registration {
        shown,
        email: email.to_owned(),
        user_name: String::new(),
        password: PASSWORD.to_owned(),
        language: Language::De,
    };
    account::register(&world.services, from, &form).await
}

/// The newest mail to this address.
pub(super) async fn mail(world: &World, email: &str) -> String {
    world.deliver().await;
    text_of(world.post.to(email).last().expect("a mail"))
}

/// A wrong code of the right form.
fn wrong(code: &str) -> String {
    let other = if code.starts_with('0') { '1' } else { '0' };
    format!("{other}{}", &code[1..])
}

on_both!(the_code_of_a_letter_opens_everything_of_its_customer);
async fn the_code_of_a_letter_opens_everything_of_its_customer(world: World) {
    let world = portal(&world).await;
    let mut more = Export::delta();
    more.add("contract_accounts", format!("IR00000009,{NUMBER}"));
    world.seed(&more).await;
    let code = letter_to(&world, NUMBER).await;
    let typed = code.to_lowercase().replace('-', " ");
    let from = caller("a");
    register(&world, &from, shown("1 000-001", &typed), "neu@example.org")
        .await
        .unwrap();
    world.deliver().await;
    let link = world.activation_link("neu@example.org");
    let session = world.activate(&from, &link).await.unwrap();
    let actor = world.actor(&session.token).await.unwrap();
    let numbers: Vec<&str> = actor
        .accounts()
        .iter()
        .map(|own| own.number.as_str())
        .collect();
    assert_eq!(numbers, ["IR00000001", "IR00000009"]);
    // The letter is used up: the same code leads to the same mail as a wrong one.
    register(&world, &from, shown(NUMBER, &code), "zweite@example.org")
        .await
        .unwrap();
    let used = mail(&world, "zweite@example.org").await;
    register(
        &world,
        &from,
        shown(NUMBER, &wrong(&code)),
        "dritte@example.org",
    )
    .await
    .unwrap();
    assert_eq!(mail(&world, "dritte@example.org").await, used);
    assert!(!used.contains("/activate/"), "{used}");
}

on_both!(five_wrong_codes_kill_a_letter_and_a_new_one_helps);
async fn five_wrong_codes_kill_a_letter_and_a_new_one_helps(world: World) {
    let world = portal(&world).await;
    let code = letter_to(&world, NUMBER).await;
    for at in 0..5 {
        let from = caller(&format!("guesser {at}"));
        let email = format!("raten{at}@example.org");
        register(&world, &from, shown(NUMBER, &wrong(&code)), &email)
            .await
            .unwrap();
    }
    assert_eq!(world.count("letters WHERE closed_at IS NOT NULL").await, 1);
    assert_eq!(
        world.count("audit_log WHERE action = 'letter.dead'").await,
        1
    );
    let from = caller("owner");
    register(&world, &from, shown(NUMBER, &code), "neu@example.org")
        .await
        .unwrap();
    assert!(!mail(&world, "neu@example.org").await.contains("/activate/"));
    let code = letter_to(&world, NUMBER).await;
    register(&world, &from, shown(NUMBER, &code), "neu@example.org")
        .await
        .unwrap();
    assert!(mail(&world, "neu@example.org").await.contains("/activate/"));
}

on_both!(fifty_guesses_at_once_are_no_more_than_five_tries);
async fn fifty_guesses_at_once_are_no_more_than_five_tries(world: World) {
    let world = portal(&world).await;
    let code = letter_to(&world, NUMBER).await;
    let guesses = (0..50).map(|at| {
        let (world, code) = (world.clone(), wrong(&code));
        tokio::spawn(async move {
            let from = caller(&format!("guesser {at}"));
            let email = format!("raten{at}@example.org");
            register(&world, &from, shown(NUMBER, &code), &email).await
        })
    });
    let guesses: Vec<_> = guesses.collect();
    for guess in guesses {
        guess.await.unwrap().unwrap();
    }
    let tries = world
        .text("SELECT CAST(failures AS TEXT) FROM letters")
        .await;
    assert_eq!(tries, "5");
}

on_both!(a_crowd_of_right_codes_does_not_close_a_letter);
async fn a_crowd_of_right_codes_does_not_close_a_letter(world: World) {
    let world = portal(&world).await;
    let code = letter_to(&world, NUMBER).await;
    let tries = (0..50).map(|at| {
        let (world, code) = (world.clone(), code.clone());
        tokio::spawn(async move {
            let from = caller(&format!("place {at}"));
            let email = format!("neu{at}@example.org");
            register(&world, &from, shown(NUMBER, &code), &email).await
        })
    });
    let tries: Vec<_> = tries.collect();
    for tried in tries {
        tried.await.unwrap().unwrap();
    }
    assert_eq!(world.count("letters WHERE closed_at IS NULL").await, 1);
    let opened = world
        .count("registrations WHERE outcome = 'activate'")
        .await;
    assert!(opened > 0);
}

on_both!(right_codes_do_not_wear_a_letter_out);
async fn right_codes_do_not_wear_a_letter_out(world: World) {
    let world = portal(&world).await;
    let code = letter_to(&world, NUMBER).await;
    for at in 0..7 {
        let from = caller(&format!("place {at}"));
        register(
            &world,
            &from,
            shown(NUMBER, &code),
            &format!("neu{at}@example.org"),
        )
        .await
        .unwrap();
    }
    assert!(
        mail(&world, "neu6@example.org")
            .await
            .contains("/activate/")
    );
}

on_both!(a_letter_is_good_for_forty_five_days);
async fn a_letter_is_good_for_forty_five_days(world: World) {
    let world = portal(&world).await;
    let code = letter_to(&world, NUMBER).await;
    world.wait(letter::LIFE - TimeDelta::minutes(1));
    let from = caller("a");
    register(&world, &from, shown(NUMBER, &code), "neu@example.org")
        .await
        .unwrap();
    assert!(mail(&world, "neu@example.org").await.contains("/activate/"));
    world.wait(TimeDelta::minutes(1));
    register(&world, &from, shown(NUMBER, &code), "spaet@example.org")
        .await
        .unwrap();
    assert!(
        !mail(&world, "spaet@example.org")
            .await
            .contains("/activate/")
    );
    // The link of the mail that came in time has an end of its own.
    let link = world.activation_link("neu@example.org");
    world.activate(&from, &link).await.unwrap();
}

on_both!(of_fifty_people_with_one_letter_exactly_one_wins);
async fn of_fifty_people_with_one_letter_exactly_one_wins(world: World) {
    let world = portal(&world).await;
    let code = letter_to(&world, NUMBER).await;
    let mut links = Vec::new();
    for at in 0..50 {
        let email = format!("neu{at}@example.org");
        let from = caller(&format!("place {at}"));
        register(&world, &from, shown(NUMBER, &code), &email)
            .await
            .unwrap();
        world.deliver().await;
        links.push(world.activation_link(&email));
    }
    let second = world.instance(world.services.limits).await;
    let tries = links.into_iter().enumerate().map(|(at, link)| {
        let world = if at % 2 == 0 {
            world.clone()
        } else {
            second.clone()
        };
        tokio::spawn(async move { world.activate(&caller("a"), &link).await })
    });
    let tries: Vec<_> = tries.collect();
    let mut won = 0;
    for one in tries {
        match one.await.unwrap() {
            Ok(_) => won += 1,
            Err(Failure::Conflict("in_use")) => {}
            Err(other) => panic!("neither won nor too late: {other}"),
        }
    }
    assert_eq!(won, 1);
    assert_eq!(world.count("users").await, 1);
}

on_both!(one_address_tries_twenty_codes_a_day);
async fn one_address_tries_twenty_codes_a_day(world: World) {
    let world = portal(&world).await;
    let limits = account::Limits {
        registrations: 1000,
        ..world.services.limits
    };
    let world = world.instance(limits).await;
    let from = caller("guesser");
    for at in 0..letter::TRIES_PER_ADDRESS {
        let shown = shown(&format!("{}", 2_000_000 + at), "K7XQ2-M9D4T");
        register(&world, &from, shown, &format!("raten{at}@example.org"))
            .await
            .unwrap();
    }
    let more = register(&world, &from, shown(NUMBER, "K7XQ2-M9D4T"), "x@example.org").await;
    assert!(matches!(more, Err(Failure::TooMany(_))), "{more:?}");
}

on_both!(another_letter_adds_what_it_is_about_to_a_login);
async fn another_letter_adds_what_it_is_about_to_a_login(world: World) {
    let world = portal(&world).await;
    let code = letter_to(&world, NUMBER).await;
    let from = caller("a");
    register(&world, &from, shown(NUMBER, &code), "neu@example.org")
        .await
        .unwrap();
    world.deliver().await;
    let link = world.activation_link("neu@example.org");
    let session = world.activate(&from, &link).await.unwrap();
    let actor = world.actor(&session.token).await.unwrap();
    let code = letter_to(&world, "1000002").await;
    let services = &world.services;
    let refused = account::add(services, &actor, &from, &shown("1000002", &wrong(&code))).await;
    assert_eq!(problem(refused, "code"), Problem::NoLetter);
    let right = shown("1000002", &code);
    account::add(services, &actor, &from, &right).await.unwrap();
    let actor = world.actor(&session.token).await.unwrap();
    assert_eq!(actor.accounts().len(), 2);
    let again = account::add(services, &actor, &from, &right).await;
    assert_eq!(problem(again, "code"), Problem::NoLetter);
}

on_both!(what_cannot_be_a_number_or_a_code_is_said_at_its_field_and_costs_no_try);
async fn what_cannot_be_a_number_or_a_code_is_said_at_its_field_and_costs_no_try(world: World) {
    let world = portal(&world).await;
    letter_to(&world, NUMBER).await;
    for (number, code, field) in [
        ("", "K7XQ2-M9D4T", "number"),
        ("12345", "K7XQ2-M9D4T", "number"),
        ("12345x7", "K7XQ2-M9D4T", "number"),
        (NUMBER, "", "code"),
        (NUMBER, "K7XQ2-M9D4", "code"),
        (NUMBER, "K7XQ2-M9D4?", "code"),
    ] {
        let outcome = register(&world, &caller("a"), shown(number, code), "a@example.org").await;
        let Err(Failure::Invalid(errors)) = outcome else {
            panic!("{number} {code}: {outcome:?}")
        };
        assert!(
            errors.get(field).is_some() && errors.len() == 1,
            "{errors:?}"
        );
    }
    assert_eq!(
        world
            .text("SELECT CAST(failures AS TEXT) FROM letters")
            .await,
        "0"
    );
}

on_both!(the_database_knows_no_code_and_a_number_that_is_nobodys_gets_no_letter);
async fn the_database_knows_no_code_and_a_number_that_is_nobodys_gets_no_letter(world: World) {
    let world = portal(&world).await;
    let code = letter_to(&world, NUMBER).await;
    let dump = format!("{:?}", world.dump().await);
    assert!(!dump.contains(&code) && !dump.contains(&code.replace('-', "")));
    let numbers = ["7654321".to_owned(), "abc".to_owned()];
    let (issued, unknown) = letter::issue(&world.services, &numbers).await.unwrap();
    assert!(issued.is_empty());
    assert_eq!(unknown, numbers);
}

on_both!(a_registration_costs_the_same_whatever_letter_it_shows);
async fn a_registration_costs_the_same_whatever_letter_it_shows(world: World) {
    let world = portal(&world).await;
    let code = letter_to(&world, NUMBER).await;
    let used = letter_to(&world, "1000002").await;
    let from = caller("a");
    register(&world, &from, shown("1000002", &used), "da@example.org")
        .await
        .unwrap();
    world.deliver().await;
    world
        .activate(&from, &world.activation_link("da@example.org"))
        .await
        .unwrap();
    let mut costs = Vec::new();
    for (number, code, email) in [
        (NUMBER, code.as_str(), "neu@example.org"),
        (NUMBER, &code, "da@example.org"),
        (NUMBER, &wrong(&code), "neu@example.org"),
        ("1000002", &used, "neu@example.org"),
        ("7654321", &code, "neu@example.org"),
    ] {
        let from = caller("b");
        let work = register(&world, &from, shown(number, code), email);
        costs.push(cost(&world, work).await);
    }
    assert_eq!(costs[0].0, 2, "the code and the password");
    assert!(costs.iter().all(|cost| *cost == costs[0]), "{costs:?}");
}
