//! What we send: the signed request in the browser and the proof of who we are with the code.

use std::collections::HashMap;

use base64::{Engine, prelude::BASE64_URL_SAFE_NO_PAD as BASE64};
use serde_json::{Value, json};
use sha2::{Digest, Sha256};

use crate::{
    fake::Fake,
    forge,
    place::{client, fresh, later, noon},
};

#[tokio::test]
async fn everything_we_ask_for_is_in_a_signed_request_object() {
    let fake = Fake::start().await;
    let client = client(&fake, |_| ());
    let begun = client
        .begin(fresh(1), "urn:bank:norrbank", Some("sv fi"), noon())
        .await
        .unwrap();
    let query: HashMap<String, String> = begun.url.query_pairs().into_owned().collect();
    assert!(
        begun
            .url
            .as_str()
            .starts_with(&format!("{}/auth?theme=calm&client_id=", fake.issuer))
    );
    let mut names: Vec<&str> = query.keys().map(String::as_str).collect();
    names.sort_unstable();
    assert_eq!(
        names,
        ["client_id", "request", "response_type", "scope", "theme"]
    );

    let keys: Value = serde_json::from_str(client.public_keys()).unwrap();
    let (header, mut claims) = forge::read(&query["request"], &keys);
    assert_eq!(header["typ"], "oauth-authz-req+jwt");
    assert!(
        claims["jti"]
            .take()
            .as_str()
            .is_some_and(|jti| jti.len() == 43)
    );
    let challenge = BASE64.encode(Sha256::digest(&begun.pending.verifier));
    let essential = json!({ "essential": true });
    let expected = json!({
        "iss": "hausanschluss", "aud": fake.issuer, "client_id": "hausanschluss",
        "iat": noon().timestamp(), "nbf": noon().timestamp(), "exp": later(300).timestamp(),
        "jti": null, "response_type": "code", "redirect_uri": "http://127.0.0.1:3000/back",
        "scope": "openid", "state": begun.state, "nonce": begun.pending.nonce,
        "code_challenge": challenge, "code_challenge_method": "S256",
        "acr_values": "urn:bank:norrbank", "ui_locales": "sv fi", "prompt": "login", "max_age": 600,
        "claims": { "id_token": {
            "urn:oid:1.2.246.21": essential, "given_name": essential, "family_name": essential,
        } },
    });
    assert_eq!(claims, expected);
}

#[tokio::test]
async fn the_code_comes_with_a_proof_that_it_is_us() {
    let fake = Fake::start().await;
    let client = client(&fake, |_| ());
    let begun = client
        .begin(fresh(1), "urn:bank:norrbank", None, noon())
        .await
        .unwrap();
    for code in ["code-1", "code-2"] {
        let _ = client
            .finish(&begun.pending, code, Some(&fake.issuer), later(60))
            .await;
    }
    let forms = fake.script(|script| script.forms.clone());
    assert_eq!(forms[0]["grant_type"], "authorization_code");
    assert_eq!(forms[0]["code"], "code-1");
    assert_eq!(forms[0]["redirect_uri"], "http://127.0.0.1:3000/back");
    assert_eq!(forms[0]["code_verifier"], begun.pending.verifier);
    let kind = "urn:ietf:params:oauth:client-assertion-type:jwt-bearer";
    assert_eq!(forms[0]["client_assertion_type"], kind);

    let keys: Value = serde_json::from_str(client.public_keys()).unwrap();
    let proofs = forms
        .iter()
        .map(|form| forge::read(&form["client_assertion"], &keys).1);
    let proofs: Vec<Value> = proofs.collect();
    assert_eq!(
        (&proofs[0]["iss"], &proofs[0]["sub"]),
        (&json!("hausanschluss"), &json!("hausanschluss"))
    );
    assert_eq!(proofs[0]["aud"], fake.issuer);
    assert_eq!(proofs[0]["exp"], later(120).timestamp());
    assert_ne!(proofs[0]["jti"], proofs[1]["jti"]);
}

#[tokio::test]
async fn what_is_remembered_survives_as_json_and_is_not_printed() {
    let fake = Fake::start().await;
    let begun = client(&fake, |_| ())
        .begin(fresh(1), "urn:bank:norrbank", None, noon())
        .await
        .unwrap();
    let json = serde_json::to_string(&begun.pending).unwrap();
    assert!(serde_json::from_str::<oidc::Pending>(&json).unwrap() == begun.pending);
    let printed = format!("{begun:?}");
    for secret in [&begun.state, &begun.pending.nonce, &begun.pending.verifier] {
        assert!(!printed.contains(secret.as_str()), "{printed}");
    }
}

#[tokio::test]
async fn a_sign_in_may_run_on_any_thread() {
    let fake = Fake::start().await;
    let client = client(&fake, |_| ());
    let issuer = fake.issuer.clone();
    let sign_in = tokio::spawn(async move {
        let begun = client
            .begin(fresh(1), "urn:bank:norrbank", None, noon())
            .await
            .unwrap();
        client
            .finish(&begun.pending, "code-1", Some(&issuer), later(60))
            .await
    });
    assert!(sign_in.await.unwrap().is_err());
}
