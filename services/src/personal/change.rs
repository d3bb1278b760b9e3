//! What all changes have in common: one request, its timeline, its mails, nothing twice.

use domain::form::Problem;

use super::said::{Said, said};
use crate::{
    Failure, Outcome, Services,
    account::{Actor, confirm_password},
    audit::{self, Who},
    outbox, requests,
};

/// A change that was typed without mistakes.
pub(super) struct Wish<'a> {
    pub said: Said,
    /// It holds already.
    pub unchanged: bool,
    /// Where mistakes of the whole are told.
    pub field: &'static str,
    /// The own password once more and its field, where one is asked for.
    pub password: Option<(&'static str, &'a str)>,
    /// Born with the form.
    pub key: &'a str,
}

/// Does it, or asks for it; gives the number of the request.
///
/// # Errors
/// `Invalid` with the wish's field or `password`; `TooMany` after too many wrong passwords; `Conflict("key_reused")`.
pub(super) async fn change(services: &Services, actor: &Actor, wish: Wish<'_>) -> Outcome<String> {
    let account = actor.chosen_id()?.uuid();
    let user = actor.user_id().uuid();
    let key = requests::stored_key(user, wish.key)?;
    let kind = wish.said.kind();
    let same = |payload: &_| said(kind, payload).as_ref() == Some(&wish.said);
    if let Some(number) = requests::same_form(services, account, kind, &key, same).await? {
        return Ok(number);
    }
    if wish.unchanged {
        return Err(Failure::field(wish.field, Problem::Unchanged));
    }
    let waits = services.profile.changes.waits(kind);
    if requests::waiting(services, account, kind).await? > 0 {
        return Err(Failure::field(wish.field, Problem::ChangePending));
    }
    if let Some((field, password)) = wish.password {
        confirm_password(services, actor, "personal", field, password).await?;
    }
    let new = requests::New {
        kind,
        contract_account: Some(account),
        user: Some(user),
        report: None,
        payload: wish.said.payload(!waits),
        idempotency_key: key.clone(),
        leaves: true,
        number: services.next_number("request").await?,
    };
    let tx = services.db.begin().await?;
    requests::lock_account(&tx, account).await?;
    let (request, number, _) = match requests::create(services, &tx, new).await {
        Ok(created) => created,
        Err(failure) => {
            drop(tx);
            return requests::or_found(services, account, kind, &key, failure).await;
        }
    };
    // Two tabs: the second one meets the first one's request.
    if requests::waiting_on(&tx, account, kind).await? > 1 {
        return Err(Failure::field(wish.field, Problem::ChangePending));
    }
    if !waits {
        requests::settle(services, &tx, request).await?;
    }
    let entry = audit::Entry {
        who: Who::Customer(user),
        action: "personal.change",
        subject: "contract_account",
        subject_id: Some(account),
        contract_account_id: Some(account),
    };
    // What it says stands in the request; a log needs to know that it happened.
    let detail = serde_json::json!({ "kind": kind.code(), "effective": !waits });
    audit::write(services, &tx, entry, detail).await?;
    for kind in [outbox::Kind::PersonalMail, outbox::Kind::PartnerMail] {
        let payload = serde_json::json!({ "request": request });
        outbox::enqueue(services, &tx, kind, &payload).await?;
    }
    tx.commit().await?;
    services.nudge.notify_one();
    Ok(number)
}
