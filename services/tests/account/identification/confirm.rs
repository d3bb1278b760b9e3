//! The address of a login that a bank vouched for is confirmed by a link, and until then nothing else is mailed there.
//! And whose login it is, issuer and subject say, never an address.

use chrono::TimeDelta;
use domain::form::Problem;
use services::{
    Failure,
    account::{self, Actor},
    identification::{self, Step},
};

use super::{CODE, identified, portal, ready};
use crate::support::{PASSWORD, World, caller, link_in, problem, text_of};

/// Registers by the bank with this address.
async fn registered(world: &World, email: &str) -> Actor {
    let token = ready(world, email).await;
    let session = identification::approve(&world.services, &caller("a"), &token)
        .await
        .unwrap();
    world.deliver().await;
    world.actor(&session.token).await.unwrap()
}

fn link(world: &World, email: &str) -> String {
    link_in(world.post.to(email).last().expect("a mail"), "confirm")
}

async fn asks_for_reset(world: &World, email: &str) -> usize {
    let before = world.post.to(email).len();
    account::ask_for_reset(&world.services, &caller("b"), email)
        .await
        .unwrap();
    world.deliver().await;
    world.post.to(email).len() - before
}

on_both!(until_the_address_is_confirmed_nothing_else_is_mailed_there);
async fn until_the_address_is_confirmed_nothing_else_is_mailed_there(world: World) {
    let (world, _) = portal(&world).await;
    let email = "vertippt@example.org";
    let actor = registered(&world, email).await;
    assert!(!actor.is_confirmed());
    assert_eq!(world.post.to(email).len(), 1);
    assert_eq!(asks_for_reset(&world, email).await, 0);
    // A sign-in on a new device, and a changed password: told to nobody who may be a stranger.
    world.sign_in(&caller("c"), email, PASSWORD).await.unwrap();
    world.deliver().await;
    assert_eq!(world.post.to(email).len(), 1);

    account::confirm_address(&world.services, &actor, &link(&world, email))
        .await
        .unwrap();
    let again = account::confirm_address(&world.services, &actor, &link(&world, email)).await;
    assert!(
        matches!(again, Err(Failure::Conflict("token"))),
        "{again:?}"
    );
    let (session, _) = world.sign_in(&caller("d"), email, PASSWORD).await.unwrap();
    assert!(world.actor(&session.token).await.unwrap().is_confirmed());
    world.deliver().await;
    assert_eq!(world.post.to(email).len(), 2, "the mail about the device");
    assert_eq!(asks_for_reset(&world, email).await, 1);
    let noted = "audit_log WHERE action = 'account.confirm_address'";
    assert_eq!(world.count(noted).await, 1);
}

on_both!(a_mistyped_address_is_corrected_and_its_link_dies);
async fn a_mistyped_address_is_corrected_and_its_link_dies(world: World) {
    let (world, _) = portal(&world).await;
    let services = &world.services;
    let actor = registered(&world, "vertippt@example.org").await;
    let strangers = link(&world, "vertippt@example.org");
    let wrong = account::send_confirmation(services, &actor, "keine").await;
    assert!(matches!(wrong, Err(Failure::Invalid(_))), "{wrong:?}");
    account::send_confirmation(services, &actor, "richtig@example.org")
        .await
        .unwrap();
    world.deliver().await;
    let used = account::confirm_address(services, &actor, &strangers).await;
    assert!(matches!(used, Err(Failure::Conflict("token"))), "{used:?}");
    account::confirm_address(services, &actor, &link(&world, "richtig@example.org"))
        .await
        .unwrap();
    world
        .sign_in(&caller("b"), "richtig@example.org", PASSWORD)
        .await
        .unwrap();
    let gone = world
        .sign_in(&caller("b"), "vertippt@example.org", PASSWORD)
        .await;
    assert_eq!(problem(gone, "password"), Problem::WrongCredentials);
    // Once confirmed, it is changed another way.
    let late = account::send_confirmation(services, &actor, "andere@example.org").await;
    assert!(matches!(late, Err(Failure::NotFound)), "{late:?}");
}

