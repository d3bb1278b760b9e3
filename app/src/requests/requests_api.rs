//! What a request's own page sends.

use leptos::prelude::*;
use services::{Failure, requests};

use crate::{
    error::PortalError,
    routes,
    server_context::{context, go},
};

/// Takes a change back that has not left yet.
#[server(prefix = "/api", endpoint = "requests/undo")]
pub async fn undo_request(#[server(default)] number: String) -> Result<(), PortalError> {
    let cx = context();
    let outcome = match cx.actor() {
        Ok(actor) => requests::undo(&cx.services, actor, &number).await,
        Err(failure) => Err(failure),
    };
    let path = routes::request(&number);
    match outcome {
        // It left meanwhile: the page shows it without the button.
        Ok(()) | Err(Failure::Conflict(_)) => {
            go(routes::local(&path));
            Ok(())
        }
        Err(failure) => {
            let path = routes::local(&path);
            cx.back("request_undo", path, &[], failure).await
        }
    }
}
