//! From the reading task to what the browser may know about a register.

use domain::{
    format,
    language::Language,
    reading::{Season, Unit, expected},
};
use locales::Texts;
use rust_decimal::Decimal;
use services::reading::{TaskMeter, TaskRegister};

use super::{
    register_field::RegisterFacts,
    verdict::{as_typed, plain},
};
use crate::contract::words::meter_number;

/// What a register is called where its meter is known: its label, or the division if it is the only one,
/// with the OBIS code of the plate.
pub fn register_label(t: &Texts, register: &TaskRegister) -> String {
    let label = register.spec.label.trim();
    let name = match label {
        "" => locales::division(t, register.context.division),
        label => label.to_owned(),
    };
    format!("{name} ({})", register.spec.obis)
}

/// What a meter is called in a heading.
pub fn meter_heading(t: &Texts, meter: &TaskMeter) -> String {
    format!(
        "{}, {}",
        locales::division(t, meter.division),
        meter_number(&meter.meter_no)
    )
}

/// The register for the browser. `value` and `error` come from a refused try.
pub fn register_facts(
    t: &Texts,
    language: Language,
    register: &TaskRegister,
    today: chrono::NaiveDate,
    value: String,
    refused: Option<(String, Option<Decimal>)>,
) -> RegisterFacts {
    // Electricity is read in whole kWh everywhere; water, gas and heat registers show decimals that count.
    let fraction = register.spec.decimal_digits() > 0 && register.spec.unit != Unit::Kwh;
    let last = match &register.previous {
        Some(previous) => {
            let day = format::date_long(previous.read_on, language);
            t.msg_report_last(plain(previous.value, language), day)
        }
        None => t.msg_report_first(),
    };
    let hint = if fraction {
        t.msg_report_hint_fraction()
    } else {
        t.msg_report_hint_whole()
    };
    let hint = match expected_sentence(t, language, register, today) {
        Some(sentence) => format!("{hint} {sentence}"),
        None => hint,
    };
    RegisterFacts {
        id: register.id.to_string(),
        spec: register.spec.clone(),
        previous: register.previous,
        context: register.context,
        label: register_label(t, register),
        last,
        hint,
        fraction,
        value,
        error: refused.as_ref().map(|(error, _)| error.clone()),
        why: why_sentence(t, language, register).unwrap_or_default(),
        take: t.msg_report_take("{value}"),
        suggested: refused
            .and_then(|(_, suggested)| suggested)
            .map(|value| as_typed(value, language))
            .unwrap_or_default(),
    }
}

/// Question and answer: why so much is expected.
fn why_sentence(t: &Texts, language: Language, register: &TaskRegister) -> Option<String> {
    let why = register.why?;
    let unit = register.spec.unit;
    let amount = |value| format::amount(value, unit, language);
    let span = locales::span(t, why.days);
    let mut text = t.msg_report_why_days(span, amount(why.annual));
    let season = match why.season {
        Season::More => Some(t.msg_report_why_more()),
        Season::Less => Some(t.msg_report_why_less()),
        Season::Usual => None,
    };
    let last_year = why
        .last_year
        .map(|used| t.msg_report_why_last_year(amount(used)));
    for more in [season, last_year].into_iter().flatten() {
        text = format!("{text} {more}");
    }
    Some(format!("{}\n{text}", t.msg_report_why()))
}

/// Between which readings a usual value lies today.
fn expected_sentence(
    t: &Texts,
    language: Language,
    register: &TaskRegister,
    today: chrono::NaiveDate,
) -> Option<String> {
    let previous = register
        .previous
        .as_ref()
        .filter(|previous| previous.read_on < today)?;
    let forecast = register.context.annual_forecast?;
    let expected = expected(
        previous,
        forecast,
        register.context.shape,
        today,
        &register.spec,
    );
    let [low, _, high] = expected.readings(previous, &register.spec);
    let whole = |value| format::number(value, 0, language);
    Some(t.msg_report_expected(whole(low), whole(high)))
}
