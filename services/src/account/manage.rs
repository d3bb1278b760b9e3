//! Contract and account administration ("Vertrags- und Kontoverwaltung"): adding another contract account
//! with its number and one of its meter numbers.

use chrono::TimeDelta;
use domain::{
    contract::MeterNumber,
    form::{FieldErrors, Problem},
};
use sea_orm::{ActiveValue::Set, ConnectionTrait, EntityTrait};
use uuid::Uuid;

use super::{actor::Actor, entity::user_contract_account, limits};
use crate::{
    Failure, Outcome, Services,
    audit::{self, Who},
    contract, outbox,
};

/// Tries one person has in an hour: number and meter together are a secret that could be guessed.
pub(super) const TRIES_PER_HOUR: i64 = 10;

/// Adds a contract account. A pair that is unknown, wrong or somebody else's gets one and the same answer.
pub async fn add_contract_account(
    services: &Services,
    actor: &Actor,
    number: &str,
    meter: &str,
) -> Outcome<()> {
    let mut errors = FieldErrors::default();
    let number = services.profile.contract_account.parse(number);
    let number = number
        .map_err(|error| errors.add("contract_account", error))
        .ok();
    let meter = MeterNumber::parse(meter)
        .map_err(|error| errors.add("meter", error))
        .ok();
    let (Some(number), Some(meter)) = (number, meter) else {
        return Err(Failure::Invalid(errors));
    };
    if actor
        .accounts()
        .iter()
        .any(|own| own.number == number.as_str())
    {
        return Err(Failure::field(
            "contract_account",
            Problem::AlreadySubmitted,
        ));
    }
    let user = actor.user_id().uuid();
    let hour = TimeDelta::hours(1);
    limits::count(
        services,
        "add_account",
        &user.to_string(),
        hour,
        TRIES_PER_HOUR,
    )
    .await?;
    let tx = services.db.begin().await?;
    let no_match = || Failure::field("contract_account", Problem::NoMatch);
    let account =
        contract::find_by_number_and_meter(&tx, &number, &meter, services.today()).await?;
    let account = account.ok_or_else(no_match)?;
    match own(services, &tx, user, account).await {
        Err(Failure::Conflict(_)) => return Err(no_match()),
        other => other?,
    }
    let payload = serde_json::json!({ "user": user, "contract_account": account });
    outbox::enqueue(services, &tx, outbox::Kind::AccountAddedMail, &payload).await?;
    let entry = audit::Entry {
        who: Who::Customer(user),
        action: "account.add_contract_account",
        subject: "contract_account",
        subject_id: Some(account),
        contract_account_id: Some(account),
    };
    audit::write(services, &tx, entry, serde_json::json!({})).await?;
    tx.commit().await?;
    services.nudge.notify_one();
    Ok(())
}

/// Puts a contract account into somebody's hands.
pub(super) async fn own(
    services: &Services,
    on: &impl ConnectionTrait,
    user: Uuid,
    account: Uuid,
) -> Outcome<()> {
    let link = user_contract_account::ActiveModel {
        id: Set(services.id()),
        user_id: Set(user),
        contract_account_id: Set(account),
        role: Set("owner".to_owned()),
        added_at: Set(services.now()),
    };
    let inserted = user_contract_account::Entity::insert(link)
        .exec_without_returning(on)
        .await;
    match inserted {
        Err(error) if crate::db::is_duplicate(&error) => Err(Failure::Conflict("in_use")),
        other => other.map(|_| ()).map_err(Failure::from),
    }
}
