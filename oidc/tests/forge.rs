//! Makes tokens, good and bad ones: the counterpart of the crate, written a second time so that both would
//! have to be wrong in the same way.

use aes_gcm::{
    Aes256Gcm, Nonce,
    aead::{Aead, KeyInit, Payload},
};
use base64::{Engine, prelude::BASE64_URL_SAFE_NO_PAD as BASE64};
use p256::{
    PublicKey, SecretKey,
    ecdsa::{Signature, SigningKey, VerifyingKey, signature::Signer},
    elliptic_curve::sec1::ToSec1Point,
};
use serde_json::{Value, json};
use sha2::{Digest, Sha256};

/// A key pair from one number.
pub fn key(number: u8) -> SecretKey {
    SecretKey::from_slice(&[number; 32]).unwrap()
}

/// The public half as a JWK.
pub fn jwk(key: &SecretKey, kid: &str) -> Value {
    let point = key.public_key().to_sec1_point(false);
    let (x, y) = point.as_bytes()[1..].split_at(32);
    json!({ "kty": "EC", "crv": "P-256", "x": BASE64.encode(x), "y": BASE64.encode(y), "kid": kid })
}

/// The key behind a JWK.
pub fn public(jwk: &Value) -> PublicKey {
    let mut point = vec![4];
    for name in ["x", "y"] {
        point.extend(BASE64.decode(jwk[name].as_str().unwrap()).unwrap());
    }
    PublicKey::from_sec1_bytes(&point).unwrap()
}

/// A signed token; with `alg` other than ES256 the signature is empty.
pub fn sign(header: &Value, claims: &Value, key: &SecretKey) -> String {
    let [head, body] = [header, claims].map(|part| BASE64.encode(part.to_string()));
    let input = format!("{head}.{body}");
    if header["alg"] != "ES256" {
        return format!("{input}.");
    }
    let signature: Signature = SigningKey::from(key).sign(input.as_bytes());
    format!("{input}.{}", BASE64.encode(signature.to_bytes()))
}

/// A token encrypted with ECDH-ES and A256GCM.
pub fn encrypt(token: &str, to: &Value) -> String {
    let ephemeral = key(99);
    let header = json!({
        "alg": "ECDH-ES", "enc": "A256GCM", "cty": "JWT", "kid": to["kid"], "epk": jwk(&ephemeral, ""),
    });
    let header = BASE64.encode(header.to_string());
    let shared = ephemeral.diffie_hellman(&public(to));
    let info = [
        &[0, 0, 0, 1],
        shared.raw_secret_bytes().as_slice(),
        b"\0\0\0\x07A256GCM\0\0\0\0\0\0\0\0\0\0\x01\0",
    ];
    let content = Sha256::digest(info.concat());
    let payload = Payload {
        msg: token.as_bytes(),
        aad: header.as_bytes(),
    };
    let sealed = Aes256Gcm::new_from_slice(&content)
        .unwrap()
        .encrypt(&Nonce::from([5; 12]), payload)
        .unwrap();
    let (text, tag) = sealed.split_at(sealed.len() - 16);
    format!(
        "{header}..{}.{}.{}",
        BASE64.encode([5; 12]),
        BASE64.encode(text),
        BASE64.encode(tag)
    )
}

/// Header and claims of a token that one of these keys signed.
pub fn read(token: &str, keys: &Value) -> (Value, Value) {
    use p256::ecdsa::signature::Verifier;
    let parts: Vec<&str> = token.split('.').collect();
    let part = |number: usize| BASE64.decode(parts[number]).unwrap();
    let header: Value = serde_json::from_slice(&part(0)).unwrap();
    let keys = keys["keys"].as_array().unwrap();
    let key = keys
        .iter()
        .find(|key| key["kid"] == header["kid"])
        .expect("a published key");
    assert_eq!((&key["use"], &key["alg"]), (&json!("sig"), &header["alg"]));
    let signature = Signature::from_slice(&part(2)).unwrap();
    let input = format!("{}.{}", parts[0], parts[1]);
    VerifyingKey::from(public(key))
        .verify(input.as_bytes(), &signature)
        .unwrap();
    (header, serde_json::from_slice(&part(1)).unwrap())
}
