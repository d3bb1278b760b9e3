//! What a request knows: services, profile, person, language. Made once by the server's middleware, read
//! by pages and server functions; and the one place where failures become answers.

use std::{collections::BTreeMap, sync::Arc};

use axum::http::{HeaderName, HeaderValue, StatusCode, header, request::Parts};
use domain::{form::FieldErrors, language::Language, profile::Profile};
use leptos::prelude::{expect_context, use_context};
use leptos_axum::ResponseOptions;
use locales::Texts;
use services::{
    Failure, Outcome, Services,
    account::{Actor, Caller, NewSession},
    drafts::{self, Draft},
};

use crate::{error::PortalError, routes, ui::field::FormView};

/// The cookie that finds what was typed.
pub const DRAFT_COOKIE: &str = "__Host-form";
/// How long it does.
pub const DRAFT_SECONDS: i64 = 1800;

/// Where a browser goes after a form.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Kept {
    /// A path of ours.
    pub location: String,
    /// The token of what was typed, for [`DRAFT_COOKIE`].
    pub draft: Option<String>,
}

impl Kept {
    /// To a page that needs nothing of what was typed.
    pub fn to(location: impl Into<String>) -> Self {
        Self {
            location: location.into(),
            draft: None,
        }
    }
}

/// One request.
#[derive(Clone)]
pub struct RequestContext {
    /// The house.
    pub services: Arc<Services>,
    /// Who is signed in.
    pub actor: Option<Actor>,
    /// What is known about the sender in any case.
    pub caller: Caller,
    /// The language of the answer.
    pub language: Language,
    /// Path and query as asked for.
    pub path: String,
    /// The token of the draft cookie, if there is one.
    pub draft: Option<String>,
    /// The token of the one-time link this browser came with.
    pub link: Option<String>,
    /// The token of the steps this browser is in, between bank and login.
    pub identification: Option<String>,
    /// The origin of the identification service, where banks are asked.
    pub bank: Option<String>,
    /// Demo mode: the mailbox may be looked at.
    pub demo: bool,
    /// The number that finds this request in the log.
    pub request_id: String,
}

/// The request being answered.
pub fn context() -> RequestContext {
    let parts = use_context::<Parts>();
    parts
        .and_then(|parts| parts.extensions.get::<RequestContext>().cloned())
        .unwrap_or_else(expect_context::<RequestContext>)
}

