//! Printed pages: A4 as PDF/A-3b with the portal's own font. What stands on them is the caller's; this crate knows
//! no text, no database and no clock, so the same arguments make the same bytes.

mod canvas;
mod document;
mod letter;
mod sheet;

pub use canvas::{Canvas, Fonts, HEADING, HEIGHT, SMALL, STRONG, Style, TEXT, Tone, WIDTH};
pub use document::{Facts, document};
pub use letter::{Letter, letter};
pub use sheet::{Block, Column, Part, Row, Sheet, Table, sheet};
