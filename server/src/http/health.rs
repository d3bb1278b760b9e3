//! Whether the process lives, and whether it should be sent requests.

use axum::{
    extract::State,
    http::StatusCode,
    response::{IntoResponse, Response},
};
use services::outbox;

use super::Shared;

/// The process answers.
pub async fn live() -> &'static str {
    "live"
}

/// The database answers and the process was not told to stop.
pub async fn ready(State(shared): State<Shared>) -> Response {
    if shared.is_stopping() {
        return (StatusCode::SERVICE_UNAVAILABLE, "stopping").into_response();
    }
    match outbox::backlog(&shared.services).await {
        Ok((waiting, dead)) => {
            format!("ready\noutbox_waiting={waiting}\noutbox_dead={dead}\n").into_response()
        }
        Err(failure) => {
            tracing::warn!(cause = %failure, "not ready");
            (StatusCode::SERVICE_UNAVAILABLE, "database away").into_response()
        }
    }
}
