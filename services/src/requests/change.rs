//! Something that a customer changes: one request that holds at once or once the utility says so, as the profile wants;
//! its timeline, its mails, nothing twice.

use domain::{form::Problem, requests::Kind};
use serde_json::Value;

use super::{
    create::{New, create},
    of_account::{lock_account, or_found, same_form, stored_key, waiting, waiting_on},
    own_work::settle,
};
use crate::{
    Failure, Outcome, Services,
    account::{Actor, confirm_password},
    audit::{self, Who},
    outbox,
};

/// What the portal adds to a payload: whether it holds already.
const EFFECTIVE: &str = "effective";

/// A change that was typed without mistakes.
pub(crate) struct Change<'a> {
    pub kind: Kind,
    /// What it says, a JSON object.
    pub payload: Value,
    /// It holds already.
    pub unchanged: bool,
    /// Where mistakes of the whole are told.
    pub field: &'static str,
    /// The own password once more and its field, where one is asked for.
    pub password: Option<(&'static str, &'a str)>,
    /// Born with the form.
    pub key: &'a str,
    /// Its name in the log.
    pub action: &'static str,
    /// Who is told of it.
    pub mails: &'a [outbox::Kind],
}

/// Does it, or asks for it; gives the number of the request.
///
/// # Errors
/// `Invalid` with the change's field or that of the password; `TooMany` after too many wrong passwords;
/// `Conflict("key_reused")`.
pub(crate) async fn change(
    services: &Services,
    actor: &Actor,
    change: Change<'_>,
) -> Outcome<String> {
    let account = actor.chosen_id()?.uuid();
    let user = actor.user_id().uuid();
    let key = stored_key(user, change.key)?;
    let kind = change.kind;
    let same = |stored: &Value| without_mark(stored) == change.payload;
    if let Some(number) = same_form(services, account, kind, &key, same).await? {
        return Ok(number);
    }
    if change.unchanged {
        return Err(Failure::field(change.field, Problem::Unchanged));
    }
    let pending = || Failure::field(change.field, Problem::ChangePending);
    if waiting(services, account, kind).await? > 0 {
        // Perhaps it is the same form, sent twice at this moment, that waits.
        return or_found(services, account, kind, &key, pending()).await;
    }
    if let Some((field, password)) = change.password {
        confirm_password(services, actor, "change", field, password).await?;
    }
    let waits = services.profile.changes.waits(kind);
    let new = New {
        kind,
        contract_account: Some(account),
        user: Some(user),
        report: None,
        payload: marked(&change.payload, !waits),
        idempotency_key: key.clone(),
        leaves: true,
        number: services.next_number("request").await?,
    };
    let tx = services.db.begin().await?;
    lock_account(&tx, account).await?;
    let (request, number, _) = match create(services, &tx, new).await {
        Ok(created) => created,
        Err(failure) => {
            drop(tx);
            return or_found(services, account, kind, &key, failure).await;
        }
    };
    // Two tabs: the second one meets the first one's request.
    if waiting_on(&tx, account, kind).await? > 1 {
        return Err(pending());
    }
    if !waits {
        settle(services, &tx, request).await?;
    }
    let entry = audit::Entry {
        who: Who::Customer(user),
        action: change.action,
        subject: "contract_account",
        subject_id: Some(account),
        contract_account_id: Some(account),
    };
    // What it says stands in the request; a log needs to know that it happened.
    let detail = serde_json::json!({ "kind": kind.code(), EFFECTIVE: !waits });
    audit::write(services, &tx, entry, detail).await?;
    for mail in change.mails {
        let payload = serde_json::json!({ "request": request });
        outbox::enqueue(services, &tx, *mail, &payload).await?;
    }
    tx.commit().await?;
    services.nudge.notify_one();
    Ok(number)
}

fn marked(payload: &Value, holds: bool) -> Value {
    let mut payload = payload.clone();
    if let Some(said) = payload.as_object_mut() {
        said.insert(EFFECTIVE.to_owned(), holds.into());
    }
    payload
}

fn without_mark(stored: &Value) -> Value {
    let mut payload = stored.clone();
    if let Some(said) = payload.as_object_mut() {
        said.remove(EFFECTIVE);
    }
    payload
}
