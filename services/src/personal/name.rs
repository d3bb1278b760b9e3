//! Another name: people at the utility look at it, unless the profile says otherwise.

use domain::{
    form::{FieldErrors, Problem},
    personal::{NameReason, line},
};

use super::{
    said::{PersonName, Said},
    show::show,
};
use crate::{Failure, Outcome, Services, account::Actor, requests};

/// The form as typed.
#[derive(Clone, Debug, Default)]
pub struct NameForm {
    pub first_name: String,
    pub last_name: String,
    /// For companies.
    pub company: String,
    /// Code of the reason.
    pub reason: String,
    /// The own password once more.
    pub password: String,
    /// Born with the form.
    pub key: String,
}

/// Asks for another name; gives the number of the request.
///
/// # Errors
/// `Invalid` with the form's fields; `TooMany` after too many wrong passwords; `Conflict("key_reused")`.
pub async fn change_name(services: &Services, actor: &Actor, form: &NameForm) -> Outcome<String> {
    let now = show(services, actor).await?;
    let mut errors = FieldErrors::new();
    let person = !now.is_company;
    let name = PersonName {
        first_name: line(&mut errors, "first_name", &form.first_name, person),
        last_name: line(&mut errors, "last_name", &form.last_name, person),
        company: line(&mut errors, "company", &form.company, !person),
    };
    let reason = NameReason::parse(form.reason.trim());
    if reason.is_none() {
        errors.add("reason", Problem::Choose);
    }
    if form.password.is_empty() {
        errors.add("password", Problem::Missing);
    }
    let (Some(reason), true) = (reason, errors.is_empty()) else {
        return Err(Failure::Invalid(errors));
    };
    let field = if person { "last_name" } else { "company" };
    let unchanged = name == now.name.now;
    let said = Said::Name { name, reason };
    let change = said.change(
        unchanged,
        field,
        Some(("password", &form.password)),
        &form.key,
    );
    requests::change(services, actor, change).await
}
