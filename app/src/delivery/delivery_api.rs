//! What the form sends.

use leptos::prelude::*;
use services::delivery;

use crate::{error::PortalError, routes, server_context::context};

/// Sets how documents come.
#[server(prefix = "/api", endpoint = "delivery/choose")]
pub async fn choose_delivery(
    #[server(default)] invoices: String,
    #[server(default)] letters: String,
    #[server(default)] key: String,
) -> Result<(), PortalError> {
    let cx = context();
    let form = delivery::Choice {
        invoices,
        letters,
        key,
    };
    let outcome = match cx.customer() {
        Ok(actor) => delivery::choose(&cx.services, actor, &form).await,
        Err(failure) => Err(failure),
    };
    let kept = [
        ("invoices", form.invoices.as_str()),
        ("letters", form.letters.as_str()),
    ];
    cx.to_request(outcome, "delivery", routes::DELIVERY, &kept)
        .await
}
