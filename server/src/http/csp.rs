//! The content security policy: a nonce for the one inline script Leptos needs, nothing else inline.

use app::server_context::{self, RequestContext};
use axum::{
    body::Bytes,
    http::{StatusCode, header},
};
use leptos::nonce::use_nonce;

/// Sets the policy of a page with the nonce of this rendering.
pub fn set_header(context: &RequestContext) {
    let Some(nonce) = use_nonce() else { return };
    let base = &context.services.base_url;
    // Chromium applies it to the redirect after a form too.
    let bank = context.bank.as_deref().unwrap_or_default();
    let policy = format!(
        "default-src 'none'; script-src 'nonce-{nonce}' 'wasm-unsafe-eval' {base}/pkg/ {base}/app/; \
         style-src 'self'; img-src 'self' data:; font-src 'self'; connect-src 'self'; \
         manifest-src 'self'; worker-src 'self'; form-action 'self' {bank}; base-uri 'none'; \
         object-src 'none'; frame-ancestors 'none'; report-uri /csp-report"
    );
    server_context::set_header(header::CONTENT_SECURITY_POLICY, &policy);
}

/// A browser refused something on one of our pages: that is a fault of ours.
pub async fn report(body: Bytes) -> StatusCode {
    let text: String = String::from_utf8_lossy(&body)
        .chars()
        .filter(|c| !c.is_control())
        .collect();
    tracing::warn!(
        csp.report = text.chars().take(1000).collect::<String>(),
        "policy violated"
    );
    StatusCode::NO_CONTENT
}
