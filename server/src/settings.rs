//! The portal's own settings: one TOML file, and `PORTAL_…` variables that win over it. A key that does
//! not exist is refused by name, in the file and in the environment. docs/OPERATIONS.md explains each; a
//! test holds the two together.

use std::{
    net::{IpAddr, SocketAddr},
    path::{Path, PathBuf},
};

use anyhow::{Context, bail, ensure};
use serde::Deserialize;

/// Everything that can be set.
#[derive(Clone, Debug, Deserialize)]
#[serde(deny_unknown_fields, default)]
pub struct Settings {
    /// The utility: a folder of `profiles`.
    pub profile: String,
    /// Where the profiles lie.
    pub profiles: PathBuf,
    /// `sqlite://data/portal.db` or `postgres://…`.
    pub database_url: String,
    /// The public address of the portal.
    pub base_url: String,
    /// Where documents, the secret and, with SQLite, the database lie.
    pub data: PathBuf,
    /// `folder` (mails lie in `data`/mailbox) or an SMTP URL.
    pub mail: String,
    /// Demo mode: the mailbox can be read at /demo/mailbox, demo people can sign in.
    pub demo: bool,
    /// Addresses of proxies whose X-Forwarded-For is believed.
    pub trusted_proxies: Vec<IpAddr>,
    /// Memory of a password hash in KiB.
    pub hash_memory_kib: u32,
    /// Passes of a password hash.
    pub hash_passes: u32,
    /// Sign-ins per address and minute.
    pub limit_sign_ins: i64,
    /// Different wrong pairs of name and password per address in three hours; 0 switches it off.
    pub limit_pairs: i64,
    /// Registrations per address and hour.
    pub limit_registrations: i64,
    /// Password mails per address and hour.
    pub limit_reset_mails: i64,
    /// Identifications by a bank that an address begins in an hour.
    pub limit_identifications: i64,
    /// Mails per minute that people who are not signed in can cause, all together; 0 switches it off.
    pub limit_mails: i64,
    /// Readings per contract account and hour.
    pub limit_readings: i64,
    /// Photos per contract account and hour.
    pub limit_photos: i64,
    /// Reports of readings without signing in, per address and hour.
    pub limit_guest_readings: i64,
    /// Pages and forms per address and second; 0 switches it off.
    pub limit_requests: u32,
    /// How many of them may come at once.
    pub limit_burst: u32,
    /// Pages and forms worked on at once; 0 switches it off.
    pub limit_at_once: usize,
    /// What is logged: `info`, `debug`, or a tracing filter.
    pub log: String,
    /// `text` or `json`.
    pub log_format: String,
    /// The identification service (OpenID Connect issuer), where the profile asks banks.
    pub bank_issuer: String,
    /// The portal's name there.
    pub bank_client_id: String,
    /// Folder of the keys `signing.pem` and `encryption.pem`; made at the first start. `data`/bank if empty.
    pub bank_keys: PathBuf,
    /// How the service calls the personal identity code.
    pub bank_claim_code: String,
    /// How it calls given names.
    pub bank_claim_given_name: String,
    /// How it calls the family name.
    pub bank_claim_family_name: String,
    /// Levels (`acr`) that are good enough, separated by blanks.
    pub bank_levels: String,
    /// The service's keys as a JWK set in a file, instead of asking for them.
    pub bank_provider_keys: PathBuf,
    /// A store that speaks S3 for the files of customers, `https://s3.example.org`; the folder `data`/uploads if empty.
    pub s3_endpoint: String,
    /// Its bucket.
    pub s3_bucket: String,
    /// Where in the bucket, for buckets that several share.
    pub s3_prefix: String,
    /// Its region, as the store calls it.
    pub s3_region: String,
    /// Who the portal is there.
    pub s3_access_key: String,
    /// The secret to it.
    pub s3_secret_key: String,
    /// A certificate chain in PEM, to speak TLS without a proxy; plain HTTP if empty.
    pub tls_cert: PathBuf,
    /// The key to it, in PEM.
    pub tls_key: PathBuf,
    /// Start although PostgreSQL may lose acknowledged data.
    pub accept_data_loss: bool,
}

