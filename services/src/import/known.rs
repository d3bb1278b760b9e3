//! What rows may refer to: the ids in the database and in the files of this import.
//!
//! The id of an imported row is made from its table and its number in the billing system, so that a
//! reference needs no look-up and a repeated import finds its rows again.

use std::collections::{HashMap, HashSet};

use chrono::NaiveDate;
use domain::contract::Division;
use sea_orm::{FromQueryResult, Statement};
use sha2::{Digest, Sha256};
use uuid::Uuid;

use crate::{Outcome, Services};

/// The id of the row that `parts` make unmistakable in `table`.
pub(super) fn id_of(table: &str, parts: &[&str]) -> Uuid {
    let mut hash = Sha256::new();
    hash.update(table);
    for part in parts {
        hash.update([0]);
        hash.update(part);
    }
    let mut bytes = [0_u8; 16];
    bytes.copy_from_slice(&hash.finalize()[..16]);
    uuid::Builder::from_custom_bytes(bytes).into_uuid()
}

/// A register, as far as readings need it.
#[derive(Clone, Copy, Debug)]
pub(super) struct RegisterFacts {
    pub meter: Uuid,
    pub integer_digits: u8,
    pub decimal_digits: u8,
}

/// A contract, as far as its meters and readings need it.
#[derive(Clone, Copy, Debug)]
pub(super) struct ContractFacts {
    pub account: Uuid,
    pub starts_on: NaiveDate,
    pub ends_on: Option<NaiveDate>,
}

/// A meter, as far as readings need it.
#[derive(Clone, Copy, Debug)]
pub(super) struct MeterFacts {
    pub contract: Uuid,
    pub account: Uuid,
    pub installed_on: NaiveDate,
    pub removed_on: Option<NaiveDate>,
}

/// Everything that can be referred to.
#[derive(Debug, Default)]
pub(super) struct Known {
    ids: HashMap<&'static str, HashSet<Uuid>>,
    pub contracts: HashMap<Uuid, ContractFacts>,
    /// As the database has them, before this import: account and division of a contract.
    before: HashMap<Uuid, (Uuid, Division)>,
    pub registers: HashMap<Uuid, RegisterFacts>,
    pub meters: HashMap<Uuid, MeterFacts>,
    /// Refused rows of this import, with their lines.
    refused: HashMap<Uuid, u64>,
}

#[derive(FromQueryResult)]
struct Id {
    id: Uuid,
}

#[derive(FromQueryResult)]
struct ContractRow {
    id: Uuid,
    contract_account_id: Uuid,
    division: String,
    starts_on: NaiveDate,
    ends_on: Option<NaiveDate>,
}

#[derive(FromQueryResult)]
struct MeterRow {
    id: Uuid,
    contract_id: Uuid,
    contract_account_id: Uuid,
    installed_on: NaiveDate,
    removed_on: Option<NaiveDate>,
}

#[derive(FromQueryResult)]
struct RegisterRow {
    id: Uuid,
    meter_id: Uuid,
    integer_digits: i64,
    decimal_digits: i64,
}

impl Known {
    /// What is in the database already.
    pub async fn load(services: &Services) -> Outcome<Self> {
        let mut known = Self::default();
        let (backend, read) = (services.db.backend(), services.db.read());
        for table in ["customers", "contract_accounts", "delivery_points"] {
            let statement = Statement::from_string(backend, format!("SELECT id FROM {table}"));
            for row in Id::find_by_statement(statement).all(read).await? {
                known.add(table, row.id);
            }
        }
        let sql = "SELECT id, contract_account_id, division, starts_on, ends_on FROM contracts";
        let statement = Statement::from_string(backend, sql);
        for row in ContractRow::find_by_statement(statement).all(read).await? {
            known.add("contracts", row.id);
            let facts = ContractFacts {
                account: row.contract_account_id,
                starts_on: row.starts_on,
                ends_on: row.ends_on,
            };
            known.contracts.insert(row.id, facts);
            if let Some(division) = Division::parse(&row.division) {
                let before = (row.contract_account_id, division);
                known.before.insert(row.id, before);
            }
        }
        let sql =
            "SELECT id, contract_id, contract_account_id, installed_on, removed_on FROM meters";
        for row in MeterRow::find_by_statement(Statement::from_string(backend, sql))
            .all(read)
            .await?
        {
            let facts = MeterFacts {
                contract: row.contract_id,
                account: row.contract_account_id,
                installed_on: row.installed_on,
                removed_on: row.removed_on,
            };
            known.add("meters", row.id);
            known.meters.insert(row.id, facts);
        }
        let sql = "SELECT id, meter_id, integer_digits, decimal_digits FROM registers";
        let statement = Statement::from_string(backend, sql);
        for row in RegisterRow::find_by_statement(statement).all(read).await? {
            let facts = RegisterFacts {
                meter: row.meter_id,
                integer_digits: u8::try_from(row.integer_digits).unwrap_or(u8::MAX),
                decimal_digits: u8::try_from(row.decimal_digits).unwrap_or_default(),
            };
            known.registers.insert(row.id, facts);
        }
        Ok(known)
    }

    pub fn add(&mut self, table: &'static str, id: Uuid) {
        self.ids.entry(table).or_default().insert(id);
    }

    /// Account and division of a contract that was imported earlier.
    pub fn before(&self, contract: Uuid) -> Option<(Uuid, &'static str)> {
        let (account, division) = self.before.get(&contract)?;
        Some((*account, division.code()))
    }

    /// A row that is not taken; rows that point to it can say so.
    pub fn refuse(&mut self, id: Uuid, line: u64) {
        self.refused.entry(id).or_insert(line);
    }

    /// Why there is no such row.
    pub fn why_absent(&self, table: &str, id: Uuid) -> String {
        match self.refused.get(&id) {
            Some(line) => format!("points to line {line} of {table}.csv, which was refused"),
            None => format!("is not among the {table}"),
        }
    }

    pub fn has(&self, table: &str, id: Uuid) -> bool {
        self.ids.get(table).is_some_and(|ids| ids.contains(&id))
    }
}
