//! A provider on this machine that answers exactly what the test tells it to.

use std::{
    collections::HashMap,
    sync::{Arc, Mutex},
    time::Duration,
};

use axum::{
    Form, Router,
    body::Body,
    extract::State,
    http::{StatusCode, header::LOCATION},
    response::{IntoResponse, Response},
    routing::{get, post},
};
use serde_json::{Value, json};

use crate::forge;

/// One answer.
#[derive(Clone)]
pub enum Reply {
    Json(u16, Value),
    Text(&'static str),
    Redirect(&'static str),
    /// As long as one cares to read.
    Endless,
    /// Never comes.
    Silence,
}

/// What the provider answers, and what it was asked.
pub struct Script {
    pub document: Reply,
    pub keys: Reply,
    pub token: Reply,
    pub asked_for_document: u32,
    pub asked_for_keys: u32,
    pub forms: Vec<HashMap<String, String>>,
}

type Shared = Arc<Mutex<Script>>;

/// A running provider.
pub struct Fake {
    pub issuer: String,
    script: Shared,
}

impl Fake {
    /// Starts a provider that is honest so far, its key being number 3 under the name `bank-1`.
    pub async fn start() -> Self {
        let listener = tokio::net::TcpListener::bind("127.0.0.1:0").await.unwrap();
        let issuer = format!("http://{}", listener.local_addr().unwrap());
        let document = json!({
            "issuer": issuer,
            "authorization_endpoint": format!("{issuer}/auth?theme=calm"),
            "token_endpoint": format!("{issuer}/token"),
            "jwks_uri": format!("{issuer}/keys"),
            "authorization_response_iss_parameter_supported": true,
        });
        let script = Arc::new(Mutex::new(Script {
            document: Reply::Json(200, document),
            keys: Reply::Json(
                200,
                json!({ "keys": [forge::jwk(&forge::key(3), "bank-1")] }),
            ),
            token: Reply::Json(400, json!({ "error": "invalid_grant" })),
            asked_for_document: 0,
            asked_for_keys: 0,
            forms: Vec::new(),
        }));
        let router = Router::new()
            .route("/.well-known/openid-configuration", get(document_page))
            .route("/keys", get(keys_page))
            .route("/token", post(token_page))
            .with_state(Arc::clone(&script));
        tokio::spawn(async move { axum::serve(listener, router).await });
        Self { issuer, script }
    }

    /// Looks into the script or changes it.
    pub fn script<T>(&self, with: impl FnOnce(&mut Script) -> T) -> T {
        with(&mut self.script.lock().unwrap())
    }

    /// Changes the discovery document.
    pub fn document(&self, name: &str, value: Value) {
        self.script(|script| match &mut script.document {
            Reply::Json(_, document) => document[name] = value,
            _ => panic!("no document"),
        });
    }
}

async fn document_page(State(script): State<Shared>) -> Response {
    let reply = {
        let mut script = script.lock().unwrap();
        script.asked_for_document += 1;
        script.document.clone()
    };
    answer(reply).await
}

async fn keys_page(State(script): State<Shared>) -> Response {
    let reply = {
        let mut script = script.lock().unwrap();
        script.asked_for_keys += 1;
        script.keys.clone()
    };
    answer(reply).await
}

async fn token_page(
    State(script): State<Shared>,
    Form(form): Form<HashMap<String, String>>,
) -> Response {
    let reply = {
        let mut script = script.lock().unwrap();
        script.forms.push(form);
        script.token.clone()
    };
    answer(reply).await
}

async fn answer(reply: Reply) -> Response {
    match reply {
        Reply::Json(status, value) => {
            (StatusCode::from_u16(status).unwrap(), value.to_string()).into_response()
        }
        Reply::Text(text) => text.into_response(),
        Reply::Redirect(to) => (StatusCode::TEMPORARY_REDIRECT, [(LOCATION, to)]).into_response(),
        Reply::Endless => Body::from(vec![b' '; 8 << 20]).into_response(),
        Reply::Silence => {
            tokio::time::sleep(Duration::from_mins(1)).await;
            ().into_response()
        }
    }
}
