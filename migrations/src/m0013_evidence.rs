//! What customers say and show beside a reading: the reason, a comment, when a phone without a network took it down,
//! and photos, whose files lie in the object store. A file is noted before it is written and forgotten after it is
//! gone, so that neither a file without a row nor a row without a file outlives a crash.

use sea_orm_migration::prelude::*;

use crate::columns::{
    add, create, drop, drop_columns, id, index, index_where, instant, key, maybe_id, maybe_instant,
    maybe_text, number, text, unique,
};

#[derive(DeriveMigrationName)]
pub struct Migration;

#[async_trait::async_trait]
impl MigrationTrait for Migration {
    async fn up(&self, manager: &SchemaManager) -> Result<(), DbErr> {
        add(manager, "reading_reports", maybe_text("reason")).await?;
        add(manager, "reading_reports", maybe_text("comment")).await?;
        add(manager, "reading_reports", maybe_instant("captured_at")).await?;
        let columns = vec![
            key("id"),
            id("contract_account_id"),
            id("user_id"),
            id("meter_id"),
            text("form_key"),
            maybe_id("report_id"),
            id("picture_id"),
            id("thumbnail_id"),
            text("sha256"),
            number("width"),
            number("height"),
            number("bytes"),
            instant("created_at"),
        ];
        create(manager, "reading_photos", columns).await?;
        let by_form = ["user_id", "form_key", "meter_id", "sha256"];
        unique(manager, "reading_photos", &by_form).await?;
        let attached = "report_id IS NOT NULL";
        index_where(manager, "reading_photos", &["report_id"], attached).await?;
        index(
            manager,
            "reading_photos",
            &["contract_account_id", "created_at"],
        )
        .await?;
        let columns = vec![key("id"), text("state"), instant("since")];
        create(manager, "stored_objects", columns).await?;
        index_where(manager, "stored_objects", &["since"], "state <> 'kept'").await
    }

    async fn down(&self, manager: &SchemaManager) -> Result<(), DbErr> {
        drop(manager, &["stored_objects", "reading_photos"]).await?;
        drop_columns(
            manager,
            "reading_reports",
            &["reason", "comment", "captured_at"],
        )
        .await
    }
}
