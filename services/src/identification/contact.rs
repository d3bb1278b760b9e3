//! Contact data of the online service. They are prefilled from the utility's records, and changes to them count here
//! only: the utility's own records are changed by a request.

use domain::{account::EmailAddress, form::FieldErrors, form::Problem};
use sea_orm::{ConnectionTrait, FromQueryResult, Statement};
use serde::{Deserialize, Serialize};
use uuid::Uuid;

use crate::{Outcome, db::execute};

/// Longest value of a field.
const LONGEST: usize = 120;

/// Name, address and how to reach somebody.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize, FromQueryResult)]
#[serde(default)]
pub struct Contact {
    pub first_name: String,
    pub last_name: String,
    pub street: String,
    pub house_no: String,
    pub postcode: String,
    pub town: String,
    pub phone: String,
    /// The name to sign in with.
    pub email: String,
}

impl Contact {
    /// The fields with their names, in the order of the form.
    pub fn fields(&self) -> [(&'static str, &str); 8] {
        [
            ("first_name", &self.first_name),
            ("last_name", &self.last_name),
            ("street", &self.street),
            ("house_no", &self.house_no),
            ("postcode", &self.postcode),
            ("town", &self.town),
            ("phone", &self.phone),
            ("email", &self.email),
        ]
    }

    /// What must be filled in, marked with an asterisk.
    pub fn is_required(field: &str) -> bool {
        !matches!(field, "phone" | "house_no")
    }

    /// Of what the password must not be made.
    pub(super) fn own_words(&self) -> [&str; 3] {
        [&self.email, &self.first_name, &self.last_name].map(|part| part.trim())
    }

    /// What is wrong with it.
    pub(super) fn check(&self, errors: &mut FieldErrors) -> Option<EmailAddress> {
        let texts = self
            .fields()
            .into_iter()
            .filter(|(name, _)| *name != "email");
        for (name, value) in texts {
            check_text(errors, name, value, Self::is_required(name));
        }
        EmailAddress::parse(&self.email)
            .map_err(|error| errors.add("email", error))
            .ok()
    }
}

/// A line of text: there if it must be, and not endless.
pub(super) fn check_text(errors: &mut FieldErrors, name: &str, value: &str, required: bool) {
    if required && value.trim().is_empty() {
        errors.add(name, Problem::Missing);
    } else if value.chars().count() > LONGEST {
        errors.add(name, Problem::TooLong { max: LONGEST });
    }
}

/// What the utility's records say of these customers; the first one counts.
pub(super) async fn on_record(
    on: &impl ConnectionTrait,
    customer: Uuid,
) -> Outcome<Option<Contact>> {
    let sql = "SELECT COALESCE(first_name, '') AS first_name, COALESCE(last_name, '') AS last_name, \
               COALESCE(street, '') AS street, COALESCE(house_no, '') AS house_no, \
               COALESCE(postcode, '') AS postcode, COALESCE(town, '') AS town, \
               COALESCE(phone, '') AS phone, COALESCE(email, '') AS email \
               FROM customers WHERE id = $1";
    let values = [customer.into()];
    let statement = Statement::from_sql_and_values(on.get_database_backend(), sql, values);
    Ok(Contact::find_by_statement(statement).one(on).await?)
}

/// The contact data that this person gave the online service.
pub(crate) async fn contact_of(on: &impl ConnectionTrait, user: Uuid) -> Outcome<Option<Contact>> {
    #[derive(FromQueryResult)]
    struct Stored {
        contact: String,
    }
    let sql = "SELECT contact FROM user_contacts WHERE user_id = $1";
    let statement = Statement::from_sql_and_values(on.get_database_backend(), sql, [user.into()]);
    let stored = Stored::find_by_statement(statement).one(on).await?;
    let contact = stored.map(|stored| serde_json::from_str(&stored.contact));
    Ok(contact.transpose()?)
}

/// Forgets who a bank said somebody is, and the contact data.
pub(crate) async fn forget(on: &impl ConnectionTrait, user: Uuid) -> Outcome<()> {
    for table in ["bank_identities", "user_contacts"] {
        execute(
            on,
            &format!("DELETE FROM {table} WHERE user_id = $1"),
            [user.into()],
        )
        .await?;
    }
    Ok(())
}
