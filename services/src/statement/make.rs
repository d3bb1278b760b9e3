//! Making an interim statement and reading it again.

use base64::{Engine, engine::general_purpose::URL_SAFE_NO_PAD};
use chrono::{DateTime, Days, NaiveDate, Utc};
use domain::{
    billing::{instalment::Light, read_until},
    ids::{ContractAccountId, ContractId},
    money::Money,
};
use sea_orm::prelude::Uuid;
use sha2::{Digest, Sha256};

use super::{
    content::{Statement, content},
    store,
};
use crate::{
    Failure, Outcome, Services,
    account::Actor,
    audit::{self, Who},
    contract::Contract,
    instalment::{self, Plan, PlannedContract},
    reading::Reading,
};

/// Whether a statement can be made now.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Ready {
    /// Up to this reading.
    Now { until: NaiveDate },
    /// The last one is too old, or there is none in this period.
    ReadingNeeded { last: Option<NaiveDate> },
    /// A price is missing.
    Unknown,
}

/// A statement of before.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Earlier {
    pub id: Uuid,
    pub from: NaiveDate,
    /// The day of the reading.
    pub until: NaiveDate,
    /// What it had cost until then.
    pub cost: Money,
    pub created_at: DateTime<Utc>,
}

/// What the page of a contract shows.
#[derive(Clone, Debug)]
pub struct Overview {
    pub plan: Plan,
    pub ready: Ready,
    /// The newest first.
    pub earlier: Vec<Earlier>,
}

/// A statement that was made.
#[derive(Clone, Debug)]
pub struct Made {
    pub id: Uuid,
    pub contract: ContractId,
    pub created_at: DateTime<Utc>,
    pub statement: Statement,
    /// What may be taken over with one button.
    pub offer: Option<Offer>,
}

/// An instalment to take over.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Offer {
    pub amount: Money,
    /// What is paid now.
    pub before: Money,
    pub from: NaiveDate,
}

/// What is known about a contract of the chosen contract account.
struct Found {
    contract: Contract,
    readings: Vec<Reading>,
    plan: Plan,
    until: Option<NaiveDate>,
}

async fn find(services: &Services, actor: &Actor, contract: &str) -> Outcome<Found> {
    let found = instalment::planned_contract(services, actor, contract).await?;
    let PlannedContract {
        contract,
        readings,
        spans,
        plan,
    } = found;
    let until = read_until(&spans, plan.from).map(|day| day.min(plan.to));
    Ok(Found {
        contract,
        readings,
        plan,
        until,
    })
}

fn ready(services: &Services, found: &Found) -> Ready {
    let days = u64::from(found.plan.rules.reading_days);
    let oldest = services.today().checked_sub_days(Days::new(days));
    match found.until {
        _ if found.plan.outlook.is_err() => Ready::Unknown,
        Some(until) if oldest.is_none_or(|oldest| until >= oldest) => Ready::Now { until },
        _ => Ready::ReadingNeeded {
            last: found.plan.since.last_reading,
        },
    }
}

/// What can be made, and what was made before.
///
/// # Errors
/// `NotFound` for somebody else's contract, and for one that knows no instalments.
pub async fn overview(services: &Services, actor: &Actor, contract: &str) -> Outcome<Overview> {
    let found = find(services, actor, contract).await?;
    let rows = store::earlier(services, found.contract.id.uuid()).await?;
    let earlier = rows.into_iter().map(|row| Earlier {
        id: row.id,
        from: row.from_on,
        until: row.until_on,
        cost: Money::from_cents(row.gross_cents),
        created_at: row.created_at,
    });
    Ok(Overview {
        ready: ready(services, &found),
        earlier: earlier.collect(),
        plan: found.plan,
    })
}

/// Makes a statement up to the current reading; gives its id. The same content is the same statement, however often it
/// is asked for.
///
/// # Errors
/// `NotFound` as above; `Conflict("reading_needed")` without a current reading, `Conflict("price_missing")`.
pub async fn make(services: &Services, actor: &Actor, contract: &str) -> Outcome<Uuid> {
    let found = find(services, actor, contract).await?;
    let until = match ready(services, &found) {
        Ready::Now { until } => until,
        Ready::ReadingNeeded { .. } => return Err(Failure::Conflict("reading_needed")),
        Ready::Unknown => return Err(Failure::Conflict("price_missing")),
    };
    let account = actor.chosen().ok_or(Failure::NotFound)?;
    let statement = content(
        account,
        &found.contract,
        &found.plan,
        &found.readings,
        until,
    )
    .map_err(|_| Failure::Conflict("price_missing"))?;
    let content = serde_json::to_string(&statement)?;
    let fingerprint = URL_SAFE_NO_PAD.encode(Sha256::digest(content.as_bytes()));
    let contract = found.contract.id.uuid();
    if let Some(same) = store::same(services, contract, &fingerprint).await? {
        return Ok(same);
    }
    let new = store::New {
        id: services.id(),
        account: account.id.uuid(),
        contract,
        from: found.plan.from,
        until,
        gross_cents: statement.bill.gross.cents(),
        fingerprint: fingerprint.clone(),
        content,
    };
    match keep(services, actor, new).await {
        Ok(id) => Ok(id),
        Err(failure) => {
            // Another tab made it at the same moment.
            let same = store::same(services, contract, &fingerprint).await?;
            same.ok_or(failure)
        }
    }
}

async fn keep(services: &Services, actor: &Actor, new: store::New) -> Outcome<Uuid> {
    let (id, account) = (new.id, new.account);
    let detail = serde_json::json!({ "until": new.until, "gross": new.gross_cents });
    let tx = services.db.begin().await?;
    store::insert(services, &tx, new).await?;
    let entry = audit::Entry {
        who: Who::Customer(actor.user_id().uuid()),
        action: "statement.make",
        subject: "statement",
        subject_id: Some(id),
        contract_account_id: Some(account),
    };
    audit::write(services, &tx, entry, detail).await?;
    tx.commit().await?;
    Ok(id)
}

/// A statement of one of the own contract accounts.
///
/// # Errors
/// `NotFound`, also for somebody else's.
pub async fn show(services: &Services, actor: &Actor, id: Uuid) -> Outcome<Made> {
    let row = store::one(services, id).await?.ok_or(Failure::NotFound)?;
    let account = ContractAccountId::from_uuid(row.contract_account_id);
    let own = actor.acting_for(account)?;
    let contract = ContractId::from_uuid(row.contract_id);
    let statement: Statement = serde_json::from_str(&row.content)?;
    let plan = match instalment::plan(services, &own, &contract.to_string()).await {
        Ok(plan) => Some(plan),
        // The contract is gone; what was stated stays.
        Err(Failure::NotFound) => None,
        Err(failure) => return Err(failure),
    };
    Ok(Made {
        id,
        contract,
        created_at: row.created_at,
        offer: plan.and_then(|plan| offer(&plan, &statement)),
        statement,
    })
}

/// The suggestion of a statement, while it still makes sense: no other change is on its way, the instalment is still
/// the one it was made for, and it does not fit.
fn offer(plan: &Plan, statement: &Statement) -> Option<Offer> {
    let ahead = statement.ahead.as_ref()?;
    let (amount, _) = ahead.suggested?;
    let (before, from) = (plan.now?, plan.first_due?);
    let fits = ahead.outlook.light(before) == Light::Green
        && ahead.balance().signed() >= Money::from_cents(-before.cents());
    let useful = plan.pending.is_none() && ahead.now == Some(before) && amount != before && !fits;
    useful.then_some(Offer {
        amount,
        before,
        from,
    })
}
