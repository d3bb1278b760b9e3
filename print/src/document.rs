//! Owns the document around the pages: format, metadata, the archive standard it keeps.

use anyhow::{Context, anyhow};
use chrono::{Datelike, NaiveDate};
use krilla::configure::{Archival, ConfigurationBuilder};
use krilla::metadata::{DateTime, Metadata};
use krilla::page::PageSettings;
use krilla::{Document, SerializeSettings};

use crate::canvas::{Canvas, Fonts, HEIGHT, WIDTH};

/// What a document says about itself.
#[derive(Debug, Clone, Copy)]
pub struct Facts<'a> {
    /// Shown in the window.
    pub title: &'a str,
    /// Who made it.
    pub author: &'a str,
    /// BCP 47, `de-DE`.
    pub language: &'a str,
    /// Its day.
    pub day: NaiveDate,
    /// What tells it from others; part of the file's id.
    pub id: &'a str,
    /// Accent colour: red, green, blue.
    pub accent: (u8, u8, u8),
}

/// Draws the pages and closes the document.
///
/// # Errors
/// A page that breaks PDF/A-3b, a character the font does not have among them.
pub fn document(
    fonts: &Fonts,
    facts: Facts<'_>,
    pages: &[&dyn Fn(&mut Canvas<'_>)],
) -> anyhow::Result<Vec<u8>> {
    let configuration = ConfigurationBuilder::new()
        .with_archival_validator(Archival::A3_B)
        .finish()
        .map_err(|error| anyhow!("PDF/A-3b is not available: {error:?}"))?;
    let mut document = Document::new_with(SerializeSettings {
        configuration,
        ..Default::default()
    });
    for draw in pages {
        let size = PageSettings::from_wh(WIDTH, HEIGHT).context("A4 is a page size")?;
        let mut page = document.start_page_with(size);
        let mut canvas = Canvas::new(page.surface(), fonts, facts.accent);
        draw(&mut canvas);
        canvas.finish();
        page.finish();
    }
    document.set_metadata(metadata(facts));
    document
        .finish()
        .map_err(|error| anyhow!("{}: {error:?}", facts.id))
}

pub(crate) fn metadata(facts: Facts<'_>) -> Metadata {
    let created = DateTime::new(u16::try_from(facts.day.year()).unwrap_or(0))
        .month(u8::try_from(facts.day.month()).unwrap_or(1))
        .day(u8::try_from(facts.day.day()).unwrap_or(1))
        .hour(6)
        .minute(0)
        .second(0)
        .utc_offset_hour(0)
        .utc_offset_minute(0);
    Metadata::new()
        .title(facts.title.to_owned())
        .authors(vec![facts.author.to_owned()])
        .language(facts.language.to_owned())
        .creation_date(created)
        .document_id(facts.id.to_owned())
}
