//! Makes the demo data: an import folder of a fictitious utility, from a handful of hand-made
//! customers to a hundred thousand generated ones.
//!
//! The same seed and the same day give the same bytes, documents included, so screenshots and
//! journeys stay equal. Customers are made and written one by one; memory does not grow with
//! their number beyond the short list of [`Registrable`] accounts.

mod billing;
mod builder;
mod folder;
mod german;
mod metering;
mod model;
mod names;
mod numbers;
mod pdf;
mod people;
mod places;
mod plan;
mod random;
mod rows;
mod schedule;
mod shapes;
mod stories;
mod tariff;
mod utility;

use std::collections::BTreeMap;
use std::path::Path;

use chrono::NaiveDate;

use crate::builder::World;
use crate::folder::Folder;
use crate::model::{Account, Customer};
use crate::shapes::Shapes;

/// What to make.
#[derive(Debug, Clone)]
pub struct Options {
    /// Slug of the utility's profile.
    pub profile: String,
    /// Everything random follows from it.
    pub seed: u64,
    /// Number of customers; the hand-made stories are the first six of them.
    pub customers: u32,
    /// How many of the first customers get their invoices as PDF.
    pub pdf_customers: u32,
    /// The day on which the data set is up to date.
    pub today: NaiveDate,
}

/// An account nobody has signed up for yet, with what proves that it is one's own.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Registrable {
    /// As on the letter.
    pub contract_account_no: String,
    /// A meter in use under this account.
    pub meter_no: String,
    /// The customer.
    pub name: String,
}

/// A person who signed up already.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct SignIn {
    /// Where mails go, and the login name where people choose none.
    pub email: String,
    /// Login name of their own choice; empty where people choose none.
    pub user_name: String,
    /// In plain text: these people do not exist.
    pub password: String,
    /// The account they signed up with.
    pub contract_account_no: String,
    /// A meter in use under this account.
    pub meter_no: String,
    /// One English sentence on what this customer shows.
    pub story: String,
}

/// What was written.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Summary {
    /// Rows per file, without head lines; `documents` counts the PDFs.
    pub counts: BTreeMap<&'static str, u64>,
    /// The stories nobody signed up for first, then all generated accounts.
    pub registrable: Vec<Registrable>,
    /// The people to sign in as.
    pub sign_ins: Vec<SignIn>,
}

/// Writes an import folder to `dir` (see `docs/IMPORT.md`) and reports after every customer how
/// many are done.
///
/// Two files beside the format help a demo: `sign_ins.csv` and `registrable.csv`.
///
/// # Errors
/// An unknown profile, a folder that cannot be written, or a document that breaks PDF/A.
pub fn write(
    dir: &Path,
    options: &Options,
    progress: &mut dyn FnMut(u32),
) -> anyhow::Result<Summary> {
    let utility = utility::by_slug(&options.profile)?;
    let mut world = World {
        utility,
        today: options.today,
        shapes: Shapes::new(options.seed, options.today),
        numbers: numbers::Numbers::default(),
    };
    let printer = pdf::Printer::new(utility)?;
    let source = format!("{} – demo data, seed {}", utility.name, options.seed);
    let mut folder = Folder::create(dir, &source, options.today)?;
    let mut registrable = Vec::new();
    let mut sign_ins = Vec::new();
    for index in 0..options.customers {
        let (customer, entry) = if index < stories::COUNT {
            stories::customer(&mut world, options.seed, index)
        } else {
            (people::customer(&mut world, options.seed, index), None)
        };
        let with_pdf = index < options.pdf_customers;
        let pdf_name = |no: &str| {
            if with_pdf {
                pdf::file_name(no)
            } else {
                String::new()
            }
        };
        rows::write(&mut folder, &customer, &pdf_name)?;
        if with_pdf {
            print(&printer, &mut folder, &customer)?;
        }
        if let Some(entry) = entry {
            sign_ins.extend(sign_in(&customer, &entry));
        } else {
            registrable.extend(customer.accounts.iter().filter_map(|account| {
                Some(Registrable {
                    contract_account_no: account.no.clone(),
                    meter_no: meter_in_use(account)?,
                    name: people::display_name(&customer.name, &customer.company),
                })
            }));
        }
        progress(index + 1);
    }
    for entry in &registrable {
        let row = [&*entry.contract_account_no, &entry.meter_no, &entry.name];
        folder.row("registrable.csv", &row)?;
    }
    for entry in &sign_ins {
        let row = [
            &*entry.email,
            &entry.password,
            &entry.contract_account_no,
            &entry.meter_no,
            &entry.story,
            &entry.user_name,
        ];
        folder.row("sign_ins.csv", &row)?;
    }
    Ok(Summary {
        counts: folder.close()?,
        registrable,
        sign_ins,
    })
}

fn print(printer: &pdf::Printer, folder: &mut Folder, customer: &Customer) -> anyhow::Result<()> {
    for account in &customer.accounts {
        for contract in &account.contracts {
            for invoice in &contract.invoices {
                let bytes = printer.invoice(customer, account, contract, invoice)?;
                folder.document(&pdf::file_name(&invoice.no), &bytes)?;
            }
        }
    }
    Ok(())
}

/// The number that proves the account: of the story's named meter if it has one, else the first
/// device still on the wall.
fn meter_in_use(account: &Account) -> Option<String> {
    let running = account
        .contracts
        .iter()
        .filter(|contract| contract.ends_on.is_none());
    let mut meters = running
        .flat_map(|contract| &contract.meters)
        .filter(|meter| meter.removed_on.is_none())
        .map(|meter| &meter.no);
    let first = meters.clone().next()?;
    let named = meters.find(|no| numbers::STORY_METERS.contains(&no.as_str()));
    Some(named.unwrap_or(first).clone())
}

fn sign_in(customer: &Customer, entry: &stories::Entry) -> Option<SignIn> {
    let account = customer.accounts.first()?;
    Some(SignIn {
        email: customer.email.clone(),
        user_name: entry.user_name.to_owned(),
        password: entry.password.to_owned(),
        contract_account_no: account.no.clone(),
        meter_no: meter_in_use(account)?,
        story: entry.story.to_owned(),
    })
}
