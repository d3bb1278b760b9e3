//! Interim statements that customers had made, word for word; and the price of the night.

use sea_orm_migration::prelude::*;

use crate::columns::{
    add, create, date, drop, drop_columns, id, index, instant, key, maybe_number, number, text,
    unique,
};

#[derive(DeriveMigrationName)]
pub struct Migration;

#[async_trait::async_trait]
impl MigrationTrait for Migration {
    async fn up(&self, manager: &SchemaManager) -> Result<(), DbErr> {
        let columns = vec![
            key("id"),
            id("contract_account_id"),
            id("contract_id"),
            date("from_on"),
            date("until_on"),
            number("gross_cents"),
            // The same content is the same statement.
            text("fingerprint"),
            text("content"),
            instant("created_at"),
        ];
        create(manager, "interim_statements", columns).await?;
        let same = ["contract_id", "fingerprint"];
        unique(manager, "interim_statements", &same).await?;
        let history = ["contract_id", "created_at"];
        index(manager, "interim_statements", &history).await?;
        add(manager, "prices", maybe_number("low_working_price_micro")).await
    }

    async fn down(&self, manager: &SchemaManager) -> Result<(), DbErr> {
        drop_columns(manager, "prices", &["low_working_price_micro"]).await?;
        drop(manager, &["interim_statements"]).await
    }
}
