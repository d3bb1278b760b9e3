//! Which settings are taken and which are refused.

use super::{Settings, SetupError};

const LEAST: &str = r#"
issuer = "https://bank.example"
client_id = "hausanschluss"
redirect_uri = "https://portal.example/bank/back"
signing_key = "signing.pem"
encryption_key = "encryption.pem"
"#;

fn check(from: &str, to: &str) -> Result<(), SetupError> {
    let text = LEAST.replace(from, to);
    toml::from_str::<Settings>(&text).unwrap().check()
}

fn refused(from: &str, to: &str) -> &'static str {
    match check(from, to) {
        Err(SetupError::Setting(name, _)) => name,
        other => panic!("{to}: {other:?}"),
    }
}

#[test]
fn five_settings_are_enough_and_the_rest_is_strict() {
    let settings: Settings = toml::from_str(LEAST).unwrap();
    settings.check().unwrap();
    assert!(settings.require_encryption);
    assert_eq!(settings.claims.identity_code, "urn:oid:1.2.246.21");
    assert_eq!(
        settings.accepted_acr,
        [
            "http://ftn.ficora.fi/2017/loa2",
            "http://ftn.ficora.fi/2017/loa3"
        ]
    );
}

#[test]
fn a_misspelt_setting_is_an_error() {
    let text = format!("{LEAST}\nrequire_encrypton = true");
    assert!(toml::from_str::<Settings>(&text).is_err());
    let text = format!("{LEAST}\n[claims]\nidentity = \"x\"");
    assert!(toml::from_str::<Settings>(&text).is_err());
}

#[test]
fn without_tls_a_provider_may_only_be_on_this_machine() {
    let bank = "https://bank.example";
    for good in [
        "http://127.0.0.1:9000",
        "http://[::1]:9000",
        "http://localhost:9000",
    ] {
        check(bank, good).unwrap();
    }
    for bad in [
        "http://bank.example",
        "http://127.0.0.1.bank.example",
        "http://localhost.bank.example",
        "http://10.0.0.1",
        "ftp://127.0.0.1",
        "data:text/plain,x",
        "https://bank.example?x=1",
        "no url",
    ] {
        assert_eq!(refused(bank, bad), "issuer", "{bad}");
    }
    assert_eq!(refused("https://portal", "http://portal"), "redirect_uri");
}

#[test]
fn settings_that_cannot_work_are_refused_at_the_start() {
    let more = |line: &str| format!("issuer = \"https://bank.example\"\n{line}\n");
    let issuer = "issuer = \"https://bank.example\"\n";
    assert_eq!(refused("hausanschluss", ""), "client_id");
    assert_eq!(refused(issuer, &more("scope = \"profile\"")), "scope");
    assert_eq!(refused(issuer, &more("accepted_acr = []")), "accepted_acr");
    assert_eq!(
        refused(issuer, &more("leeway_seconds = 301")),
        "leeway_seconds"
    );
    assert_eq!(
        refused(issuer, &more("timeout_seconds = 0")),
        "timeout_seconds"
    );
}
