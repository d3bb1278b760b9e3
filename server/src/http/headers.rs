//! Security headers on every answer, errors and files included (security.md 1.8).

use std::any::Any;

use axum::{
    body::Body,
    extract::{Request, State},
    http::{HeaderName, HeaderValue, StatusCode, header},
    middleware::Next,
    response::{IntoResponse, Response},
};

use super::Shared;

/// What is not a page of ours may do nothing at all.
const NOTHING: &str = "default-src 'none'; frame-ancestors 'none'";

/// Adds what an answer does not say itself.
pub async fn middleware(State(shared): State<Shared>, request: Request, next: Next) -> Response {
    let asset = super::assets::is_asset(request.uri().path());
    let mut response = next.run(request).await;
    let headers = response.headers_mut();
    let mut add = |name: HeaderName, value: &'static str| {
        headers
            .entry(name)
            .or_insert(HeaderValue::from_static(value));
    };
    add(header::CONTENT_SECURITY_POLICY, NOTHING);
    add(header::X_CONTENT_TYPE_OPTIONS, "nosniff");
    add(header::REFERRER_POLICY, "same-origin");
    add(
        HeaderName::from_static("cross-origin-opener-policy"),
        "same-origin",
    );
    add(
        HeaderName::from_static("cross-origin-resource-policy"),
        "same-origin",
    );
    add(
        HeaderName::from_static("permissions-policy"),
        "camera=(self), geolocation=(), microphone=(), payment=()",
    );
    if !asset {
        add(header::CACHE_CONTROL, "no-store");
    }
    if shared.settings.base_url.starts_with("https://") {
        add(
            header::STRICT_TRANSPORT_SECURITY,
            "max-age=63072000; includeSubDomains",
        );
    }
    response
}

/// The answer when a handler panicked: the process goes on, the log knows more.
pub fn panicked(cause: Box<dyn Any + Send + 'static>) -> Response<Body> {
    let text = cause
        .downcast_ref::<String>()
        .cloned()
        .or_else(|| cause.downcast_ref::<&str>().map(|text| (*text).to_owned()));
    tracing::error!(cause = text.unwrap_or_default(), "a handler panicked");
    let mut response = (StatusCode::INTERNAL_SERVER_ERROR, "500").into_response();
    let policy = HeaderValue::from_static(NOTHING);
    response
        .headers_mut()
        .insert(header::CONTENT_SECURITY_POLICY, policy);
    response
}
