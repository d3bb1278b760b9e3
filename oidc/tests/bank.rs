//! Whole sign-ins against a real provider, through its pages: the demonstration bank.

use axum::{Router, routing::get};
use oidc::{BadToken, Client, Keys, Refusal, generate_keys};

use crate::{
    bank_process::{Bank, now, parameters},
    browser::{Browser, Page},
    place::fresh,
};

const NORRBANK: &str = "urn:bank:norrbank";

#[tokio::test]
async fn a_person_identifies_at_the_bank() {
    let Some(bank) = Bank::start() else { return };
    let mut browser = Browser::default();
    let (begun, page) = bank.visit(&mut browser, NORRBANK).await;
    assert_eq!(page.status, 200);
    assert!(page.body.contains("<h1>Norrbank Demo</h1>"));
    assert!(page.body.contains("Aino Maria Korhonen, 010594Y****"));
    assert!(!page.body.contains("010594Y9032"), "codes are masked");
    let policy = page.header("content-security-policy").unwrap();
    assert!(
        policy.contains("form-action 'self' http://127.0.0.1:3000;"),
        "{policy}"
    );

    let answer = Bank::answer(&mut browser, &page, "person=p-1&answer=identify").await;
    let person = bank.finish(&begun, &answer).await.unwrap();
    assert_eq!(person.issuer, bank.settings.issuer);
    assert_eq!(person.subject, "p-1");
    assert_eq!(person.identity_code, "010594Y9032");
    assert_eq!(person.given_name, "Aino Maria");
    assert_eq!(person.family_name, "Korhonen");
    assert_eq!(person.acr, "http://ftn.ficora.fi/2017/loa2");
    assert!(person.auth_time.is_some());
}

#[tokio::test]
async fn the_bank_asks_the_next_person_at_the_same_browser_again() {
    let Some(bank) = Bank::start() else { return };
    let mut browser = Browser::default();
    for (choice, name) in [("p-2", "Lindqvist"), ("p-3", "Öhman")] {
        let (begun, page) = bank.visit(&mut browser, NORRBANK).await;
        let form = format!("person={choice}&answer=identify");
        let answer = Bank::answer(&mut browser, &page, &form).await;
        assert_eq!(
            bank.finish(&begun, &answer).await.unwrap().family_name,
            name
        );
    }
}

#[tokio::test]
async fn whoever_changes_their_mind_comes_back_without_a_code() {
    let Some(bank) = Bank::start() else { return };
    let mut browser = Browser::default();
    let (begun, page) = bank.visit(&mut browser, "urn:bank:mobilcertifikat").await;
    assert!(page.body.contains("<h1>Mobilcertifikat Demo</h1>"));
    let answer = Bank::answer(&mut browser, &page, "answer=cancel").await;
    assert_eq!(answer["state"], begun.state);
    assert!(!answer.contains_key("code"));
    assert!(Refusal::denied(&answer["error"]).is_cancelled());
}

#[tokio::test]
async fn a_form_without_a_person_is_asked_again() {
    let Some(bank) = Bank::start() else { return };
    let mut browser = Browser::default();
    let (_, page) = bank.visit(&mut browser, "urn:bank:unheard-of").await;
    assert!(page.body.contains("<h1>Demobanken</h1>"));
    for form in ["answer=identify", "answer=identify&person=nobody"] {
        let again = browser.post(&page.action(), form).await;
        assert_eq!(again.status, 422);
        assert!(again.body.contains("Choose a person."));
    }
}

#[tokio::test]
async fn a_person_whom_the_bank_hardly_knows_is_refused() {
    let Some(bank) = Bank::start() else { return };
    let mut browser = Browser::default();
    let (begun, page) = bank.visit(&mut browser, NORRBANK).await;
    let answer = Bank::answer(&mut browser, &page, "person=p-4&answer=identify").await;
    let refusal = bank.finish(&begun, &answer).await.unwrap_err();
    assert_eq!(refusal, Refusal::BadToken(BadToken::Acr));
}

