//! Issuing letters: by number, or to everybody who has none and nobody who looks after the contracts yet. At most
//! one letter of a customer is open; a new one closes the one before.

use domain::{language::Language, profile::IssuedNumber};
use sea_orm::{FromQueryResult, Statement, Value};
use uuid::Uuid;

use super::{LIFE, code_of};
use crate::{
    Outcome, Services,
    audit::{self, Who},
    db::execute,
};

/// A letter that was issued. It is printed by [`super::print`].
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Issued {
    /// Customer or member number.
    pub number: String,
    /// The code as the letter shows it. A secret: for the demonstration and tests.
    pub code: String,
}

#[derive(FromQueryResult)]
struct Addressee {
    id: Uuid,
    customer_no: String,
    language: String,
}

/// Issues a letter to each of these numbers; gives those that are nobody's beside.
///
/// # Errors
/// When the database does not answer.
pub async fn issue(services: &Services, numbers: &[String]) -> Outcome<(Vec<Issued>, Vec<String>)> {
    let kind = services.profile.number_on_letters();
    let (mut issued, mut unknown) = (Vec::new(), Vec::new());
    for typed in numbers {
        let read = services.profile.numbers.parse(kind, typed);
        let Some(Ok(number)) = read else {
            unknown.push(typed.clone());
            continue;
        };
        match addressee(services, &number).await? {
            Some(addressee) => issued.push(write(services, &addressee).await?),
            None => unknown.push(typed.clone()),
        }
    }
    Ok((issued, unknown))
}

/// Issues a letter to everybody who has something to unlock, no open letter, and no login.
///
/// # Errors
/// When the database does not answer.
pub async fn issue_to_all(services: &Services) -> Outcome<Vec<Issued>> {
    let sql = "SELECT k.id, k.customer_no, k.language FROM customers k WHERE k.gone_on IS NULL \
               AND EXISTS (SELECT 1 FROM contract_accounts a WHERE a.customer_id = k.id \
               AND a.gone_on IS NULL) \
               AND NOT EXISTS (SELECT 1 FROM contract_accounts a JOIN user_contract_accounts u \
               ON u.contract_account_id = a.id WHERE a.customer_id = k.id) \
               AND NOT EXISTS (SELECT 1 FROM letters l WHERE l.customer_id = k.id \
               AND l.used_at IS NULL AND l.closed_at IS NULL AND l.expires_at > $1) \
               ORDER BY k.customer_no";
    let values = [services.now().into()];
    let statement = Statement::from_sql_and_values(services.db.backend(), sql, values);
    let rows = Addressee::find_by_statement(statement);
    let mut issued = Vec::new();
    for addressee in rows.all(services.db.read()).await? {
        issued.push(write(services, &addressee).await?);
    }
    Ok(issued)
}

async fn addressee(services: &Services, number: &IssuedNumber) -> Outcome<Option<Addressee>> {
    let sql = "SELECT id, customer_no, language FROM customers \
               WHERE customer_no = $1 AND gone_on IS NULL";
    let values = [number.as_str().into()];
    let statement = Statement::from_sql_and_values(services.db.backend(), sql, values);
    let row = Addressee::find_by_statement(statement);
    Ok(row.one(services.db.read()).await?)
}

async fn write(services: &Services, addressee: &Addressee) -> Outcome<Issued> {
    let (id, now) = (services.id(), services.now());
    let code = code_of(services, id);
    // Before the transaction: hashing would hold the write door for a tenth of a second.
    let hash = services.hasher.hash(code.as_str()).await?;
    let offered = &services.profile.languages;
    let wished = Language::parse(&addressee.language).filter(|wished| offered.contains(wished));
    let language = wished.or_else(|| offered.first().copied());
    let tx = services.db.begin().await?;
    let sql = "UPDATE letters SET closed_at = $1 \
               WHERE customer_id = $2 AND used_at IS NULL AND closed_at IS NULL";
    execute(&tx, sql, [now.into(), addressee.id.into()]).await?;
    let sql = "INSERT INTO letters (id, customer_id, code_hash, language, created_at, expires_at, \
               failures) VALUES ($1,$2,$3,$4,$5,$6,0)";
    let values: Vec<Value> = vec![
        id.into(),
        addressee.id.into(),
        hash.into(),
        language.unwrap_or_default().code().into(),
        now.into(),
        (now + LIFE).into(),
    ];
    execute(&tx, sql, values).await?;
    let entry = audit::Entry {
        who: Who::Utility,
        action: "letter.issue",
        subject: "letter",
        subject_id: Some(id),
        contract_account_id: None,
    };
    audit::write(services, &tx, entry, serde_json::json!({})).await?;
    tx.commit().await?;
    Ok(Issued {
        number: addressee.customer_no.clone(),
        code: code.printed(),
    })
}
