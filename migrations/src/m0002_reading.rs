//! Readings and the reports in which customers send them.

use sea_orm_migration::prelude::*;

use crate::columns::{
    create, date, drop, id, imported, index, index_where, instant, key, maybe_id, maybe_text,
    number, text, unique, unique_where,
};

#[derive(DeriveMigrationName)]
pub struct Migration;

#[async_trait::async_trait]
impl MigrationTrait for Migration {
    async fn up(&self, manager: &SchemaManager) -> Result<(), DbErr> {
        let columns = vec![
            key("id"),
            text("receipt_no"),
            id("contract_account_id"),
            id("user_id"),
            text("idempotency_key"),
            text("parameters_hash"),
            date("read_on"),
            text("language"),
            instant("created_at"),
        ];
        create(manager, "reading_reports", columns).await?;
        let columns = vec![
            key("id"),
            id("contract_account_id"),
            id("meter_id"),
            id("register_id"),
            date("read_on"),
            number("value_micro"),
            text("origin"),
            text("reason"),
            maybe_text("estimate_reason"),
            text("verdict"),
            maybe_text("reading_no"),
            maybe_id("report_id"),
            maybe_id("superseded_by"),
            instant("created_at"),
        ];
        create(manager, "readings", columns.into_iter().chain(imported())).await?;
        unique(manager, "reading_reports", &["receipt_no"]).await?;
        unique(manager, "reading_reports", &["user_id", "idempotency_key"]).await?;
        unique_where(
            manager,
            "readings",
            &["reading_no"],
            "reading_no IS NOT NULL",
        )
        .await?;
        unique_where(
            manager,
            "readings",
            &["register_id", "read_on"],
            "superseded_by IS NULL AND gone_on IS NULL",
        )
        .await?;
        index(manager, "readings", &["contract_account_id", "read_on"]).await?;
        index_where(manager, "readings", &["report_id"], "report_id IS NOT NULL").await?;
        Ok(())
    }

    async fn down(&self, manager: &SchemaManager) -> Result<(), DbErr> {
        drop(manager, &["readings", "reading_reports"]).await
    }
}
