//! The demo's people: they register through the real use cases, read their mail in the demo's mailbox and
//! press the link. Then the terminal introduces them.

use std::path::PathBuf;

use anyhow::Context;
use domain::language::Language;
use services::{
    Services,
    account::{self, Caller, Registration},
    mail::mailbox,
    outbox,
};

use crate::settings::Settings;

/// A line of `sign_ins.csv`.
struct Person {
    email: String,
    password: String,
    contract_account: String,
    meter: String,
    story: String,
    user_name: String,
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
}

fn folder(settings: &Settings) -> PathBuf {
    settings.data.join("demo")
}

fn people(settings: &Settings) -> anyhow::Result<Vec<Person>> {
    let path = folder(settings).join("sign_ins.csv");
    if !path.is_file() {
        return Ok(Vec::new());
    }
    let mut reader = csv::Reader::from_path(&path).with_context(|| path.display().to_string())?;
    let mut people = Vec::new();
    for row in reader.records() {
        let row = row?;
        let field = |at| row.get(at).unwrap_or_default().to_owned();
        people.push(Person {
            email: field(0),
            password: field(1),
            contract_account: field(2),
            meter: field(3),
            story: field(4),
            user_name: field(5),
        });
    }
    Ok(people)
}

/// Registers who is not registered yet.
pub async fn sign_up(services: &Services, settings: &Settings) -> anyhow::Result<()> {
    for person in people(settings)? {
        let caller = Caller {
            address: format!("demo {}", person.email),
            ..Caller::default()
        };
        let sign_in = account::SignIn {
            name: person.name().to_owned(),
            password: person.password.clone(),
            keep: false,
        };
        if account::sign_in(services, &caller, &sign_in).await.is_ok() {
            continue;
        }
        let form = Registration {
            contract_account: person.contract_account,
            meter: person.meter,
            email: person.email.clone(),
            user_name: person.user_name,
            password: person.password,
            language: Language::De,
        };
        account::register(services, &caller, &form).await?;
        while outbox::work_once(services).await?.done > 0 {}
        let mails = mailbox::list(services).await?;
        let mail = mails
            .iter()
            .find(|mail| mail.to == person.email)
            .context("no mail came")?;
        let mail = mailbox::read(services, &mail.name).await?;
        let link = mail
            .links
            .iter()
            .find_map(|link| link.split("/activate/").nth(1));
        if let Some(token) = link {
            account::activate(services, &caller, token, "").await?;
        }
    }
    Ok(())
}

/// Prints who can sign in, and a pair that can still be registered.
pub fn introduce(settings: &Settings) {
    println!("\n  {}\n", settings.base_url);
    println!("  Demo mailbox: {}/demo/mailbox\n", settings.base_url);
    for person in people(settings).unwrap_or_default() {
        println!("  Sign in:  {}  {}", person.name(), person.password);
        println!("            {}", person.story);
    }
    let path = folder(settings).join("registrable.csv");
    if let Ok(mut reader) = csv::Reader::from_path(path) {
        for row in reader.records().filter_map(Result::ok).take(2) {
            let field = |at| row.get(at).unwrap_or_default();
            println!(
                "  Register: contract account {}, meter {} ({})",
                field(0),
                field(1),
                field(2)
            );
        }
    }
    println!();
}
