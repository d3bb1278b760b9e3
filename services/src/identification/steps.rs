//! The steps between the bank and the login. Each has its page; going back is always possible, going ahead only when
//! the step before is done.

use chrono::TimeDelta;
use domain::form::{FieldErrors, Problem};
use uuid::Uuid;

use super::{
    SAVED_PER_HOUR,
    contact::{self, Contact},
    row::{self, Row},
};
use crate::{
    Failure, Outcome, Services,
    account::{self, PersonWords},
    audit::{self, Who},
    db::execute,
};

/// How far somebody is.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Step {
    /// Choosing a bank.
    Bank,
    /// Checking the identity code.
    Person,
    /// Contact data and password.
    Contact,
    /// Looking everything over.
    Check,
}

/// Somebody on the way.
#[derive(Clone, Debug)]
pub struct Progress {
    /// The last step that can be opened.
    pub step: Step,
    /// Who, as the bank says.
    pub name: String,
    /// `131052-****`
    pub masked_code: String,
    /// What the form shows: what was saved before, else the utility's records.
    pub contact: Contact,
    /// The utility knows nobody with this code: its records lack it, or the person is no customer.
    pub is_unknown: bool,
    /// This identity has a login already.
    pub has_login: bool,
    /// This identity has a login whose address nobody confirmed: going on replaces it.
    pub is_unconfirmed: bool,
}

/// Where the browser with this cookie stands; `None` before the first bank.
pub async fn find(services: &Services, token: &str) -> Outcome<Option<Progress>> {
    match row::find(services, token).await? {
        Some(row) => standing(services, &row).await,
        None => Ok(None),
    }
}

async fn standing(services: &Services, row: &Row) -> Outcome<Option<Progress>> {
    let on = services.db.read();
    let (Some(code_hash), Some(issuer), Some(subject)) =
        (&row.code_hash, &row.issuer, &row.subject)
    else {
        return Ok(None);
    };
    let customers = row::customers(on, code_hash).await?;
    let saved = saved(row)?;
    let step = match (row.checked_at, &saved) {
        (None, _) => Step::Person,
        (Some(_), None) => Step::Contact,
        (Some(_), Some(_)) => Step::Check,
    };
    let contact = match (saved, customers.first()) {
        (Some(saved), _) => saved,
        (None, Some(first)) => contact::on_record(on, *first).await?.unwrap_or_default(),
        (None, None) => Contact::default(),
    };
    let login = row::login_of(on, issuer, subject).await?;
    let stays = login.map(|login| login.stays(row.created_at));
    Ok(Some(Progress {
        step,
        name: name(row)?,
        masked_code: row.masked_code.clone().unwrap_or_default(),
        contact,
        is_unknown: customers.is_empty(),
        has_login: stays == Some(true),
        is_unconfirmed: stays == Some(false),
    }))
}

pub(super) fn saved(row: &Row) -> Outcome<Option<Contact>> {
    let contact = row.contact.as_deref().map(serde_json::from_str);
    Ok(contact.transpose()?)
}

fn name(row: &Row) -> Outcome<String> {
    let person: serde_json::Value = serde_json::from_str(row.person.as_deref().unwrap_or("{}"))?;
    let part = |name: &str| {
        person
            .get(name)
            .and_then(|part| part.as_str())
            .unwrap_or_default()
    };
    Ok(format!("{} {}", part("given_name"), part("family_name"))
        .trim()
        .to_owned())
}

/// The row of somebody who may go on from here.
async fn on_the_way(services: &Services, token: &str) -> Outcome<Row> {
    let row = row::find(services, token).await?;
    let row = row.ok_or(Failure::Conflict("state"))?;
    let progress = standing(services, &row).await?;
    let progress = progress.ok_or(Failure::Conflict("state"))?;
    if progress.is_unknown || progress.has_login {
        return Err(Failure::NotFound);
    }
    Ok(row)
}