impl Default for Settings {
    fn default() -> Self {
        Self {
            profile: "hamm".to_owned(),
            profiles: "profiles".into(),
            database_url: "sqlite://data/portal.db".to_owned(),
            base_url: "http://127.0.0.1:3000".to_owned(),
            data: "data".into(),
            mail: "folder".to_owned(),
            demo: false,
            trusted_proxies: Vec::new(),
            hash_memory_kib: 32 * 1024,
            hash_passes: 3,
            limit_sign_ins: 10,
            limit_pairs: 15,
            limit_registrations: 5,
            limit_reset_mails: 10,
            limit_identifications: 20,
            limit_mails: 60,
            limit_readings: 30,
            limit_photos: 40,
            limit_guest_readings: 20,
            limit_requests: 20,
            limit_burst: 60,
            limit_at_once: 512,
            bank_issuer: String::new(),
            bank_client_id: "hausanschluss".to_owned(),
            bank_keys: PathBuf::new(),
            bank_claim_code: "urn:oid:1.2.246.21".to_owned(),
            bank_claim_given_name: "given_name".to_owned(),
            bank_claim_family_name: "family_name".to_owned(),
            bank_levels: "http://ftn.ficora.fi/2017/loa2 http://ftn.ficora.fi/2017/loa3".to_owned(),
            bank_provider_keys: PathBuf::new(),
            s3_endpoint: String::new(),
            s3_bucket: String::new(),
            s3_prefix: String::new(),
            s3_region: "us-east-1".to_owned(),
            s3_access_key: String::new(),
            s3_secret_key: String::new(),
            tls_cert: PathBuf::new(),
            tls_key: PathBuf::new(),
            log: "info".to_owned(),
            log_format: "text".to_owned(),
            accept_data_loss: false,
        }
    }
}

/// Variables that begin with `PORTAL_` and are no settings.
const NOT_SETTINGS: [&str; 1] = ["PORTAL_SETTINGS"];

/// Reads the file, if there is one, and the environment.
pub fn load(path: &Path) -> anyhow::Result<Settings> {
    let variables = std::env::vars().filter(|(name, _)| !NOT_SETTINGS.contains(&name.as_str()));
    let text = match std::fs::read_to_string(path) {
        Ok(text) => text,
        Err(error) if error.kind() == std::io::ErrorKind::NotFound => String::new(),
        Err(error) => return Err(error).with_context(|| path.display().to_string()),
    };
    read(&text, variables).with_context(|| format!("settings ({})", path.display()))
}

fn read(text: &str, variables: impl Iterator<Item = (String, String)>) -> anyhow::Result<Settings> {
    let mut table: toml::Table = toml::from_str(text)?;
    for (name, value) in variables {
        let Some(key) = name.strip_prefix("PORTAL_") else {
            continue;
        };
        let key = key.to_lowercase();
        let value = typed(&key, &value).with_context(|| name.clone())?;
        table.insert(key, value);
    }
    let settings: Settings = table.try_into()?;
    check(&settings)?;
    Ok(settings)
}

/// A variable is text; what it means depends on the setting.
fn typed(key: &str, value: &str) -> anyhow::Result<toml::Value> {
    Ok(match key {
        "demo" | "accept_data_loss" => {
            toml::Value::Boolean(value.parse().context("true or false")?)
        }
        "trusted_proxies" => {
            let parts = value
                .split(',')
                .map(str::trim)
                .filter(|part| !part.is_empty());
            toml::Value::Array(parts.map(|part| part.to_owned().into()).collect())
        }
        key if key.starts_with("limit_") || key.starts_with("hash_") => {
            toml::Value::Integer(value.parse().context("a whole number")?)
        }
        _ => toml::Value::String(value.to_owned()),
    })
}

