//! What the form of an interim statement sends.

use leptos::prelude::*;
use services::{Failure, statement};

use crate::{
    error::PortalError,
    routes,
    server_context::{context, go},
};

/// Makes a statement, or leads back to where it says what is missing.
#[server(prefix = "/api", endpoint = "statement/make")]
pub async fn make_statement(#[server(default)] contract: String) -> Result<(), PortalError> {
    let cx = context();
    let outcome = match cx.customer() {
        Ok(actor) => statement::make(&cx.services, actor, &contract).await,
        Err(failure) => Err(failure),
    };
    let path = routes::statements(&contract);
    let path = routes::local(&path);
    match outcome {
        Ok(id) => {
            go(&routes::statement(id));
            Ok(())
        }
        // The page says what is missing.
        Err(Failure::Conflict(_)) => {
            go(path);
            Ok(())
        }
        Err(failure) => cx.back("statement", path, &[], failure).await,
    }
}
