//! One round of the worker: claim, do, mark. Each row stands alone: one poisoned address does not hold up
//! the ninety-nine others.

use super::{Kind, Row, claim, done, failed, prolong};
use crate::{Outcome, Services, mail, ports::MailError, reading};

/// What a round did.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Worked {
    /// Rows done.
    pub done: usize,
    /// Rows put back or given up.
    pub failed: usize,
}

/// Claims a handful of rows and does them.
pub async fn work_once(services: &Services) -> Outcome<Worked> {
    let mut worked = Worked::default();
    for row in claim(services, 10).await? {
        // The mails before this one may have taken longer than the lease.
        if !prolong(services, &row).await? {
            continue;
        }
        match deliver(services, &row).await {
            Ok(()) => {
                done(services, &row).await?;
                worked.done += 1;
            }
            Err(problem) => {
                let last = matches!(problem, MailError::Never(_));
                failed(services, &row, &problem.to_string(), last).await?;
                worked.failed += 1;
            }
        }
    }
    Ok(worked)
}

async fn deliver(services: &Services, row: &Row) -> Result<(), MailError> {
    let kind = Kind::parse(&row.kind)
        .ok_or_else(|| MailError::Never(format!("unknown kind {:?}", row.kind)))?;
    let payload = serde_json::from_str(&row.payload)
        .map_err(|error| MailError::Never(format!("payload: {error}")))?;
    if kind == Kind::GuestReading {
        let done = reading::attribute(services, &payload).await;
        return done.map_err(|failure| MailError::Later(failure.to_string()));
    }
    let letter = mail::compose(services, kind, &payload)
        .await
        .map_err(|failure| MailError::Later(failure.to_string()))?;
    let later = |failure: crate::Failure| MailError::Later(failure.to_string());
    // Nothing to send any more: the person or the thing is gone.
    let Some(letter) = letter else {
        if kind == Kind::CampaignMail {
            reading::spared(services, &payload).await.map_err(later)?;
        }
        return Ok(());
    };
    let message = mail::build(services, &letter, &row.message_id)
        .map_err(|error| MailError::Never(error.to_string()))?;
    services.mail.send(&message).await?;
    if kind == Kind::CampaignMail {
        // A count that fails is no reason to send the mail again.
        let counted = reading::delivered(services, &payload).await;
        counted
            .inspect_err(|error| tracing::warn!(%error, "a delivered mail is not counted"))
            .ok();
    }
    Ok(())
}
