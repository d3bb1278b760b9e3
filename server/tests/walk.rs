//! A walk over everything that can be asked for. What is added later and not listed here fails by itself.

#![expect(
    clippy::unwrap_used,
    clippy::expect_used,
    reason = "a test may stop where it stands"
)]

mod busy;
mod fixation;
mod languages;
mod lists;
mod profiles;
mod queued;
mod silence;
mod support;
mod uploads;

use axum::http::{Method, StatusCode};
use leptos::server_fn::axum::server_fn_paths;
use lists::{KEPT_PAGE, OPEN_PAGES, OWN, OWN_FORMS, OWN_PAGES, PUBLIC};
use support::{Answer, Portal};

fn is_refused(answer: &Answer) -> bool {
    answer.status.is_client_error() || answer.location().starts_with("/sign-in")
}

#[tokio::test]
async fn every_server_function_is_listed_as_public_or_as_somebodys_own() {
    let mut known: Vec<&str> = PUBLIC.iter().chain(OWN).map(|(path, _)| *path).collect();
    known.sort_unstable();
    let mut registered: Vec<&str> = server_fn_paths().map(|(path, _)| path).collect();
    registered.sort_unstable();
    registered.dedup();
    assert_eq!(registered, known);
}

#[tokio::test]
async fn no_server_function_answers_to_get() {
    for (path, method) in server_fn_paths() {
        assert_eq!(method, Method::POST, "{path}");
    }
}

#[tokio::test]
async fn anonymous_calls_of_own_functions_are_refused_and_change_nothing() {
    let portal = Portal::open().await;
    let before = portal.rows().await;
    for (path, form) in OWN.iter().chain(OWN_FORMS) {
        let form = form.replace("{register}", "0190a000-0000-7000-8000-000000000000");
        let form = form.replace("{today}", &portal.services.today().to_string());
        let answer = portal.post(path, &form, &[]).await;
        assert!(
            is_refused(&answer),
            "{path}: {} {}",
            answer.status,
            answer.location()
        );
    }
    assert_eq!(portal.rows().await, before);
}

#[tokio::test]
async fn anonymous_visitors_of_own_pages_are_sent_to_the_sign_in_and_back() {
    let portal = Portal::open().await;
    for page in OWN_PAGES {
        let answer = portal.get(page, &[]).await;
        assert!(answer.status.is_redirection(), "{page}: {}", answer.status);
        assert_eq!(answer.location(), format!("/sign-in?next={page}"));
        assert!(
            answer.body.len() < 20_000 && !answer.body.contains("IR2048"),
            "{page}"
        );
    }
}

#[tokio::test]
async fn public_pages_answer_and_carry_a_policy_with_a_fresh_nonce() {
    let portal = Portal::open().await;
    for page in OPEN_PAGES {
        let answer = portal.get(page, &[]).await;
        assert_eq!(answer.status, StatusCode::OK, "{page}");
        let policy = answer.header("content-security-policy").to_owned();
        assert!(policy.contains("script-src 'nonce-"), "{page}: {policy}");
        assert!(!policy.contains("unsafe-inline") && policy.contains("frame-ancestors 'none'"));
        assert_eq!(answer.header("cache-control"), "no-store", "{page}");
        assert_eq!(answer.header("x-content-type-options"), "nosniff", "{page}");
        assert!(
            !answer.body.contains(" style=\""),
            "{page} has an inline style"
        );
        assert!(answer.body.contains("<h1"), "{page} has no heading");
        let again = portal.get(page, &[]).await;
        assert_ne!(
            again.header("content-security-policy"),
            policy,
            "{page}: the nonce repeats"
        );
    }
}

#[tokio::test]
async fn the_page_that_browsers_keep_is_nobodys() {
    let portal = Portal::open().await;
    let session = portal.sign_up(0).await;
    let anonymous = portal.get(KEPT_PAGE, &[]).await;
    let mine = portal.get(KEPT_PAGE, &[&session]).await;
    for answer in [&anonymous, &mine] {
        assert_eq!(answer.status, StatusCode::OK);
        assert_eq!(answer.header("cache-control"), "no-cache");
        assert!(answer.body.contains("Kein Netz"));
        let person = &portal.people[0];
        for own in [&person["email"], &person["contract_account_no"]] {
            assert!(!answer.body.contains(own.as_str()));
        }
        assert!(!answer.body.contains("/api/account/sign-out"));
    }
}

