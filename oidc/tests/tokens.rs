//! What an id token must be: one good one, and every lie about it refused under its own name.

use base64::{Engine, prelude::BASE64_URL_SAFE_NO_PAD as BASE64};
use oidc::{BadToken, Identified, Refusal, Settings};
use p256::SecretKey;
use serde_json::{Value, json};
use sha2::{Digest, Sha256};

use crate::{
    fake::{Fake, Reply},
    forge,
    place::{client, fresh, later, noon},
};

const LOA2: &str = "http://ftn.ficora.fi/2017/loa2";
const LOA3: &str = "http://ftn.ficora.fi/2017/loa3";

/// A token about to be made, good until a test changes it.
struct Draft {
    header: Value,
    claims: Value,
    signer: SecretKey,
    recipient: Option<Value>,
    asked: &'static str,
    settings: fn(&mut Settings),
    after: fn(String) -> String,
}

/// One whole sign-in with a token as the test wants it.
async fn sign_in(change: impl FnOnce(&mut Draft)) -> Result<Identified, Refusal> {
    let fake = Fake::start().await;
    let published: Value = serde_json::from_str(client(&fake, |_| ()).public_keys()).unwrap();
    let mut draft = Draft {
        header: json!({ "alg": "ES256", "kid": "bank-1", "typ": "JWT" }),
        claims: json!({
            "iss": fake.issuer, "sub": "p-1", "aud": "hausanschluss",
            "iat": later(60).timestamp(), "exp": later(360).timestamp(),
            "auth_time": later(50).timestamp(), "acr": LOA2,
            "nonce": BASE64.encode(fresh(1).nonce),
            "at_hash": half_hash("access"), "c_hash": half_hash("code-1"),
            "urn:oid:1.2.246.21": "010594Y9032", "given_name": "Aino Maria", "family_name": "Korhonen",
        }),
        signer: forge::key(3),
        recipient: Some(published["keys"][1].clone()),
        asked: "urn:bank:norrbank",
        settings: |_| (),
        after: |token| token,
    };
    change(&mut draft);
    let mut token = forge::sign(&draft.header, &draft.claims, &draft.signer);
    if let Some(recipient) = &draft.recipient {
        token = forge::encrypt(&token, recipient);
    }
    let token = (draft.after)(token);
    let reply = json!({ "access_token": "access", "token_type": "Bearer", "id_token": token });
    fake.script(|script| script.token = Reply::Json(200, reply));
    let client = client(&fake, draft.settings);
    let begun = client
        .begin(fresh(1), draft.asked, None, noon())
        .await
        .unwrap();
    client
        .finish(&begun.pending, "code-1", Some(&fake.issuer), later(60))
        .await
}

async fn refused(change: impl FnOnce(&mut Draft)) -> BadToken {
    match sign_in(change).await {
        Err(Refusal::BadToken(bad)) => bad,
        other => panic!("{other:?}"),
    }
}

fn half_hash(text: &str) -> String {
    BASE64.encode(&Sha256::digest(text)[..16])
}

fn missing(name: &str) -> BadToken {
    BadToken::ClaimMissing(name.to_owned())
}

#[tokio::test]
async fn a_good_token_says_who_it_is_and_debug_does_not_repeat_it() {
    let person = sign_in(|_| ()).await.unwrap();
    assert_eq!(person.subject, "p-1");
    assert_eq!(person.identity_code, "010594Y9032");
    assert_eq!(
        (person.given_name.as_str(), person.family_name.as_str()),
        ("Aino Maria", "Korhonen")
    );
    assert_eq!(
        (person.acr.as_str(), person.auth_time),
        (LOA2, Some(later(50)))
    );
    let printed = format!("{person:?}");
    for secret in ["010594", "Aino", "Korhonen", "p-1"] {
        assert!(!printed.contains(secret), "{printed}");
    }
}

#[tokio::test]
async fn a_token_without_a_signature_is_refused() {
    assert_eq!(
        refused(|draft| draft.header["alg"] = "none".into()).await,
        BadToken::Algorithm
    );
    assert_eq!(
        refused(|draft| draft.header["alg"] = "HS256".into()).await,
        BadToken::Algorithm
    );
}

