//! Files in the language of the market. A reading is bound to its file before the file is written, so that a crash in
//! between gives the same file once more, and never the same reading in two.

use sea_orm_migration::prelude::*;

use crate::columns::{
    add, create, drop, drop_columns, index_where, instant, key, maybe_id, maybe_instant, text,
    unique,
};

#[derive(DeriveMigrationName)]
pub struct Migration;

#[async_trait::async_trait]
impl MigrationTrait for Migration {
    async fn up(&self, manager: &SchemaManager) -> Result<(), DbErr> {
        let columns = vec![
            key("id"),
            text("reference"),
            text("division"),
            text("sender"),
            text("receiver"),
            instant("created_at"),
            maybe_instant("written_at"),
        ];
        create(manager, "market_files", columns).await?;
        unique(manager, "market_files", &["reference"]).await?;
        index_where(
            manager,
            "market_files",
            &["created_at"],
            "written_at IS NULL",
        )
        .await?;
        add(manager, "export_records", maybe_id("market_file_id")).await?;
        let bound = "market_file_id IS NOT NULL";
        index_where(manager, "export_records", &["market_file_id"], bound).await
    }

    async fn down(&self, manager: &SchemaManager) -> Result<(), DbErr> {
        manager
            .get_connection()
            .execute_unprepared("DROP INDEX ix_export_records_market_file_id")
            .await?;
        drop_columns(manager, "export_records", &["market_file_id"]).await?;
        drop(manager, &["market_files"]).await
    }
}
