//! What the forms about confirming an address send.

use leptos::prelude::*;
use services::{Failure, account};

use crate::{
    error::PortalError,
    routes,
    server_context::{context, go, set_cookie},
};

/// Presses the button behind the link of the mail.
#[server(prefix = "/api", endpoint = "account/confirm-address")]
pub async fn confirm_address() -> Result<(), PortalError> {
    let cx = context();
    let token = cx.link.clone().unwrap_or_default();
    let outcome = match cx.actor() {
        Ok(actor) => account::confirm_address(&cx.services, actor, &token).await,
        Err(failure) => Err(failure),
    };
    match outcome {
        Ok(()) => {
            set_cookie("__Host-link", "", Some(0));
            go(routes::CONFIRMED);
            Ok(())
        }
        Err(failure) => cx.back("confirm", routes::CONFIRM, &[], failure).await,
    }
}

/// Has the link sent again, to the same address or a better one.
#[server(prefix = "/api", endpoint = "account/send-confirmation")]
pub async fn send_confirmation(#[server(default)] email: String) -> Result<(), PortalError> {
    let cx = context();
    let outcome = match cx.actor() {
        Ok(actor) => account::send_confirmation(&cx.services, actor, &email).await,
        Err(failure) => Err(failure),
    };
    match outcome {
        Ok(()) => {
            go(routes::CONFIRMATION_SENT);
            Ok(())
        }
        // Confirmed meanwhile, perhaps on another device.
        Err(Failure::NotFound) => {
            go(routes::CONFIRMED);
            Ok(())
        }
        Err(failure) => {
            let (path, kept) = (routes::SEND_CONFIRMATION, [("email", email.as_str())]);
            cx.back("send_confirmation", path, &kept, failure).await
        }
    }
}
