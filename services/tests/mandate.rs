//! Mandates for direct debits: given with proof, replaced, revoked as easily, never seen whole.

use domain::{
    bank::IbanError,
    form::Problem,
    requests::{Kind, Status},
};
use services::{
    Failure, Outcome, export,
    mandate::{self, Give, Overview, Revoke, WORDING},
    requests,
};

use crate::support::{Export, PASSWORD, Person, World, caller, problem, text_of};

const IBAN: &str = "DE89 3704 0044 0532 0130 00";
const OTHER: &str = "DE02 1203 0000 0000 2020 51";

async fn send(
    world: &World,
    person: &Person,
    key: &str,
    with: impl FnOnce(&mut Give),
) -> Outcome<String> {
    let mut form = Give {
        iban: IBAN.to_owned(),
        holder: "Jana  Nummer-1".to_owned(),
        agree: true,
        password: PASSWORD.to_owned(),
        key: key.to_owned(),
        ..Give::default()
    };
    with(&mut form);
    mandate::give(&world.services, &person.actor, &caller("a"), &form).await
}

async fn revoke(world: &World, person: &Person, key: &str, password: &str) -> Outcome<String> {
    let form = Revoke {
        password: password.to_owned(),
        key: key.to_owned(),
    };
    mandate::revoke(&world.services, &person.actor, &form).await
}

async fn show(world: &World, person: &Person) -> Overview {
    mandate::show(&world.services, &person.actor).await.unwrap()
}

on_both!(a_mandate_holds_at_once_with_reference_proof_mail_audit_and_record);
async fn a_mandate_holds_at_once_with_reference_proof_mail_audit_and_record(world: World) {
    let person = world.newcomer(1).await;
    let number = send(&world, &person, "k1", |_| {}).await.unwrap();
    let present = show(&world, &person).await.present.unwrap();
    assert_eq!(present.iban, "DE•• •••• •••• •••• ••30 00");
    assert_eq!(present.reference, "IR00000001-01");
    assert_eq!(present.holder, "Jana Nummer-1");
    assert_eq!(present.bank_name.as_deref(), Some("Commerzbank"));
    let proof = world
        .text("SELECT CAST(wording AS TEXT) || ' ' || language || ' ' || given_from FROM mandates")
        .await;
    assert_eq!(proof, format!("{WORDING} de {}", caller("a").address));
    let view = requests::show(&world.services, &person.actor, &number)
        .await
        .unwrap();
    assert_eq!(
        (view.row.kind, view.row.status),
        (Kind::Mandate, Status::Done)
    );
    assert_eq!(view.mandate.unwrap().iban, present.iban);
    world.deliver().await;
    let mails = world.post.to(&person.email);
    let text = text_of(mails.last().unwrap());
    assert!(
        text.contains("••30 00") && text.contains("IR00000001-01"),
        "{text}"
    );
    assert!(
        text.contains("acht Wochen") && !text.contains("0532"),
        "{text}"
    );
    assert_eq!(
        world.count("audit_log WHERE action = 'mandate.give'").await,
        1
    );
    let logged = world
        .text("SELECT detail FROM audit_log WHERE action = 'mandate.give'")
        .await;
    assert!(!logged.contains("0532"), "{logged}");
    let file = export::write(&world.services, &world.folder).await.unwrap();
    let line = std::fs::read_to_string(file.file.unwrap()).unwrap();
    assert!(
        line.contains("DE89370400440532013000") && line.contains("COBADEFFXXX"),
        "{line}"
    );
}

on_both!(another_account_replaces_the_mandate_and_keeps_the_history);
async fn another_account_replaces_the_mandate_and_keeps_the_history(world: World) {
    let person = world.newcomer(1).await;
    send(&world, &person, "k1", |_| {}).await.unwrap();
    let same = send(&world, &person, "k2", |_| {}).await;
    assert_eq!(problem(same, "iban"), Problem::MandateThere);
    send(&world, &person, "k3", |form| form.iban = OTHER.to_owned())
        .await
        .unwrap();
    let overview = show(&world, &person).await;
    assert_eq!(overview.present.unwrap().reference, "IR00000001-02");
    assert_eq!(overview.earlier.len(), 1);
    assert!(overview.earlier[0].replaced_at.is_some());
}

