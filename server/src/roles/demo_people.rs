//! The demo's people: they register through the real use cases, read their mail in the demo's mailbox, type the
//! codes of real letters and press the links. Then the terminal introduces them.

use std::{path::PathBuf, sync::Arc};

use anyhow::{Context, ensure};
use chrono::{DateTime, NaiveDate, NaiveTime, Utc};
use domain::{language::Language, profile};
use services::{
    Services,
    account::{self, Activated, Caller, Registration, Shown, SignedIn},
    letter,
    mail::mailbox,
    outbox,
    ports::Clock,
};

use super::letters::print_folder;
use crate::{house, settings::Settings};

/// How many people who have not registered get a letter.
const LETTERS: usize = 16;

/// A line of `sign_ins.csv`.
#[derive(Default)]
struct Person {
    email: String,
    password: String,
    contract_account: String,
    meter: String,
    story: String,
    user_name: String,
    /// Of the letter this person used.
    customer_no: String,
    registered_on: Option<NaiveDate>,
}

impl Person {
    /// What this person types at the sign-in.
    fn name(&self) -> &str {
        if self.user_name.is_empty() {
            &self.email
        } else {
            &self.user_name
        }
    }

    fn caller(&self) -> Caller {
        Caller {
            address: format!("demo {}", self.email),
            ..Caller::default()
        }
    }
}

fn folder(settings: &Settings) -> PathBuf {
    settings.data.join("demo")
}

fn rows(settings: &Settings, name: &str) -> anyhow::Result<Vec<csv::StringRecord>> {
    let path = folder(settings).join(name);
    if !path.is_file() {
        return Ok(Vec::new());
    }
    let mut reader = csv::Reader::from_path(&path).with_context(|| path.display().to_string())?;
    let rows: Result<Vec<_>, _> = reader.records().collect();
    Ok(rows?)
}

fn people(settings: &Settings) -> anyhow::Result<Vec<Person>> {
    let rows = rows(settings, "sign_ins.csv")?;
    let person = |row: &csv::StringRecord| {
        let field = |at| row.get(at).unwrap_or_default().to_owned();
        Person {
            email: field(0),
            password: field(1),
            contract_account: field(2),
            meter: field(3),
            story: field(4),
            user_name: field(5),
            customer_no: field(6),
            registered_on: field(7).parse().ok(),
        }
    };
    Ok(rows.iter().map(person).collect())
}

/// Registers who is not registered yet, and sends letters to some who are not.
pub async fn sign_up(services: &Services, settings: &Settings) -> anyhow::Result<()> {
    for person in people(settings)? {
        let sign_in = account::SignIn {
            name: person.name().to_owned(),
            password: person.password.clone(),
            keep: false,
        };
        let entered = account::sign_in(services, &person.caller(), &sign_in).await;
        if entered.is_ok() {
            continue;
        }
        if let Some(day) = person.registered_on {
            let house = house::build_at(settings, Arc::new(StoppedClock(day))).await?;
            register(&house.services, &person).await?;
        } else {
            register(services, &person).await?;
        }
    }
    letters(services, settings).await
}

/// A day of the past, at noon: some people of the demo have been here for long.
struct StoppedClock(NaiveDate);

impl Clock for StoppedClock {
    fn now(&self) -> DateTime<Utc> {
        let noon = NaiveTime::from_hms_opt(12, 0, 0).unwrap_or_default();
        self.0.and_time(noon).and_utc()
    }
}

async fn register(services: &Services, person: &Person) -> anyhow::Result<()> {
    let access = &services.profile.access;
    let mut shown = Shown {
        contract_account: person.contract_account.clone(),
        meter: person.meter.clone(),
        ..Shown::default()
    };
    if access.registration == profile::Registration::Letter {
        shown = use_letter(services, person.customer_no.clone()).await?;
    }
    let form = Registration {
        shown,
        email: person.email.clone(),
        user_name: person.user_name.clone(),
        password: person.password.clone(),
        language: Language::De,
    };
    let caller = person.caller();
    account::register(services, &caller, &form).await?;
    let token = in_a_mail(services, &person.email, "/activate/").await?;
    let Some(token) = token else {
        return Ok(());
    };
    if let Activated::PasswordSent = account::activate(services, &caller, &token, "").await? {
        own_password(services, person).await?;
    }
    Ok(())
}

