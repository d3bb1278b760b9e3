//! A customer sets another instalment: at once inside the rules of the utility, as a question to people outside them
//! (EnWG § 41b (3): a credible lower consumption has to be considered). Both are requests with a receipt.

use std::time::Duration;

use domain::{
    billing::instalment::{InstalmentProblem, OutsideRules, check_change},
    form::{FieldErrors, Problem},
    language::Language,
    money::Money,
    requests::Kind,
};
use sea_orm::prelude::Uuid;

use super::{
    evidence::{Evidence, Why, told, understood},
    plan::{Plan, PlannedDue, plan},
    store::{self, NewChange},
};
use crate::{
    Failure, Outcome, Services,
    account::Actor,
    audit::{self, Who},
    outbox, requests,
};

/// So many questions about one account may wait for an answer at the same time.
const UNANSWERED: u64 = 5;

/// The form as typed.
#[derive(Clone, Debug, Default)]
pub struct Change {
    /// Id of the contract.
    pub contract: String,
    /// The new amount.
    pub amount: String,
    /// Cents of the amount that the form was made from.
    pub before: String,
    /// Why, where it lies outside the rules.
    pub why: Why,
    /// The customer wants people to look at it.
    pub ask: bool,
    /// Born with the form.
    pub key: String,
    /// For the number.
    pub language: Language,
}

/// What a request about an instalment says.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Changed {
    pub contract_no: String,
    pub before: Money,
    pub amount: Money,
    pub first_due_on: chrono::NaiveDate,
    pub reason: Option<String>,
    /// What speaks for it, where people look at it.
    pub evidence: Option<Evidence>,
    /// The instalments that it changes, in the order of their days.
    pub dates: Vec<Dated>,
}

/// An instalment before and after a change.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Dated {
    pub due_on: chrono::NaiveDate,
    pub before: Money,
    pub amount: Money,
}

/// Sets the amount, or asks for it; gives the number of the request. The same form twice does it once.
///
/// # Errors
/// `Invalid` with `amount` or `reason`; `NotFound` for a contract of somebody else; `TooMany` where enough questions wait
/// for an answer; `Conflict("key_reused")`.
pub async fn change(services: &Services, actor: &Actor, form: &Change) -> Outcome<String> {
    let account = actor.chosen_id()?.uuid();
    let user = actor.user_id().uuid();
    let stored_key = requests::stored_key(user, &form.key)?;
    let plan = plan(services, actor, &form.contract).await?;
    let amount = amount(&form.amount, form.language);
    let kind = Kind::InstalmentChange;
    if let Ok(amount) = &amount {
        let same = |payload: &_| {
            let was = changed(payload);
            was.is_some_and(|was| was.amount == *amount && was.contract_no == plan.contract_no)
        };
        let number = requests::same_form(services, account, kind, &stored_key, same).await?;
        if let Some(number) = number {
            return Ok(number);
        }
    }
    let mut wanted = wanted(services, &plan, form, amount)?;
    if let Some(evidence) = &mut wanted.evidence {
        evidence.reading = told(services, &plan).await?;
    }
    if !wanted.at_once && requests::waiting(services, account, kind).await? >= UNANSWERED {
        return Err(Failure::TooMany(Duration::from_hours(24)));
    }
    let new = requests::New {
        kind,
        contract_account: Some(account),
        user: Some(user),
        report: None,
        payload: payload(&plan, &wanted),
        idempotency_key: stored_key.clone(),
        leaves: true,
        number: services.next_number("request").await?,
    };
    match open(services, user, account, &plan, &wanted, new).await {
        Ok(number) => Ok(number),
        Err(failure) => requests::or_found(services, account, kind, &stored_key, failure).await,
    }
}

/// What is wanted, after all checks.
struct Wanted {
    before: Money,
    amount: Money,
    first_due_on: chrono::NaiveDate,
    reason: Option<String>,
    evidence: Option<Evidence>,
    /// Inside the rules.
    at_once: bool,
}

fn wanted(
    services: &Services,
    plan: &Plan,
    form: &Change,
    amount: Result<Money, Problem>,
) -> Outcome<Wanted> {
    let refused = |field: &str, problem: Problem| {
        let mut errors = FieldErrors::new();
        errors.add(field, problem);
        Err(Failure::Invalid(errors))
    };
    let (Some(before), Some(first_due_on)) = (plan.now, plan.first_due) else {
        return refused("amount", InstalmentProblem::NoneLeft.into());
    };
    if plan.pending.is_some() {
        return refused("amount", InstalmentProblem::Pending.into());
    }
    // Another tab, the service desk or an import was faster: the form was about another amount.
    if form.before.trim() != before.cents().to_string() {
        let now = before;
        return refused("amount", InstalmentProblem::Moved { now }.into());
    }
    let amount = match amount {
        Ok(amount) => amount,
        Err(problem) => return refused("amount", problem),
    };
    let checked = check_change(&plan.rules, before, amount, &plan.since, services.today());
    let at_once = checked.is_ok();
    let (evidence, reason) = match checked {
        Err(OutsideRules::Same) => return refused("amount", InstalmentProblem::Same.into()),
        // Never a bare refusal: the next step asks for the reason, and people decide.
        Err(why) if !form.ask => {
            return refused("amount", InstalmentProblem::Outside { why }.into());
        }
        Err(_) => {
            let (evidence, reason) = understood(&form.why).map_err(Failure::Invalid)?;
            (Some(evidence), reason)
        }
        Ok(()) => (None, None),
    };
    Ok(Wanted {
        before,
        amount,
        first_due_on,
        reason,
        evidence,
        at_once,
    })
}

