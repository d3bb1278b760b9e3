//! Receipt numbers that people can read out on the phone. Each instance takes them from the database in
//! blocks, so that no transaction of a customer waits for another one's counter; after a restart some
//! numbers stay unused.

use std::collections::HashMap;

use sea_orm::{ConnectionTrait, Statement, Value};
use tokio::sync::Mutex;

use crate::{Failure, Outcome, Services};

const BLOCK: i64 = 50;

/// The numbers this instance holds, by counter.
#[derive(Debug, Default)]
pub(crate) struct Numbers {
    held: Mutex<HashMap<String, (i64, i64)>>,
}

impl Services {
    /// The next number of the counter `name`, counted from 1.
    pub(crate) async fn next_number(&self, name: &str) -> Outcome<i64> {
        let mut held = self.numbers.held.lock().await;
        let entry = held.entry(name.to_owned()).or_insert((0, 0));
        if entry.0 >= entry.1 {
            let last = self.reserve(name, BLOCK).await?;
            *entry = (last - BLOCK, last);
        }
        entry.0 += 1;
        Ok(entry.0)
    }

    async fn reserve(&self, name: &str, block: i64) -> Outcome<i64> {
        let sql = "INSERT INTO counters (id, name, value) VALUES ($1, $2, $3) \
                   ON CONFLICT (name) DO UPDATE SET value = counters.value + $3 RETURNING value";
        let values = [self.id().into(), name.into(), Value::from(block)];
        let statement = Statement::from_sql_and_values(self.db.backend(), sql, values);
        let row = self.db.write().query_one_raw(statement).await?;
        let row = row.ok_or_else(|| Failure::Unexpected(anyhow::anyhow!("counter {name}")))?;
        Ok(row.try_get_by_index(0)?)
    }
}
