//! Too fast for one address, and too many at once.

use std::{
    net::SocketAddr,
    sync::Arc,
    time::{Duration, Instant},
};

use axum::{
    body::{Body, Bytes},
    extract::ConnectInfo,
    http::{Method, Request, StatusCode, header},
};
use server::settings::Settings;

use crate::support::{Answer, BASE, Portal, calm};

/// A request that came over this connection.
async fn from(portal: &Portal, peer: &str, path: &str, forwarded: &str) -> Answer {
    let mut request = Request::builder()
        .uri(path)
        .header(header::HOST, "portal.test")
        .header(header::ACCEPT_LANGUAGE, "de")
        .header("x-forwarded-for", forwarded)
        .body(Body::empty())
        .unwrap();
    let peer: SocketAddr = peer.parse().unwrap();
    request.extensions_mut().insert(ConnectInfo(peer));
    portal.raw(request).await
}

fn is_plain_german_page(answer: &Answer, title: &str) {
    assert_eq!(answer.header("content-type"), "text/html; charset=utf-8");
    assert!(
        answer.body.contains("<html lang=\"de\">"),
        "{}",
        answer.body
    );
    assert!(answer.body.contains(title), "{}", answer.body);
    assert_eq!(answer.header("cache-control"), "no-store");
    assert!(
        answer
            .header("content-security-policy")
            .contains("default-src 'none'")
    );
    let wait: u64 = answer.header("retry-after").parse().expect("seconds");
    assert!((1..=10).contains(&wait), "{wait}");
}

#[tokio::test]
async fn an_address_that_asks_too_fast_is_sent_away_and_files_and_others_are_not() {
    let portal = Portal::open_with(Settings {
        limit_requests: 1,
        limit_burst: 4,
        trusted_proxies: vec!["10.0.0.1".parse().unwrap()],
        ..calm()
    })
    .await;
    let mut last = from(&portal, "192.0.2.7:1000", "/help", "").await;
    let mut answered = 0;
    while last.status == StatusCode::OK && answered < 100 {
        answered += 1;
        // Another port, another path, a forged header: still the same address.
        let told = format!("198.51.100.{answered}");
        let path = if answered % 2 == 0 {
            "/help"
        } else {
            "/imprint"
        };
        last = from(
            &portal,
            &format!("192.0.2.7:{}", 1000 + answered),
            path,
            &told,
        )
        .await;
    }
    assert!((4..20).contains(&answered), "{answered} went through");
    assert_eq!(last.status, StatusCode::TOO_MANY_REQUESTS);
    is_plain_german_page(&last, "Das waren viele Anfragen auf einmal");
    for path in ["/health/live", "/health/ready", "/theme.css"] {
        for _ in 0..10 {
            let answer = from(&portal, "192.0.2.7:9", path, "").await;
            assert_eq!(answer.status, StatusCode::OK, "{path}");
        }
    }
    let report = Request::post("/csp-report").header(header::HOST, "portal.test");
    let mut report = report.body(Body::empty()).unwrap();
    report
        .extensions_mut()
        .insert(ConnectInfo(SocketAddr::from(([192, 0, 2, 7], 5))));
    let report = portal.raw(report).await;
    assert_eq!(
        report.status,
        StatusCode::TOO_MANY_REQUESTS,
        "no way to fill the log"
    );
    let other = from(&portal, "192.0.2.8:1000", "/help", "192.0.2.7").await;
    assert_eq!(other.status, StatusCode::OK);
    // Customers behind our own proxy are told apart.
    for at in 0..20 {
        let told = format!("203.0.113.{at}");
        let answer = from(&portal, "10.0.0.1:1000", "/help", &told).await;
        assert_eq!(answer.status, StatusCode::OK);
    }
    tokio::time::sleep(Duration::from_millis(1100)).await;
    let later = from(&portal, "192.0.2.7:1000", "/help", "").await;
    assert_eq!(later.status, StatusCode::OK);
}