impl RequestContext {
    /// All texts in the language of the answer.
    pub fn texts(&self) -> &'static Texts {
        locales::texts(self.language)
    }

    /// The utility.
    pub fn profile(&self) -> &Profile {
        &self.services.profile
    }

    /// The person on a page about contracts; there is none where the utility supplies nothing.
    pub fn customer(&self) -> Outcome<&Actor> {
        if self.profile().divisions.is_empty() {
            return Err(Failure::NotFound);
        }
        self.actor()
    }

    /// The person, or "signed out".
    pub fn actor(&self) -> Outcome<&Actor> {
        self.actor.as_ref().ok_or(Failure::SignedOut)
    }

    /// A parameter of the address, decoded.
    pub fn query(&self, name: &str) -> Option<String> {
        let (_, query) = self.path.split_once('?')?;
        axum::extract::Query::<Vec<(String, String)>>::try_from_uri(
            &format!("/?{query}").parse().ok()?,
        )
        .ok()?
        .0
        .into_iter()
        .find_map(|(found, value)| (found == name).then_some(value))
    }

    /// Whether a parameter stands in the address, with a value or without.
    pub fn has_query(&self, name: &str) -> bool {
        self.query(name).is_some()
    }

    /// What was typed into `form` and refused, if this page is shown again because of it.
    pub async fn draft(&self, form: &str) -> Draft {
        let again = self.has_query("again");
        match &self.draft {
            Some(token) if again => drafts::find(&self.services, token, form)
                .await
                .unwrap_or_default(),
            _ => Draft::default(),
        }
    }

    /// A form of this page with what was typed and refused.
    pub fn form<'a>(&self, draft: &'a Draft) -> FormView<'a> {
        FormView {
            t: self.texts(),
            language: self.language,
            draft,
        }
    }

    /// Sends the browser back to its form with everything that was typed and what was wrong with it.
    pub async fn back(
        &self,
        form: &'static str,
        path: &str,
        kept: &[(&str, &str)],
        failure: Failure,
    ) -> Result<(), PortalError> {
        match self.keep(form, path, kept, failure).await {
            Ok(kept) => {
                if let Some(token) = kept.draft {
                    set_cookie(DRAFT_COOKIE, &token, Some(DRAFT_SECONDS));
                }
                go(&kept.location);
                Ok(())
            }
            Err(failure) => Err(self.portal_error(failure)),
        }
    }

    /// Goes to the request that a form opened, or back to the form with everything that was typed.
    pub async fn to_request(
        &self,
        outcome: Outcome<String>,
        form: &'static str,
        path: &str,
        kept: &[(&str, &str)],
    ) -> Result<(), PortalError> {
        match outcome {
            Ok(number) => {
                go(&routes::request(&number));
                Ok(())
            }
            Err(failure) => self.back(form, path, kept, failure).await,
        }
    }

    /// Keeps what was typed and what was wrong with it; says where the form is shown again.
    pub async fn keep(
        &self,
        form: &'static str,
        path: &str,
        kept: &[(&str, &str)],
        failure: Failure,
    ) -> Result<Kept, Failure> {
        let (errors, notice) = match failure {
            Failure::Invalid(errors) => (errors, None),
            Failure::SignedOut => return Ok(Kept::to(routes::sign_in(Some(path)))),
            Failure::NotFound => (FieldErrors::default(), Some("not_found".to_owned())),
            Failure::Conflict(code) => (FieldErrors::default(), Some(code.to_owned())),
            Failure::TooMany(wait) => {
                let minutes = wait.as_secs().div_ceil(60);
                (FieldErrors::default(), Some(format!("too_many:{minutes}")))
            }
            other => {
                self.log(&other);
                let incident = &self.request_id;
                (FieldErrors::default(), Some(format!("incident:{incident}")))
            }
        };
        let fields: BTreeMap<String, String> = kept
            .iter()
            .map(|(name, value)| ((*name).to_owned(), (*value).to_owned()))
            .collect();
        let draft = Draft {
            fields,
            errors,
            notice,
        };
        let token = drafts::save(&self.services, self.draft.as_deref(), form, &draft).await?;
        let mark = if path.contains('?') { '&' } else { '?' };
        Ok(Kept {
            location: format!("{path}{mark}again"),
            draft: Some(token),
        })
    }

    /// One log line for a surprise; causes stay here.
    pub fn log(&self, failure: &Failure) {
        match failure {
            Failure::Unexpected(cause) => {
                tracing::error!(
                    request.id = self.request_id,
                    cause = format!("{cause:#}"),
                    "unexpected"
                );
            }
            Failure::Unavailable(cause) => {
                tracing::warn!(
                    request.id = self.request_id,
                    cause = format!("{cause:#}"),
                    "unavailable"
                );
            }
            _ => {}
        }
    }

    /// The wire form of a failure, with its log line.
    pub fn portal_error(&self, failure: Failure) -> PortalError {
        self.log(&failure);
        match failure {
            Failure::Invalid(_) | Failure::Conflict(_) => PortalError::Invalid,
            Failure::NotFound => PortalError::NotFound,
            Failure::SignedOut => PortalError::SignedOut,
            Failure::TooMany(wait) => PortalError::TooMany {
                seconds: wait.as_secs(),
            },
            Failure::Unavailable(_) => PortalError::Unavailable,
            Failure::Unexpected(_) => PortalError::Unexpected {
                incident: self.request_id.clone(),
            },
        }
    }
}

/// Redirects. Only to paths of our own making.
pub fn go(path: &str) {
    leptos_axum::redirect(path);
}

/// Sets the status of the page being rendered.
pub fn set_status(status: StatusCode) {
    if let Some(response) = use_context::<ResponseOptions>() {
        response.set_status(status);
    }
}

/// Sets a header of the answer.
pub fn set_header(name: HeaderName, value: &str) {
    if let (Some(response), Ok(value)) = (
        use_context::<ResponseOptions>(),
        HeaderValue::from_str(value),
    ) {
        response.insert_header(name, value);
    }
}

/// Sets a cookie that only this origin, only TLS (or localhost) and no script can read.
pub fn set_cookie(name: &str, value: &str, seconds: Option<i64>) {
    let age = seconds
        .map(|seconds| format!("; Max-Age={seconds}"))
        .unwrap_or_default();
    let cookie = format!("{name}={value}; Path=/; Secure; HttpOnly; SameSite=Lax{age}");
    if let (Some(response), Ok(value)) = (
        use_context::<ResponseOptions>(),
        HeaderValue::from_str(&cookie),
    ) {
        response.append_header(header::SET_COOKIE, value);
    }
}

/// A known device is remembered for as long as browsers keep a cookie.
const KNOWN_DEVICE_SECONDS: i64 = 400 * 24 * 60 * 60;

/// Puts a fresh session into the browser, which is known from then on.
pub fn set_session(services: &Services, session: &NewSession) {
    let age = session
        .keep_until
        .map(|until| (until - services.now()).num_seconds());
    set_cookie("__Host-session", &session.token, age);
    set_cookie("__Host-known", &session.device, Some(KNOWN_DEVICE_SECONDS));
}
