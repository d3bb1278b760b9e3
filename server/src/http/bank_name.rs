//! The name of a German bank by its code, for who is typing an account number.

use app::server_context::RequestContext;
use axum::{
    Extension,
    extract::Query,
    http::StatusCode,
    response::{IntoResponse, Response},
};
use serde::Deserialize;
use services::mandate;

/// What is asked.
#[derive(Deserialize)]
pub struct Asked {
    #[serde(default)]
    code: String,
}

/// The name as plain text; nothing for codes that no bank has.
pub async fn show(
    Query(asked): Query<Asked>,
    Extension(context): Extension<RequestContext>,
) -> Response {
    if context.actor().is_err() {
        return StatusCode::UNAUTHORIZED.into_response();
    }
    match mandate::bank_name(&asked.code) {
        Some(name) => name.into_response(),
        None => StatusCode::NO_CONTENT.into_response(),
    }
}
