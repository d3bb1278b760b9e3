//! How documents come where nobody has chosen.

use serde::{Deserialize, Serialize};

use crate::contract::Delivery;

/// `[delivery]`: without it customers cannot choose here.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct DeliveryRules {
    /// what holds for who has never chosen
    pub usual: Delivery,
}
