//! What holds, and what was chosen.

use chrono::{DateTime, Utc};
use domain::contract::Delivery;
use sea_orm::{ConnectionTrait, FromQueryResult, Statement, prelude::Uuid};

use crate::{Failure, Outcome, Services, account::Actor, db::execute};

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
    invoices: String,
    letters: String,
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
    let sql = "SELECT c.invoices, c.letters, e.acknowledged_at FROM delivery_changes c \
               JOIN requests r ON r.id = c.request_id AND r.status = 'done' \
               LEFT JOIN export_records e ON e.kind = 'request' AND e.subject_id = c.request_id \
               WHERE c.contract_account_id = $1 ORDER BY c.created_at DESC, c.id DESC LIMIT 1";
    let statement = Statement::from_sql_and_values(backend, sql, [account.into()]);
    let change = Change::find_by_statement(statement).one(on).await?;
    let pick = |imported: Option<&String>, chosen: Option<&String>, waits: bool| {
        let parse = |text: Option<&String>| text.and_then(|text| Delivery::parse(text));
        let (imported, chosen) = (parse(imported), parse(chosen));
        let first = if waits {
            chosen.or(imported)
        } else {
            imported.or(chosen)
        };
        first.unwrap_or(usual)
    };
    let waits = change
        .as_ref()
        .is_some_and(|change| change.acknowledged_at.is_none());
    let (invoices, letters) = change
        .map(|change| (change.invoices, change.letters))
        .unzip();
    Ok(Chosen {
        invoices: pick(row.invoice_delivery.as_ref(), invoices.as_ref(), waits),
        letters: pick(row.letter_delivery.as_ref(), letters.as_ref(), waits),
    })
}

/// Notes a choice.
pub(super) async fn insert(
    services: &Services,
    on: &impl ConnectionTrait,
    account: Uuid,
    request: Uuid,
    chosen: Chosen,
) -> Outcome<()> {
    let sql = "INSERT INTO delivery_changes (id, request_id, contract_account_id, invoices, letters, created_at) \
               VALUES ($1,$2,$3,$4,$5,$6)";
    let values = [
        services.id().into(),
        request.into(),
        account.into(),
        chosen.invoices.code().into(),
        chosen.letters.code().into(),
        services.now().into(),
    ];
    execute(on, sql, values).await?;
    Ok(())
}
