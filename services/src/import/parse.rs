//! From a row of text to a row of a table: types, references, and rules across columns. The same function
//! runs in both passes.

use std::path::Path;

use chrono::NaiveDate;
use domain::profile::Profile;
use sea_orm::Value;
use sha2::{Digest, Sha256};
use uuid::Uuid;

use super::{
    columns::{Kind, absent, convert},
    documents,
    known::{ContractFacts, Known, MeterFacts, RegisterFacts, id_of},
    report::Fault,
    rows::Row,
    rules,
    spec::{Column, File},
};
use crate::keys::Keys;

/// Texts that may be empty but are never NULL in their tables.
const NEVER_NULL: [(&str, &str); 2] = [("registers", "label"), ("delivery_points", "house_no")];

/// Files whose rows others point to by their number alone.
const REFERRED: [&str; 5] = [
    "customers",
    "contract_accounts",
    "delivery_points",
    "contracts",
    "meters",
];

/// A row ready for its table.
#[derive(Clone, Debug)]
pub(super) struct Record {
    pub id: Uuid,
    /// Changes when any field changes.
    pub hash: i64,
    /// Names of the columns and their values.
    pub values: Vec<(&'static str, Value)>,
    /// The fields in stored form, in the order of the spec.
    pub texts: Vec<String>,
    /// Something to report although the row is taken.
    pub remark: Option<Fault>,
}

/// What is needed to understand rows.
pub(super) struct Parser<'a> {
    pub spec: &'a File,
    /// Its name in the report.
    pub file: &'a str,
    pub profile: &'a Profile,
    /// For what is kept as a keyed hash.
    pub keys: &'a Keys,
    pub folder: &'a Path,
    /// The day the export stands for.
    pub as_of: NaiveDate,
}

