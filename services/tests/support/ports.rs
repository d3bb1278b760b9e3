//! The outside world as the tests want it: a clock that stands still until it is moved, ids that are the
//! same in every run, a post office that can refuse, be closed, or lose the answer.

use std::{
    collections::HashSet,
    sync::{
        Arc, Mutex,
        atomic::{AtomicBool, AtomicI64, AtomicU64, Ordering},
    },
};

use chrono::{DateTime, TimeDelta, Utc};
use lettre::Message;
use services::{
    mail::MemoryTransport,
    ports::{Clock, Ids, MailError, MailTransport},
};
use sha2::{Digest, Sha256};
use uuid::Uuid;

/// 2026-11-21 12:00 UTC, a Saturday in the reading season.
const START: i64 = 1_795_262_400_000;

/// Time stands still until the test moves it.
#[derive(Debug)]
pub struct FakeClock {
    millis: AtomicI64,
}

impl Default for FakeClock {
    fn default() -> Self {
        Self {
            millis: AtomicI64::new(START),
        }
    }
}

impl FakeClock {
    /// Lets time pass.
    pub fn advance(&self, span: TimeDelta) {
        self.millis
            .fetch_add(span.num_milliseconds(), Ordering::SeqCst);
    }
}

impl Clock for FakeClock {
    fn now(&self) -> DateTime<Utc> {
        DateTime::from_timestamp_millis(self.millis.load(Ordering::SeqCst)).unwrap()
    }
}

/// Ids in the order of their making; secrets that nobody can tell from random ones.
#[derive(Debug)]
pub struct SeededIds {
    instance: u16,
    made: AtomicU64,
}

impl SeededIds {
    /// Two instances never make the same id.
    pub fn new(instance: u16) -> Self {
        Self {
            instance,
            made: AtomicU64::new(1),
        }
    }
}

impl Ids for SeededIds {
    fn uuid(&self, now: DateTime<Utc>) -> Uuid {
        let mut bytes = [0_u8; 10];
        bytes[..2].copy_from_slice(&self.instance.to_be_bytes());
        bytes[2..].copy_from_slice(&self.made.fetch_add(1, Ordering::SeqCst).to_be_bytes());
        let millis = u64::try_from(now.timestamp_millis()).unwrap();
        uuid::Builder::from_unix_timestamp_millis(millis, &bytes).into_uuid()
    }

    fn secret(&self) -> [u8; 32] {
        let number = self.made.fetch_add(1, Ordering::SeqCst);
        Sha256::digest(format!("seed {} {number}", self.instance)).into()
    }
}

/// Takes mails, and misbehaves on demand.
#[derive(Debug, Default)]
pub struct Post {
    inner: MemoryTransport,
    refused: Mutex<HashSet<String>>,
    silent: AtomicBool,
    slow: Mutex<Option<(Arc<FakeClock>, TimeDelta)>>,
}

impl Post {
    /// All mails that were taken.
    pub fn sent(&self) -> Vec<Message> {
        self.inner.sent()
    }

    /// The mails to one address, the oldest first.
    pub fn to(&self, address: &str) -> Vec<Message> {
        self.sent()
            .into_iter()
            .filter(|mail| goes_to(mail, |to| to == address))
            .collect()
    }

    /// Answers "try again" from now on, or takes mails again.
    pub fn close(&self, closed: bool) {
        self.inner.fail(closed.then_some(false));
    }

    /// Refuses this recipient for good.
    pub fn refuse(&self, address: &str) {
        self.refused.lock().unwrap().insert(address.to_owned());
    }

    /// Takes mails and never says so: whoever sends one is stuck.
    pub fn keep_silent(&self, silent: bool) {
        self.silent.store(silent, Ordering::SeqCst);
    }

    /// Needs so much time for every mail.
    pub fn take_time(&self, clock: &Arc<FakeClock>, span: TimeDelta) {
        *self.slow.lock().unwrap() = Some((Arc::clone(clock), span));
    }
}

fn goes_to(mail: &Message, wanted: impl Fn(&str) -> bool) -> bool {
    mail.envelope().to().iter().any(|to| wanted(to.as_ref()))
}

#[async_trait::async_trait]
impl MailTransport for Post {
    async fn send(&self, message: &Message) -> Result<(), MailError> {
        let refused = {
            let refused = self.refused.lock().unwrap();
            goes_to(message, |to| refused.contains(to))
        };
        if refused {
            return Err(MailError::Never("550 no such user".to_owned()));
        }
        let slow = self.slow.lock().unwrap().clone();
        if let Some((clock, span)) = slow {
            clock.advance(span);
            tokio::time::sleep(std::time::Duration::from_millis(20)).await;
        }
        self.inner.send(message).await?;
        if self.silent.load(Ordering::SeqCst) {
            std::future::pending::<()>().await;
        }
        Ok(())
    }
}