fn check(settings: &Settings) -> anyhow::Result<()> {
    let url = &settings.base_url;
    ensure!(
        url.starts_with("http://") || url.starts_with("https://"),
        "base_url: {url:?} must begin with http:// or https://"
    );
    ensure!(
        settings.limit_requests == 0 || settings.limit_burst > 0,
        "limit_burst: at least 1, or limit_requests = 0"
    );
    for (name, limit) in [
        ("limit_sign_ins", settings.limit_sign_ins),
        ("limit_pairs", settings.limit_pairs),
        ("limit_registrations", settings.limit_registrations),
        ("limit_reset_mails", settings.limit_reset_mails),
        ("limit_identifications", settings.limit_identifications),
        ("limit_mails", settings.limit_mails),
        ("limit_readings", settings.limit_readings),
        ("limit_photos", settings.limit_photos),
        ("limit_guest_readings", settings.limit_guest_readings),
    ] {
        ensure!(limit >= 0, "{name}: {limit} is below zero");
    }
    ensure!(
        settings.s3_endpoint.is_empty() || !settings.s3_bucket.is_empty(),
        "s3_bucket: needed with s3_endpoint"
    );
    if !matches!(settings.log_format.as_str(), "text" | "json") {
        bail!(
            "log_format: {:?} is neither text nor json",
            settings.log_format
        );
    }
    Ok(())
}

impl Settings {
    /// Host and port of the public address.
    pub fn host(&self) -> &str {
        self.base_url
            .split("//")
            .last()
            .unwrap_or_default()
            .split('/')
            .next()
            .unwrap_or_default()
    }

    /// Where the demo's mails and the mails of `mail = "folder"` lie.
    pub fn mailbox(&self) -> PathBuf {
        self.data.join("mailbox")
    }
}

/// The address to listen on, from Leptos.toml or `LEPTOS_SITE_ADDR`.
pub fn leptos() -> anyhow::Result<leptos::config::LeptosOptions> {
    let options = leptos::config::get_configuration(Some("Leptos.toml"))
        .context("Leptos.toml")?
        .leptos_options;
    let _: SocketAddr = options.site_addr;
    Ok(options)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn variables(pairs: &[(&str, &str)]) -> std::vec::IntoIter<(String, String)> {
        let owned: Vec<_> = pairs
            .iter()
            .map(|(a, b)| ((*a).to_owned(), (*b).to_owned()))
            .collect();
        owned.into_iter()
    }

    #[test]
    fn a_variable_wins_over_the_file() {
        let settings = read(
            "profile = \"hwk\"\ndemo = true",
            variables(&[("PORTAL_PROFILE", "helen")]),
        );
        let settings = settings.unwrap();
        assert_eq!((settings.profile.as_str(), settings.demo), ("helen", true));
    }

    #[test]
    fn unknown_keys_are_refused_by_name_in_the_file_and_in_the_environment() {
        let error = read("profil = \"x\"", variables(&[])).unwrap_err();
        assert!(format!("{error:#}").contains("profil"), "{error:#}");
        let error = read("", variables(&[("PORTAL_PROFIL", "x")])).unwrap_err();
        assert!(format!("{error:#}").contains("profil"), "{error:#}");
    }

    #[test]
    fn a_number_that_is_none_is_named() {
        let error = read("", variables(&[("PORTAL_LIMIT_SIGN_INS", "many")])).unwrap_err();
        assert!(format!("{error:#}").contains("PORTAL_LIMIT_SIGN_INS"));
    }

    #[test]
    fn a_limit_below_zero_is_refused_by_name() {
        for name in ["PORTAL_LIMIT_PAIRS", "PORTAL_LIMIT_AT_ONCE"] {
            let error = read("", variables(&[(name, "-1")])).unwrap_err();
            let error = format!("{error:#}").to_lowercase();
            assert!(
                error.contains(&name["PORTAL_".len()..].to_lowercase()),
                "{error}"
            );
        }
    }

    #[test]
    fn every_setting_is_explained_in_the_operations_manual() {
        let manual = include_str!("../../docs/OPERATIONS.md");
        let source = include_str!("settings.rs");
        let fields = source
            .lines()
            .filter_map(|line| line.strip_prefix("    pub "))
            .filter_map(|line| line.split(':').next())
            .filter(|name| !name.contains("fn "));
        for field in fields {
            assert!(
                manual.contains(&format!("`{field}`")),
                "docs/OPERATIONS.md lacks `{field}`"
            );
        }
    }
}
