//! Letters with one-time codes, which registrations may rest on; companies that members of a chamber unlock with
//! them; requests of people who have no contract account, or no login yet.

use sea_orm_migration::{prelude::*, sea_orm::DbBackend};

use crate::columns::{
    add, create, date, drop, drop_columns, id, imported, index, index_where, instant, key,
    maybe_date, maybe_id, maybe_instant, maybe_number, maybe_text, number, text, unique,
    unique_where,
};

#[derive(DeriveMigrationName)]
pub struct Migration;

#[async_trait::async_trait]
impl MigrationTrait for Migration {
    /// Tables are rebuilt on SQLite: a crash in between must leave the old ones.
    fn use_transaction(&self) -> Option<bool> {
        Some(true)
    }

    async fn up(&self, manager: &SchemaManager) -> Result<(), DbErr> {
        let columns = vec![
            key("id"),
            id("customer_id"),
            text("code_hash"),
            text("language"),
            instant("created_at"),
            instant("expires_at"),
            number("failures"),
            maybe_instant("used_at"),
            maybe_instant("closed_at"),
            maybe_instant("printed_at"),
        ];
        create(manager, "letters", columns).await?;
        index(manager, "letters", &["customer_id", "created_at"]).await?;
        let open = "used_at IS NULL AND closed_at IS NULL";
        unique_where(manager, "letters", &["customer_id"], open).await?;
        index_where(manager, "letters", &["created_at"], "printed_at IS NULL").await?;
        add(manager, "registrations", maybe_id("letter_id")).await?;
        let columns = vec![
            key("id"),
            id("customer_id"),
            maybe_text("legal_form"),
            text("trade"),
            maybe_text("register"),
            maybe_text("register_no"),
            maybe_date("registered_on"),
            maybe_text("manager"),
            maybe_number("apprentices"),
        ];
        create(manager, "companies", columns.into_iter().chain(imported())).await?;
        unique(manager, "companies", &["customer_id"]).await?;
        loosen(manager, true).await
    }

    async fn down(&self, manager: &SchemaManager) -> Result<(), DbErr> {
        loosen(manager, false).await?;
        drop_columns(manager, "registrations", &["letter_id"]).await?;
        drop(manager, &["companies", "letters"]).await
    }
}

/// Makes `contract_account_id` of requests and export records optional, or necessary again; then rows without one
/// go, because there is no place for them.
async fn loosen(manager: &SchemaManager<'_>, optional: bool) -> Result<(), DbErr> {
    let run = async |sql: String| manager.get_connection().execute_unprepared(&sql).await;
    if !optional {
        let orphans = "SELECT id FROM requests WHERE contract_account_id IS NULL";
        run(format!(
            "DELETE FROM request_events WHERE request_id IN ({orphans})"
        ))
        .await?;
        for table in ["export_records", "requests"] {
            run(format!(
                "DELETE FROM {table} WHERE contract_account_id IS NULL"
            ))
            .await?;
        }
    }
    if manager.get_database_backend() == DbBackend::Postgres {
        let what = if optional { "DROP" } else { "SET" };
        for table in ["requests", "export_records"] {
            run(format!(
                "ALTER TABLE {table} ALTER COLUMN contract_account_id {what} NOT NULL"
            ))
            .await?;
        }
        if !optional {
            run(format!("DROP INDEX {BY_KEY}")).await?;
            return Ok(());
        }
        return by_key(manager).await;
    }
    // SQLite cannot change a column: a new table takes the rows over.
    let account = || {
        if optional {
            maybe_id("contract_account_id")
        } else {
            id("contract_account_id")
        }
    };
    let requests = vec![
        key("id"),
        text("request_no"),
        text("kind"),
        text("status"),
        account(),
        maybe_id("user_id"),
        maybe_id("report_id"),
        text("payload"),
        text("idempotency_key"),
        instant("created_at"),
        date("due_on"),
        maybe_instant("closed_at"),
    ];
    let records = vec![
        key("id"),
        text("kind"),
        id("subject_id"),
        account(),
        instant("created_at"),
        maybe_number("epoch"),
        maybe_number("number"),
        maybe_instant("exported_at"),
        maybe_instant("acknowledged_at"),
    ];
    for (table, aside, columns) in [
        ("requests", "requests_aside", requests),
        ("export_records", "export_records_aside", records),
    ] {
        let names: Vec<String> = columns.iter().map(ColumnDef::get_column_name).collect();
        let names = names.join(", ");
        create(manager, aside, columns).await?;
        run(format!(
            "INSERT INTO {aside} ({names}) SELECT {names} FROM {table}"
        ))
        .await?;
        run(format!("DROP TABLE {table}")).await?;
        run(format!("ALTER TABLE {aside} RENAME TO {table}")).await?;
    }
    unique(manager, "requests", &["request_no"]).await?;
    index(manager, "requests", &["contract_account_id", "created_at"]).await?;
    unique(
        manager,
        "requests",
        &["contract_account_id", "kind", "idempotency_key"],
    )
    .await?;
    unique(manager, "export_records", &["kind", "subject_id"]).await?;
    let given = "number IS NOT NULL";
    unique_where(manager, "export_records", &["epoch", "number"], given).await?;
    index_where(manager, "export_records", &["created_at"], "number IS NULL").await?;
    if optional {
        by_key(manager).await?;
    }
    Ok(())
}

const BY_KEY: &str = "ix_requests_kind_idempotency_key";

/// Empty places are never equal, so requests without a contract account need an index of their own to come once.
async fn by_key(manager: &SchemaManager<'_>) -> Result<(), DbErr> {
    let columns = ["kind", "idempotency_key"];
    unique_where(manager, "requests", &columns, "contract_account_id IS NULL").await
}
