//! Another address for invoices and letters, at once or from a later day on.

use chrono::{Days, NaiveDate};
use domain::{
    form::{DateError, FieldErrors, Problem, parse_date},
    personal::{MailingAddress, TypedAddress},
};

use super::{said::Said, show::show};
use crate::{Failure, Outcome, Services, account::Actor, requests};

/// So many days ahead an address may be told.
pub const FURTHEST_DAYS: u64 = 365;

/// The form as typed.
#[derive(Clone, Debug, Default)]
pub struct AddressForm {
    pub address: TypedAddress,
    /// The first day; nothing for today.
    pub from: String,
    /// The own password once more.
    pub password: String,
    /// Born with the form.
    pub key: String,
}

/// Changes the address; gives the number of the request.
///
/// # Errors
/// `Invalid` with the form's fields; `TooMany` after too many wrong passwords; `Conflict("key_reused")`.
pub async fn change_address(
    services: &Services,
    actor: &Actor,
    form: &AddressForm,
) -> Outcome<String> {
    let today = services.today();
    let (address, from) = checked(form, today)?;
    let now = show(services, actor).await?.address;
    let unchanged = match &now.coming {
        None => from == today && now.now.as_ref() == Some(&address),
        Some((day, coming)) => *day == from && coming.as_ref() == Some(&address),
    };
    let said = Said::Address { address, from };
    let change = said.change(
        unchanged,
        "street",
        Some(("password", &form.password)),
        &form.key,
    );
    requests::change(services, actor, change).await
}

/// Everything that can be told without the database; all mistakes at once.
fn checked(form: &AddressForm, today: NaiveDate) -> Outcome<(MailingAddress, NaiveDate)> {
    let mut errors = FieldErrors::new();
    let address = form.address.check(&mut errors);
    let from = first_day(&form.from, today);
    if let Err(problem) = &from {
        errors.add("from", problem.clone());
    }
    if form.password.is_empty() {
        errors.add("password", Problem::Missing);
    }
    match (address, from) {
        (Some(address), Ok(from)) if errors.is_empty() => Ok((address, from)),
        _ => Err(Failure::Invalid(errors)),
    }
}

fn first_day(typed: &str, today: NaiveDate) -> Result<NaiveDate, Problem> {
    let from = match parse_date(typed) {
        Err(DateError::Missing) => return Ok(today),
        from => from?,
    };
    let latest = today
        .checked_add_days(Days::new(FURTHEST_DAYS))
        .unwrap_or(NaiveDate::MAX);
    if from < today {
        Err(Problem::DayOver)
    } else if from > latest {
        Err(Problem::DayTooFar { latest })
    } else {
        Ok(from)
    }
}
