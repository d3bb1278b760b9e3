//! Registration and activation.

use chrono::TimeDelta;
use domain::{contract::MeterNumberError, form::Problem, language::Language};
use lettre::Message;
use mail_parser::MessageParser;
use services::{
    Failure,
    account::{self, Registration},
};

use crate::support::{Export, World, caller, numbers, problem, text_of};

const WELL_KNOWN: &str = "Guten Tag, diese E-Mail-Adresse wird bereits für ein Vertragskonto \
    verwendet. Melden Sie sich mit E-Mail-Adresse und Passwort an und fügen Sie das Vertragskonto \
    unter „Vertrags- und Kontoverwaltung“ hinzu.";

/// Household 1 has a login, household 2 has none.
async fn street(world: &World) {
    world.newcomer(1).await;
    let mut export = Export::delta();
    export.household(2);
    world.seed(&export).await;
}

const RIGHT: (&str, &str) = ("IR00000002", "1EMH0000000002");
const UNKNOWN: (&str, &str) = ("IR99999999", "1EMH0000000002");
const WRONG: (&str, &str) = ("IR00000002", "1EMH0000000001");
const TAKEN: (&str, &str) = ("IR00000001", "1EMH0000000001");

on_both!(right_unknown_wrong_and_taken_pairs_get_the_same_answer_and_one_mail_each);
async fn right_unknown_wrong_and_taken_pairs_get_the_same_answer_and_one_mail_each(world: World) {
    street(&world).await;
    for (at, (account, meter)) in [RIGHT, UNKNOWN, WRONG, TAKEN].into_iter().enumerate() {
        let email = format!("wer{at}@example.org");
        world
            .register("an address", account, meter, &email)
            .await
            .unwrap();
        world.deliver().await;
        assert_eq!(world.post.to(&email).len(), 1, "{account} {meter}");
    }
}

/// Everything of a mail that its reader sees.
fn seen(mail: &Message) -> (String, String, String) {
    let bytes = mail.formatted();
    let parsed = MessageParser::default().parse(&bytes).unwrap();
    let html = parsed.body_html(0).unwrap().into_owned();
    (parsed.subject().unwrap().to_owned(), text_of(mail), html)
}

on_both!(mails_about_unknown_wrong_and_taken_pairs_are_identical);
async fn mails_about_unknown_wrong_and_taken_pairs_are_identical(world: World) {
    street(&world).await;
    let mut mails = Vec::new();
    for (account, meter) in [UNKNOWN, WRONG, TAKEN] {
        world
            .register("an address", account, meter, "neu@example.org")
            .await
            .unwrap();
        world.deliver().await;
        mails.push(seen(world.post.to("neu@example.org").last().unwrap()));
    }
    assert_eq!(mails[0], mails[1]);
    assert_eq!(mails[0], mails[2]);
    assert!(
        !mails[0].1.contains("IR0"),
        "the mail names an account: {}",
        mails[0].1
    );
    // The right pair's mail is another one, so that the comparison means something.
    world
        .register("an address", RIGHT.0, RIGHT.1, "neu@example.org")
        .await
        .unwrap();
    world.deliver().await;
    assert_ne!(
        mails[0],
        seen(world.post.to("neu@example.org").last().unwrap())
    );
}

on_both!(an_address_in_use_is_told_so_in_the_mail);
async fn an_address_in_use_is_told_so_in_the_mail(world: World) {
    street(&world).await;
    world
        .register("an address", RIGHT.0, RIGHT.1, "Kunde1@Example.org")
        .await
        .unwrap();
    world.deliver().await;
    let mails = world.post.to("Kunde1@Example.org");
    let text = text_of(mails.last().unwrap());
    assert!(text.contains(WELL_KNOWN), "{text}");
    assert!(!text.contains("/activate/"), "{text}");
}

on_both!(an_address_in_use_with_a_wrong_pair_learns_nothing_of_the_account);
async fn an_address_in_use_with_a_wrong_pair_learns_nothing_of_the_account(world: World) {
    street(&world).await;
    world
        .register("an address", UNKNOWN.0, UNKNOWN.1, "neu@example.org")
        .await
        .unwrap();
    world
        .register("an address", UNKNOWN.0, UNKNOWN.1, "kunde1@example.org")
        .await
        .unwrap();
    world.deliver().await;
    let stranger = seen(world.post.to("neu@example.org").last().unwrap());
    let owner = seen(world.post.to("kunde1@example.org").last().unwrap());
    assert_eq!(stranger, owner);
}

