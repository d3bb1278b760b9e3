//! What has to happen after a commit: mails, with leases, tries and dead letters; and the leases of single workers.

use sea_orm_migration::prelude::*;

use crate::columns::{
    create, drop, index_where, instant, key, maybe_instant, maybe_text, number, text, unique,
};

#[derive(DeriveMigrationName)]
pub struct Migration;

#[async_trait::async_trait]
impl MigrationTrait for Migration {
    async fn up(&self, manager: &SchemaManager) -> Result<(), DbErr> {
        let columns = vec![
            key("id"),
            text("kind"),
            text("payload"),
            text("message_id"),
            text("status"),
            number("tries"),
            instant("run_after"),
            maybe_instant("leased_until"),
            maybe_text("lease"),
            maybe_text("last_error"),
            instant("created_at"),
            maybe_instant("done_at"),
        ];
        create(manager, "outbox", columns).await?;
        let columns = vec![key("id"), text("name"), text("holder"), instant("until")];
        create(manager, "leases", columns).await?;
        unique(manager, "outbox", &["message_id"]).await?;
        index_where(
            manager,
            "outbox",
            &["run_after"],
            "status = 'queued' OR status = 'leased'",
        )
        .await?;
        unique(manager, "leases", &["name"]).await?;
        Ok(())
    }

    async fn down(&self, manager: &SchemaManager) -> Result<(), DbErr> {
        drop(manager, &["leases", "outbox"]).await
    }
}
