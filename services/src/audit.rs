//! The audit log: who did what to which row, written in the transaction that does it.
//!
//! Rows are immutable (a trigger sees to it). After commit the worker chains them: every seal hashes the
//! row and the seal before it, so that a row taken out or altered behind our back is noticed.

mod check;

use chrono::{DateTime, Utc};
use sea_orm::{
    ActiveValue::Set, ConnectionTrait, DbErr, EntityTrait, FromQueryResult, Statement,
    entity::prelude::*,
};
use sha2::{Digest, Sha256};

use crate::Services;

pub use check::{Broken, Checked, check};

/// One line of the log.
#[derive(Clone, Debug, PartialEq, Eq, DeriveEntityModel)]
#[sea_orm(table_name = "audit_log")]
pub struct Model {
    #[sea_orm(primary_key, auto_increment = false)]
    pub id: Uuid,
    pub at: DateTime<Utc>,
    pub actor: String,
    pub actor_id: Option<Uuid>,
    pub action: String,
    pub subject: String,
    pub subject_id: Option<Uuid>,
    pub contract_account_id: Option<Uuid>,
    pub detail: String,
    pub request_id: Option<String>,
}

#[derive(Clone, Copy, Debug, EnumIter, DeriveRelation)]
pub enum Relation {}

impl ActiveModelBehavior for ActiveModel {}

/// Who acts.
#[derive(Clone, Copy, Debug)]
pub enum Who {
    /// A signed-in customer.
    Customer(Uuid),
    /// Somebody who is not signed in.
    Anonymous,
    /// The utility's billing system, through an import.
    Utility,
    /// The portal itself.
    Portal,
}

/// What is written down.
#[derive(Clone, Copy, Debug)]
pub struct Entry<'a> {
    /// Who did it.
    pub who: Who,
    /// The verb, dotted: `reading.report`.
    pub action: &'a str,
    /// The kind of row it was done to.
    pub subject: &'a str,
    /// Its id.
    pub subject_id: Option<Uuid>,
    /// Whose world it belongs to.
    pub contract_account_id: Option<Uuid>,
}

impl<'a> Entry<'a> {
    /// What somebody did to the own login.
    pub fn of_login(user: Uuid, action: &'a str) -> Self {
        Self {
            who: Who::Customer(user),
            action,
            subject: "user",
            subject_id: Some(user),
            contract_account_id: None,
        }
    }
}

/// Writes a line. `detail` holds no secrets and no form contents, only what makes the line understandable.
pub(crate) async fn write(
    services: &Services,
    on: &impl ConnectionTrait,
    entry: Entry<'_>,
    detail: serde_json::Value,
) -> Result<(), DbErr> {
    let (actor, actor_id) = match entry.who {
        Who::Customer(id) => ("customer", Some(id)),
        Who::Anonymous => ("anonymous", None),
        Who::Utility => ("utility", None),
        Who::Portal => ("portal", None),
    };
    let line = ActiveModel {
        id: Set(services.id()),
        at: Set(services.now()),
        actor: Set(actor.to_owned()),
        actor_id: Set(actor_id),
        action: Set(entry.action.to_owned()),
        subject: Set(entry.subject.to_owned()),
        subject_id: Set(entry.subject_id),
        contract_account_id: Set(entry.contract_account_id),
        detail: Set(detail.to_string()),
        request_id: Set(None),
    };
    Entity::insert(line)
        .exec_without_returning(on)
        .await
        .map(|_| ())
}

#[derive(FromQueryResult)]
struct Seal {
    number: i64,
    hash: String,
}

impl Services {
    /// Chains up to `limit` lines that have no seal yet; gives how many. Called by one worker at a time.
    pub async fn seal_audit_log(&self, limit: u64) -> Result<usize, DbErr> {
        let backend = self.db.backend();
        let sql = format!(
            "SELECT a.* FROM audit_log a LEFT JOIN audit_seals s ON s.audit_id = a.id \
             WHERE s.id IS NULL ORDER BY a.at, a.id LIMIT {limit}"
        );
        let lines = Entity::find()
            .from_raw_sql(Statement::from_string(backend, sql))
            .all(self.db.read())
            .await?;
        if lines.is_empty() {
            return Ok(0);
        }
        let tx = self.db.begin().await?;
        let sql = "SELECT number, hash FROM audit_seals ORDER BY number DESC LIMIT 1";
        let last = Seal::find_by_statement(Statement::from_string(backend, sql))
            .one(&tx)
            .await?;
        let mut last = last.unwrap_or(Seal {
            number: 0,
            hash: String::new(),
        });
        for line in &lines {
            last = Seal {
                number: last.number + 1,
                hash: chain(&last.hash, line),
            };
            let values = [
                self.id().into(),
                last.number.into(),
                line.id.into(),
                last.hash.clone().into(),
            ];
            let sql =
                "INSERT INTO audit_seals (id, number, audit_id, hash) VALUES ($1, $2, $3, $4)";
            tx.execute_raw(Statement::from_sql_and_values(backend, sql, values))
                .await?;
        }
        tx.commit().await?;
        Ok(lines.len())
    }
}

fn chain(before: &str, line: &Model) -> String {
    let mut hash = Sha256::new();
    hash.update(before);
    for part in [
        line.id.to_string(),
        line.at.timestamp_millis().to_string(),
        line.actor.clone(),
        line.actor_id.map(|id| id.to_string()).unwrap_or_default(),
        line.action.clone(),
        line.subject.clone(),
        line.subject_id.map(|id| id.to_string()).unwrap_or_default(),
        line.contract_account_id
            .map(|id| id.to_string())
            .unwrap_or_default(),
        line.detail.clone(),
        line.request_id.clone().unwrap_or_default(),
    ] {
        hash.update(u64::try_from(part.len()).unwrap_or_default().to_be_bytes());
        hash.update(part);
    }
    hex::encode(hash.finalize())
}
