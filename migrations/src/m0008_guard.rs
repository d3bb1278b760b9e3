//! Against guessers: the different wrong pairs of name and password an address tried, and the addresses
//! that tried too many of them.

use sea_orm_migration::prelude::*;

use crate::columns::{create, drop, index, instant, key, text, unique};

#[derive(DeriveMigrationName)]
pub struct Migration;

#[async_trait::async_trait]
impl MigrationTrait for Migration {
    async fn up(&self, manager: &SchemaManager) -> Result<(), DbErr> {
        let columns = vec![key("id"), text("address"), text("pair"), instant("last_at")];
        create(manager, "sign_in_pairs", columns).await?;
        unique(manager, "sign_in_pairs", &["address", "pair"]).await?;
        index(manager, "sign_in_pairs", &["last_at"]).await?;
        let columns = vec![key("id"), text("address"), instant("until")];
        create(manager, "sign_in_blocks", columns).await?;
        unique(manager, "sign_in_blocks", &["address"]).await?;
        Ok(())
    }

    async fn down(&self, manager: &SchemaManager) -> Result<(), DbErr> {
        drop(manager, &["sign_in_blocks", "sign_in_pairs"]).await
    }
}
