//! Providers that are away, slow, confused or somebody else.

use oidc::{BadToken, Client, Refusal, Trouble};
use serde_json::{Value, json};

use crate::{
    fake::{Fake, Reply},
    forge,
    place::{client, fresh, later, noon},
};

async fn begin(client: &Client) -> Result<oidc::Begun, Refusal> {
    client
        .begin(fresh(1), "urn:bank:norrbank", None, noon())
        .await
}

/// What becomes of a sign-in whose code is answered like this.
async fn finished_with(token: Reply) -> Refusal {
    let fake = Fake::start().await;
    let client = client(&fake, |_| ());
    let begun = begin(&client).await.unwrap();
    fake.script(|script| script.token = token);
    client
        .finish(&begun.pending, "code-1", Some(&fake.issuer), later(60))
        .await
        .unwrap_err()
}

/// What becomes of a sign-in that meets this instead of a discovery document.
async fn begun_with(document: Reply) -> Refusal {
    let fake = Fake::start().await;
    fake.script(|script| script.document = document);
    begin(&client(&fake, |_| ())).await.unwrap_err()
}

/// A signed and encrypted token under this key id that is wrong otherwise.
fn token(client: &Client, kid: &str) -> Reply {
    let keys: Value = serde_json::from_str(client.public_keys()).unwrap();
    let header = json!({ "alg": "ES256", "kid": kid });
    let signed = forge::sign(&header, &json!({}), &forge::key(3));
    Reply::Json(
        200,
        json!({ "id_token": forge::encrypt(&signed, &keys["keys"][1]) }),
    )
}

#[tokio::test]
async fn a_token_endpoint_in_trouble_is_told_apart() {
    let unreachable = Refusal::Unreachable;
    assert_eq!(
        finished_with(Reply::Silence).await,
        unreachable(Trouble::Timeout)
    );
    assert_eq!(
        finished_with(Reply::Endless).await,
        unreachable(Trouble::TooLarge)
    );
    assert_eq!(
        finished_with(Reply::Text("<html>")).await,
        unreachable(Trouble::Garbage)
    );
    assert_eq!(
        finished_with(Reply::Json(200, json!({}))).await,
        unreachable(Trouble::Garbage)
    );
    assert_eq!(
        finished_with(Reply::Json(503, json!({}))).await,
        unreachable(Trouble::Status(503))
    );
    assert_eq!(
        finished_with(Reply::Json(400, json!([]))).await,
        unreachable(Trouble::Status(400))
    );
    // Followed, this would carry code and assertion somewhere else.
    let redirect = Reply::Redirect("http://127.0.0.1:1/");
    assert_eq!(
        finished_with(redirect).await,
        unreachable(Trouble::Status(307))
    );
}

#[tokio::test]
async fn a_code_that_the_provider_does_not_take_is_denied() {
    let denied = finished_with(Reply::Json(400, json!({ "error": "invalid_grant" }))).await;
    assert_eq!(denied, Refusal::Denied("invalid_grant".to_owned()));
    assert!(!denied.is_cancelled());
    let stranger = finished_with(Reply::Json(401, json!({ "error": "invalid_client" }))).await;
    assert_eq!(stranger, Refusal::Denied("invalid_client".to_owned()));
}

#[test]
fn an_error_that_came_through_the_browser_is_cut_down_to_what_a_code_may_be() {
    assert!(Refusal::denied("access_denied").is_cancelled());
    let denied = Refusal::denied("<script>\r\nadmin logged in");
    assert_eq!(denied, Refusal::Denied("scriptadminloggedin".to_owned()));
    let long = Refusal::denied(&"x".repeat(1000));
    assert_eq!(long, Refusal::Denied("x".repeat(60)));
}

#[tokio::test]
async fn a_discovery_document_in_trouble_is_told_apart() {
    let unreachable = Refusal::Unreachable;
    assert_eq!(
        begun_with(Reply::Silence).await,
        unreachable(Trouble::Timeout)
    );
    assert_eq!(
        begun_with(Reply::Endless).await,
        unreachable(Trouble::TooLarge)
    );
    assert_eq!(
        begun_with(Reply::Text("hello")).await,
        unreachable(Trouble::Garbage)
    );
    assert_eq!(
        begun_with(Reply::Json(404, json!({}))).await,
        unreachable(Trouble::Status(404))
    );
}

#[tokio::test]
async fn a_provider_that_is_away_is_asked_again_next_time() {
    let fake = Fake::start().await;
    let client = client(&fake, |_| ());
    let document =
        fake.script(|script| std::mem::replace(&mut script.document, Reply::Json(503, json!({}))));
    assert!(begin(&client).await.is_err());
    fake.script(|script| script.document = document);
    assert!(begin(&client).await.is_ok());
}

#[tokio::test]
async fn a_discovery_document_of_another_issuer_is_refused() {
    let fake = Fake::start().await;
    fake.document("issuer", "https://other.example".into());
    assert_eq!(
        begin(&client(&fake, |_| ())).await.unwrap_err(),
        Refusal::ForeignDocument
    );
}

