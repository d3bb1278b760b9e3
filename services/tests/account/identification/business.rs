//! The request of a company.

use domain::{form::Problem, language::Language, requests::Kind};
use services::{
    Failure,
    account::Caller,
    identification::{self, BusinessForm},
};

use super::portal;
use crate::support::{Export, World, caller, problem, text_of};

pub(in crate::account) fn bakery() -> BusinessForm {
    BusinessForm {
        company: "Bageri Ab".to_owned(),
        business_id: "20774740".to_owned(),
        contact_name: "Kaj Backman".to_owned(),
        email: "kaj@example.org".to_owned(),
        key: "k1".to_owned(),
        ..BusinessForm::default()
    }
}

on_both!(a_company_asks_once_and_gets_a_receipt_with_the_day_of_the_answer);
async fn a_company_asks_once_and_gets_a_receipt_with_the_day_of_the_answer(world: World) {
    let (portal, _) = portal(&world).await;
    let services = &portal.services;
    let form = bakery();
    let from = Caller {
        language: Language::Sv,
        ..caller("a")
    };
    let ask = || identification::ask_for_business_login(services, &from, &form);
    let opened = ask().await.unwrap();
    let number = opened.number.clone();
    assert_eq!(ask().await.unwrap(), opened);
    let kind = Kind::BusinessLogin.code();
    assert_eq!(
        portal
            .count(&format!("requests WHERE kind = '{kind}'"))
            .await,
        1
    );
    assert_eq!(opened.due_on.to_string(), "2026-11-24");
    portal.deliver().await;
    let mail = text_of(portal.post.to("kaj@example.org").last().unwrap());
    assert!(
        mail.contains(&number) && mail.contains("24 november 2026"),
        "{mail}"
    );
    let wrong = BusinessForm {
        business_id: "2077474-1".to_owned(),
        key: "k2".to_owned(),
        ..form.clone()
    };
    let refused = identification::ask_for_business_login(services, &caller("a"), &wrong).await;
    assert!(matches!(
        problem(refused, "business_id"),
        Problem::BusinessId(_)
    ));
    let elsewhere =
        identification::ask_for_business_login(&world.services, &caller("a"), &form).await;
    assert!(matches!(elsewhere, Err(Failure::NotFound)), "{elsewhere:?}");
}

on_both!(of_fifty_times_the_same_form_one_is_a_request);
async fn of_fifty_times_the_same_form_one_is_a_request(world: World) {
    let (world, _) = portal(&world).await;
    let tries = (0..50).map(|at| {
        let world = world.clone();
        let from = caller(&format!("a{at}"));
        tokio::spawn(async move {
            identification::ask_for_business_login(&world.services, &from, &bakery()).await
        })
    });
    let tries: Vec<_> = tries.collect();
    let mut opened = Vec::new();
    for one in tries {
        opened.push(one.await.unwrap().unwrap());
    }
    opened.dedup();
    assert_eq!(opened.len(), 1, "{opened:?}");
    assert_eq!(world.count("requests").await, 1);
}

on_both!(a_form_without_a_key_or_with_the_key_of_another_one_is_refused);
async fn a_form_without_a_key_or_with_the_key_of_another_one_is_refused(world: World) {
    let (world, _) = portal(&world).await;
    let services = &world.services;
    identification::ask_for_business_login(services, &caller("a"), &bakery())
        .await
        .unwrap();
    for (key, company) in [
        ("", "Bageri Ab"),
        ("k1", "Annat Ab"),
        (&*"k".repeat(65), "Bageri Ab"),
    ] {
        let form = BusinessForm {
            key: key.to_owned(),
            company: company.to_owned(),
            ..bakery()
        };
        let refused = identification::ask_for_business_login(services, &caller("a"), &form).await;
        assert!(
            matches!(refused, Err(Failure::Conflict("key_reused"))),
            "{key} {company}: {refused:?}"
        );
    }
    assert_eq!(world.count("requests").await, 1);
}

on_both!(a_company_hears_of_the_decision_though_it_has_no_login);
async fn a_company_hears_of_the_decision_though_it_has_no_login(world: World) {
    let (world, _) = portal(&world).await;
    let number = identification::ask_for_business_login(&world.services, &caller("a"), &bakery())
        .await
        .unwrap()
        .number;
    let mut export = Export::delta();
    export.decision(
        &number,
        "refused",
        "2026-11-21",
        "Numret saknas i registret.",
    );
    world.seed(&export).await;
    world.deliver().await;
    let mail = text_of(world.post.to("kaj@example.org").last().unwrap());
    assert!(
        mail.contains(&number) && mail.contains("Numret saknas"),
        "{mail}"
    );
    assert!(!mail.contains("/requests/"), "nobody could open it: {mail}");
}
