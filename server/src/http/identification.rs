//! Back from the bank, and the portal's public keys for it. The answer comes as a GET, because the bank's server sends
//! the browser: it is bound to the browser that began, good once, and leaves the address at once.

use app::{routes, server_context::RequestContext};
use axum::{
    Extension,
    extract::{Query, State},
    http::{HeaderValue, StatusCode, header},
    response::{IntoResponse, Response},
};
use serde::Deserialize;
use services::{
    Failure,
    identification::{self, Answer},
};

use super::Shared;

/// What the bank sends along.
#[derive(Deserialize, Default)]
#[serde(default)]
pub struct Sent {
    state: String,
    code: String,
    error: String,
    iss: Option<String>,
}

/// Takes the bank's answer and moves on to a page without it in the address.
pub async fn back(Extension(cx): Extension<RequestContext>, Query(sent): Query<Sent>) -> Response {
    let answer = Answer {
        state: sent.state,
        code: sent.code,
        error: sent.error,
        issuer: sent.iss,
    };
    let token = cx.identification.clone().unwrap_or_default();
    let page = match identification::back(&cx.services, &token, &answer).await {
        Ok(()) => routes::REGISTER_PERSON.to_owned(),
        Err(Failure::Conflict(why)) => routes::register_bank(why),
        Err(Failure::NotFound) => return StatusCode::NOT_FOUND.into_response(),
        Err(failure) => {
            cx.log(&failure);
            routes::register_bank("bank")
        }
    };
    let Ok(page) = HeaderValue::from_str(&page) else {
        return StatusCode::NOT_FOUND.into_response();
    };
    let headers = [
        (header::LOCATION, page),
        (
            header::REFERRER_POLICY,
            HeaderValue::from_static("no-referrer"),
        ),
        (header::CACHE_CONTROL, HeaderValue::from_static("no-store")),
    ];
    (StatusCode::SEE_OTHER, headers).into_response()
}

/// The public keys, for the bank to register.
pub async fn keys(State(shared): State<Shared>) -> Response {
    let Some(keys) = shared.bank_keys else {
        return StatusCode::NOT_FOUND.into_response();
    };
    let kind = [(header::CONTENT_TYPE, "application/jwk-set+json")];
    (kind, keys.to_string()).into_response()
}
