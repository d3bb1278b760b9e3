//! What is wrong with a wanted instalment, for its form.

use serde::{Deserialize, Serialize};
use thiserror::Error;

use super::change::OutsideRules;
use crate::money::Money;

/// Why an instalment is not changed.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize, Error)]
#[serde(tag = "what", rename_all = "snake_case")]
pub enum InstalmentProblem {
    /// No instalment of this period is far enough away.
    #[error("no instalment is left to change")]
    NoneLeft,
    /// The change before is not confirmed yet.
    #[error("the change before is not confirmed")]
    Pending,
    /// It was changed meanwhile, in another tab or by the utility.
    #[error("it is {now:?} by now")]
    Moved {
        /// what it is now
        now: Money,
    },
    /// Instalments are whole euro.
    #[error("whole euro only")]
    WholeEuro,
    /// It is what is paid already.
    #[error("nothing would change")]
    Same,
    /// People have to decide; the form asks for the reason.
    #[error(transparent)]
    Outside {
        /// which rule
        why: OutsideRules,
    },
}
