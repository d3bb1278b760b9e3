//! Who may sign in: people, their contract accounts, sessions, one-time secrets, counters against guessing.

use sea_orm_migration::prelude::*;

use crate::columns::{
    create, drop, flag, id, index, instant, key, maybe_id, maybe_instant, maybe_text, number, text,
    unique, unique_where,
};

#[derive(DeriveMigrationName)]
pub struct Migration;

#[async_trait::async_trait]
impl MigrationTrait for Migration {
    async fn up(&self, manager: &SchemaManager) -> Result<(), DbErr> {
        let columns = vec![
            key("id"),
            text("email"),
            text("email_key"),
            text("password_hash"),
            text("language"),
            instant("created_at"),
            maybe_instant("last_sign_in_at"),
            instant("password_changed_at"),
        ];
        create(manager, "users", columns).await?;
        let columns = vec![
            key("id"),
            id("user_id"),
            id("contract_account_id"),
            text("role"),
            instant("added_at"),
        ];
        create(manager, "user_contract_accounts", columns).await?;
        let columns = vec![
            key("id"),
            text("email"),
            text("email_key"),
            maybe_text("password_hash"),
            text("language"),
            maybe_id("contract_account_id"),
            text("outcome"),
            instant("created_at"),
            maybe_instant("activated_at"),
        ];
        create(manager, "registrations", columns).await?;
        let columns = vec![
            key("id"),
            text("token_hash"),
            text("kind"),
            id("subject_id"),
            instant("created_at"),
            instant("expires_at"),
            maybe_instant("used_at"),
        ];
        create(manager, "one_time_tokens", columns).await?;
        let columns = vec![
            key("id"),
            text("token_hash"),
            id("user_id"),
            maybe_id("contract_account_id"),
            text("device"),
            flag("keep"),
            instant("created_at"),
            instant("last_seen_at"),
            instant("ends_at"),
        ];
        create(manager, "sessions", columns).await?;
        let columns = vec![
            key("id"),
            text("kind"),
            text("subject"),
            number("window_start"),
            number("hits"),
        ];
        create(manager, "rate_limits", columns).await?;
        let columns = vec![
            key("id"),
            text("subject"),
            number("failures"),
            instant("last_at"),
        ];
        create(manager, "secret_failures", columns).await?;
        let columns = vec![
            key("id"),
            text("token_hash"),
            text("form"),
            text("content"),
            instant("expires_at"),
        ];
        create(manager, "drafts", columns).await?;
        unique(manager, "users", &["email_key"]).await?;
        unique(
            manager,
            "user_contract_accounts",
            &["user_id", "contract_account_id"],
        )
        .await?;
        unique_where(
            manager,
            "user_contract_accounts",
            &["contract_account_id"],
            "role = 'owner'",
        )
        .await?;
        unique(manager, "one_time_tokens", &["token_hash"]).await?;
        index(manager, "one_time_tokens", &["subject_id"]).await?;
        unique(manager, "sessions", &["token_hash"]).await?;
        index(manager, "sessions", &["user_id"]).await?;
        unique(manager, "rate_limits", &["kind", "subject", "window_start"]).await?;
        unique(manager, "secret_failures", &["subject"]).await?;
        unique(manager, "drafts", &["token_hash", "form"]).await?;
        Ok(())
    }

    async fn down(&self, manager: &SchemaManager) -> Result<(), DbErr> {
        drop(
            manager,
            &[
                "drafts",
                "secret_failures",
                "rate_limits",
                "sessions",
                "one_time_tokens",
                "registrations",
                "user_contract_accounts",
                "users",
            ],
        )
        .await
    }
}
