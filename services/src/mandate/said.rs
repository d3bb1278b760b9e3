//! What the request of a mandate says, for its page and its mail.

use domain::bank::Iban;
use serde_json::Value;

/// A mandate that was given, or revoked.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Said {
    pub reference: String,
    pub holder: String,
    /// With dots for what nobody needs to see.
    pub iban: String,
    pub bank: Option<String>,
}

/// Out of a payload; nothing where it is about something else.
pub(crate) fn said(payload: &Value) -> Option<Said> {
    let text = |name: &str| Some(payload.get(name)?.as_str()?.to_owned());
    Some(Said {
        reference: text("mandate_reference")?,
        holder: text("holder")?,
        iban: Iban::parse(&text("iban")?).ok()?.masked(),
        bank: text("bank"),
    })
}
