//! Owns drawing: text that knows its width, boxes, lines, on an A4 page measured in millimetres.

use anyhow::Context;
use krilla::color::rgb;
use krilla::geom::{PathBuilder, Point, Rect, Transform};
use krilla::paint::Fill;
use krilla::surface::Surface;
use krilla::tagging::{Artifact, ArtifactType, ContentTag, Identifier};
use krilla::text::{Font, TextDirection};
use rustybuzz::{Face, UnicodeBuffer};

/// A4 in points.
pub const WIDTH: f32 = 595.28;
/// A4 in points.
pub const HEIGHT: f32 = 841.89;

const REGULAR: &[u8] = include_bytes!("../fonts/HausanschlussSans-Regular.ttf");
const SEMIBOLD: &[u8] = include_bytes!("../fonts/HausanschlussSans-SemiBold.ttf");

/// Points of a length in millimetres.
pub(crate) fn points(millimetres: f32) -> f32 {
    millimetres * 72.0 / 25.4
}

/// The two weights, for drawing and for measuring.
pub struct Fonts {
    regular: (Font, Face<'static>),
    semibold: (Font, Face<'static>),
}

impl Fonts {
    /// Reads the fonts built into the program.
    pub fn load() -> anyhow::Result<Self> {
        Ok(Self {
            regular: font(REGULAR)?,
            semibold: font(SEMIBOLD)?,
        })
    }

    fn get(&self, bold: bool) -> &(Font, Face<'static>) {
        if bold { &self.semibold } else { &self.regular }
    }

    /// Width of `text` in millimetres, kerning included.
    pub fn width(&self, text: &str, style: Style) -> f32 {
        let face = &self.get(style.bold).1;
        let mut buffer = UnicodeBuffer::new();
        buffer.push_str(text);
        let glyphs = rustybuzz::shape(face, &[], buffer);
        let units: i32 = glyphs
            .glyph_positions()
            .iter()
            .map(|glyph| glyph.x_advance)
            .sum();
        // Advances are a few thousand units: exact in f32 by way of i16 steps.
        let units: f32 = f32::from(i16::try_from(units / 16).unwrap_or(i16::MAX)) * 16.0
            + f32::from(i16::try_from(units % 16).unwrap_or(0));
        let em = f32::from(i16::try_from(face.units_per_em()).unwrap_or(1000));
        units / em * style.size * 25.4 / 72.0
    }

    /// `text` in characters that the font has: what is missing gets its plain relative, or a question mark. A name in
    /// another alphabet must not keep anybody from the document.
    pub fn plain(&self, text: &str) -> String {
        let plain = |c: char| match c {
            '\u{202f}' | '\u{2009}' => '\u{a0}',
            '₂' => '2',
            c if self.regular.1.glyph_index(c).is_none() => '?',
            c => c,
        };
        text.chars().map(plain).collect()
    }

    /// `text` in lines of at most `width` millimetres; a word that is longer stands alone.
    pub fn lines(&self, text: &str, width: f32, style: Style) -> Vec<String> {
        let mut lines = Vec::new();
        let mut line = String::new();
        for word in self.plain(text).split(' ') {
            let longer = if line.is_empty() {
                word.to_owned()
            } else {
                format!("{line} {word}")
            };
            if !line.is_empty() && self.width(&longer, style) > width {
                lines.push(std::mem::replace(&mut line, word.to_owned()));
            } else {
                line = longer;
            }
        }
        lines.push(line);
        lines
    }
}

fn font(bytes: &'static [u8]) -> anyhow::Result<(Font, Face<'static>)> {
    let drawn = Font::new(bytes.into(), 0).context("the built-in font cannot be read")?;
    let measured = Face::from_slice(bytes, 0).context("the built-in font cannot be read")?;
    Ok((drawn, measured))
}

/// What a text looks like.
#[derive(Debug, Clone, Copy)]
pub struct Style {
    /// Points.
    pub size: f32,
    pub bold: bool,
    pub tone: Tone,
}

impl Style {
    /// Millimetres from one base line to the next.
    pub fn leading(self) -> f32 {
        self.size * 1.36 * 25.4 / 72.0
    }
}

/// The few colours of a page.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Tone {
    Ink,
    Grey,
    Accent,
    /// A fine line.
    Line,
    /// The ground of a box.
    Ground,
}

/// Running text.
pub const TEXT: Style = Style {
    size: 9.0,
    bold: false,
    tone: Tone::Ink,
};
/// Running text, heavier.
pub const STRONG: Style = Style { bold: true, ..TEXT };
/// Labels and remarks.
pub const SMALL: Style = Style {
    size: 7.4,
    bold: false,
    tone: Tone::Grey,
};
/// Headings of a part.
pub const HEADING: Style = Style {
    size: 11.5,
    bold: true,
    tone: Tone::Ink,
};

/// A page under the pen; all positions are millimetres from the top left corner, text positions
/// name the base line.
pub struct Canvas<'a> {
    surface: Surface<'a>,
    fonts: &'a Fonts,
    accent: rgb::Color,
}

