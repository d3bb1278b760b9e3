//! Contracts with their delivery points, prices, meters and registers, as the utility delivered them.

mod load;
mod store;
mod summary;
pub mod words;

pub use load::{Contract, Meter, Register, Supply};
pub use summary::{mix_rows, summary};

pub(crate) use load::{RegisterContext, supply, unknown};
pub(crate) use store::{find_by_number_and_meter, number_of};

use chrono::NaiveDate;

use crate::{
    Outcome, Services,
    account::{AccountRef, Actor},
};

/// The contracts of the chosen contract account; ended ones as long as they are readable.
pub async fn show(services: &Services, actor: &Actor) -> Outcome<Supply> {
    let mut supply = supply(services.db.read(), actor.chosen_id()?.uuid()).await?;
    let today = services.today();
    let is_readable = |end| readable_until(services, end) >= today;
    supply
        .contracts
        .retain(|contract| contract.ends_on.is_none_or(is_readable));
    Ok(supply)
}

/// The last day on which a contract that ended can be read.
pub fn readable_until(services: &Services, ends_on: NaiveDate) -> NaiveDate {
    domain::contract::readable_until(ends_on, services.profile.years_of_ended_contracts)
}

/// The contracts of all contract accounts of a person.
pub async fn of_all_accounts(
    services: &Services,
    actor: &Actor,
) -> Outcome<Vec<(AccountRef, Vec<Contract>)>> {
    let mut all = Vec::new();
    for account in actor.accounts() {
        let found = supply(services.db.read(), account.id.uuid()).await?;
        all.push((account.clone(), found.contracts));
    }
    Ok(all)
}
