//! The history as a table for spreadsheets, written as the language's spreadsheets read it.

use domain::language::Language;
use locales::{Texts, texts};
use rust_decimal::Decimal;

use super::{history::RegisterHistory, life::Filter};

/// Spreadsheets take a file with this mark for UTF-8.
const MARK: &str = "\u{feff}";

/// The readings that the filter keeps, oldest first within a register.
pub fn csv(histories: &[RegisterHistory], filter: &Filter, language: Language) -> String {
    let t = texts(language);
    let separator = match language {
        Language::En => b',',
        Language::De | Language::Sv => b';',
    };
    let mut writer = csv::WriterBuilder::new()
        .delimiter(separator)
        .from_writer(Vec::new());
    let mut lines = vec![head(t)];
    for history in histories {
        let rows = history.rows.iter().rev();
        for row in rows.filter(|row| filter.keeps(history, row)) {
            let reading = &row.reading;
            let number = |value: Decimal| written(value, language);
            lines.push([
                locales::division(t, history.contract.division),
                plain(&history.meter.meter_no),
                history.register.spec.obis.to_string(),
                plain(&history.register.spec.label),
                reading.read_on.to_string(),
                number(reading.value),
                history.register.spec.unit.symbol().to_owned(),
                row.consumption.map(number).unwrap_or_default(),
                locales::origin(t, reading.origin),
                locales::reason(t, reading.reason),
                plain(reading.estimate_reason.as_deref().unwrap_or_default()),
            ]);
        }
    }
    for line in lines {
        // Writing into memory does not fail.
        let _ = writer.write_record(line);
    }
    let bytes = writer.into_inner().unwrap_or_default();
    format!("{MARK}{}", String::from_utf8_lossy(&bytes))
}

fn head(t: &Texts) -> [String; 11] {
    [
        t.msg_csv_division(),
        t.msg_readings_meter(),
        "OBIS".to_owned(),
        t.msg_readings_register(),
        t.msg_readings_column_day(),
        t.msg_readings_column_value(),
        t.msg_csv_unit(),
        t.msg_readings_column_consumption(),
        t.msg_readings_column_origin(),
        t.msg_report_reason(),
        t.msg_csv_estimate(),
    ]
}

fn written(value: Decimal, language: Language) -> String {
    let digits = value.normalize().to_string();
    match language {
        Language::En => digits,
        Language::De | Language::Sv => digits.replace('.', ","),
    }
}

/// A text that no spreadsheet takes for a formula.
fn plain(text: &str) -> String {
    if text.starts_with(['=', '+', '-', '@', '\t', '\r']) {
        format!("'{text}")
    } else {
        text.to_owned()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn numbers_are_written_as_the_languages_spreadsheets_read_them() {
        let value = Decimal::new(1_234_500, 3);
        assert_eq!(written(value, Language::De), "1234,5");
        assert_eq!(written(value, Language::En), "1234.5");
        assert_eq!(written(Decimal::new(-5, 0), Language::Sv), "-5");
    }

    #[test]
    fn a_text_is_no_formula() {
        assert_eq!(plain("=HYPERLINK(1)"), "'=HYPERLINK(1)");
        assert_eq!(plain("HT"), "HT");
    }
}
