//! Printing: every letter that was not printed yet becomes a PDF in the print folder, from where the utility's
//! printer takes it. Written aside and renamed; a crash in between only means that the same file is written again.

use std::path::Path;

use anyhow::Context;
use chrono::{DateTime, Utc};
use domain::{
    contract::PostalAddress, format, identity::LetterCode, language::Language, profile::Imprint,
};
use locales::{Texts, texts};
use print::{Facts, Fonts, Letter};
use sea_orm::{FromQueryResult, Statement};
use uuid::Uuid;

use super::{TRIES, code_of};
use crate::{Failure, Outcome, Services, db::execute};

/// Printed letters are grey: a printer's tray seldom has the utility's colour.
const ACCENT: (u8, u8, u8) = (60, 60, 66);

#[derive(FromQueryResult)]
struct Row {
    id: Uuid,
    language: String,
    created_at: DateTime<Utc>,
    expires_at: DateTime<Utc>,
    customer_no: String,
    salutation: Option<String>,
    first_name: Option<String>,
    last_name: Option<String>,
    company: Option<String>,
    street: Option<String>,
    house_no: Option<String>,
    addition: Option<String>,
    postcode: Option<String>,
    town: Option<String>,
    country: Option<String>,
}

const WAITING: &str = "SELECT l.id, l.language, l.created_at, l.expires_at, k.customer_no, k.salutation, \
    k.first_name, k.last_name, k.company, k.street, k.house_no, k.addition, k.postcode, k.town, k.country \
    FROM letters l JOIN customers k ON k.id = l.customer_id \
    WHERE l.printed_at IS NULL AND l.used_at IS NULL AND l.closed_at IS NULL AND l.expires_at > $1 \
    AND k.gone_on IS NULL AND l.id > $2 ORDER BY l.id LIMIT 200";

/// What was printed, and what could not be.
#[derive(Debug, Default)]
pub struct Printed {
    /// Letters.
    pub count: usize,
    /// Numbers of those whose letters could not be set, and why. Their letters wait for the next time.
    pub failed: Vec<(String, String)>,
}

/// Prints what waits into `folder`. A letter that cannot be set, because a name has characters that the font does not
/// have, holds up no other one.
///
/// # Errors
/// A folder that cannot be written to.
pub async fn print(services: &Services, folder: &Path) -> Outcome<Printed> {
    let fonts = Fonts::load().map_err(Failure::Unexpected)?;
    let mut printed = Printed::default();
    let mut last = Uuid::nil();
    loop {
        let values = [services.now().into(), last.into()];
        let statement = Statement::from_sql_and_values(services.db.backend(), WAITING, values);
        let rows = Row::find_by_statement(statement);
        let rows = rows.all(services.db.read()).await?;
        let Some(end) = rows.last() else {
            return Ok(printed);
        };
        last = end.id;
        for row in rows {
            let (name, bytes) = match page(services, &fonts, &row) {
                Ok(page) => page,
                Err(cause) => {
                    printed.failed.push((row.customer_no, format!("{cause:#}")));
                    continue;
                }
            };
            write(folder, &name, &bytes).map_err(Failure::Unexpected)?;
            let sql = "UPDATE letters SET printed_at = $1 WHERE id = $2";
            execute(
                services.db.write(),
                sql,
                [services.now().into(), row.id.into()],
            )
            .await?;
            printed.count += 1;
        }
    }
}

fn write(folder: &Path, name: &str, bytes: &[u8]) -> anyhow::Result<()> {
    std::fs::create_dir_all(folder).with_context(|| folder.display().to_string())?;
    let path = folder.join(name);
    let aside = path.with_extension("part");
    std::fs::write(&aside, bytes).with_context(|| aside.display().to_string())?;
    std::fs::rename(&aside, &path).with_context(|| path.display().to_string())
}

/// File name and bytes. Two letters to somebody on one day are two files.
fn page(services: &Services, fonts: &Fonts, row: &Row) -> anyhow::Result<(String, Vec<u8>)> {
    let language = Language::parse(&row.language).unwrap_or_default();
    let code = code_of(services, row.id);
    let letter = letter(services, row, language, &code);
    let day = services.local_date(row.created_at);
    let id = row.id.simple().to_string();
    let facts = Facts {
        title: &letter.subject,
        author: &services.profile.name,
        language: language.code(),
        day,
        id: &id,
        accent: ACCENT,
    };
    let bytes = print::document(fonts, facts, &[&|canvas| print::letter(canvas, &letter)])?;
    let number: String = row
        .customer_no
        .chars()
        .filter(char::is_ascii_alphanumeric)
        .collect();
    let short = id.get(24..).unwrap_or_default();
    Ok((format!("letter-{day}-{number}-{short}.pdf"), bytes))
}

