//! Where everything of a sheet stands: lines of text with page and place, and which of them belong together.

use crate::canvas::{Fonts, HEADING, SMALL, STRONG, Style, TEXT};

use super::{Block, Column, Row, Sheet, Table};

/// Left edge of the text, in millimetres like everything here.
pub(super) const LEFT: f32 = 25.0;
/// Width of the text.
pub(super) const WIDE: f32 = 165.0;
/// First base line of a page that goes on.
const TOP: f32 = 28.0;
/// Nothing stands lower but the foot.
const BOTTOM: f32 = 266.0;
/// Between two columns.
const GAP: f32 = 3.0;
/// Width of labels in a list of facts.
const LABEL: f32 = 62.0;
const BODY: Style = Style { size: 10.0, ..TEXT };
const BODY_STRONG: Style = Style {
    size: 10.0,
    ..STRONG
};
const TITLE: Style = Style {
    size: 18.0,
    ..HEADING
};

/// A line of text.
pub(super) struct Piece {
    pub page: usize,
    pub x: f32,
    pub y: f32,
    pub style: Style,
    pub text: String,
}

/// A fine line under something.
pub(super) struct Rule {
    pub page: usize,
    pub x: f32,
    pub y: f32,
    pub width: f32,
}

/// What names something in a table.
#[derive(Clone, Copy, PartialEq, Eq)]
pub(super) enum Head {
    Column,
    Row,
}

/// A cell: its lines, and whether it is a head.
pub(super) struct Cell {
    pub head: Option<Head>,
    pub pieces: Vec<usize>,
}

/// Lines that belong together, by their place in [`Pages::pieces`].
pub(super) enum Element {
    Heading {
        level: u16,
        text: String,
        pieces: Vec<usize>,
    },
    Text(Vec<usize>),
    Table(Vec<Vec<Cell>>),
}

/// The whole sheet.
#[derive(Default)]
pub(super) struct Pages {
    pub pieces: Vec<Piece>,
    pub rules: Vec<Rule>,
    pub elements: Vec<Element>,
    pub count: usize,
}

/// Sets a sheet.
pub(super) fn layout(fonts: &Fonts, sheet: &Sheet) -> Pages {
    let mut pen = Pen {
        fonts,
        pages: Pages::default(),
        page: 0,
        y: 25.0,
    };
    pen.text(BODY_STRONG, &sheet.sender);
    let y = pen.beside(&sheet.facts);
    pen.y = 42.0;
    for line in &sheet.address {
        pen.text(BODY, line);
    }
    pen.y = pen.y.max(y).max(64.0) + 6.0;
    pen.heading(1, TITLE, &sheet.title);
    for text in &sheet.lead {
        pen.text(BODY, text);
        pen.y += 1.6;
    }
    for part in &sheet.parts {
        pen.y += 5.0;
        // A heading never ends a page.
        pen.room(HEADING.leading() + 4.0 * BODY.leading());
        pen.heading(2, HEADING, &part.heading);
        for block in &part.blocks {
            match block {
                Block::Text(text) => pen.text(BODY, text),
                Block::Facts(facts) => pen.facts(facts),
                Block::Table(table) => pen.table(table),
            }
            pen.y += 1.6;
        }
    }
    pen.pages.count = pen.page + 1;
    pen.pages
}

struct Pen<'a> {
    fonts: &'a Fonts,
    pages: Pages,
    page: usize,
    y: f32,
}

