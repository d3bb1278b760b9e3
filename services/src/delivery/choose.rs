//! The customer chooses: it holds at once or once the utility says so, with a request as its receipt.

use domain::{
    contract::Delivery,
    form::{FieldErrors, Problem},
    requests::Kind,
};

use super::store::{self, Chosen};
use crate::{
    Failure, Outcome, Services,
    account::Actor,
    audit::{self, Who},
    outbox, requests,
};

/// The form as sent.
#[derive(Clone, Debug, Default)]
pub struct Choice {
    /// Code of how invoices come.
    pub invoices: String,
    /// Code of how everything else comes.
    pub letters: String,
    /// Born with the form.
    pub key: String,
}

/// Sets how documents come; gives the number of the request. The same form twice does it once.
///
/// # Errors
/// `Invalid` with `invoices` or `letters`; `NotFound` where the profile offers no choice; `Conflict("key_reused")`.
pub async fn choose(services: &Services, actor: &Actor, form: &Choice) -> Outcome<String> {
    let account = actor.chosen_id()?.uuid();
    let user = actor.user_id().uuid();
    let key = requests::stored_key(user, &form.key)?;
    let chosen = checked(form)?;
    let now = store::holds(services, services.db.read(), account).await?;
    let kind = Kind::Delivery;
    let same = |payload: &_| said(payload) == Some(chosen);
    if let Some(number) = requests::same_form(services, account, kind, &key, same).await? {
        return Ok(number);
    }
    if now == chosen {
        return Err(Failure::field("invoices", Problem::Unchanged));
    }
    if requests::waiting(services, account, kind).await? > 0 {
        return Err(Failure::field("invoices", Problem::ChangePending));
    }
    let waits = services.profile.changes.waits(kind);
    let new = requests::New {
        kind,
        contract_account: Some(account),
        user: Some(user),
        report: None,
        payload: serde_json::json!({
            "invoice_delivery": chosen.invoices.code(),
            "letter_delivery": chosen.letters.code(),
            "effective": !waits,
        }),
        idempotency_key: key.clone(),
        leaves: true,
        number: services.next_number("request").await?,
    };
    let tx = services.db.begin().await?;
    let (request, number, _) = match requests::create(services, &tx, new).await {
        Ok(created) => created,
        Err(failure) => {
            drop(tx);
            return requests::or_found(services, account, kind, &key, failure).await;
        }
    };
    store::insert(services, &tx, account, request, chosen).await?;
    if !waits {
        requests::settle(services, &tx, request).await?;
    }
    let entry = audit::Entry {
        who: Who::Customer(user),
        action: "delivery.choose",
        subject: "contract_account",
        subject_id: Some(account),
        contract_account_id: Some(account),
    };
    let detail = serde_json::json!({
        "invoices": chosen.invoices.code(), "letters": chosen.letters.code(),
    });
    audit::write(services, &tx, entry, detail).await?;
    let mail = if waits {
        outbox::Kind::RequestReceiptMail
    } else {
        outbox::Kind::RequestStatusMail
    };
    let payload = serde_json::json!({ "request": request });
    outbox::enqueue(services, &tx, mail, &payload).await?;
    tx.commit().await?;
    services.nudge.notify_one();
    Ok(number)
}

fn checked(form: &Choice) -> Outcome<Chosen> {
    let mut errors = FieldErrors::new();
    let mut parse = |name: &str, code: &str| {
        let parsed = Delivery::parse(code.trim());
        if parsed.is_none() {
            errors.add(name, Problem::Choose);
        }
        parsed
    };
    let invoices = parse("invoices", &form.invoices);
    let letters = parse("letters", &form.letters);
    match (invoices, letters) {
        (Some(invoices), Some(letters)) => Ok(Chosen { invoices, letters }),
        _ => Err(Failure::Invalid(errors)),
    }
}

/// The same out of a payload; nothing where it is about something else.
pub(crate) fn said(payload: &serde_json::Value) -> Option<Chosen> {
    let parse = |name: &str| Delivery::parse(payload.get(name)?.as_str()?);
    Some(Chosen {
        invoices: parse("invoice_delivery")?,
        letters: parse("letter_delivery")?,
    })
}
