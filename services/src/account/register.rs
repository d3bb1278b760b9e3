//! Registration with what the profile asks for (see `proof`). The page's answer is always the same;
//! what really happened stands in the mail, and a proof that is unknown, wrong or taken gives one identical
//! mail. So nobody learns from outside who is a customer (security.md 6.3.8).

use chrono::TimeDelta;
use domain::{
    account::{EmailAddress, UserName},
    form::FieldErrors,
    language::Language,
};
use sea_orm::{ActiveValue::Set, EntityTrait, QueryOrder};
use uuid::Uuid;

use super::{
    actor::Caller,
    entity::registration as table,
    limits, login,
    own_words::PersonWords,
    password::password_problem,
    proof::{self, Proof, Shown},
    stranger_mail,
    tokens::{self, TokenKind},
};
use crate::{
    Outcome, Services,
    audit::{self, Who},
    outbox,
};

/// What the form holds, as typed.
#[derive(Clone, Debug)]
pub struct Registration {
    /// What proves who it is.
    pub shown: Shown,
    /// Address to sign in with, or to write to.
    pub email: String,
    /// The name to sign in with, where people choose one.
    pub user_name: String,
    /// Password of one's own choice, where people choose the first one themselves.
    pub password: String,
    /// Language of the page it was filled in on.
    pub language: Language,
}

/// Mails about registrations one mailbox gets in an hour: as many as one address may send.
pub(super) const MAILS_PER_MAILBOX: i64 = 5;

/// Takes a registration. Every well-formed one gets the same `Ok`, and one mail
/// unless the mailbox got too many already.
pub async fn register(services: &Services, caller: &Caller, form: &Registration) -> Outcome<()> {
    let access = &services.profile.access;
    let mut errors = FieldErrors::default();
    let proof = Proof::read(services, &form.shown, &mut errors);
    let email = EmailAddress::parse(&form.email)
        .map_err(|error| errors.add("email", error))
        .ok();
    let user_name = if access.has_user_names() {
        let name = UserName::parse(&form.user_name);
        name.map_err(|error| errors.add("user_name", error)).ok()
    } else {
        None
    };
    let own_password = !access.mails_first_password();
    let mut person = PersonWords::named([form.email.as_str(), &form.user_name]);
    let shown = &form.shown;
    for number in [&shown.contract_account, &shown.meter, &shown.number] {
        person.add_number(number);
    }
    if own_password && let Some(problem) = password_problem(services, &form.password, &person) {
        errors.add("password", problem);
    }
    let (proof, email) = proof::complete(proof.zip(email), errors)?;
    let limit = services.limits.registrations;
    let hour = TimeDelta::hours(1);
    limits::count(services, "register", &caller.address, hour, limit).await?;
    let checked = proof.check(services, &caller.address).await?;
    // Hashed before anything is looked up, so that every outcome takes as long.
    let hash = if own_password {
        Some(services.hasher.hash(&form.password).await?)
    } else {
        None
    };
    let key = email.key();
    let turn = stranger_mail::turn(services, "registration_mail", &key, MAILS_PER_MAILBOX).await?;

    let tx = services.db.begin().await?;
    // Every outcome asks and writes the same, so that they take the same time as well.
    let proven = proof.still_free(services, &tx, checked).await?;
    let address_known = login::has_login(&tx, &key).await?;
    let outcome = match (proof.suffices(proven), address_known) {
        (true, false) => "activate",
        (true, true) => "address_in_use",
        (false, _) => "no_match",
    };
    let id = services.id();
    if let Some(at) = turn {
        let row = table::ActiveModel {
            id: Set(id),
            email: Set(email.as_str().to_owned()),
            email_key: Set(key),
            user_name: Set(user_name.map(String::from)),
            password_hash: Set(hash.filter(|_| outcome == "activate")),
            language: Set(form.language.code().to_owned()),
            contract_account_id: Set(proven.account),
            letter_id: Set(proven.letter.map(|letter| letter.letter)),
            outcome: Set(outcome.to_owned()),
            created_at: Set(services.now()),
            activated_at: Set(None),
        };
        table::Entity::insert(row)
            .exec_without_returning(&tx)
            .await?;
        // The token of a row with another outcome opens nothing, and no mail has it.
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
        contract_account_id: proven.account,
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
