//! Before a page or server function runs: which host was asked, which request this is, who asks.

use std::{sync::Arc, time::Instant};

use app::server_context::RequestContext;
use axum::{
    extract::{Request, State},
    http::{HeaderMap, HeaderValue, Method, StatusCode, header},
    middleware::Next,
    response::{IntoResponse, Response},
};
use domain::language::{Language, negotiate};
use services::{
    account::{Caller, find_session},
    ports::{Clock, Ids, SystemClock, SystemIds},
};

use super::{REQUEST_ID, Shared, address, busy::Place};

/// The number of a request.
#[derive(Clone)]
pub struct RequestNumber(pub String);

/// Numbers the request and writes its one log line: method, path without query, status, time.
pub async fn request_id(mut request: Request, next: Next) -> Response {
    let number = SystemIds.uuid(SystemClock.now()).simple().to_string();
    let (method, path) = (request.method().clone(), request.uri().path().to_owned());
    request
        .extensions_mut()
        .insert(RequestNumber(number.clone()));
    let started = Instant::now();
    let mut response = next.run(request).await;
    let millis = started.elapsed().as_millis();
    let status = response.status().as_u16();
    // One-time links carry their token in the path.
    let path = path.split('/').take(3).collect::<Vec<_>>().join("/");
    let path = match path.as_str() {
        p if p.starts_with("/activate/") => "/activate/…",
        p if p.starts_with("/confirm/") => "/confirm/…",
        p if p.starts_with("/new-password/") => "/new-password/…",
        p => p,
    };
    tracing::info!(request.id = number, http.method = %method, http.path = path,
        http.status = status, duration_ms = millis, "request");
    if let Ok(value) = HeaderValue::from_str(&number) {
        response.headers_mut().insert(REQUEST_ID, value);
    }
    response
}

/// Answers only to its own name: a foreign Host would end up in links and in the CSRF check.
pub async fn host(State(shared): State<Shared>, request: Request, next: Next) -> Response {
    let asked = request
        .headers()
        .get(header::HOST)
        .and_then(|host| host.to_str().ok());
    let health = request.uri().path().starts_with("/health/");
    if health || asked.is_some_and(|host| host == shared.settings.host()) {
        return next.run(request).await;
    }
    (
        StatusCode::MISDIRECTED_REQUEST,
        "This portal has another address.",
    )
        .into_response()
}

/// Finds out who asks, and hands it on.
pub async fn middleware(
    State(shared): State<Shared>,
    mut request: Request,
    next: Next,
) -> Response {
    let headers = request.headers();
    let changes = !matches!(
        *request.method(),
        Method::GET | Method::HEAD | Method::OPTIONS
    );
    let session = cookie(headers, "__Host-session");
    // A browser says where a form comes from. Something that sends a session cookie and does not is none
    // of ours (security.md 5.3 d).
    let silent = !headers.contains_key("sec-fetch-site") && !headers.contains_key(header::ORIGIN);
    if changes && session.is_some() && silent {
        return StatusCode::FORBIDDEN.into_response();
    }
    let actor = match &session {
        Some(token) => match find_session(&shared.services, token).await {
            Ok(actor) => actor,
            Err(failure) => {
                tracing::error!(cause = %failure, "no session can be looked up");
                let retry = [(header::RETRY_AFTER, "10")];
                return (StatusCode::SERVICE_UNAVAILABLE, retry, "…").into_response();
            }
        },
        None => None,
    };
    let languages = &shared.services.profile.languages;
    let own = actor.as_ref().map(services::account::Actor::language);
    let language = chosen_language(headers)
        .or(own)
        .filter(|language| languages.contains(language))
        .unwrap_or_else(|| language(headers, languages));
    let number = request
        .extensions()
        .get::<RequestNumber>()
        .map(|n| n.0.clone());
    let context = RequestContext {
        services: Arc::clone(&shared.services),
        actor,
        caller: caller(&shared, &request, language),
        language,
        path: request
            .uri()
            .path_and_query()
            .map_or("/", |path| path.as_str())
            .to_owned(),
        draft: cookie(request.headers(), "__Host-form"),
        link: cookie(request.headers(), "__Host-link"),
        identification: cookie(request.headers(), "__Host-identification"),
        bank: shared.bank_origin(),
        demo: shared.settings.demo,
        request_id: number.unwrap_or_default(),
    };
    request.extensions_mut().insert(context);
    // Taken out, so that no copy of the request keeps the place after the answer.
    let place = request.extensions_mut().remove::<Place>();
    if !changes {
        return next.run(request).await;
    }
    // A write runs to its end even if the browser goes away: a statement that is committing is never
    // cancelled. Until then it keeps its place.
    let work = async move {
        let response = next.run(request).await;
        drop(place);
        response
    };
    match tokio::spawn(work).await {
        Ok(response) => response,
        Err(error) if error.is_panic() => std::panic::resume_unwind(error.into_panic()),
        Err(_) => StatusCode::SERVICE_UNAVAILABLE.into_response(),
    }
}