/// The first password opens the page for an own one; whoever has a letter unlocks the company then.
async fn own_password(services: &Services, person: &Person) -> anyhow::Result<()> {
    let label = locales::texts(Language::De).msg_mail_first_label();
    let first = in_a_mail(services, &person.email, &format!("{label}: ")).await?;
    let first = first.context("no mail has a password")?;
    let sign_in = account::SignIn {
        name: person.email.clone(),
        password: first,
        keep: false,
    };
    let caller = person.caller();
    let signed_in = account::sign_in(services, &caller, &sign_in).await?;
    let SignedIn::NewPassword { link, .. } = signed_in else {
        anyhow::bail!("the first password opened more than the page for an own one");
    };
    let session = account::reset_password(services, &caller, &link, &person.password).await?;
    if person.customer_no.is_empty() {
        return Ok(());
    }
    let actor = account::find_session(services, &session.token).await?;
    let actor = actor.context("the session is gone")?;
    let shown = use_letter(services, person.customer_no.clone()).await?;
    account::add(services, &actor, &caller, &shown).await?;
    Ok(())
}

async fn use_letter(services: &Services, number: String) -> anyhow::Result<Shown> {
    let (issued, _) = letter::issue(services, &[number]).await?;
    let issued = issued.into_iter().next().context("no letter was issued")?;
    Ok(Shown {
        number: issued.number,
        code: issued.code,
        ..Shown::default()
    })
}

/// The word that follows `start` in a mail to this address.
async fn in_a_mail(services: &Services, to: &str, start: &str) -> anyhow::Result<Option<String>> {
    while outbox::work_once(services).await?.done > 0 {}
    let mails = mailbox::list(services).await?;
    for row in mails.iter().filter(|mail| mail.to == to) {
        let text = mailbox::read(services, &row.name).await?.text;
        let word = text.split(start).nth(1);
        if let Some(word) = word.and_then(|rest| rest.split_whitespace().next()) {
            return Ok(Some(word.to_owned()));
        }
    }
    Ok(None)
}

/// Letters to the first people who can register or unlock something; their codes stand beside the demo data, so
/// that nobody has to open the PDF.
async fn letters(services: &Services, settings: &Settings) -> anyhow::Result<()> {
    let path = folder(settings).join("letters.csv");
    let there = path.is_file() || !folder(settings).is_dir();
    if there || !services.profile.access.has_letters() {
        return Ok(());
    }
    let registrable = rows(settings, "registrable.csv")?;
    let numbers: Vec<String> = registrable
        .iter()
        .take(LETTERS)
        .map(|row| row.get(3).unwrap_or_default().to_owned())
        .collect();
    let (issued, unknown) = letter::issue(services, &numbers).await?;
    ensure!(unknown.is_empty(), "nobody has the numbers {unknown:?}");
    letter::print(services, &print_folder(settings, None)).await?;
    let mut writer = csv::Writer::from_path(&path)?;
    writer.write_record(["number", "code"])?;
    for letter in issued {
        writer.write_record([letter.number, letter.code])?;
    }
    writer.flush()?;
    Ok(())
}

/// Prints who can sign in, and with what one can register.
pub fn introduce(settings: &Settings) {
    println!("\n  {}\n", settings.base_url);
    println!("  Demo mailbox: {}/demo/mailbox\n", settings.base_url);
    for person in people(settings).unwrap_or_default() {
        println!("  Sign in:  {}  {}", person.name(), person.password);
        println!("            {}", person.story);
    }
    let field = |row: &csv::StringRecord, at| row.get(at).unwrap_or_default().to_owned();
    let letters = rows(settings, "letters.csv").unwrap_or_default();
    for row in letters.iter().take(2) {
        println!(
            "  Letter:   number {}, code {}",
            field(row, 0),
            field(row, 1)
        );
    }
    if !letters.is_empty() {
        println!(
            "            printed in {}",
            print_folder(settings, None).display()
        );
    }
    for row in rows(settings, "registrable.csv")
        .unwrap_or_default()
        .iter()
        .take(2)
    {
        let (account, meter, name) = (field(row, 0), field(row, 1), field(row, 2));
        if meter.is_empty() && !settings.bank_issuer.is_empty() {
            println!("  Register: with any bank as {name}");
        } else if !meter.is_empty() {
            println!("  Register: contract account {account}, meter {meter} ({name})");
        }
    }
    println!();
}
