//! Small exports of a billing system: a few households, written as the folder the import reads. A test
//! changes a row or two to make its case.

use std::{
    collections::BTreeMap,
    path::{Path, PathBuf},
};

const HEADS: [(&str, &str); 13] = [
    (
        "customers",
        "customer_no,kind,salutation,first_name,last_name,company,street,house_no,addition,postcode,\
         town,country,email,phone,language",
    ),
    ("identities", "customer_no,personal_code"),
    (
        "companies",
        "customer_no,legal_form,trade,register,register_no,registered_on,manager,apprentices",
    ),
    (
        "contract_accounts",
        "contract_account_no,customer_no,invoice_delivery,letter_delivery,billing_rhythm,recipient_name,\
         recipient_street,recipient_house_no,recipient_addition,recipient_postcode,recipient_town,recipient_country,\
         mandate_reference,mandate_iban,mandate_holder,mandate_signed_on",
    ),
    (
        "delivery_points",
        "delivery_point_no,street,house_no,addition,postcode,town,place",
    ),
    (
        "contracts",
        "contract_no,contract_account_no,delivery_point_no,division,product,basic_supply,starts_on,\
         ends_on,term_until,notice_period,market_location,network_operator,network_operator_code,\
         metering_operator,metering_operator_code,annual_forecast,gas_state_number,\
         gas_calorific_value,billed_until",
    ),
    (
        "prices",
        "contract_no,valid_from,valid_to,working_price,base_price_year,vat_percent,low_working_price",
    ),
    (
        "meters",
        "meter_no,contract_no,metering_location,installed_on,removed_on,place",
    ),
    (
        "registers",
        "meter_no,obis,label,unit,integer_digits,decimal_digits,factor",
    ),
    (
        "readings",
        "reading_no,meter_no,obis,read_on,value,origin,reason,estimate_reason,portal_record",
    ),
    ("instalments", "contract_no,due_on,amount,paid"),
    (
        "invoices",
        "invoice_no,contract_account_no,contract_no,kind,issued_on,period_from,period_to,gross,\
         instalments_paid,balance,due_on,pdf",
    ),
    ("decisions", "request_no,status,decided_on,note"),
];

/// The register every plain meter has.
pub const OBIS: &str = "1-0:1.8.0";

/// What a registration needs to know of a household.
#[derive(Clone, Debug)]
pub struct Household {
    pub number: u32,
    pub account: String,
    pub contract: String,
    pub meter: String,
}

/// An export that is being put together.
#[derive(Clone, Debug)]
pub struct Export {
    mode: &'static str,
    rows: BTreeMap<&'static str, Vec<String>>,
    documents: BTreeMap<String, Vec<u8>>,
    raw: BTreeMap<String, Vec<u8>>,
}

impl Export {
    /// Missing rows mean nothing.
    pub fn delta() -> Self {
        Self {
            mode: "delta",
            rows: BTreeMap::new(),
            documents: BTreeMap::new(),
            raw: BTreeMap::new(),
        }
    }

    /// Missing rows are no longer valid.
    pub fn full() -> Self {
        Self {
            mode: "full",
            ..Self::delta()
        }
    }

    /// One customer with everything: an electricity contract of 3,500 kWh a year, a meter of six digits
    /// that showed 12,000 and 15,500 on the first of October, two instalments, an invoice with its PDF.
    pub fn household(&mut self, number: u32) -> Household {
        let home = self.home(number);
        let Household {
            account,
            contract,
            meter,
            ..
        } = &home;
        self.add(
            "prices",
            format!("{contract},2025-01-01,,0.3120,120.00,19,"),
        );
        self.register(meter, OBIS, "", 6);
        self.reading(&format!("A{number}-1"), meter, OBIS, "2025-10-01", "12000");
        self.reading(&format!("A{number}-2"), meter, OBIS, "2026-10-01", "15500");
        self.add(
            "instalments",
            format!("{contract},2026-11-01,125.00,125.00"),
        );
        self.add("instalments", format!("{contract},2026-12-01,128.00,0.00"));
        let pdf = format!("rechnung-{number}.pdf");
        self.add(
            "invoices",
            format!(
                "2026-{number:07},{account},{contract},annual,2026-10-19,2025-10-01,2026-09-30,\
                 1398.61,1375.00,23.61,2026-11-05,{pdf}"
            ),
        );
        self.document(
            &pdf,
            format!("%PDF-1.7\ninvoice {number}\n%%EOF\n").as_bytes(),
        );
        home
    }

