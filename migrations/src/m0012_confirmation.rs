//! Addresses that nobody confirmed yet: where a bank says who somebody is, the login is there before the link of the
//! mail is followed.

use sea_orm_migration::prelude::*;

use crate::columns::{add, drop_columns, maybe_instant};

#[derive(DeriveMigrationName)]
pub struct Migration;

#[async_trait::async_trait]
impl MigrationTrait for Migration {
    async fn up(&self, manager: &SchemaManager) -> Result<(), DbErr> {
        add(manager, "users", maybe_instant("unconfirmed_since")).await?;
        let sql = "UPDATE users SET unconfirmed_since = created_at \
                   WHERE id IN (SELECT user_id FROM bank_identities)";
        manager.get_connection().execute_unprepared(sql).await?;
        Ok(())
    }

    async fn down(&self, manager: &SchemaManager) -> Result<(), DbErr> {
        drop_columns(manager, "users", &["unconfirmed_since"]).await
    }
}