#[tokio::test]
async fn an_endpoint_without_tls_is_refused() {
    for name in ["authorization_endpoint", "token_endpoint", "jwks_uri"] {
        for url in [
            "http://bank.example/x",
            "javascript:alert(1)",
            "file:///etc/passwd",
        ] {
            let fake = Fake::start().await;
            fake.document(name, url.into());
            let refusal = begin(&client(&fake, |_| ())).await.unwrap_err();
            assert_eq!(refusal, Refusal::UnsafeEndpoint, "{name} {url}");
        }
    }
}

#[tokio::test]
async fn an_answer_that_names_another_issuer_or_none_is_a_mix_up() {
    let fake = Fake::start().await;
    let client = client(&fake, |_| ());
    let begun = begin(&client).await.unwrap();
    for iss in [None, Some("https://other.example"), Some("")] {
        let end = client
            .finish(&begun.pending, "code-1", iss, later(60))
            .await;
        assert_eq!(end.unwrap_err(), Refusal::MixUp, "{iss:?}");
    }
    assert!(
        fake.script(|script| script.forms.is_empty()),
        "the code went nowhere"
    );
}

#[tokio::test]
async fn a_provider_that_never_names_itself_need_not() {
    let fake = Fake::start().await;
    fake.document(
        "authorization_response_iss_parameter_supported",
        false.into(),
    );
    let client = client(&fake, |_| ());
    let begun = begin(&client).await.unwrap();
    let finish = async |iss| {
        let end = client
            .finish(&begun.pending, "code-1", iss, later(60))
            .await;
        end.unwrap_err()
    };
    let denied = Refusal::Denied("invalid_grant".to_owned());
    assert_eq!(finish(None).await, denied);
    assert_eq!(finish(Some("https://other.example")).await, Refusal::MixUp);
}

#[tokio::test]
async fn a_new_key_of_the_provider_is_found_but_invented_ones_do_not_make_us_hammer_it() {
    let fake = Fake::start().await;
    let client = client(&fake, |_| ());
    let begun = begin(&client).await.unwrap();
    let finish = async |kid: &str, seconds: i64| {
        fake.script(|script| script.token = token(&client, kid));
        let now = later(seconds);
        client
            .finish(&begun.pending, "code-1", Some(&fake.issuer), now)
            .await
            .unwrap_err()
    };
    let known = Refusal::BadToken(BadToken::Issuer);
    let unknown = Refusal::BadToken(BadToken::UnknownKey);
    let asked = || fake.script(|script| script.asked_for_keys);

    assert_eq!((finish("bank-1", 1).await, asked()), (known.clone(), 1));
    assert_eq!(
        (finish("bank-1", 2).await, asked()),
        (known.clone(), 1),
        "kept"
    );
    assert_eq!(
        (finish("invented", 3).await, asked()),
        (unknown.clone(), 1),
        "too soon"
    );
    assert_eq!(
        (finish("invented", 70).await, asked()),
        (unknown.clone(), 2),
        "looked again"
    );
    assert_eq!(
        (finish("invented", 71).await, asked()),
        (unknown.clone(), 2),
        "once"
    );
    let keys = json!({ "keys": [forge::jwk(&forge::key(3), "bank-2")] });
    fake.script(|script| script.keys = Reply::Json(200, keys));
    assert_eq!(
        (finish("bank-2", 140).await, asked()),
        (known, 3),
        "the new key"
    );
    assert_eq!(
        (finish("bank-1", 141).await, asked()),
        (unknown, 3),
        "the old one is gone"
    );
    assert_eq!(fake.script(|script| script.asked_for_document), 1);
}

#[tokio::test]
async fn what_the_provider_says_of_itself_is_believed_for_an_hour() {
    let fake = Fake::start().await;
    let client = client(&fake, |_| ());
    for (seconds, asked) in [(0, 1), (3599, 1), (3600, 2)] {
        let now = later(seconds);
        client
            .begin(fresh(1), "urn:bank:norrbank", None, now)
            .await
            .unwrap();
        assert_eq!(
            fake.script(|script| script.asked_for_document),
            asked,
            "{seconds}"
        );
    }
}

#[tokio::test]
async fn keys_from_a_file_are_the_only_ones() {
    let fake = Fake::start().await;
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("bank.json");
    let keys = json!({ "keys": [forge::jwk(&forge::key(3), "from-file")] });
    std::fs::write(&path, keys.to_string()).unwrap();
    let client = client(&fake, |settings| settings.provider_keys = Some(path));
    let begun = begin(&client).await.unwrap();
    for (kid, bad) in [
        ("from-file", BadToken::Issuer),
        ("bank-1", BadToken::UnknownKey),
    ] {
        fake.script(|script| script.token = token(&client, kid));
        let end = client
            .finish(&begun.pending, "code-1", Some(&fake.issuer), later(60))
            .await;
        assert_eq!(end.unwrap_err(), Refusal::BadToken(bad), "{kid}");
    }
    assert_eq!(fake.script(|script| script.asked_for_keys), 0);
}
