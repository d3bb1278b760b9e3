//! One-time links: the token moves out of the URL at once into a short-lived cookie, so that it stays in
//! no history and no Referer. Opening a link changes nothing: mail scanners open links too.

use app::routes;
use axum::{
    extract::Path,
    http::{HeaderValue, StatusCode, header},
    response::{IntoResponse, Response},
};

/// The link of the registration mail.
pub async fn activate(Path(token): Path<String>) -> Response {
    move_on(&token, routes::ACTIVATE)
}

/// The link of the mail for a forgotten password.
pub async fn new_password(Path(token): Path<String>) -> Response {
    move_on(&token, routes::NEW_PASSWORD)
}

/// The link that confirms the address of a login.
pub async fn confirm(Path(token): Path<String>) -> Response {
    move_on(&token, routes::CONFIRM)
}

fn move_on(token: &str, page: &'static str) -> Response {
    let plain = |c: char| c.is_ascii_alphanumeric() || matches!(c, '-' | '_');
    let token = if token.len() <= 64 && token.chars().all(plain) {
        token
    } else {
        "x"
    };
    let cookie =
        format!("__Host-link={token}; Path=/; Secure; HttpOnly; SameSite=Lax; Max-Age=1800");
    let Ok(cookie) = HeaderValue::from_str(&cookie) else {
        return StatusCode::NOT_FOUND.into_response();
    };
    let headers = [
        (header::LOCATION, HeaderValue::from_static(page)),
        (header::SET_COOKIE, cookie),
        (
            header::REFERRER_POLICY,
            HeaderValue::from_static("no-referrer"),
        ),
    ];
    (StatusCode::SEE_OTHER, headers).into_response()
}
