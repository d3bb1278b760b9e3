//! Companies: their login is set up by people at the utility, who answer within a stated time.

use chrono::{NaiveDate, TimeDelta};
use domain::{
    account::EmailAddress,
    form::FieldErrors,
    identity::BusinessId,
    requests::{Kind, calendar},
};

use super::contact::check_text;
use crate::{
    Failure, Outcome, Services,
    account::{Caller, count_try, stranger_turn},
    outbox,
    requests::{self, Opened, Wish},
};

/// Requests that one network address may send in an hour.
const PER_HOUR: i64 = 5;
/// Mails one mailbox gets in an hour.
const MAILS_PER_MAILBOX: i64 = 3;

/// What a company sends.
#[derive(Clone, Debug, Default)]
pub struct BusinessForm {
    pub company: String,
    pub business_id: String,
    pub contact_name: String,
    pub email: String,
    pub phone: String,
    /// The same key never opens a second request.
    pub key: String,
}

impl BusinessForm {
    /// What must be filled in, marked with an asterisk.
    pub fn is_required(field: &str) -> bool {
        field != "phone"
    }
}

/// Opens the request; gives its number and the day of the answer.
///
/// # Errors
/// `Invalid` with the fields; `NotFound` where no bank is asked; `TooMany`; `Conflict("key_reused")`.
pub async fn ask_for_business_login(
    services: &Services,
    caller: &Caller,
    form: &BusinessForm,
) -> Outcome<Opened> {
    if !services.profile.access.asks_banks() {
        return Err(Failure::NotFound);
    }
    let mut errors = FieldErrors::default();
    for (name, value) in [
        ("company", &form.company),
        ("contact_name", &form.contact_name),
        ("phone", &form.phone),
    ] {
        check_text(&mut errors, name, value, BusinessForm::is_required(name));
    }
    let id = BusinessId::parse(&form.business_id)
        .map_err(|error| errors.add("business_id", error))
        .ok();
    let email = EmailAddress::parse(&form.email)
        .map_err(|error| errors.add("email", error))
        .ok();
    let (Some(id), Some(email), true) = (id, email, errors.is_empty()) else {
        return Err(Failure::Invalid(errors));
    };
    let wish = Wish {
        kind: Kind::BusinessLogin,
        user: None,
        payload: serde_json::json!({
            "company": form.company.trim(), "business_id": id.as_str(),
            "contact_name": form.contact_name.trim(), "email": email.as_str(),
            "phone": form.phone.trim(), "language": caller.language.code(),
        }),
        key: &form.key,
        work: None,
    };
    if let Some(opened) = requests::opened(services, &wish).await? {
        return Ok(opened);
    }
    let hour = TimeDelta::hours(1);
    count_try(services, "business_login", &caller.address, hour, PER_HOUR).await?;
    let turn = stranger_turn(services, "business_mail", &email.key(), MAILS_PER_MAILBOX).await?;
    let mail = turn.map(|at| (outbox::Kind::BusinessReceiptMail, at));
    requests::open_once(services, wish, mail).await
}

/// When somebody who asked now would have an answer.
pub fn business_answer_by(services: &Services) -> NaiveDate {
    let clock = Kind::BusinessLogin.clock();
    clock.due_on(services.today(), &calendar::is_nationwide_holiday)
}
