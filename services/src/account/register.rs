//! Registration with a contract account number and a meter number. The page's answer is always the same;
//! what really happened stands in the mail, and a pair that is unknown, wrong or taken gives one identical
//! mail. So nobody learns from outside who is a customer (security.md 6.3.8).

use chrono::TimeDelta;
use domain::{
    account::{EmailAddress, UserName},
    contract::MeterNumber,
    form::{FieldErrors, Problem},
    language::Language,
};
use sea_orm::{
    ActiveValue::Set, ColumnTrait, ConnectionTrait, EntityTrait, QueryFilter, QueryOrder,
};
use uuid::Uuid;

use super::{
    actor::Caller,
    entity::{registration as table, user, user_contract_account},
    limits, password_problems, stranger_mail,
    tokens::{self, TokenKind},
};
use crate::{
    Failure, Outcome, Services,
    audit::{self, Who},
    contract, outbox,
};

/// What the form holds, as typed.
#[derive(Clone, Debug)]
pub struct Registration {
    /// Contract account number.
    pub contract_account: String,
    /// One of its meters.
    pub meter: String,
    /// Address to sign in with, or to write to.
    pub email: String,
    /// The name to sign in with, where people choose one.
    pub user_name: String,
    /// Password of one's own choice.
    pub password: String,
    /// Language of the page it was filled in on.
    pub language: Language,
}

/// Mails about registrations one mailbox gets in an hour: as many as one address may send.
pub(super) const MAILS_PER_MAILBOX: i64 = 5;

/// Takes a registration. Every well-formed one gets the same `Ok`, and one mail
/// unless the mailbox got too many already.
pub async fn register(services: &Services, caller: &Caller, form: &Registration) -> Outcome<()> {
    let mut errors = FieldErrors::default();
    let number = services
        .profile
        .contract_account
        .parse(&form.contract_account);
    let number = number
        .map_err(|error| errors.add("contract_account", error))
        .ok();
    let meter = MeterNumber::parse(&form.meter)
        .map_err(|error| errors.add("meter", error))
        .ok();
    let email = EmailAddress::parse(&form.email)
        .map_err(|error| errors.add("email", error))
        .ok();
    let user_name = if services.profile.access.has_user_names() {
        let name = UserName::parse(&form.user_name);
        name.map_err(|error| errors.add("user_name", error)).ok()
    } else {
        None
    };
    let person = [form.email.trim(), form.user_name.trim()];
    if form.password.is_empty() {
        errors.add("password", Problem::Missing);
    } else if let Some(problem) = password_problems(services, &form.password, &person)
        .into_iter()
        .next()
    {
        errors.add("password", problem);
    }
    let (Some(number), Some(meter), Some(email), true) = (number, meter, email, errors.is_empty())
    else {
        return Err(Failure::Invalid(errors));
    };
    let limit = services.limits.registrations;
    limits::count(
        services,
        "register",
        &caller.address,
        TimeDelta::hours(1),
        limit,
    )
    .await?;
    // Hashed before anything is looked up, so that every outcome takes as long.
    let hash = services.hasher.hash(&form.password).await?;
    let key = email.key();
    let turn = stranger_mail::turn(services, "registration_mail", &key, MAILS_PER_MAILBOX).await?;

    let tx = services.db.begin().await?;
    let account =
        contract::find_by_number_and_meter(&tx, &number, &meter, services.today()).await?;
    // Every outcome asks and writes the same, so that they take the same time as well.
    let in_use = is_taken(&tx, account.unwrap_or_default()).await?;
    let account = account.filter(|_| !in_use);
    let address_known = user::Entity::find()
        .filter(user::Column::EmailKey.eq(&key))
        .one(&tx)
        .await?
        .is_some();
    let outcome = match (account, address_known) {
        (Some(_), false) => "activate",
        (Some(_), true) => "address_in_use",
        (None, _) => "no_match",
    };
    let id = services.id();
    if let Some(at) = turn {
        let row = table::ActiveModel {
            id: Set(id),
            email: Set(email.as_str().to_owned()),
            email_key: Set(key),
            user_name: Set(user_name.map(String::from)),
            password_hash: Set((outcome == "activate").then_some(hash)),
            language: Set(form.language.code().to_owned()),
            contract_account_id: Set(account),
            outcome: Set(outcome.to_owned()),
            created_at: Set(services.now()),
            activated_at: Set(None),
        };
        table::Entity::insert(row)
            .exec_without_returning(&tx)
            .await?;
        // Without a contract account and a password in its row a token opens nothing, and no mail has it.
        let token = tokens::issue(services, &tx, TokenKind::Activation, id).await?;
        let payload = serde_json::json!({ "registration": id, "token": token });
        let kind = outbox::Kind::RegistrationMail;
        outbox::enqueue_for(services, &tx, kind, &payload, at).await?;
    }
    let entry = audit::Entry {
        who: Who::Anonymous,
        action: "account.register",
        subject: "registration",
        subject_id: Some(id),
        contract_account_id: account,
    };
    audit::write(
        services,
        &tx,
        entry,
        serde_json::json!({ "outcome": outcome, "mailed": turn.is_some() }),
    )
    .await?;
    tx.commit().await?;
    services.nudge.notify_one();
    Ok(())
}

async fn is_taken(on: &impl ConnectionTrait, account: Uuid) -> Outcome<bool> {
    let taken = user_contract_account::Entity::find()
        .filter(user_contract_account::Column::ContractAccountId.eq(account))
        .one(on)
        .await?;
    Ok(taken.is_some())
}

/// What the mail about a registration needs: address, language, outcome.
pub(crate) async fn mail_facts(
    services: &Services,
    id: Uuid,
) -> Outcome<Option<(String, Language, String)>> {
    let row = table::Entity::find_by_id(id)
        .order_by_asc(table::Column::Id)
        .one(services.db.read())
        .await?;
    Ok(row.map(|row| {
        (
            row.email,
            Language::parse(&row.language).unwrap_or_default(),
            row.outcome,
        )
    }))
}
