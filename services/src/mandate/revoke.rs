//! A customer revokes a mandate, as easily as it was given: the password and one button.

use domain::{form::Problem, requests::Kind};
use sea_orm::prelude::Uuid;

use super::{
    known::{Held, held},
    store,
};
use crate::{
    Failure, Outcome, Services,
    account::{Actor, confirm_password},
    audit::{self, Who},
    outbox, requests,
};

/// The form as typed.
#[derive(Clone, Debug, Default)]
pub struct Revoke {
    /// The own password once more.
    pub password: String,
    /// Born with the form.
    pub key: String,
}

/// Revokes the mandate that holds; gives the number of the request. The same form twice does it once.
///
/// # Errors
/// `Invalid` with `revoke_password`; `TooMany`; `NotFound` where there is none; `Conflict("key_reused")`.
pub async fn revoke(services: &Services, actor: &Actor, form: &Revoke) -> Outcome<String> {
    let account = actor.chosen_id()?.uuid();
    let user = actor.user_id().uuid();
    let key = requests::stored_key(user, &form.key)?;
    let kind = Kind::MandateEnd;
    if let Some(number) = requests::same_form(services, account, kind, &key, |_| true).await? {
        return Ok(number);
    }
    if form.password.is_empty() {
        return Err(Failure::field("revoke_password", Problem::Missing));
    }
    if Ending::of(held(services.db.read(), account).await?).is_none() {
        return Err(Failure::NotFound);
    }
    confirm_password(
        services,
        actor,
        "mandate",
        "revoke_password",
        &form.password,
    )
    .await?;
    let number = services.next_number("request").await?;
    let tx = services.db.begin().await?;
    requests::lock_account(&tx, account).await?;
    let Some(held) = Ending::of(held(&tx, account).await?) else {
        drop(tx);
        // Another tab was faster.
        return requests::or_found(services, account, kind, &key, Failure::NotFound).await;
    };
    let new = requests::New {
        kind,
        contract_account: Some(account),
        user: Some(user),
        report: None,
        payload: serde_json::json!({
            "mandate_reference": held.reference,
            "iban": held.iban,
            "holder": held.holder,
            "bank": held.bank_name,
            "revoked_on": services.today(),
            "effective": true,
        }),
        idempotency_key: key,
        leaves: true,
        number,
    };
    let (request, number, _) = requests::create(services, &tx, new).await?;
    if let Some(id) = held.id {
        store::end(services, &tx, id).await?;
    }
    // One that the billing system's took the place of must not come to life again.
    for id in &held.superseded {
        store::replace(services, &tx, *id).await?;
    }
    requests::settle(services, &tx, request).await?;
    let entry = audit::Entry {
        who: Who::Customer(user),
        action: "mandate.revoke",
        subject: "mandate",
        subject_id: held.id,
        contract_account_id: Some(account),
    };
    let detail = serde_json::json!({ "reference": held.reference });
    audit::write(services, &tx, entry, detail).await?;
    let payload = serde_json::json!({ "request": request });
    outbox::enqueue(services, &tx, outbox::Kind::MandateMail, &payload).await?;
    tx.commit().await?;
    services.nudge.notify_one();
    Ok(number)
}

/// What ends.
struct Ending {
    /// Nothing for the billing system's.
    id: Option<Uuid>,
    reference: String,
    iban: String,
    holder: String,
    bank_name: Option<String>,
    /// Given here, and no longer what holds.
    superseded: Vec<Uuid>,
}

impl Ending {
    fn of(held: Held) -> Option<Self> {
        let superseded: Vec<Uuid> = held.given().map(|row| row.id).collect();
        let given = held.row.map(|row| Self {
            id: Some(row.id),
            reference: row.reference,
            iban: row.iban,
            holder: row.holder,
            bank_name: row.bank_name,
            superseded: Vec::new(),
        });
        let known = held.known.map(|known| Self {
            id: None,
            reference: known.reference,
            iban: known.whole,
            holder: known.holder,
            bank_name: known.bank_name,
            superseded,
        });
        given.or(known)
    }
}
