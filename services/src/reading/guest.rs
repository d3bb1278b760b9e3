//! Readings without signing in: contract account number, meter number and value. Everybody gets the same answer at the
//! same moment, whether the numbers exist or not: what was typed is kept as a request, and only afterwards the portal
//! looks whose it is (`attribute`). So nothing about a customer can be learned here, and nothing that was
//! acknowledged is lost: what cannot be attributed is settled by people.

mod attribute;

use chrono::{Days, TimeDelta};
use domain::{
    account::EmailAddress,
    contract::MeterNumber,
    form::{DateError, FieldErrors, Problem, parse_date},
    reading::{GuestRegister, parse_unknown},
    requests::Kind,
};

use super::LONGEST_COMMENT;
use crate::{
    Failure, Outcome, Services,
    account::{Caller, count_try, stranger_turn},
    outbox,
    requests::{self, Opened, Wish},
};

pub(crate) use attribute::attribute;

/// Registers that one form may report.
pub const GUEST_ROWS: usize = 6;
/// Reports with one contract account number in a day, whether it exists or not.
const PER_ACCOUNT: i64 = 10;
/// Mails one mailbox gets in an hour.
const MAILS_PER_MAILBOX: i64 = 3;

/// The form as typed.
#[derive(Clone, Debug, Default)]
pub struct GuestReport {
    pub contract_account_no: String,
    pub read_on: String,
    /// Rows that are empty in all fields count as not given.
    pub rows: Vec<GuestRow>,
    pub comment: String,
    /// For the receipt; may be empty.
    pub email: String,
    /// Born with the form.
    pub key: String,
}

/// A register.
#[derive(Clone, Debug, Default)]
pub struct GuestRow {
    pub meter_no: String,
    /// Code of [`GuestRegister`]; empty for the only one.
    pub register: String,
    pub value: String,
}

impl GuestRow {
    fn is_empty(&self) -> bool {
        self.meter_no.trim().is_empty() && self.value.trim().is_empty()
    }
}

/// Takes the readings down; gives the number for the phone.
///
/// # Errors
/// `Invalid` with `contract_account`, `read_on`, `meter_no_<row>`, `register_<row>`, `value_<row>`, `comment` or
/// `email`, by what the fields look like alone; `NotFound` where the utility does not want it; `TooMany`;
/// `Conflict("key_reused")`.
pub async fn report_as_guest(
    services: &Services,
    caller: &Caller,
    form: &GuestReport,
) -> Outcome<Opened> {
    if services.profile.divisions.is_empty() || !services.profile.reading.without_sign_in {
        return Err(Failure::NotFound);
    }
    let (payload, email) = payload(services, caller, form)?;
    let account = payload["contract_account_no"].as_str().unwrap_or_default();
    let subject = services
        .keys
        .derive_text("guest account", account.as_bytes());
    let wish = Wish {
        kind: Kind::GuestReading,
        user: None,
        payload: payload.clone(),
        key: &form.key,
        work: Some(outbox::Kind::GuestReading),
    };
    if let Some(opened) = requests::opened(services, &wish).await? {
        return Ok(opened);
    }
    let (hour, day) = (TimeDelta::hours(1), TimeDelta::days(1));
    let limit = services.limits.guest_readings;
    count_try(services, "guest_reading", &caller.address, hour, limit).await?;
    count_try(services, "guest_account", &subject, day, PER_ACCOUNT).await?;
    let mut mail = None;
    if let Some(email) = email {
        let turn = stranger_turn(services, "guest_mail", &email.key(), MAILS_PER_MAILBOX).await?;
        mail = turn.map(|at| (outbox::Kind::GuestReceiptMail, at));
    }
    requests::open_once(services, wish, mail).await
}

/// What is kept, checked by its looks.
fn payload(
    services: &Services,
    caller: &Caller,
    form: &GuestReport,
) -> Outcome<(serde_json::Value, Option<EmailAddress>)> {
    let mut errors = FieldErrors::default();
    let account = services
        .profile
        .contract_account
        .parse(&form.contract_account_no);
    let account = account
        .map_err(|error| errors.add("contract_account", error))
        .ok();
    let today = services.today();
    let oldest = Days::new(u64::from(services.profile.reading.oldest_days));
    let read_on = parse_date(&form.read_on).and_then(|on| match today.checked_sub_days(oldest) {
        _ if on > today => Err(DateError::Future),
        Some(earliest) if on < earliest => Err(DateError::TooOld { earliest }),
        _ => Ok(on),
    });
    let read_on = read_on.map_err(|error| errors.add("read_on", error)).ok();
    let mut rows = Vec::new();
    let given = |(at, row): &(usize, &GuestRow)| *at == 0 || !row.is_empty();
    for (at, row) in form.rows.iter().enumerate().take(GUEST_ROWS).filter(given) {
        let meter = MeterNumber::parse(&row.meter_no)
            .map_err(|error| errors.add(format!("meter_no_{at}"), error));
        let value = parse_unknown(&row.value)
            .map_err(|error| errors.add(format!("value_{at}"), Problem::from(error)));
        let register = match row.register.trim() {
            "" => Some(GuestRegister::Only),
            code => GuestRegister::parse(code),
        };
        if register.is_none() {
            errors.add(format!("register_{at}"), Problem::Choose);
        }
        if let (Ok(meter), Ok(value), Some(register)) = (meter, value, register) {
            rows.push(serde_json::json!({
                "meter_no": meter.as_str(), "register": register.code(), "value": value.value(),
            }));
        }
    }
    let comment = form.comment.trim();
    if comment.chars().count() > LONGEST_COMMENT {
        let max = LONGEST_COMMENT;
        errors.add("comment", Problem::TooLong { max });
    }
    let email = match form.email.trim() {
        "" => None,
        typed => EmailAddress::parse(typed)
            .map_err(|error| errors.add("email", error))
            .ok(),
    };
    let (Some(account), Some(read_on), true) = (account, read_on, errors.is_empty()) else {
        return Err(Failure::Invalid(errors));
    };
    let payload = serde_json::json!({
        "contract_account_no": account.as_str(), "read_on": read_on, "readings": rows,
        "comment": (!comment.is_empty()).then_some(comment),
        "email": email.as_ref().map(EmailAddress::as_str), "language": caller.language.code(),
    });
    Ok((payload, email))
}

/// What somebody said without signing in, for the receipt: day, and lines of meter, register and value.
pub(crate) fn told(payload: &serde_json::Value) -> Option<attribute::Told> {
    serde_json::from_value(payload.clone()).ok()
}
