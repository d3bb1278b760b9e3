//! Readings that a device took down without a network: what it may remember for that, and what it sends afterwards.
//! The answers are for a script, so they are JSON; the rules are those of the form.

use axum::http::StatusCode;
use chrono::{DateTime, Days, NaiveDate, TimeDelta, Utc};
use domain::{form::FieldErrors, ids::ContractAccountId, reading::expected};
use serde_json::{Value, json};
use services::{
    Failure,
    account::Actor,
    drafts::Draft,
    reading::{self, TaskRegister},
};

use super::{
    facts::{meter_heading, register_facts},
    submit::{Sent, keep},
};
use crate::{routes, server_context::RequestContext};

/// The clock of a phone may be fast by as much.
const FAST: TimeDelta = TimeDelta::minutes(5);
/// Days from today for which a device is told what is expected; it draws a line between them.
const AHEAD: [u64; 4] = [0, 7, 14, 30];

/// The name of a person on a device: tells the same one from another one, and nobody anything else.
pub fn owner(cx: &RequestContext) -> Option<String> {
    let actor = cx.actor.as_ref()?;
    Some(owner_of(cx, actor))
}

fn owner_of(cx: &RequestContext, actor: &Actor) -> String {
    let user = actor.user_id().uuid();
    let keys = &cx.services.keys;
    keys.derive_text("owner of a device", user.as_bytes())
}

/// What a device may remember: meters, registers, the last value and what is expected, of the chosen contract account.
pub async fn remember(cx: &RequestContext) -> Result<Value, Failure> {
    let t = cx.texts();
    let actor = cx.customer()?;
    let task = reading::task(&cx.services, actor).await?;
    let meters = task.meters.iter().map(|meter| {
        let registers = meter.registers.iter().map(|register| {
            let facts = register_facts(t, cx.language, register, task.today, String::new(), None);
            json!({
                "id": register.id, "label": facts.label, "last": facts.last,
                "unit": register.spec.unit.symbol(), "expected": ahead(register, task.today),
            })
        });
        json!({
            "id": meter.id, "heading": meter_heading(t, meter), "place": meter.place,
            "registers": registers.collect::<Vec<_>>(),
        })
    });
    Ok(json!({
        "owner": owner_of(cx, actor), "account": actor.chosen_id()?,
        "meters": meters.collect::<Vec<_>>(),
    }))
}

/// Day, least and most of what is usual.
fn ahead(register: &TaskRegister, today: NaiveDate) -> Vec<Value> {
    let (Some(previous), Some(forecast)) = (&register.previous, register.context.annual_forecast)
    else {
        return Vec::new();
    };
    let days = AHEAD.iter().map(|days| today + Days::new(*days));
    let days = days.filter(|day| *day > previous.read_on).map(|day| {
        let spec = &register.spec;
        let expected = expected(previous, forecast, register.context.shape, day, spec);
        let [low, _, high] = expected.readings(previous, spec);
        json!([day, low, high])
    });
    days.collect()
}

/// Takes one reading of a queue.
pub async fn take(cx: &RequestContext, sent: Sent) -> (StatusCode, Value) {
    match store(cx, &sent).await {
        Ok(Ok((url, number))) => {
            let answer = json!({ "receipt": number, "url": url });
            (StatusCode::OK, answer)
        }
        Ok(Err(errors)) => refused(cx, errors),
        Err(failure) => failed(cx, failure),
    }
}

/// Whether the reading with this key has come, by whatever way.
pub async fn came(cx: &RequestContext, key: &str) -> (StatusCode, Value) {
    let found = match cx.customer() {
        Ok(actor) => reading::reported_with(&cx.services, actor, key).await,
        Err(failure) => Err(failure),
    };
    match found {
        Ok(Some((id, number))) => {
            let answer = json!({ "receipt": number, "url": routes::receipt(id) });
            (StatusCode::OK, answer)
        }
        Ok(None) => (StatusCode::NOT_FOUND, json!({})),
        Err(failure) => failed(cx, failure),
    }
}

/// The page and the number.
type Receipt = (String, String);

async fn store(cx: &RequestContext, sent: &Sent) -> Result<Result<Receipt, FieldErrors>, Failure> {
    let actor = cx.customer()?;
    if sent.value("owner") != owner_of(cx, actor) {
        return Err(Failure::Conflict("other_owner"));
    }
    let account: ContractAccountId = sent
        .value("account")
        .parse()
        .map_err(|_| Failure::NotFound)?;
    let actor = actor.acting_for(account)?;
    // It may be here already, and mended by its owner since: what the device still has is older.
    let key = sent.value("key").trim();
    if let Some((id, number)) = reading::reported_with(&cx.services, &actor, key).await? {
        return Ok(Ok((routes::receipt(id), number)));
    }
    let mut errors = FieldErrors::default();
    for photo in &sent.photos {
        if let Err(problem) = keep(cx, &actor, sent, photo).await? {
            errors.add(photo.field.clone(), problem);
        }
    }
    if !errors.is_empty() {
        return Ok(Err(errors));
    }
    let report = reading::Report {
        read_on: sent.value("read_on").to_owned(),
        values: sent.values(),
        comment: sent.value("comment").to_owned(),
        key: key.to_owned(),
        captured_at: captured_at(cx, sent.value("captured_at")),
        language: cx.language,
        ..reading::Report::default()
    };
    let id = match reading::report(&cx.services, &actor, &report).await {
        Ok(id) => id,
        Err(Failure::Invalid(errors)) => return Ok(Err(errors)),
        Err(failure) => return Err(failure),
    };
    let receipt = reading::receipt(&cx.services, &actor, id).await?;
    Ok(Ok((routes::receipt(id), receipt.receipt_no)))
}

/// When the device says it took the reading down. A clock that cannot be right says nothing.
fn captured_at(cx: &RequestContext, said: &str) -> Option<DateTime<Utc>> {
    let at = DateTime::parse_from_rfc3339(said).ok()?.to_utc();
    let now = cx.services.now();
    let oldest = TimeDelta::days(i64::from(cx.profile().reading.oldest_days));
    (at <= now + FAST && at >= now - oldest).then(|| at.min(now))
}

fn refused(cx: &RequestContext, errors: FieldErrors) -> (StatusCode, Value) {
    let draft = Draft {
        errors,
        ..Draft::default()
    };
    let form = cx.form(&draft);
    let problems = draft.errors.iter().filter_map(|(field, _)| {
        let text = form.error(field)?;
        Some(json!({ "field": field, "text": text }))
    });
    let problems: Vec<Value> = problems.collect();
    let answer = json!({ "problems": problems });
    (StatusCode::UNPROCESSABLE_ENTITY, answer)
}

fn failed(cx: &RequestContext, failure: Failure) -> (StatusCode, Value) {
    let status = match failure {
        Failure::SignedOut => StatusCode::UNAUTHORIZED,
        Failure::Conflict("other_owner") => StatusCode::CONFLICT,
        Failure::NotFound | Failure::Conflict(_) => {
            let text = cx.texts().msg_capture_gone();
            let problems = json!({ "problems": [{ "field": "values", "text": text }] });
            return (StatusCode::UNPROCESSABLE_ENTITY, problems);
        }
        Failure::TooMany(_) => StatusCode::TOO_MANY_REQUESTS,
        failure => {
            cx.log(&failure);
            StatusCode::SERVICE_UNAVAILABLE
        }
    };
    (status, json!({}))
}