on_both!(a_mandate_is_revoked_as_easily_as_it_was_given);
async fn a_mandate_is_revoked_as_easily_as_it_was_given(world: World) {
    let person = world.newcomer(1).await;
    assert!(matches!(
        revoke(&world, &person, "r0", PASSWORD).await,
        Err(Failure::NotFound)
    ));
    send(&world, &person, "k1", |_| {}).await.unwrap();
    let wrong = revoke(&world, &person, "r1", "falsch").await;
    assert_eq!(problem(wrong, "revoke_password"), Problem::WrongPassword);
    let number = revoke(&world, &person, "r2", PASSWORD).await.unwrap();
    assert_eq!(
        revoke(&world, &person, "r2", PASSWORD).await.unwrap(),
        number
    );
    let overview = show(&world, &person).await;
    assert_eq!(overview.present, None);
    assert!(overview.earlier[0].revoked_at.is_some());
    let view = requests::show(&world.services, &person.actor, &number)
        .await
        .unwrap();
    assert_eq!(
        (view.row.kind, view.row.status),
        (Kind::MandateEnd, Status::Done)
    );
    world.deliver().await;
    let text = text_of(world.post.to(&person.email).last().unwrap());
    assert!(text.contains("widerrufen"), "{text}");
    // After it a new one can be given, under a reference of its own.
    send(&world, &person, "k4", |_| {}).await.unwrap();
    assert_eq!(
        show(&world, &person).await.present.unwrap().reference,
        "IR00000001-02"
    );
}

on_both!(every_mistake_is_named_at_its_field_and_the_password_is_asked_last);
async fn every_mistake_is_named_at_its_field_and_the_password_is_asked_last(world: World) {
    let person = world.newcomer(1).await;
    let Err(Failure::Invalid(errors)) = send(&world, &person, "k1", |form| {
        *form = Give {
            key: "k1".to_owned(),
            ..Give::default()
        }
    })
    .await
    else {
        panic!("an empty form is refused")
    };
    for (field, problem) in [
        ("iban", Problem::Missing),
        ("holder", Problem::Missing),
        ("agree", Problem::Agree),
        ("password", Problem::Missing),
    ] {
        assert_eq!(errors.get(field), Some(&problem), "{field}");
    }
    let outside = send(&world, &person, "k1", |form| {
        form.iban = "BR15 0000 0000 0000 1093 2840 814P 2".to_owned();
    });
    assert_eq!(
        problem(outside.await, "iban"),
        Problem::Iban(IbanError::OutsideSepa)
    );
    let long = send(&world, &person, "k1", |form| form.holder = "x".repeat(71)).await;
    assert_eq!(problem(long, "holder"), Problem::TooLong { max: 70 });
    for _ in 0..5 {
        let wrong = send(&world, &person, "k1", |form| {
            form.password = "falsch".to_owned();
        })
        .await;
        assert_eq!(problem(wrong, "password"), Problem::WrongPassword);
    }
    let closed = send(&world, &person, "k1", |_| {}).await;
    assert!(matches!(closed, Err(Failure::TooMany(_))), "{closed:?}");
    assert_eq!(world.count("mandates").await, 0);
}

on_both!(the_same_form_at_the_same_moment_gives_one_mandate);
async fn the_same_form_at_the_same_moment_gives_one_mandate(world: World) {
    let person = world.newcomer(1).await;
    let many =
        futures::future::join_all((0..4).map(async |_| send(&world, &person, "k1", |_| {}).await));
    let mut numbers: Vec<String> = many.await.into_iter().map(Result::unwrap).collect();
    numbers.dedup();
    assert_eq!(numbers.len(), 1);
    assert_eq!(world.count("mandates").await, 1);
    let other = send(&world, &person, "k1", |form| form.iban = OTHER.to_owned()).await;
    assert!(matches!(other, Err(Failure::Conflict("key_reused"))));
    // Two tabs with two accounts: one after the other, and one mandate holds.
    let (one, two) = tokio::join!(
        send(&world, &person, "k2", |form| form.iban = OTHER.to_owned()),
        send(&world, &person, "k3", |form| form.iban =
            "DE02500105170137075030".to_owned()),
    );
    one.unwrap();
    two.unwrap();
    let holding = "mandates WHERE replaced_at IS NULL AND revoked_at IS NULL";
    assert_eq!(world.count(holding).await, 1);
}

