//! The first half of a sign-in: the URL that sends a person to the provider. Everything we ask for is in a
//! signed request object (RFC 9101), so nobody on the way can change it.

use std::fmt;

use base64::{Engine, prelude::BASE64_URL_SAFE_NO_PAD as BASE64};
use chrono::{DateTime, Utc};
use serde::{Deserialize, Serialize};
use serde_json::{Map, Value, json};
use sha2::{Digest, Sha256};
use url::Url;

use crate::{client::Client, jws, refusal::Refusal};

/// How long a person may take from our page to the provider's.
const REQUEST_SECONDS: i64 = 300;

/// Random bytes for one sign-in, fresh from the operating system.
pub struct Fresh {
    /// Comes back in the browser.
    pub state: [u8; 32],
    /// Comes back inside the id token.
    pub nonce: [u8; 32],
    /// The secret of PKCE.
    pub verifier: [u8; 32],
}

/// What to remember until the person is back: on the server, once, tied to the browser that began.
#[derive(Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Pending {
    /// What the id token must repeat.
    pub nonce: String,
    /// What the token endpoint must be shown.
    pub verifier: String,
    /// The bank or level that was asked for.
    pub acr: String,
}

/// Where to send the person, and what to remember.
pub struct Begun {
    /// The provider's page.
    pub url: Url,
    /// The `state` under which the answer will come.
    pub state: String,
    /// To be kept for [`Client::finish`].
    pub pending: Pending,
}

impl fmt::Debug for Pending {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("Pending")
            .field("acr", &self.acr)
            .finish_non_exhaustive()
    }
}

impl fmt::Debug for Begun {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("Begun")
            .field("pending", &self.pending)
            .finish_non_exhaustive()
    }
}

impl Client {
    /// Begins a sign-in with the bank or at the level `acr`.
    pub async fn begin(
        &self,
        fresh: Fresh,
        acr: &str,
        ui_locales: Option<&str>,
        now: DateTime<Utc>,
    ) -> Result<Begun, Refusal> {
        let document = self.provider.document(now).await?;
        let state = BASE64.encode(fresh.state);
        let pending = Pending {
            nonce: BASE64.encode(fresh.nonce),
            verifier: BASE64.encode(fresh.verifier),
            acr: acr.to_owned(),
        };
        let claims = self.request(&state, &pending, ui_locales, now);
        let (kid, key) = (&self.keys.signing_kid, &self.keys.signing);
        let object = jws::sign("oauth-authz-req+jwt", kid, &claims, key);
        let mut url = document.authorization_endpoint.clone();
        // `response_type` and `scope` say nothing new, but OpenID Connect Core wants them outside too.
        url.query_pairs_mut()
            .append_pair("client_id", &self.settings.client_id)
            .append_pair("response_type", "code")
            .append_pair("scope", &self.settings.scope)
            .append_pair("request", &object);
        Ok(Begun {
            url,
            state,
            pending,
        })
    }

    /// The claims of the request object.
    fn request(
        &self,
        state: &str,
        pending: &Pending,
        ui_locales: Option<&str>,
        now: DateTime<Utc>,
    ) -> Value {
        let settings = &self.settings;
        let names = &settings.claims;
        let wanted: Map<String, Value> =
            [&names.identity_code, &names.given_name, &names.family_name]
                .into_iter()
                .map(|name| (name.clone(), json!({ "essential": true })))
                .collect();
        let mut request = json!({
            "iss": settings.client_id,
            "aud": settings.issuer,
            "iat": now.timestamp(),
            "nbf": now.timestamp(),
            "exp": now.timestamp() + REQUEST_SECONDS,
            "jti": identifier("request", state, ""),
            "client_id": settings.client_id,
            "response_type": "code",
            "redirect_uri": settings.redirect_uri.as_str(),
            "scope": settings.scope,
            "state": state,
            "nonce": pending.nonce,
            "code_challenge": challenge(&pending.verifier),
            "code_challenge_method": "S256",
            "acr_values": pending.acr,
            // The next person at the same computer must not be taken for the last one.
            "prompt": "login",
            "claims": { "id_token": wanted },
        });
        if settings.max_age_seconds > 0 {
            request["max_age"] = settings.max_age_seconds.into();
        }
        if let Some(locales) = ui_locales {
            request["ui_locales"] = locales.into();
        }
        request
    }
}

/// The S256 challenge of PKCE (RFC 7636).
fn challenge(verifier: &str) -> String {
    BASE64.encode(Sha256::digest(verifier.as_bytes()))
}

/// A `jti` that no other request has: the hash of what is random or used once, which tells nothing of it.
pub(crate) fn identifier(purpose: &str, random: &str, single: &str) -> String {
    BASE64.encode(Sha256::digest(format!("{purpose}\0{random}\0{single}")))
}

#[cfg(test)]
mod tests {
    use base64::{Engine, prelude::BASE64_URL_SAFE_NO_PAD as BASE64};

    use super::challenge;

    #[test]
    fn verifier_and_challenge_are_those_of_rfc_7636_appendix_b() {
        let octets = [
            116, 24, 223, 180, 151, 153, 224, 37, 79, 250, 96, 125, 216, 173, 187, 186, 22, 212,
            37, 77, 105, 214, 191, 240, 91, 88, 5, 88, 83, 132, 141, 121,
        ];
        let verifier = BASE64.encode(octets);
        assert_eq!(verifier, "dBjftJeZ4CVP-mB92K27uhbUJU1p1r_wW1gFWFOEjXk");
        assert_eq!(
            challenge(&verifier),
            "E9Melhoa2OwvFrEMTJguCHaoeK1t8URWbuGJSstw-cM"
        );
    }
}
