//! Fills the island's sentences from the texts: the same messages the server speaks with, with the names
//! of the values left open.

use locales::Texts;

use super::verdict::VerdictTexts;

impl VerdictTexts {
    /// The sentences in a language.
    pub fn new(t: &Texts) -> Self {
        Self {
            fine: t.msg_verdict_fine("{amount}", "{span}"),
            plain: t.msg_verdict_plain("{amount}", "{span}"),
            first: t.msg_verdict_first(),
            high: t.msg_verdict_high("{amount}", "{span}", "{likely}"),
            low: t.msg_verdict_low("{amount}", "{span}", "{likely}"),
            zero: t.msg_verdict_zero("{span}"),
            check: t.msg_verdict_check("{amount}", "{span}"),
            check_zero: t.msg_verdict_check_zero("{span}"),
            rollover: t.msg_verdict_rollover(),
            span_one: t.msg_reading_span_one(),
            span_many: t.msg_reading_span_many("{days}"),
            swapped: t.msg_hint_swapped("{suggested}"),
            decimals: t.msg_hint_decimals("{suggested}"),
            turned: t.msg_hint_rollover(),
            registers_swapped: t.msg_hint_registers_swapped(),
            other_unit: t.msg_hint_other_unit(),
            meter_exchanged: t.msg_hint_meter_exchanged(),
            letters: t.msg_problem_reading_letters(),
            two_marks: t.msg_problem_reading_two_marks(),
            negative: t.msg_problem_reading_negative(),
            too_many_digits: t.msg_problem_reading_too_many_digits("{max}"),
            too_many_decimals: t.msg_problem_reading_too_many_decimals("{max}"),
            no_decimals: t.msg_problem_reading_no_decimals(),
            below: t.msg_problem_reading_below("{day}", "{previous}"),
            below_ask: t.msg_problem_reading_below_ask(),
            above_next: t.msg_problem_reading_above_next("{day}", "{next}"),
            date_missing: t.msg_problem_date_missing(),
            date_malformed: t.msg_problem_date_malformed(),
            date_future: t.msg_problem_date_future(),
            date_too_old: t.msg_problem_date_too_old("{earliest}"),
            date_billed: t.msg_problem_date_billed("{day}"),
            date_before_meter: t.msg_problem_date_before_meter("{from}"),
            date_after_meter: t.msg_problem_date_after_meter("{to}"),
            date_outside_meter: t.msg_problem_date_outside_meter(),
        }
    }
}

#[cfg(test)]
mod tests {
    use chrono::NaiveDate;
    use domain::{
        contract::Division,
        language::Language,
        reading::{Context, LoadShape, MeterValue, ObisCode, Previous, RegisterSpec, Unit, assess},
    };
    use rust_decimal::Decimal;

    use super::VerdictTexts;
    use crate::reading::verdict::Tone;

    fn day(text: &str) -> NaiveDate {
        text.parse().unwrap()
    }

    fn said(typed: &str) -> Option<(Tone, String)> {
        let spec = RegisterSpec {
            obis: ObisCode::parse("1-0:1.8.0").unwrap(),
            label: "Strom".into(),
            unit: Unit::Kwh,
            integer_digits: 6,
            decimal_digits: 1,
            factor: Decimal::ONE,
        };
        let previous = Previous {
            value: Decimal::from(45_210),
            read_on: day("2026-10-22"),
        };
        let context = Context {
            annual_forecast: Some(Decimal::from(2_800)),
            shape: LoadShape::Household,
            division: Division::Electricity,
            earliest: day("2026-10-01"),
            billed_until: None,
            meter_from: None,
            meter_to: None,
            kwh_per_unit: None,
        };
        let on = day("2026-11-21");
        let result = MeterValue::parse(typed, &spec)
            .and_then(|value| assess(&spec, Some(&previous), None, value, on, on, &context));
        let texts = VerdictTexts::new(locales::texts(Language::De));
        let said = texts.say(Language::De, &spec, Some(&previous), on, &result)?;
        Some((said.tone, said.text))
    }

    #[test]
    fn nothing_is_said_about_nothing() {
        assert_eq!(said(""), None);
    }

    #[test]
    fn a_usual_value_is_praised_with_its_consumption() {
        let (tone, text) = said("45450").unwrap();
        assert_eq!(tone, Tone::Good);
        assert_eq!(
            text,
            "Das sind 240\u{202f}kWh in 30 Tagen. Passt zu Ihrem Verbrauch."
        );
    }

    #[test]
    fn an_unusual_value_is_compared_with_what_is_usual() {
        let (tone, text) = said("46010").unwrap();
        assert_eq!(tone, Tone::Attention);
        assert!(
            text.starts_with("Das wären 800\u{202f}kWh in 30 Tagen, sonst sind es etwa"),
            "{text}"
        );
        assert!(!text.contains('{'), "{text}");
    }

    #[test]
    fn a_fall_is_refused_with_the_value_before() {
        let (tone, text) = said("44000").unwrap();
        assert_eq!(tone, Tone::Error);
        assert!(
            text.starts_with("Der Stand ist niedriger als am 22. Oktober 2026 (45.210)."),
            "{text}"
        );
    }
}
