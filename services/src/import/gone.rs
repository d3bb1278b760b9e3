//! Full exports: a row that a file no longer lists is no longer valid. It is hidden, never deleted.

use std::collections::HashSet;

use chrono::NaiveDate;
use sea_orm::{ConnectionTrait, FromQueryResult, Statement, Value};
use uuid::Uuid;

use super::{batch::BATCH, known::id_of, market::PREFIX as MARKET};
use crate::{Outcome, Services, db::marks};

/// Rows looked at in one statement, so that memory does not grow with the table.
const PAGE: usize = 5_000;

#[derive(FromQueryResult)]
struct Row {
    id: Uuid,
    /// For readings, whose rows keep the id under which the customer reported them.
    reading_no: Option<String>,
}

impl Row {
    /// The id that the file would give it.
    fn key(&self) -> Uuid {
        self.reading_no
            .as_ref()
            .map_or(self.id, |no| id_of("readings", &[no]))
    }
}

/// Hides the rows of `table` that were not seen; gives how many.
pub(super) async fn hide(
    services: &Services,
    table: &str,
    seen: &HashSet<Uuid>,
    as_of: NaiveDate,
    dry_run: bool,
) -> Outcome<u64> {
    let backend = services.db.backend();
    let readings = table == "readings";
    let columns = if readings {
        "id, reading_no"
    } else {
        "id, NULL AS reading_no"
    };
    // What a customer reported and the billing system never acknowledged is not its to withdraw; nor is what the
    // market sent.
    let own = if readings {
        format!(" AND reading_no IS NOT NULL AND reading_no NOT LIKE '{MARKET}%'")
    } else {
        String::new()
    };
    let sql = format!(
        "SELECT {columns} FROM {table} WHERE gone_on IS NULL AND id > $1{own} ORDER BY id LIMIT {PAGE}"
    );
    let mut last = Uuid::nil();
    let mut count = 0;
    loop {
        let page = Statement::from_sql_and_values(backend, sql.clone(), [last.into()]);
        let rows = Row::find_by_statement(page).all(services.db.read()).await?;
        let Some(end) = rows.last() else {
            return Ok(count);
        };
        last = end.id;
        let gone: Vec<Uuid> = rows
            .into_iter()
            .filter(|row| !seen.contains(&row.key()))
            .map(|row| row.id)
            .collect();
        count += u64::try_from(gone.len()).unwrap_or_default();
        if !dry_run {
            for part in gone.chunks(BATCH) {
                mark(services, table, part, as_of).await?;
            }
        }
    }
}

async fn mark(services: &Services, table: &str, ids: &[Uuid], as_of: NaiveDate) -> Outcome<()> {
    let sql = format!(
        "UPDATE {table} SET gone_on = $1 WHERE id IN ({})",
        marks(2, ids.len())
    );
    let mut values: Vec<Value> = vec![as_of.into()];
    values.extend(ids.iter().map(|id| Value::from(*id)));
    let statement = Statement::from_sql_and_values(services.db.backend(), sql, values);
    services.db.write().execute_raw(statement).await?;
    Ok(())
}
