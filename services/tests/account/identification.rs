//! Registering with the word of a bank, step by step. The bank here says what the test wants; the crate `oidc` has its
//! own tests against a real one.

use std::sync::{Arc, Mutex};

use chrono::{DateTime, TimeDelta, Utc};
use domain::{
    account::PasswordProblem,
    form::Problem,
    language::Language,
    profile::{Bank as BankName, Registration as Shows},
    requests::Kind,
};
use services::{
    Failure, Outcome,
    identification::{self, Answer, BusinessForm, Contact, Step},
    ports::Bank,
};

use crate::support::{Export, PASSWORD, World, caller, problem, text_of};

const ACR: &str = "urn:bank:test";
const CODE: &str = "010594Y9032";

/// A bank that knows one person, or refuses.
struct TestBank {
    said: Mutex<Result<(String, String), oidc::Refusal>>,
}

#[async_trait::async_trait]
impl Bank for TestBank {
    async fn begin(
        &self,
        fresh: oidc::Fresh,
        acr: &str,
        _locale: &str,
        _now: DateTime<Utc>,
    ) -> Result<oidc::Begun, oidc::Refusal> {
        let text = |bytes: [u8; 32]| services::keys::token_text(bytes);
        Ok(oidc::Begun {
            url: "https://bank.example/auth".parse().unwrap(),
            state: text(fresh.state),
            pending: oidc::Pending {
                nonce: text(fresh.nonce),
                verifier: text(fresh.verifier),
                acr: acr.to_owned(),
            },
        })
    }

    async fn finish(
        &self,
        pending: &oidc::Pending,
        code: &str,
        _issuer: Option<&str>,
        _now: DateTime<Utc>,
    ) -> Result<oidc::Identified, oidc::Refusal> {
        assert_eq!((pending.acr.as_str(), code), (ACR, "the code"));
        let (subject, identity_code) = self.said.lock().unwrap().clone()?;
        Ok(oidc::Identified {
            issuer: "https://bank.example".to_owned(),
            subject,
            identity_code,
            given_name: "Aino Maria".to_owned(),
            family_name: "Korhonen".to_owned(),
            acr: "loa2".to_owned(),
            auth_time: None,
        })
    }
}

/// A portal that asks banks, and two households of one person.
async fn portal(world: &World) -> (World, Arc<TestBank>) {
    let said = Ok(("p-1".to_owned(), CODE.to_owned()));
    let bank = Arc::new(TestBank {
        said: Mutex::new(said),
    });
    let world = world
        .with_bank(bank.clone(), |profile| {
            profile.access.registration = Shows::Bank;
            profile.banks = vec![BankName {
                name: "Test".to_owned(),
                acr: ACR.to_owned(),
            }];
        })
        .await;
    let mut export = Export::delta();
    for number in 1..=2 {
        export.household(number);
        export.add("identities", format!("100000{number},{CODE}"));
    }
    export.household(3);
    world.seed(&export).await;
    (world, bank)
}

/// To the bank and to its answer; gives the cookie and what the browser brings back.
async fn to_the_bank(world: &World) -> (String, Answer) {
    let services = &world.services;
    let sent = identification::begin(services, &caller("a"), ACR, Language::Sv)
        .await
        .unwrap();
    // Only the state's hash is stored: the test finds it among the secrets of this process.
    let answer = Answer {
        state: state_of(world, &sent.token).await,
        code: "the code".to_owned(),
        ..Answer::default()
    };
    (sent.token, answer)
}

/// The state that belongs to a cookie. Ids and secrets of the tests are the same in every run.
async fn state_of(world: &World, token: &str) -> String {
    let hash = services::keys::token_hash(token);
    let sql = format!("SELECT state_hash FROM identifications WHERE token_hash = '{hash}'");
    let wanted = world.text(&sql).await;
    let secrets = (0..10_000_u64).map(|number| {
        use sha2::Digest;
        let instance = world.number;
        sha2::Sha256::digest(format!("seed {instance} {number}")).into()
    });
    let texts = secrets.map(services::keys::token_text);
    let mut found = texts.filter(|text| services::keys::token_hash(text) == wanted);
    found.next().expect("a state")
}

async fn identified(world: &World) -> String {
    let (token, answer) = to_the_bank(world).await;
    identification::back(&world.services, &token, &answer)
        .await
        .unwrap();
    token
}

