//! What a device sends that took readings down without a network, and what it may remember for that: JSON for its script.

use std::{collections::BTreeMap, sync::Arc};

use app::{reading::queued, server_context::RequestContext};
use axum::{
    Extension, Json,
    extract::{Query, Request},
    http::{StatusCode, header},
    response::{IntoResponse, Redirect, Response},
};
use services::Failure;

use super::{report, uploads::Uploads};

/// Takes one reading, with its photo.
pub async fn send(
    Extension(cx): Extension<RequestContext>,
    Extension(uploads): Extension<Arc<Uploads>>,
    request: Request,
) -> Response {
    // Nothing of the body is read for somebody unknown.
    let Ok(actor) = cx.actor() else {
        return StatusCode::UNAUTHORIZED.into_response();
    };
    let Some(_place) = uploads.begin(actor.user_id()) else {
        let retry = [(header::RETRY_AFTER, "10")];
        return (StatusCode::SERVICE_UNAVAILABLE, retry).into_response();
    };
    match report::read(request).await {
        Ok(sent) => {
            let (status, answer) = queued::take(&cx, sent).await;
            (status, Json(answer)).into_response()
        }
        Err(status) => status.into_response(),
    }
}

/// Says whether a reading has come: `?key=`.
pub async fn came(
    Extension(cx): Extension<RequestContext>,
    Query(query): Query<BTreeMap<String, String>>,
) -> Response {
    let key = query.get("key").map(String::as_str).unwrap_or_default();
    let (status, answer) = queued::came(&cx, key).await;
    (status, Json(answer)).into_response()
}

/// A photo shared with the app while no service worker took it: it is not kept, the form asks for it again.
pub async fn share() -> Redirect {
    Redirect::to(app::routes::REPORT)
}

/// What the device may remember after its person said yes.
pub async fn remember(Extension(cx): Extension<RequestContext>) -> Response {
    match queued::remember(&cx).await {
        Ok(known) => Json(known).into_response(),
        Err(Failure::SignedOut) => StatusCode::UNAUTHORIZED.into_response(),
        Err(Failure::NotFound) => StatusCode::NOT_FOUND.into_response(),
        Err(failure) => {
            cx.log(&failure);
            StatusCode::SERVICE_UNAVAILABLE.into_response()
        }
    }
}
