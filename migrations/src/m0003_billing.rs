//! Invoices and instalments as the billing system made them.

use sea_orm_migration::prelude::*;

use crate::columns::{
    create, date, drop, id, imported, index, key, maybe_date, maybe_id, maybe_text, number, text,
    unique,
};

#[derive(DeriveMigrationName)]
pub struct Migration;

#[async_trait::async_trait]
impl MigrationTrait for Migration {
    async fn up(&self, manager: &SchemaManager) -> Result<(), DbErr> {
        let columns = vec![
            key("id"),
            text("invoice_no"),
            id("contract_account_id"),
            maybe_id("contract_id"),
            text("kind"),
            date("issued_on"),
            date("period_from"),
            date("period_to"),
            number("gross_cents"),
            number("instalments_paid_cents"),
            number("balance_cents"),
            maybe_date("due_on"),
            maybe_text("document"),
        ];
        create(manager, "invoices", columns.into_iter().chain(imported())).await?;
        let columns = vec![
            key("id"),
            id("contract_id"),
            id("contract_account_id"),
            date("due_on"),
            number("amount_cents"),
            number("paid_cents"),
        ];
        create(
            manager,
            "instalments",
            columns.into_iter().chain(imported()),
        )
        .await?;
        unique(manager, "invoices", &["invoice_no"]).await?;
        index(manager, "invoices", &["contract_account_id", "issued_on"]).await?;
        unique(manager, "instalments", &["contract_id", "due_on"]).await?;
        index(manager, "instalments", &["contract_account_id", "due_on"]).await?;
        Ok(())
    }

    async fn down(&self, manager: &SchemaManager) -> Result<(), DbErr> {
        drop(manager, &["instalments", "invoices"]).await
    }
}
