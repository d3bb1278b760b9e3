//! What a device sends that took readings down without a network: once, for its own person, with every refusal in words.

use std::collections::BTreeMap;

use axum::http::StatusCode;
use serde_json::Value;

use crate::support::{Answer, Portal, encoded};

/// What the device remembers.
async fn remembered(portal: &Portal, session: &str) -> Value {
    let answer = portal.get("/api/reading/remember", &[session]).await;
    assert_eq!(answer.status, StatusCode::OK);
    assert_eq!(answer.header("cache-control"), "no-store");
    serde_json::from_str(&answer.body).unwrap()
}

/// An entry of the queue for the first meter that is remembered: every register with `value`, or with a usual one.
fn entry(portal: &Portal, known: &Value, key: &str, value: &str) -> BTreeMap<String, String> {
    let text = |name: &str| known[name].as_str().unwrap().to_owned();
    let mut fields: BTreeMap<String, String> = [
        ("key", key.to_owned()),
        ("owner", text("owner")),
        ("account", text("account")),
        ("read_on", portal.services.today().to_string()),
        ("captured_at", portal.services.now().to_rfc3339()),
    ]
    .map(|(name, value)| (name.to_owned(), value))
    .into();
    for register in known["meters"][0]["registers"].as_array().unwrap() {
        let id = register["id"].as_str().unwrap();
        let value = match value {
            "usual" => usual(register),
            value => value.to_owned(),
        };
        fields.insert(format!("values[r{id}]"), value);
    }
    fields
}

async fn send(portal: &Portal, session: &[&str], fields: &BTreeMap<String, String>) -> Answer {
    let form: Vec<String> = fields
        .iter()
        .map(|(name, value)| format!("{}={}", encoded(name), encoded(value)))
        .collect();
    portal
        .post("/api/reading/queued", &form.join("&"), session)
        .await
}

fn json(answer: &Answer) -> Value {
    serde_json::from_str(&answer.body).unwrap_or_default()
}

/// A value in the middle of what is usual today.
fn usual(register: &Value) -> String {
    let expected = &register["expected"][0];
    let number = |at: usize| expected[at].as_str().unwrap().parse::<f64>().unwrap();
    format!("{:.0}", f64::midpoint(number(1), number(2)))
}

#[tokio::test]
async fn an_entry_is_stored_once_with_the_moment_it_was_taken_down() {
    let portal = Portal::open().await;
    let session = portal.sign_up(0).await;
    let known = remembered(&portal, &session).await;
    let mut fields = entry(&portal, &known, "k1", "usual");
    let first = send(&portal, &[&session], &fields).await;
    assert_eq!(first.status, StatusCode::OK, "{}", first.body);
    let url = json(&first)["url"].as_str().unwrap().to_owned();
    let page = portal.get(&url, &[&session]).await;
    assert_eq!(page.status, StatusCode::OK);
    assert!(
        page.body
            .contains(json(&first)["receipt"].as_str().unwrap())
    );
    // The device did not hear the answer, or has an older value: what is stored stays.
    for (name, value) in &mut fields {
        if name.starts_with("values") {
            *value = "1".to_owned();
        }
    }
    let again = send(&portal, &[&session], &fields).await;
    assert_eq!(json(&again), json(&first));
    assert_eq!(portal.rows().await["reading_reports"], 1);
    let came = portal.get("/api/reading/queued?key=k1", &[&session]).await;
    assert_eq!(json(&came), json(&first));
    let unknown = portal.get("/api/reading/queued?key=k2", &[&session]).await;
    assert_eq!(unknown.status, StatusCode::NOT_FOUND);
}

#[tokio::test]
async fn nobody_else_can_send_it_and_nobody_learns_whose_it_is() {
    let portal = Portal::open().await;
    let session = portal.sign_up(0).await;
    let stranger = portal.sign_up(1).await;
    let known = remembered(&portal, &session).await;
    let theirs = remembered(&portal, &stranger).await;
    assert_ne!(known["owner"], theirs["owner"]);
    let fields = entry(&portal, &known, "k1", "usual");
    assert_eq!(
        send(&portal, &[], &fields).await.status,
        StatusCode::UNAUTHORIZED
    );
    let other = send(&portal, &[&stranger], &fields).await;
    assert_eq!(
        (other.status, other.body.as_str()),
        (StatusCode::CONFLICT, "{}")
    );
    for (name, value) in [("account", &known["account"]), ("owner", &theirs["owner"])] {
        let mut fields = entry(&portal, &theirs, "k2", "5");
        fields.insert(name.to_owned(), value.as_str().unwrap().to_owned());
        let foreign = send(&portal, &[&stranger], &fields).await;
        assert!(foreign.status.is_client_error(), "{name}");
    }
    let mut mixed = entry(&portal, &theirs, "k3", "5");
    mixed.extend(
        fields
            .into_iter()
            .filter(|(name, _)| name.starts_with("values")),
    );
    let foreign = send(&portal, &[&stranger], &mixed).await;
    assert_eq!(foreign.status, StatusCode::UNPROCESSABLE_ENTITY);
    assert_eq!(portal.rows().await["reading_reports"], 0);
    let came = portal.get("/api/reading/queued?key=k1", &[]).await;
    assert_eq!(came.status, StatusCode::UNAUTHORIZED);
    let nothing = portal.get("/api/reading/remember", &[]).await;
    assert_eq!(nothing.status, StatusCode::UNAUTHORIZED);
}

#[tokio::test]
async fn a_refusal_says_why_at_its_field_and_stores_nothing() {
    let portal = Portal::open().await;
    let session = portal.sign_up(0).await;
    let known = remembered(&portal, &session).await;
    for (value, sentence) in [("1", "niedriger"), ("zwölf", "Ziffern"), ("-5", "null")] {
        let fields = entry(&portal, &known, "k1", value);
        let answer = send(&portal, &[&session], &fields).await;
        assert_eq!(answer.status, StatusCode::UNPROCESSABLE_ENTITY);
        let problem = &json(&answer)["problems"][0];
        assert!(problem["field"].as_str().unwrap().starts_with("value_"));
        assert!(
            problem["text"].as_str().unwrap().contains(sentence),
            "{problem}"
        );
    }
    let mut tomorrow = entry(&portal, &known, "k1", "usual");
    let day = portal.services.today() + chrono::Days::new(1);
    tomorrow.insert("read_on".into(), day.to_string());
    let answer = send(&portal, &[&session], &tomorrow).await;
    assert_eq!(json(&answer)["problems"][0]["field"], "read_on");
    assert_eq!(portal.rows().await["reading_reports"], 0);
}

#[tokio::test]
async fn a_clock_that_cannot_be_right_costs_the_moment_and_not_the_reading() {
    for (at, said) in [
        "2031-01-01T12:00:00Z",
        "1999-01-01T12:00:00+01:00",
        "gestern",
        "",
    ]
    .into_iter()
    .enumerate()
    {
        let portal = Portal::open().await;
        let session = portal.sign_up(0).await;
        let known = remembered(&portal, &session).await;
        let mut fields = entry(&portal, &known, &format!("k{at}"), "usual");
        fields.insert("captured_at".into(), said.into());
        let answer = send(&portal, &[&session], &fields).await;
        assert_eq!(answer.status, StatusCode::OK, "{said}: {}", answer.body);
    }
}
