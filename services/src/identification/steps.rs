//! The steps between the bank and the login. Each has its page; going back is always possible, going ahead only when
//! the step before is done.

use domain::form::{FieldErrors, Problem};

use super::{
    contact::{self, Contact},
    row::{self, Row},
};
use crate::{Failure, Outcome, Services, account};

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
}

/// Where the browser with this cookie stands; `None` before the first bank.
pub async fn find(services: &Services, token: &str) -> Outcome<Option<Progress>> {
    let Some(row) = row::find(services, token).await? else {
        return Ok(None);
    };
    let on = services.db.read();
    let (Some(code_hash), Some(issuer), Some(subject)) =
        (&row.code_hash, &row.issuer, &row.subject)
    else {
        return Ok(None);
    };
    let customers = row::customers(on, code_hash).await?;
    let saved = saved(&row)?;
    let contact = match (saved.clone(), customers.first()) {
        (Some(saved), _) => saved,
        (None, Some(first)) => contact::on_record(on, *first).await?.unwrap_or_default(),
        (None, None) => Contact::default(),
    };
    let step = match (row.checked_at, saved) {
        (None, _) => Step::Person,
        (Some(_), None) => Step::Contact,
        (Some(_), Some(_)) => Step::Check,
    };
    Ok(Some(Progress {
        step,
        name: name(&row)?,
        masked_code: row.masked_code.clone().unwrap_or_default(),
        contact,
        is_unknown: customers.is_empty(),
        has_login: row::login_of(on, issuer, subject).await?.is_some(),
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
    let progress = find(services, token).await?;
    let progress = progress.ok_or(Failure::Conflict("state"))?;
    if progress.is_unknown || progress.has_login {
        return Err(Failure::NotFound);
    }
    let row = row::find(services, token).await?;
    row.ok_or(Failure::Conflict("state"))
}

/// The person looked at the identity code and says that it is right.
///
/// # Errors
/// `Conflict("state")` without an identification; `NotFound` for somebody the utility does not know or who has
/// a login.
pub async fn confirm(services: &Services, token: &str) -> Outcome<()> {
    let row = on_the_way(services, token).await?;
    let sql = "UPDATE identifications SET checked_at = $1 WHERE id = $2 AND checked_at IS NULL";
    let values = vec![services.now().into(), row.id.into()];
    row::execute(services.db.write(), sql, values).await?;
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
    let person = [&contact.email, &contact.first_name, &contact.last_name];
    let person = person.map(|part| part.trim());
    let keeps = password.is_empty() && row.password_hash.is_some();
    if password.is_empty() && !keeps {
        errors.add("password", Problem::Missing);
    } else if !keeps {
        let problems = account::password_problems(services, password, &person);
        if let Some(problem) = problems.into_iter().next() {
            errors.add("password", problem);
        }
    }
    if let Some(email) = &email
        && account::has_login(services, &email.key()).await?
    {
        errors.add("email", Problem::AddressInUse);
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
    row::execute(services.db.write(), sql, values).await?;
    Ok(())
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
