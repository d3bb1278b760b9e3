//! Instalments (Abschläge): the plan of a contract, what it leads to, and its change by the customer.

mod change;
mod plan;
mod store;

pub use change::{Change, Changed, LONGEST_REASON, change, undo};
pub use plan::{Basis, Pending, Plan, PlannedDue, plan};

pub(crate) use change::{can_undo, changed};
pub(crate) use plan::of_contract;
