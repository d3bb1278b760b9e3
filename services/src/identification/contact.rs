//! Contact data of the online service. They are prefilled from the utility's records, and changes to them count here
//! only: the utility's own records are changed by a request.

use domain::{account::EmailAddress, form::FieldErrors, form::Problem};
use sea_orm::{ConnectionTrait, FromQueryResult, Statement};
use serde::{Deserialize, Serialize};
use uuid::Uuid;

use crate::{Outcome, Services, account::Actor};

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

    /// What is wrong with it.
    pub(super) fn check(&self, errors: &mut FieldErrors) -> Option<EmailAddress> {
        for (name, value) in self.fields() {
            if name == "email" {
                continue;
            }
            if value.trim().is_empty() && Self::is_required(name) {
                errors.add(name, Problem::Missing);
            } else if value.chars().count() > LONGEST {
                errors.add(name, Problem::TooLong { max: LONGEST });
            }
        }
        EmailAddress::parse(&self.email)
            .map_err(|error| errors.add("email", error))
            .ok()
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
pub async fn own_contact(services: &Services, actor: &Actor) -> Outcome<Option<Contact>> {
    #[derive(FromQueryResult)]
    struct Stored {
        contact: String,
    }
    let sql = "SELECT contact FROM user_contacts WHERE user_id = $1";
    let values = [actor.user_id().uuid().into()];
    let statement = Statement::from_sql_and_values(services.db.backend(), sql, values);
    let stored = Stored::find_by_statement(statement)
        .one(services.db.read())
        .await?;
    let contact = stored.map(|stored| serde_json::from_str(&stored.contact));
    Ok(contact.transpose()?)
}
