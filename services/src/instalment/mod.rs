//! Instalments (Abschläge): the plan of a contract, what it leads to, and its change by the customer.

mod change;
mod due_day;
mod evidence;
mod plan;
mod store;

pub use change::{Change, Changed, Dated, change};
pub use due_day::{DueDay, LAST_DAY, WantedDay, due_day};
pub use evidence::{Evidence, LONGEST_REASON, MOST_PEOPLE, Told, Why, told};
pub use plan::{Basis, Pending, Plan, PlannedDue, plan};

pub(crate) use change::changed;
pub(crate) use due_day::wanted_day;
pub(crate) use plan::{PlannedContract, planned_contract};
pub(crate) use store::withdraw;