impl<'a> Canvas<'a> {
    /// Takes the pen.
    pub fn new(surface: Surface<'a>, fonts: &'a Fonts, accent: (u8, u8, u8)) -> Self {
        Self {
            surface,
            fonts,
            accent: rgb::Color::new(accent.0, accent.1, accent.2),
        }
    }

    /// What is drawn until [`Canvas::end`] belongs together, for who has the page read out.
    pub fn begin(&mut self, tag: ContentTag<'_>) -> Identifier {
        self.surface.start_tagged(tag)
    }

    /// Ends what [`Canvas::begin`] began.
    pub fn end(&mut self) {
        self.surface.end_tagged();
    }

    /// Large letters across the page, behind everything else.
    pub fn watermark(&mut self, text: &str) {
        let style = Style {
            size: 64.0,
            bold: true,
            tone: Tone::Ground,
        };
        let (middle, half) = ((WIDTH / 2.0, HEIGHT / 2.0), self.width(text, style) / 2.0);
        self.begin(ContentTag::Artifact(Artifact::with_kind(
            ArtifactType::Watermark,
        )));
        let turned = Transform::from_rotate_at(-38.0, middle.0, middle.1);
        self.surface.push_transform(&turned);
        self.text(105.0 - half, 148.5, style, text);
        self.surface.pop();
        self.end();
    }

    /// Lays the pen down; the page is complete.
    pub fn finish(self) {
        self.surface.finish();
    }

    fn fill(&mut self, tone: Tone) {
        let color = match tone {
            Tone::Ink => rgb::Color::new(28, 27, 31),
            Tone::Grey => rgb::Color::new(95, 93, 99),
            Tone::Accent => self.accent,
            Tone::Line => rgb::Color::new(205, 202, 206),
            Tone::Ground => rgb::Color::new(240, 238, 239),
        };
        self.surface.set_fill(Some(Fill {
            paint: color.into(),
            ..Default::default()
        }));
    }

    /// Width of `text` in millimetres, kerning included.
    pub fn width(&self, text: &str, style: Style) -> f32 {
        self.fonts.width(text, style)
    }

    /// `text` in characters that the font has.
    pub fn plain(&self, text: &str) -> String {
        self.fonts.plain(text)
    }

    /// Text from `x` to the right.
    pub fn text(&mut self, x: f32, y: f32, style: Style, text: &str) {
        if text.is_empty() {
            return;
        }
        self.fill(style.tone);
        let font = self.fonts.get(style.bold).0.clone();
        let at = Point::from_xy(points(x), points(y));
        self.surface.draw_text(
            at,
            font,
            style.size,
            text,
            false,
            TextDirection::LeftToRight,
        );
    }

    /// Text that ends at `x`.
    pub fn right(&mut self, x: f32, y: f32, style: Style, text: &str) {
        let width = self.width(text, style);
        self.text(x - width, y, style, text);
    }

    /// Text of at most `width` millimetres on one line, set smaller if it must be.
    pub fn fitted(&mut self, x: f32, y: f32, width: f32, style: Style, text: &str) {
        let needed = self.width(text, style);
        let size = if needed > width {
            style.size * width / needed
        } else {
            style.size
        };
        self.text(x, y, Style { size, ..style }, text);
    }

    /// Running text in lines of at most `width`; returns the base line below the last one.
    pub fn paragraph(&mut self, x: f32, y: f32, width: f32, style: Style, text: &str) -> f32 {
        let mut y = y;
        for line in self.fonts.lines(text, width, style) {
            self.text(x, y, style, &line);
            y += style.leading();
        }
        y
    }

    /// A filled box with its upper left corner at `x`, `y`.
    pub fn rect(&mut self, x: f32, y: f32, width: f32, height: f32, tone: Tone) {
        let rect = Rect::from_xywh(points(x), points(y), points(width), points(height));
        let Some(rect) = rect else {
            return;
        };
        let mut path = PathBuilder::new();
        path.push_rect(rect);
        if let Some(path) = path.finish() {
            self.fill(tone);
            self.surface.draw_path(&path);
        }
    }

    /// A fine horizontal line.
    pub fn rule(&mut self, x: f32, y: f32, width: f32) {
        self.rect(x, y, width, 0.18, Tone::Line);
    }
}
