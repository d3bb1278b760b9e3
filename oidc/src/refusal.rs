//! Every way an identification can fail, told apart for tests and the audit log. None of them carries a
//! secret or anything about the person.

/// Why nobody was identified.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
pub enum Refusal {
    /// The provider did not give a usable answer.
    #[error("the provider gave no usable answer: {0}")]
    Unreachable(Trouble),
    /// The discovery document belongs to another issuer.
    #[error("the discovery document names another issuer")]
    ForeignDocument,
    /// The discovery document names an endpoint without TLS.
    #[error("the discovery document names an endpoint that is not safe")]
    UnsafeEndpoint,
    /// The answer in the browser came from another issuer, or hides from whom (RFC 9207).
    #[error("the answer comes from another issuer")]
    MixUp,
    /// The provider said no, with its error code.
    #[error("the provider refused: {0}")]
    Denied(String),
    /// The id token does not prove anything.
    #[error("the id token is not good: {0}")]
    BadToken(BadToken),
}

/// What was wrong with an answer over HTTP.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
pub enum Trouble {
    /// No connection, or it broke.
    #[error("no connection")]
    Connection,
    /// Nobody we trust vouches for the peer.
    #[error("TLS failed")]
    Tls,
    /// Too slow.
    #[error("timeout")]
    Timeout,
    /// A status we do not expect, redirects among them.
    #[error("status {0}")]
    Status(u16),
    /// More bytes than any honest answer has.
    #[error("answer too large")]
    TooLarge,
    /// Not the JSON it should be.
    #[error("answer is garbage")]
    Garbage,
}

/// What was wrong with an id token.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
pub enum BadToken {
    /// Not a compact JWE or JWS, or its parts are not what they should be.
    #[error("malformed")]
    Malformed,
    /// Only signed where encryption is required.
    #[error("not encrypted")]
    Unencrypted,
    /// An algorithm that is not on our list; `none` among them.
    #[error("algorithm not allowed")]
    Algorithm,
    /// Encrypted to another key, or changed on the way.
    #[error("cannot be decrypted")]
    Decryption,
    /// Signed with a key the provider does not publish.
    #[error("unknown key")]
    UnknownKey,
    /// The signature is wrong.
    #[error("wrong signature")]
    Signature,
    /// Made by somebody else.
    #[error("wrong issuer")]
    Issuer,
    /// Made for somebody else.
    #[error("wrong audience")]
    Audience,
    /// Too old.
    #[error("expired")]
    Expired,
    /// From the future.
    #[error("not yet valid")]
    NotYet,
    /// Made for another sign-in.
    #[error("wrong nonce")]
    Nonce,
    /// The person identified too long ago.
    #[error("identified too long ago")]
    Stale,
    /// Not the level we need.
    #[error("level too low")]
    Acr,
    /// Belongs to another access token or code.
    #[error("hash does not match")]
    Hash,
    /// A claim is not there or is empty.
    #[error("claim `{0}` is missing")]
    ClaimMissing(String),
}

impl Refusal {
    /// The refusal for the `error` parameter that a provider sends back instead of a code. Only what an
    /// error code may consist of is kept, since it came through a browser.
    pub fn denied(error: &str) -> Self {
        let code: String = error
            .chars()
            .filter(|c| c.is_ascii_alphanumeric() || matches!(c, '_' | '-' | '.'))
            .take(60)
            .collect();
        Self::Denied(code)
    }

    /// Whether the person changed their mind, which is nothing to worry about.
    pub fn is_cancelled(&self) -> bool {
        matches!(self, Self::Denied(code) if code == "access_denied")
    }
}

impl From<Trouble> for Refusal {
    fn from(trouble: Trouble) -> Self {
        Self::Unreachable(trouble)
    }
}

impl From<BadToken> for Refusal {
    fn from(bad: BadToken) -> Self {
        Self::BadToken(bad)
    }
}