on_both!(an_activation_link_works_once);
async fn an_activation_link_works_once(world: World) {
    street(&world).await;
    world
        .register("an address", RIGHT.0, RIGHT.1, "neu@example.org")
        .await
        .unwrap();
    world.deliver().await;
    let link = world.activation_link("neu@example.org");
    let session = world.activate(&caller("a"), &link).await.unwrap();
    let actor = world.actor(&session.token).await.expect("signed in");
    assert_eq!(actor.email(), "neu@example.org");
    assert_eq!(actor.chosen().unwrap().number, RIGHT.0);
    let again = account::activate(&world.services, &caller("a"), &link, "").await;
    assert!(
        matches!(again, Err(Failure::Conflict("token"))),
        "{again:?}"
    );
    assert_eq!(
        world
            .count("users WHERE email_key = 'neu@example.org'")
            .await,
        1
    );
}

on_both!(an_activation_link_lives_for_72_hours);
async fn an_activation_link_lives_for_72_hours(world: World) {
    street(&world).await;
    world
        .register("an address", RIGHT.0, RIGHT.1, "neu@example.org")
        .await
        .unwrap();
    world.deliver().await;
    let link = world.activation_link("neu@example.org");
    let state = || account::token_state(&world.services, account::TokenKind::Activation, &link);
    world.wait(TimeDelta::hours(72) - TimeDelta::milliseconds(1));
    assert!(state().await.unwrap());
    world.wait(TimeDelta::milliseconds(1));
    assert!(!state().await.unwrap());
    let late = account::activate(&world.services, &caller("a"), &link, "").await;
    assert!(matches!(late, Err(Failure::Conflict("token"))), "{late:?}");
}

on_both!(of_fifty_activations_at_once_exactly_one_wins);
async fn of_fifty_activations_at_once_exactly_one_wins(world: World) {
    street(&world).await;
    world
        .register("an address", RIGHT.0, RIGHT.1, "neu@example.org")
        .await
        .unwrap();
    world.deliver().await;
    let link = world.activation_link("neu@example.org");
    let tries = (0..50).map(|_| {
        let (world, link) = (world.clone(), link.clone());
        tokio::spawn(
            async move { account::activate(&world.services, &caller("a"), &link, "").await },
        )
    });
    let tries: Vec<_> = tries.collect();
    let mut won = 0;
    for one in tries {
        match one.await.unwrap() {
            Ok(_) => won += 1,
            Err(Failure::Conflict("token")) => {}
            Err(other) => panic!("neither won nor too late: {other}"),
        }
    }
    assert_eq!(won, 1);
    assert_eq!(
        world
            .count("users WHERE email_key = 'neu@example.org'")
            .await,
        1
    );
}

on_both!(the_first_to_activate_gets_the_account_and_the_second_is_told);
async fn the_first_to_activate_gets_the_account_and_the_second_is_told(world: World) {
    street(&world).await;
    for email in ["erste@example.org", "zweite@example.org"] {
        world
            .register("an address", RIGHT.0, RIGHT.1, email)
            .await
            .unwrap();
    }
    world.deliver().await;
    let (first, second) = (
        world.activation_link("erste@example.org"),
        world.activation_link("zweite@example.org"),
    );
    account::activate(&world.services, &caller("a"), &second, "")
        .await
        .unwrap();
    let late = account::activate(&world.services, &caller("a"), &first, "").await;
    assert!(matches!(late, Err(Failure::Conflict("in_use"))), "{late:?}");
    assert_eq!(
        world
            .count("users WHERE email_key = 'erste@example.org'")
            .await,
        0
    );
}

