//! Reading campaigns: who is asked for readings from when to when, and the mails about it, each once a person.

use sea_orm_migration::prelude::*;

use crate::columns::{
    create, date, drop, flag, id, index, instant, key, maybe_instant, number, text, unique,
};

#[derive(DeriveMigrationName)]
pub struct Migration;

#[async_trait::async_trait]
impl MigrationTrait for Migration {
    async fn up(&self, manager: &SchemaManager) -> Result<(), DbErr> {
        let columns = vec![
            key("id"),
            number("number"),
            date("starts_on"),
            date("ends_on"),
            text("divisions"),
            number("remind_days"),
            flag("everybody"),
            instant("created_at"),
            maybe_instant("stopped_at"),
        ];
        create(manager, "campaigns", columns).await?;
        unique(manager, "campaigns", &["number"]).await?;
        let columns = vec![key("id"), id("campaign_id"), id("contract_account_id")];
        create(manager, "campaign_accounts", columns).await?;
        let once = ["campaign_id", "contract_account_id"];
        unique(manager, "campaign_accounts", &once).await?;
        let columns = vec![
            key("id"),
            id("campaign_id"),
            id("user_id"),
            text("stage"),
            date("queued_on"),
            maybe_instant("delivered_at"),
            maybe_instant("spared_at"),
        ];
        create(manager, "campaign_mails", columns).await?;
        unique(
            manager,
            "campaign_mails",
            &["campaign_id", "user_id", "stage"],
        )
        .await?;
        index(manager, "campaign_mails", &["user_id"]).await
    }

    async fn down(&self, manager: &SchemaManager) -> Result<(), DbErr> {
        let tables = ["campaign_mails", "campaign_accounts", "campaigns"];
        drop(manager, &tables).await
    }
}
