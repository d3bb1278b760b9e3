//! The claims of an id token: every lie about them refused under its own name.

use oidc::BadToken;
use serde_json::{Value, json};

use crate::{
    draft::{Draft, LOA2, LOA3, half_hash, missing, refused, sign_in},
    place::later,
};

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
