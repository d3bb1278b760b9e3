//! Draws a set sheet and ties every line to what it is: heading, paragraph, cell of a table.

use std::num::NonZeroU16;

use anyhow::{Context, anyhow};
use krilla::configure::{Accessibility, Archival, ConfigurationBuilder};
use krilla::destination::XyzDestination;
use krilla::geom::Point;
use krilla::outline::{Outline, OutlineNode};
use krilla::page::PageSettings;
use krilla::tagging::{
    Artifact, ArtifactType, ContentTag, Identifier, SpanTag, TableHeaderScope, Tag, TagGroup,
    TagTree,
};
use krilla::{Document, SerializeSettings};

use super::Sheet;
use super::layout::{Cell, Element, Head, LEFT, Pages, WIDE, layout};
use crate::canvas::{Canvas, Fonts, HEIGHT, SMALL, Tone, WIDTH, points};
use crate::document::{Facts, metadata};

/// Makes the file.
///
/// # Errors
/// A sheet that breaks PDF/A-3a or PDF/UA-1, a character the font does not have among them.
pub fn sheet(fonts: &Fonts, facts: Facts<'_>, sheet: &Sheet) -> anyhow::Result<Vec<u8>> {
    let configuration = ConfigurationBuilder::new()
        .with_archival_validator(Archival::A3_A)
        .with_accessibility_validator(Accessibility::UA1)
        .finish()
        .map_err(|error| anyhow!("PDF/A-3a and PDF/UA-1 are not available: {error:?}"))?;
    let mut document = Document::new_with(SerializeSettings {
        configuration,
        ..Default::default()
    });
    let pages = layout(fonts, sheet);
    let mut drawn = Vec::with_capacity(pages.pieces.len());
    for at in 0..pages.count {
        let size = PageSettings::from_wh(WIDTH, HEIGHT).context("A4 is a page size")?;
        let mut page = document.start_page_with(size);
        let mut canvas = Canvas::new(page.surface(), fonts, facts.accent);
        draw(&mut canvas, sheet, &pages, at, &mut drawn);
        canvas.finish();
        page.finish();
    }
    document.set_tag_tree(tree(&pages, &drawn, facts.language)?);
    document.set_outline(outline(&pages));
    document.set_metadata(metadata(facts));
    document
        .finish()
        .map_err(|error| anyhow!("{}: {error:?}", facts.id))
}

/// Draws a page. Lines stand in the order of the pages, so `drawn` grows with them.
fn draw(
    canvas: &mut Canvas<'_>,
    sheet: &Sheet,
    pages: &Pages,
    page: usize,
    drawn: &mut Vec<Identifier>,
) {
    if let Some(mark) = &sheet.mark {
        canvas.watermark(&canvas.plain(mark));
    }
    aside(canvas, ArtifactType::Layout, |canvas| {
        canvas.rect(LEFT, 16.0, 10.0, 1.4, Tone::Accent);
        for rule in pages.rules.iter().filter(|rule| rule.page == page) {
            canvas.rule(rule.x, rule.y, rule.width);
        }
    });
    for piece in pages.pieces.iter().filter(|piece| piece.page == page) {
        drawn.push(canvas.begin(ContentTag::Span(SpanTag::empty())));
        canvas.text(piece.x, piece.y, piece.style, &piece.text);
        canvas.end();
    }
    aside(canvas, ArtifactType::Footer, |canvas| {
        canvas.rule(LEFT, 277.0, WIDE);
        for (line, at) in sheet.foot.iter().zip(0_u8..3) {
            let line = canvas.plain(line);
            canvas.fitted(LEFT, 281.0 + 3.6 * f32::from(at), WIDE - 28.0, SMALL, &line);
        }
        let number = sheet
            .page
            .replace("{page}", &(page + 1).to_string())
            .replace("{pages}", &pages.count.to_string());
        canvas.right(LEFT + WIDE, 281.0, SMALL, &number);
    });
}

fn aside(canvas: &mut Canvas<'_>, kind: ArtifactType, with: impl FnOnce(&mut Canvas<'_>)) {
    canvas.begin(ContentTag::Artifact(Artifact::with_kind(kind)));
    with(canvas);
    canvas.end();
}

/// What every line is, in the order of reading.
fn tree(pages: &Pages, drawn: &[Identifier], language: &str) -> anyhow::Result<TagTree> {
    let mut tree = TagTree::new().with_lang(Some(language.to_owned()));
    let fill = |mut group: TagGroup, pieces: &[usize]| -> anyhow::Result<TagGroup> {
        for at in pieces {
            group.push(*drawn.get(*at).context("every line is drawn")?);
        }
        Ok(group)
    };
    for element in &pages.elements {
        let group = match element {
            Element::Heading {
                level,
                text,
                pieces,
            } => {
                let level = NonZeroU16::new(*level).context("levels begin with one")?;
                fill(TagGroup::new(Tag::Hn(level, Some(text.clone()))), pieces)?
            }
            Element::Text(pieces) => fill(TagGroup::new(Tag::P), pieces)?,
            Element::Table(rows) => {
                let mut table = TagGroup::new(Tag::Table);
                for row in rows {
                    let mut group = TagGroup::new(Tag::TR);
                    for cell in row {
                        group.push(fill(kind(cell), &cell.pieces)?);
                    }
                    table.push(group);
                }
                table
            }
        };
        tree.push(group);
    }
    Ok(tree)
}

fn kind(cell: &Cell) -> TagGroup {
    match cell.head {
        Some(Head::Column) => TagGroup::new(Tag::TH(TableHeaderScope::Column)),
        Some(Head::Row) => TagGroup::new(Tag::TH(TableHeaderScope::Row)),
        None => TagGroup::new(Tag::TD),
    }
}

/// The headings, to jump to.
fn outline(pages: &Pages) -> Outline {
    let mut outline = Outline::new();
    for element in &pages.elements {
        let Element::Heading { text, pieces, .. } = element else {
            continue;
        };
        if let Some(piece) = pieces.first().and_then(|at| pages.pieces.get(*at)) {
            let point = Point::from_xy(points(piece.x), points(piece.y - 8.0));
            let node = OutlineNode::new(text.clone(), XyzDestination::new(piece.page, point));
            outline.push_child(node);
        }
    }
    outline
}
