//! Who somebody is, according to the provider.

use std::fmt;

use chrono::{DateTime, Utc};

/// A person whom the provider identified. An account is tied to issuer and subject, never to a name.
#[derive(Clone, PartialEq, Eq)]
pub struct Identified {
    /// Who says so.
    pub issuer: String,
    /// The provider's name for the person.
    pub subject: String,
    /// The personal identity code.
    pub identity_code: String,
    /// Given names.
    pub given_name: String,
    /// Family name.
    pub family_name: String,
    /// How sure the provider is.
    pub acr: String,
    /// When the person identified, if the provider tells.
    pub auth_time: Option<DateTime<Utc>>,
}

/// Logs print with `Debug`: the person stays out of it.
impl fmt::Debug for Identified {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("Identified")
            .field("issuer", &self.issuer)
            .field("acr", &self.acr)
            .field("auth_time", &self.auth_time)
            .finish_non_exhaustive()
    }
}