on_both!(every_field_of_a_registration_says_what_is_wrong_with_it);
async fn every_field_of_a_registration_says_what_is_wrong_with_it(world: World) {
    let form = |password: &str| Registration {
        shown: numbers("12345", "x"),
        email: "nobody".to_owned(),
        user_name: String::new(),
        password: password.to_owned(),
        language: Language::De,
    };
    let empty = account::register(&world.services, &caller("a"), &form("")).await;
    let Err(Failure::Invalid(errors)) = empty else {
        panic!("accepted: {empty:?}")
    };
    assert_eq!(errors.len(), 4, "{errors:?}");
    assert!(matches!(
        errors.get("contract_account"),
        Some(Problem::ContractAccountNumber(_))
    ));
    assert!(matches!(errors.get("meter"), Some(Problem::MeterNumber(_))));
    assert!(matches!(errors.get("email"), Some(Problem::Email(_))));
    assert_eq!(errors.get("password"), Some(&Problem::Missing));
    // Made of the town and the address, and one of the most common ones.
    for password in ["Stadtwerke-Hamm", "nobody@example.org", "passwort1234"] {
        let outcome = account::register(&world.services, &caller("a"), &form(password)).await;
        assert!(
            matches!(problem(outcome, "password"), Problem::Password(_)),
            "{password}"
        );
    }
    assert_eq!(world.count("registrations").await, 0);
    let outcome = account::register(&world.services, &caller("a"), &form("")).await;
    assert_ne!(
        problem(outcome, "meter"),
        Problem::MeterNumber(MeterNumberError::Missing)
    );
}

on_both!(an_address_may_register_five_times_an_hour);
async fn an_address_may_register_five_times_an_hour(world: World) {
    for _ in 0..5 {
        world
            .register("a", UNKNOWN.0, UNKNOWN.1, "neu@example.org")
            .await
            .unwrap();
    }
    let sixth = world
        .register("a", UNKNOWN.0, UNKNOWN.1, "neu@example.org")
        .await;
    assert!(matches!(sixth, Err(Failure::TooMany(_))), "{sixth:?}");
    world
        .register("b", UNKNOWN.0, UNKNOWN.1, "neu@example.org")
        .await
        .unwrap();
    world.wait(TimeDelta::hours(1));
    world
        .register("a", UNKNOWN.0, UNKNOWN.1, "neu@example.org")
        .await
        .unwrap();
}

/// Registers household 2 with this meter; whether the mail holds a link.
async fn invited(world: &World, account: &str, meter: &str) -> bool {
    let email = format!("wer-{meter}@example.org").to_lowercase();
    world
        .register("an address", account, meter, &email)
        .await
        .unwrap();
    world.deliver().await;
    let mails = world.post.to(&email);
    text_of(mails.last().unwrap()).contains("/activate/")
}

on_both!(a_meter_that_was_removed_no_longer_proves_the_account_and_its_successor_does);
async fn a_meter_that_was_removed_no_longer_proves_the_account_and_its_successor_does(
    world: World,
) {
    let mut export = Export::delta();
    let home = export.household(2);
    export.rows("meters")[0] = format!("{},{},,2019-02-15,2026-05-16,", home.meter, home.contract);
    export.rows("readings").clear();
    export.add("meters", format!("NEU0002,{},,2026-05-16,,", home.contract));
    world.seed(&export).await;
    assert!(!invited(&world, &home.account, &home.meter).await);
    assert!(invited(&world, &home.account, "NEU0002").await);
}

on_both!(former_customers_register_with_the_last_meter_of_their_contract);
async fn former_customers_register_with_the_last_meter_of_their_contract(world: World) {
    let mut export = Export::delta();
    let home = export.household(2);
    let row = &mut export.rows("contracts")[0];
    *row = row.replace("2019-02-15,,", "2019-02-15,2026-09-30,");
    let row = &mut export.rows("readings")[1];
    *row = row.replace("2026-10-01", "2026-09-30");
    world.seed(&export).await;
    assert!(invited(&world, &home.account, &home.meter).await);
    // The next tenant has the meter now: from here on it is theirs to prove with.
    let mut next = Export::delta();
    let tenant = next.home(3);
    next.rows("meters")[0] = format!("{},{},,2019-02-15,,", home.meter, tenant.contract);
    world.seed(&next).await;
    assert!(!invited(&world, &home.account, &home.meter).await);
    assert!(invited(&world, &tenant.account, &home.meter).await);
}
