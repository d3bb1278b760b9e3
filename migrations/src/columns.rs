//! Short words for the column kinds we use, so that a table reads like a list.

use sea_orm_migration::prelude::*;

pub fn id(name: &'static str) -> ColumnDef {
    let mut column = ColumnDef::new(name);
    column.uuid().not_null();
    column
}

pub fn maybe_id(name: &'static str) -> ColumnDef {
    let mut column = ColumnDef::new(name);
    column.uuid().null();
    column
}

pub fn key(name: &'static str) -> ColumnDef {
    let mut column = ColumnDef::new(name);
    column.uuid().not_null().primary_key();
    column
}

pub fn text(name: &'static str) -> ColumnDef {
    let mut column = ColumnDef::new(name);
    column.text().not_null();
    column
}

pub fn maybe_text(name: &'static str) -> ColumnDef {
    let mut column = ColumnDef::new(name);
    column.text().null();
    column
}

pub fn number(name: &'static str) -> ColumnDef {
    let mut column = ColumnDef::new(name);
    column.big_integer().not_null();
    column
}

pub fn maybe_number(name: &'static str) -> ColumnDef {
    let mut column = ColumnDef::new(name);
    column.big_integer().null();
    column
}

pub fn date(name: &'static str) -> ColumnDef {
    let mut column = ColumnDef::new(name);
    column.date().not_null();
    column
}

pub fn maybe_date(name: &'static str) -> ColumnDef {
    let mut column = ColumnDef::new(name);
    column.date().null();
    column
}

pub fn instant(name: &'static str) -> ColumnDef {
    let mut column = ColumnDef::new(name);
    column.timestamp_with_time_zone().not_null();
    column
}

pub fn maybe_instant(name: &'static str) -> ColumnDef {
    let mut column = ColumnDef::new(name);
    column.timestamp_with_time_zone().null();
    column
}

pub fn flag(name: &'static str) -> ColumnDef {
    let mut column = ColumnDef::new(name);
    column.boolean().not_null();
    column
}

/// What every table has that is filled by the utility's export: the hash of the row it came from
/// (equal hash, nothing to write) and the day since when the utility no longer lists it.
pub fn imported() -> [ColumnDef; 2] {
    [number("row_hash"), maybe_date("gone_on")]
}

/// Creates a table from its columns.
pub async fn create(
    manager: &SchemaManager<'_>,
    name: &'static str,
    columns: impl IntoIterator<Item = ColumnDef>,
) -> Result<(), DbErr> {
    let columns: Vec<ColumnDef> = columns.into_iter().collect();
    let mut table = Table::create();
    table.table(name);
    for column in columns {
        table.col(column);
    }
    Box::pin(manager.create_table(table)).await
}

/// Adds a column to a table.
pub async fn add(
    manager: &SchemaManager<'_>,
    table: &'static str,
    column: ColumnDef,
) -> Result<(), DbErr> {
    let table = Table::alter().table(table).add_column(column).take();
    manager.alter_table(table).await
}

/// Takes columns away, one statement each: SQLite knows no other way.
pub async fn drop_columns(
    manager: &SchemaManager<'_>,
    table: &'static str,
    columns: &[&'static str],
) -> Result<(), DbErr> {
    for column in columns {
        let table = Table::alter().table(table).drop_column(*column).take();
        manager.alter_table(table).await?;
    }
    Ok(())
}

/// Creates an index named after its table and columns.
pub async fn index(
    manager: &SchemaManager<'_>,
    table: &'static str,
    columns: &[&'static str],
) -> Result<(), DbErr> {
    build_index(manager, table, columns, "", "").await
}

/// Creates a unique index; a duplicate is a named constraint violation.
pub async fn unique(
    manager: &SchemaManager<'_>,
    table: &'static str,
    columns: &[&'static str],
) -> Result<(), DbErr> {
    build_index(manager, table, columns, "UNIQUE", "").await
}

/// Creates a unique index over the rows for which `condition` holds.
pub async fn unique_where(
    manager: &SchemaManager<'_>,
    table: &'static str,
    columns: &[&'static str],
    condition: &str,
) -> Result<(), DbErr> {
    build_index(
        manager,
        table,
        columns,
        "UNIQUE",
        &format!(" WHERE {condition}"),
    )
    .await
}

/// Creates an index over the rows for which `condition` holds.
pub async fn index_where(
    manager: &SchemaManager<'_>,
    table: &'static str,
    columns: &[&'static str],
    condition: &str,
) -> Result<(), DbErr> {
    build_index(manager, table, columns, "", &format!(" WHERE {condition}")).await
}

async fn build_index(
    manager: &SchemaManager<'_>,
    table: &str,
    columns: &[&str],
    unique: &str,
    condition: &str,
) -> Result<(), DbErr> {
    let name = format!("ix_{table}_{}", columns.join("_"));
    let columns = columns.join(", ");
    let sql = format!("CREATE {unique} INDEX {name} ON {table} ({columns}){condition}");
    manager
        .get_connection()
        .execute_unprepared(&sql)
        .await
        .map(|_| ())
}

/// Drops tables in the order given.
pub async fn drop(manager: &SchemaManager<'_>, tables: &[&'static str]) -> Result<(), DbErr> {
    for table in tables {
        manager
            .drop_table(Table::drop().table(*table).if_exists().take())
            .await?;
    }
    Ok(())
}
