//! How invoices and letters reach a customer: as the billing system has it, and what customers chose since.

use sea_orm_migration::prelude::*;

use crate::columns::{
    add, create, drop, drop_columns, id, index, instant, key, maybe_text, text, unique,
};

#[derive(DeriveMigrationName)]
pub struct Migration;

#[async_trait::async_trait]
impl MigrationTrait for Migration {
    async fn up(&self, manager: &SchemaManager) -> Result<(), DbErr> {
        for column in ["invoice_delivery", "letter_delivery"] {
            add(manager, "contract_accounts", maybe_text(column)).await?;
        }
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

    async fn down(&self, manager: &SchemaManager) -> Result<(), DbErr> {
        drop(manager, &["delivery_changes"]).await?;
        drop_columns(
            manager,
            "contract_accounts",
            &["invoice_delivery", "letter_delivery"],
        )
        .await
    }
}
