//! Owns the printed invoice: one or two A4 pages as PDF/A-3b.
//!
//! `front` is the bill, `back` the facts of EnWG § 40 (2) around it.

mod back;
mod front;

use print::{Facts, Fonts};

use crate::german;
use crate::model::{Account, Contract, Customer, Division, Invoice, InvoiceKind};
use crate::utility::Utility;

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

    /// The fonts.
    pub fn fonts(&self) -> &Fonts {
        &self.fonts
    }

    /// The sender.
    pub fn utility(&self) -> &'static Utility {
        self.utility
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
        let facts = Facts {
            title: &format!("{} {}", title(&bill), invoice.no),
            author: self.utility.name,
            language: "de-DE",
            day: invoice.issued_on,
            id: &invoice.no,
            accent: self.utility.accent,
        };
        let front = |canvas: &mut print::Canvas<'_>| front::draw(canvas, &bill);
        let back = |canvas: &mut print::Canvas<'_>| back::draw(canvas, &bill);
        print::document(&self.fonts, facts, &[&front, &back])
    }
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
