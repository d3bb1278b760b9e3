//! Makes the demo data: an import folder of a fictitious utility, from a handful of hand-made
//! customers to a hundred thousand generated ones.
//!
//! The same seed and the same day give the same bytes, documents included, so screenshots and
//! journeys stay equal. Customers are made and written one by one; memory does not grow with
//! their number beyond the short list of [`Registrable`] accounts.

mod billing;
mod builder;
mod craft;
mod folder;
mod german;
mod identity;
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
mod telecom;
mod utility;

use std::collections::BTreeMap;
use std::path::Path;

use chrono::NaiveDate;

use crate::builder::World;
use crate::folder::Folder;
use crate::identity::Banked;
use crate::model::{Account, Customer};
use crate::shapes::Shapes;
use crate::utility::{Proof, Utility};

/// The story of somebody whose personal identity code the utility does not know.
const INCOMPLETE: u32 = 3;

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
    /// Customer or member number.
    pub customer_no: String,
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
    /// Customer or member number: that of the letter this person registered or unlocked the company with. Empty
    /// for those who did not.
    pub customer_no: String,
    /// The day of the registration; empty for today.
    pub registered_on: String,
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
    let mut banked = Vec::new();
    for index in 0..options.customers {
        let (mut customer, entry) = if index < stories::COUNT {
            stories::customer(&mut world, options.seed, index)
        } else {
            (people::customer(&mut world, options.seed, index), None)
        };
        more(&mut world, &mut customer, options.seed, index);
        if utility.proof == Proof::Bank {
            banked.push(Banked::customer(&customer, index));
        }
        // Documents are printed in German only.
        let with_pdf = index < options.pdf_customers && utility.abroad.is_none();
        let pdf_name = |no: &str| {
            if with_pdf {
                pdf::file_name(no)
            } else {
                String::new()
            }
        };
        rows::write(&mut folder, utility, &customer, &pdf_name)?;
        if with_pdf {
            print(&printer, &mut folder, &customer)?;
        }
        // Where banks identify people, everybody registers by hand.
        let entry = entry.filter(|_| utility.proof != Proof::Bank);
        if let Some(entry) = entry {
            sign_ins.extend(sign_in(utility, &customer, &entry));
        } else {
            registrable.extend(registrables(utility, &customer));
        }
        progress(index + 1);
    }
    for entry in &registrable {
        let row = [
            &*entry.contract_account_no,
            &entry.meter_no,
            &entry.name,
            &entry.customer_no,
        ];
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
            &entry.customer_no,
            &entry.registered_on,
        ];
        folder.row("sign_ins.csv", &row)?;
    }
    if utility.proof == Proof::Bank {
        banked.extend([Banked::stranger(), Banked::unsure()]);
        identity::write(dir, &banked)?;
    }
    Ok(Summary {
        counts: folder.close()?,
        registrable,
        sign_ins,
    })
}

/// What goes beside the metered supply: fibre lines, companies of members.
fn more(world: &mut World, customer: &mut Customer, seed: u64, index: u32) {
    let mut random = random::Random::new(seed, u64::from(index) + 500_000);
    let random = &mut random;
    if world.utility.fibre && (index < stories::COUNT || random.chance(55)) {
        // A line has a contract account of its own, billed every month.
        let mut account = world.account(None);
        let product = usize::try_from(index).unwrap_or(0) + 1;
        account.lines.push(telecom::line(
            &mut world.numbers,
            world.today,
            product,
            random,
        ));
        account
            .points
            .push(world.point(customer.address.clone(), String::new()));
        customer.accounts.push(account);
    }
    if let Some(abroad) = &world.utility.abroad {
        customer.country = abroad.country;
        customer.language = abroad.language;
        if index >= stories::COUNT {
            customer.name.salutation = "";
            random
                .pick(abroad.first_names)
                .clone_into(&mut customer.name.first);
            random
                .pick(abroad.last_names)
                .clone_into(&mut customer.name.last);
            if !customer.email.is_empty() {
                customer.email = names::email(&customer.name, index);
            }
        }
    }
    // One story is about a record without a code.
    if world.utility.proof == Proof::Bank && index != INCOMPLETE {
        customer.personal_code = identity::code(index);
    }
    if world.utility.proof == Proof::Email {
        craft::member(customer, index, world.today, random);
    }
}

/// What nobody has signed up for yet.
fn registrables(utility: &Utility, customer: &Customer) -> Vec<Registrable> {
    let accounts = customer.accounts.iter().filter_map(|account| {
        let meter_no = match utility.proof {
            Proof::Meter => meter_in_use(account)?,
            Proof::Letter | Proof::Email | Proof::Bank => String::new(),
        };
        Some(Registrable {
            contract_account_no: account.no.clone(),
            meter_no,
            name: people::display_name(&customer.name, &customer.company),
            customer_no: customer.no.clone(),
        })
    });
    // A letter is about everything of a customer.
    let most = if utility.proof == Proof::Meter {
        usize::MAX
    } else {
        1
    };
    accounts.take(most).collect()
}

fn print(printer: &pdf::Printer, folder: &mut Folder, customer: &Customer) -> anyhow::Result<()> {
    for account in &customer.accounts {
        for contract in &account.contracts {
            for invoice in &contract.invoices {
                let bytes = printer.invoice(customer, account, contract, invoice)?;
                folder.document(&pdf::file_name(&invoice.no), &bytes)?;
            }
        }
        telecom::print(
            printer.fonts(),
            printer.utility(),
            folder,
            customer,
            account,
        )?;
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

fn sign_in(utility: &Utility, customer: &Customer, entry: &stories::Entry) -> Option<SignIn> {
    let account = customer.accounts.first()?;
    let meter_no = match utility.proof {
        Proof::Meter => meter_in_use(account)?,
        Proof::Letter | Proof::Email | Proof::Bank => String::new(),
    };
    let by_letter = match utility.proof {
        Proof::Meter | Proof::Bank => false,
        Proof::Letter => true,
        Proof::Email => entry.has_letter,
    };
    Some(SignIn {
        email: customer.email.clone(),
        user_name: entry.user_name.to_owned(),
        password: entry.password.to_owned(),
        contract_account_no: account.no.clone(),
        meter_no,
        story: entry.story.to_owned(),
        customer_no: if by_letter {
            customer.no.clone()
        } else {
            String::new()
        },
        registered_on: entry.registered_on.to_owned(),
    })
}
