//! Our key files.

use oidc::{Client, Keys, SetupError, generate_keys};
use serde_json::Value;

use crate::place::settings;

const ISSUER: &str = "https://bank.example";

#[test]
fn fresh_keys_are_private_files_that_are_never_overwritten() {
    let (settings, _folder) = settings(ISSUER);
    #[cfg(unix)]
    {
        use std::os::unix::fs::PermissionsExt;
        let mode = std::fs::metadata(&settings.signing_key)
            .unwrap()
            .permissions()
            .mode();
        assert_eq!(mode & 0o777, 0o600);
    }
    let again = generate_keys(&settings, [[3; 32], [4; 32]]);
    assert!(matches!(again, Err(SetupError::File(..))), "{again:?}");
}

#[test]
fn only_the_public_halves_are_published_and_under_names_that_stay() {
    let (settings, _folder) = settings(ISSUER);
    let client = || Client::new(settings.clone(), Keys::read(&settings).unwrap()).unwrap();
    assert_eq!(client().public_keys(), client().public_keys());
    let published: Value = serde_json::from_str(client().public_keys()).unwrap();
    let [sig, enc] = published["keys"].as_array().unwrap().as_slice() else {
        panic!("{published}");
    };
    assert_eq!((&sig["use"], &sig["alg"]), (&"sig".into(), &"ES256".into()));
    assert_eq!(
        (&enc["use"], &enc["alg"]),
        (&"enc".into(), &"ECDH-ES".into())
    );
    assert_ne!(sig["kid"], enc["kid"]);
    for key in [sig, enc] {
        assert!(key.get("d").is_none(), "{key}");
    }
}

#[test]
fn one_key_for_both_purposes_and_other_kinds_of_keys_are_refused() {
    let (mut settings, _folder) = settings(ISSUER);
    settings.encryption_key = settings.signing_key.clone();
    assert!(matches!(Keys::read(&settings), Err(SetupError::SameKey)));
    let garbage = "-----BEGIN PRIVATE KEY-----\nAAAA\n-----END PRIVATE KEY-----\n";
    assert!(matches!(
        Keys::from_pem(garbage, garbage),
        Err(SetupError::Key)
    ));
}

#[test]
fn random_bytes_that_make_no_key_are_refused() {
    let (mut settings, folder) = settings(ISSUER);
    settings.signing_key = folder.path().join("other.pem");
    let all_ones = generate_keys(&settings, [[255; 32], [4; 32]]);
    assert!(
        matches!(all_ones, Err(SetupError::Randomness)),
        "{all_ones:?}"
    );
    assert!(!settings.signing_key.exists());
}

#[test]
fn a_key_set_of_the_provider_without_a_usable_key_is_refused_at_the_start() {
    let (mut settings, folder) = settings(ISSUER);
    let keys = Keys::read(&settings).unwrap();
    let path = folder.path().join("provider.json");
    for content in [
        "",
        "{}",
        r#"{"keys":[]}"#,
        r#"{"keys":[{"kty":"oct","k":"AA"}]}"#,
    ] {
        std::fs::write(&path, content).unwrap();
        settings.provider_keys = Some(path.clone());
        let client = Client::new(settings.clone(), keys.clone());
        assert!(matches!(client, Err(SetupError::Content(..))), "{content}");
    }
}
