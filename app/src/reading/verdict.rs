//! What is said about a value while it is typed: the rule's verdict put into the sentences that the island
//! brought along. The same sentences come from the server when the form is sent without WASM.

use chrono::NaiveDate;
use domain::{
    form::DateError,
    format,
    language::Language,
    reading::{Direction, Hint, Previous, ReadingError, RegisterSpec, Verdict, VerdictKind},
};
use rust_decimal::Decimal;

use crate::ui::{fill::fill, wire::sentences};

sentences! {
    /// The sentences, with `{name}` where values go.
    pub struct VerdictTexts {
        pub fine,
        pub plain,
        pub first,
        pub high,
        pub low,
        pub zero,
        pub check,
        pub check_zero,
        pub rollover,
        pub span_one,
        pub span_many,
        pub swapped,
        pub decimals,
        pub turned,
        pub registers_swapped,
        pub other_unit,
        pub meter_exchanged,
        pub letters,
        pub two_marks,
        pub negative,
        pub too_many_digits,
        pub too_many_decimals,
        pub no_decimals,
        pub below,
        pub below_ask,
        pub above_next,
        pub date_missing,
        pub date_malformed,
        pub date_future,
        pub date_too_old,
        pub date_billed,
        pub date_before_meter,
        pub date_after_meter,
        pub date_outside_meter,
    }
}

/// How a sentence is meant.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Tone {
    /// All is well.
    Good,
    /// Unusual: a confirmation is wanted.
    Attention,
    /// Refused.
    Error,
}

/// A sentence about a value.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Said {
    /// How it is meant.
    pub tone: Tone,
    /// The sentence.
    pub text: String,
    /// It is the date that is refused, not the value.
    pub about_date: bool,
    /// The value that would fit, as one types it.
    pub suggested: Option<String>,
}

impl Tone {
    /// Class of the notice and icon beside it.
    pub fn look(self) -> (&'static str, &'static str) {
        match self {
            Self::Good => ("verdict notice notice--good", "check"),
            Self::Attention => ("verdict notice notice--attention", "attention"),
            Self::Error => ("verdict notice notice--error", "error"),
        }
    }
}

impl VerdictTexts {
    /// The sentence for a verdict on a value of the day `on`. Nothing for a value not typed yet.
    pub fn say(
        &self,
        language: Language,
        spec: &RegisterSpec,
        previous: Option<&Previous>,
        on: NaiveDate,
        result: &Result<Verdict, ReadingError>,
    ) -> Option<Said> {
        let said = match result {
            Ok(verdict) => Said {
                tone: match verdict.kind {
                    VerdictKind::Accepted => Tone::Good,
                    VerdictKind::Unusual { .. } | VerdictKind::ToCheck { .. } => Tone::Attention,
                },
                text: self.verdict(language, spec, previous, on, verdict),
                about_date: false,
                suggested: (verdict.hint.and_then(Hint::suggested))
                    .map(|value| as_typed(value, language)),
            },
            Err(ReadingError::Missing) => return None,
            Err(error) => Said {
                tone: Tone::Error,
                text: self.refusal(language, error),
                about_date: matches!(error, ReadingError::Date(_)),
                suggested: error.suggested().map(|value| as_typed(value, language)),
            },
        };
        Some(said)
    }

    fn verdict(
        &self,
        language: Language,
        spec: &RegisterSpec,
        previous: Option<&Previous>,
        on: NaiveDate,
        verdict: &Verdict,
    ) -> String {
        let Some(previous) = previous else {
            return self.first.clone();
        };
        let days = on.signed_duration_since(previous.read_on).num_days();
        let span = match days {
            1 => self.span_one.clone(),
            _ => fill(&self.span_many, &[("days", &days.to_string())]),
        };
        let amount = format::amount(verdict.consumption, spec.unit, language);
        let likely = verdict
            .expected
            .map(|expected| format::amount(expected.likely, spec.unit, language))
            .unwrap_or_default();
        let template = match verdict.kind {
            VerdictKind::Accepted if verdict.expected.is_some() => &self.fine,
            VerdictKind::Accepted => &self.plain,
            VerdictKind::Unusual {
                direction: Direction::High,
            } => &self.high,
            VerdictKind::Unusual {
                direction: Direction::Low,
            } => &self.low,
            VerdictKind::Unusual {
                direction: Direction::Zero,
            } => &self.zero,
            VerdictKind::ToCheck {
                direction: Direction::Zero,
            } => &self.check_zero,
            VerdictKind::ToCheck { .. } => &self.check,
        };
        let values = [("amount", &*amount), ("span", &*span), ("likely", &*likely)];
        let mut text = fill(template, &values);
        if verdict.rollover {
            text = format!("{text} {}", self.rollover);
        } else if let Some(hint) = verdict.hint {
            text = format!("{text} {}", self.hint(language, hint));
        }
        text
    }

