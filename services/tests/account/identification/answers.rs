//! What the bank answers, and what utilities import: good once, or refused with a reason.

use services::identification::{self, Answer};

use super::{portal, to_the_bank, why};
use crate::support::{Export, World};

on_both!(an_answer_of_the_bank_is_good_once_in_time_and_in_its_own_browser);
async fn an_answer_of_the_bank_is_good_once_in_time_and_in_its_own_browser(world: World) {
    let (world, _) = portal(&world).await;
    let services = &world.services;
    let (mine, my_answer) = to_the_bank(&world).await;
    let (theirs, their_answer) = to_the_bank(&world).await;
    // Swapped between two browsers.
    assert_eq!(
        why(identification::back(services, &mine, &their_answer).await),
        "state"
    );
    assert_eq!(
        why(identification::back(services, "nobodys", &my_answer).await),
        "state"
    );
    identification::back(services, &mine, &my_answer)
        .await
        .unwrap();
    assert_eq!(
        why(identification::back(services, &mine, &my_answer).await),
        "state"
    );
    world.wait(identification::AT_THE_BANK);
    assert_eq!(
        why(identification::back(services, &theirs, &their_answer).await),
        "state"
    );
}

on_both!(of_fifty_answers_with_one_state_exactly_one_goes_on);
async fn of_fifty_answers_with_one_state_exactly_one_goes_on(world: World) {
    let (world, _) = portal(&world).await;
    let (token, answer) = to_the_bank(&world).await;
    let tries = (0..50).map(|_| {
        let (world, token, answer) = (world.clone(), token.clone(), answer.clone());
        tokio::spawn(async move { identification::back(&world.services, &token, &answer).await })
    });
    let tries: Vec<_> = tries.collect();
    let mut won = 0;
    for one in tries {
        won += usize::from(one.await.unwrap().is_ok());
    }
    assert_eq!(won, 1);
}

on_both!(every_refusal_of_the_bank_has_a_reason_and_leaves_no_identity);
async fn every_refusal_of_the_bank_has_a_reason_and_leaves_no_identity(world: World) {
    let (world, bank) = portal(&world).await;
    let services = &world.services;
    for (refusal, expected) in [
        (
            oidc::Refusal::BadToken(oidc::BadToken::Nonce),
            "identification",
        ),
        (
            oidc::Refusal::BadToken(oidc::BadToken::Acr),
            "identification",
        ),
        (oidc::Refusal::MixUp, "identification"),
        (oidc::Refusal::Unreachable(oidc::Trouble::Timeout), "bank"),
    ] {
        *bank.said.lock().unwrap() = Err(refusal);
        let (token, answer) = to_the_bank(&world).await;
        assert_eq!(
            why(identification::back(services, &token, &answer).await),
            expected
        );
        assert!(
            identification::find(services, &token)
                .await
                .unwrap()
                .is_none()
        );
    }
    let (token, answer) = to_the_bank(&world).await;
    let cancelled = Answer {
        error: "access_denied".to_owned(),
        ..answer
    };
    assert_eq!(
        why(identification::back(services, &token, &cancelled).await),
        "cancelled"
    );
    *bank.said.lock().unwrap() = Ok(("p-1".to_owned(), "010594Y9033".to_owned()));
    let (token, answer) = to_the_bank(&world).await;
    let said = identification::back(services, &token, &answer).await;
    assert_eq!(
        why(said),
        "identification",
        "a code with a wrong control character"
    );
    assert_eq!(
        world
            .count("audit_log WHERE action = 'identification.refused'")
            .await,
        6
    );
}

on_both!(a_wrong_code_in_an_import_is_refused_and_not_repeated);
async fn a_wrong_code_in_an_import_is_refused_and_not_repeated(world: World) {
    let (world, _) = portal(&world).await;
    let mut export = Export::delta();
    export.add("identities", "1000003,010594Y9033".to_owned());
    let report = world.import(&export).await;
    assert!(!report.is_clean());
    let said = report.to_string();
    assert!(
        said.contains("personal_code") && !said.contains("010594Y9033"),
        "{said}"
    );
}
