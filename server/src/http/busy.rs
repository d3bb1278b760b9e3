//! The first line of defence, in memory: how fast one address may ask for pages, and how many requests are
//! worked on at once. What must hold exactly is counted in the database (security.md 3.5, 5.4).

use std::{
    num::NonZeroU32,
    sync::{
        Arc,
        atomic::{AtomicU32, Ordering},
    },
};

use axum::{
    body::{Body, to_bytes},
    extract::{Request, State},
    http::{HeaderName, StatusCode, header},
    middleware::Next,
    response::{Html, IntoResponse, Response},
};
use domain::{
    language::Language,
    profile::{Profile, ServiceDesk},
};
use governor::{
    Quota, RateLimiter,
    clock::{Clock, DefaultClock},
    state::keyed::DefaultKeyedStateStore,
};
use locales::texts;
use tokio::sync::{OwnedSemaphorePermit, Semaphore};

use super::{BODY, address, context};
use crate::settings::Settings;

/// After so many requests the addresses that were quiet long enough are forgotten.
const FORGET_EVERY: u32 = 1024;
/// Seconds after which a browser that found no place may try again.
const RETRY: &str = "5";

/// Both limits and what is answered beyond them.
pub struct Guard {
    settings: Arc<Settings>,
    pace: Option<Pace>,
    places: Option<Arc<Semaphore>>,
    languages: Vec<Language>,
    desk: ServiceDesk,
}

/// The place of a request among those worked on; free again when the last copy is dropped.
#[derive(Clone)]
pub struct Place(#[expect(dead_code, reason = "held, not read")] Arc<OwnedSemaphorePermit>);

impl Guard {
    /// The limits as set; zero switches one off.
    pub fn new(settings: &Arc<Settings>, profile: &Profile) -> Self {
        Self {
            pace: Pace::new(settings.limit_requests, settings.limit_burst),
            places: (settings.limit_at_once > 0)
                .then(|| Arc::new(Semaphore::new(settings.limit_at_once))),
            settings: Arc::clone(settings),
            languages: profile.languages.clone(),
            desk: profile.service.clone(),
        }
    }

    fn page(&self, request: &Request, status: StatusCode, retry: &str) -> Response {
        let language = context::language(request.headers(), &self.languages);
        let t = texts(language);
        let (title, text) = if status == StatusCode::TOO_MANY_REQUESTS {
            (t.msg_too_fast_title(), t.msg_too_fast_text())
        } else {
            (t.msg_busy_title(), t.msg_busy_text())
        };
        let help = t.msg_busy_help(locales::phone(t, &self.desk));
        let code = language.code();
        let page = format!(
            "<!doctype html><html lang=\"{code}\"><head><meta charset=\"utf-8\">\
             <meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">\
             <meta name=\"color-scheme\" content=\"light dark\"><title>{title}</title></head>\
             <body><main><h1>{title}</h1><p>{text}</p><p>{help}</p></main></body></html>"
        );
        let headers: [(HeaderName, String); 1] = [(header::RETRY_AFTER, retry.to_owned())];
        (status, headers, Html(page)).into_response()
    }
}

/// Sends whoever asks too fast away.
pub async fn pace(State(guard): State<Arc<Guard>>, request: Request, next: Next) -> Response {
    let Some(pace) = &guard.pace else {
        return next.run(request).await;
    };
    match pace.wait(&address::key(&guard.settings, &request)) {
        None => next.run(request).await,
        Some(seconds) => guard.page(
            &request,
            StatusCode::TOO_MANY_REQUESTS,
            &seconds.to_string(),
        ),
    }
}

/// Answers at once when all places are taken: nobody waits for an answer that comes too late. A place is
/// taken when the form is here: whoever sends one drop by drop keeps nobody else out.
pub async fn shed(State(guard): State<Arc<Guard>>, request: Request, next: Next) -> Response {
    let Some(places) = &guard.places else {
        return next.run(request).await;
    };
    let (parts, body) = request.into_parts();
    // The layers around this one end a body that is too long or too slow.
    let Ok(body) = to_bytes(body, BODY).await else {
        return StatusCode::PAYLOAD_TOO_LARGE.into_response();
    };
    let mut request = Request::from_parts(parts, Body::from(body));
    match Arc::clone(places).try_acquire_owned() {
        Ok(place) => {
            let place = Place(Arc::new(place));
            request.extensions_mut().insert(place.clone());
            let response = next.run(request).await;
            drop(place);
            response
        }
        Err(_) => guard.page(&request, StatusCode::SERVICE_UNAVAILABLE, RETRY),
    }
}

/// Requests per address and second. Holds an address only while it counts: the time its burst needs to
/// fill up again.
struct Pace {
    limiter: RateLimiter<String, DefaultKeyedStateStore<String>, DefaultClock>,
    since_forgetting: AtomicU32,
}

impl Pace {
    fn new(per_second: u32, burst: u32) -> Option<Self> {
        let quota = Quota::per_second(NonZeroU32::new(per_second)?)
            .allow_burst(NonZeroU32::new(burst).unwrap_or(NonZeroU32::MIN));
        Some(Self {
            limiter: RateLimiter::keyed(quota),
            since_forgetting: AtomicU32::new(0),
        })
    }

    /// Seconds this address has to wait, if it has to.
    fn wait(&self, address: &String) -> Option<u64> {
        if self.since_forgetting.fetch_add(1, Ordering::Relaxed) >= FORGET_EVERY {
            self.since_forgetting.store(0, Ordering::Relaxed);
            self.limiter.retain_recent();
        }
        let early = self.limiter.check_key(address).err()?;
        let wait = early.wait_time_from(self.limiter.clock().now());
        Some(wait.as_secs() + 1)
    }
}

#[cfg(test)]
mod tests {
    use std::time::Duration;

    use super::*;

    #[test]
    fn an_address_has_its_burst_and_then_its_pace_and_the_next_address_its_own() {
        let pace = Pace::new(1, 3).unwrap();
        let (one, two) = ("192.0.2.1".to_owned(), "192.0.2.2".to_owned());
        let answers: Vec<_> = (0..5).map(|_| pace.wait(&one).is_none()).collect();
        assert_eq!(answers, [true, true, true, false, false]);
        assert_eq!(pace.wait(&one), Some(1));
        assert_eq!(pace.wait(&two), None);
    }

    #[test]
    fn quiet_addresses_are_forgotten() {
        let pace = Pace::new(1000, 1).unwrap();
        for at in 0..FORGET_EVERY {
            pace.wait(&at.to_string());
        }
        assert_eq!(pace.limiter.len(), usize::try_from(FORGET_EVERY).unwrap());
        // Twice the time a burst needs to fill up.
        std::thread::sleep(Duration::from_millis(2));
        pace.wait(&"another".to_owned());
        assert_eq!(pace.limiter.len(), 1);
    }

    #[test]
    fn zero_switches_the_pace_off() {
        assert!(Pace::new(0, 60).is_none());
    }
}