#[tokio::test]
async fn a_token_signed_with_a_wrong_key_is_refused() {
    assert_eq!(
        refused(|draft| draft.signer = forge::key(4)).await,
        BadToken::Signature
    );
    assert_eq!(
        refused(|draft| draft.header["kid"] = "other".into()).await,
        BadToken::UnknownKey
    );
}

#[tokio::test]
async fn a_token_that_is_only_signed_is_refused_unless_the_operator_allows_it() {
    assert_eq!(
        refused(|draft| draft.recipient = None).await,
        BadToken::Unencrypted
    );
    let allowed = sign_in(|draft| {
        draft.recipient = None;
        draft.settings = |settings| settings.require_encryption = false;
    });
    assert_eq!(allowed.await.unwrap().subject, "p-1");
}

#[tokio::test]
async fn a_token_for_another_key_or_changed_on_the_way_cannot_be_decrypted() {
    let other = |kid: Option<Value>| {
        move |draft: &mut Draft| {
            let mut jwk = forge::jwk(&forge::key(5), "other");
            jwk["kid"] = kid.unwrap_or_else(|| draft.recipient.as_ref().unwrap()["kid"].clone());
            draft.recipient = Some(jwk);
        }
    };
    assert_eq!(refused(other(None)).await, BadToken::Decryption);
    assert_eq!(
        refused(other(Some("other".into()))).await,
        BadToken::Decryption
    );
    let tampered = |draft: &mut Draft| {
        draft.after = |token| {
            let mut parts: Vec<String> = token.split('.').map(str::to_owned).collect();
            let first = if parts[3].starts_with('A') { "B" } else { "A" };
            parts[3].replace_range(..1, first);
            parts.join(".")
        };
    };
    assert_eq!(refused(tampered).await, BadToken::Decryption);
    assert_eq!(
        refused(|draft| draft.after = |_| "no.token".to_owned()).await,
        BadToken::Unencrypted
    );
    assert_eq!(
        refused(|draft| draft.after = |_| "....".to_owned()).await,
        BadToken::Malformed
    );
}

#[tokio::test]
async fn a_token_of_another_issuer_is_refused() {
    let other = |draft: &mut Draft| draft.claims["iss"] = "https://other.example".into();
    assert_eq!(refused(other).await, BadToken::Issuer);
    let slash = |draft: &mut Draft| {
        draft.claims["iss"] = format!("{}/", draft.claims["iss"].as_str().unwrap()).into();
    };
    assert_eq!(refused(slash).await, BadToken::Issuer);
}

#[tokio::test]
async fn a_token_for_another_portal_is_refused() {
    for (aud, azp) in [
        (json!("other"), Value::Null),
        (json!([]), Value::Null),
        (json!(["other", "hausanschluss"]), Value::Null),
        (json!(["other", "hausanschluss"]), json!("other")),
        (json!("hausanschluss"), json!("other")),
        (Value::Null, json!("hausanschluss")),
    ] {
        let change = |draft: &mut Draft| {
            draft.claims["aud"] = aud.clone();
            draft.claims["azp"] = azp.clone();
        };
        assert_eq!(refused(change).await, BadToken::Audience, "{aud} {azp}");
    }
    let shared = sign_in(|draft| {
        draft.claims["aud"] = json!(["other", "hausanschluss"]);
        draft.claims["azp"] = "hausanschluss".into();
    });
    assert!(shared.await.is_ok());
}

#[tokio::test]
async fn a_token_of_another_sign_in_is_refused() {
    assert_eq!(
        refused(|draft| draft.claims["nonce"] = "other".into()).await,
        BadToken::Nonce
    );
    assert_eq!(
        refused(|draft| draft.claims["nonce"] = Value::Null).await,
        BadToken::Nonce
    );
    let hash = |name: &'static str| {
        move |draft: &mut Draft| draft.claims[name] = half_hash("other").into()
    };
    assert_eq!(refused(hash("at_hash")).await, BadToken::Hash);
    assert_eq!(refused(hash("c_hash")).await, BadToken::Hash);
    let without = |draft: &mut Draft| {
        draft.claims["at_hash"] = Value::Null;
        draft.claims["c_hash"] = Value::Null;
    };
    assert!(sign_in(without).await.is_ok());
}

