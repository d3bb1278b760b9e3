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
    outbox,
    requests::{self, Change},
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
    let chosen = checked(form)?;
    let now = store::holds(services, services.db.read(), account).await?;
    let kind = Kind::Delivery;
    let mail = if services.profile.changes.waits(kind) {
        outbox::Kind::RequestReceiptMail
    } else {
        outbox::Kind::RequestStatusMail
    };
    let change = Change {
        kind,
        payload: serde_json::json!({
            "invoice_delivery": chosen.invoices.code(),
            "letter_delivery": chosen.letters.code(),
        }),
        unchanged: now == chosen,
        field: "invoices",
        password: None,
        key: &form.key,
        action: "delivery.choose",
        mails: &[mail],
    };
    requests::change(services, actor, change).await
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
