//! Owns fibre contracts: a monthly price, an invoice a month, nothing that is metered.

use chrono::{Datelike, Days, Months, NaiveDate};
use print::{Facts, Fonts, Letter};
use rust_decimal::Decimal;

use crate::folder::Folder;
use crate::german;
use crate::model::{Account, Customer};
use crate::numbers::Numbers;
use crate::pdf;
use crate::random::Random;
use crate::utility::Utility;

/// What can be ordered: name and gross cents a month.
const PRODUCTS: [(&str, i64); 4] = [
    ("StadtwerkeConnect 100", 2999),
    ("StadtwerkeConnect 300", 3999),
    ("StadtwerkeConnect 600", 4999),
    ("StadtwerkeConnect 1000", 6499),
];
const VAT: i64 = 19;
/// How many months of invoices are kept.
const MONTHS: u32 = 14;

/// A fibre contract.
#[derive(Debug)]
pub struct Line {
    pub no: String,
    pub product: &'static str,
    pub starts_on: NaiveDate,
    /// The last day of the agreed term, while it lies ahead.
    pub term_until: Option<NaiveDate>,
    gross: Decimal,
    net_year: Decimal,
    pub bills: Vec<Bill>,
}

/// The invoice of a month.
#[derive(Debug)]
pub struct Bill {
    pub no: String,
    pub from: NaiveDate,
    pub to: NaiveDate,
    pub issued_on: NaiveDate,
    pub due_on: NaiveDate,
}

/// Draws a contract that began some months or years ago.
pub fn line(numbers: &mut Numbers, today: NaiveDate, product: usize, random: &mut Random) -> Line {
    let (product, gross) = PRODUCTS[product % PRODUCTS.len()];
    let months = u32::try_from(random.between(4, 40)).unwrap_or(12);
    let starts_on = (today - Months::new(months)).with_day(1).unwrap_or(today);
    let term = (starts_on + Months::new(24)) - Days::new(1);
    let gross = Decimal::new(gross, 2);
    let net_month = gross * Decimal::ONE_HUNDRED / Decimal::from(100 + VAT);
    let mut bills = Vec::new();
    for back in (1..=months.min(MONTHS)).rev() {
        let from = (today - Months::new(back)).with_day(1).unwrap_or(today);
        let next = from + Months::new(1);
        let issued_on = next + Days::new(2);
        if issued_on > today || from < starts_on {
            continue;
        }
        bills.push(Bill {
            no: numbers.invoice(issued_on.year()),
            from,
            to: next - Days::new(1),
            issued_on,
            due_on: issued_on + Days::new(10),
        });
    }
    Line {
        no: numbers.contract(),
        product,
        starts_on,
        term_until: (term >= today).then_some(term),
        gross,
        net_year: (net_month * Decimal::from(12)).round_dp(6),
        bills,
    }
}

/// Writes the contracts, prices and invoices of an account.
pub fn write(
    folder: &mut Folder,
    account: &Account,
    pdf_name: &dyn Fn(&str) -> String,
) -> anyhow::Result<()> {
    let Some(point) = account.points.first() else {
        return Ok(());
    };
    for line in &account.lines {
        let term = line
            .term_until
            .map(|day| day.to_string())
            .unwrap_or_default();
        let starts_on = line.starts_on.to_string();
        let mut row = vec![
            line.no.as_str(),
            &account.no,
            &point.no,
            "telecom",
            line.product,
        ];
        row.extend(["no", &starts_on, "", &term, "P1M"]);
        row.extend([""; 9]);
        folder.row("contracts.csv", &row)?;
        let (year, vat) = (line.net_year.to_string(), VAT.to_string());
        folder.row(
            "prices.csv",
            &[&line.no, &starts_on, "", "0", &year, &vat, ""],
        )?;
        for bill in &line.bills {
            let gross = format!("{:.2}", line.gross);
            let [issued, from, to, due] =
                [bill.issued_on, bill.from, bill.to, bill.due_on].map(|day| day.to_string());
            let pdf = pdf_name(&bill.no);
            let row = [
                &bill.no,
                &account.no,
                &line.no,
                "monthly",
                &issued,
                &from,
                &to,
                &gross,
                "0.00",
                &gross,
                &due,
                &*pdf,
            ];
            folder.row("invoices.csv", &row)?;
        }
    }
    Ok(())
}

/// Prints the invoices of an account.
pub fn print(
    fonts: &Fonts,
    utility: &Utility,
    folder: &mut Folder,
    customer: &Customer,
    account: &Account,
) -> anyhow::Result<()> {
    for line in &account.lines {
        for bill in &line.bills {
            let letter = sheet(utility, customer, account, line, bill);
            let facts = Facts {
                title: &letter.subject,
                author: utility.name,
                language: "de-DE",
                day: bill.issued_on,
                id: &bill.no,
                accent: utility.accent,
            };
            let bytes = print::document(fonts, facts, &[&|canvas| print::letter(canvas, &letter)])?;
            folder.document(&pdf::file_name(&bill.no), &bytes)?;
        }
    }
    Ok(())
}

fn sheet(
    utility: &Utility,
    customer: &Customer,
    account: &Account,
    line: &Line,
    bill: &Bill,
) -> Letter {
    let net = (line.gross * Decimal::ONE_HUNDRED / Decimal::from(100 + VAT)).round_dp(2);
    let money = |amount: Decimal| format!("{}\u{a0}€", german::number(amount, 2));
    let name = format!(
        "{} {} {}",
        customer.name.salutation, customer.name.first, customer.name.last
    );
    let home = &customer.address;
    let month = format!("{} bis {}", german::date(bill.from), german::date(bill.to));
    Letter {
        sender: utility.name.to_owned(),
        return_line: format!(
            "{} · {} · {}",
            utility.name, utility.street_line, utility.town_line
        ),
        address: vec![name.trim().to_owned(), home.street_line(), home.town_line()],
        facts: vec![
            ("Rechnungsnummer".to_owned(), bill.no.clone()),
            ("Rechnungsdatum".to_owned(), german::date(bill.issued_on)),
            ("Kundennummer".to_owned(), customer.no.clone()),
            ("Vertragskonto".to_owned(), account.no.clone()),
        ],
        subject: format!("Ihre Monatsrechnung für {}", line.product),
        before: vec![format!(
            "Für die Zeit vom {month} berechnen wir Ihnen den vereinbarten Monatspreis."
        )],
        boxed: vec![
            (
                "Vertrag".to_owned(),
                format!("{} · {}", line.no, line.product),
            ),
            ("Monatspreis netto".to_owned(), money(net)),
            (format!("Umsatzsteuer {VAT} %"), money(line.gross - net)),
            ("Rechnungsbetrag".to_owned(), money(line.gross)),
        ],
        steps: Vec::new(),
        after: vec![format!(
            "Der Betrag ist am {} fällig.",
            german::date(bill.due_on)
        )],
        foot: vec![format!(
            "{} · {} · {}",
            utility.register, utility.phone, utility.website
        )],
    }
}
