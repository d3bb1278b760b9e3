//! Compact signed tokens (RFC 7515): ours are made with ES256, the provider's are taken with the three
//! algorithms on the list and nothing else.

use base64::{Engine, prelude::BASE64_URL_SAFE_NO_PAD as BASE64};
use p256::ecdsa::{
    Signature, SigningKey,
    signature::{Signer, Verifier},
};
use ring::signature::{
    RSA_PKCS1_2048_8192_SHA256, RSA_PSS_2048_8192_SHA256, RsaParameters, RsaPublicKeyComponents,
};
use serde::Deserialize;
use serde_json::{Value, json};

use crate::{jwk::Public, refusal::BadToken};

/// A signature algorithm that we accept.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Algorithm {
    Es256,
    Rs256,
    Ps256,
}

impl Algorithm {
    fn of(name: &str) -> Result<Self, BadToken> {
        [Self::Es256, Self::Rs256, Self::Ps256]
            .into_iter()
            .find(|alg| alg.name() == name)
            .ok_or(BadToken::Algorithm)
    }

    /// Its name in a header.
    pub(crate) fn name(self) -> &'static str {
        match self {
            Self::Es256 => "ES256",
            Self::Rs256 => "RS256",
            Self::Ps256 => "PS256",
        }
    }
}

/// Signs claims with our key.
pub(crate) fn sign(typ: &str, kid: &str, claims: &Value, key: &SigningKey) -> String {
    let header = json!({ "alg": "ES256", "kid": kid, "typ": typ });
    let [header, claims] = [&header, claims].map(|part| BASE64.encode(part.to_string()));
    let input = format!("{header}.{claims}");
    // RFC 6979: the same input gives the same signature, no randomness to get wrong.
    let signature: Signature = key.sign(input.as_bytes());
    format!("{input}.{}", BASE64.encode(signature.to_bytes()))
}

/// A signed token whose header is acceptable and whose signature is still to be checked.
pub(crate) struct Unverified<'a> {
    pub(crate) alg: Algorithm,
    pub(crate) kid: Option<String>,
    input: &'a str,
    payload: &'a str,
    signature: Vec<u8>,
}

#[derive(Deserialize)]
struct Header {
    alg: String,
    kid: Option<String>,
    typ: Option<String>,
    crit: Option<Value>,
}

impl<'a> Unverified<'a> {
    /// Takes a token apart.
    pub(crate) fn parse(token: &'a str) -> Result<Self, BadToken> {
        let (input, signature) = token.rsplit_once('.').ok_or(BadToken::Malformed)?;
        let (header, payload) = input.split_once('.').ok_or(BadToken::Malformed)?;
        if payload.contains('.') {
            return Err(BadToken::Malformed);
        }
        let header = BASE64.decode(header).map_err(|_| BadToken::Malformed)?;
        let header: Header = serde_json::from_slice(&header).map_err(|_| BadToken::Malformed)?;
        let alg = Algorithm::of(&header.alg)?;
        // A token of another type (an access token, a logout token) must not pass for an id token, and
        // what a critical extension means we do not know.
        let other_type = header
            .typ
            .is_some_and(|typ| !typ.eq_ignore_ascii_case("JWT"));
        if other_type || header.crit.is_some() {
            return Err(BadToken::Malformed);
        }
        let signature = BASE64.decode(signature).map_err(|_| BadToken::Malformed)?;
        Ok(Self {
            alg,
            kid: header.kid,
            input,
            payload,
            signature,
        })
    }

    /// The payload, if the signature is right.
    pub(crate) fn verify(&self, key: &Public) -> Result<Vec<u8>, BadToken> {
        let input = self.input.as_bytes();
        let good = match (key, self.alg) {
            (Public::P256(key), Algorithm::Es256) => Signature::from_slice(&self.signature)
                .is_ok_and(|signature| key.verify(input, &signature).is_ok()),
            (Public::Rsa { n, e }, Algorithm::Rs256) => self.rsa(&RSA_PKCS1_2048_8192_SHA256, n, e),
            (Public::Rsa { n, e }, Algorithm::Ps256) => self.rsa(&RSA_PSS_2048_8192_SHA256, n, e),
            _ => false,
        };
        if !good {
            return Err(BadToken::Signature);
        }
        BASE64.decode(self.payload).map_err(|_| BadToken::Malformed)
    }

    fn rsa(&self, parameters: &'static RsaParameters, n: &[u8], e: &[u8]) -> bool {
        RsaPublicKeyComponents { n, e }
            .verify(parameters, self.input.as_bytes(), &self.signature)
            .is_ok()
    }
}

#[cfg(test)]
mod tests;
