//! Owns the front page: address, result, readings, prices, sums.

use domain::contract::MeterNumber;
use rust_decimal::Decimal;

use super::{Bill, amount, division, title};
use crate::german;
use crate::model::{InvoiceKind, Origin, Reading, UsageLine};
use print::{Canvas, HEADING, SMALL, STRONG, Style, TEXT, Tone};

/// Left edge, right edge and the width between them, millimetres.
pub const LEFT: f32 = 22.0;
/// Right edge, millimetres.
pub const RIGHT: f32 = 190.0;
const INNER: f32 = RIGHT - LEFT;

/// Draws the first page.
pub fn draw(canvas: &mut Canvas, bill: &Bill) {
    head(canvas, bill);
    address(canvas, bill);
    facts(canvas, bill);
    result(canvas, bill);
    let y = readings(canvas, bill, 145.0);
    let y = prices(canvas, bill, y + 9.0);
    sums(canvas, bill, y + 2.0);
    foot(canvas, bill, 1);
}

/// Sender's name and, at the top right on grey, the number people look for.
pub fn head(canvas: &mut Canvas, bill: &Bill) {
    canvas.rect(0.0, 0.0, 210.0, 2.6, Tone::Accent);
    mark(canvas, LEFT, 14.2);
    let name = Style {
        size: 15.0,
        bold: true,
        tone: Tone::Ink,
    };
    canvas.text(LEFT + 9.0, 20.0, name, bill.utility.name);
    canvas.rect(136.0, 12.0, RIGHT - 136.0, 14.0, Tone::Ground);
    canvas.text(139.5, 17.0, SMALL, "Vertragskonto");
    let number = Style {
        size: 13.0,
        bold: true,
        tone: Tone::Ink,
    };
    canvas.text(139.5, 23.2, number, &spaced(&bill.account.no));
}

/// Three bars: the mark of the fictitious utility.
fn mark(canvas: &mut Canvas, x: f32, y: f32) {
    canvas.rect(x, y + 3.4, 1.7, 3.6, Tone::Accent);
    canvas.rect(x + 2.4, y + 1.4, 1.7, 5.6, Tone::Accent);
    canvas.rect(x + 4.8, y, 1.7, 7.0, Tone::Accent);
}

/// `IR 1234 5678` of `IR12345678`.
fn spaced(no: &str) -> String {
    match (no.get(..2), no.get(2..6), no.get(6..)) {
        (Some(letters), Some(first), Some(rest)) => format!("{letters} {first} {rest}"),
        _ => no.to_owned(),
    }
}

/// Return address and recipient where the window of the envelope is (DIN 5008, form B).
fn address(canvas: &mut Canvas, bill: &Bill) {
    let utility = bill.utility;
    let sender = format!(
        "{} · {} · {}",
        utility.name, utility.street_line, utility.town_line
    );
    canvas.fitted(LEFT, 50.0, 80.0, Style { size: 6.6, ..SMALL }, &sender);
    canvas.rule(LEFT, 51.2, 80.0);
    let customer = bill.customer;
    let person = format!("{} {}", customer.name.first, customer.name.last);
    let large = Style { size: 10.0, ..TEXT };
    let mut y = 57.0;
    for line in [&*customer.company, customer.name.salutation, &person] {
        if !line.is_empty() {
            y = canvas.paragraph(LEFT, y, 80.0, large, line);
        }
    }
    let home = &customer.address;
    for line in [&*home.addition, &home.street_line(), &home.town_line()] {
        if !line.is_empty() {
            canvas.fitted(LEFT, y, 80.0, large, line);
            y += 4.8;
        }
    }
}

/// The list at the right of the address.
fn facts(canvas: &mut Canvas, bill: &Bill) {
    let point = bill
        .account
        .points
        .iter()
        .find(|point| point.no == bill.contract.point_no);
    let at = point.map_or_else(String::new, |point| point.address.street_line());
    let town = point.map_or_else(String::new, |point| point.address.town_line());
    let place = point.map_or("", |point| &point.place);
    let rows = [
        ("Rechnungsnummer", bill.invoice.no.clone()),
        ("Rechnungsdatum", german::date(bill.invoice.issued_on)),
        ("Kundennummer", bill.customer.no.clone()),
        (
            "Vertrag",
            format!("{} · {}", bill.contract.no, bill.contract.product),
        ),
        ("Verbrauchsstelle", at),
        ("", town),
        ("", place.to_owned()),
    ];
    let mut y = 50.0;
    for (label, value) in rows.iter().filter(|(_, value)| !value.is_empty()) {
        canvas.text(118.0, y, SMALL, label);
        y = canvas.paragraph(144.0, y, RIGHT - 144.0, TEXT, value) + 0.7;
    }
}

