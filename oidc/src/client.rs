//! The client: settings, keys and what we know about the provider, in one value for the whole process.

use std::{fmt, fs, time::Duration};

use crate::{
    http::Http,
    jwk::KeySet,
    keys::Keys,
    provider::Provider,
    settings::{Settings, SetupError},
};

/// Sends people to the identification service and understands what it says about them.
pub struct Client {
    pub(crate) settings: Settings,
    pub(crate) keys: Keys,
    pub(crate) provider: Provider,
}

impl fmt::Debug for Client {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("Client")
            .field("settings", &self.settings)
            .field("keys", &self.keys)
            .finish_non_exhaustive()
    }
}

impl Client {
    /// Checks the settings. Does not ask the provider anything yet: it may be away while we start.
    pub fn new(settings: Settings, keys: Keys) -> Result<Self, SetupError> {
        settings.check()?;
        let fixed_keys = match &settings.provider_keys {
            None => None,
            Some(path) => {
                let json = fs::read(path).map_err(|error| SetupError::File(path.clone(), error))?;
                let keys = KeySet::parse(&json)
                    .filter(|keys| !keys.is_empty())
                    .ok_or_else(|| SetupError::Content(path.clone(), "has no key we can use"))?;
                Some(keys)
            }
        };
        let http = Http::new(Duration::from_secs(settings.timeout_seconds.into()))?;
        let provider = Provider::new(http, settings.issuer.clone(), fixed_keys);
        Ok(Self {
            settings,
            keys,
            provider,
        })
    }

    /// Our public keys as a JWK set, for the provider to register.
    pub fn public_keys(&self) -> &str {
        self.keys.public()
    }

    /// The agreement this client works by.
    pub fn settings(&self) -> &Settings {
        &self.settings
    }
}