impl Pen<'_> {
    /// A new page if `height` does not fit on this one.
    fn room(&mut self, height: f32) {
        if self.y + height > BOTTOM {
            self.page += 1;
            self.y = TOP;
        }
    }

    fn piece(&mut self, x: f32, y: f32, style: Style, text: String) -> usize {
        let page = self.page;
        self.pages.pieces.push(Piece {
            page,
            x,
            y,
            style,
            text,
        });
        self.pages.pieces.len() - 1
    }

    /// Lines one below the other over the whole width.
    fn lines(&mut self, style: Style, text: &str) -> Vec<usize> {
        let lines = self.fonts.lines(text, WIDE, style);
        let set = lines.into_iter().map(|line| {
            self.room(style.leading());
            let set = self.piece(LEFT, self.y, style, line);
            self.y += style.leading();
            set
        });
        set.collect()
    }

    fn text(&mut self, style: Style, text: &str) {
        if !text.is_empty() {
            let pieces = self.lines(style, text);
            self.pages.elements.push(Element::Text(pieces));
        }
    }

    fn heading(&mut self, level: u16, style: Style, text: &str) {
        let pieces = self.lines(style, text);
        self.y += 1.6;
        let text = text.to_owned();
        self.pages.elements.push(Element::Heading {
            level,
            text,
            pieces,
        });
    }

    /// Labels above values at the right edge of the first page; gives where they end.
    fn beside(&mut self, facts: &[(String, String)]) -> f32 {
        let mut y = 42.0;
        let mut rows = Vec::new();
        for (label, value) in facts {
            let label = self.piece(135.0, y, SMALL, self.fonts.plain(label));
            let value = self.piece(135.0, y + 4.2, BODY, self.fonts.plain(value));
            rows.push(named(vec![label], vec![value]));
            y += 9.2;
        }
        if !rows.is_empty() {
            self.pages.elements.push(Element::Table(rows));
        }
        y
    }

    fn facts(&mut self, facts: &[(String, String)]) {
        let mut rows = Vec::new();
        for (label, value) in facts {
            let labels = self.fonts.lines(label, LABEL - GAP, BODY);
            let values = self.fonts.lines(value, WIDE - LABEL, BODY_STRONG);
            let height = row_height(labels.len().max(values.len()), BODY);
            self.room(height);
            let labels = self.stack(LEFT, None, BODY, labels);
            let values = self.stack(LEFT + LABEL, None, BODY_STRONG, values);
            rows.push(named(labels, values));
            self.end_row(height);
        }
        self.pages.elements.push(Element::Table(rows));
    }

    fn table(&mut self, table: &Table) {
        let head = Row {
            cells: table.columns.iter().map(|c| c.name.clone()).collect(),
            strong: false,
        };
        self.room(3.0 * BODY.leading());
        let mut rows = vec![self.row(&table.columns, &head, SMALL, true)];
        for row in &table.rows {
            let style = if row.strong { BODY_STRONG } else { BODY };
            rows.push(self.row(&table.columns, row, style, false));
        }
        self.pages.elements.push(Element::Table(rows));
    }

    fn row(&mut self, columns: &[Column], row: &Row, style: Style, is_head: bool) -> Vec<Cell> {
        let shares: f32 = columns.iter().map(|column| column.share).sum();
        let width = |column: &Column| WIDE * column.share / shares.max(1e-3);
        let set: Vec<Vec<String>> = columns
            .iter()
            .zip(&row.cells)
            .map(|(column, text)| self.fonts.lines(text, width(column) - GAP, style))
            .collect();
        let most = set.iter().map(Vec::len).max().unwrap_or(1);
        let height = row_height(most, style);
        self.room(height);
        let mut x = LEFT;
        let mut cells = Vec::new();
        for (at, (column, lines)) in columns.iter().zip(set).enumerate() {
            let right = column.figures.then(|| x + width(column));
            let pieces = self.stack(x, right, style, lines);
            let head = match (is_head, at) {
                (true, _) => Some(Head::Column),
                (false, 0) => Some(Head::Row),
                _ => None,
            };
            cells.push(Cell { head, pieces });
            x += width(column);
        }
        self.end_row(height);
        cells
    }

    /// Lines of a cell, from `x` to the right or up to `right`.
    fn stack(
        &mut self,
        x: f32,
        right: Option<f32>,
        style: Style,
        lines: Vec<String>,
    ) -> Vec<usize> {
        let mut y = self.y;
        let mut set = Vec::new();
        for line in lines {
            let x = right.map_or(x, |right| right - self.fonts.width(&line, style));
            if !line.is_empty() {
                set.push(self.piece(x, y, style, line));
            }
            y += style.leading();
        }
        set
    }

    fn end_row(&mut self, height: f32) {
        let rule = Rule {
            page: self.page,
            x: LEFT,
            y: self.y + height - 4.6,
            width: WIDE,
        };
        self.pages.rules.push(rule);
        self.y += height;
    }
}

fn row_height(lines: usize, style: Style) -> f32 {
    f32::from(u8::try_from(lines).unwrap_or(u8::MAX)) * style.leading() + 1.9
}

fn named(label: Vec<usize>, value: Vec<usize>) -> Vec<Cell> {
    let (label, value) = (
        Cell {
            head: Some(Head::Row),
            pieces: label,
        },
        Cell {
            head: None,
            pieces: value,
        },
    );
    vec![label, value]
}