/// The amount and its day, highlighted as EnWG § 40 (1) asks.
fn result(canvas: &mut Canvas, bill: &Bill) {
    let invoice = bill.invoice;
    canvas.text(
        LEFT,
        98.0,
        Style {
            size: 17.0,
            bold: true,
            tone: Tone::Ink,
        },
        &title(bill),
    );
    let from = german::long_date(invoice.period_from);
    let to = german::long_date(invoice.period_to);
    canvas.text(LEFT, 104.0, TEXT, &format!("{from} bis {to}"));

    let (top, height) = (109.0, 25.0);
    canvas.rect(LEFT, top, INNER, height, Tone::Ground);
    canvas.rect(LEFT, top, 1.2, height, Tone::Accent);
    let label = Style { size: 8.4, ..SMALL };
    let credit = invoice.balance < Decimal::ZERO;
    canvas.text(LEFT + 6.0, top + 7.0, label, balance_word(invoice.balance));
    let big = Style {
        size: 23.0,
        bold: true,
        tone: Tone::Ink,
    };
    canvas.text(
        LEFT + 6.0,
        top + 17.0,
        big,
        &german::euro(invoice.balance.abs()),
    );
    let day = Style {
        size: 12.0,
        bold: true,
        tone: Tone::Ink,
    };
    canvas.text(
        92.0,
        top + 7.0,
        label,
        if credit {
            "Auszahlung bis"
        } else {
            "Fällig am"
        },
    );
    canvas.text(92.0, top + 14.6, day, &german::date(invoice.due_on));
    canvas.text(142.0, top + 7.0, label, "Ihr Verbrauch");
    canvas.text(142.0, top + 14.6, day, &amount(bill, invoice.consumption));
    let sentence = if credit && invoice.kind == InvoiceKind::Final {
        // EnWG § 40c (3): the credit of a final bill is always paid out.
        "Wir überweisen Ihnen das Guthaben."
    } else if credit {
        "Wir verrechnen das Guthaben mit dem nächsten Abschlag oder überweisen es Ihnen."
    } else if invoice.balance.is_zero() {
        "Ihre Abschläge haben genau gepasst."
    } else {
        "Bitte überweisen Sie den Betrag oder lassen Sie ihn bequem abbuchen."
    };
    canvas.text(92.0, top + 20.8, SMALL, sentence);
}

/// `Guthaben`, `Nachzahlung` or `Ausgeglichen`.
fn balance_word(balance: Decimal) -> &'static str {
    if balance < Decimal::ZERO {
        "Guthaben"
    } else if balance.is_zero() {
        "Ausgeglichen"
    } else {
        "Nachzahlung"
    }
}

/// Old and new value of each register, and how each was obtained (EnWG § 40a (1)).
fn readings(canvas: &mut Canvas, bill: &Bill, y: f32) -> f32 {
    canvas.text(LEFT, y, HEADING, "Ihre Zählerstände");
    let mut y = y + 6.4;
    canvas.text(LEFT, y, SMALL, "Zähler");
    canvas.right(103.0, y, SMALL, "Anfang");
    canvas.right(147.0, y, SMALL, "Ende");
    canvas.right(RIGHT, y, SMALL, "Verbrauch");
    canvas.rule(LEFT, y + 1.8, INNER);
    y += 6.6;
    for row in &bill.invoice.usage {
        let no = MeterNumber::parse(&row.meter_no)
            .map_or_else(|_| row.meter_no.clone(), |no| no.grouped());
        let meter = format!("{no} {}", row.label);
        canvas.text(LEFT, y, TEXT, meter.trim_end());
        if row.factor > 1 {
            canvas.text(LEFT, y + 3.8, SMALL, &format!("Faktor {}", row.factor));
        }
        value(canvas, 103.0, y, &row.old, row);
        value(canvas, 147.0, y, &row.new, row);
        canvas.right(RIGHT, y, STRONG, &amount(bill, row.consumption));
        let raw = format!("{} {}", german::number(row.difference, 0), row.unit);
        if raw.replace(' ', "\u{a0}") != amount(bill, row.consumption) {
            canvas.right(RIGHT, y + 3.8, SMALL, &raw);
        }
        y += 9.6;
    }
    y - 4.4
}

