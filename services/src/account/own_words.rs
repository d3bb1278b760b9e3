//! Of what a person's password must not be made: what others know of the person (v5.0.0-6.2.11).

use sea_orm::{ConnectionTrait, EntityTrait, FromQueryResult, Statement};
use uuid::Uuid;

use super::{actor::Actor, entity::user};
use crate::{Failure, Outcome, Services, identification};

/// What others know of a person.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct PersonWords {
    /// Address, user name, names.
    pub names: Vec<String>,
    /// Numbers that stand on the person's letters.
    pub numbers: Vec<String>,
}

impl PersonWords {
    /// Of somebody known by these names only.
    pub(crate) fn named<'a>(names: impl IntoIterator<Item = &'a str>) -> Self {
        Self {
            names: names
                .into_iter()
                .map(|name| name.trim().to_owned())
                .collect(),
            numbers: Vec::new(),
        }
    }

    /// Adds a number as it is printed, and its digits alone.
    pub(crate) fn add_number(&mut self, number: &str) {
        let digits: String = number.chars().filter(char::is_ascii_digit).collect();
        for part in [number, &digits] {
            if !part.is_empty() && !self.numbers.iter().any(|known| known == part) {
                self.numbers.push(part.to_owned());
            }
        }
    }

    fn add(&mut self, known: Known) {
        self.add_names([known.first_name, known.last_name, known.company]);
        self.add_number(&known.customer_no);
        self.add_number(&known.contract_account_no);
    }

    fn add_names(&mut self, names: impl IntoIterator<Item = Option<String>>) {
        let names = names.into_iter().flatten();
        for name in names.filter(|name| !name.trim().is_empty()) {
            if !self.names.contains(&name) {
                self.names.push(name);
            }
        }
    }
}

#[derive(FromQueryResult)]
struct Known {
    first_name: Option<String>,
    last_name: Option<String>,
    company: Option<String>,
    customer_no: String,
    contract_account_no: String,
}

const COLUMNS: &str =
    "SELECT k.first_name, k.last_name, k.company, k.customer_no, a.contract_account_no";

/// Of the person who asks: for the rules while typing.
pub async fn own_words(services: &Services, actor: &Actor) -> Outcome<PersonWords> {
    let on = services.db.read();
    let user = user::Entity::find_by_id(actor.user_id().uuid());
    let user = user.one(on).await?.ok_or(Failure::SignedOut)?;
    of_login(services, on, &user).await
}

/// Of customers who have no login yet: the numbers on record. Their names they look over themselves.
pub(crate) async fn numbers_of_customers(
    services: &Services,
    on: &impl ConnectionTrait,
    customers: &[Uuid],
) -> Outcome<Vec<String>> {
    let mut words = PersonWords::default();
    for customer in customers {
        let sql = format!(
            "{COLUMNS} FROM customers k JOIN contract_accounts a \
             ON a.customer_id = k.id WHERE k.id = $1 ORDER BY a.contract_account_no"
        );
        let values = [(*customer).into()];
        let statement = Statement::from_sql_and_values(services.db.backend(), sql, values);
        for known in Known::find_by_statement(statement).all(on).await? {
            words.add(known);
        }
    }
    Ok(words.numbers)
}

/// Of a login: its names, those given to the online service, and names and numbers of its contracts.
pub(super) async fn of_login(
    services: &Services,
    on: &impl ConnectionTrait,
    user: &user::Model,
) -> Outcome<PersonWords> {
    let mut words = PersonWords::default();
    words.add_names([Some(user.email.clone()), user.user_name.clone()]);
    if let Some(contact) = identification::contact_of(on, user.id).await? {
        words.add_names([Some(contact.first_name), Some(contact.last_name)]);
    }
    let sql = format!(
        "{COLUMNS} FROM user_contract_accounts l \
         JOIN contract_accounts a ON a.id = l.contract_account_id \
         JOIN customers k ON k.id = a.customer_id WHERE l.user_id = $1 ORDER BY a.contract_account_no"
    );
    let statement = Statement::from_sql_and_values(services.db.backend(), sql, [user.id.into()]);
    for known in Known::find_by_statement(statement).all(on).await? {
        words.add(known);
    }
    Ok(words)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_number_counts_as_printed_and_by_its_digits_once() {
        let mut words = PersonWords::named(["  a@b.example "]);
        for number in ["IR 1234 5678", "12345678", ""] {
            words.add_number(number);
        }
        assert_eq!(words.names, ["a@b.example"]);
        assert_eq!(words.numbers, ["IR 1234 5678", "12345678"]);
    }
}
