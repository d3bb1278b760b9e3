//! How often consumption is billed, who gets the invoices, and the mandate, as the billing system has it.

use sea_orm_migration::prelude::*;

use crate::columns::{add, drop_columns, maybe_date, maybe_text};

#[derive(DeriveMigrationName)]
pub struct Migration;

const COLUMNS: [&str; 11] = [
    "billing_rhythm",
    "recipient_name",
    "recipient_street",
    "recipient_house_no",
    "recipient_addition",
    "recipient_postcode",
    "recipient_town",
    "recipient_country",
    "mandate_reference",
    "mandate_iban",
    "mandate_holder",
];

const SIGNED: &str = "mandate_signed_on";

#[async_trait::async_trait]
impl MigrationTrait for Migration {
    async fn up(&self, manager: &SchemaManager) -> Result<(), DbErr> {
        for column in COLUMNS {
            add(manager, "contract_accounts", maybe_text(column)).await?;
        }
        add(manager, "contract_accounts", maybe_date(SIGNED)).await
    }

    async fn down(&self, manager: &SchemaManager) -> Result<(), DbErr> {
        drop_columns(manager, "contract_accounts", &COLUMNS).await?;
        drop_columns(manager, "contract_accounts", &[SIGNED]).await
    }
}
