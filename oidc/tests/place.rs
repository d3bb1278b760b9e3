//! A portal with keys of its own, and the instants the tests play at.

use chrono::{DateTime, Duration, Utc};
use oidc::{Client, Fresh, Keys, Settings, generate_keys};

use crate::fake::Fake;

/// When people are sent to the bank.
pub fn noon() -> DateTime<Utc> {
    DateTime::from_timestamp(1_780_000_000, 0).unwrap()
}

/// When they are back.
pub fn later(seconds: i64) -> DateTime<Utc> {
    noon() + Duration::seconds(seconds)
}

/// Settings for an issuer, with keys in a folder of their own. The folder goes when it is dropped.
pub fn settings(issuer: &str) -> (Settings, tempfile::TempDir) {
    let folder = tempfile::tempdir().unwrap();
    let path = |name: &str| folder.path().join(name).display().to_string();
    let text = format!(
        "issuer = '{issuer}'\nclient_id = 'hausanschluss'\nredirect_uri = 'http://127.0.0.1:3000/back'\n\
         signing_key = '{}'\nencryption_key = '{}'\ntimeout_seconds = 1\n",
        path("signing.pem"),
        path("encryption.pem"),
    );
    let settings: Settings = toml::from_str(&text).unwrap();
    generate_keys(&settings, [[1; 32], [2; 32]]).unwrap();
    (settings, folder)
}

/// A client of the fake provider, its settings changed as the test wants.
pub fn client(fake: &Fake, change: impl FnOnce(&mut Settings)) -> Client {
    let (mut settings, _folder) = settings(&fake.issuer);
    let keys = Keys::read(&settings).unwrap();
    change(&mut settings);
    Client::new(settings, keys).unwrap()
}

/// Not so random bytes, different for each number.
pub fn fresh(number: u8) -> Fresh {
    Fresh {
        state: [number; 32],
        nonce: [number ^ 0x40; 32],
        verifier: [number ^ 0x80; 32],
    }
}
