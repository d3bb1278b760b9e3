//! The provider's public keys, from its JWK set.

use base64::{Engine, prelude::BASE64_URL_SAFE_NO_PAD as BASE64};
use p256::ecdsa::VerifyingKey;
use serde::Deserialize;
use serde_json::Value;

use crate::jws::Algorithm;

/// A JWK set, reduced to keys that can verify something we accept.
#[derive(Debug, Default)]
pub(crate) struct KeySet(Vec<Key>);

#[derive(Debug)]
struct Key {
    kid: Option<String>,
    alg: Option<String>,
    public: Public,
}

/// A key that verifies.
#[derive(Debug, Clone)]
pub(crate) enum Public {
    /// For ES256.
    P256(VerifyingKey),
    /// For RS256 and PS256: modulus and exponent without leading zeros.
    Rsa { n: Vec<u8>, e: Vec<u8> },
}

#[derive(Deserialize)]
struct Set {
    keys: Vec<Value>,
}

#[derive(Deserialize)]
struct Jwk {
    kty: String,
    kid: Option<String>,
    #[serde(rename = "use")]
    usage: Option<String>,
    alg: Option<String>,
    crv: Option<String>,
    x: Option<String>,
    y: Option<String>,
    n: Option<String>,
    e: Option<String>,
}

impl KeySet {
    /// Reads a JWK set. Keys of kinds we do not use are passed over, as RFC 7517 asks.
    pub(crate) fn parse(json: &[u8]) -> Option<Self> {
        let set: Set = serde_json::from_slice(json).ok()?;
        let keys = set
            .keys
            .into_iter()
            .filter_map(|key| Key::read(serde_json::from_value(key).ok()?));
        Some(Self(keys.collect()))
    }

    /// Whether nothing can be verified with it.
    pub(crate) fn is_empty(&self) -> bool {
        self.0.is_empty()
    }

    /// The key for a signature. Without a `kid` only if there is no choice.
    pub(crate) fn find(&self, kid: Option<&str>, alg: Algorithm) -> Option<&Public> {
        let mut fitting = self.0.iter().filter(|key| {
            (kid.is_none() || key.kid.as_deref() == kid)
                && key.alg.as_deref().is_none_or(|name| name == alg.name())
                && key.public.fits(alg)
        });
        match (fitting.next(), fitting.next()) {
            (Some(key), None) => Some(&key.public),
            _ => None,
        }
    }
}

impl Key {
    fn read(jwk: Jwk) -> Option<Self> {
        if jwk.usage.is_some_and(|usage| usage != "sig") {
            return None;
        }
        let public = match jwk.kty.as_str() {
            "EC" if jwk.crv.as_deref() == Some("P-256") => {
                Public::P256(VerifyingKey::from_sec1_bytes(&point(&jwk.x?, &jwk.y?)?).ok()?)
            }
            "RSA" => Public::Rsa {
                n: number(&jwk.n?)?,
                e: number(&jwk.e?)?,
            },
            _ => return None,
        };
        Some(Self {
            kid: jwk.kid,
            alg: jwk.alg,
            public,
        })
    }
}

impl Public {
    fn fits(&self, alg: Algorithm) -> bool {
        matches!(
            (self, alg),
            (Self::P256(_), Algorithm::Es256)
                | (Self::Rsa { .. }, Algorithm::Rs256 | Algorithm::Ps256)
        )
    }
}

/// The uncompressed SEC1 form of a point of P-256. Whether it lies on the curve is for the key to check.
pub(crate) fn point(x: &str, y: &str) -> Option<[u8; 65]> {
    let mut point = [4; 65];
    for (coordinate, target) in [(x, 1..33), (y, 33..65)] {
        let bytes: [u8; 32] = BASE64.decode(coordinate).ok()?.try_into().ok()?;
        point[target].copy_from_slice(&bytes);
    }
    Some(point)
}

fn number(text: &str) -> Option<Vec<u8>> {
    let bytes = BASE64.decode(text).ok()?;
    Some(bytes.into_iter().skip_while(|byte| *byte == 0).collect())
}
