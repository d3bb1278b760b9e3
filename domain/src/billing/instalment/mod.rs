//! Instalments (Abschläge): what would be right, what a change leads to, and what a customer may set without asking.

mod amount;
mod cause;
mod change;
mod fill;
mod outlook;
mod problem;

pub use amount::{InstalmentRounding, per_instalment};
pub use cause::Cause;
pub use change::{InstalmentRules, OutsideRules, Since, check_change, first_due};
pub use fill::{Filled, fill};
pub use outlook::{Due, Light, Month, Outlook, outlook};
pub use problem::InstalmentProblem;