/// The token comes back 60 seconds after noon, the provider's clock may be off by 30.
#[tokio::test]
async fn times_are_held_to_the_second() {
    let at = |name: &'static str, seconds: i64| {
        move |draft: &mut Draft| draft.claims[name] = later(seconds).timestamp().into()
    };
    assert_eq!(refused(at("exp", 30)).await, BadToken::Expired);
    assert!(sign_in(at("exp", 31)).await.is_ok());
    assert_eq!(refused(at("iat", 91)).await, BadToken::NotYet);
    assert!(sign_in(at("iat", 90)).await.is_ok());
    assert_eq!(refused(at("iat", -571)).await, BadToken::Expired);
    assert!(sign_in(at("iat", -570)).await.is_ok());
    assert_eq!(refused(at("nbf", 91)).await, BadToken::NotYet);
    assert_eq!(refused(at("auth_time", 91)).await, BadToken::NotYet);
    assert_eq!(refused(at("auth_time", -571)).await, BadToken::Stale);
    assert!(sign_in(at("auth_time", -570)).await.is_ok());
}

#[tokio::test]
async fn without_a_limit_of_age_the_provider_need_not_tell_when() {
    let unlimited = |draft: &mut Draft| {
        draft.settings = |settings| settings.max_age_seconds = 0;
        draft.claims["auth_time"] = Value::Null;
    };
    assert_eq!(sign_in(unlimited).await.unwrap().auth_time, None);
}

#[tokio::test]
async fn a_level_that_is_too_low_is_refused() {
    let level = |acr: Value| move |draft: &mut Draft| draft.claims["acr"] = acr;
    assert_eq!(
        refused(level("http://ftn.ficora.fi/2017/loa1".into())).await,
        BadToken::Acr
    );
    assert_eq!(refused(level(Value::Null)).await, BadToken::Acr);
    assert_eq!(refused(level("".into())).await, BadToken::Acr);
    assert_eq!(
        refused(level("urn:bank:norrbank".into())).await,
        BadToken::Acr
    );
    assert!(sign_in(level(LOA3.into())).await.is_ok());
}

#[tokio::test]
async fn whoever_asked_for_a_level_gets_no_other() {
    assert_eq!(refused(|draft| draft.asked = LOA3).await, BadToken::Acr);
    assert!(sign_in(|draft| draft.asked = LOA2).await.is_ok());
}

#[tokio::test]
async fn a_claim_that_is_missing_empty_or_absurd_is_named() {
    for name in [
        "sub",
        "exp",
        "iat",
        "auth_time",
        "urn:oid:1.2.246.21",
        "given_name",
        "family_name",
    ] {
        let gone = |draft: &mut Draft| drop(draft.claims.as_object_mut().unwrap().remove(name));
        assert_eq!(refused(gone).await, missing(name));
    }
    for absurd in [json!(" "), json!("x".repeat(256))] {
        let blank = |draft: &mut Draft| draft.claims["family_name"] = absurd.clone();
        assert_eq!(refused(blank).await, missing("family_name"));
    }
    let list = |draft: &mut Draft| draft.claims["urn:oid:1.2.246.21"] = json!(["010594Y9032"]);
    assert_eq!(refused(list).await, missing("urn:oid:1.2.246.21"));
    let eternal = |draft: &mut Draft| draft.claims["exp"] = json!(1e300);
    assert_eq!(refused(eternal).await, missing("exp"));
}

#[tokio::test]
async fn claims_may_have_other_names_at_another_broker() {
    let renamed = |draft: &mut Draft| {
        draft.settings = |settings| settings.claims.family_name = "urn:oid:2.5.4.4".to_owned();
        draft.claims["urn:oid:2.5.4.4"] = "Öhman".into();
    };
    assert_eq!(sign_in(renamed).await.unwrap().family_name, "Öhman");
}
