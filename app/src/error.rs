//! The one error that crosses the wire: codes, never texts and never causes.

use leptos::server_fn::{
    codec::JsonEncoding,
    error::{FromServerFnError, ServerFnErrorErr},
};
use serde::{Deserialize, Serialize};

/// Why a server function did not do what was asked.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub enum PortalError {
    /// The input breaks a rule; the form shows which.
    Invalid,
    /// There is no such thing for this person.
    NotFound,
    /// Nobody is signed in, or the session ended.
    SignedOut,
    /// Too many tries; wait so many seconds.
    TooMany { seconds: u64 },
    /// A part the portal needs is away for the moment.
    Unavailable,
    /// No way to the server.
    Offline,
    /// The request was not understood.
    Malformed,
    /// A surprise; the number finds it in the log.
    Unexpected { incident: String },
}

impl FromServerFnError for PortalError {
    type Encoder = JsonEncoding;

    fn from_server_fn_error(error: ServerFnErrorErr) -> Self {
        // The framework's texts are for developers: they are dropped here.
        match error {
            ServerFnErrorErr::Request(_) => Self::Offline,
            ServerFnErrorErr::Args(_)
            | ServerFnErrorErr::MissingArg(_)
            | ServerFnErrorErr::Deserialization(_)
            | ServerFnErrorErr::UnsupportedRequestMethod(_) => Self::Malformed,
            _ => Self::Unexpected {
                incident: String::new(),
            },
        }
    }
}