fn value(canvas: &mut Canvas, x: f32, y: f32, reading: &Reading, row: &UsageLine) {
    let shown = format!("{} {}", german::number(reading.value, 0), row.unit);
    canvas.right(x, y, TEXT, &shown);
    let tone = if reading.origin == Origin::Estimate {
        Tone::Accent
    } else {
        Tone::Grey
    };
    let how = format!(
        "{} · {}",
        german::date(reading.read_on),
        how_read(reading.origin)
    );
    canvas.right(x, y + 3.8, Style { tone, ..SMALL }, &how);
}

/// How a reading was obtained, in the customer's words.
fn how_read(origin: Origin) -> &'static str {
    match origin {
        Origin::Customer => "von Ihnen abgelesen",
        Origin::NetworkOperator => "vom Netzbetreiber",
        Origin::Remote => "fernausgelesen",
        Origin::Staff => "von uns abgelesen",
        Origin::Estimate => "geschätzt",
    }
}

fn prices(canvas: &mut Canvas, bill: &Bill, y: f32) -> f32 {
    let heading = format!("Was {} gekostet hat", division(bill.contract.division));
    canvas.text(LEFT, y, HEADING, &heading);
    let mut y = y + 6.4;
    canvas.text(LEFT, y, SMALL, "Preis");
    canvas.text(56.0, y, SMALL, "Zeitraum");
    canvas.right(122.0, y, SMALL, "Menge");
    canvas.right(158.0, y, SMALL, "Preis netto");
    canvas.right(RIGHT, y, SMALL, "Betrag netto");
    canvas.rule(LEFT, y + 1.8, INNER);
    y += 6.2;
    for line in &bill.invoice.lines {
        canvas.text(LEFT, y, TEXT, &line.text);
        let period = format!("{} – {}", german::date(line.from), german::date(line.to));
        canvas.text(56.0, y, TEXT, &period);
        canvas.right(122.0, y, TEXT, &line.quantity);
        canvas.right(158.0, y, TEXT, &line.price);
        canvas.right(RIGHT, y, TEXT, &german::euro(line.net));
        y += 4.9;
    }
    canvas.rule(LEFT, y - 2.6, INNER);
    y
}

fn sums(canvas: &mut Canvas, bill: &Bill, y: f32) {
    let invoice = bill.invoice;
    let mut y = y + 0.6;
    for vat in &invoice.vat {
        let percent = german::number(vat.percent, 0);
        let net = if invoice.vat.len() > 1 {
            format!("Summe netto zu {percent} %")
        } else {
            "Summe netto".to_owned()
        };
        sum_row(canvas, y, TEXT, &net, vat.net);
        sum_row(
            canvas,
            y + 4.7,
            TEXT,
            &format!("Umsatzsteuer {percent} %"),
            vat.tax,
        );
        y += 9.4;
    }
    canvas.rule(104.0, y - 3.4, RIGHT - 104.0);
    y += 0.6;
    sum_row(canvas, y, STRONG, "Rechnungsbetrag brutto", invoice.gross);
    y += 4.9;
    let paid = format!("gezahlte Abschläge ({})", invoice.instalment_count);
    sum_row(canvas, y, TEXT, &paid, -invoice.instalments_paid);
    y += 2.6;
    canvas.rect(104.0, y, RIGHT - 104.0, 7.6, Tone::Ground);
    let last = Style {
        size: 10.5,
        ..STRONG
    };
    canvas.text(107.0, y + 5.2, last, balance_word(invoice.balance));
    canvas.right(
        RIGHT - 2.0,
        y + 5.2,
        last,
        &german::euro(invoice.balance.abs()),
    );
}

fn sum_row(canvas: &mut Canvas, y: f32, style: Style, label: &str, value: Decimal) {
    canvas.text(107.0, y, style, label);
    canvas.right(RIGHT, y, style, &german::euro(value));
}

/// Sender's particulars (GmbHG § 35a, UStG § 14 (4)) and the page number.
pub fn foot(canvas: &mut Canvas, bill: &Bill, page: u8) {
    let utility = bill.utility;
    canvas.rule(LEFT, 278.0, INNER);
    let columns = [
        (LEFT, [utility.name, utility.street_line, utility.town_line]),
        (78.0, [utility.phone, utility.email, utility.website]),
        (
            134.0,
            [
                utility.register,
                utility.vat_id,
                "Beispieldokument ohne rechtliche Wirkung",
            ],
        ),
    ];
    for (x, lines) in columns {
        let mut y = 282.2;
        for line in lines {
            canvas.text(x, y, Style { size: 6.8, ..SMALL }, line);
            y += 3.2;
        }
    }
    canvas.right(RIGHT, 275.6, SMALL, &format!("Seite {page} von 2"));
}
