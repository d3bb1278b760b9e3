//! Registering with the word of a bank. The bank here says what the test wants; the crate `oidc` has its own tests
//! against a real one.

mod again;
mod answers;
pub(super) mod business;
mod confirm;
mod steps;

use std::sync::{Arc, Mutex};

use chrono::{DateTime, Utc};
use domain::profile::{Bank as BankName, Registration as Shows};
use services::{
    Failure, Outcome,
    identification::{self, Answer, Contact},
    ports::Bank,
};

use crate::support::{Export, PASSWORD, World, caller};

const ACR: &str = "urn:bank:test";
pub(super) const CODE: &str = "010594Y9032";

/// A bank that knows one person, or refuses.
pub(super) struct TestBank {
    pub said: Mutex<Result<(String, String), oidc::Refusal>>,
    pub issuer: Mutex<String>,
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
            issuer: self.issuer.lock().unwrap().clone(),
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
pub(super) async fn portal(world: &World) -> (World, Arc<TestBank>) {
    let said = Ok(("p-1".to_owned(), CODE.to_owned()));
    let bank = Arc::new(TestBank {
        said: Mutex::new(said),
        issuer: Mutex::new("https://bank.example".to_owned()),
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
pub(super) async fn to_the_bank(world: &World) -> (String, Answer) {
    let services = &world.services;
    let sent = identification::begin(services, &caller("a"), ACR)
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

pub(super) async fn identified(world: &World) -> String {
    let (token, answer) = to_the_bank(world).await;
    identification::back(&world.services, &token, &answer)
        .await
        .unwrap();
    token
}

pub(super) fn contact(email: &str) -> Contact {
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

pub(super) async fn ready(world: &World, email: &str) -> String {
    let token = identified(world).await;
    let services = &world.services;
    identification::confirm(services, &token).await.unwrap();
    identification::save_contact(services, &token, &contact(email), PASSWORD)
        .await
        .unwrap();
    token
}

pub(super) fn why(outcome: Outcome<()>) -> &'static str {
    match outcome {
        Err(Failure::Conflict(why)) => why,
        other => panic!("expected a refusal, got {other:?}"),
    }
}