impl Parser<'_> {
    /// Understands a row.
    pub fn record(&self, row: &Row, known: &Known) -> Result<Record, Fault> {
        let mut values = Vec::with_capacity(self.spec.columns.len() + 2);
        let mut texts = Vec::with_capacity(self.spec.columns.len());
        for (column, text) in self.spec.columns.iter().zip(&row.fields) {
            let fault = |reason: String| self.fault(row, column, reason);
            if text.is_empty() && column.required {
                return Err(fault("is empty".to_owned()));
            }
            let (value, stored) = if text.is_empty() {
                let empty = if NEVER_NULL.contains(&(self.spec.name, column.name)) {
                    "".into()
                } else {
                    absent(column.kind)
                };
                (empty, String::new())
            } else {
                convert(column.kind, text, (self.profile, self.keys)).map_err(fault)?
            };
            let value = match column.refers {
                Some(_) if stored.is_empty() => Value::Uuid(None),
                Some(table) => {
                    let id = id_of(table, &[&stored]);
                    if !known.has(table, id) {
                        return Err(fault(known.why_absent(table, id)));
                    }
                    id.into()
                }
                None => value,
            };
            if !column.to.is_empty() {
                values.push((column.to, value));
            }
            texts.push(stored);
        }
        rules::check(self, known, row, &texts)?;
        if self.spec.account_from.is_some() {
            let contract = id_of("contracts", &[self.text(&texts, "contract_no")]);
            let account = known.contracts.get(&contract).map(|facts| facts.account);
            values.push(("contract_account_id", Value::Uuid(account)));
        }
        let id = self.id(&texts);
        let mut hash = Sha256::new();
        for text in &texts {
            hash.update(text);
            hash.update([0]);
        }
        let mut remark = None;
        if self.spec.name == "invoices" {
            let pdf = self.text(&texts, "pdf");
            let name = documents::stored_name(self.folder, pdf).unwrap_or_else(|reason| {
                remark = Some(self.fault_at(row, "pdf", reason));
                None
            });
            hash.update(name.as_deref().unwrap_or_default());
            for (column, value) in &mut values {
                if *column == "document" {
                    *value = Value::from(name.clone());
                }
            }
        }
        let digest = hash.finalize();
        let mut first = [0_u8; 8];
        first.copy_from_slice(&digest[..8]);
        let record = Record {
            id,
            hash: i64::from_be_bytes(first),
            values,
            texts,
            remark,
        };
        Ok(record)
    }

    /// The id of a row, as far as its key can be read: a refused row is not a missing one.
    pub fn id_of_refused(&self, row: &Row) -> Option<Uuid> {
        let texts: Option<Vec<String>> = self
            .spec
            .columns
            .iter()
            .zip(&row.fields)
            .map(|(column, text)| {
                if self.spec.key.contains(&column.name) {
                    if text.is_empty() {
                        return None;
                    }
                    convert(column.kind, text, (self.profile, self.keys))
                        .ok()
                        .map(|(_, stored)| stored)
                } else {
                    Some(String::new())
                }
            })
            .collect();
        texts.map(|texts| self.id(&texts))
    }

    fn id(&self, texts: &[String]) -> Uuid {
        let key: Vec<&str> = self
            .spec
            .key
            .iter()
            .map(|name| self.text(texts, name))
            .collect();
        id_of(self.spec.name, &key)
    }

    /// The stored text of a column.
    pub fn text<'t>(&self, texts: &'t [String], name: &str) -> &'t str {
        let at = self
            .spec
            .columns
            .iter()
            .position(|column| column.name == name);
        at.and_then(|at| texts.get(at))
            .map(String::as_str)
            .unwrap_or_default()
    }

    fn date(&self, texts: &[String], name: &str) -> Option<NaiveDate> {
        self.text(texts, name).parse().ok()
    }

    /// Notes what later rows may refer to.
    pub fn note(&self, record: &Record, known: &mut Known) {
        let texts = &record.texts;
        // What nothing points to need not be remembered.
        if REFERRED.contains(&self.spec.name) {
            known.add(self.spec.name, record.id);
        }
        match self.spec.name {
            "contracts" => {
                let account = id_of(
                    "contract_accounts",
                    &[self.text(texts, "contract_account_no")],
                );
                if let Some(starts_on) = self.date(texts, "starts_on") {
                    let facts = ContractFacts {
                        account,
                        starts_on,
                        ends_on: self.date(texts, "ends_on"),
                    };
                    known.contracts.insert(record.id, facts);
                }
            }
            "meters" => {
                let contract = id_of("contracts", &[self.text(texts, "contract_no")]);
                if let (Some(account), Some(installed_on)) = (
                    known.contracts.get(&contract).map(|facts| facts.account),
                    self.date(texts, "installed_on"),
                ) {
                    let removed_on = self.date(texts, "removed_on");
                    let facts = MeterFacts {
                        contract,
                        account,
                        installed_on,
                        removed_on,
                    };
                    known.meters.insert(record.id, facts);
                }
            }
            "registers" => {
                let digits = |name| self.text(texts, name).parse().unwrap_or_default();
                let facts = RegisterFacts {
                    meter: id_of("meters", &[self.text(texts, "meter_no")]),
                    integer_digits: digits("integer_digits"),
                    decimal_digits: digits("decimal_digits"),
                };
                known.registers.insert(record.id, facts);
            }
            _ => {}
        }
    }

    fn fault(&self, row: &Row, column: &Column, reason: String) -> Fault {
        self.fault_at(row, column.name, reason)
    }

    /// A fault in one column of a row.
    pub fn fault_at(&self, row: &Row, column: &str, reason: String) -> Fault {
        let at = self
            .spec
            .columns
            .iter()
            .position(|known| known.name == column);
        let value = at
            .and_then(|at| row.fields.get(at))
            .cloned()
            .unwrap_or_default();
        // What a report shows may lie about for long.
        let is_secret =
            at.is_some_and(|at| matches!(self.spec.columns[at].kind, Kind::PersonalCode));
        let value = if is_secret { String::new() } else { value };
        Fault {
            file: self.file.to_owned(),
            line: row.line,
            column: column.to_owned(),
            value,
            reason,
        }
    }
}
