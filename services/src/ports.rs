//! The outside world as traits: time, randomness, mail. Everything else is real in the tests too.

use chrono::{DateTime, SubsecRound, Utc};
use uuid::Uuid;

/// Where the time comes from.
pub trait Clock: Send + Sync {
    /// The present instant, to the millisecond (finer digits do not survive every database).
    fn now(&self) -> DateTime<Utc>;
}

/// Where ids and secrets come from.
pub trait Ids: Send + Sync {
    /// A new UUIDv7: sortable by time, unique across instances. Not a secret.
    fn uuid(&self, now: DateTime<Utc>) -> Uuid;
    /// 256 random bits from the operating system.
    fn secret(&self) -> [u8; 32];
}

/// Hands one finished message over to the world.
#[async_trait::async_trait]
pub trait MailTransport: Send + Sync {
    /// Sends the message. `Err` says whether another try can help.
    async fn send(&self, message: &lettre::Message) -> Result<(), MailError>;
}

/// Asks a bank who somebody is.
#[async_trait::async_trait]
pub trait Bank: Send + Sync {
    /// The URL that sends a person to the bank of this `acr`.
    async fn begin(
        &self,
        fresh: oidc::Fresh,
        acr: &str,
        locale: &str,
        now: DateTime<Utc>,
    ) -> Result<oidc::Begun, oidc::Refusal>;
    /// Who came back with this code.
    async fn finish(
        &self,
        pending: &oidc::Pending,
        code: &str,
        issuer: Option<&str>,
        now: DateTime<Utc>,
    ) -> Result<oidc::Identified, oidc::Refusal>;
}

#[async_trait::async_trait]
impl Bank for oidc::Client {
    async fn begin(
        &self,
        fresh: oidc::Fresh,
        acr: &str,
        locale: &str,
        now: DateTime<Utc>,
    ) -> Result<oidc::Begun, oidc::Refusal> {
        Self::begin(self, fresh, acr, Some(locale), now).await
    }

    async fn finish(
        &self,
        pending: &oidc::Pending,
        code: &str,
        issuer: Option<&str>,
        now: DateTime<Utc>,
    ) -> Result<oidc::Identified, oidc::Refusal> {
        Self::finish(self, pending, code, issuer, now).await
    }
}

/// Why a message was not taken.
#[derive(Debug, thiserror::Error)]
pub enum MailError {
    /// Worth another try: server away, greylisting, full queue.
    #[error("try again: {0}")]
    Later(String),
    /// The recipient or the message is refused for good.
    #[error("refused: {0}")]
    Never(String),
}

/// The real clock.
#[derive(Debug, Default)]
pub struct SystemClock;

impl Clock for SystemClock {
    #[expect(
        clippy::disallowed_methods,
        reason = "the one place that reads the system clock"
    )]
    fn now(&self) -> DateTime<Utc> {
        Utc::now().trunc_subsecs(3)
    }
}

/// Real randomness.
#[derive(Debug, Default)]
pub struct SystemIds;

impl Ids for SystemIds {
    fn uuid(&self, now: DateTime<Utc>) -> Uuid {
        let mut random = [0_u8; 10];
        random.copy_from_slice(&self.secret()[..10]);
        let millis = u64::try_from(now.timestamp_millis()).unwrap_or_default();
        uuid::Builder::from_unix_timestamp_millis(millis, &random).into_uuid()
    }

    fn secret(&self) -> [u8; 32] {
        let mut bytes = [0_u8; 32];
        if let Err(error) = getrandom::fill(&mut bytes) {
            // Without randomness every token would be guessable: stop instead of going on.
            tracing::error!(%error, "the operating system gives no random numbers");
            std::process::abort();
        }
        bytes
    }
}
