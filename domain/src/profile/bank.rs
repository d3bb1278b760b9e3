//! Banks and other services that identify people.

use serde::{Deserialize, Serialize};

/// One of the list that people choose from.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Bank {
    /// as people know it
    pub name: String,
    /// as the identification service knows it (`acr_values`)
    pub acr: String,
}
