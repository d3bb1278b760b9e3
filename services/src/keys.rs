//! Keys derived from the one secret of an installation, each for one purpose only.

use anyhow::ensure;
use base64::{Engine, engine::general_purpose::URL_SAFE_NO_PAD};
use hmac::{Hmac, KeyInit, Mac};
use sha2::{Digest, Sha256};
use subtle::ConstantTimeEq;

/// Makes and checks values that nobody else can make.
pub struct Keys {
    secret: Vec<u8>,
}

impl Keys {
    /// Takes the installation's secret.
    ///
    /// # Errors
    /// A secret under 32 bytes.
    pub fn new(secret: &[u8]) -> anyhow::Result<Self> {
        ensure!(
            secret.len() >= 32,
            "the installation's secret must have at least 32 bytes"
        );
        Ok(Self {
            secret: secret.to_vec(),
        })
    }

    /// 256 bits that only this installation can compute for `purpose` and `value`. A link in a mail is
    /// made of them, so that a mail sent twice carries the same link and the database holds its hash only.
    pub fn derive(&self, purpose: &str, value: &[u8]) -> [u8; 32] {
        let Ok(mut mac) = Hmac::<Sha256>::new_from_slice(&self.secret) else {
            unreachable!("HMAC takes keys of every length")
        };
        mac.update(purpose.as_bytes());
        mac.update(&[0]);
        mac.update(value);
        mac.finalize().into_bytes().into()
    }

    /// The same as text for URLs and cookies (43 characters).
    pub fn derive_text(&self, purpose: &str, value: &[u8]) -> String {
        URL_SAFE_NO_PAD.encode(self.derive(purpose, value))
    }

    /// Whether `text` was made by [`Self::derive_text`]; takes equally long for right and wrong.
    pub fn verify_text(&self, purpose: &str, value: &[u8], text: &str) -> bool {
        self.derive_text(purpose, value)
            .as_bytes()
            .ct_eq(text.as_bytes())
            .into()
    }
}

/// A random secret as text for a cookie.
pub fn token_text(secret: [u8; 32]) -> String {
    URL_SAFE_NO_PAD.encode(secret)
}

/// What the database keeps of a token. Plain SHA-256 is enough for 256 random bits (v5.0.0-6.5.2).
pub fn token_hash(token: &str) -> String {
    hex::encode(Sha256::digest(token.as_bytes()))
}
