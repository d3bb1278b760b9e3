//! Registering with nothing but an address: the first password comes by mail, a company is unlocked afterwards.

use domain::{
    account::WhyNew,
    form::Problem,
    language::Language,
    profile::{Numbers, Registration as Shows},
};
use services::{
    Failure,
    account::{self, Activated, Actor, Registration, Shown, SignedIn},
    company, letter,
};

use super::silence::cost;
use crate::support::{Export, PASSWORD, World, caller, link_in, problem, text_of};

const EMAIL: &str = "wiebke@example.org";

/// The portal of a chamber with one member.
async fn chamber(world: &World) -> World {
    let mut export = Export::delta();
    export.add(
        "customers",
        "1000001,business,Frau,Wiebke,Harms,Tischlerei Harms GmbH,Werftstraße,23,,18057,Rostock,DE,,,de"
            .to_owned(),
    );
    export.add(
        "companies",
        "1000001,GmbH,Tischlerei,a,100037,1998-05-04,Wiebke Harms,3".to_owned(),
    );
    export.add("contract_accounts", "IR00000001,1000001".to_owned());
    let numbers: Numbers =
        serde_json::from_value(serde_json::json!({ "member": "#######" })).unwrap();
    let chamber = world
        .with_profile(|profile| {
            profile.access.registration = Shows::Email;
            profile.access.fixed_address = true;
            profile.divisions.clear();
            profile.numbers = numbers;
        })
        .await;
    chamber.seed(&export).await;
    chamber
}

async fn register(world: &World, email: &str) {
    let form = Registration {
        shown: Shown::default(),
        email: email.to_owned(),
        user_name: String::new(),
        password: String::new(),
        language: Language::De,
    };
    account::register(&world.services, &caller("a"), &form)
        .await
        .unwrap();
    world.deliver().await;
}

async fn confirm(world: &World, link: &str) {
    let activated = account::activate(&world.services, &caller("a"), link, "").await;
    assert!(matches!(activated.unwrap(), Activated::PasswordSent));
    world.deliver().await;
}

/// The password in the newest mail.
fn mailed(world: &World) -> String {
    let text = text_of(world.post.to(EMAIL).last().expect("a mail"));
    let line = text
        .lines()
        .find_map(|line| line.strip_prefix("Passwort: "));
    line.unwrap_or_else(|| panic!("no password in: {text}"))
        .to_owned()
}

/// Registered, confirmed, and an own password set.
async fn member(world: &World) -> Actor {
    register(world, EMAIL).await;
    let link = world.activation_link(EMAIL);
    confirm(world, &link).await;
    let signed_in = world
        .try_to_sign_in(&caller("b"), EMAIL, &mailed(world))
        .await;
    let SignedIn::NewPassword { link, why } = signed_in.unwrap() else {
        panic!("the first password opened a session");
    };
    assert_eq!(why, WhyNew::First);
    let session = account::reset_password(&world.services, &caller("b"), &link, PASSWORD)
        .await
        .unwrap();
    world.actor(&session.token).await.unwrap()
}

on_both!(an_address_is_confirmed_first_and_only_then_a_password_is_mailed);
async fn an_address_is_confirmed_first_and_only_then_a_password_is_mailed(world: World) {
    let world = chamber(&world).await;
    register(&world, EMAIL).await;
    assert_eq!(world.count("users").await, 0);
    let text = text_of(world.post.to(EMAIL).last().unwrap());
    assert!(!text.contains("Passwort:"), "{text}");
    let link = link_in(world.post.to(EMAIL).last().unwrap(), "activate");
    confirm(&world, &link).await;
    assert_eq!(world.count("sessions").await, 0);
    let first = mailed(&world);
    let dump = format!("{:?}", world.dump().await);
    assert!(!dump.contains(&first), "the database knows no password");
    let again = account::activate(&world.services, &caller("a"), &link, "").await;
    assert!(
        matches!(again, Err(Failure::Conflict("token"))),
        "{again:?}"
    );
}

on_both!(the_first_password_works_once_and_leads_to_an_own_one);
async fn the_first_password_works_once_and_leads_to_an_own_one(world: World) {
    let world = chamber(&world).await;
    let actor = member(&world).await;
    assert!(actor.accounts().is_empty());
    let mails = world.post.to(EMAIL);
    let first = mails.iter().map(text_of).find_map(|text| {
        let line = text
            .lines()
            .find_map(|line| line.strip_prefix("Passwort: "));
        line.map(str::to_owned)
    });
    let old = world
        .try_to_sign_in(&caller("c"), EMAIL, &first.unwrap())
        .await;
    assert_eq!(problem(old, "password"), Problem::WrongCredentials);
    world.sign_in(&caller("c"), EMAIL, PASSWORD).await.unwrap();
}

