//! What runs beside the requests: the outbox, export numbers, the audit chain, tidying up. Every job may
//! run on every instance; leases in the database decide who does it.

mod tidy;

use std::{sync::Arc, time::Duration};

use chrono::TimeDelta;
use sea_orm::{ConnectionTrait, Statement, Value};
use tokio::sync::watch;

use crate::{Outcome, Services, export, outbox, reading};

pub use tidy::tidy;

/// How often the worker looks without being nudged.
const POLL: Duration = Duration::from_secs(1);
/// How often it looks whether somebody is to be asked for a reading.
const REMIND: Duration = Duration::from_mins(1);
/// How often it tidies up.
const TIDY: Duration = Duration::from_mins(10);

/// Works until `stop` says so. Faults are logged; the next round tries again.
pub async fn run(services: Arc<Services>, mut stop: watch::Receiver<bool>) {
    let mut tidied: Option<tokio::time::Instant> = None;
    let mut reminded: Option<tokio::time::Instant> = None;
    while !*stop.borrow() {
        let worked = round(&services).await;
        if tidied.is_none_or(|at| at.elapsed() > TIDY) {
            tidied = Some(tokio::time::Instant::now());
            log(tidy(&services).await, "tidy");
        }
        if reminded.is_none_or(|at| at.elapsed() > REMIND) {
            let queued = log(reading::queue_campaign_mails(&services).await, "campaigns");
            // A full portion: there may be more.
            reminded = (queued.unwrap_or(0) == 0).then(tokio::time::Instant::now);
        }
        if worked {
            continue;
        }
        tokio::select! {
            () = services.nudge.notified() => {}
            () = tokio::time::sleep(POLL) => {}
            changed = stop.changed() => if changed.is_err() { return },
        }
    }
}

/// One round; whether there was anything to do.
async fn round(services: &Services) -> bool {
    let mails = log(outbox::work_once(services).await, "outbox").unwrap_or_default();
    let numbers = log(export::give_numbers(services, 200).await, "export numbers").unwrap_or(0);
    let sealed = match hold_lease(services, "audit_seals", TimeDelta::seconds(30)).await {
        Ok(true) => log(services.seal_audit_log(200).await, "audit seals").unwrap_or(0),
        _ => 0,
    };
    mails.done > 0 || numbers > 0 || sealed > 0
}

fn log<T, E: std::fmt::Display>(result: Result<T, E>, job: &str) -> Option<T> {
    result
        .inspect_err(|error| tracing::error!(job, error = %error, "a job failed"))
        .ok()
}

/// Takes or prolongs a lease; false when somebody else holds it.
pub(crate) async fn hold_lease(services: &Services, name: &str, span: TimeDelta) -> Outcome<bool> {
    let now = services.now();
    let sql = "INSERT INTO leases (id, name, holder, until) VALUES ($1,$2,$3,$4) \
               ON CONFLICT (name) DO UPDATE SET holder = $3, until = $4 \
               WHERE leases.holder = $3 OR leases.until < $5";
    let values: Vec<Value> = vec![
        services.id().into(),
        name.into(),
        services.instance.clone().into(),
        (now + span).into(),
        now.into(),
    ];
    let statement = Statement::from_sql_and_values(services.db.backend(), sql, values);
    Ok(services
        .db
        .write()
        .execute_raw(statement)
        .await?
        .rows_affected()
        == 1)
}
