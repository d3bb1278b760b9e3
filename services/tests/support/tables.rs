//! Looking into the tables, past all use cases: what really lies in the database.

use std::collections::BTreeMap;

use sea_orm::{ConnectionTrait, DbBackend, DbErr, Statement};

use super::World;

impl World {
    /// The first column of every row, as text.
    pub async fn column(&self, sql: &str) -> Vec<String> {
        let db = &self.services.db;
        let statement = Statement::from_string(db.backend(), sql);
        let rows = db.read().query_all_raw(statement).await.unwrap();
        rows.iter()
            .map(|row| row.try_get_by_index(0).unwrap())
            .collect()
    }

    /// One text, which must be there.
    pub async fn text(&self, sql: &str) -> String {
        self.column(sql)
            .await
            .into_iter()
            .next()
            .unwrap_or_else(|| panic!("no row: {sql}"))
    }

    /// How many rows there are: `count("outbox WHERE status = 'dead'")`.
    pub async fn count(&self, from: &str) -> usize {
        let sql = format!("SELECT CAST(COUNT(*) AS TEXT) FROM {from}");
        self.text(&sql).await.parse().unwrap()
    }

    /// Changes something behind the back of the use cases.
    pub async fn execute(&self, sql: &str) -> Result<u64, DbErr> {
        let done = self.services.db.write().execute_unprepared(sql).await?;
        Ok(done.rows_affected())
    }

    /// Every row of every table as text, sorted.
    pub async fn dump(&self) -> BTreeMap<String, Vec<String>> {
        let sqlite = self.services.db.backend() == DbBackend::Sqlite;
        let tables = if sqlite {
            "SELECT name FROM sqlite_master WHERE type = 'table' AND name NOT LIKE 'sqlite_%'"
        } else {
            "SELECT CAST(tablename AS TEXT) FROM pg_tables WHERE schemaname = 'public'"
        };
        let mut dump = BTreeMap::new();
        for table in self.column(tables).await {
            let line = if sqlite {
                let names = format!("SELECT name FROM pragma_table_info('{table}')");
                let quoted = self.column(&names).await;
                let quoted: Vec<String> =
                    quoted.iter().map(|name| format!("quote({name})")).collect();
                quoted.join(" || '|' || ")
            } else {
                format!("CAST({table} AS TEXT)")
            };
            let rows = self
                .column(&format!("SELECT {line} FROM {table} ORDER BY 1"))
                .await;
            dump.insert(table, rows);
        }
        assert!(dump.len() > 20, "the dump misses tables");
        dump
    }

    /// The dump without what every import writes about itself.
    pub async fn dump_of_data(&self) -> BTreeMap<String, Vec<String>> {
        let mut dump = self.dump().await;
        for table in [
            "imports",
            "import_conflicts",
            "audit_log",
            "counters",
            "leases",
        ] {
            dump.remove(table);
        }
        dump
    }
}
