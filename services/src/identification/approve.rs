//! The last step: what was looked over becomes a login.

use chrono::{DateTime, Utc};
use domain::account::EmailAddress;
use sea_orm::{ConnectionTrait, Value};

use super::{row, steps};
use crate::{
    Failure, Outcome, Services,
    account::{self, Caller, NewLogin, NewSession},
    audit::{self, Who},
    db::execute,
};

/// Makes the login, ties it to the identity, and puts into its hands everything of the person that nobody looks after
/// yet; gives its session. Of many at once exactly one wins.
///
/// # Errors
/// `Conflict` with `state` before the other steps are done, with `in_use` when somebody was faster.
pub async fn approve(services: &Services, caller: &Caller, token: &str) -> Outcome<NewSession> {
    let row = row::find(services, token).await?;
    let row = row.ok_or(Failure::Conflict("state"))?;
    let contact = steps::saved(&row)?.ok_or(Failure::Conflict("state"))?;
    let (Some(hash), Some(code_hash), Some(issuer), Some(subject), Some(_)) = (
        row.password_hash,
        row.code_hash,
        row.issuer,
        row.subject,
        row.checked_at,
    ) else {
        return Err(Failure::Conflict("state"));
    };
    let email = EmailAddress::parse(&contact.email);
    let email = email.map_err(|error| Failure::field("email", error))?;
    let now = services.now();
    let tx = services.db.begin().await?;
    let sql = "UPDATE identifications SET finished_at = $1 WHERE id = $2 AND finished_at IS NULL";
    if execute(&tx, sql, vec![now.into(), row.id.into()]).await? != 1 {
        return Err(Failure::Conflict("state"));
    }
    let customers = row::customers(&tx, &code_hash).await?;
    if customers.is_empty() {
        return Err(Failure::NotFound);
    }
    replace_unconfirmed(services, &tx, row.created_at, (&issuer, &subject)).await?;
    let login = NewLogin {
        email: &email,
        user_name: None,
        password_hash: hash,
        language: caller.language,
        is_confirmed: false,
    };
    let user = account::insert_login(services, &tx, login).await?;
    let sql = "INSERT INTO bank_identities (id, user_id, issuer, subject, created_at) \
               VALUES ($1,$2,$3,$4,$5) ON CONFLICT (issuer, subject) DO NOTHING";
    let values: Vec<Value> = vec![
        services.id().into(),
        user.into(),
        issuer.into(),
        subject.into(),
        now.into(),
    ];
    if execute(&tx, sql, values).await? != 1 {
        return Err(Failure::Conflict("in_use"));
    }
    let contact = serde_json::to_string(&contact)?;
    let sql = "INSERT INTO user_contacts (user_id, contact) VALUES ($1,$2)";
    execute(&tx, sql, vec![user.into(), contact.into()]).await?;
    let mut first = None;
    for customer in customers {
        match account::own_all(services, &tx, user, customer).await {
            Ok(owned) => first = first.or(owned.first().copied()),
            // Somebody else in the family looks after these already.
            Err(Failure::Conflict(_)) => {}
            Err(other) => return Err(other),
        }
    }
    account::ask_to_confirm(services, &tx, user).await?;
    let entry = audit::Entry {
        who: Who::Customer(user),
        action: "account.register_by_bank",
        subject: "user",
        subject_id: Some(user),
        contract_account_id: first,
    };
    audit::write(services, &tx, entry, serde_json::json!({})).await?;
    let session = account::begin_session(services, &tx, user, caller, false).await?;
    tx.commit().await?;
    services.nudge.notify_one();
    Ok(session)
}

/// Removes the login of this identity whose address nobody confirmed: perhaps it was mistyped, and the password is
/// forgotten. The bank has just said whose it is.
async fn replace_unconfirmed(
    services: &Services,
    on: &impl ConnectionTrait,
    began: DateTime<Utc>,
    (issuer, subject): (&str, &str),
) -> Outcome<()> {
    let Some(old) = row::login_of(on, issuer, subject).await? else {
        return Ok(());
    };
    if old.stays(began) {
        return Err(Failure::Conflict("in_use"));
    }
    // Whoever follows its link at this moment comes first: looked at again once the links are ours.
    account::end_links(services, on, old.id).await?;
    let old = row::login_of(on, issuer, subject).await?;
    let old = old.filter(|old| !old.stays(began));
    let old = old.ok_or(Failure::Conflict("in_use"))?;
    if !account::remove_login(on, old.id, &old.email_key).await? {
        return Err(Failure::Conflict("in_use"));
    }
    let entry = audit::Entry::of_login(old.id, "account.replace_unconfirmed");
    Ok(audit::write(services, on, entry, serde_json::json!({})).await?)
}
