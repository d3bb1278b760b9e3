//! Owns the folder that is written: manifest, CSV files and the counting of rows.

use std::collections::BTreeMap;
use std::fs::{self, File};
use std::io::BufWriter;
use std::path::{Path, PathBuf};

use anyhow::Context;
use chrono::NaiveDate;

/// The files of the import format with their columns, in the order in which they are imported.
pub const FILES: [(&str, &[&str]); 12] = [
    (
        "customers.csv",
        &[
            "customer_no",
            "kind",
            "salutation",
            "first_name",
            "last_name",
            "company",
            "street",
            "house_no",
            "addition",
            "postcode",
            "town",
            "country",
            "email",
            "phone",
            "language",
        ],
    ),
    ("identities.csv", &["customer_no", "personal_code"]),
    (
        "companies.csv",
        &[
            "customer_no",
            "legal_form",
            "trade",
            "register",
            "register_no",
            "registered_on",
            "manager",
            "apprentices",
        ],
    ),
    (
        "contract_accounts.csv",
        &[
            "contract_account_no",
            "customer_no",
            "invoice_delivery",
            "letter_delivery",
            "billing_rhythm",
            "recipient_name",
            "recipient_street",
            "recipient_house_no",
            "recipient_addition",
            "recipient_postcode",
            "recipient_town",
            "recipient_country",
            "mandate_reference",
            "mandate_iban",
            "mandate_holder",
            "mandate_signed_on",
        ],
    ),
    (
        "delivery_points.csv",
        &[
            "delivery_point_no",
            "street",
            "house_no",
            "addition",
            "postcode",
            "town",
            "place",
        ],
    ),
    (
        "contracts.csv",
        &[
            "contract_no",
            "contract_account_no",
            "delivery_point_no",
            "division",
            "product",
            "basic_supply",
            "starts_on",
            "ends_on",
            "term_until",
            "notice_period",
            "market_location",
            "network_operator",
            "network_operator_code",
            "metering_operator",
            "metering_operator_code",
            "annual_forecast",
            "gas_state_number",
            "gas_calorific_value",
            "billed_until",
        ],
    ),
    (
        "prices.csv",
        &[
            "contract_no",
            "valid_from",
            "valid_to",
            "working_price",
            "base_price_year",
            "vat_percent",
            "low_working_price",
        ],
    ),
    (
        "meters.csv",
        &[
            "meter_no",
            "contract_no",
            "metering_location",
            "installed_on",
            "removed_on",
            "place",
        ],
    ),
    (
        "registers.csv",
        &[
            "meter_no",
            "obis",
            "label",
            "unit",
            "integer_digits",
            "decimal_digits",
            "factor",
        ],
    ),
    (
        "readings.csv",
        &[
            "reading_no",
            "meter_no",
            "obis",
            "read_on",
            "value",
            "origin",
            "reason",
            "estimate_reason",
            "portal_record",
        ],
    ),
    (
        "instalments.csv",
        &["contract_no", "due_on", "amount", "paid"],
    ),
    (
        "invoices.csv",
        &[
            "invoice_no",
            "contract_account_no",
            "contract_no",
            "kind",
            "issued_on",
            "period_from",
            "period_to",
            "gross",
            "instalments_paid",
            "balance",
            "due_on",
            "pdf",
        ],
    ),
];

/// Files only the demo server reads; an import ignores them.
pub const DEMO_FILES: [(&str, &[&str]); 2] = [
    (
        "sign_ins.csv",
        &[
            "email",
            "password",
            "contract_account_no",
            "meter_no",
            "story",
            "user_name",
            "customer_no",
            "registered_on",
        ],
    ),
    (
        "registrable.csv",
        &["contract_account_no", "meter_no", "name", "customer_no"],
    ),
];

/// An import folder that is being written.
pub struct Folder {
    documents: PathBuf,
    files: BTreeMap<&'static str, Sheet>,
    written: u64,
}

struct Sheet {
    csv: csv::Writer<BufWriter<File>>,
    rows: u64,
}

impl Folder {
    /// Creates the folder with its manifest and the head line of every file.
    ///
    /// Existing files of these names are replaced, documents of an earlier run are removed.
    pub fn create(dir: &Path, source: &str, as_of: NaiveDate) -> anyhow::Result<Self> {
        let documents = dir.join("documents");
        if documents.exists() {
            fs::remove_dir_all(&documents)
                .with_context(|| format!("cannot empty {}", documents.display()))?;
        }
        fs::create_dir_all(&documents)
            .with_context(|| format!("cannot create {}", documents.display()))?;
        let manifest =
            format!("format = 1\nmode = \"full\"\nas_of = {as_of}\nsource = \"{source}\"\n");
        fs::write(dir.join("manifest.toml"), manifest).context("cannot write manifest.toml")?;
        let mut files = BTreeMap::new();
        for (name, columns) in FILES.into_iter().chain(DEMO_FILES) {
            let file =
                File::create(dir.join(name)).with_context(|| format!("cannot write {name}"))?;
            let mut csv = csv::Writer::from_writer(BufWriter::with_capacity(1 << 16, file));
            csv.write_record(columns)
                .with_context(|| format!("cannot write {name}"))?;
            files.insert(name, Sheet { csv, rows: 0 });
        }
        Ok(Self {
            documents,
            files,
            written: 0,
        })
    }

    /// Appends a row; a row of the wrong width is an error of the program and refused.
    pub fn row(&mut self, name: &'static str, fields: &[&str]) -> anyhow::Result<()> {
        let sheet = self
            .files
            .get_mut(name)
            .with_context(|| format!("no file {name}"))?;
        sheet
            .csv
            .write_record(fields)
            .with_context(|| format!("cannot write {name}"))?;
        sheet.rows += 1;
        Ok(())
    }

    /// Writes a document beside the CSV files.
    pub fn document(&mut self, name: &str, bytes: &[u8]) -> anyhow::Result<()> {
        let path = self.documents.join(name);
        fs::write(&path, bytes).with_context(|| format!("cannot write {}", path.display()))?;
        self.written += 1;
        Ok(())
    }

    /// Flushes everything and returns the number of rows per file, `documents` included.
    pub fn close(self) -> anyhow::Result<BTreeMap<&'static str, u64>> {
        let mut counts = BTreeMap::from([("documents", self.written)]);
        for (name, mut sheet) in self.files {
            sheet
                .csv
                .flush()
                .with_context(|| format!("cannot finish {name}"))?;
            counts.insert(name, sheet.rows);
        }
        Ok(counts)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_documented_example_has_the_head_lines_that_are_written() {
        let manual = include_str!("../../docs/IMPORT.md");
        for (name, columns) in FILES {
            let head = format!("`{name}`\n```csv\n{}\n", columns.join(","));
            assert!(manual.contains(&head), "{name}");
        }
    }
}
