//! Meters that a customer cannot read, and customers who object to reading themselves (EnWG § 40a (1): the supplier
//! may ask for it, a household may object where it is unreasonable, and then somebody comes free of charge). Both are
//! requests with a clock.

use std::time::Duration;

use domain::{
    contract::MeterNumber,
    form::{FieldErrors, Problem},
    reading::Obstacle,
    requests::Kind,
};

use super::{LONGEST_COMMENT, task};
use crate::{Failure, Outcome, Services, account::Actor, requests};

/// So many of a kind may wait for an answer at the same time.
const UNANSWERED: u64 = 5;
/// The longest telephone number that is taken down, in characters.
const LONGEST_PHONE: usize = 40;

/// The form as typed.
#[derive(Clone, Debug, Default)]
pub struct Unreadable {
    /// It is about self-reading as such, not about this time.
    pub objection: bool,
    /// The number of the meter; empty for all of them.
    pub meter_no: String,
    /// Code of the obstacle.
    pub obstacle: String,
    /// What the customer says about it.
    pub comment: String,
    /// How to make an appointment; may be empty.
    pub phone: String,
    /// Born with the form.
    pub key: String,
}

impl Unreadable {
    fn kind(&self) -> Kind {
        if self.objection {
            Kind::SelfReadingObjection
        } else {
            Kind::CannotRead
        }
    }
}

/// Opens the request; gives its number. The same form twice opens one.
///
/// # Errors
/// `Invalid` with `obstacle`, `meter_no`, `comment` or `phone`; `NotFound` for a meter of somebody else; `TooMany` where
/// enough of them wait for an answer; `Conflict("key_reused")`.
pub async fn cannot_read(services: &Services, actor: &Actor, form: &Unreadable) -> Outcome<String> {
    let account = actor.chosen_id()?.uuid();
    let meters = task(services, actor).await?.meters;
    let payload = payload(form, |typed| {
        let own = meters.iter().find(|meter| meter.meter_no == typed);
        own.map(|meter| meter.meter_no.clone())
    })?;
    let user = actor.user_id().uuid();
    let stored_key = requests::stored_key(user, &form.key)?;
    let (kind, same) = (form.kind(), |was: &_| *was == payload);
    if let Some(number) = requests::same_form(services, account, kind, &stored_key, same).await? {
        return Ok(number);
    }
    if requests::waiting(services, account, kind).await? >= UNANSWERED {
        return Err(Failure::TooMany(Duration::from_hours(24)));
    }
    let new = requests::New {
        kind,
        contract_account: Some(account),
        user: Some(user),
        report: None,
        payload,
        idempotency_key: stored_key,
        leaves: true,
        number: services.next_number("request").await?,
    };
    requests::open_with_receipt(services, account, new).await
}

/// What the utility needs to know.
fn payload(form: &Unreadable, own: impl Fn(&str) -> Option<String>) -> Outcome<serde_json::Value> {
    let mut errors = FieldErrors::new();
    let obstacle = Obstacle::parse(form.obstacle.trim());
    if obstacle.is_none() {
        errors.add("obstacle", Problem::Choose);
    }
    let typed = form.meter_no.trim();
    let meter_no = if typed.is_empty() {
        None
    } else {
        let number = MeterNumber::parse(typed).map_err(|_| Failure::NotFound)?;
        Some(own(number.as_str()).ok_or(Failure::NotFound)?)
    };
    let comment = form.comment.trim();
    if comment.chars().count() > LONGEST_COMMENT {
        let max = LONGEST_COMMENT;
        errors.add("comment", Problem::TooLong { max });
    }
    if comment.is_empty() && obstacle == Some(Obstacle::Other) {
        errors.add("comment", Problem::Missing);
    }
    let phone = form.phone.trim();
    let written = |c: char| c.is_ascii_digit() || " +-/()".contains(c);
    if phone.chars().count() > LONGEST_PHONE {
        let max = LONGEST_PHONE;
        errors.add("phone", Problem::TooLong { max });
    } else if !phone.is_empty()
        && (!phone.chars().all(written) || phone.chars().filter(char::is_ascii_digit).count() < 5)
    {
        errors.add("phone", Problem::Phone);
    }
    if !errors.is_empty() {
        return Err(Failure::Invalid(errors));
    }
    Ok(serde_json::json!({
        "meter_no": meter_no,
        "obstacle": obstacle.map(Obstacle::code),
        "comment": (!comment.is_empty()).then_some(comment),
        "phone": (!phone.is_empty()).then_some(phone),
    }))
}

/// What a request of this kind says.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Obstructed {
    /// Nothing for all meters.
    pub meter_no: Option<String>,
    pub obstacle: Obstacle,
    pub comment: Option<String>,
    pub phone: Option<String>,
}

/// The same out of a payload; nothing where it is about something else.
pub(crate) fn obstructed(payload: &serde_json::Value) -> Option<Obstructed> {
    let text = |name: &str| Some(payload.get(name)?.as_str()?.to_owned());
    Some(Obstructed {
        obstacle: Obstacle::parse(&text("obstacle")?)?,
        meter_no: text("meter_no"),
        comment: text("comment"),
        phone: text("phone"),
    })
}
