//! Owns the sheet: a document of facts, tables and paragraphs that flows over as many pages as it needs and can be read
//! out: PDF/A-3a for the archive, PDF/UA-1 for people who do not see it.

mod layout;
#[cfg(test)]
mod tests;
mod write;

pub use write::sheet;

/// Everything that stands on a sheet.
#[derive(Debug, Clone, Default)]
pub struct Sheet {
    /// The utility's name, large.
    pub sender: String,
    /// Whom it is for, up to six lines.
    pub address: Vec<String>,
    /// At the right edge: labels and values.
    pub facts: Vec<(String, String)>,
    /// Large and pale across every page: what the sheet is not.
    pub mark: Option<String>,
    /// What it is.
    pub title: String,
    /// Paragraphs under the title.
    pub lead: Vec<String>,
    /// The rest, under headings.
    pub parts: Vec<Part>,
    /// The last lines of every page.
    pub foot: Vec<String>,
    /// "Page 1 of 2", with `{page}` and `{pages}`.
    pub page: String,
}

/// What stands under one heading.
#[derive(Debug, Clone, Default)]
pub struct Part {
    /// The heading.
    pub heading: String,
    /// In this order.
    pub blocks: Vec<Block>,
}

/// A piece of a part.
#[derive(Debug, Clone)]
pub enum Block {
    /// A paragraph.
    Text(String),
    /// Labels and values, one below the other.
    Facts(Vec<(String, String)>),
    /// Rows under named columns.
    Table(Table),
}

/// Rows under named columns.
#[derive(Debug, Clone, Default)]
pub struct Table {
    /// Left to right.
    pub columns: Vec<Column>,
    /// Top to bottom.
    pub rows: Vec<Row>,
}

/// A column.
#[derive(Debug, Clone)]
pub struct Column {
    /// Its name.
    pub name: String,
    /// Its share of the width; shares are relative to each other.
    pub share: f32,
    /// Figures end at the right edge.
    pub figures: bool,
}

impl Column {
    /// A column of words.
    pub fn words(name: impl Into<String>, share: f32) -> Self {
        Self {
            name: name.into(),
            share,
            figures: false,
        }
    }

    /// A column of figures.
    pub fn figures(name: impl Into<String>, share: f32) -> Self {
        Self {
            figures: true,
            ..Self::words(name, share)
        }
    }
}

/// A row.
#[derive(Debug, Clone, Default)]
pub struct Row {
    /// One for each column; the first one names the row.
    pub cells: Vec<String>,
    /// A sum.
    pub strong: bool,
}
