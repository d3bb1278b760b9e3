//! A customer takes back a change that has not left for the billing system yet.

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
/// `NotFound` for somebody else's and for what is no change, `Conflict("left_already")` once it was exported.
pub async fn undo(services: &Services, actor: &Actor, number: &str) -> Outcome<()> {
    let request = own(services, actor, number)
        .await?
        .ok_or(Failure::NotFound)?;
    let is_instalment = request.kind == Kind::InstalmentChange;
    if is_instalment && instalment::can_undo(services, request.id).await? {
        return instalment::undo(services, actor, number).await;
    }
    if !request.kind.is_undoable() {
        return Err(Failure::NotFound);
    }
    let tx = services.db.begin().await?;
    // An export that runs at this moment waits for us, or we for it.
    export::hold(&tx, export::Subject::Request, request.id).await?;
    let [received, done] = [Status::Received, Status::Done].map(Status::code);
    let sql = format!(
        "UPDATE requests SET status = $1, closed_at = $2 WHERE id = $3 AND status IN ('{received}', '{done}') \
         AND {NOT_LEFT}"
    );
    let values = [
        Status::Withdrawn.code().into(),
        services.now().into(),
        request.id.into(),
    ];
    if execute(&tx, &sql, values).await? != 1 {
        return Err(Failure::Conflict("left_already"));
    }
    let id = services.id();
    event(
        services,
        &tx,
        id,
        request.id,
        Status::Withdrawn,
        "customer",
        None,
    )
    .await?;
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

/// Of a request whose id is the third value.
const NOT_LEFT: &str = "NOT EXISTS (SELECT 1 FROM export_records e \
                        WHERE e.kind = 'request' AND e.subject_id = $3 AND e.exported_at IS NOT NULL)";

/// Whether a request is a change that can still be taken back.
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
    if kind == Kind::InstalmentChange && status == Status::Done {
        return instalment::can_undo(services, request).await;
    }
    if !kind.is_undoable() || !matches!(status, Status::Received | Status::Done) {
        return Ok(false);
    }
    let sql = "SELECT COUNT(*) AS count FROM export_records \
               WHERE kind = 'request' AND subject_id = $1 AND exported_at IS NOT NULL";
    let on = services.db.read();
    let statement =
        Statement::from_sql_and_values(on.get_database_backend(), sql, [request.into()]);
    let left = Left::find_by_statement(statement).one(on).await?;
    Ok(left.is_none_or(|left| left.count == 0))
}
