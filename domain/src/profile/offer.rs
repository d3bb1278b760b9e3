//! Services that a utility offers elsewhere, and the portal leads to.

use std::collections::BTreeMap;

use serde::{Deserialize, Serialize};

use crate::language::Language;

/// A service at an address of its own.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Offer {
    /// what it is called, in every language of the profile
    pub name: BTreeMap<Language, String>,
    /// what it is good for, in one sentence
    pub text: BTreeMap<Language, String>,
    /// where it is, `https://…`
    pub address: String,
    /// only for members that unlocked their company
    #[serde(default)]
    pub members: bool,
}

impl Offer {
    /// Name and text in a language, which the check of the profile says are there.
    pub fn words(&self, language: Language) -> (&str, &str) {
        (
            self.name.get(&language).map_or("", String::as_str),
            self.text.get(&language).map_or("", String::as_str),
        )
    }
}
