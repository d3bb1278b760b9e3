//! Everything the server does that is not HTTP: use cases, SQL, mail, jobs, files in and out.
//!
//! A use case takes [`Services`] and, where somebody must be signed in, an [`account::Actor`], which only
//! the session code can make. It checks by itself what the actor may see.

pub mod account;
pub mod audit;
pub mod db;
pub mod drafts;
mod failure;
pub mod keys;
mod numbers;
pub mod ports;
pub mod profile;

pub mod billing;
pub mod company;
pub mod consumption;
pub mod contract;
pub mod dashboard;
pub mod delivery;
pub mod export;
pub mod identification;
pub mod import;
pub mod instalment;
pub mod jobs;
pub mod letter;
pub mod mail;
pub mod mandate;
pub mod objects;
pub mod outbox;
pub mod personal;
pub mod reading;
pub mod requests;
pub mod sheet;
pub mod statement;

use std::{path::PathBuf, sync::Arc};

use chrono::{DateTime, NaiveDate, TimeZone, Utc};
use chrono_tz::Tz;
use uuid::Uuid;

pub use failure::{Failure, Outcome};

/// Pictures decoded at the same time; each may need 200 MB.
const PICTURES_AT_ONCE: usize = 2;

/// All that a use case needs: database, clock, ids, mail, secrets, and the profile of the utility.
pub struct Services {
    /// The database.
    pub db: db::Database,
    /// Time.
    pub clock: Arc<dyn ports::Clock>,
    /// Ids and secrets.
    pub ids: Arc<dyn ports::Ids>,
    /// The way out for mail.
    pub mail: Arc<dyn ports::MailTransport>,
    /// Who identifies people, where the profile asks banks.
    pub bank: Option<Arc<dyn ports::Bank>>,
    /// Keys derived from the secret of this installation.
    pub keys: keys::Keys,
    /// The bounded gate in front of the password hash.
    pub hasher: account::Hasher,
    /// The utility.
    pub profile: Arc<domain::profile::Profile>,
    /// The utility's time zone.
    pub zone: Tz,
    /// The portal's public address without a slash at the end.
    pub base_url: String,
    /// Where documents lie.
    pub documents: PathBuf,
    /// Where files of customers lie.
    pub objects: objects::Objects,
    /// The gate in front of the decoding of pictures.
    pub pictures: Arc<tokio::sync::Semaphore>,
    /// The folder of the demo's mailbox, in demo mode.
    pub mailbox: Option<PathBuf>,
    /// How often things may be done.
    pub limits: account::Limits,
    /// Receipt numbers.
    pub(crate) numbers: numbers::Numbers,
    /// The name of this process among the holders of leases.
    pub instance: String,
    /// Wakes the worker after a commit that left it work.
    pub nudge: Arc<tokio::sync::Notify>,
}

/// What [`Services::new`] is made of.
pub struct Parts {
    /// The open, migrated database.
    pub db: db::Database,
    /// Time.
    pub clock: Arc<dyn ports::Clock>,
    /// Ids and secrets.
    pub ids: Arc<dyn ports::Ids>,
    /// The way out for mail.
    pub mail: Arc<dyn ports::MailTransport>,
    /// Who identifies people, where the profile asks banks.
    pub bank: Option<Arc<dyn ports::Bank>>,
    /// The secret of this installation.
    pub secret: Vec<u8>,
    /// The cost of a password hash.
    pub hash_cost: account::HashCost,
    /// The folder of the demo's mailbox, in demo mode.
    pub mailbox: Option<PathBuf>,
    /// How often things may be done.
    pub limits: account::Limits,
    /// The utility.
    pub profile: domain::profile::Profile,
    /// The portal's public address.
    pub base_url: String,
    /// Where documents lie.
    pub documents: PathBuf,
    /// Where files of customers lie.
    pub objects: objects::Objects,
}

impl Services {
    /// Puts the house together.
    ///
    /// # Errors
    /// An unknown time zone in the profile, or a hash cost below the floor.
    pub fn new(parts: Parts) -> anyhow::Result<Self> {
        let zone = parts
            .profile
            .time_zone
            .parse::<Tz>()
            .map_err(|_| anyhow::anyhow!("unknown time_zone {:?}", parts.profile.time_zone))?;
        Ok(Self {
            hasher: account::Hasher::new(parts.hash_cost)?,
            keys: keys::Keys::new(&parts.secret)?,
            bank: parts.bank,
            mailbox: parts.mailbox,
            limits: parts.limits,
            instance: parts.ids.uuid(parts.clock.now()).to_string(),
            db: parts.db,
            clock: parts.clock,
            ids: parts.ids,
            mail: parts.mail,
            profile: Arc::new(parts.profile),
            zone,
            base_url: parts.base_url.trim_end_matches('/').to_owned(),
            documents: parts.documents,
            objects: parts.objects,
            pictures: Arc::new(tokio::sync::Semaphore::new(PICTURES_AT_ONCE)),
            numbers: numbers::Numbers::default(),
            nudge: Arc::new(tokio::sync::Notify::new()),
        })
    }

    /// The present instant.
    pub fn now(&self) -> DateTime<Utc> {
        self.clock.now()
    }

    /// Today where the utility is. Phones have other ideas; they are not asked.
    pub fn today(&self) -> NaiveDate {
        self.local_date(self.now())
    }

    /// The first instant of a day where the utility is.
    pub fn midnight(&self, day: NaiveDate) -> DateTime<Utc> {
        let midnight = day.and_time(chrono::NaiveTime::MIN);
        let local = self.zone.from_local_datetime(&midnight).earliest();
        // Where clocks skip midnight, the hour of UTC is near enough.
        local.map_or_else(|| midnight.and_utc(), |at| at.with_timezone(&Utc))
    }

    /// The utility's calendar day of an instant.
    pub fn local_date(&self, at: DateTime<Utc>) -> NaiveDate {
        at.with_timezone(&self.zone).date_naive()
    }

    /// A new id.
    pub fn id(&self) -> Uuid {
        self.ids.uuid(self.now())
    }
}

impl std::fmt::Debug for Services {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.debug_struct("Services")
            .field("profile", &self.profile.slug)
            .finish_non_exhaustive()
    }
}
