//! Companies of a chamber's members, as its own system knows them. Whoever unlocked one with the PIN of a letter
//! sees it.

use chrono::NaiveDate;
use sea_orm::{FromQueryResult, Statement};

use crate::{Outcome, Services, account::Actor};

/// A company.
#[derive(Clone, Debug, PartialEq, Eq, FromQueryResult)]
pub struct Company {
    /// Member number.
    pub customer_no: String,
    /// Its name.
    pub company: Option<String>,
    /// Owner or contact.
    pub first_name: Option<String>,
    pub last_name: Option<String>,
    /// `GmbH`, `e. K.`
    pub legal_form: Option<String>,
    /// Craft (Gewerk).
    pub trade: String,
    /// Part of the register: `a`, `b1`, `b2`.
    pub register: Option<String>,
    /// Number in it.
    pub register_no: Option<String>,
    pub registered_on: Option<NaiveDate>,
    /// Technical manager (Betriebsleitung).
    pub manager: Option<String>,
    /// Running contracts of apprentices.
    pub apprentices: Option<i64>,
    pub street: Option<String>,
    pub house_no: Option<String>,
    pub postcode: Option<String>,
    pub town: Option<String>,
    pub phone: Option<String>,
    pub email: Option<String>,
}

/// The company behind the chosen contract account; nothing while none is unlocked.
pub async fn show(services: &Services, actor: &Actor) -> Outcome<Option<Company>> {
    let Some(account) = actor.chosen() else {
        return Ok(None);
    };
    let sql = "SELECT k.customer_no, k.company, k.first_name, k.last_name, c.legal_form, c.trade, \
               c.register, c.register_no, c.registered_on, c.manager, c.apprentices, k.street, \
               k.house_no, k.postcode, k.town, k.phone, k.email FROM contract_accounts a \
               JOIN customers k ON k.id = a.customer_id JOIN companies c ON c.customer_id = k.id \
               WHERE a.id = $1 AND c.gone_on IS NULL";
    let values = [account.id.uuid().into()];
    let statement = Statement::from_sql_and_values(services.db.backend(), sql, values);
    let found = Company::find_by_statement(statement);
    Ok(found.one(services.db.read()).await?)
}
