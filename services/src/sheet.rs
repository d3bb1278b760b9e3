//! PDFs that the portal makes itself: what all of them have in common.

use chrono::NaiveDate;
use domain::language::Language;
use print::{Facts, Fonts, Sheet};

use crate::{Failure, Outcome, Services};

/// Printed sheets are grey: a printer's tray seldom has the utility's colour.
const ACCENT: (u8, u8, u8) = (60, 60, 66);

/// A file to send.
#[derive(Clone, Debug)]
pub struct Printed {
    /// The name to save it under.
    pub file_name: String,
    pub bytes: Vec<u8>,
}

/// What tells a sheet from others.
pub(crate) struct About {
    pub language: Language,
    pub day: NaiveDate,
    pub id: String,
}

/// The last lines of every page.
pub(crate) fn foot(services: &Services) -> Vec<String> {
    let imprint = &services.profile.imprint;
    let registered = [&imprint.register_court, &imprint.register_number];
    let registered = registered.map(String::as_str).join(" ");
    vec![
        format!(
            "{} · {}, {} {}",
            imprint.operator, imprint.street, imprint.postcode, imprint.town
        ),
        registered.trim().to_owned(),
    ]
}

/// A title as part of a file's name: letters that every header and every disk can carry.
fn plain(title: &str) -> String {
    let mut name = String::new();
    for c in title.chars() {
        match c {
            'ä' => name.push_str("ae"),
            'ö' => name.push_str("oe"),
            'ü' => name.push_str("ue"),
            'ß' => name.push_str("ss"),
            'å' => name.push('a'),
            c if c.is_ascii_alphanumeric() => name.push(c),
            _ => name.push('-'),
        }
    }
    name
}

/// Sets and writes a sheet, away from the threads that answer requests.
pub(crate) async fn print(services: &Services, about: About, sheet: Sheet) -> Outcome<Printed> {
    let author = services.profile.name.clone();
    let file_name = format!("{}-{}.pdf", plain(&sheet.title), about.day);
    let printed = move || {
        let facts = Facts {
            title: &sheet.title,
            author: &author,
            language: about.language.code(),
            day: about.day,
            id: &about.id,
            accent: ACCENT,
        };
        print::sheet(&Fonts::load()?, facts, &sheet)
    };
    let bytes = tokio::task::spawn_blocking(printed).await;
    let bytes = bytes.map_err(|error| Failure::Unexpected(error.into()))?;
    let bytes = bytes.map_err(Failure::Unexpected)?;
    Ok(Printed { file_name, bytes })
}