on_both!(somebody_else_sees_nothing_of_it);
async fn somebody_else_sees_nothing_of_it(world: World) {
    let people = world.street(2).await;
    let number = send(&world, &people[0], "k1", |_| {}).await.unwrap();
    let overview = show(&world, &people[1]).await;
    assert!(overview.present.is_none() && overview.earlier.is_empty());
    let foreign = requests::show(&world.services, &people[1].actor, &number).await;
    assert!(matches!(foreign, Err(Failure::NotFound)));
    let nothing = revoke(&world, &people[1], "r1", PASSWORD).await;
    assert!(matches!(nothing, Err(Failure::NotFound)));
}

on_both!(the_mandate_as_pdf_is_for_its_own_customer);
async fn the_mandate_as_pdf_is_for_its_own_customer(world: World) {
    let people = world.street(2).await;
    send(&world, &people[0], "k1", |_| {}).await.unwrap();
    let id = show(&world, &people[0]).await.present.unwrap().id;
    let printed = mandate::pdf(&world.services, &people[0].actor, id)
        .await
        .unwrap();
    assert!(printed.bytes.starts_with(b"%PDF-1.7"));
    assert!(
        printed.file_name.ends_with("-2026-11-21.pdf"),
        "{}",
        printed.file_name
    );
    let other = mandate::pdf(&world.services, &people[1].actor, id).await;
    assert!(matches!(other, Err(Failure::NotFound)));
}

on_both!(the_mandate_of_the_billing_system_is_shown_revoked_and_replaced_like_an_own_one);
async fn the_mandate_of_the_billing_system_is_shown_revoked_and_replaced_like_an_own_one(
    world: World,
) {
    let mut export = Export::full();
    let household = export.household(1);
    let row = |mandate: &str| format!("{},1000001,,,,,,,,,,,{mandate}", household.account);
    let paper = "IR00000001-01,DE02120300000000202051,Jana Nummer-1,2024-03-01";
    *export.rows("contract_accounts") = vec![row(paper)];
    world.seed(&export).await;
    let person = world.customer(&household).await;
    let known = show(&world, &person).await.known.unwrap();
    assert_eq!(known.iban, "DE•• •••• •••• •••• ••20 51");
    assert_eq!(known.signed_on.unwrap().to_string(), "2024-03-01");
    // The same account needs no other mandate.
    let same = send(&world, &person, "k0", |form| form.iban = OTHER.to_owned()).await;
    assert_eq!(problem(same, "iban"), Problem::MandateThere);
    // Another account takes its place, with a reference of its own.
    let number = send(&world, &person, "k1", |_| {}).await.unwrap();
    let overview = show(&world, &person).await;
    assert_eq!(overview.present.unwrap().reference, "IR00000001-02");
    assert_eq!(overview.known, None);
    // The billing system still delivers the old one, has acknowledged, and delivers the new one.
    world.import(&export).await;
    assert!(show(&world, &person).await.present.is_some());
    let written = export::write(&world.services, &world.folder).await.unwrap();
    let file = written.file.unwrap();
    let line = std::fs::read_to_string(&file).unwrap();
    assert!(
        line.contains("\"replaces\":\"IR00000001-01\"") && line.contains(&number),
        "{line}"
    );
    export::acknowledge(&world.services, &file).await.unwrap();
    assert!(show(&world, &person).await.present.is_some());
    // The service desk notes a third one.
    let third = "IR00000001-03,DE02120300000000202051,Jana Nummer-1,2026-11-20";
    *export.rows("contract_accounts") = vec![row(third)];
    world.import(&export).await;
    let overview = show(&world, &person).await;
    assert_eq!(overview.known.unwrap().reference, "IR00000001-03");
    assert_eq!((overview.present, overview.earlier.len()), (None, 1));
    let revoked = revoke(&world, &person, "k2", PASSWORD).await.unwrap();
    assert!(!show(&world, &person).await.is_held());
    world.import(&export).await;
    assert!(!show(&world, &person).await.is_held());
    let view = requests::show(&world.services, &person.actor, &revoked)
        .await
        .unwrap();
    assert_eq!(view.mandate.unwrap().reference, "IR00000001-03");
    let again = revoke(&world, &person, "k3", PASSWORD).await;
    assert!(matches!(again, Err(Failure::NotFound)));
    // A reference is used once, also one that only the billing system has used.
    send(&world, &person, "k4", |_| {}).await.unwrap();
    let present = show(&world, &person).await.present.unwrap();
    assert_eq!(present.reference, "IR00000001-04");
}