/// Whole euro as typed.
fn amount(typed: &str, language: Language) -> Result<Money, Problem> {
    let amount = Money::parse(typed, language)?;
    if amount.cents() % 100 != 0 {
        return Err(InstalmentProblem::WholeEuro.into());
    }
    Ok(amount)
}

fn payload(plan: &Plan, wanted: &Wanted) -> serde_json::Value {
    serde_json::json!({
        "contract_no": plan.contract_no,
        "before": wanted.before.to_decimal(),
        "amount": wanted.amount.to_decimal(),
        "first_due_on": wanted.first_due_on,
        "reason": wanted.reason,
        "evidence": wanted.evidence,
        "effective": wanted.at_once,
        "dates": dates(plan, wanted),
    })
}

/// The old and the new plan by date.
fn dates(plan: &Plan, wanted: &Wanted) -> Vec<serde_json::Value> {
    let open = plan.dues.iter().filter(|due| due.paid < due.amount);
    let changed = open.filter(|due| due.on >= wanted.first_due_on);
    let line = |due: &PlannedDue| {
        serde_json::json!({
            "due_on": due.on,
            "before": due.amount.to_decimal(),
            "amount": wanted.amount.to_decimal(),
        })
    };
    changed.map(line).collect()
}

/// The same out of a payload; nothing where it is about something else.
pub(crate) fn changed(payload: &serde_json::Value) -> Option<Changed> {
    let money = |name: &str| money(payload, name);
    Some(Changed {
        contract_no: payload.get("contract_no")?.as_str()?.to_owned(),
        before: money("before")?,
        amount: money("amount")?,
        first_due_on: payload.get("first_due_on")?.as_str()?.parse().ok()?,
        reason: payload
            .get("reason")
            .and_then(|reason| reason.as_str())
            .map(str::to_owned),
        evidence: payload
            .get("evidence")
            .and_then(|evidence| serde_json::from_value(evidence.clone()).ok()),
        // Older requests do not have them.
        dates: payload
            .get("dates")
            .and_then(|dates| dates.as_array())
            .and_then(|dates| dates.iter().map(dated).collect())
            .unwrap_or_default(),
    })
}

fn money(object: &serde_json::Value, name: &str) -> Option<Money> {
    let text = object.get(name)?.as_str()?;
    Some(Money::from_decimal(text.parse().ok()?))
}

fn dated(line: &serde_json::Value) -> Option<Dated> {
    Some(Dated {
        due_on: line.get("due_on")?.as_str()?.parse().ok()?,
        before: money(line, "before")?,
        amount: money(line, "amount")?,
    })
}

async fn open(
    services: &Services,
    user: Uuid,
    account: Uuid,
    plan: &Plan,
    wanted: &Wanted,
    new: requests::New,
) -> Outcome<String> {
    let tx = services.db.begin().await?;
    let contract = plan.contract.uuid();
    store::lock(&tx, contract).await?;
    // Two tabs at the same moment: the second one meets the first one's change.
    let begun = services.midnight(plan.from);
    let changes = store::changes(&tx, contract, begun).await?;
    if wanted.at_once
        && changes
            .iter()
            .any(|change| change.acknowledged_at.is_none())
    {
        let mut errors = FieldErrors::new();
        errors.add("amount", InstalmentProblem::Pending);
        return Err(Failure::Invalid(errors));
    }
    let (id, number, _) = requests::create(services, &tx, new).await?;
    if wanted.at_once {
        let change = NewChange {
            request: id,
            contract,
            before_cents: wanted.before.cents(),
            amount_cents: wanted.amount.cents(),
            first_due_on: wanted.first_due_on,
        };
        store::insert(services, &tx, &change).await?;
        requests::settle(services, &tx, id).await?;
        let entry = audit::Entry {
            who: Who::Customer(user),
            action: "instalment.change",
            subject: "contract",
            subject_id: Some(contract),
            contract_account_id: Some(account),
        };
        let detail = serde_json::json!({
            "before": wanted.before.cents(), "amount": wanted.amount.cents(), "first_due_on": wanted.first_due_on,
        });
        audit::write(services, &tx, entry, detail).await?;
    }
    let kind = if wanted.at_once {
        outbox::Kind::InstalmentMail
    } else {
        outbox::Kind::RequestReceiptMail
    };
    let payload = serde_json::json!({ "request": id });
    outbox::enqueue(services, &tx, kind, &payload).await?;
    tx.commit().await?;
    services.nudge.notify_one();
    Ok(number)
}
