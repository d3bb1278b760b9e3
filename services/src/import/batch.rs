//! Writing a batch of records: what is unchanged is left alone, the rest is inserted or updated in one
//! statement and one short transaction.

use std::collections::HashMap;

use sea_orm::{
    ConnectionTrait, FromQueryResult, Statement, Value,
    sea_query::{Alias, Expr, OnConflict, Query},
};
use uuid::Uuid;

use super::{parse::Record, report::Counts, spec::File};
use crate::{Outcome, Services, db::marks};

/// Rows in a transaction: short enough that a customer's write never waits long.
pub(super) const BATCH: usize = 500;

#[derive(FromQueryResult)]
struct There {
    id: Uuid,
    row_hash: i64,
    is_gone: i64,
}

/// Writes a batch (or only counts, in a dry run).
pub(super) async fn write(
    services: &Services,
    spec: &File,
    records: &[Record],
    counts: &mut Counts,
    dry_run: bool,
) -> Outcome<()> {
    let there = there(services, spec.name, records).await?;
    let mut changed = Vec::new();
    for record in records {
        match there.get(&record.id) {
            Some((hash, gone)) if *hash == record.hash && !gone => counts.unchanged += 1,
            Some(_) => {
                counts.changed += 1;
                changed.push(record);
            }
            None => {
                counts.new += 1;
                changed.push(record);
            }
        }
    }
    if dry_run || changed.is_empty() {
        return Ok(());
    }
    let Some(first) = changed.first() else {
        return Ok(());
    };
    let mut columns: Vec<&str> = vec!["id", "row_hash", "gone_on"];
    columns.extend(first.values.iter().map(|(name, _)| *name));
    let mut insert = Query::insert();
    insert
        .into_table(Alias::new(spec.name))
        .columns(columns.iter().map(|name| Alias::new(*name)));
    for record in &changed {
        let own: [Value; 3] = [
            record.id.into(),
            record.hash.into(),
            Value::ChronoDate(None),
        ];
        let values = own
            .into_iter()
            .chain(record.values.iter().map(|(_, value)| value.clone()));
        insert.values_panic(values.map(Expr::value));
    }
    let update = columns.iter().skip(1).map(|name| Alias::new(*name));
    insert.on_conflict(
        OnConflict::column(Alias::new("id"))
            .update_columns(update)
            .to_owned(),
    );
    let tx = services.db.begin().await?;
    tx.execute(&insert).await?;
    tx.commit().await?;
    Ok(())
}

async fn there(
    services: &Services,
    table: &str,
    records: &[Record],
) -> Outcome<HashMap<Uuid, (i64, bool)>> {
    let marks = marks(1, records.len());
    let sql = format!(
        "SELECT id, row_hash, \
         CAST(CASE WHEN gone_on IS NULL THEN 0 ELSE 1 END AS BIGINT) AS is_gone \
         FROM {table} WHERE id IN ({marks})"
    );
    let ids = records.iter().map(|record| record.id.into());
    let statement = Statement::from_sql_and_values(services.db.backend(), sql, ids);
    let rows = There::find_by_statement(statement)
        .all(services.db.read())
        .await?;
    Ok(rows
        .into_iter()
        .map(|row| (row.id, (row.row_hash, row.is_gone != 0)))
        .collect())
}
