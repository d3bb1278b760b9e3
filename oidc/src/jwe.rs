//! Compact encrypted tokens (RFC 7516): direct key agreement on P-256, content in AES-GCM. Nothing else is
//! on the list, in particular no RSA and no CBC.

use aes_gcm::{
    Aes128Gcm, Aes256Gcm, Nonce,
    aead::{Aead, KeyInit, Payload},
};
use base64::{Engine, prelude::BASE64_URL_SAFE_NO_PAD as BASE64};
use p256::{PublicKey, SecretKey};
use serde::Deserialize;
use serde_json::Value;

use crate::{jwk, kdf, refusal::BadToken};

#[derive(Deserialize)]
struct Header {
    alg: String,
    enc: String,
    epk: Option<Epk>,
    #[serde(default)]
    apu: String,
    #[serde(default)]
    apv: String,
    zip: Option<Value>,
    crit: Option<Value>,
}

/// The sender's key of this one token.
#[derive(Deserialize)]
struct Epk {
    kty: String,
    crv: String,
    x: String,
    y: String,
}

/// Whether a token has the five parts of an encrypted one.
pub(crate) fn is_encrypted(token: &str) -> bool {
    token.bytes().filter(|byte| *byte == b'.').count() == 4
}

/// Opens a token that was encrypted to our key, whatever the sender calls that key: it opens or it does not.
/// Says nothing about who encrypted it.
pub(crate) fn decrypt(token: &str, key: &SecretKey) -> Result<String, BadToken> {
    let parts: Vec<&str> = token.split('.').collect();
    let [protected, wrapped, iv, ciphertext, tag] = parts[..] else {
        return Err(BadToken::Malformed);
    };
    let header: Header =
        serde_json::from_slice(&decode(protected)?).map_err(|_| BadToken::Malformed)?;
    let bits = match (header.alg.as_str(), header.enc.as_str()) {
        ("ECDH-ES", "A128GCM") => 128,
        ("ECDH-ES", "A256GCM") => 256,
        _ => return Err(BadToken::Algorithm),
    };
    // Direct agreement has no wrapped key; compression and extensions are not ours to guess.
    if !wrapped.is_empty() || header.zip.is_some() || header.crit.is_some() {
        return Err(BadToken::Malformed);
    }
    let shared = key.diffie_hellman(&header.epk.ok_or(BadToken::Malformed)?.read()?);
    let (apu, apv) = (decode(&header.apu)?, decode(&header.apv)?);
    let content = kdf::derive(shared.raw_secret_bytes(), &header.enc, &apu, &apv, bits);
    let iv: [u8; 12] = decode(iv)?.try_into().map_err(|_| BadToken::Malformed)?;
    let (mut sealed, tag) = (decode(ciphertext)?, decode(tag)?);
    // A shortened tag would be easier to guess.
    if tag.len() != 16 {
        return Err(BadToken::Malformed);
    }
    sealed.extend(tag);
    let plain = if bits == 128 {
        open::<Aes128Gcm>(&content, iv, &sealed, protected)
    } else {
        open::<Aes256Gcm>(&content, iv, &sealed, protected)
    };
    String::from_utf8(plain.ok_or(BadToken::Decryption)?).map_err(|_| BadToken::Malformed)
}

fn open<C>(key: &[u8], iv: [u8; 12], sealed: &[u8], protected: &str) -> Option<Vec<u8>>
where
    C: Aead + KeyInit + aes_gcm::aead::AeadCore<NonceSize = aes_gcm::aead::consts::U12>,
{
    let payload = Payload {
        msg: sealed,
        aad: protected.as_bytes(),
    };
    let nonce = Nonce::from(iv);
    C::new_from_slice(key).ok()?.decrypt(&nonce, payload).ok()
}

impl Epk {
    /// The point, if it lies on the curve: any other would leak our key bit by bit.
    fn read(&self) -> Result<PublicKey, BadToken> {
        if (self.kty.as_str(), self.crv.as_str()) != ("EC", "P-256") {
            return Err(BadToken::Algorithm);
        }
        jwk::point(&self.x, &self.y)
            .and_then(|point| PublicKey::from_sec1_bytes(&point).ok())
            .ok_or(BadToken::Malformed)
    }
}

fn decode(text: &str) -> Result<Vec<u8>, BadToken> {
    BASE64.decode(text).map_err(|_| BadToken::Malformed)
}

#[cfg(test)]
mod tests;