on_both!(a_known_address_gets_another_mail_and_the_same_answer);
async fn a_known_address_gets_another_mail_and_the_same_answer(world: World) {
    let world = chamber(&world).await;
    member(&world).await;
    register(&world, EMAIL).await;
    let text = text_of(world.post.to(EMAIL).last().unwrap());
    assert!(text.contains("gibt es schon einen Zugang"), "{text}");
    assert!(!text.contains("/activate/"), "{text}");
    assert_eq!(world.count("users").await, 1);
}

on_both!(of_fifty_confirmations_at_once_exactly_one_mails_a_password);
async fn of_fifty_confirmations_at_once_exactly_one_mails_a_password(world: World) {
    let world = chamber(&world).await;
    register(&world, EMAIL).await;
    let link = world.activation_link(EMAIL);
    let second = world.instance(world.services.limits).await;
    let tries = (0..50).map(|at| {
        let world = if at % 2 == 0 {
            world.clone()
        } else {
            second.clone()
        };
        let link = link.clone();
        tokio::spawn(
            async move { account::activate(&world.services, &caller("a"), &link, "").await },
        )
    });
    let tries: Vec<_> = tries.collect();
    let mut won = 0;
    for one in tries {
        match one.await.unwrap() {
            Ok(_) => won += 1,
            Err(Failure::Conflict("token") | Failure::Unavailable(_)) => {}
            Err(other) => panic!("neither won nor too late: {other}"),
        }
    }
    assert_eq!(won, 1);
    let mails = world.post.to(EMAIL).len();
    world.deliver().await;
    assert_eq!(world.post.to(EMAIL).len(), mails + 1);
}

on_both!(a_pin_unlocks_the_company_after_the_sign_in);
async fn a_pin_unlocks_the_company_after_the_sign_in(world: World) {
    let world = chamber(&world).await;
    let actor = member(&world).await;
    let services = &world.services;
    assert_eq!(company::show(services, &actor).await.unwrap(), None);
    let (issued, _) = letter::issue(services, &["1000001".to_owned()])
        .await
        .unwrap();
    let shown = Shown {
        number: issued[0].number.clone(),
        code: issued[0].code.clone(),
        ..Shown::default()
    };
    account::add(services, &actor, &caller("b"), &shown)
        .await
        .unwrap();
    world.deliver().await;
    let text = text_of(world.post.to(EMAIL).last().unwrap());
    assert!(text.contains("Betrieb freigeschaltet"), "{text}");
    let (session, _) = world.sign_in(&caller("c"), EMAIL, PASSWORD).await.unwrap();
    let actor = world.actor(&session.token).await.unwrap();
    let found = company::show(services, &actor)
        .await
        .unwrap()
        .expect("a company");
    assert_eq!(
        (found.trade.as_str(), found.apprentices),
        ("Tischlerei", Some(3))
    );
}

on_both!(a_pin_instead_of_a_password_is_recognised_whoever_types_it);
async fn a_pin_instead_of_a_password_is_recognised_whoever_types_it(world: World) {
    let world = chamber(&world).await;
    member(&world).await;
    for email in [EMAIL, "nobody@example.org"] {
        let tried = world
            .try_to_sign_in(&caller("b"), email, "K7XQ2-M9D4T")
            .await;
        assert_eq!(
            problem(tried, "password"),
            Problem::PinNotPassword,
            "{email}"
        );
        let tried = world
            .try_to_sign_in(&caller("b"), email, "falsches Passwort")
            .await;
        assert_eq!(
            problem(tried, "password"),
            Problem::WrongCredentials,
            "{email}"
        );
    }
}

on_both!(a_registration_with_an_address_costs_the_same_whether_it_is_known);
async fn a_registration_with_an_address_costs_the_same_whether_it_is_known(world: World) {
    let world = chamber(&world).await;
    member(&world).await;
    let form = |email: &str| Registration {
        shown: Shown::default(),
        email: email.to_owned(),
        user_name: String::new(),
        password: String::new(),
        language: Language::De,
    };
    let from = caller("a");
    let (known, unknown) = (form(EMAIL), form("neu@example.org"));
    let known = cost(&world, account::register(&world.services, &from, &known)).await;
    let unknown = cost(&world, account::register(&world.services, &from, &unknown)).await;
    assert_eq!(known, unknown);
}
