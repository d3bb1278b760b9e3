//! What the forms of mandates send.

use leptos::prelude::*;
use services::mandate;

use crate::{error::PortalError, routes, server_context::context};

/// Gives a mandate.
#[server(prefix = "/api", endpoint = "mandate/give")]
pub async fn give_mandate(
    #[server(default)] iban: String,
    #[server(default)] holder: String,
    #[server(default)] agree: String,
    #[server(default)] password: String,
    #[server(default)] key: String,
) -> Result<(), PortalError> {
    let cx = context();
    let form = mandate::Give {
        iban,
        holder,
        agree: !agree.is_empty(),
        password,
        key,
        language: cx.language,
    };
    let outcome = match cx.actor() {
        Ok(actor) => mandate::give(&cx.services, actor, &cx.caller, &form).await,
        Err(failure) => Err(failure),
    };
    let agree = if form.agree { "yes" } else { "" };
    let kept = [
        ("iban", form.iban.as_str()),
        ("holder", form.holder.as_str()),
        ("agree", agree),
    ];
    cx.to_request(outcome, "mandate", routes::BANK, &kept).await
}

/// Revokes the mandate that holds.
#[server(prefix = "/api", endpoint = "mandate/revoke")]
pub async fn revoke_mandate(
    #[server(default)] revoke_password: String,
    #[server(default)] key: String,
) -> Result<(), PortalError> {
    let cx = context();
    let form = mandate::Revoke {
        password: revoke_password,
        key,
    };
    let outcome = match cx.actor() {
        Ok(actor) => mandate::revoke(&cx.services, actor, &form).await,
        Err(failure) => Err(failure),
    };
    cx.to_request(outcome, "mandate", routes::BANK, &[]).await
}
