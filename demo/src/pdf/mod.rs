//! Owns the printed invoice: one or two A4 pages as PDF/A-3b.
//!
//! `canvas` draws, `front` is the bill, `back` the facts of EnWG § 40 (2) around it.

mod back;
mod canvas;
mod front;

use anyhow::{Context, anyhow};
use chrono::Datelike;
use krilla::configure::{Archival, ConfigurationBuilder};
use krilla::metadata::{DateTime, Metadata};
use krilla::page::PageSettings;
use krilla::{Document, SerializeSettings};

use crate::german;
use crate::model::{Account, Contract, Customer, Division, Invoice, InvoiceKind};
use crate::utility::Utility;
use canvas::{Canvas, Fonts, HEIGHT, WIDTH};

/// The document of an invoice number inside `documents/`.
pub fn file_name(invoice_no: &str) -> String {
    format!("rechnung-{invoice_no}.pdf")
}

/// What one document is about.
struct Bill<'a> {
    utility: &'static Utility,
    customer: &'a Customer,
    account: &'a Account,
    contract: &'a Contract,
    invoice: &'a Invoice,
}

/// Holds the fonts and the sender for all documents of a data set.
pub struct Printer {
    fonts: Fonts,
    utility: &'static Utility,
}

impl Printer {
    /// Loads the fonts that are part of this crate.
    pub fn new(utility: &'static Utility) -> anyhow::Result<Self> {
        Ok(Self {
            fonts: Fonts::load()?,
            utility,
        })
    }

    /// Prints an invoice. The result depends on its arguments only, so it is reproducible.
    pub fn invoice(
        &self,
        customer: &Customer,
        account: &Account,
        contract: &Contract,
        invoice: &Invoice,
    ) -> anyhow::Result<Vec<u8>> {
        let bill = Bill {
            utility: self.utility,
            customer,
            account,
            contract,
            invoice,
        };
        let configuration = ConfigurationBuilder::new()
            .with_archival_validator(Archival::A3_B)
            .finish()
            .map_err(|error| anyhow!("PDF/A-3b is not available: {error:?}"))?;
        let mut document = Document::new_with(SerializeSettings {
            configuration,
            ..Default::default()
        });
        for side in [front::draw, back::draw] {
            let size = PageSettings::from_wh(WIDTH, HEIGHT).context("A4 is a page size")?;
            let mut page = document.start_page_with(size);
            let mut canvas = Canvas::new(page.surface(), &self.fonts, self.utility.accent);
            side(&mut canvas, &bill);
            canvas.finish();
            page.finish();
        }
        document.set_metadata(metadata(&bill));
        document
            .finish()
            .map_err(|error| anyhow!("invoice {}: {error:?}", invoice.no))
    }
}

fn metadata(bill: &Bill) -> Metadata {
    let day = bill.invoice.issued_on;
    let created = DateTime::new(u16::try_from(day.year()).unwrap_or(0))
        .month(u8::try_from(day.month()).unwrap_or(1))
        .day(u8::try_from(day.day()).unwrap_or(1))
        .hour(6)
        .minute(0)
        .second(0)
        .utc_offset_hour(0)
        .utc_offset_minute(0);
    Metadata::new()
        .title(format!("{} {}", title(bill), bill.invoice.no))
        .authors(vec![bill.utility.name.to_owned()])
        .language("de-DE".to_owned())
        .creation_date(created)
        .document_id(bill.invoice.no.clone())
}

/// `Ihre Jahresabrechnung Strom`.
fn title(bill: &Bill) -> String {
    let days = (bill.invoice.period_to - bill.invoice.period_from).num_days() + 1;
    let kind = match bill.invoice.kind {
        InvoiceKind::Annual if days < 365 => "Ihre Abrechnung",
        InvoiceKind::Annual => "Ihre Jahresabrechnung",
        InvoiceKind::Final => "Ihre Schlussabrechnung",
    };
    format!("{kind} {}", division(bill.contract.division))
}

/// The division as customers call it.
fn division(division: Division) -> &'static str {
    match division {
        Division::Electricity => "Strom",
        Division::Gas => "Erdgas",
        Division::Water => "Trinkwasser",
        Division::Heat => "Fernwärme",
    }
}

/// The unit that is billed.
fn billing_unit(division: Division) -> &'static str {
    if division == Division::Water {
        "m³"
    } else {
        "kWh"
    }
}

/// Consumption with its unit: `3.412 kWh`.
fn amount(bill: &Bill, value: rust_decimal::Decimal) -> String {
    format!(
        "{}\u{a0}{}",
        german::number(value, 0),
        billing_unit(bill.contract.division)
    )
}
