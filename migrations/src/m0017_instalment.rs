//! Instalments that customers changed: they count on screen until the billing system has acknowledged them.

use sea_orm_migration::prelude::*;

use crate::columns::{create, date, drop, id, index, instant, key, maybe_instant, number, unique};

#[derive(DeriveMigrationName)]
pub struct Migration;

#[async_trait::async_trait]
impl MigrationTrait for Migration {
    async fn up(&self, manager: &SchemaManager) -> Result<(), DbErr> {
        let columns = vec![
            key("id"),
            id("request_id"),
            id("contract_id"),
            number("before_cents"),
            number("amount_cents"),
            date("first_due_on"),
            instant("created_at"),
            maybe_instant("withdrawn_at"),
        ];
        create(manager, "instalment_changes", columns).await?;
        unique(manager, "instalment_changes", &["request_id"]).await?;
        index(
            manager,
            "instalment_changes",
            &["contract_id", "created_at"],
        )
        .await
    }

    async fn down(&self, manager: &SchemaManager) -> Result<(), DbErr> {
        drop(manager, &["instalment_changes"]).await
    }
}