fn sign_in() -> Request<Body> {
    Request::post("/api/account/sign-in")
        .header(header::HOST, "portal.test")
        .header(header::ORIGIN, BASE)
        .header("sec-fetch-site", "same-origin")
        .header(header::CONTENT_TYPE, "application/x-www-form-urlencoded")
        .body(Body::from(
            "name=niemand%40example.org&password=Laterne-Kanal-59065-x",
        ))
        .unwrap()
}

async fn small() -> Arc<Portal> {
    let settings = Settings {
        limit_requests: 0,
        limit_at_once: 1,
        ..calm()
    };
    Arc::new(Portal::open_with(settings).await)
}

/// Lets everything else go as far as it can: these tests have one thread, and a sign-in needs nothing but
/// the database.
async fn settle() {
    for _ in 0..1000 {
        tokio::task::yield_now().await;
    }
}

/// Asks until the answer has this status; the test's time limit ends it.
async fn until(portal: &Portal, status: StatusCode) -> Answer {
    loop {
        let answer = portal.get("/help", &[]).await;
        if answer.status == status {
            return answer;
        }
        tokio::time::sleep(Duration::from_millis(5)).await;
    }
}

#[tokio::test]
async fn when_all_places_are_taken_the_answer_is_a_fast_503_that_can_be_read() {
    let portal = small().await;
    // As long as somebody else writes, a sign-in waits.
    let lock = portal.services.db.begin().await.unwrap();
    let waiting = tokio::spawn({
        let portal = Arc::clone(&portal);
        async move { portal.raw(sign_in()).await }
    });
    settle().await;
    let begun = Instant::now();
    let busy = portal
        .send(Method::GET, "/", "", &["__Host-language=de"])
        .await;
    assert!(
        begun.elapsed() < Duration::from_millis(500),
        "{:?}",
        begun.elapsed()
    );
    assert_eq!(busy.status, StatusCode::SERVICE_UNAVAILABLE);
    is_plain_german_page(&busy, "Gerade ist viel los");
    for path in ["/health/live", "/theme.css"] {
        assert_eq!(portal.get(path, &[]).await.status, StatusCode::OK, "{path}");
    }
    lock.rollback().await.unwrap();
    let done = waiting.await.unwrap();
    assert!(done.location().starts_with("/sign-in"), "{}", done.status);
    assert_eq!(portal.get("/help", &[]).await.status, StatusCode::OK);
}

#[tokio::test]
async fn a_write_keeps_its_place_although_the_browser_went_away() {
    let portal = small().await;
    let lock = portal.services.db.begin().await.unwrap();
    let waiting = tokio::spawn({
        let portal = Arc::clone(&portal);
        async move { portal.raw(sign_in()).await }
    });
    settle().await;
    waiting.abort();
    assert!(waiting.await.unwrap_err().is_cancelled());
    for _ in 0..10 {
        let answer = portal.get("/help", &[]).await;
        assert_eq!(answer.status, StatusCode::SERVICE_UNAVAILABLE);
    }
    lock.rollback().await.unwrap();
    until(&portal, StatusCode::OK).await;
}

#[tokio::test]
async fn a_form_that_never_ends_takes_no_place() {
    let portal = small().await;
    let (mut drops, body) = futures::channel::mpsc::channel::<Result<Bytes, std::io::Error>>(4);
    drops.try_send(Ok(Bytes::from_static(b"email="))).unwrap();
    let request = sign_in().map(|_| Body::from_stream(body));
    let slow = tokio::spawn({
        let portal = Arc::clone(&portal);
        async move { portal.raw(request).await }
    });
    for _ in 0..20 {
        assert_eq!(portal.get("/help", &[]).await.status, StatusCode::OK);
    }
    assert!(!slow.is_finished());
    // And when it does end, it is answered.
    drops
        .try_send(Ok(Bytes::from_static(b"niemand%40example.org&password=x")))
        .unwrap();
    drop(drops);
    let answer = slow.await.unwrap();
    assert!(
        answer.location().starts_with("/sign-in"),
        "{}",
        answer.status
    );
}
