//! The claims of an id token whose signature is good: every check of OpenID Connect Core 3.1.3.7 that
//! concerns us, one after the other.

use base64::{Engine, prelude::BASE64_URL_SAFE_NO_PAD as BASE64};
use chrono::{DateTime, Utc};
use serde::Deserialize;
use serde_json::{Map, Value};
use sha2::{Digest, Sha256};
use subtle::ConstantTimeEq;

use crate::{authorize::Pending, identified::Identified, refusal::BadToken, settings::Settings};

/// A token is used at once; one that was made earlier than this was lying about somewhere.
const OLDEST_SECONDS: i64 = 600;
/// No honest text claim is longer.
const LONGEST: usize = 255;

/// What the token must agree with.
pub(crate) struct Expected<'a> {
    pub(crate) settings: &'a Settings,
    pub(crate) pending: &'a Pending,
    pub(crate) code: &'a str,
    pub(crate) access_token: Option<&'a str>,
    pub(crate) now: DateTime<Utc>,
}

/// The claims as they came.
#[derive(Deserialize)]
pub(crate) struct Claims {
    iss: Option<String>,
    sub: Option<String>,
    aud: Option<Audience>,
    azp: Option<String>,
    exp: Option<f64>,
    iat: Option<f64>,
    nbf: Option<f64>,
    auth_time: Option<f64>,
    nonce: Option<String>,
    acr: Option<String>,
    at_hash: Option<String>,
    c_hash: Option<String>,
    #[serde(flatten)]
    others: Map<String, Value>,
}

#[derive(Deserialize)]
#[serde(untagged)]
enum Audience {
    One(String),
    Several(Vec<String>),
}

impl Claims {
    /// Reads the payload of a token.
    pub(crate) fn parse(payload: &[u8]) -> Result<Self, BadToken> {
        serde_json::from_slice(payload).map_err(|_| BadToken::Malformed)
    }

    /// Who it is, if everything is right.
    pub(crate) fn check(mut self, expected: &Expected) -> Result<Identified, BadToken> {
        let settings = expected.settings;
        if self.iss.as_ref() != Some(&settings.issuer) {
            return Err(BadToken::Issuer);
        }
        self.check_audience(&settings.client_id)?;
        let auth_time = self.check_times(settings, expected.now)?;
        let nonce = self.nonce.as_deref().unwrap_or_default();
        if !same(nonce, &expected.pending.nonce) {
            return Err(BadToken::Nonce);
        }
        check_hash(self.at_hash.as_deref(), expected.access_token)?;
        check_hash(self.c_hash.as_deref(), Some(expected.code))?;
        let acr = self.acr.take().unwrap_or_default();
        check_acr(&acr, &expected.pending.acr, &settings.accepted_acr)?;
        let names = &settings.claims;
        Ok(Identified {
            issuer: settings.issuer.clone(),
            subject: filled("sub", self.sub.take())?,
            identity_code: self.text(&names.identity_code)?,
            given_name: self.text(&names.given_name)?,
            family_name: self.text(&names.family_name)?,
            acr,
            auth_time,
        })
    }

    /// Made for us; where it is made for others too, we must be the one who asked for it.
    fn check_audience(&self, client_id: &str) -> Result<(), BadToken> {
        let (ours, several) = match &self.aud {
            None => (false, false),
            Some(Audience::One(one)) => (one == client_id, false),
            Some(Audience::Several(all)) => (all.iter().any(|one| one == client_id), all.len() > 1),
        };
        let azp = self.azp.as_deref();
        if ours && azp.map_or(!several, |azp| azp == client_id) {
            return Ok(());
        }
        Err(BadToken::Audience)
    }

    fn check_times(
        &self,
        settings: &Settings,
        now: DateTime<Utc>,
    ) -> Result<Option<DateTime<Utc>>, BadToken> {
        let leeway = i64::from(settings.leeway_seconds);
        let now = now.timestamp();
        let exp = seconds("exp", self.exp)?.ok_or_else(|| missing("exp"))?;
        let iat = seconds("iat", self.iat)?.ok_or_else(|| missing("iat"))?;
        let nbf = seconds("nbf", self.nbf)?.unwrap_or(iat);
        let auth_time = seconds("auth_time", self.auth_time)?;
        if exp + leeway <= now || iat + OLDEST_SECONDS + leeway < now {
            return Err(BadToken::Expired);
        }
        if iat.max(nbf).max(auth_time.unwrap_or(iat)) > now + leeway {
            return Err(BadToken::NotYet);
        }
        let max_age = i64::from(settings.max_age_seconds);
        if max_age > 0 {
            let auth_time = auth_time.ok_or_else(|| missing("auth_time"))?;
            if auth_time + max_age + leeway < now {
                return Err(BadToken::Stale);
            }
        }
        Ok(auth_time.and_then(|seconds| DateTime::from_timestamp(seconds, 0)))
    }

    fn text(&mut self, name: &str) -> Result<String, BadToken> {
        match self.others.remove(name) {
            Some(Value::String(text)) => filled(name, Some(text)),
            _ => Err(missing(name)),
        }
    }
}

/// Whoever asked for a level gets that level. Whoever asked for a bank gets any level that is good enough.
fn check_acr(acr: &str, asked: &str, accepted: &[String]) -> Result<(), BadToken> {
    let listed = |value: &str| accepted.iter().any(|level| level == value);
    if !listed(acr) || (listed(asked) && asked != acr) {
        return Err(BadToken::Acr);
    }
    Ok(())
}

/// A hash that is there must fit: the left half of SHA-256, as for all algorithms on our list.
fn check_hash(hash: Option<&str>, of: Option<&str>) -> Result<(), BadToken> {
    let Some(hash) = hash else { return Ok(()) };
    let of = of.ok_or(BadToken::Hash)?;
    let half = BASE64.encode(&Sha256::digest(of.as_bytes())[..16]);
    if same(hash, &half) {
        Ok(())
    } else {
        Err(BadToken::Hash)
    }
}

/// Equal, in a time that does not tell where the difference is.
fn same(left: &str, right: &str) -> bool {
    left.as_bytes().ct_eq(right.as_bytes()).into()
}

/// JSON numbers may have fractions. What is no time within reason is not a time.
fn seconds(name: &str, value: Option<f64>) -> Result<Option<i64>, BadToken> {
    let Some(value) = value else { return Ok(None) };
    if !(0.0..1e11).contains(&value) {
        return Err(missing(name));
    }
    #[expect(
        clippy::cast_possible_truncation,
        reason = "the range was just checked"
    )]
    Ok(Some(value as i64))
}

fn filled(name: &str, text: Option<String>) -> Result<String, BadToken> {
    text.filter(|text| !text.trim().is_empty() && text.len() <= LONGEST)
        .ok_or_else(|| missing(name))
}

fn missing(name: &str) -> BadToken {
    BadToken::ClaimMissing(name.to_owned())
}
