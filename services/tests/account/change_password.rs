//! Changing one's own password, with the old one, and the mail about a device that is new.

use chrono::TimeDelta;
use domain::{account::PasswordProblem, form::Problem};
use services::{
    Failure,
    account::{self, Actor, Caller, NewSession, SignIn, SignedIn},
};

use crate::support::{Export, PASSWORD, World, caller, problem, text_of};

const NEW: &str = "Vier-Kraniche-am-Hafen-17";

async fn change(
    world: &World,
    actor: &Actor,
    current: &str,
    password: &str,
) -> services::Outcome<NewSession> {
    account::change_password(&world.services, actor, &caller("a"), current, password).await
}

on_both!(a_changed_password_ends_the_old_one_every_other_session_and_every_link);
async fn a_changed_password_ends_the_old_one_every_other_session_and_every_link(world: World) {
    let person = world.newcomer(1).await;
    let (other, _) = world
        .sign_in(&caller("b"), &person.email, PASSWORD)
        .await
        .unwrap();
    account::ask_for_reset(&world.services, &caller("c"), &person.email)
        .await
        .unwrap();
    world.deliver().await;
    let mails = world.post.to(&person.email);
    let link = crate::support::link_in(mails.last().unwrap(), "new-password");

    let renewed = change(&world, &person.actor, PASSWORD, NEW).await.unwrap();
    assert_ne!(renewed.token, person.token);
    assert!(world.actor(&person.token).await.is_none(), "the old token");
    assert!(world.actor(&other.token).await.is_none(), "another device");
    let actor = world.actor(&renewed.token).await.unwrap();
    assert_eq!(actor.email(), person.email);
    assert!(
        account::reset_person(&world.services, &link)
            .await
            .unwrap()
            .is_none()
    );
    let old = world.sign_in(&caller("d"), &person.email, PASSWORD).await;
    assert_eq!(problem(old, "password"), Problem::WrongCredentials);
    world
        .sign_in(&caller("e"), &person.email, NEW)
        .await
        .unwrap();
    world.deliver().await;
    let mails = world.post.to(&person.email);
    let subjects: Vec<String> = mails.iter().map(text_of).collect();
    let told = subjects
        .iter()
        .filter(|text| text.contains("wurde gerade geändert"));
    assert_eq!(told.count(), 1);
    let noted = "audit_log WHERE action = 'account.change_password'";
    assert_eq!(world.count(noted).await, 1);
}

on_both!(a_kept_session_stays_kept_and_on_its_contract_account);
async fn a_kept_session_stays_kept_and_on_its_contract_account(world: World) {
    let person = world.newcomer(1).await;
    let mut export = Export::delta();
    let second = export.household(2);
    world.seed(&export).await;
    world
        .add(&person.actor, &second.account, &second.meter)
        .await
        .unwrap();
    let form = SignIn {
        name: person.email.clone(),
        password: PASSWORD.to_owned(),
        keep: true,
    };
    let kept = match account::sign_in(&world.services, &caller("b"), &form).await {
        Ok(SignedIn::Session(session)) => session,
        other => panic!("not signed in: {other:?}"),
    };
    let actor = world.actor(&kept.token).await.unwrap();
    account::choose_contract_account(&world.services, &actor, &second.account)
        .await
        .unwrap();
    let renewed = change(&world, &actor, PASSWORD, NEW).await.unwrap();
    assert_eq!(renewed.keep_until, kept.keep_until);
    let actor = world.actor(&renewed.token).await.unwrap();
    assert_eq!(actor.chosen().unwrap().number, second.account);
    world.wait(TimeDelta::days(13));
    assert!(world.actor(&renewed.token).await.is_some());
}

on_both!(without_the_old_password_nothing_changes_and_few_tries_are_free);
async fn without_the_old_password_nothing_changes_and_few_tries_are_free(world: World) {
    let person = world.newcomer(1).await;
    let both = change(&world, &person.actor, "", "kurz").await.unwrap_err();
    let Failure::Invalid(errors) = both else {
        panic!("{both:?}")
    };
    assert_eq!(errors.get("current_password"), Some(&Problem::Missing));
    let short = Problem::Password(PasswordProblem::TooShort { min: 12 });
    assert_eq!(errors.get("password"), Some(&short));
    for _ in 0..4 {
        let wrong = change(&world, &person.actor, "falsch", NEW).await;
        assert_eq!(problem(wrong, "current_password"), Problem::WrongPassword);
    }
    let same = change(&world, &person.actor, PASSWORD, PASSWORD).await;
    let before = Problem::Password(PasswordProblem::AsBefore);
    assert_eq!(problem(same, "password"), before);
    let more = change(&world, &person.actor, PASSWORD, NEW).await;
    assert!(matches!(more, Err(Failure::TooMany(_))), "{more:?}");
    assert!(world.actor(&person.token).await.is_some());
    world.wait(TimeDelta::hours(1));
    let actor = world
        .sign_in(&caller("b"), &person.email, PASSWORD)
        .await
        .unwrap();
    let actor = world.actor(&actor.0.token).await.unwrap();
    change(&world, &actor, PASSWORD, NEW).await.unwrap();
}

