//! Who collects by direct debit.

use serde::{Deserialize, Serialize};

use crate::bank::CreditorId;

/// `[direct_debit]`: without it customers give no mandates here.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct DirectDebit {
    /// Gläubiger-Identifikationsnummer
    pub creditor_id: CreditorId,
}
