//! Other ways in: names that people chose themselves, and one-time secrets short enough to be typed, of
//! which only a password hash is kept.

use sea_orm_migration::prelude::*;

use crate::columns::{add, drop_columns, maybe_text, unique};

#[derive(DeriveMigrationName)]
pub struct Migration;

#[async_trait::async_trait]
impl MigrationTrait for Migration {
    async fn up(&self, manager: &SchemaManager) -> Result<(), DbErr> {
        add(manager, "users", maybe_text("user_name")).await?;
        add(manager, "users", maybe_text("user_name_key")).await?;
        add(manager, "registrations", maybe_text("user_name")).await?;
        add(manager, "one_time_tokens", maybe_text("secret_hash")).await?;
        // Those who have none do not disturb each other: no two empty places are equal.
        unique(manager, "users", &["user_name_key"]).await
    }

    async fn down(&self, manager: &SchemaManager) -> Result<(), DbErr> {
        let index = Index::drop()
            .name("ix_users_user_name_key")
            .table("users")
            .to_owned();
        manager.drop_index(index).await?;
        drop_columns(manager, "users", &["user_name", "user_name_key"]).await?;
        drop_columns(manager, "registrations", &["user_name"]).await?;
        drop_columns(manager, "one_time_tokens", &["secret_hash"]).await
    }
}
