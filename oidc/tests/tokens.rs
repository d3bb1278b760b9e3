//! The envelope of an id token: encryption and signature, and every lie about them refused under its own name.

use oidc::BadToken;
use serde_json::Value;

use crate::{
    draft::{Draft, LOA2, refused, sign_in},
    forge,
    place::later,
};

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
