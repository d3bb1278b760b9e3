//! Who did what: an append-only log. The one place with triggers: a row, once written, can neither be
//! changed nor deleted, not even by a mistake in our own code. The hash chain over the rows lives in a
//! table of its own, because it is forged after commit.

use sea_orm_migration::{prelude::*, sea_orm::DbBackend};

use crate::columns::{
    create, drop, index, instant, key, maybe_id, maybe_text, number, text, unique,
};

#[derive(DeriveMigrationName)]
pub struct Migration;

const SQLITE: [&str; 2] = [
    "CREATE TRIGGER audit_log_no_update BEFORE UPDATE ON audit_log \
     BEGIN SELECT RAISE(ABORT, 'audit_log is append-only'); END",
    "CREATE TRIGGER audit_log_no_delete BEFORE DELETE ON audit_log \
     BEGIN SELECT RAISE(ABORT, 'audit_log is append-only'); END",
];

const POSTGRES: [&str; 2] = [
    "CREATE FUNCTION audit_log_append_only() RETURNS trigger LANGUAGE plpgsql AS \
     $$ BEGIN RAISE EXCEPTION 'audit_log is append-only'; END $$",
    "CREATE TRIGGER audit_log_append_only BEFORE UPDATE OR DELETE ON audit_log \
     FOR EACH ROW EXECUTE FUNCTION audit_log_append_only()",
];

#[async_trait::async_trait]
impl MigrationTrait for Migration {
    async fn up(&self, manager: &SchemaManager) -> Result<(), DbErr> {
        let columns = vec![
            key("id"),
            instant("at"),
            text("actor"),
            maybe_id("actor_id"),
            text("action"),
            text("subject"),
            maybe_id("subject_id"),
            maybe_id("contract_account_id"),
            text("detail"),
            maybe_text("request_id"),
        ];
        create(manager, "audit_log", columns).await?;
        index(manager, "audit_log", &["contract_account_id", "at"]).await?;
        let seals = [
            key("id"),
            number("number"),
            maybe_id("audit_id"),
            text("hash"),
        ];
        create(manager, "audit_seals", seals).await?;
        unique(manager, "audit_seals", &["number"]).await?;
        unique(manager, "audit_seals", &["audit_id"]).await?;
        let triggers = match manager.get_database_backend() {
            DbBackend::Postgres => POSTGRES,
            _ => SQLITE,
        };
        for trigger in triggers {
            manager.get_connection().execute_unprepared(trigger).await?;
        }
        Ok(())
    }

    async fn down(&self, manager: &SchemaManager) -> Result<(), DbErr> {
        drop(manager, &["audit_seals", "audit_log"]).await?;
        if manager.get_database_backend() == DbBackend::Postgres {
            let sql = "DROP FUNCTION IF EXISTS audit_log_append_only()";
            manager.get_connection().execute_unprepared(sql).await?;
        }
        Ok(())
    }
}
