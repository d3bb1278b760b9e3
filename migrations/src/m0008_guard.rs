//! Against guessers: the different wrong pairs of name and password an address tried, and the addresses
//! that tried too many of them. Against thieves: the two ways around the triggers of the audit log,
//! PostgreSQL's TRUNCATE and SQLite's INSERT OR REPLACE, which deletes without firing a delete trigger.

use sea_orm_migration::{prelude::*, sea_orm::DbBackend};

use crate::columns::{create, drop, index, instant, key, text, unique};

#[derive(DeriveMigrationName)]
pub struct Migration;

// SQLite says -1 for a rowid that the statement does not name.
const SQLITE: &str = "CREATE TRIGGER audit_log_no_replace BEFORE INSERT ON audit_log \
     WHEN EXISTS (SELECT 1 FROM audit_log WHERE id = NEW.id OR rowid = NEW.rowid) \
     BEGIN SELECT RAISE(ABORT, 'audit_log is append-only'); END";

const POSTGRES: &str = "CREATE TRIGGER audit_log_no_truncate BEFORE TRUNCATE ON audit_log \
     FOR EACH STATEMENT EXECUTE FUNCTION audit_log_append_only()";

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
        let trigger = match manager.get_database_backend() {
            DbBackend::Postgres => POSTGRES,
            _ => SQLITE,
        };
        manager.get_connection().execute_unprepared(trigger).await?;
        Ok(())
    }

    async fn down(&self, manager: &SchemaManager) -> Result<(), DbErr> {
        let trigger = match manager.get_database_backend() {
            DbBackend::Postgres => "DROP TRIGGER IF EXISTS audit_log_no_truncate ON audit_log",
            _ => "DROP TRIGGER IF EXISTS audit_log_no_replace",
        };
        manager.get_connection().execute_unprepared(trigger).await?;
        drop(manager, &["sign_in_blocks", "sign_in_pairs"]).await
    }
}
