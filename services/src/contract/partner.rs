//! Whose contract account it is, and where invoices go.

use domain::contract::PostalAddress;
use sea_orm::{FromQueryResult, Statement};

use crate::{Failure, Outcome, Services, account::Actor};

/// The contract partner of an account.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Partner {
    /// A line each: company, person.
    pub name: Vec<String>,
    /// Where letters go; nothing where the billing system gave none.
    pub address: Option<PostalAddress>,
    /// The country of the address, two letters.
    pub country: Option<String>,
}

#[derive(FromQueryResult)]
struct Row {
    first_name: Option<String>,
    last_name: Option<String>,
    company: Option<String>,
    street: Option<String>,
    house_no: Option<String>,
    addition: Option<String>,
    postcode: Option<String>,
    town: Option<String>,
    country: Option<String>,
}

/// The partner of the chosen contract account.
///
/// # Errors
/// `NotFound` without one.
pub async fn partner(services: &Services, actor: &Actor) -> Outcome<Partner> {
    let sql = "SELECT k.first_name, k.last_name, k.company, k.street, k.house_no, k.addition, k.postcode, \
               k.town, k.country FROM contract_accounts a JOIN customers k ON k.id = a.customer_id \
               WHERE a.id = $1";
    let account = actor.chosen_id()?.uuid();
    let statement = Statement::from_sql_and_values(services.db.backend(), sql, [account.into()]);
    let row = Row::find_by_statement(statement)
        .one(services.db.read())
        .await?
        .ok_or(Failure::NotFound)?;
    let person = [row.first_name, row.last_name].map(Option::unwrap_or_default);
    let name = [row.company.unwrap_or_default(), person.join(" ")];
    let name = name.into_iter().map(|line| line.trim().to_owned());
    let address = row.street.zip(row.postcode).zip(row.town);
    let address = address.map(|((street, postcode), town)| PostalAddress {
        street,
        house_no: row.house_no.unwrap_or_default(),
        addition: row.addition,
        postcode,
        town,
    });
    Ok(Partner {
        name: name.filter(|line| !line.is_empty()).collect(),
        address,
        country: row.country,
    })
}
