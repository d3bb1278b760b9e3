//! How often consumption is billed (EnWG § 40b (1)): for electricity and gas people may choose.

use domain::{
    contract::{BillingRhythm, Division},
    form::Problem,
};

use super::{said::Said, show::show};
use crate::{Failure, Outcome, Services, account::Actor, contract, requests};

/// The form as typed.
#[derive(Clone, Debug, Default)]
pub struct RhythmForm {
    /// Code of the rhythm.
    pub rhythm: String,
    /// Born with the form.
    pub key: String,
}

/// Whether the chosen contract account has a contract that people may choose the rhythm of.
///
/// # Errors
/// Those of the database.
pub async fn offers_rhythm(services: &Services, actor: &Actor) -> Outcome<bool> {
    let supply = contract::show(services, actor).await?;
    let today = services.today();
    let chooses = |division| matches!(division, Division::Electricity | Division::Gas);
    Ok(supply.contracts.iter().any(|contract| {
        chooses(contract.division) && contract.ends_on.is_none_or(|end| end >= today)
    }))
}

/// Asks for another rhythm; gives the number of the request.
///
/// # Errors
/// `Invalid` with `rhythm`; `NotFound` where there is none to choose; `Conflict("key_reused")`.
pub async fn change_rhythm(
    services: &Services,
    actor: &Actor,
    form: &RhythmForm,
) -> Outcome<String> {
    if !offers_rhythm(services, actor).await? {
        return Err(Failure::NotFound);
    }
    let rhythm = BillingRhythm::parse(form.rhythm.trim());
    let rhythm = rhythm.ok_or_else(|| Failure::field("rhythm", Problem::Choose))?;
    let now = show(services, actor).await?.rhythm.now;
    let unchanged = now == rhythm;
    let said = Said::Rhythm(rhythm);
    let change = said.change(unchanged, "rhythm", None, &form.key);
    requests::change(services, actor, change).await
}
