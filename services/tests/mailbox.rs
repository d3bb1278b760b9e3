//! The demo's mailbox, and mails in English.

use std::sync::Arc;

use domain::language::Language;
use services::{
    Failure,
    account::{self, Limits, Registration},
    mail::{FileTransport, mailbox},
    reading::{self, Report},
};

use crate::support::{Export, PASSWORD, World, caller, form, numbers, text_of};

/// The same portal in demo mode: mails become files of a folder.
async fn in_demo_mode(world: &World) -> World {
    let mut demo = world.instance(Limits::default()).await;
    let folder = world.folder.join("mailbox");
    let services = Arc::get_mut(&mut demo.services).unwrap();
    services.mail = Arc::new(FileTransport::new(folder.clone()).unwrap());
    services.mailbox = Some(folder);
    demo
}

on_both!(the_mailbox_of_the_demo_shows_mails_with_their_links);
async fn the_mailbox_of_the_demo_shows_mails_with_their_links(world: World) {
    let demo = in_demo_mode(&world).await;
    assert!(mailbox::list(&demo.services).await.unwrap().is_empty());
    let mut export = Export::delta();
    let homes = [export.household(1), export.household(2)];
    demo.seed(&export).await;
    for (home, email) in homes.iter().zip(["a@example.org", "b@example.org"]) {
        demo.register("somewhere", &home.account, &home.meter, email)
            .await
            .unwrap();
        demo.deliver().await;
        world.wait(chrono::TimeDelta::minutes(1));
    }
    let mails = mailbox::list(&demo.services).await.unwrap();
    let to: Vec<&str> = mails.iter().map(|mail| mail.to.as_str()).collect();
    assert_eq!(to, ["b@example.org", "a@example.org"], "the newest first");
    assert!(!mails[0].subject.is_empty());
    let mail = mailbox::read(&demo.services, &mails[1].name).await.unwrap();
    assert_eq!(mail.row.to, "a@example.org");
    let link = mail
        .links
        .iter()
        .find_map(|link| link.strip_prefix("https://portal.example/activate/"));
    let session = demo.activate(&caller("here"), link.unwrap()).await.unwrap();
    assert!(demo.actor(&session.token).await.is_some());
}

on_both!(the_mailbox_opens_nothing_but_its_mails_and_only_in_demo_mode);
async fn the_mailbox_opens_nothing_but_its_mails_and_only_in_demo_mode(world: World) {
    let demo = in_demo_mode(&world).await;
    let secret = "To: a@example.org\r\nDate: Sat, 21 Nov 2026 10:00:00 +0000\r\n\r\nsecret\r\n";
    std::fs::write(world.folder.join("secret.eml"), secret).unwrap();
    for name in ["../secret", "..%2Fsecret", "", "nothing", "/etc/passwd"] {
        let outcome = mailbox::read(&demo.services, name).await;
        assert!(
            matches!(outcome, Err(Failure::NotFound)),
            "{name}: {outcome:?}"
        );
    }
    // The file is a mail indeed: inside the folder it can be read.
    std::fs::write(world.folder.join("mailbox/secret.eml"), secret).unwrap();
    assert!(mailbox::read(&demo.services, "secret").await.is_ok());
    assert!(matches!(
        mailbox::list(&world.services).await,
        Err(Failure::NotFound)
    ));
    assert!(matches!(
        mailbox::read(&world.services, "secret").await,
        Err(Failure::NotFound)
    ));
}

/// The mails of somebody who registers, reports an unusual reading and forgets the password.
async fn mails_in(language: Language, world: &World) -> Vec<String> {
    let mut export = Export::delta();
    let home = export.household(1);
    world.seed(&export).await;
    let email = "jane@example.org";
    let registration = Registration {
        shown: numbers(&home.account, &home.meter),
        email: email.to_owned(),
        user_name: String::new(),
        password: PASSWORD.to_owned(),
        language,
    };
    account::register(&world.services, &caller("here"), &registration)
        .await
        .unwrap();
    world.deliver().await;
    let link = world.activation_link(email);
    let session = world.activate(&caller("here"), &link).await.unwrap();
    let person = world.person(email, &session).await;
    let register = world.registers(&person).await.swap_remove(0);
    let report = Report {
        confirm: true,
        comment: "neue Wärmepumpe".into(),
        language,
        ..form("k1", "2026-11-21", &[(&register, "25000")])
    };
    let receipt = reading::report(&world.services, &person.actor, &report)
        .await
        .unwrap();
    world.deliver().await;
    let receipt = reading::receipt(&world.services, &person.actor, receipt)
        .await
        .unwrap();
    let mut decision = Export::delta();
    decision.decision(
        &receipt.request.unwrap(),
        "done",
        "2026-11-21",
        "All right.",
    );
    world.seed(&decision).await;
    account::ask_for_reset(&world.services, &caller("here"), email)
        .await
        .unwrap();
    world.deliver().await;
    world.post.to(email).iter().map(text_of).collect()
}

fn check(texts: &[String], hello: &str, wanted: [&str; 4], foreign: &[&str]) {
    assert_eq!(texts.len(), wanted.len(), "{texts:?}");
    for text in texts {
        assert!(text.starts_with(hello), "{text}");
        for word in foreign {
            assert!(!text.contains(word), "{word}: {text}");
        }
    }
    for wanted in wanted {
        assert!(
            texts.iter().any(|text| text.contains(wanted)),
            "{wanted}: {texts:?}"
        );
    }
}

on_both!(who_chose_english_gets_english_mails);
async fn who_chose_english_gets_english_mails(world: World) {
    let texts = mails_in(Language::En, &world).await;
    let wanted = [
        "activate your sign-in",
        "25,000",
        "has a new state: done",
        "choose a new password",
    ];
    check(&texts, "Hello,", wanted, &["Guten Tag", "Sie "]);
}

on_both!(who_chose_swedish_gets_swedish_mails);
async fn who_chose_swedish_gets_swedish_mails(world: World) {
    let texts = mails_in(Language::Sv, &world).await;
    let wanted = [
        "aktiverar du ditt användarkonto",
        "25\u{a0}000",
        "har en ny status: klart",
        "väljer du ett nytt lösenord",
    ];
    let foreign = ["Guten Tag", "Sie ", "Hello", "Zähler", " you "];
    check(&texts, "Hej,", wanted, &foreign);
}
