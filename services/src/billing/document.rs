//! The PDF of an invoice: only for who owns the contract account, and only a file of the documents folder.

use std::path::PathBuf;

use sea_orm::{FromQueryResult, Statement, prelude::Uuid};

use crate::{Failure, Outcome, Services, account::Actor};

/// A document to send.
#[derive(Clone, Debug)]
pub struct Document {
    /// Where it lies.
    pub path: PathBuf,
    /// The name to save it under.
    pub file_name: String,
}

/// The PDF of invoice `id`. Somebody else's invoice is "not found".
pub async fn document(services: &Services, actor: &Actor, id: Uuid) -> Outcome<Document> {
    #[derive(FromQueryResult)]
    struct Row {
        invoice_no: String,
        contract_account_id: Uuid,
        document: Option<String>,
    }
    let sql = "SELECT invoice_no, contract_account_id, document FROM invoices \
               WHERE id = $1 AND gone_on IS NULL";
    let statement = Statement::from_sql_and_values(services.db.backend(), sql, [id.into()]);
    let row = Row::find_by_statement(statement)
        .one(services.db.read())
        .await?;
    let row = row.ok_or(Failure::NotFound)?;
    actor.must_own(domain::ids::ContractAccountId::from_uuid(
        row.contract_account_id,
    ))?;
    let name = row.document.ok_or(Failure::NotFound)?;
    // Import lets only plain names in; a name with a path in it never leaves the folder all the same.
    if name.contains(['/', '\\']) || name.starts_with('.') {
        return Err(Failure::NotFound);
    }
    let safe: String = row
        .invoice_no
        .chars()
        .filter(char::is_ascii_alphanumeric)
        .collect();
    Ok(Document {
        path: services.documents.join(name),
        file_name: format!("Rechnung-{safe}.pdf"),
    })
}
