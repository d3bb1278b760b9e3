//! A customer takes back what they changed or asked for, until it has left for the billing system.

use domain::requests::{Kind, Status};
use sea_orm::{FromQueryResult, Statement, prelude::Uuid};

use super::{create::event, list::own};
use crate::{
    Failure, Outcome, Services,
    account::Actor,
    audit::{self, Who},
    db::execute,
    export, instalment,
};

/// Takes a change back; what held before holds again.
///
/// # Errors
/// `NotFound` for somebody else's and for what cannot be taken back, `Conflict("left_already")` once it was exported.
pub async fn undo(services: &Services, actor: &Actor, number: &str) -> Outcome<()> {
    let request = own(services, actor, number)
        .await?
        .filter(|request| request.kind.is_undoable())
        .ok_or(Failure::NotFound)?;
    let tx = services.db.begin().await?;
    // An export that runs at this moment waits for us, or we for it.
    export::hold(&tx, export::Subject::Request, request.id).await?;
    let [received, done] = [Status::Received, Status::Done].map(Status::code);
    let sql = format!(
        "UPDATE requests SET status = $1, closed_at = $2 WHERE id = $3 AND status IN ('{received}', '{done}') \
         AND NOT EXISTS (SELECT 1 FROM export_records e \
         WHERE e.kind = 'request' AND e.subject_id = $3 AND e.exported_at IS NOT NULL)"
    );
    let status = Status::Withdrawn;
    let values = [
        status.code().into(),
        services.now().into(),
        request.id.into(),
    ];
    if execute(&tx, &sql, values).await? != 1 {
        return Err(Failure::Conflict("left_already"));
    }
    if request.kind == Kind::InstalmentChange {
        instalment::withdraw(services, &tx, request.id).await?;
    }
    let (id, by) = (services.id(), "customer");
    event(services, &tx, id, request.id, status, by, None).await?;
    let entry = audit::Entry {
        who: Who::Customer(actor.user_id().uuid()),
        action: "request.undo",
        subject: "request",
        subject_id: Some(request.id),
        contract_account_id: request.account,
    };
    let detail = serde_json::json!({ "kind": request.kind.code() });
    audit::write(services, &tx, entry, detail).await?;
    Ok(tx.commit().await?)
}

/// Whether a request can still be taken back.
pub(super) async fn can_undo(
    services: &Services,
    request: Uuid,
    kind: Kind,
    status: Status,
) -> Outcome<bool> {
    #[derive(FromQueryResult)]
    struct Left {
        count: i64,
    }
    if !kind.is_undoable() || !matches!(status, Status::Received | Status::Done) {
        return Ok(false);
    }
    let sql = "SELECT COUNT(*) AS count FROM export_records \
               WHERE kind = 'request' AND subject_id = $1 AND exported_at IS NOT NULL";
    let statement = Statement::from_sql_and_values(services.db.backend(), sql, [request.into()]);
    let left = Left::find_by_statement(statement);
    let left = left.one(services.db.read()).await?;
    Ok(left.is_none_or(|left| left.count == 0))
}
