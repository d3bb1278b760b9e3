//! Contract and account administration ("Vertrags- und Kontoverwaltung"): adding what else belongs to somebody,
//! with the proof that the profile wants.

use chrono::TimeDelta;
use domain::form::{FieldErrors, Problem};
use sea_orm::{ActiveValue::Set, ConnectionTrait, EntityTrait};
use uuid::Uuid;

use super::{
    actor::{Actor, Caller},
    entity::user_contract_account,
    limits,
    proof::{self, Proof, Shown},
};
use crate::{
    Failure, Outcome, Services,
    audit::{self, Who},
    letter, outbox,
};

/// Tries one person has in an hour: number and meter together are a secret that could be guessed.
pub(super) const TRIES_PER_HOUR: i64 = 10;

/// Adds what a proof is about: a contract account, or everything of the customer or member to whom a letter went.
/// A proof that is unknown, wrong or somebody else's gets one and the same answer.
///
/// # Errors
/// `Invalid` with a field; `TooMany` for somebody who tried too often.
pub async fn add(
    services: &Services,
    actor: &Actor,
    caller: &Caller,
    shown: &Shown,
) -> Outcome<()> {
    let mut errors = FieldErrors::default();
    let by_letter = services.profile.access.has_letters();
    let proof = if by_letter {
        Proof::letter(services, shown, &mut errors)
    } else {
        Proof::meter(services, shown, &mut errors)
    };
    let proof = proof::complete(proof, errors)?;
    let (field, problem) = if by_letter {
        ("code", Problem::NoLetter)
    } else {
        ("contract_account", Problem::NoMatch)
    };
    if let Proof::Meter(number, _) = &proof
        && actor
            .accounts()
            .iter()
            .any(|own| own.number == number.as_str())
    {
        return Err(Failure::field(field, Problem::AlreadySubmitted));
    }
    let user = actor.user_id().uuid();
    let hour = TimeDelta::hours(1);
    let subject = user.to_string();
    limits::count(services, "add_account", &subject, hour, TRIES_PER_HOUR).await?;
    let checked = proof.check(services, &caller.address).await?;
    let tx = services.db.begin().await?;
    let proven = proof.still_free(services, &tx, checked).await?;
    let no_match = || Failure::field(field, problem.clone());
    let added = match (proven.account, proven.letter) {
        (Some(account), _) => own(services, &tx, user, account)
            .await
            .map(|()| vec![account]),
        (_, Some(checked)) => match letter::consume(services, &tx, checked.letter).await? {
            Some(customer) => own_all(services, &tx, user, customer).await,
            None => Err(no_match()),
        },
        _ => Err(no_match()),
    };
    let added = match added {
        Err(Failure::Conflict(_)) => return Err(no_match()),
        other => other?,
    };
    for account in &added {
        let entry = audit::Entry {
            who: Who::Customer(user),
            action: "account.add_contract_account",
            subject: "contract_account",
            subject_id: Some(*account),
            contract_account_id: Some(*account),
        };
        audit::write(services, &tx, entry, serde_json::json!({})).await?;
    }
    let payload = serde_json::json!({ "user": user, "contract_account": added.first() });
    outbox::enqueue(services, &tx, outbox::Kind::AccountAddedMail, &payload).await?;
    tx.commit().await?;
    services.nudge.notify_one();
    Ok(())
}

/// Puts all contract accounts of a customer that nobody looks after into somebody's hands; gives which.
///
/// # Errors
/// `Conflict("in_use")` when there is none.
pub(crate) async fn own_all(
    services: &Services,
    on: &impl ConnectionTrait,
    user: Uuid,
    customer: Uuid,
) -> Outcome<Vec<Uuid>> {
    let accounts = letter::accounts_of(on, customer).await?;
    let free: Vec<Uuid> = accounts
        .into_iter()
        .filter_map(|(account, taken)| (!taken).then_some(account))
        .collect();
    for account in &free {
        own(services, on, user, *account).await?;
    }
    if free.is_empty() {
        return Err(Failure::Conflict("in_use"));
    }
    Ok(free)
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
