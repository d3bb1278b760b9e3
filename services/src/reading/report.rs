//! Reporting readings. One transaction holds readings, receipt, request, export records, audit line and
//! mail; the same form sent twice, from two tabs or after "back", stores once and gives the same receipt.

pub(super) mod check;
mod line;
pub(super) mod save;

use std::collections::BTreeMap;

use chrono::{DateTime, Utc};
use domain::language::Language;
use save::By;
use sha2::{Digest, Sha256};
use uuid::Uuid;

use crate::{
    Failure, Outcome, Services,
    account::Actor,
    contract::supply,
    db::is_busy,
    reading::{history::of_account, photo},
};

/// The form as typed.
#[derive(Clone, Debug, Default)]
pub struct Report {
    /// Day of the reading.
    pub read_on: String,
    /// Typed values by register id; empty ones count as not given.
    pub values: BTreeMap<String, String>,
    /// "Yes, the value is right", for unusual ones.
    pub confirm: bool,
    /// Code of the reason; empty for the usual one of the day.
    pub reason: String,
    /// What the customer says about it.
    pub comment: String,
    /// Id of the own report that this one corrects; empty for a new one.
    pub corrects: String,
    /// When a device without a network took it down, by the device's clock.
    pub captured_at: Option<DateTime<Utc>>,
    /// It came from somebody who is not signed in: unusual values are looked at by people in any case.
    pub guest: bool,
    /// Born with the form.
    pub key: String,
    /// Language of the receipt.
    pub language: Language,
}

/// The longest comment, in characters.
pub const LONGEST_COMMENT: usize = 500;

/// Tries when two tabs or a busy database get in each other's way.
const TRIES: u32 = 4;

/// Stores the readings and gives the id of the receipt.
///
/// # Errors
/// `Invalid` with `read_on`, `value_<register id>`, `reason`, `comment` or `values` (nothing typed at all);
/// `NotFound` for registers and reports of somebody else; `Conflict` when the
/// key was used for something else before; `TooMany` above the hourly limit of the contract account.
pub async fn report(services: &Services, actor: &Actor, report: &Report) -> Outcome<Uuid> {
    let account = actor.chosen_id()?.uuid();
    let key = report.key.trim();
    if key.is_empty() || key.len() > 64 {
        return Err(Failure::Conflict("key_reused"));
    }
    crate::account::count_reading(services, account).await?;
    let mut tries = 0;
    loop {
        tries += 1;
        let (supply, readings) = tokio::try_join!(
            supply(services.db.read(), account),
            of_account(services, account)
        )?;
        if let Some(id) = save::find(services, actor, key, &parameters_hash(report)).await? {
            return Ok(id);
        }
        let shown = photo::meters_of_form(services, actor, key).await?;
        let checked = check::check(services, &supply, &readings, &shown, report)?;
        if let Some(id) = checked.same_as {
            return Ok(id);
        }
        match save::save(
            services,
            By::User(actor.user_id().uuid()),
            account,
            key,
            &parameters_hash(report),
            report,
            &checked,
        )
        .await
        {
            Err(save::Stopped::Again) if tries < TRIES => {}
            Err(save::Stopped::Again) => {
                return Err(Failure::Unavailable(anyhow::anyhow!("readings collide")));
            }
            Err(save::Stopped::Failed(Failure::Unavailable(cause))) if tries < TRIES => {
                tracing::debug!(cause = format!("{cause:#}"), "report tried again");
            }
            Err(save::Stopped::Failed(failure)) => return Err(failure),
            Ok(id) => {
                services.nudge.notify_one();
                return Ok(id);
            }
        }
    }
}

/// The same key with other values is another wish, not a repeat.
fn parameters_hash(report: &Report) -> String {
    let mut hash = Sha256::new();
    for part in [
        &report.read_on,
        &report.reason,
        &report.comment,
        &report.corrects,
    ] {
        hash.update(part.trim());
        hash.update([1]);
    }
    for (register, value) in &report.values {
        hash.update([0]);
        hash.update(register);
        hash.update([0]);
        hash.update(value.trim());
    }
    hex::encode(hash.finalize())
}

impl From<sea_orm::DbErr> for save::Stopped {
    fn from(error: sea_orm::DbErr) -> Self {
        if crate::db::is_duplicate(&error) || is_busy(&error) {
            Self::Again
        } else {
            Self::Failed(error.into())
        }
    }
}