    fn hint(&self, language: Language, hint: Hint) -> String {
        match hint {
            Hint::DigitsSwapped { suggested } => {
                fill(&self.swapped, &[("suggested", &plain(suggested, language))])
            }
            Hint::DecimalsAsWhole { suggested } => fill(
                &self.decimals,
                &[("suggested", &plain(suggested, language))],
            ),
            Hint::RolloverLikely => self.turned.clone(),
            Hint::RegistersSwapped => self.registers_swapped.clone(),
            Hint::OtherUnit => self.other_unit.clone(),
            Hint::MeterExchanged => self.meter_exchanged.clone(),
        }
    }

    fn refusal(&self, language: Language, error: &ReadingError) -> String {
        let day = |date| format::date_long(date, language);
        match error {
            ReadingError::Missing => String::new(),
            ReadingError::Letters => self.letters.clone(),
            ReadingError::TwoMarks => self.two_marks.clone(),
            ReadingError::Negative => self.negative.clone(),
            ReadingError::TooManyDigits { max } => {
                fill(&self.too_many_digits, &[("max", &max.to_string())])
            }
            ReadingError::MarkLeftOut { max, suggested } => {
                let fact = fill(&self.too_many_digits, &[("max", &max.to_string())]);
                let suggested = plain(*suggested, language);
                format!(
                    "{fact} {}",
                    fill(&self.decimals, &[("suggested", &suggested)])
                )
            }
            ReadingError::TooManyDecimals { max: 0 } => self.no_decimals.clone(),
            ReadingError::TooManyDecimals { max } => {
                fill(&self.too_many_decimals, &[("max", &max.to_string())])
            }
            ReadingError::BelowPrevious {
                previous,
                previous_on,
                hint,
            } => {
                let previous = plain(*previous, language);
                let day = day(*previous_on);
                let fact = fill(&self.below, &[("previous", &previous), ("day", &day)]);
                let ask = hint.map(|hint| self.hint(language, hint));
                format!("{fact} {}", ask.as_ref().unwrap_or(&self.below_ask))
            }
            ReadingError::AboveNext { next, next_on } => {
                let values = [("next", &*plain(*next, language)), ("day", &*day(*next_on))];
                fill(&self.above_next, &values)
            }
            ReadingError::Date(error) => self.date(language, error),
        }
    }

    /// The sentence for a refused date.
    pub fn date(&self, language: Language, error: &DateError) -> String {
        let filled = |template: &str, name: &str, date: NaiveDate| {
            fill(template, &[(name, &format::date_long(date, language))])
        };
        match error {
            DateError::Missing => self.date_missing.clone(),
            DateError::Malformed => self.date_malformed.clone(),
            DateError::Future => self.date_future.clone(),
            DateError::TooOld { earliest } => filled(&self.date_too_old, "earliest", *earliest),
            DateError::BeforeBilled { billed_until } => {
                filled(&self.date_billed, "day", *billed_until)
            }
            DateError::OutsideMeterLife { to: Some(to), .. } => {
                filled(&self.date_after_meter, "to", *to)
            }
            DateError::OutsideMeterLife {
                from: Some(from),
                to: None,
            } => filled(&self.date_before_meter, "from", *from),
            DateError::OutsideMeterLife {
                from: None,
                to: None,
            } => self.date_outside_meter.clone(),
        }
    }
}

/// A reading as the register shows it, without decimals that say nothing.
pub fn plain(value: Decimal, language: Language) -> String {
    let value = value.normalize();
    format::number(value, value.scale(), language)
}

/// A value as somebody types it: without groups, with the language's mark.
pub fn as_typed(value: Decimal, language: Language) -> String {
    let digits = value.normalize().to_string();
    match language {
        Language::En => digits,
        Language::De | Language::Sv => digits.replace('.', ","),
    }
}
