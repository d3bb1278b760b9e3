//! Owns the letter: one page that fits an envelope with a window (DIN 5008, form B), with a code that is easy to
//! find and easy to copy.

use crate::canvas::{Canvas, HEADING, SMALL, STRONG, Style, TEXT, Tone};

/// Left edge of the text.
const LEFT: f32 = 25.0;
/// Width of the text.
const WIDE: f32 = 165.0;
/// Running text of a letter is read from paper, at the kitchen table.
const BODY: Style = Style { size: 10.5, ..TEXT };
const CODE: Style = Style {
    size: 24.0,
    bold: true,
    tone: Tone::Ink,
};

/// Everything that stands in a letter.
#[derive(Debug, Clone, Default)]
pub struct Letter {
    /// The utility's name, large.
    pub sender: String,
    /// In one line above the address.
    pub return_line: String,
    /// Up to six lines.
    pub address: Vec<String>,
    /// At the right edge: labels and values, such as date and customer number.
    pub facts: Vec<(String, String)>,
    /// What it is about.
    pub subject: String,
    /// Paragraphs before the box.
    pub before: Vec<String>,
    /// Labels and values of the box; the last one is the code.
    pub boxed: Vec<(String, String)>,
    /// Steps after the box, numbered.
    pub steps: Vec<String>,
    /// Paragraphs after the steps.
    pub after: Vec<String>,
    /// The last lines of the page.
    pub foot: Vec<String>,
}

/// Draws a letter on one page.
pub fn letter(canvas: &mut Canvas<'_>, letter: &Letter) {
    canvas.rect(LEFT, 16.0, 10.0, 1.4, Tone::Accent);
    canvas.fitted(
        LEFT,
        25.0,
        WIDE,
        Style {
            size: 16.0,
            ..HEADING
        },
        &letter.sender,
    );
    canvas.fitted(LEFT, 50.0, 80.0, SMALL, &letter.return_line);
    canvas.rule(LEFT, 51.2, 80.0);
    for (line, at) in letter.address.iter().zip(0_u8..6) {
        canvas.fitted(LEFT, 58.0 + 5.0 * f32::from(at), 80.0, BODY, line);
    }
    for ((label, value), at) in letter.facts.iter().zip(0_u8..6) {
        let y = 55.0 + 9.5 * f32::from(at);
        canvas.text(130.0, y, SMALL, label);
        canvas.fitted(130.0, y + 4.4, 60.0, BODY, value);
    }
    // Marks for folding, and for the hole punch in the middle.
    for y in [105.0, 148.5, 210.0] {
        canvas.rule(4.0, y, 4.0);
    }
    let mut y = canvas.paragraph(
        LEFT,
        108.0,
        WIDE,
        Style {
            size: 12.5,
            ..HEADING
        },
        &letter.subject,
    ) + 3.0;
    for text in &letter.before {
        y = canvas.paragraph(LEFT, y, WIDE, BODY, text) + 2.4;
    }
    y = boxed(canvas, y, &letter.boxed);
    for (step, number) in letter.steps.iter().zip(1_u8..) {
        canvas.text(LEFT, y, Style { bold: true, ..BODY }, &format!("{number}."));
        y = canvas.paragraph(LEFT + 6.0, y, WIDE - 6.0, BODY, step) + 1.2;
    }
    y += 2.0;
    for text in &letter.after {
        y = canvas.paragraph(LEFT, y, WIDE, BODY, text) + 2.4;
    }
    canvas.rule(LEFT, 277.0, WIDE);
    for (line, at) in letter.foot.iter().zip(0_u8..3) {
        canvas.fitted(LEFT, 281.0 + 3.6 * f32::from(at), WIDE, SMALL, line);
    }
}

/// The box with the code; gives where the text goes on.
fn boxed(canvas: &mut Canvas<'_>, y: f32, lines: &[(String, String)]) -> f32 {
    let Some(((label, code), others)) = lines.split_last() else {
        return y;
    };
    let rows = u8::try_from(others.len()).unwrap_or(4);
    let height = 24.0 + 7.0 * f32::from(rows);
    canvas.rect(LEFT, y, WIDE, height, Tone::Ground);
    canvas.rect(LEFT, y, 1.2, height, Tone::Accent);
    let mut at = y + 8.0;
    for (label, value) in others {
        canvas.text(LEFT + 7.0, at, TEXT, label);
        canvas.fitted(
            LEFT + 55.0,
            at,
            100.0,
            Style {
                size: 10.5,
                ..STRONG
            },
            value,
        );
        at += 7.0;
    }
    canvas.text(LEFT + 7.0, at + 4.2, TEXT, label);
    canvas.text(LEFT + 55.0, at + 6.0, CODE, code);
    y + height + 9.0
}

#[cfg(test)]
mod tests {
    use chrono::NaiveDate;

    use super::*;
    use crate::{Facts, Fonts, document};

    fn example() -> Letter {
        let lines = |count: usize| {
            (0..count)
                .map(|at| format!("Zeile {at} mit Ä, ö und ß"))
                .collect()
        };
        Letter {
            sender: "Stadtwerke Beispiel".to_owned(),
            return_line: "Stadtwerke Beispiel · Uferstraße 1 · 44787 Bochum".to_owned(),
            address: lines(5),
            facts: vec![("Datum".to_owned(), "25. November 2026".to_owned())],
            subject: "Ihr Zugang".to_owned(),
            before: lines(2),
            boxed: vec![
                ("Kundennummer".to_owned(), "K 1234 5678".to_owned()),
                ("Code".to_owned(), "K7XQ2-M9D4T".to_owned()),
            ],
            steps: lines(3),
            after: lines(2),
            foot: lines(3),
        }
    }

    fn print(text: &Letter) -> anyhow::Result<Vec<u8>> {
        let facts = Facts {
            title: "Ihr Zugang",
            author: "Stadtwerke Beispiel",
            language: "de-DE",
            day: NaiveDate::from_ymd_opt(2026, 11, 25).unwrap_or_default(),
            id: "letter-1",
            accent: (0, 70, 160),
        };
        document(&Fonts::load()?, facts, &[&|canvas| letter(canvas, text)])
    }

    #[test]
    fn the_same_letter_makes_the_same_bytes() {
        let (first, second) = (print(&example()).unwrap(), print(&example()).unwrap());
        assert!(first.starts_with(b"%PDF-") && first == second);
        let mut other = example();
        other.boxed[1].1 = "K7XQ2-M9D4V".to_owned();
        assert!(print(&other).unwrap() != first);
    }

    #[test]
    fn names_in_other_alphabets_do_not_stop_the_printer() {
        let mut text = example();
        text.address[0] = "Małgorzata Wiśniewski-Åkerlund".to_owned();
        print(&text).unwrap();
    }
}
