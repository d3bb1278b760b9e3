//! Somebody else who gets the invoices: set, changed and removed. Only invoices go there; confirmations, dunning letters
//! and all other letters stay with the contract partner, who also hears of the change.

use domain::{
    form::{FieldErrors, Problem},
    personal::{TypedAddress, line},
};

use super::{
    said::{InvoiceRecipient, Said},
    show::show,
};
use crate::{Failure, Outcome, Services, account::Actor, requests};

/// The form as typed.
#[derive(Clone, Debug, Default)]
pub struct RecipientForm {
    /// A person or a company.
    pub name: String,
    pub address: TypedAddress,
    /// The own password once more.
    pub password: String,
    /// Born with the form.
    pub key: String,
}

/// Sets or changes the recipient; gives the number of the request.
///
/// # Errors
/// `Invalid` with the form's fields; `TooMany` after too many wrong passwords; `Conflict("key_reused")`.
pub async fn change_recipient(
    services: &Services,
    actor: &Actor,
    form: &RecipientForm,
) -> Outcome<String> {
    let mut errors = FieldErrors::new();
    let name = line(&mut errors, "name", &form.name, true);
    let address = form.address.check(&mut errors);
    if form.password.is_empty() {
        errors.add("password", Problem::Missing);
    }
    let (Some(address), true) = (address, errors.is_empty()) else {
        return Err(Failure::Invalid(errors));
    };
    let recipient = Some(InvoiceRecipient { name, address });
    let now = show(services, actor).await?.recipient.now;
    let unchanged = now == recipient;
    let said = Said::Recipient(recipient);
    let change = said.change(
        unchanged,
        "name",
        Some(("password", &form.password)),
        &form.key,
    );
    requests::change(services, actor, change).await
}

/// Invoices go to the contract partner again; gives the number of the request.
///
/// # Errors
/// `Invalid` with `remove_password`, also where nobody else gets them; `TooMany`; `Conflict("key_reused")`.
pub async fn remove_recipient(
    services: &Services,
    actor: &Actor,
    password: &str,
    key: &str,
) -> Outcome<String> {
    if password.is_empty() {
        return Err(Failure::field("remove_password", Problem::Missing));
    }
    let now = show(services, actor).await?.recipient.now;
    let unchanged = now.is_none();
    let said = Said::Recipient(None);
    let change = said.change(
        unchanged,
        "remove_password",
        Some(("remove_password", password)),
        key,
    );
    requests::change(services, actor, change).await
}
