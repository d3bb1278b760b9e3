//! How documents come was kept twice: in the request of the change, and beside it. The request stays.

use sea_orm_migration::prelude::*;

use crate::columns::{create, drop, id, index, instant, key, text, unique};

#[derive(DeriveMigrationName)]
pub struct Migration;

#[async_trait::async_trait]
impl MigrationTrait for Migration {
    async fn up(&self, manager: &SchemaManager) -> Result<(), DbErr> {
        drop(manager, &["delivery_changes"]).await
    }

    async fn down(&self, manager: &SchemaManager) -> Result<(), DbErr> {
        let columns = vec![
            key("id"),
            id("request_id"),
            id("contract_account_id"),
            text("invoices"),
            text("letters"),
            instant("created_at"),
        ];
        create(manager, "delivery_changes", columns).await?;
        unique(manager, "delivery_changes", &["request_id"]).await?;
        let newest = ["contract_account_id", "created_at"];
        index(manager, "delivery_changes", &newest).await
    }
}
