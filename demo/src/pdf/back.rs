//! Owns the second page: the contract, the comparison with last year, explanations and rights.

use std::cmp::Ordering;

use rust_decimal::Decimal;
use rust_decimal::prelude::ToPrimitive;

use super::front::{LEFT, RIGHT, foot, head};
use super::{Bill, amount};
use crate::german;
use crate::model::{Division, Origin};
use print::{Canvas, HEADING, SMALL, STRONG, Style, TEXT, Tone};

/// Draws the second page.
pub fn draw(canvas: &mut Canvas, bill: &Bill) {
    head(canvas, bill);
    let y = contract(canvas, bill, 44.0);
    let y = comparison(canvas, bill, y + 8.0);
    let y = explanations(canvas, bill, y + 8.0);
    rights(canvas, bill, y + 6.0);
    foot(canvas, bill, 2);
}

/// The facts EnWG § 40 (2) wants beside the amounts.
fn contract(canvas: &mut Canvas, bill: &Bill, y: f32) -> f32 {
    let contract = bill.contract;
    canvas.text(LEFT, y, HEADING, "Ihr Vertrag");
    let supply = if contract.basic_supply {
        "Grundversorgung"
    } else {
        "Sondervertrag"
    };
    let melo = contract
        .meters
        .last()
        .map_or("", |meter| &meter.metering_location);
    let rows = [
        ("Produkt", format!("{} ({supply})", contract.product)),
        ("Vertragsbeginn", german::date(contract.starts_on)),
        (
            "Vertragsende",
            contract.ends_on.map(german::date).unwrap_or_default(),
        ),
        (
            "Feste Laufzeit bis",
            contract.term_until.map(german::date).unwrap_or_default(),
        ),
        ("Kündigungsfrist", notice(contract.notice_period).to_owned()),
        ("Marktlokation", contract.market_location.clone()),
        ("Messlokation", melo.to_owned()),
        (
            "Netzbetreiber",
            format!(
                "{}, {}",
                contract.network_operator, contract.network_operator_code
            ),
        ),
        (
            "Messstellenbetreiber",
            format!(
                "{}, {}",
                contract.metering_operator, contract.metering_operator_code
            ),
        ),
        (
            "Erwarteter Jahresverbrauch",
            amount(bill, contract.annual_forecast),
        ),
    ];
    let mut y = y + 7.0;
    for (label, value) in rows.iter().filter(|(_, value)| !value.is_empty()) {
        canvas.text(LEFT, y, Style { size: 8.4, ..SMALL }, label);
        canvas.fitted(68.0, y, RIGHT - 68.0, TEXT, value);
        y += 5.4;
    }
    y
}

/// An ISO 8601 duration in words.
fn notice(period: &str) -> &'static str {
    match period {
        "P2W" => "zwei Wochen",
        "P1M" => "ein Monat",
        "P9M" => "neun Monate zum Ende der Laufzeit",
        _ => "",
    }
}

/// Two bars: this period and the year before.
fn comparison(canvas: &mut Canvas, bill: &Bill, y: f32) -> f32 {
    let Some(before) = bill.invoice.consumption_before else {
        return y - 8.0;
    };
    let now = bill.invoice.consumption;
    canvas.text(LEFT, y, HEADING, "Ihr Verbrauch im Vergleich zum Vorjahr");
    let longest = now.max(before).max(Decimal::ONE);
    let mut y = y + 5.0;
    for (label, value, tone) in [
        ("dieser Zeitraum", now, Tone::Accent),
        ("Vorjahr", before, Tone::Line),
    ] {
        let share = (value / longest).to_f32().unwrap_or(0.0);
        canvas.text(LEFT, y + 4.4, Style { size: 8.4, ..SMALL }, label);
        canvas.rect(68.0, y, 88.0 * share, 6.0, tone);
        canvas.right(RIGHT, y + 4.4, STRONG, &amount(bill, value));
        y += 8.4;
    }
    let sentence = if before.is_zero() {
        String::new()
    } else {
        let percent = ((now - before) * Decimal::ONE_HUNDRED / before).round();
        let size = german::number(percent.abs(), 0);
        match percent.cmp(&Decimal::ZERO) {
            Ordering::Greater => format!("Sie haben {size} % mehr verbraucht als im Vorjahr."),
            Ordering::Less => format!("Sie haben {size} % weniger verbraucht als im Vorjahr."),
            Ordering::Equal => "Sie haben so viel verbraucht wie im Vorjahr.".to_owned(),
        }
    };
    canvas.text(LEFT, y + 2.6, TEXT, &sentence);
    y + 4.0
}