on_both!(a_confirmation_link_lives_three_days_and_is_sent_ten_times_an_hour);
async fn a_confirmation_link_lives_three_days_and_is_sent_ten_times_an_hour(world: World) {
    let (world, bank) = portal(&world).await;
    let services = &world.services;
    let email = "aino@example.org";
    let actor = registered(&world, email).await;
    world.wait(TimeDelta::hours(72));
    let old = account::confirm_address(services, &actor, &link(&world, email)).await;
    assert!(matches!(old, Err(Failure::Conflict("token"))), "{old:?}");
    *bank.said.lock().unwrap() = Ok(("p-2".to_owned(), CODE.to_owned()));
    let other = registered(&world, "eino@example.org").await;
    let taken = account::send_confirmation(services, &other, email).await;
    assert_eq!(problem(taken, "email"), Problem::AddressInUse);
    for _ in 0..10 {
        account::send_confirmation(services, &actor, email)
            .await
            .unwrap();
    }
    let more = account::send_confirmation(services, &actor, email).await;
    assert!(matches!(more, Err(Failure::TooMany(_))), "{more:?}");
    world.deliver().await;
    account::confirm_address(services, &actor, &link(&world, email))
        .await
        .unwrap();
}

on_both!(of_fifty_uses_of_a_confirmation_link_one_wins);
async fn of_fifty_uses_of_a_confirmation_link_one_wins(world: World) {
    let (world, _) = portal(&world).await;
    let actor = registered(&world, "aino@example.org").await;
    let token = link(&world, "aino@example.org");
    let tries = (0..50).map(|_| {
        let (world, actor, token) = (world.clone(), actor.clone(), token.clone());
        tokio::spawn(async move { account::confirm_address(&world.services, &actor, &token).await })
    });
    let tries: Vec<_> = tries.collect();
    let mut won = 0;
    for one in tries {
        won += usize::from(one.await.unwrap().is_ok());
    }
    assert_eq!(won, 1);
}

on_both!(the_same_subject_of_another_issuer_is_another_person);
async fn the_same_subject_of_another_issuer_is_another_person(world: World) {
    let (world, bank) = portal(&world).await;
    let services = &world.services;
    let first = registered(&world, "aino@example.org").await;
    assert_eq!(first.accounts().len(), 2);
    account::confirm_address(services, &first, &link(&world, "aino@example.org"))
        .await
        .unwrap();
    let mine = identified(&world).await;
    let progress = identification::find(services, &mine).await.unwrap();
    assert!(progress.unwrap().has_login);

    // Another issuer names somebody by the same subject, and this person types the same address.
    *bank.issuer.lock().unwrap() = "https://other.example".to_owned();
    let theirs = identified(&world).await;
    let progress = identification::find(services, &theirs).await.unwrap();
    let progress = progress.unwrap();
    assert_eq!((progress.step, progress.has_login), (Step::Person, false));
    identification::confirm(services, &theirs).await.unwrap();
    let contact = super::contact("aino@example.org");
    let saved = identification::save_contact(services, &theirs, &contact, PASSWORD).await;
    assert_eq!(problem(saved, "email"), Problem::AddressInUse);
    let contact = super::contact("other@example.org");
    identification::save_contact(services, &theirs, &contact, PASSWORD)
        .await
        .unwrap();
    let session = identification::approve(services, &caller("b"), &theirs)
        .await
        .unwrap();
    let second = world.actor(&session.token).await.unwrap();
    assert_ne!(second.user_id(), first.user_id());
    // What somebody looks after already is not taken away by it.
    assert_eq!(second.accounts().len(), 0);
    assert_eq!(world.count("bank_identities").await, 2);
    let mails = world.post.to("aino@example.org");
    assert!(mails.iter().all(|mail| !text_of(mail).contains("other")));
}

