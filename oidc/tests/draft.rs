//! One sign-in whose id token is good until a test changes it.

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

pub const LOA2: &str = "http://ftn.ficora.fi/2017/loa2";
pub const LOA3: &str = "http://ftn.ficora.fi/2017/loa3";

/// A token about to be made, good until a test changes it.
pub struct Draft {
    pub header: Value,
    pub claims: Value,
    pub signer: SecretKey,
    pub recipient: Option<Value>,
    pub asked: &'static str,
    pub settings: fn(&mut Settings),
    pub after: fn(String) -> String,
}

/// One whole sign-in with a token as the test wants it.
pub async fn sign_in(change: impl FnOnce(&mut Draft)) -> Result<Identified, Refusal> {
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

pub async fn refused(change: impl FnOnce(&mut Draft)) -> BadToken {
    match sign_in(change).await {
        Err(Refusal::BadToken(bad)) => bad,
        other => panic!("{other:?}"),
    }
}

pub fn half_hash(text: &str) -> String {
    BASE64.encode(&Sha256::digest(text)[..16])
}

pub fn missing(name: &str) -> BadToken {
    BadToken::ClaimMissing(name.to_owned())
}
