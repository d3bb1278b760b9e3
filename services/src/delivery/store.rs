//! What holds, and what was chosen.

use chrono::{DateTime, Utc};
use domain::{
    contract::Delivery,
    requests::{Kind, Status},
};
use sea_orm::{ConnectionTrait, FromQueryResult, Statement, prelude::Uuid};

use super::choose::said;
use crate::{Failure, Outcome, Services, account::Actor};

/// How documents reach the customer now.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Chosen {
    pub invoices: Delivery,
    /// Everything else that is written.
    pub letters: Delivery,
}

#[derive(FromQueryResult)]
struct Row {
    invoice_delivery: Option<String>,
    letter_delivery: Option<String>,
}

#[derive(FromQueryResult)]
struct Change {
    payload: String,
    acknowledged_at: Option<DateTime<Utc>>,
}

/// What holds for the chosen contract account.
///
/// # Errors
/// `NotFound` where the profile offers no choice.
pub async fn show(services: &Services, actor: &Actor) -> Outcome<Chosen> {
    let account = actor.chosen_id()?.uuid();
    holds(services, services.db.read(), account).await
}

/// The customer's choice until it is acknowledged, then what the billing system has, then what is usual.
pub(super) async fn holds(
    services: &Services,
    on: &impl ConnectionTrait,
    account: Uuid,
) -> Outcome<Chosen> {
    let usual = services.profile.delivery.ok_or(Failure::NotFound)?.usual;
    let backend = on.get_database_backend();
    let sql = "SELECT invoice_delivery, letter_delivery FROM contract_accounts WHERE id = $1";
    let statement = Statement::from_sql_and_values(backend, sql, [account.into()]);
    let row = Row::find_by_statement(statement).one(on).await?;
    let row = row.ok_or(Failure::NotFound)?;
    let sql = "SELECT r.payload, e.acknowledged_at FROM requests r \
               LEFT JOIN export_records e ON e.kind = 'request' AND e.subject_id = r.id \
               WHERE r.contract_account_id = $1 AND r.kind = $2 AND r.status = $3 \
               ORDER BY r.created_at DESC, r.id DESC LIMIT 1";
    let (kind, done) = (Kind::Delivery.code(), Status::Done.code());
    let values = [account.into(), kind.into(), done.into()];
    let statement = Statement::from_sql_and_values(backend, sql, values);
    let change = Change::find_by_statement(statement).one(on).await?;
    let waits = change
        .as_ref()
        .is_some_and(|change| change.acknowledged_at.is_none());
    let chosen = match change {
        Some(change) => said(&serde_json::from_str(&change.payload)?),
        None => None,
    };
    let pick = |imported: Option<&String>, chosen: Option<Delivery>| {
        let imported = imported.and_then(|text| Delivery::parse(text));
        let first = if waits {
            chosen.or(imported)
        } else {
            imported.or(chosen)
        };
        first.unwrap_or(usual)
    };
    Ok(Chosen {
        invoices: pick(
            row.invoice_delivery.as_ref(),
            chosen.map(|chosen| chosen.invoices),
        ),
        letters: pick(
            row.letter_delivery.as_ref(),
            chosen.map(|chosen| chosen.letters),
        ),
    })
}