/// The person looked at the identity code and says that it is right.
///
/// # Errors
/// `Conflict("state")` without an identification; `NotFound` for somebody the utility does not know or who has
/// a login.
pub async fn confirm(services: &Services, token: &str) -> Outcome<()> {
    let row = on_the_way(services, token).await?;
    let sql = "UPDATE identifications SET checked_at = $1 WHERE id = $2 AND checked_at IS NULL";
    let values = [services.now().into(), row.id.into()];
    execute(services.db.write(), sql, values).await?;
    Ok(())
}

/// Saves contact data and password. An empty password leaves one that was saved before.
///
/// # Errors
/// As [`confirm`], `Invalid` with the fields.
pub async fn save_contact(
    services: &Services,
    token: &str,
    contact: &Contact,
    password: &str,
) -> Outcome<()> {
    let row = on_the_way(services, token).await?;
    if row.checked_at.is_none() {
        return Err(Failure::Conflict("state"));
    }
    let mut errors = FieldErrors::default();
    let email = contact.check(&mut errors);
    let on = services.db.read();
    let customers = row::customers(on, row.code_hash.as_deref().unwrap_or_default()).await?;
    let person = PersonWords {
        numbers: account::numbers_of_customers(services, on, &customers).await?,
        ..PersonWords::named(contact.own_words())
    };
    // A password that was kept was checked against the names of then: with other names it is chosen anew.
    let same = saved(&row)?.is_some_and(|saved| saved.own_words() == contact.own_words());
    let keeps = password.is_empty() && row.password_hash.is_some() && same;
    if !keeps && let Some(problem) = account::password_problem(services, password, &person) {
        errors.add("password", problem);
    }
    let (hour, subject) = (TimeDelta::hours(1), row.id.to_string());
    account::count_try(services, "contact", &subject, hour, SAVED_PER_HOUR).await?;
    if let Some(email) = &email
        && let Some(holder) = account::login_with(on, &email.key()).await?
        && !replaces(services, &row, holder).await?
    {
        errors.add("email", Problem::AddressInUse);
        address_in_use(services, row.id).await?;
    }
    if !errors.is_empty() {
        return Err(Failure::Invalid(errors));
    }
    let hash = if keeps {
        row.password_hash
    } else {
        Some(services.hasher.hash(password).await?)
    };
    let contact = serde_json::to_string(&trimmed(contact))?;
    let sql = "UPDATE identifications SET contact = $1, password_hash = $2 WHERE id = $3";
    let values = vec![contact.into(), sea_orm::Value::from(hash), row.id.into()];
    execute(services.db.write(), sql, values).await?;
    Ok(())
}

/// Whether this login is the person's own one that waits for its address to be confirmed.
async fn replaces(services: &Services, row: &Row, login: Uuid) -> Outcome<bool> {
    let (Some(issuer), Some(subject)) = (&row.issuer, &row.subject) else {
        return Ok(false);
    };
    let own = row::login_of(services.db.read(), issuer, subject).await?;
    Ok(own.is_some_and(|own| own.id == login && !own.stays(row.created_at)))
}

/// That an address has a login is said here to somebody whose name is known: it is written down.
async fn address_in_use(services: &Services, id: Uuid) -> Outcome<()> {
    let entry = audit::Entry {
        who: Who::Anonymous,
        action: "identification.address_in_use",
        subject: "identification",
        subject_id: Some(id),
        contract_account_id: None,
    };
    Ok(audit::write(services, services.db.write(), entry, serde_json::json!({})).await?)
}

fn trimmed(contact: &Contact) -> Contact {
    let own = |text: &String| text.trim().to_owned();
    Contact {
        first_name: own(&contact.first_name),
        last_name: own(&contact.last_name),
        street: own(&contact.street),
        house_no: own(&contact.house_no),
        postcode: own(&contact.postcode),
        town: own(&contact.town),
        phone: own(&contact.phone),
        email: own(&contact.email),
    }
}