#[tokio::test]
async fn a_code_counts_once_and_only_with_the_verifier_of_its_sign_in() {
    let Some(bank) = Bank::start() else { return };
    let mut browser = Browser::default();
    let denied = Refusal::Denied("invalid_grant".to_owned());

    let (mut begun, page) = bank.visit(&mut browser, NORRBANK).await;
    let answer = Bank::answer(&mut browser, &page, "person=p-1&answer=identify").await;
    let verifier = std::mem::replace(&mut begun.pending.verifier, "A".repeat(43));
    assert_eq!(bank.finish(&begun, &answer).await.unwrap_err(), denied);
    begun.pending.verifier = verifier;

    let (begun, page) = bank.visit(&mut browser, NORRBANK).await;
    let answer = Bank::answer(&mut browser, &page, "person=p-1&answer=identify").await;
    assert!(bank.finish(&begun, &answer).await.is_ok());
    // The very same assertion again is already a reason to refuse; either way nobody is identified.
    let again = bank.finish(&begun, &answer).await.unwrap_err();
    assert!(matches!(again, Refusal::Denied(_)), "{again:?}");
}

#[tokio::test]
async fn a_token_of_one_sign_in_does_not_end_another() {
    let Some(bank) = Bank::start() else { return };
    let mut browser = Browser::default();
    let (mut begun, page) = bank.visit(&mut browser, NORRBANK).await;
    let answer = Bank::answer(&mut browser, &page, "person=p-1&answer=identify").await;
    begun.pending.nonce = "another".to_owned();
    let refusal = bank.finish(&begun, &answer).await.unwrap_err();
    assert_eq!(refusal, Refusal::BadToken(BadToken::Nonce));
}

#[tokio::test]
async fn the_bank_takes_no_request_that_is_not_signed_by_the_portal() {
    let Some(bank) = Bank::start() else { return };
    let folder = tempfile::tempdir().unwrap();
    let mut stranger = bank.settings.clone();
    stranger.signing_key = folder.path().join("signing.pem");
    stranger.encryption_key = folder.path().join("encryption.pem");
    generate_keys(&stranger, [[8; 32], [9; 32]]).unwrap();
    let keys = Keys::read(&stranger).unwrap();
    let stranger = Client::new(stranger, keys).unwrap();

    let mut browser = Browser::default();
    let begun = stranger
        .begin(fresh(1), NORRBANK, None, now())
        .await
        .unwrap();
    assert_eq!(
        error_of(&browser.get(&begun.url).await),
        "invalid_request_object"
    );

    let mut plain = begun.url.clone();
    let home = "http://127.0.0.1:3000/back";
    plain.query_pairs_mut().clear().extend_pairs([
        ("client_id", "hausanschluss"),
        ("response_type", "code"),
        ("scope", "openid"),
        ("redirect_uri", home),
    ]);
    assert_eq!(error_of(&browser.get(&plain).await), "invalid_request");
}

/// The error with which the bank sends a browser back.
fn error_of(page: &Page) -> String {
    parameters(&page.location())["error"].clone()
}

#[tokio::test]
async fn the_bank_can_fetch_our_keys_from_us() {
    let listener = tokio::net::TcpListener::bind("127.0.0.1:0").await.unwrap();
    let url = format!("http://{}/keys", listener.local_addr().unwrap());
    let start = |settings: &oidc::Settings| {
        let keys = Keys::read(settings).unwrap().public().to_owned();
        let router = Router::new().route("/keys", get(async move || keys));
        tokio::spawn(async move { axum::serve(listener, router).await });
        url
    };
    let Some(bank) = Bank::start_knowing(start) else {
        return;
    };
    let mut browser = Browser::default();
    let (begun, page) = bank.visit(&mut browser, NORRBANK).await;
    let answer = Bank::answer(&mut browser, &page, "person=p-1&answer=identify").await;
    assert_eq!(bank.finish(&begun, &answer).await.unwrap().subject, "p-1");
}

#[tokio::test]
async fn the_bank_stops_when_it_is_asked_to() {
    let Some(mut bank) = Bank::start() else {
        return;
    };
    let mut browser = Browser::default();
    bank.visit(&mut browser, NORRBANK).await;
    assert!(bank.stop().success());
}
