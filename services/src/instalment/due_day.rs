//! Another day of the month for the debit, where the profile lets customers wish for one: a request that people at the
//! utility answer, because the plan of the billing system moves with it.

use domain::{
    billing::instalment::InstalmentProblem, form::Problem, language::Language, requests::Kind,
};

use super::plan::plan;
use crate::{Failure, Outcome, Services, account::Actor, requests};

/// Every month has this day.
pub const LAST_DAY: u32 = 28;

/// The form as typed.
#[derive(Clone, Debug, Default)]
pub struct DueDay {
    /// Id of the contract.
    pub contract: String,
    /// The wanted day of the month.
    pub day: String,
    /// Born with the form.
    pub key: String,
    /// Of the page.
    pub language: Language,
}

/// What a request about the day says.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct WantedDay {
    pub contract_no: String,
    pub day: u32,
}

/// Asks for another day; gives the number of the request. The same form twice asks once.
///
/// # Errors
/// `NotFound` where the profile does not allow it and for somebody else's contract; `Invalid` with `due_day`;
/// `Conflict("key_reused")`.
pub async fn due_day(services: &Services, actor: &Actor, form: &DueDay) -> Outcome<String> {
    if !services.profile.instalments.due_day {
        return Err(Failure::NotFound);
    }
    let account = actor.chosen_id()?.uuid();
    let user = actor.user_id().uuid();
    let key = requests::stored_key(user, &form.key)?;
    let plan = plan(services, actor, &form.contract).await?;
    let day = form.day.trim().parse::<u32>().ok();
    let Some(day) = day.filter(|day| (1..=LAST_DAY).contains(day)) else {
        return Err(Failure::field("due_day", Problem::Choose));
    };
    let kind = Kind::InstalmentDay;
    let same = |payload: &_| {
        wanted_day(payload).is_some_and(|was| was.day == day && was.contract_no == plan.contract_no)
    };
    if let Some(number) = requests::same_form(services, account, kind, &key, same).await? {
        return Ok(number);
    }
    if requests::waiting(services, account, kind).await? > 0 {
        return Err(Failure::field("due_day", InstalmentProblem::Pending));
    }
    let new = requests::New {
        kind,
        contract_account: Some(account),
        user: Some(user),
        report: None,
        payload: serde_json::json!({ "contract_no": plan.contract_no, "due_day": day }),
        idempotency_key: key,
        leaves: true,
        number: services.next_number("request").await?,
    };
    requests::open_with_receipt(services, account, new).await
}

/// The same out of a payload; nothing where it is about something else.
pub(crate) fn wanted_day(payload: &serde_json::Value) -> Option<WantedDay> {
    let day = payload.get("due_day")?.as_u64()?;
    Some(WantedDay {
        contract_no: payload.get("contract_no")?.as_str()?.to_owned(),
        day: u32::try_from(day).ok()?,
    })
}
