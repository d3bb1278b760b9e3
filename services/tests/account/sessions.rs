//! How long a session lasts, and what ends it.

use chrono::TimeDelta;
use domain::language::Language;
use services::{
    Failure,
    account::{self, NewSession, SignIn, SignedIn},
};

use crate::support::{Export, PASSWORD, World, caller, text_of};

async fn keep_signed_in(world: &World, email: &str) -> NewSession {
    let form = SignIn {
        name: email.to_owned(),
        password: PASSWORD.to_owned(),
        keep: true,
    };
    match account::sign_in(&world.services, &caller("a"), &form).await {
        Ok(SignedIn::Session(session)) => session,
        other => panic!("not signed in: {other:?}"),
    }
}

on_both!(half_an_hour_without_use_ends_a_session);
async fn half_an_hour_without_use_ends_a_session(world: World) {
    let person = world.newcomer(1).await;
    world.wait(TimeDelta::minutes(29));
    assert!(world.actor(&person.token).await.is_some());
    world.wait(TimeDelta::minutes(29));
    assert!(
        world.actor(&person.token).await.is_some(),
        "use prolongs it"
    );
    world.wait(TimeDelta::minutes(30));
    assert!(world.actor(&person.token).await.is_none());
    assert!(
        world.actor(&person.token).await.is_none(),
        "looking does not revive it"
    );
}

on_both!(twelve_hours_end_a_session_in_use);
async fn twelve_hours_end_a_session_in_use(world: World) {
    let person = world.newcomer(1).await;
    for _ in 0..35 {
        world.wait(TimeDelta::minutes(20));
        assert!(world.actor(&person.token).await.is_some());
    }
    world.wait(TimeDelta::minutes(20));
    assert!(world.actor(&person.token).await.is_none());
}

on_both!(a_kept_session_lasts_two_weeks_without_use_and_thirty_days_at_all);
async fn a_kept_session_lasts_two_weeks_without_use_and_thirty_days_at_all(world: World) {
    let person = world.newcomer(1).await;
    let (idle, used) = (
        keep_signed_in(&world, &person.email).await,
        keep_signed_in(&world, &person.email).await,
    );
    assert_eq!(
        used.keep_until,
        Some(world.services.now() + TimeDelta::days(30))
    );
    world.wait(TimeDelta::days(13));
    assert!(world.actor(&used.token).await.is_some());
    world.wait(TimeDelta::days(1));
    assert!(world.actor(&idle.token).await.is_none());
    assert!(world.actor(&used.token).await.is_some());
    world.wait(TimeDelta::days(13));
    assert!(world.actor(&used.token).await.is_some());
    world.wait(TimeDelta::days(3));
    assert!(world.actor(&used.token).await.is_none());
}

on_both!(signing_out_ends_the_session_on_the_server);
async fn signing_out_ends_the_session_on_the_server(world: World) {
    let person = world.newcomer(1).await;
    let (other, _) = world
        .sign_in(&caller("b"), &person.email, PASSWORD)
        .await
        .unwrap();
    account::sign_out(&world.services, &person.actor)
        .await
        .unwrap();
    assert!(world.actor(&person.token).await.is_none());
    assert!(
        world.actor(&other.token).await.is_some(),
        "other devices stay signed in"
    );
}

on_both!(the_twenty_first_session_ends_the_oldest);
async fn the_twenty_first_session_ends_the_oldest(world: World) {
    let person = world.newcomer(1).await;
    let mut tokens = vec![person.token.clone()];
    for _ in 0..19 {
        world.wait(TimeDelta::seconds(30));
        let (session, _) = world
            .sign_in(&caller("b"), &person.email, PASSWORD)
            .await
            .unwrap();
        tokens.push(session.token);
    }
    for token in &tokens {
        assert!(world.actor(token).await.is_some(), "twenty are allowed");
    }
    let (session, _) = world
        .sign_in(&caller("c"), &person.email, PASSWORD)
        .await
        .unwrap();
    assert!(world.actor(&tokens[0]).await.is_none());
    assert!(world.actor(&tokens[1]).await.is_some());
    assert!(world.actor(&session.token).await.is_some());
    assert_eq!(world.count("sessions").await, 20);
}