on_both!(a_stranger_with_the_mail_confirms_nothing);
async fn a_stranger_with_the_mail_confirms_nothing(world: World) {
    let (world, bank) = portal(&world).await;
    let services = &world.services;
    let owner = registered(&world, "vertippt@example.org").await;
    let token = link(&world, "vertippt@example.org");
    *bank.said.lock().unwrap() = Ok(("p-2".to_owned(), CODE.to_owned()));
    let stranger = registered(&world, "fremd@example.org").await;
    assert!(
        !account::confirms(services, &stranger, &token)
            .await
            .unwrap()
    );
    let tried = account::confirm_address(services, &stranger, &token).await;
    assert!(
        matches!(tried, Err(Failure::Conflict("token"))),
        "{tried:?}"
    );
    // The try did not use the link up.
    assert!(account::confirms(services, &owner, &token).await.unwrap());
    account::confirm_address(services, &owner, &token)
        .await
        .unwrap();
}

on_both!(whoever_forgot_password_and_address_begins_anew_at_the_bank);
async fn whoever_forgot_password_and_address_begins_anew_at_the_bank(world: World) {
    let (world, _) = portal(&world).await;
    let services = &world.services;
    let old = registered(&world, "vertippt@example.org").await;
    let strangers = link(&world, "vertippt@example.org");
    world.wait(TimeDelta::minutes(1));
    let token = identified(&world).await;
    let progress = identification::find(services, &token).await.unwrap();
    let progress = progress.unwrap();
    assert!(progress.is_unconfirmed && !progress.has_login);
    identification::confirm(services, &token).await.unwrap();
    // The same address is no hindrance: it is the person's own.
    for email in ["vertippt@example.org", "richtig@example.org"] {
        let contact = super::contact(email);
        identification::save_contact(services, &token, &contact, "Acht-Tauben-am-Platz-8")
            .await
            .unwrap();
    }
    let session = identification::approve(services, &caller("b"), &token)
        .await
        .unwrap();
    let new = world.actor(&session.token).await.unwrap();
    assert_ne!(new.user_id(), old.user_id());
    assert_eq!(new.accounts().len(), 2, "nothing is lost");
    assert_eq!(world.count("users").await, 1);
    let gone = world
        .sign_in(&caller("c"), "vertippt@example.org", PASSWORD)
        .await;
    assert_eq!(problem(gone, "password"), Problem::WrongCredentials);
    let dead = account::confirm_address(services, &new, &strangers).await;
    assert!(matches!(dead, Err(Failure::Conflict("token"))), "{dead:?}");
    world.deliver().await;
    account::confirm_address(services, &new, &link(&world, "richtig@example.org"))
        .await
        .unwrap();
}

on_both!(a_changed_password_sends_the_link_again_and_a_farewell_goes_to_nobody);
async fn a_changed_password_sends_the_link_again_and_a_farewell_goes_to_nobody(world: World) {
    let (world, _) = portal(&world).await;
    let services = &world.services;
    let email = "aino@example.org";
    let actor = registered(&world, email).await;
    let new = "Vier-Kraniche-am-Hafen-17";
    let session = account::change_password(services, &actor, &caller("a"), PASSWORD, new)
        .await
        .unwrap();
    world.deliver().await;
    assert_eq!(world.post.to(email).len(), 2);
    let actor = world.actor(&session.token).await.unwrap();
    assert!(
        account::confirms(services, &actor, &link(&world, email))
            .await
            .unwrap()
    );
    account::delete(services, &actor, new).await.unwrap();
    world.deliver().await;
    assert_eq!(world.post.to(email).len(), 2);
    assert_eq!(world.count("users").await, 0);
}

on_both!(a_password_chosen_at_the_bank_is_not_made_of_the_records);
async fn a_password_chosen_at_the_bank_is_not_made_of_the_records(world: World) {
    let (world, _) = portal(&world).await;
    let services = &world.services;
    let token = identified(&world).await;
    identification::confirm(services, &token).await.unwrap();
    let contact = super::contact("aino@example.org");
    for number in ["1000001", "IR00000002", "00000001"] {
        let password = format!("graue Enten {number} im Kanal");
        let saved = identification::save_contact(services, &token, &contact, &password).await;
        let own = domain::account::PasswordProblem::ContainsOwnWord;
        assert_eq!(
            problem(saved, "password"),
            Problem::Password(own),
            "{number}"
        );
    }
}
