//! Our two private keys: one signs requests, the other opens id tokens. Read from PEM files, named by
//! their RFC 7638 thumbprint, published as a JWK set for the registration at the provider.

use std::{
    fmt,
    fs::{self, OpenOptions},
    io::Write,
    path::Path,
};

use base64::{Engine, prelude::BASE64_URL_SAFE_NO_PAD as BASE64};
use p256::{
    PublicKey, SecretKey,
    ecdsa::SigningKey,
    elliptic_curve::{sec1::ToSec1Point, zeroize::Zeroizing},
    pkcs8::{DecodePrivateKey, EncodePrivateKey, LineEnding},
};
use serde_json::{Value, json};
use sha2::{Digest, Sha256};

use crate::settings::{Settings, SetupError};

/// The key pairs of this installation.
#[derive(Clone)]
pub struct Keys {
    pub(crate) signing: SigningKey,
    pub(crate) signing_kid: String,
    pub(crate) encryption: SecretKey,
    pub(crate) encryption_kid: String,
    public: String,
}

impl fmt::Debug for Keys {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("Keys")
            .field("signing_kid", &self.signing_kid)
            .field("encryption_kid", &self.encryption_kid)
            .finish_non_exhaustive()
    }
}

impl Keys {
    /// Reads the files that the settings name.
    pub fn read(settings: &Settings) -> Result<Self, SetupError> {
        let read = |path: &Path| {
            fs::read_to_string(path).map_err(|error| SetupError::File(path.to_owned(), error))
        };
        Self::from_pem(
            &read(&settings.signing_key)?,
            &read(&settings.encryption_key)?,
        )
    }

    /// Takes two PEM (PKCS#8) texts.
    pub fn from_pem(signing: &str, encryption: &str) -> Result<Self, SetupError> {
        let read = |pem| SecretKey::from_pkcs8_pem(pem).map_err(|_| SetupError::Key);
        let (signing, encryption) = (read(signing)?, read(encryption)?);
        if signing == encryption {
            return Err(SetupError::SameKey);
        }
        let sig = Published::of(&signing.public_key());
        let enc = Published::of(&encryption.public_key());
        let public = json!({ "keys": [sig.jwk("sig", "ES256"), enc.jwk("enc", "ECDH-ES")] });
        Ok(Self {
            signing: SigningKey::from(&signing),
            signing_kid: sig.kid,
            encryption,
            encryption_kid: enc.kid,
            public: public.to_string(),
        })
    }

    /// The JWK set of the public halves.
    pub fn public(&self) -> &str {
        &self.public
    }
}

/// The public half of a key in the words of JWK.
struct Published {
    x: String,
    y: String,
    kid: String,
}

impl Published {
    fn of(key: &PublicKey) -> Self {
        // Uncompressed point: one byte of form, then x and y.
        let point = key.to_sec1_point(false);
        let (x, y) = point.as_bytes()[1..].split_at(32);
        let (x, y) = (BASE64.encode(x), BASE64.encode(y));
        let members = format!(r#"{{"crv":"P-256","kty":"EC","x":"{x}","y":"{y}"}}"#);
        let kid = BASE64.encode(Sha256::digest(members.as_bytes()));
        Self { x, y, kid }
    }

    fn jwk(&self, usage: &str, alg: &str) -> Value {
        let Self { x, y, kid } = self;
        json!({ "kty": "EC", "crv": "P-256", "x": x, "y": y, "kid": kid, "use": usage, "alg": alg })
    }
}

/// Makes the two key files that the settings name out of random bytes, readable for the owner only. Never
/// overwrites a file: a lost key is a new registration at the provider.
pub fn generate_keys(settings: &Settings, random: [[u8; 32]; 2]) -> Result<(), SetupError> {
    // Both keys exist before the first file does: half a pair would be in the way of the next try.
    let [signing, encryption] = random;
    let files = [
        (&settings.signing_key, pem(signing)?),
        (&settings.encryption_key, pem(encryption)?),
    ];
    for (path, text) in files {
        write_private(path, text.as_bytes())
            .map_err(|error| SetupError::File(path.clone(), error))?;
    }
    Ok(())
}

fn pem(random: [u8; 32]) -> Result<Zeroizing<String>, SetupError> {
    let key = SecretKey::from_bytes(&random.into()).map_err(|_| SetupError::Randomness)?;
    key.to_pkcs8_pem(LineEnding::LF)
        .map_err(|_| SetupError::Key)
}

fn write_private(path: &Path, bytes: &[u8]) -> std::io::Result<()> {
    let mut options = OpenOptions::new();
    options.write(true).create_new(true);
    #[cfg(unix)]
    std::os::unix::fs::OpenOptionsExt::mode(&mut options, 0o600);
    let mut file = options.open(path)?;
    file.write_all(bytes)?;
    file.sync_all()
}
