//! What an operator configures about the identification service, and what is wrong with it.
//! Brokers differ in names only, so names of claims and levels are settings.

use std::path::PathBuf;

use serde::Deserialize;
use url::{Host, Url};

/// The agreement with one identification service.
#[derive(Debug, Clone, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Settings {
    /// The issuer, exactly as its discovery document and its tokens spell it.
    pub issuer: String,
    /// Our name at the provider.
    pub client_id: String,
    /// Where the provider sends people back to, as registered there.
    pub redirect_uri: Url,
    /// PEM (PKCS#8) of the P-256 key that signs our requests.
    pub signing_key: PathBuf,
    /// PEM (PKCS#8) of the P-256 key that id tokens are encrypted to.
    pub encryption_key: PathBuf,
    /// Scopes to ask for; must contain `openid`.
    #[serde(default = "openid")]
    pub scope: String,
    /// How the provider calls what we want to know.
    #[serde(default)]
    pub claims: ClaimNames,
    /// Values of `acr` that are good enough. By default the Finnish levels substantial and high.
    #[serde(default = "finnish_levels")]
    pub accepted_acr: Vec<String>,
    /// Whether a token that is only signed is refused.
    #[serde(default = "yes")]
    pub require_encryption: bool,
    /// JWK set of the provider as a file. With it `jwks_uri` is never asked.
    #[serde(default)]
    pub provider_keys: Option<PathBuf>,
    /// How far the provider's clock may be off.
    #[serde(default = "half_a_minute")]
    pub leeway_seconds: u32,
    /// How long ago the person may have identified; 0 asks for no limit and does without `auth_time`.
    #[serde(default = "ten_minutes")]
    pub max_age_seconds: u32,
    /// How long one answer of the provider may take.
    #[serde(default = "ten_seconds")]
    pub timeout_seconds: u32,
    /// Audience of our client assertion. By default the issuer, which no other server can pass for;
    /// older providers want the URL of their token endpoint.
    #[serde(default)]
    pub assertion_audience: Option<String>,
}

/// Names of the claims we ask for.
#[derive(Debug, Clone, Deserialize)]
#[serde(deny_unknown_fields, default)]
pub struct ClaimNames {
    /// The personal identity code.
    pub identity_code: String,
    /// Given names.
    pub given_name: String,
    /// Family name.
    pub family_name: String,
}

impl Default for ClaimNames {
    fn default() -> Self {
        Self {
            identity_code: "urn:oid:1.2.246.21".to_owned(),
            given_name: "given_name".to_owned(),
            family_name: "family_name".to_owned(),
        }
    }
}

/// Why a client cannot be set up. For the operator, at the start of the server.
#[derive(Debug, thiserror::Error)]
pub enum SetupError {
    /// A setting has a value that cannot work or is not safe.
    #[error("setting `{0}`: {1}")]
    Setting(&'static str, &'static str),
    /// A file cannot be read or written.
    #[error("{0}: {1}")]
    File(PathBuf, std::io::Error),
    /// A file is not what it should be.
    #[error("{0}: {1}")]
    Content(PathBuf, &'static str),
    /// A key is not a P-256 key in PKCS#8 PEM.
    #[error("not a P-256 private key in PKCS#8 PEM")]
    Key,
    /// One key must not do both.
    #[error("signing and encryption need two different keys")]
    SameKey,
    /// The random bytes are no key (one in four thousand million): draw again.
    #[error("the random bytes do not make a key, draw again")]
    Randomness,
    /// TLS cannot be set up.
    #[error("TLS: {0}")]
    Tls(String),
}

impl Settings {
    /// Refuses what would only fail, or fail to protect, later.
    pub(crate) fn check(&self) -> Result<(), SetupError> {
        let issuer =
            Url::parse(&self.issuer).map_err(|_| SetupError::Setting("issuer", "is not a URL"))?;
        if issuer.query().is_some() || issuer.fragment().is_some() {
            return Err(SetupError::Setting("issuer", "has a query or a fragment"));
        }
        if !is_safe(&issuer) {
            return Err(SetupError::Setting("issuer", "must be https"));
        }
        if !is_safe(&self.redirect_uri) {
            return Err(SetupError::Setting("redirect_uri", "must be https"));
        }
        if self.client_id.is_empty() {
            return Err(SetupError::Setting("client_id", "is empty"));
        }
        if !self.scope.split(' ').any(|scope| scope == "openid") {
            return Err(SetupError::Setting("scope", "must contain openid"));
        }
        if self.accepted_acr.is_empty() {
            return Err(SetupError::Setting("accepted_acr", "accepts nobody"));
        }
        if self.leeway_seconds > 300 {
            return Err(SetupError::Setting("leeway_seconds", "is over 300"));
        }
        if !(1..=60).contains(&self.timeout_seconds) {
            return Err(SetupError::Setting("timeout_seconds", "is not 1 to 60"));
        }
        Ok(())
    }
}

/// https, or http that never leaves this machine.
pub(crate) fn is_safe(url: &Url) -> bool {
    let loopback = match url.host() {
        Some(Host::Domain(name)) => name == "localhost",
        Some(Host::Ipv4(address)) => address.is_loopback(),
        Some(Host::Ipv6(address)) => address.is_loopback(),
        None => return false,
    };
    url.scheme() == "https" || (url.scheme() == "http" && loopback)
}

fn openid() -> String {
    "openid".to_owned()
}

fn finnish_levels() -> Vec<String> {
    ["loa2", "loa3"]
        .map(|level| format!("http://ftn.ficora.fi/2017/{level}"))
        .to_vec()
}

fn yes() -> bool {
    true
}

fn half_a_minute() -> u32 {
    30
}

fn ten_minutes() -> u32 {
    600
}

fn ten_seconds() -> u32 {
    10
}

#[cfg(test)]
mod tests;
