//! What the form of an instalment sends.
#![expect(clippy::too_many_arguments, reason = "one per field of the form")]

use leptos::prelude::*;
use services::instalment;

use crate::{error::PortalError, routes, server_context::context};

/// Sets another instalment, or asks for it.
#[server(prefix = "/api", endpoint = "instalment/change")]
pub async fn change_instalment(
    #[server(default)] contract: String,
    #[server(default)] amount: String,
    #[server(default)] before: String,
    #[server(default)] cause: String,
    #[server(default)] people: String,
    #[server(default)] since: String,
    #[server(default)] reason: String,
    #[server(default)] ask: String,
    #[server(default)] key: String,
) -> Result<(), PortalError> {
    let cx = context();
    let form = instalment::Change {
        contract,
        amount,
        before,
        why: instalment::Why {
            cause,
            people,
            since,
            reason,
        },
        ask: !ask.is_empty(),
        key,
        language: cx.language,
    };
    let outcome = match cx.customer() {
        Ok(actor) => instalment::change(&cx.services, actor, &form).await,
        Err(failure) => Err(failure),
    };
    let kept = [
        ("amount", form.amount.as_str()),
        ("cause", form.why.cause.as_str()),
        ("people", form.why.people.as_str()),
        ("since", form.why.since.as_str()),
        ("reason", form.why.reason.as_str()),
    ];
    let path = routes::instalment(&form.contract);
    cx.to_request(outcome, "instalment", routes::local(&path), &kept)
        .await
}

/// Asks for another day of the month.
#[server(prefix = "/api", endpoint = "instalment/due-day")]
pub async fn ask_for_due_day(
    #[server(default)] contract: String,
    #[server(default)] due_day: String,
    #[server(default)] key: String,
) -> Result<(), PortalError> {
    let cx = context();
    let form = instalment::DueDay {
        contract,
        day: due_day,
        key,
        language: cx.language,
    };
    let outcome = match cx.customer() {
        Ok(actor) => instalment::due_day(&cx.services, actor, &form).await,
        Err(failure) => Err(failure),
    };
    let path = routes::instalment(&form.contract);
    let kept = [("due_day", form.day.as_str())];
    cx.to_request(outcome, "instalment", routes::local(&path), &kept)
        .await
}