fn contact(email: &str) -> Contact {
    Contact {
        first_name: "Aino".to_owned(),
        last_name: "Korhonen".to_owned(),
        street: "Bulevarden".to_owned(),
        postcode: "00120".to_owned(),
        town: "Helsingfors".to_owned(),
        email: email.to_owned(),
        ..Contact::default()
    }
}

async fn ready(world: &World, email: &str) -> String {
    let token = identified(world).await;
    let services = &world.services;
    identification::confirm(services, &token).await.unwrap();
    identification::save_contact(services, &token, &contact(email), PASSWORD)
        .await
        .unwrap();
    token
}

fn why(outcome: Outcome<()>) -> &'static str {
    match outcome {
        Err(Failure::Conflict(why)) => why,
        other => panic!("expected a refusal, got {other:?}"),
    }
}

on_both!(from_the_bank_to_a_login_with_everything_of_the_person);
async fn from_the_bank_to_a_login_with_everything_of_the_person(world: World) {
    let (world, _) = portal(&world).await;
    let services = &world.services;
    let token = identified(&world).await;
    let progress = identification::find(services, &token)
        .await
        .unwrap()
        .unwrap();
    assert_eq!(progress.step, Step::Person);
    assert_eq!(progress.name, "Aino Maria Korhonen");
    assert_eq!(progress.masked_code, "010594Y****");
    assert_eq!(
        progress.contact.last_name, "Nummer-1",
        "prefilled from the records"
    );
    identification::confirm(services, &token).await.unwrap();
    let wished = contact("aino@example.org");
    identification::save_contact(services, &token, &wished, PASSWORD)
        .await
        .unwrap();
    let progress = identification::find(services, &token)
        .await
        .unwrap()
        .unwrap();
    assert_eq!((progress.step, &progress.contact), (Step::Check, &wished));
    // A day later the steps are still there, going back and saving again without the password too.
    world.wait(TimeDelta::hours(23));
    identification::save_contact(services, &token, &wished, "")
        .await
        .unwrap();
    let approved = identification::approve(services, &caller("a"), &token)
        .await
        .unwrap();
    let actor = world.actor(&approved.session.token).await.unwrap();
    assert_eq!(actor.accounts().len(), 2);
    let own = identification::own_contact(services, &actor).await.unwrap();
    assert_eq!(own.as_ref(), Some(&wished));
    world.deliver().await;
    let mail = text_of(world.post.to("aino@example.org").last().unwrap());
    assert!(mail.contains("abgeschlossen"), "{mail}");
    world
        .sign_in(&caller("b"), "aino@example.org", PASSWORD)
        .await
        .unwrap();
    // The utility's records are as they were, and nobody finds a code in the database.
    assert_eq!(
        world.count("customers WHERE last_name = 'Nummer-1'").await,
        1
    );
    let dump = format!("{:?}", world.dump().await);
    assert!(!dump.contains(CODE));
    let again = identification::approve(services, &caller("a"), &token).await;
    assert!(
        matches!(again, Err(Failure::Conflict("state"))),
        "{again:?}"
    );
}

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