#[tokio::test]
async fn manifest_and_worker_speak_of_the_utility_and_of_nobody_else() {
    let portal = Portal::open().await;
    let session = portal.sign_up(0).await;
    let manifest = portal.get("/manifest.webmanifest", &[&session]).await;
    assert_eq!(manifest.header("content-type"), "application/manifest+json");
    let said: serde_json::Value = serde_json::from_str(&manifest.body).unwrap();
    assert_eq!(said["id"], "/");
    assert_eq!(said["short_name"], portal.services.profile.short_name);
    assert!(
        !manifest
            .body
            .contains(&portal.people[0]["contract_account_no"])
    );
    for icon in said["icons"].as_array().unwrap() {
        let answer = portal.get(icon["src"].as_str().unwrap(), &[]).await;
        assert_eq!(answer.status, StatusCode::OK, "{icon}");
    }
    let worker = portal.get("/sw.js", &[&session]).await;
    assert_eq!(
        worker.header("content-type"),
        "text/javascript; charset=utf-8"
    );
    assert_eq!(worker.header("cache-control"), "no-cache");
    assert!(
        worker
            .header("content-security-policy")
            .contains("connect-src 'self'")
    );
}

#[tokio::test]
async fn a_signed_in_person_sees_every_page() {
    let portal = Portal::open().await;
    let session = portal.sign_up(0).await;
    for page in OWN_PAGES {
        let answer = portal.get(page, &[&session]).await;
        assert_eq!(
            answer.status,
            StatusCode::OK,
            "{page}: {}",
            answer.location()
        );
        assert!(
            answer.body.contains("<h1") && answer.body.contains("</html>"),
            "{page}"
        );
    }
}

#[tokio::test]
async fn somebody_elses_rows_are_not_found() {
    let portal = Portal::open().await;
    let (mine, theirs) = (portal.sign_up(0).await, portal.sign_up(1).await);
    let invoices = portal.get("/invoices", &[&theirs]).await.body;
    let link = invoices
        .split('"')
        .find(|part| part.starts_with("/invoices/") && part.ends_with("/document.pdf"))
        .expect("the other person has an invoice");
    assert_eq!(portal.get(link, &[&theirs]).await.status, StatusCode::OK);
    assert_eq!(
        portal.get(link, &[&mine]).await.status,
        StatusCode::NOT_FOUND
    );
    let form = portal.get("/readings/report", &[&theirs]).await.body;
    let register = form
        .split("values[r")
        .nth(1)
        .and_then(|part| part.get(..36))
        .expect("a register");
    let before = portal.rows().await;
    let body = format!(
        "read_on={}&key=k2&confirm=yes&values%5Br{register}%5D=1",
        portal.services.today()
    );
    let answer = portal.post("/api/reading/report", &body, &[&mine]).await;
    assert!(
        !answer.location().contains("receipt"),
        "{}",
        answer.location()
    );
    let answer = portal
        .post("/api/account/choose", "number=IR30115588", &[&mine])
        .await;
    assert!(!answer.body.contains("IR30115588"));
    let mut after = portal.rows().await;
    for table in ["outbox", "sessions"] {
        after.insert(table.to_owned(), before[table]);
    }
    assert_eq!(after, before);
}

#[tokio::test]
async fn what_hangs_on_somebody_elses_contract_is_not_found() {
    let portal = Portal::open().await;
    let (mine, theirs) = (portal.sign_up(0).await, portal.sign_up(1).await);
    let page = portal.get("/contract", &[&theirs]).await.body;
    let links: Vec<&str> = page
        .split('"')
        .filter(|part| part.starts_with("/contract/") && !OWN_PAGES.contains(part))
        .collect();
    let of = |what: &str| links.iter().any(|link| link.contains(what));
    assert!(
        of("/instalment/") && of("/statement/") && of("/summary.pdf"),
        "{links:?}"
    );
    for link in links {
        let answer = portal.get(link, &[&theirs]).await;
        assert_eq!(answer.status, StatusCode::OK, "{link}");
        if link.contains(".pdf") {
            assert_eq!(answer.header("content-type"), "application/pdf");
            assert!(answer.header("cache-control").contains("no-store"));
            assert!(
                answer
                    .header("content-disposition")
                    .starts_with("attachment")
            );
        }
        let answer = portal.get(link, &[&mine]).await;
        assert_eq!(answer.status, StatusCode::NOT_FOUND, "{link}");
        let answer = portal.get(link, &[]).await;
        assert!(answer.location().starts_with("/sign-in"), "{link}");
    }
}