on_both!(a_new_password_is_not_made_of_the_persons_names_and_numbers);
async fn a_new_password_is_not_made_of_the_persons_names_and_numbers(world: World) {
    let mut export = Export::delta();
    let household = export.household(1);
    world.seed(&export).await;
    let person = world.customer(&household).await;
    let known = account::own_words(&world.services, &person.actor)
        .await
        .unwrap();
    assert!(known.names.len() > 1, "{known:?}");
    assert!(known.numbers.contains(&household.account), "{known:?}");
    let own = Problem::Password(PasswordProblem::ContainsOwnWord);
    let name = known.names.last().unwrap();
    for word in [
        name.clone(),
        household.account.clone(),
        household.account.replace("IR", ""),
    ] {
        let wished = format!("graue Enten {word} im Kanal");
        let refused = change(&world, &person.actor, PASSWORD, &wished).await;
        assert_eq!(problem(refused, "password"), own, "{word}");
    }
}

on_both!(of_two_changes_at_once_one_wins);
async fn of_two_changes_at_once_one_wins(world: World) {
    let person = world.newcomer(1).await;
    let other = "Sieben-Dohlen-am-Turm-18";
    let (a, b) = tokio::join!(
        change(&world, &person.actor, PASSWORD, NEW),
        change(&world, &person.actor, PASSWORD, other),
    );
    assert_eq!(u8::from(a.is_ok()) + u8::from(b.is_ok()), 1, "{a:?} {b:?}");
    let good = if a.is_ok() { NEW } else { other };
    world
        .sign_in(&caller("b"), &person.email, good)
        .await
        .unwrap();
}

on_both!(a_sign_in_on_a_new_device_is_mailed_and_on_a_known_one_not);
async fn a_sign_in_on_a_new_device_is_mailed_and_on_a_known_one_not(world: World) {
    let person = world.newcomer(1).await;
    let told = || async {
        world.deliver().await;
        let mails = world.post.to(&person.email);
        let texts = mails.iter().map(text_of);
        texts
            .filter(|text| text.contains("bisher nicht angemeldet"))
            .collect::<Vec<_>>()
    };
    assert_eq!(told().await.len(), 0, "the registration itself");
    let (_, device) = world
        .sign_in(&caller("b"), &person.email, PASSWORD)
        .await
        .unwrap();
    let mails = told().await;
    assert_eq!(mails.len(), 1);
    assert!(mails[0].contains("Firefox"), "{}", mails[0]);
    assert!(mails[0].contains("/forgotten"), "{}", mails[0]);
    let known = Caller {
        known_device: Some(device),
        ..caller("c")
    };
    let (_, again) = world
        .sign_in(&known, &person.email, PASSWORD)
        .await
        .unwrap();
    assert_eq!(again, known.known_device.clone().unwrap(), "it stays known");
    assert_eq!(told().await.len(), 1);
    // Somebody else's cookie makes no device known, and a wrong password no mail.
    let second = world.newcomer(2).await;
    let (_, strange) = world
        .sign_in(&caller("d"), &second.email, PASSWORD)
        .await
        .unwrap();
    let stranger = Caller {
        known_device: Some(strange),
        ..caller("e")
    };
    world
        .sign_in(&stranger, &person.email, "falsch")
        .await
        .unwrap_err();
    assert_eq!(told().await.len(), 1);
    world.wait(TimeDelta::minutes(1));
    world
        .sign_in(&stranger, &person.email, PASSWORD)
        .await
        .unwrap();
    assert_eq!(told().await.len(), 2);
}

on_both!(what_an_old_password_opened_ends_with_it_even_at_the_same_moment);
async fn what_an_old_password_opened_ends_with_it_even_at_the_same_moment(world: World) {
    let person = world.newcomer(1).await;
    for round in 0..20 {
        let old = if round == 0 {
            PASSWORD.to_owned()
        } else {
            format!("{NEW}-{round}")
        };
        let new = format!("{NEW}-{}", round + 1);
        let known = caller(&format!("own {round}"));
        let (session, _) = world.sign_in(&known, &person.email, &old).await.unwrap();
        let actor = world.actor(&session.token).await.unwrap();
        let from = caller(&format!("other {round}"));
        let (changed, entered) = tokio::join!(
            change(&world, &actor, &old, &new),
            world.sign_in(&from, &person.email, &old),
        );
        changed.unwrap();
        if let Ok((entered, _)) = entered {
            let left = world.actor(&entered.token).await;
            assert!(
                left.is_none(),
                "round {round}: the old password opened a session"
            );
        }
        let late = world.sign_in(&from, &person.email, &old).await;
        assert_eq!(problem(late, "password"), Problem::WrongCredentials);
        world.wait(TimeDelta::hours(1));
    }
}

on_both!(one_browser_is_a_known_device_of_several_people);
async fn one_browser_is_a_known_device_of_several_people(world: World) {
    let people = world.street(2).await;
    let mut browser = caller("home");
    for person in people.iter().chain(&people).chain(&people) {
        let (_, device) = world
            .sign_in(&browser, &person.email, PASSWORD)
            .await
            .unwrap();
        assert!(device.len() < 500, "{device}");
        browser.known_device = Some(device);
        world.wait(TimeDelta::minutes(1));
    }
    world.deliver().await;
    for person in &people {
        let mails = world.post.to(&person.email);
        let texts = mails.iter().map(text_of);
        let told = texts.filter(|text| text.contains("bisher nicht angemeldet"));
        assert_eq!(told.count(), 1, "{}", person.email);
    }
}