on_both!(of_fifty_approvals_of_one_identity_exactly_one_makes_a_login);
async fn of_fifty_approvals_of_one_identity_exactly_one_makes_a_login(world: World) {
    let (world, _) = portal(&world).await;
    let mut tokens = Vec::new();
    for at in 0..5 {
        world.wait(TimeDelta::hours(1));
        tokens.push(ready(&world, &format!("aino{at}@example.org")).await);
    }
    let tries = (0..50).map(|at| {
        let (world, token) = (world.clone(), tokens[at % tokens.len()].clone());
        tokio::spawn(
            async move { identification::approve(&world.services, &caller("a"), &token).await },
        )
    });
    let tries: Vec<_> = tries.collect();
    let mut won = 0;
    for one in tries {
        won += usize::from(one.await.unwrap().is_ok());
    }
    assert_eq!(won, 1);
    assert_eq!(world.count("users").await, 1);
    assert_eq!(world.count("bank_identities").await, 1);
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

on_both!(who_is_unknown_or_has_a_login_cannot_go_on);
async fn who_is_unknown_or_has_a_login_cannot_go_on(world: World) {
    let (world, bank) = portal(&world).await;
    let services = &world.services;
    let token = ready(&world, "aino@example.org").await;
    identification::approve(services, &caller("a"), &token)
        .await
        .unwrap();
    // What is new comes along when somebody identifies once more.
    let mut export = Export::delta();
    export.add("contract_accounts", "IR00000009,1000001".to_owned());
    world.seed(&export).await;
    assert_eq!(world.count("user_contract_accounts").await, 2);
    let again = identified(&world).await;
    assert_eq!(world.count("user_contract_accounts").await, 3);
    let progress = identification::find(services, &again)
        .await
        .unwrap()
        .unwrap();
    assert!(progress.has_login && !progress.is_unknown);
    *bank.said.lock().unwrap() = Ok(("p-2".to_owned(), "020594X903P".to_owned()));
    let stranger = identified(&world).await;
    let progress = identification::find(services, &stranger)
        .await
        .unwrap()
        .unwrap();
    assert!(progress.is_unknown && !progress.has_login);
    for token in [again, stranger] {
        let outcome = identification::confirm(services, &token).await;
        assert!(matches!(outcome, Err(Failure::NotFound)), "{outcome:?}");
    }
}

on_both!(no_step_can_be_skipped);
async fn no_step_can_be_skipped(world: World) {
    let (world, _) = portal(&world).await;
    let services = &world.services;
    let token = identified(&world).await;
    let form = contact("aino@example.org");
    let early = identification::save_contact(services, &token, &form, PASSWORD).await;
    assert_eq!(why(early), "state");
    let early = identification::approve(services, &caller("a"), &token).await;
    assert!(
        matches!(early, Err(Failure::Conflict("state"))),
        "{early:?}"
    );
    identification::confirm(services, &token).await.unwrap();
    let early = identification::approve(services, &caller("a"), &token).await;
    assert!(
        matches!(early, Err(Failure::Conflict("state"))),
        "{early:?}"
    );
    world.wait(identification::KEPT);
    assert!(
        identification::find(services, &token)
            .await
            .unwrap()
            .is_none()
    );
}

on_both!(the_contact_form_says_what_is_missing_and_which_password_will_not_do);
async fn the_contact_form_says_what_is_missing_and_which_password_will_not_do(world: World) {
    let (world, _) = portal(&world).await;
    let world = world
        .with_profile(|profile| profile.password.own_run = Some(3))
        .await;
    let services = &world.services;
    let token = identified(&world).await;
    identification::confirm(services, &token).await.unwrap();
    let empty = identification::save_contact(services, &token, &Contact::default(), "").await;
    let Err(Failure::Invalid(errors)) = empty else {
        panic!("accepted: {empty:?}")
    };
    for field in [
        "first_name",
        "last_name",
        "street",
        "postcode",
        "town",
        "email",
        "password",
    ] {
        assert!(errors.get(field).is_some(), "{field}");
    }
    assert_eq!(errors.len(), 7);
    let form = contact("aino@example.org");
    let named =
        identification::save_contact(services, &token, &form, "Viel-rhon-Laternen-77").await;
    let run = PasswordProblem::ContainsOwnRun { length: 3 };
    assert_eq!(problem(named, "password"), Problem::Password(run));
    let person = world
        .register("b", "IR00000003", "1EMH0000000003", "x@example.org")
        .await;
    assert!(
        matches!(person, Err(Failure::NotFound)),
        "numbers prove nothing here: {person:?}"
    );
}

on_both!(a_company_asks_once_and_gets_a_receipt_with_the_day_of_the_answer);
async fn a_company_asks_once_and_gets_a_receipt_with_the_day_of_the_answer(world: World) {
    let (portal, _) = portal(&world).await;
    let services = &portal.services;
    let form = BusinessForm {
        company: "Bageri Ab".to_owned(),
        business_id: "20774740".to_owned(),
        contact_name: "Kaj Backman".to_owned(),
        email: "kaj@example.org".to_owned(),
        language: Language::Sv,
        key: "k1".to_owned(),
        ..BusinessForm::default()
    };
    let from = caller("a");
    let ask = || identification::ask_for_business_login(services, &from, &form);
    let (number, due_on) = ask().await.unwrap();
    assert_eq!(ask().await.unwrap().0, number);
    let kind = Kind::BusinessLogin.code();
    assert_eq!(
        portal
            .count(&format!("requests WHERE kind = '{kind}'"))
            .await,
        1
    );
    assert_eq!(due_on.to_string(), "2026-11-24");
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
