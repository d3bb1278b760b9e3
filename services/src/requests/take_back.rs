//! A customer takes back what they had changed at once, before it left.

use domain::requests::Status;
use sea_orm::{ConnectionTrait, Statement, Value, prelude::Uuid};

use super::create::event;
use crate::{Outcome, Services};

/// Marks a request as withdrawn by its customer, with a line on its timeline.
pub(crate) async fn take_back(
    services: &Services,
    on: &impl ConnectionTrait,
    request: Uuid,
) -> Outcome<()> {
    let status = Status::Withdrawn;
    let sql = "UPDATE requests SET status = $1, closed_at = $2 WHERE id = $3";
    let values: Vec<Value> = vec![status.code().into(), services.now().into(), request.into()];
    let statement = Statement::from_sql_and_values(on.get_database_backend(), sql, values);
    on.execute_raw(statement).await?;
    event(
        services,
        on,
        services.id(),
        request,
        status,
        "customer",
        None,
    )
    .await
}