fn letter(services: &Services, row: &Row, language: Language, code: &LetterCode) -> Letter {
    let (t, profile) = (texts(language), &services.profile);
    let day = |at| format::date_long(services.local_date(at), language);
    let number = services.profile.letter_number(&row.customer_no);
    let is_pin = profile.access.has_services();
    let (label, code_label) = if is_pin {
        (t.msg_letter_member_number(), t.msg_letter_pin())
    } else {
        (t.msg_letter_customer_number(), t.msg_letter_code())
    };
    let url = |page: &str| format!("{}{page}", services.base_url);
    let portal = &profile.portal_name;
    let last_day = day(row.expires_at);
    let tries = TRIES.to_string();
    let (subject, body, steps, rules) = if is_pin {
        (
            t.msg_letter_pin_subject(),
            t.msg_letter_pin_body(portal),
            vec![
                t.msg_letter_pin_step_sign_in(url("")),
                t.msg_letter_pin_step_open(),
                t.msg_letter_pin_step_type(),
            ],
            t.msg_letter_pin_rules(&last_day, tries),
        )
    } else {
        (
            t.msg_letter_subject(portal),
            t.msg_letter_body(portal),
            vec![
                t.msg_letter_step_open(url("/register")),
                t.msg_letter_step_type(),
                t.msg_letter_step_mail(),
            ],
            t.msg_letter_rules(&last_day, tries),
        )
    };
    let address = &profile.service.address;
    let [street, town] = address.two_lines();
    let imprint = &profile.imprint;
    Letter {
        sender: profile.name.clone(),
        return_line: format!("{} · {street} · {town}", profile.name),
        address: addressee(row, &profile.service.address),
        facts: vec![
            (t.msg_letter_date(), day(row.created_at)),
            (label.clone(), number.clone()),
            (t.msg_letter_phone(), profile.service.phone.clone()),
            (t.msg_letter_email(), profile.service.email.clone()),
        ],
        subject,
        before: vec![hello(t, row, language), body],
        boxed: vec![
            (label, number),
            (t.msg_letter_until(), last_day),
            (code_label, code.printed()),
        ],
        steps,
        after: vec![rules, t.msg_letter_secret()],
        foot: vec![
            format!(
                "{} · {}, {} {}",
                imprint.operator, imprint.street, imprint.postcode, imprint.town
            ),
            registered(imprint),
        ],
    }
}

/// What of it there is: a chamber stands in no register.
fn registered(imprint: &Imprint) -> String {
    let parts = [
        &imprint.register_court,
        &imprint.register_number,
        &imprint.vat_id,
    ];
    let parts = parts.into_iter().map(String::as_str);
    let parts: Vec<&str> = parts.filter(|part| !part.is_empty()).collect();
    parts.join(" · ")
}

fn filled(part: Option<&String>) -> Option<&str> {
    part.map(|part| part.trim()).filter(|part| !part.is_empty())
}

fn full_name(row: &Row) -> String {
    let parts = [
        filled(row.first_name.as_ref()),
        filled(row.last_name.as_ref()),
    ];
    parts.into_iter().flatten().collect::<Vec<_>>().join(" ")
}

/// As on an envelope; the country only where it is another one than the utility's.
fn addressee(row: &Row, home: &PostalAddress) -> Vec<String> {
    let join = |parts: [Option<&String>; 2]| {
        let parts = parts.into_iter().filter_map(filled);
        parts.collect::<Vec<_>>().join(" ")
    };
    let company = filled(row.company.as_ref()).map(str::to_owned);
    let person = full_name(row);
    let person = match (&company, filled(row.salutation.as_ref())) {
        (None, Some(salutation)) => format!("{salutation} {person}"),
        _ => person,
    };
    // Postcodes of other countries say so by their length, and the row names the country.
    let country = filled(row.country.as_ref())
        .filter(|country| *country != "DE" || home.postcode.len() != 5)
        .filter(|_| {
            row.postcode
                .as_ref()
                .is_none_or(|code| code.len() != home.postcode.len())
        });
    [
        company,
        Some(person),
        filled(row.addition.as_ref()).map(str::to_owned),
        Some(join([row.street.as_ref(), row.house_no.as_ref()])),
        Some(join([row.postcode.as_ref(), row.town.as_ref()])),
        country.map(str::to_owned),
    ]
    .into_iter()
    .flatten()
    .filter(|line| !line.trim().is_empty())
    .collect()
}

fn hello(t: &Texts, row: &Row, language: Language) -> String {
    let name = full_name(row);
    let last = filled(row.last_name.as_ref());
    match (filled(row.salutation.as_ref()), last) {
        (Some(salutation), Some(last)) if language == Language::De => {
            t.msg_letter_hello(format!("{salutation} {last}"))
        }
        _ if name.is_empty() => t.msg_letter_hello_all(),
        _ => t.msg_letter_hello(name),
    }
}
