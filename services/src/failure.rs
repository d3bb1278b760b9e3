//! Why a use case did not do what was asked. Causes stay on the server; the caller turns this into codes.

use std::time::Duration;

use domain::form::FieldErrors;

/// The result of every use case.
pub type Outcome<T> = Result<T, Failure>;

/// What can go wrong in a use case.
#[derive(Debug, thiserror::Error)]
pub enum Failure {
    /// The input breaks a rule; each field says which.
    #[error("invalid input")]
    Invalid(FieldErrors),
    /// There is no such thing for this person. Somebody else's row is "not found" too.
    #[error("not found")]
    NotFound,
    /// The thing changed in between; the code says how.
    #[error("conflict: {0}")]
    Conflict(&'static str),
    /// Nobody is signed in, or the session ended.
    #[error("signed out")]
    SignedOut,
    /// Too many tries; wait.
    #[error("too many tries, wait {0:?}")]
    TooMany(Duration),
    /// A part the portal needs is away for the moment.
    #[error("unavailable: {0}")]
    Unavailable(anyhow::Error),
    /// A surprise. Logged once, where it is turned into an answer.
    #[error("unexpected: {0}")]
    Unexpected(anyhow::Error),
}

impl Failure {
    /// One field with one problem.
    pub fn field(name: &str, problem: impl Into<domain::form::Problem>) -> Self {
        let mut errors = FieldErrors::default();
        errors.add(name, problem);
        Self::Invalid(errors)
    }
}

impl From<sea_orm::DbErr> for Failure {
    fn from(error: sea_orm::DbErr) -> Self {
        if crate::db::is_busy(&error) {
            Self::Unavailable(error.into())
        } else {
            Self::Unexpected(error.into())
        }
    }
}

impl From<anyhow::Error> for Failure {
    fn from(error: anyhow::Error) -> Self {
        Self::Unexpected(error)
    }
}

impl From<serde_json::Error> for Failure {
    fn from(error: serde_json::Error) -> Self {
        Self::Unexpected(error.into())
    }
}