#[tokio::test]
async fn a_form_from_another_site_is_refused() {
    let portal = Portal::open().await;
    let session = portal.sign_up(0).await;
    let before = portal.rows().await;
    for (origin, site) in [
        ("https://evil.example", "cross-site"),
        ("http://other.portal.test", "same-site"),
        ("null", "cross-site"),
    ] {
        for (path, form) in PUBLIC.iter().chain(OWN).chain(OWN_FORMS) {
            let request = axum::http::Request::builder()
                .method(Method::POST)
                .uri(*path)
                .header("host", "portal.test")
                .header("origin", origin)
                .header("sec-fetch-site", site)
                .header("cookie", &session)
                .header("content-type", "application/x-www-form-urlencoded")
                .body(axum::body::Body::from((*form).to_owned()))
                .unwrap();
            let answer = portal.raw(request).await;
            assert_eq!(answer.status, StatusCode::FORBIDDEN, "{path} from {origin}");
        }
    }
    assert_eq!(portal.rows().await, before);
}

#[tokio::test]
async fn a_session_cookie_without_any_sign_of_a_browser_is_refused() {
    let portal = Portal::open().await;
    let session = portal.sign_up(0).await;
    let request = axum::http::Request::builder()
        .method(Method::POST)
        .uri("/api/account/sign-out")
        .header("host", "portal.test")
        .header("cookie", &session)
        .body(axum::body::Body::empty())
        .unwrap();
    assert_eq!(portal.raw(request).await.status, StatusCode::FORBIDDEN);
}

#[tokio::test]
async fn another_host_is_not_served() {
    let portal = Portal::open().await;
    let request = axum::http::Request::builder()
        .uri("/")
        .header("host", "evil.example")
        .body(axum::body::Body::empty())
        .unwrap();
    assert_eq!(
        portal.raw(request).await.status,
        StatusCode::MISDIRECTED_REQUEST
    );
}

#[tokio::test]
async fn missing_pages_and_files_are_404_and_files_are_never_pages() {
    let portal = Portal::open().await;
    let page = portal.get("/nothing-here", &[]).await;
    assert_eq!(page.status, StatusCode::NOT_FOUND);
    assert!(page.body.contains("<h1"));
    let file = portal.get("/pkg/old.abc.js", &[]).await;
    assert_eq!(file.status, StatusCode::NOT_FOUND);
    assert!(!file.body.contains("<html"));
    for secret in [
        "/.git/config",
        "/Cargo.toml",
        "/pkg/../Cargo.toml",
        "/portal.toml",
    ] {
        assert_ne!(
            portal.get(secret, &[]).await.status,
            StatusCode::OK,
            "{secret}"
        );
    }
}

#[tokio::test]
async fn a_body_above_the_limit_is_refused() {
    let portal = Portal::open().await;
    let form = format!("email={}", "x".repeat(65 * 1024));
    let answer = portal.post("/api/account/ask-for-reset", &form, &[]).await;
    assert_eq!(answer.status, StatusCode::PAYLOAD_TOO_LARGE);
}

#[tokio::test]
async fn sign_out_ends_the_session_on_the_server_and_clears_the_browser() {
    let portal = Portal::open().await;
    let session = portal.sign_up(0).await;
    let answer = portal.post("/api/account/sign-out", "", &[&session]).await;
    assert!(answer.status.is_redirection());
    assert!(answer.header("clear-site-data").contains("storage"));
    let after = portal.get("/overview", &[&session]).await;
    assert!(after.location().starts_with("/sign-in"));
}

#[tokio::test]
async fn the_next_page_after_sign_in_is_always_one_of_ours() {
    let portal = Portal::open().await;
    portal.sign_up(0).await;
    let person = &portal.people[0];
    for next in [
        "//evil.example",
        "https:evil.example",
        "/\\evil",
        "/overview/../..//evil",
        "javascript:1",
    ] {
        let form = format!(
            "name={}&password={}&next={}",
            person["email"].replace('@', "%40"),
            person["password"],
            next.replace('/', "%2F")
                .replace('\\', "%5C")
                .replace(':', "%3A")
        );
        let answer = portal.post("/api/account/sign-in", &form, &[]).await;
        assert_eq!(answer.location(), "/overview", "{next}");
    }
}

#[tokio::test]
async fn cookies_are_host_cookies_that_no_script_reads() {
    let portal = Portal::open().await;
    portal.sign_up(0).await;
    let person = &portal.people[0];
    let form = format!(
        "name={}&password={}",
        person["email"].replace('@', "%40"),
        person["password"]
    );
    let answer = portal.post("/api/account/sign-in", &form, &[]).await;
    let cookies: Vec<&str> = answer
        .headers
        .get_all("set-cookie")
        .iter()
        .map(|value| value.to_str().unwrap())
        .collect();
    assert!(cookies.len() >= 2, "{cookies:?}");
    for cookie in cookies {
        assert!(cookie.starts_with("__Host-"), "{cookie}");
        for part in ["; Path=/", "; Secure", "; HttpOnly", "; SameSite=Lax"] {
            assert!(cookie.contains(part), "{cookie} lacks {part}");
        }
    }
}
