//! Contract and account administration ("Vertrags- und Kontoverwaltung"): adding what else belongs to somebody,
//! with the proof that the profile wants.

use chrono::TimeDelta;
use domain::form::{FieldErrors, Problem};
use sea_orm::{ConnectionTrait, FromQueryResult, Statement, Value};
use uuid::Uuid;

use super::{
    actor::{Actor, Caller},
    limits,
    proof::{self, Proof, Shown},
};
use crate::{
    Failure, Outcome, Services,
    audit::{self, Who},
    db::execute,
    letter, outbox,
};

/// Tries one person has in an hour: number and meter together are a secret that could be guessed.
pub(super) const TRIES_PER_HOUR: i64 = 10;

/// Adds what a proof is about: a contract account, or everything of the customer or member to whom a letter went.
/// A proof that is unknown, wrong or somebody else's gets one and the same answer.
///
/// # Errors
/// `Invalid` with a field; `TooMany` for somebody who tried too often; `NotFound` where only a bank proves anything.
pub async fn add(
    services: &Services,
    actor: &Actor,
    caller: &Caller,
    shown: &Shown,
) -> Outcome<()> {
    let mut errors = FieldErrors::default();
    let proof = Proof::more(services, shown, &mut errors);
    let proof = proof::complete(proof, errors)?;
    let (field, problem) = match &proof {
        Proof::Letter(..) => ("code", Problem::NoLetter),
        Proof::Meter(..) | Proof::Nothing => ("contract_account", Problem::NoMatch),
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
    hand_over(services, &tx, user, &added).await?;
    tx.commit().await?;
    services.nudge.notify_one();
    Ok(())
}

/// Writes down and mails what was added to a login.
pub(crate) async fn hand_over(
    services: &Services,
    on: &impl ConnectionTrait,
    user: Uuid,
    added: &[Uuid],
) -> Outcome<()> {
    for account in added {
        let entry = audit::Entry {
            who: Who::Customer(user),
            action: "account.add_contract_account",
            subject: "contract_account",
            subject_id: Some(*account),
            contract_account_id: Some(*account),
        };
        audit::write(services, on, entry, serde_json::json!({})).await?;
    }
    let payload = serde_json::json!({ "user": user, "contract_account": added.first() });
    outbox::enqueue(services, on, outbox::Kind::AccountAddedMail, &payload).await?;
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
    let mut owned = Vec::new();
    for (account, taken) in accounts_of(on, customer).await? {
        if taken {
            continue;
        }
        match own(services, on, user, account).await {
            Ok(()) => owned.push(account),
            // Somebody was faster.
            Err(Failure::Conflict(_)) => {}
            Err(other) => return Err(other),
        }
    }
    if owned.is_empty() {
        return Err(Failure::Conflict("in_use"));
    }
    Ok(owned)
}

/// The contract accounts of a customer, the oldest number first, with whether somebody looks after them already.
pub(crate) async fn accounts_of(
    on: &impl ConnectionTrait,
    customer: Uuid,
) -> Outcome<Vec<(Uuid, bool)>> {
    #[derive(FromQueryResult)]
    struct Row {
        id: Uuid,
        taken: i64,
    }
    let sql = "SELECT a.id, (SELECT COUNT(*) FROM user_contract_accounts u \
               WHERE u.contract_account_id = a.id) AS taken FROM contract_accounts a \
               WHERE a.customer_id = $1 AND a.gone_on IS NULL ORDER BY a.contract_account_no";
    let values = [customer.into()];
    let statement = Statement::from_sql_and_values(on.get_database_backend(), sql, values);
    let rows = Row::find_by_statement(statement).all(on).await?;
    Ok(rows
        .into_iter()
        .map(|row| (row.id, row.taken > 0))
        .collect())
}

/// Puts a contract account into somebody's hands.
pub(super) async fn own(
    services: &Services,
    on: &impl ConnectionTrait,
    user: Uuid,
    account: Uuid,
) -> Outcome<()> {
    // Not by the error of a second row: PostgreSQL would give the whole transaction up.
    let sql = "INSERT INTO user_contract_accounts (id, user_id, contract_account_id, role, added_at) \
               VALUES ($1,$2,$3,$4,$5) ON CONFLICT DO NOTHING";
    let values: [Value; 5] = [
        services.id().into(),
        user.into(),
        account.into(),
        "owner".into(),
        services.now().into(),
    ];
    match execute(on, sql, values).await? {
        1 => Ok(()),
        _ => Err(Failure::Conflict("in_use")),
    }
}
