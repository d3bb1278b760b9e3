//! The steps from the bank to the login, and the request of a company.

use chrono::TimeDelta;
use domain::{account::PasswordProblem, form::Problem};
use services::{
    Failure,
    identification::{self, Contact, Step},
};

use super::{CODE, contact, identified, portal, ready, why};
use crate::support::{Export, PASSWORD, World, caller, problem, text_of};

on_both!(from_the_bank_to_a_login_with_everything_of_the_person);
async fn from_the_bank_to_a_login_with_everything_of_the_person(world: World) {
    let (world, _) = portal(&world).await;
    let services = &world.services;
    let token = identified(&world).await;
    let progress = identification::find(services, &token)
        .await
        .unwrap()
        .unwrap();
    assert_eq!(progress.step, Step::Person);
    assert_eq!(progress.name, "Aino Maria Korhonen");
    assert_eq!(progress.masked_code, "010594Y****");
    assert_eq!(
        progress.contact.last_name, "Nummer-1",
        "prefilled from the records"
    );
    identification::confirm(services, &token).await.unwrap();
    let wished = contact("aino@example.org");
    identification::save_contact(services, &token, &wished, PASSWORD)
        .await
        .unwrap();
    let progress = identification::find(services, &token)
        .await
        .unwrap()
        .unwrap();
    assert_eq!((progress.step, &progress.contact), (Step::Check, &wished));
    // A day later the steps are still there, going back and saving again without the password too.
    world.wait(TimeDelta::hours(23));
    identification::save_contact(services, &token, &wished, "")
        .await
        .unwrap();
    let session = identification::approve(services, &caller("a"), &token)
        .await
        .unwrap();
    let actor = world.actor(&session.token).await.unwrap();
    assert_eq!(actor.accounts().len(), 2);
    let own = world.text("SELECT contact FROM user_contacts").await;
    assert_eq!(serde_json::from_str::<Contact>(&own).unwrap(), wished);
    world.deliver().await;
    let mail = text_of(world.post.to("aino@example.org").last().unwrap());
    assert!(mail.contains("abgeschlossen"), "{mail}");
    world
        .sign_in(&caller("b"), "aino@example.org", PASSWORD)
        .await
        .unwrap();
    // The utility's records are as they were, and nobody finds a code in the database.
    assert_eq!(
        world.count("customers WHERE last_name = 'Nummer-1'").await,
        1
    );
    let dump = format!("{:?}", world.dump().await);
    assert!(!dump.contains(CODE));
    let again = identification::approve(services, &caller("a"), &token).await;
    assert!(
        matches!(again, Err(Failure::Conflict("state"))),
        "{again:?}"
    );
}

on_both!(of_fifty_approvals_of_one_identity_exactly_one_makes_a_login);
async fn of_fifty_approvals_of_one_identity_exactly_one_makes_a_login(world: World) {
    let (world, _) = portal(&world).await;
    let mut tokens = Vec::new();
    for at in 0..5 {
        world.wait(TimeDelta::hours(1));
        tokens.push(ready(&world, &format!("aino{at}@example.org")).await);
    }
    let tries = (0..50).map(|at| {
        let (world, token) = (world.clone(), tokens[at % tokens.len()].clone());
        tokio::spawn(
            async move { identification::approve(&world.services, &caller("a"), &token).await },
        )
    });
    let tries: Vec<_> = tries.collect();
    let mut won = 0;
    for one in tries {
        won += usize::from(one.await.unwrap().is_ok());
    }
    assert_eq!(won, 1);
    assert_eq!(world.count("users").await, 1);
    assert_eq!(world.count("bank_identities").await, 1);
}

on_both!(who_is_unknown_or_has_a_login_cannot_go_on);
async fn who_is_unknown_or_has_a_login_cannot_go_on(world: World) {
    let (world, bank) = portal(&world).await;
    let services = &world.services;
    let token = ready(&world, "aino@example.org").await;
    identification::approve(services, &caller("a"), &token)
        .await
        .unwrap();
    // What is new comes along when somebody identifies once more.
    let mut export = Export::delta();
    export.add("contract_accounts", "IR00000009,1000001".to_owned());
    world.seed(&export).await;
    assert_eq!(world.count("user_contract_accounts").await, 2);
    let again = identified(&world).await;
    assert_eq!(world.count("user_contract_accounts").await, 3);
    let progress = identification::find(services, &again)
        .await
        .unwrap()
        .unwrap();
    assert!(progress.has_login && !progress.is_unknown);
    *bank.said.lock().unwrap() = Ok(("p-2".to_owned(), "020594X903P".to_owned()));
    let stranger = identified(&world).await;
    let progress = identification::find(services, &stranger)
        .await
        .unwrap()
        .unwrap();
    assert!(progress.is_unknown && !progress.has_login);
    for token in [again, stranger] {
        let outcome = identification::confirm(services, &token).await;
        assert!(matches!(outcome, Err(Failure::NotFound)), "{outcome:?}");
    }
}

on_both!(no_step_can_be_skipped);
async fn no_step_can_be_skipped(world: World) {
    let (world, _) = portal(&world).await;
    let services = &world.services;
    let token = identified(&world).await;
    let form = contact("aino@example.org");
    let early = identification::save_contact(services, &token, &form, PASSWORD).await;
    assert_eq!(why(early), "state");
    let early = identification::approve(services, &caller("a"), &token).await;
    assert!(
        matches!(early, Err(Failure::Conflict("state"))),
        "{early:?}"
    );
    identification::confirm(services, &token).await.unwrap();
    let early = identification::approve(services, &caller("a"), &token).await;
    assert!(
        matches!(early, Err(Failure::Conflict("state"))),
        "{early:?}"
    );
    world.wait(identification::KEPT);
    assert!(
        identification::find(services, &token)
            .await
            .unwrap()
            .is_none()
    );
}

on_both!(the_contact_form_says_what_is_missing_and_which_password_will_not_do);
async fn the_contact_form_says_what_is_missing_and_which_password_will_not_do(world: World) {
    let (world, _) = portal(&world).await;
    let world = world
        .with_profile(|profile| profile.password.own_run = Some(3))
        .await;
    let services = &world.services;
    let token = identified(&world).await;
    identification::confirm(services, &token).await.unwrap();
    let empty = identification::save_contact(services, &token, &Contact::default(), "").await;
    let Err(Failure::Invalid(errors)) = empty else {
        panic!("accepted: {empty:?}")
    };
    for field in [
        "first_name",
        "last_name",
        "street",
        "postcode",
        "town",
        "email",
        "password",
    ] {
        assert!(errors.get(field).is_some(), "{field}");
    }
    assert_eq!(errors.len(), 7);
    let form = contact("aino@example.org");
    let named =
        identification::save_contact(services, &token, &form, "Viel-rhon-Laternen-77").await;
    let run = PasswordProblem::ContainsOwnRun { length: 3 };
    assert_eq!(problem(named, "password"), Problem::Password(run));
    let person = world
        .register("b", "IR00000003", "1EMH0000000003", "x@example.org")
        .await;
    assert!(
        matches!(person, Err(Failure::NotFound)),
        "numbers prove nothing here: {person:?}"
    );
}
