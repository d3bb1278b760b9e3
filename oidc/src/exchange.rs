//! The second half of a sign-in: the code that came back is exchanged for an id token, the token is
//! opened, its signature and then every claim is checked.

use chrono::{DateTime, Utc};
use serde::Deserialize;
use serde_json::json;
use url::form_urlencoded;

use crate::{
    authorize::{Pending, identifier},
    client::Client,
    id_token::{Claims, Expected},
    identified::Identified,
    jwe, jws,
    provider::Document,
    refusal::{BadToken, Refusal, Trouble},
};

const ASSERTION_SECONDS: i64 = 60;
const ASSERTION_TYPE: &str = "urn:ietf:params:oauth:client-assertion-type:jwt-bearer";

#[derive(Deserialize)]
struct Tokens {
    id_token: String,
    access_token: Option<String>,
}

#[derive(Deserialize)]
struct Failure {
    error: String,
}

impl Client {
    /// Ends a sign-in: who came back with this code? `iss` is the parameter of the answer, if it has one.
    pub async fn finish(
        &self,
        pending: &Pending,
        code: &str,
        iss: Option<&str>,
        now: DateTime<Utc>,
    ) -> Result<Identified, Refusal> {
        let document = self.provider.document(now).await?;
        let named = iss.is_some() || document.names_itself;
        if named && iss != Some(self.settings.issuer.as_str()) {
            return Err(Refusal::MixUp);
        }
        let tokens = self.exchange(&document, pending, code, now).await?;
        let signed = self.open(tokens.id_token)?;
        let token = jws::Unverified::parse(&signed)?;
        let key = self
            .provider
            .key(token.kid.as_deref(), token.alg, now)
            .await?;
        let claims = Claims::parse(&token.verify(&key)?)?;
        let access_token = tokens.access_token.as_deref();
        let expected = Expected {
            settings: &self.settings,
            pending,
            code,
            access_token,
            now,
        };
        Ok(claims.check(&expected)?)
    }

    async fn exchange(
        &self,
        document: &Document,
        pending: &Pending,
        code: &str,
        now: DateTime<Utc>,
    ) -> Result<Tokens, Refusal> {
        let form = form_urlencoded::Serializer::new(String::new())
            .append_pair("grant_type", "authorization_code")
            .append_pair("code", code)
            .append_pair("redirect_uri", self.settings.redirect_uri.as_str())
            .append_pair("client_id", &self.settings.client_id)
            .append_pair("code_verifier", &pending.verifier)
            .append_pair("client_assertion_type", ASSERTION_TYPE)
            .append_pair("client_assertion", &self.assertion(pending, code, now))
            .finish();
        let answer = self
            .provider
            .http
            .post(&document.token_endpoint, form)
            .await?;
        match answer.status {
            200 => Ok(serde_json::from_slice(&answer.body).map_err(|_| Trouble::Garbage)?),
            status @ (400 | 401) => match serde_json::from_slice::<Failure>(&answer.body) {
                Ok(failure) => Err(Refusal::denied(&failure.error)),
                Err(_) => Err(Trouble::Status(status).into()),
            },
            status => Err(Trouble::Status(status).into()),
        }
    }

    /// The proof that it is us who bring the code (`private_key_jwt`).
    fn assertion(&self, pending: &Pending, code: &str, now: DateTime<Utc>) -> String {
        let settings = &self.settings;
        let claims = json!({
            "iss": settings.client_id,
            "sub": settings.client_id,
            "aud": settings.assertion_audience.as_ref().unwrap_or(&settings.issuer),
            "iat": now.timestamp(),
            "nbf": now.timestamp(),
            "exp": now.timestamp() + ASSERTION_SECONDS,
            "jti": identifier("assertion", &pending.verifier, code),
        });
        jws::sign("JWT", &self.keys.signing_kid, &claims, &self.keys.signing)
    }

    /// Takes the encryption off a token.
    fn open(&self, token: String) -> Result<String, BadToken> {
        if jwe::is_encrypted(&token) {
            return jwe::decrypt(&token, &self.keys.encryption);
        }
        if self.settings.require_encryption {
            return Err(BadToken::Unencrypted);
        }
        Ok(token)
    }
}