    /// Customer, contract account, delivery point, contract and meter, and nothing measured yet.
    pub fn home(&mut self, number: u32) -> Household {
        let home = Household {
            number,
            account: format!("IR{number:08}"),
            contract: format!("7{number:08}"),
            meter: format!("1EMH{number:010}"),
        };
        self.add(
            "customers",
            format!(
                "1{number:06},private,Frau,Jana,Nummer-{number},,Grünstraße,{number},,59063,Hamm,DE,,,de"
            ),
        );
        self.add(
            "contract_accounts",
            format!("{},1{number:06}", home.account),
        );
        self.add(
            "delivery_points",
            format!("VS{number:07},Grünstraße,{number},,59063,Hamm,"),
        );
        self.contract(&home, &home.contract);
        self.meter(&home.contract, &home.meter);
        home
    }

    /// An electricity contract of this household.
    pub fn contract(&mut self, home: &Household, contract: &str) {
        self.add(
            "contracts",
            format!(
                "{contract},{},VS{:07},electricity,Strom Komfort,no,2019-02-15,,,P1M,,,,,,3500,,,\
                 2026-09-30",
                home.account, home.number
            ),
        );
    }

    /// A meter that hangs since 2019.
    pub fn meter(&mut self, contract: &str, meter: &str) {
        self.add("meters", format!("{meter},{contract},,2019-02-15,,Keller"));
    }

    /// A register in kWh without decimals.
    pub fn register(&mut self, meter: &str, obis: &str, label: &str, digits: u8) {
        self.add(
            "registers",
            format!("{meter},{obis},{label},kWh,{digits},0,1"),
        );
    }

    /// A reading the network operator took.
    pub fn reading(&mut self, number: &str, meter: &str, obis: &str, on: &str, value: &str) {
        self.add(
            "readings",
            format!("{number},{meter},{obis},{on},{value},network_operator,periodic,,"),
        );
    }

    /// A decision on a request.
    pub fn decision(&mut self, request: &str, status: &str, on: &str, note: &str) {
        self.add("decisions", format!("{request},{status},{on},{note}"));
    }

    /// Adds a row as it stands.
    pub fn add(&mut self, file: &'static str, row: String) {
        // Most tests do not care for how documents come, and to whom.
        let row = match file {
            "contract_accounts" if row.matches(',').count() == 1 => format!("{row},,,,,,,,,,,,,,"),
            _ => row,
        };
        self.rows.entry(file).or_default().push(row);
    }

    /// The rows of a file, to change or remove some.
    pub fn rows(&mut self, file: &'static str) -> &mut Vec<String> {
        self.rows.entry(file).or_default()
    }

    /// Only this file of it, as a night's delta would have.
    pub fn only(mut self, file: &'static str) -> Self {
        self.rows.retain(|name, _| *name == file);
        self
    }

    /// Puts a PDF into the folder.
    pub fn document(&mut self, name: &str, content: &[u8]) {
        self.documents.insert(name.to_owned(), content.to_vec());
    }

    /// Takes a PDF out of the folder.
    pub fn lose_document(&mut self, name: &str) {
        self.documents.remove(name);
    }

    /// Writes a file byte for byte, over what would stand there.
    pub fn raw(&mut self, file: &str, content: impl Into<Vec<u8>>) {
        self.raw.insert(file.to_owned(), content.into());
    }

    /// The head line of a file.
    pub fn head(file: &str) -> &'static str {
        HEADS
            .iter()
            .find(|(name, _)| *name == file)
            .expect("a file of the format")
            .1
    }

    /// The name of a file of the format.
    pub fn file(name: &str) -> &'static str {
        HEADS
            .iter()
            .find(|(file, _)| *file == name)
            .expect("a file of the format")
            .0
    }

    /// Writes it into a new folder below `under`.
    pub fn write(&self, under: &Path) -> PathBuf {
        let folder = tempfile::Builder::new()
            .prefix("export")
            .tempdir_in(under)
            .unwrap()
            .keep();
        let manifest = format!(
            "format = 1\nmode = \"{}\"\nas_of = 2026-11-21\nsource = \"test\"\n",
            self.mode
        );
        std::fs::write(folder.join("manifest.toml"), manifest).unwrap();
        for (file, rows) in &self.rows {
            let mut text = format!("{}\n", Self::head(file));
            for row in rows {
                text.push_str(row);
                text.push('\n');
            }
            std::fs::write(folder.join(format!("{file}.csv")), text).unwrap();
        }
        std::fs::create_dir(folder.join("documents")).unwrap();
        for (name, content) in &self.documents {
            std::fs::write(folder.join("documents").join(name), content).unwrap();
        }
        for (name, content) in &self.raw {
            std::fs::write(folder.join(name), content).unwrap();
        }
        folder
    }
}