fn explanations(canvas: &mut Canvas, bill: &Bill, y: f32) -> f32 {
    canvas.text(LEFT, y, HEADING, "So haben wir gerechnet");
    let mut y = y + 6.6;
    let width = RIGHT - LEFT;
    if let Some(gas) = bill.contract.gas {
        let text = format!(
            "Ihr Zähler misst Kubikmeter. Daraus werden Kilowattstunden: Kubikmeter × Zustandszahl \
             {} × Brennwert {} kWh/m³.",
            german::number(gas.state_number, 4),
            german::number(gas.calorific_value, 3),
        );
        y = canvas.paragraph(LEFT, y, width, TEXT, &text) + 1.4;
    }
    let estimated = bill
        .invoice
        .usage
        .iter()
        .flat_map(|row| [&row.old, &row.new])
        .find(|reading| reading.origin == Origin::Estimate);
    if let Some(reading) = estimated {
        let text = format!(
            "Den Stand vom {} haben wir geschätzt. {} Grundlage ist Ihr Verbrauch im Zeitraum \
             davor. Haben Sie den Zähler abgelesen? Dann schicken Sie uns den Stand, und wir \
             rechnen neu.",
            german::date(reading.read_on),
            reading.estimate_reason,
        );
        y = canvas.paragraph(LEFT, y, width, STRONG, &text) + 1.4;
    }
    let split = if bill.contract.division == Division::Water {
        "Ändert sich ein Preis, teilen wir Ihren Verbrauch nach Tagen auf."
    } else {
        "Ändert sich ein Preis, teilen wir Ihren Verbrauch auf; dabei berücksichtigen wir, dass \
         man im Winter mehr verbraucht als im Sommer. Der Grundpreis wird nach Tagen berechnet."
    };
    y = canvas.paragraph(LEFT, y, width, TEXT, split) + 1.4;
    canvas.paragraph(
        LEFT,
        y,
        width,
        TEXT,
        "Jede Zeile ist auf Cent gerundet, die Umsatzsteuer wird einmal auf die Summe berechnet. \
         Abgezogen sind die Abschläge, die Sie in diesem Zeitraum gezahlt haben.",
    )
}

/// Whom to ask and where to complain (EnWG § 40 (2) no. 12, §§ 111a, 111b).
fn rights(canvas: &mut Canvas, bill: &Bill, y: f32) {
    canvas.text(LEFT, y, HEADING, "Fragen zur Rechnung");
    let width = RIGHT - LEFT;
    let utility = bill.utility;
    let ask = format!(
        "Rufen Sie uns an: {}. Oder schreiben Sie an {}. Wir erklären Ihnen jede Zeile.",
        utility.phone, utility.email,
    );
    let y = canvas.paragraph(LEFT, y + 6.6, width, TEXT, &ask) + 1.4;
    if matches!(
        bill.contract.division,
        Division::Electricity | Division::Gas
    ) {
        let text = "Wenn wir uns nicht einigen, können Sie als Verbraucherin oder Verbraucher die \
                    Schlichtungsstelle Energie anrufen. Vorher muss unser Kundenservice vier \
                    Wochen Zeit gehabt haben, Ihre Beschwerde zu beantworten. Allgemeine \
                    Auskünfte gibt der Verbraucherservice der Bundesnetzagentur.";
        canvas.paragraph(LEFT, y, width, TEXT, text);
    }
}
