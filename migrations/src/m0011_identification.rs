//! Identification by a bank: what the utility knows of personal identity codes (keyed hashes only), people on their
//! way through the steps, which login belongs to which identity, and contact data of the online service.

use sea_orm_migration::prelude::*;

use crate::columns::{
    create, drop, id, imported, index, instant, key, maybe_instant, maybe_text, text, unique,
};

#[derive(DeriveMigrationName)]
pub struct Migration;

#[async_trait::async_trait]
impl MigrationTrait for Migration {
    async fn up(&self, manager: &SchemaManager) -> Result<(), DbErr> {
        let columns = vec![key("id"), id("customer_id"), text("code_hash")];
        create(manager, "identities", columns.into_iter().chain(imported())).await?;
        index(manager, "identities", &["code_hash"]).await?;
        unique(manager, "identities", &["customer_id"]).await?;
        let columns = vec![
            key("id"),
            text("token_hash"),
            text("acr"),
            maybe_text("state_hash"),
            maybe_text("pending"),
            maybe_instant("state_ends_at"),
            instant("created_at"),
            instant("expires_at"),
            maybe_text("issuer"),
            maybe_text("subject"),
            maybe_text("code_hash"),
            maybe_text("masked_code"),
            maybe_text("person"),
            maybe_instant("checked_at"),
            maybe_text("contact"),
            maybe_text("password_hash"),
            maybe_instant("finished_at"),
        ];
        create(manager, "identifications", columns).await?;
        unique(manager, "identifications", &["token_hash"]).await?;
        let columns = vec![
            key("id"),
            id("user_id"),
            text("issuer"),
            text("subject"),
            instant("created_at"),
        ];
        create(manager, "bank_identities", columns).await?;
        unique(manager, "bank_identities", &["issuer", "subject"]).await?;
        index(manager, "bank_identities", &["user_id"]).await?;
        let columns = vec![key("user_id"), text("contact")];
        create(manager, "user_contacts", columns).await
    }

    async fn down(&self, manager: &SchemaManager) -> Result<(), DbErr> {
        let tables = [
            "user_contacts",
            "bank_identities",
            "identifications",
            "identities",
        ];
        drop(manager, &tables).await
    }
}
