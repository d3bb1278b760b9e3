//! Contracts with their delivery points, prices, meters and registers, as the utility delivered them.

mod load;
mod store;

pub use load::{Contract, Meter, Register, Supply};

pub(crate) use load::{RegisterContext, supply, unknown};
pub(crate) use store::{find_by_number_and_meter, number_of};

use crate::{
    Outcome, Services,
    account::{AccountRef, Actor},
};

/// The contracts of the chosen contract account.
pub async fn show(services: &Services, actor: &Actor) -> Outcome<Supply> {
    supply(services.db.read(), actor.chosen_id()?.uuid()).await
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
