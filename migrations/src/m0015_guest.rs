//! Readings that somebody reported without signing in: a report need not have a person.

use sea_orm_migration::prelude::*;
use sea_orm_migration::sea_orm::DbBackend;

use crate::columns::{
    create, date, id, instant, key, maybe_id, maybe_instant, maybe_text, text, unique,
};

#[derive(DeriveMigrationName)]
pub struct Migration;

#[async_trait::async_trait]
impl MigrationTrait for Migration {
    /// A table is rebuilt on SQLite: a crash in between must leave the old one.
    fn use_transaction(&self) -> Option<bool> {
        Some(true)
    }

    async fn up(&self, manager: &SchemaManager) -> Result<(), DbErr> {
        loosen(manager, true).await
    }

    async fn down(&self, manager: &SchemaManager) -> Result<(), DbErr> {
        loosen(manager, false).await
    }
}

/// Makes `user_id` of reports optional, or necessary again; then the readings stay and their report goes.
async fn loosen(manager: &SchemaManager<'_>, optional: bool) -> Result<(), DbErr> {
    let run = async |sql: &str| manager.get_connection().execute_unprepared(sql).await;
    if !optional {
        let guests = "SELECT id FROM reading_reports WHERE user_id IS NULL";
        run(&format!(
            "UPDATE readings SET report_id = NULL WHERE report_id IN ({guests})"
        ))
        .await?;
        run("DELETE FROM reading_reports WHERE user_id IS NULL").await?;
    }
    if manager.get_database_backend() == DbBackend::Postgres {
        let what = if optional { "DROP" } else { "SET" };
        let sql = format!("ALTER TABLE reading_reports ALTER COLUMN user_id {what} NOT NULL");
        return run(&sql).await.map(|_| ());
    }
    // SQLite cannot change a column: a new table takes the rows over.
    let columns = vec![
        key("id"),
        text("receipt_no"),
        id("contract_account_id"),
        if optional {
            maybe_id("user_id")
        } else {
            id("user_id")
        },
        text("idempotency_key"),
        text("parameters_hash"),
        date("read_on"),
        text("language"),
        instant("created_at"),
        maybe_text("reason"),
        maybe_text("comment"),
        maybe_instant("captured_at"),
    ];
    let names: Vec<String> = columns.iter().map(ColumnDef::get_column_name).collect();
    let names = names.join(", ");
    create(manager, "reading_reports_aside", columns).await?;
    run(&format!(
        "INSERT INTO reading_reports_aside ({names}) SELECT {names} FROM reading_reports"
    ))
    .await?;
    run("DROP TABLE reading_reports").await?;
    run("ALTER TABLE reading_reports_aside RENAME TO reading_reports").await?;
    unique(manager, "reading_reports", &["receipt_no"]).await?;
    unique(manager, "reading_reports", &["user_id", "idempotency_key"]).await
}
