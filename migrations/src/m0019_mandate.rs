//! Mandates for direct debits that customers gave here, with everything that proves them.

use sea_orm_migration::prelude::*;

use crate::columns::{
    create, drop, id, index, instant, key, maybe_instant, maybe_text, number, text, unique,
};

#[derive(DeriveMigrationName)]
pub struct Migration;

#[async_trait::async_trait]
impl MigrationTrait for Migration {
    async fn up(&self, manager: &SchemaManager) -> Result<(), DbErr> {
        let columns = vec![
            key("id"),
            id("contract_account_id"),
            id("request_id"),
            id("user_id"),
            text("reference"),
            text("iban"),
            text("holder"),
            maybe_text("bank_name"),
            // Which text was agreed to, in which language, from which network address.
            number("wording"),
            text("language"),
            text("given_from"),
            instant("given_at"),
            // Another one took its place.
            maybe_instant("replaced_at"),
            maybe_instant("revoked_at"),
        ];
        create(manager, "mandates", columns).await?;
        unique(manager, "mandates", &["reference"]).await?;
        unique(manager, "mandates", &["request_id"]).await?;
        let history = ["contract_account_id", "given_at"];
        index(manager, "mandates", &history).await
    }

    async fn down(&self, manager: &SchemaManager) -> Result<(), DbErr> {
        drop(manager, &["mandates"]).await
    }
}
