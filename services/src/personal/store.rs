//! Statements of this feature: one per function.

use chrono::{DateTime, Utc};
use domain::requests::{Kind, Status};
use sea_orm::{ConnectionTrait, FromQueryResult, Statement, prelude::Uuid};

use super::said::{Said, said};
use crate::{Failure, Outcome, contract::unknown};

/// What the billing system has.
#[derive(Debug, FromQueryResult)]
pub(super) struct Known {
    pub kind: String,
    pub first_name: Option<String>,
    pub last_name: Option<String>,
    pub company: Option<String>,
    pub street: Option<String>,
    pub house_no: Option<String>,
    pub addition: Option<String>,
    pub postcode: Option<String>,
    pub town: Option<String>,
    pub country: Option<String>,
    pub phone: Option<String>,
    /// Of the contract account, as the rest.
    pub billing_rhythm: Option<String>,
    pub recipient_name: Option<String>,
    pub recipient_street: Option<String>,
    pub recipient_house_no: Option<String>,
    pub recipient_addition: Option<String>,
    pub recipient_postcode: Option<String>,
    pub recipient_town: Option<String>,
    pub recipient_country: Option<String>,
}

pub(super) async fn known(on: &impl ConnectionTrait, account: Uuid) -> Outcome<Known> {
    let sql = "SELECT k.kind, k.first_name, k.last_name, k.company, k.street, k.house_no, k.addition, k.postcode, \
               k.town, k.country, k.phone, a.billing_rhythm, a.recipient_name, a.recipient_street, \
               a.recipient_house_no, a.recipient_addition, a.recipient_postcode, a.recipient_town, \
               a.recipient_country FROM contract_accounts a JOIN customers k ON k.id = a.customer_id \
               WHERE a.id = $1";
    let statement =
        Statement::from_sql_and_values(on.get_database_backend(), sql, [account.into()]);
    let row = Known::find_by_statement(statement).one(on).await?;
    row.ok_or(Failure::NotFound)
}

/// A change that was neither refused nor taken back.
#[derive(Clone, Debug)]
pub(super) struct Change {
    pub account: Uuid,
    pub request_no: String,
    pub status: Status,
    pub said: Said,
    pub acknowledged_at: Option<DateTime<Utc>>,
}

/// So many changes of one customer are looked at; the newest of a kind decides.
const MOST: u32 = 200;

/// The changes of a contract account, and of its customer under other contract accounts; the newest first.
pub(super) async fn changes(on: &impl ConnectionTrait, account: Uuid) -> Outcome<Vec<Change>> {
    #[derive(FromQueryResult)]
    struct Row {
        contract_account_id: Uuid,
        request_no: String,
        kind: String,
        status: String,
        payload: String,
        acknowledged_at: Option<DateTime<Utc>>,
    }
    let (name, address, phone) = (Kind::PersonName, Kind::BillingAddress, Kind::Phone);
    let (rhythm, recipient) = (Kind::BillingRhythm, Kind::InvoiceRecipient);
    let [name, address, phone, rhythm, recipient] =
        [name, address, phone, rhythm, recipient].map(Kind::code);
    let sql = format!(
        "SELECT r.contract_account_id, r.request_no, r.kind, r.status, r.payload, e.acknowledged_at \
         FROM requests r LEFT JOIN export_records e ON e.kind = 'request' AND e.subject_id = r.id \
         WHERE r.contract_account_id IN (SELECT b.id FROM contract_accounts a \
         JOIN contract_accounts b ON b.customer_id = a.customer_id WHERE a.id = $1) \
         AND (r.kind IN ('{name}', '{address}', '{phone}') \
         OR (r.kind IN ('{rhythm}', '{recipient}') AND r.contract_account_id = $1)) \
         AND r.status NOT IN ('{refused}', '{withdrawn}') \
         ORDER BY r.created_at DESC, r.id DESC LIMIT {MOST}",
        refused = Status::Refused.code(),
        withdrawn = Status::Withdrawn.code(),
    );
    let statement =
        Statement::from_sql_and_values(on.get_database_backend(), sql, [account.into()]);
    let rows = Row::find_by_statement(statement).all(on).await?;
    let change = |row: Row| {
        let kind = Kind::parse(&row.kind).ok_or_else(|| unknown("kind", &row.kind))?;
        let payload = serde_json::from_str(&row.payload)?;
        Ok(Change {
            account: row.contract_account_id,
            status: Status::parse(&row.status).ok_or_else(|| unknown("status", &row.status))?,
            said: said(kind, &payload).ok_or_else(|| unknown("payload", &row.request_no))?,
            request_no: row.request_no,
            acknowledged_at: row.acknowledged_at,
        })
    };
    rows.into_iter().map(change).collect()
}

/// Where the billing system writes to the contract partner of an account.
#[derive(FromQueryResult)]
pub(crate) struct PartnerMail {
    pub email: Option<String>,
    pub language: String,
}

/// The same for a request's contract account.
pub(crate) async fn partner_mail(
    on: &impl ConnectionTrait,
    request: Uuid,
) -> Outcome<Option<PartnerMail>> {
    let sql = "SELECT k.email, k.language FROM requests r \
               JOIN contract_accounts a ON a.id = r.contract_account_id \
               JOIN customers k ON k.id = a.customer_id WHERE r.id = $1";
    let statement =
        Statement::from_sql_and_values(on.get_database_backend(), sql, [request.into()]);
    Ok(PartnerMail::find_by_statement(statement).one(on).await?)
}
