//! Requests of customers with their timeline, and the numbered export of everything that leaves.

use sea_orm_migration::prelude::*;

use crate::columns::{
    create, date, drop, id, index, index_where, instant, key, maybe_id, maybe_instant,
    maybe_number, maybe_text, number, text, unique, unique_where,
};

#[derive(DeriveMigrationName)]
pub struct Migration;

#[async_trait::async_trait]
impl MigrationTrait for Migration {
    async fn up(&self, manager: &SchemaManager) -> Result<(), DbErr> {
        let columns = vec![
            key("id"),
            text("request_no"),
            text("kind"),
            text("status"),
            id("contract_account_id"),
            maybe_id("user_id"),
            maybe_id("report_id"),
            text("payload"),
            text("idempotency_key"),
            instant("created_at"),
            date("due_on"),
            maybe_instant("closed_at"),
        ];
        create(manager, "requests", columns).await?;
        let columns = vec![
            key("id"),
            id("request_id"),
            instant("at"),
            text("status"),
            text("actor"),
            maybe_text("note"),
        ];
        create(manager, "request_events", columns).await?;
        let columns = vec![
            key("id"),
            text("kind"),
            id("subject_id"),
            id("contract_account_id"),
            instant("created_at"),
            maybe_number("epoch"),
            maybe_number("number"),
            maybe_instant("exported_at"),
            maybe_instant("acknowledged_at"),
        ];
        create(manager, "export_records", columns).await?;
        let columns = vec![key("id"), text("name"), number("value")];
        create(manager, "counters", columns).await?;
        let columns = vec![
            key("id"),
            text("mode"),
            text("source"),
            date("as_of"),
            instant("started_at"),
            maybe_instant("finished_at"),
            text("counts"),
        ];
        create(manager, "imports", columns).await?;
        let columns = vec![
            key("id"),
            id("import_id"),
            text("kind"),
            text("subject"),
            text("detail"),
            instant("created_at"),
        ];
        create(manager, "import_conflicts", columns).await?;
        unique(manager, "requests", &["request_no"]).await?;
        index(manager, "requests", &["contract_account_id", "created_at"]).await?;
        unique(
            manager,
            "requests",
            &["contract_account_id", "kind", "idempotency_key"],
        )
        .await?;
        index(manager, "request_events", &["request_id", "at"]).await?;
        unique(manager, "export_records", &["kind", "subject_id"]).await?;
        unique_where(
            manager,
            "export_records",
            &["epoch", "number"],
            "number IS NOT NULL",
        )
        .await?;
        index_where(manager, "export_records", &["created_at"], "number IS NULL").await?;
        unique(manager, "counters", &["name"]).await?;
        Ok(())
    }

    async fn down(&self, manager: &SchemaManager) -> Result<(), DbErr> {
        drop(
            manager,
            &[
                "import_conflicts",
                "imports",
                "counters",
                "export_records",
                "request_events",
                "requests",
            ],
        )
        .await
    }
}
