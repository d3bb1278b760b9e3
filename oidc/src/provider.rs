//! What we know about the provider: its discovery document and its keys, fetched when first needed and
//! kept for a while.

use std::sync::{Arc, Mutex, PoisonError};

use chrono::{DateTime, TimeDelta, Utc};
use serde::Deserialize;
use url::Url;

use crate::{
    http::Http,
    jwk::{KeySet, Public},
    jws::Algorithm,
    refusal::{BadToken, Refusal, Trouble},
    settings::is_safe,
};

/// How long a fetched document is believed.
const KEPT: TimeDelta = TimeDelta::hours(1);
/// An unknown key makes us look again, but not more often than this, or tokens with invented key ids would
/// turn us against the provider.
const LOOK_AGAIN: TimeDelta = TimeDelta::minutes(1);

/// The part of the discovery document that we use.
#[derive(Debug, Deserialize)]
pub(crate) struct Document {
    issuer: String,
    pub(crate) authorization_endpoint: Url,
    pub(crate) token_endpoint: Url,
    jwks_uri: Option<Url>,
    #[serde(default, rename = "authorization_response_iss_parameter_supported")]
    pub(crate) names_itself: bool,
}

/// The provider as we know it.
pub(crate) struct Provider {
    pub(crate) http: Http,
    issuer: String,
    fixed_keys: Option<Arc<KeySet>>,
    document: Cache<Document>,
    keys: Cache<KeySet>,
}

impl Provider {
    pub(crate) fn new(http: Http, issuer: String, fixed_keys: Option<KeySet>) -> Self {
        let fixed_keys = fixed_keys.map(Arc::new);
        let (document, keys) = (Cache::default(), Cache::default());
        Self {
            http,
            issuer,
            fixed_keys,
            document,
            keys,
        }
    }

    /// The discovery document, checked to be the one of our issuer.
    pub(crate) async fn document(&self, now: DateTime<Utc>) -> Result<Arc<Document>, Refusal> {
        if let Some(document) = self.document.younger_than(KEPT, now) {
            return Ok(document);
        }
        let url = format!(
            "{}/.well-known/openid-configuration",
            self.issuer.trim_end_matches('/')
        );
        let url = Url::parse(&url).map_err(|_| Trouble::Connection)?;
        let body = self.http.get(&url).await?;
        let document: Document = serde_json::from_slice(&body).map_err(|_| Trouble::Garbage)?;
        if document.issuer != self.issuer {
            return Err(Refusal::ForeignDocument);
        }
        let endpoints = [&document.authorization_endpoint, &document.token_endpoint];
        if !endpoints.into_iter().chain(&document.jwks_uri).all(is_safe) {
            return Err(Refusal::UnsafeEndpoint);
        }
        Ok(self.document.keep(document, now))
    }

    /// The key of a signature.
    pub(crate) async fn key(
        &self,
        kid: Option<&str>,
        alg: Algorithm,
        now: DateTime<Utc>,
    ) -> Result<Public, Refusal> {
        let find = |keys: &KeySet| keys.find(kid, alg).cloned();
        let unknown = || Refusal::from(BadToken::UnknownKey);
        if let Some(keys) = &self.fixed_keys {
            return find(keys).ok_or_else(unknown);
        }
        if let Some(key) = self.keys.younger_than(KEPT, now).as_deref().and_then(find) {
            return Ok(key);
        }
        if self.keys.younger_than(LOOK_AGAIN, now).is_some() {
            return Err(unknown());
        }
        let document = self.document(now).await?;
        let url = document.jwks_uri.as_ref().ok_or(Trouble::Garbage)?;
        let keys = KeySet::parse(&self.http.get(url).await?).ok_or(Trouble::Garbage)?;
        find(&self.keys.keep(keys, now)).ok_or_else(unknown)
    }
}

/// One value and when it was fetched. Two sign-ins may fetch at the same time; neither waits for the other.
struct Cache<T>(Mutex<Option<(DateTime<Utc>, Arc<T>)>>);

impl<T> Default for Cache<T> {
    fn default() -> Self {
        Self(Mutex::default())
    }
}

impl<T> Cache<T> {
    fn younger_than(&self, age: TimeDelta, now: DateTime<Utc>) -> Option<Arc<T>> {
        let kept = self.0.lock().unwrap_or_else(PoisonError::into_inner);
        let (fetched, value) = kept.as_ref()?;
        (now - fetched < age).then(|| Arc::clone(value))
    }

    fn keep(&self, value: T, now: DateTime<Utc>) -> Arc<T> {
        let value = Arc::new(value);
        let mut kept = self.0.lock().unwrap_or_else(PoisonError::into_inner);
        *kept = Some((now, Arc::clone(&value)));
        value
    }
}
