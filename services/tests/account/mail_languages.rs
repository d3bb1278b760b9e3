//! Every kind of mail in every language: everything was done once, and is then told again in each of them.

use chrono::TimeDelta;
use domain::language::Language;
use services::{account, identification};

use super::identification::{business::bakery, portal};
use crate::support::{Export, PASSWORD, Person, World, caller, text_of};

/// Words that a mail in this language has, and no mail in another one.
fn marks(language: Language) -> (&'static [&'static str], &'static str) {
    match language {
        Language::De => (
            &["Guten Tag", " Sie ", "Passwort", "Zählerstand", " Uhr"],
            "rufen Sie uns",
        ),
        Language::En => (
            &["Hello", " you ", " your ", "password", "reading"],
            "call us",
        ),
        Language::Sv => (
            &["Hej,", " du ", " dig ", "lösenord", "mätarställning"],
            "ring",
        ),
    }
}

fn check(text: &str, language: Language, kind: &str) {
    // The addresses of pages are English in every language.
    let words = text.split(' ').filter(|word| !word.contains("://"));
    let text = words.collect::<Vec<_>>().join(" ");
    let (own, help) = marks(language);
    assert!(own.iter().any(|word| text.contains(word)), "{kind}: {text}");
    assert!(
        text.to_lowercase().contains(&help.to_lowercase()),
        "{kind} says nothing about what to do: {text}"
    );
    assert!(text.contains("02381"), "{kind} has no number: {text}");
    for other in Language::ALL.iter().filter(|other| **other != language) {
        for word in marks(*other).0 {
            assert!(
                !text.contains(word),
                "{kind} in {language:?} says {word:?}: {text}"
            );
        }
    }
}

/// Sends all rows of this kind once more, in every language.
async fn tell_again(world: &World, kind: &str) {
    for language in Language::ALL {
        let code = language.code();
        for table in ["users", "registrations"] {
            let sql = format!("UPDATE {table} SET language = '{code}'");
            world.execute(&sql).await.unwrap();
        }
        for before in Language::ALL {
            let sql = format!(
                "UPDATE requests SET payload = replace(payload, '\"language\":\"{}\"', '\"language\":\"{code}\"')",
                before.code()
            );
            world.execute(&sql).await.unwrap();
        }
        let sql = format!("UPDATE outbox SET status = 'queued', tries = 0 WHERE kind = '{kind}'");
        let rows = world.execute(&sql).await.unwrap();
        assert!(rows > 0, "{kind} was never sent");
        let before = world.post.sent().len();
        world.deliver().await;
        let mails = world.post.sent();
        let told = &mails[before..];
        assert_eq!(told.len(), usize::try_from(rows).unwrap(), "{kind}");
        for mail in told {
            check(&text_of(mail), *language, kind);
            let subject = mail.headers().get_raw("Subject").unwrap_or_default();
            assert!(!subject.is_empty(), "{kind}");
        }
    }
}

async fn is_in_use(world: &World, person: &Person) {
    world
        .register("b", "IR00000003", "1EMH0000000003", &person.email)
        .await
        .unwrap();
    world
        .register("c", "IR99999999", "1EMH0000000009", "niemand@example.org")
        .await
        .unwrap();
}

on_both!(every_mail_speaks_every_language_and_says_whom_to_call);
async fn every_mail_speaks_every_language_and_says_whom_to_call(world: World) {
    let world = world
        .with_profile(|profile| {
            profile.access.name = domain::profile::SignInName::UserName;
            profile.access.fixed_address = true;
        })
        .await;
    let services = &world.services;
    let person = world.newcomer(1).await;
    let gone = world.newcomer(4).await;
    let mut export = Export::delta();
    let second = export.household(2);
    world.seed(&export).await;
    is_in_use(&world, &person).await;
    account::delete(services, &gone.actor, PASSWORD)
        .await
        .unwrap();
    account::ask_for_user_name(services, &caller("d"), &person.email)
        .await
        .unwrap();
    account::ask_for_reset(services, &caller("d"), &person.email)
        .await
        .unwrap();
    world
        .sign_in(&caller("e"), &person.email, PASSWORD)
        .await
        .unwrap();
    world
        .add(&person.actor, &second.account, &second.meter)
        .await
        .unwrap();
    let today = services.today().to_string();
    world.confirm(&person, "k1", &today, "99999").await.unwrap();
    let number = account::ask_for_address(services, &person.actor, "neu@example.org", "k1")
        .await
        .unwrap();
    let from = caller("a");
    account::change_password(
        services,
        &person.actor,
        &from,
        PASSWORD,
        "Vier-Kraniche-17-x",
    )
    .await
    .unwrap();
    let mut export = Export::delta();
    export.decision(&number, "done", "2026-11-21", "");
    assert!(world.import(&export).await.is_clean());
    world.wait(TimeDelta::minutes(15));
    world.deliver().await;
    for kind in [
        "registration_mail",
        "user_name_mail",
        "new_device_mail",
        "account_added_mail",
        "reading_receipt_mail",
        "address_changed_mail",
        "request_status_mail",
        "password_changed_mail",
        "password_reset_mail",
    ] {
        tell_again(&world, kind).await;
    }
    // Other kinds about the same person and the same token.
    let mut before = "password_reset_mail";
    for kind in [
        "temporary_password_mail",
        "first_password_mail",
        "registered_mail",
    ] {
        let sql = format!("UPDATE outbox SET kind = '{kind}' WHERE kind = '{before}'");
        world.execute(&sql).await.unwrap();
        if kind == "registered_mail" {
            let sql = "UPDATE users SET unconfirmed_since = created_at";
            world.execute(sql).await.unwrap();
        }
        tell_again(&world, kind).await;
        before = kind;
    }
}

on_both!(the_receipt_of_a_company_speaks_every_language);
async fn the_receipt_of_a_company_speaks_every_language(world: World) {
    let (world, _) = portal(&world).await;
    identification::ask_for_business_login(&world.services, &caller("a"), &bakery())
        .await
        .unwrap();
    world.deliver().await;
    tell_again(&world, "business_receipt_mail").await;
}