fn chosen_language(headers: &HeaderMap) -> Option<Language> {
    cookie(headers, "__Host-language").and_then(|code| Language::parse(&code))
}

/// The language for somebody of whom nothing but the request is known.
pub fn language(headers: &HeaderMap, languages: &[Language]) -> Language {
    let accepted = headers
        .get(header::ACCEPT_LANGUAGE)
        .and_then(|value| value.to_str().ok());
    chosen_language(headers)
        .filter(|language| languages.contains(language))
        .or_else(|| accepted.and_then(|accepted| negotiate(accepted, languages)))
        .or_else(|| languages.first().copied())
        .unwrap_or_default()
}

/// The value of a cookie.
pub fn cookie(headers: &HeaderMap, name: &str) -> Option<String> {
    let all = headers.get_all(header::COOKIE);
    all.iter()
        .filter_map(|value| value.to_str().ok())
        .flat_map(|value| value.split(';'))
        .filter_map(|pair| pair.trim().split_once('='))
        .find(|(key, _)| *key == name)
        .map(|(_, value)| value.to_owned())
        .filter(|value| !value.is_empty() && value.len() <= 512)
}

fn caller(shared: &Shared, request: &Request, language: Language) -> Caller {
    let headers = request.headers();
    let agent = headers
        .get(header::USER_AGENT)
        .and_then(|value| value.to_str().ok());
    Caller {
        address: address::key(&shared.settings, request),
        known_device: cookie(headers, "__Host-known"),
        device: agent.map(device).unwrap_or_default(),
        language,
    }
}

/// Browser and system in two words, for the list of devices.
fn device(agent: &str) -> String {
    let find = |names: &[(&str, &'static str)]| {
        names
            .iter()
            .find(|(mark, _)| agent.contains(mark))
            .map(|(_, name)| *name)
    };
    let browser = find(&[
        ("Edg/", "Edge"),
        ("Firefox/", "Firefox"),
        ("Chrome/", "Chrome"),
        ("Safari/", "Safari"),
    ]);
    let system = find(&[
        ("Android", "Android"),
        ("iPhone", "iPhone"),
        ("iPad", "iPad"),
        ("Windows", "Windows"),
        ("Mac OS", "macOS"),
        ("Linux", "Linux"),
    ]);
    [browser, system]
        .into_iter()
        .flatten()
        .collect::<Vec<_>>()
        .join(", ")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_device_is_named_in_two_words() {
        let agent = "Mozilla/5.0 (Linux; Android 14) AppleWebKit Chrome/156.0 Safari/537.36";
        assert_eq!(device(agent), "Chrome, Android");
    }

    #[test]
    fn a_cookie_is_found_among_others() {
        let mut headers = HeaderMap::new();
        headers.insert(
            header::COOKIE,
            HeaderValue::from_static("a=1; __Host-form=xy; b=2"),
        );
        assert_eq!(cookie(&headers, "__Host-form").as_deref(), Some("xy"));
        assert_eq!(cookie(&headers, "form"), None);
    }
}