on_both!(a_new_sign_in_has_a_new_token);
async fn a_new_sign_in_has_a_new_token(world: World) {
    let person = world.newcomer(1).await;
    let (session, _) = world
        .sign_in(&caller("a"), &person.email, PASSWORD)
        .await
        .unwrap();
    assert_ne!(session.token, person.token);
    assert_eq!(session.token.len(), 43);
    assert!(world.actor("").await.is_none());
    assert!(world.actor(&session.token[..42]).await.is_none());
}

on_both!(somebody_elses_contract_account_cannot_be_chosen);
async fn somebody_elses_contract_account_cannot_be_chosen(world: World) {
    let person = world.newcomer(1).await;
    world.newcomer(2).await;
    for number in ["IR00000002", "IR99999999", ""] {
        let outcome =
            account::choose_contract_account(&world.services, &person.actor, number).await;
        assert!(
            matches!(outcome, Err(Failure::NotFound)),
            "{number}: {outcome:?}"
        );
    }
}

on_both!(the_chosen_contract_account_stays_chosen);
async fn the_chosen_contract_account_stays_chosen(world: World) {
    let person = world.newcomer(1).await;
    let mut export = Export::delta();
    let second = export.household(2);
    world.seed(&export).await;
    let (services, actor) = (&world.services, &person.actor);
    world
        .add(actor, &second.account, &second.meter)
        .await
        .unwrap();
    let actor = world.actor(&person.token).await.unwrap();
    assert_eq!(actor.chosen().unwrap().number, "IR00000001");
    account::choose_contract_account(services, &actor, &second.account)
        .await
        .unwrap();
    let actor = world.actor(&person.token).await.unwrap();
    assert_eq!(actor.chosen().unwrap().number, second.account);
    assert_eq!(actor.chosen().unwrap().place, "Grünstraße 2, Hamm");
}

on_both!(tidying_up_removes_what_has_ended_and_nothing_else);
async fn tidying_up_removes_what_has_ended_and_nothing_else(world: World) {
    let person = world.newcomer(1).await;
    let kept = keep_signed_in(&world, &person.email).await;
    world
        .register("a", "IR99999999", "1EMH0000000009", "neu@example.org")
        .await
        .unwrap();
    world.deliver().await;
    world.wait(TimeDelta::hours(12) + TimeDelta::seconds(1));
    services::jobs::tidy(&world.services).await.unwrap();
    assert_eq!(world.count("sessions").await, 1);
    assert!(world.actor(&kept.token).await.is_some());
    assert_eq!(world.count("outbox").await, 3);
    world.wait(TimeDelta::days(34));
    services::jobs::tidy(&world.services).await.unwrap();
    for table in ["sessions", "outbox", "rate_limits", "one_time_tokens"] {
        assert_eq!(world.count(table).await, 0, "{table}");
    }
    // The registration that became a login is part of its history; the other one is forgotten.
    assert_eq!(world.count("registrations").await, 1);
    assert_eq!(world.count("users").await, 1);
    assert_eq!(world.count("readings").await, 2);
    assert!(world.count("audit_log").await >= 3);
}

on_both!(a_chosen_language_is_kept_for_pages_and_mails);
async fn a_chosen_language_is_kept_for_pages_and_mails(world: World) {
    let person = world.newcomer(1).await;
    assert_eq!(person.actor.language(), Language::De);
    account::set_language(&world.services, &person.actor, Language::Sv)
        .await
        .unwrap();
    let actor = world.actor(&person.token).await.unwrap();
    assert_eq!(actor.language(), Language::Sv);
    account::ask_for_reset(&world.services, &caller("a"), &person.email)
        .await
        .unwrap();
    world.deliver().await;
    let mails = world.post.to(&person.email);
    let mail = text_of(mails.last().unwrap());
    assert!(mail.contains("nytt lösenord"), "{mail}");
}
