//! One register of the reading form, as the islands draw it: label, last value, drums, hint, and what is
//! said about the value while it is typed.

use chrono::NaiveDate;
use domain::{
    form::parse_date,
    language::Language,
    reading::{
        Context, MeterValue, Place, Previous, ReadingError, RegisterSpec, assess_typed,
        registers_swapped,
    },
};
use leptos::prelude::*;
use serde::Deserialize;

use super::verdict::{Said, Tone, VerdictTexts};
use crate::ui::{
    fill::fill,
    icon::{icon, small_icon},
    register::RegisterShape,
    register_input::{RegisterInput, register_input},
    wire::only_read,
};

/// What the browser may know about a register.
#[derive(Clone, Debug, PartialEq, Deserialize)]
#[cfg_attr(feature = "ssr", derive(serde::Serialize))]
#[serde(try_from = "Vec<String>", into = "Vec<String>")]
pub struct RegisterFacts {
    /// Its id, which makes the field's name.
    pub id: String,
    /// How it counts.
    pub spec: RegisterSpec,
    /// Its last reading.
    pub previous: Option<Previous>,
    /// What the rule needs.
    pub context: Context,
    /// What the field is called.
    pub label: String,
    /// The last reading in words.
    pub last: String,
    /// What to type.
    pub hint: String,
    /// Are the red digits asked for?
    pub fraction: bool,
    /// What was typed before.
    pub value: String,
    /// What the server had against it.
    pub error: Option<String>,
    /// Why so much is expected; may be empty.
    pub why: String,
    /// "Take {value}", for the button that corrects in one tap.
    pub take: String,
    /// The value that the server suggests; may be empty.
    pub suggested: String,
}

only_read!(RegisterFacts);

impl RegisterFacts {
    /// The id of the field; errors of the server carry the same name.
    pub fn field_id(&self) -> String {
        format!("value_{}", self.id)
    }

    /// The name of the field in the form.
    pub fn field_name(&self) -> String {
        format!("values[r{}]", self.id)
    }

    /// What is to be said about `typed`, read on the day typed as `read_on`.
    pub fn said(
        &self,
        texts: &VerdictTexts,
        language: Language,
        typed: &str,
        read_on: &str,
        today: NaiveDate,
    ) -> Option<Said> {
        if typed.trim().is_empty() {
            return None;
        }
        // A day that cannot be read is the date field's matter; the value is judged as of today.
        let on = parse_date(read_on).unwrap_or(today);
        let previous = self.previous.filter(|previous| previous.read_on < on);
        let judged = assess_typed(
            &self.spec,
            previous.as_ref(),
            None,
            typed,
            on,
            today,
            &self.context,
        );
        let result = judged.map(|(_, verdict)| verdict);
        // Between older readings only the server knows enough to judge.
        let is_older = self.previous.is_some_and(|previous| previous.read_on >= on);
        if is_older && !matches!(result, Err(ReadingError::Date(_))) {
            return result.err().and_then(|error| {
                texts.say(language, &self.spec, previous.as_ref(), on, &Err(error))
            });
        }
        texts.say(language, &self.spec, previous.as_ref(), on, &result)
    }
}

impl RegisterFacts {
    /// Was what was typed here probably meant for the other register, and the other way round?
    pub fn is_swapped_with(
        &self,
        typed: &str,
        other: &Self,
        other_typed: &str,
        on: NaiveDate,
        today: NaiveDate,
    ) -> bool {
        let before = |facts: &Self| facts.previous.filter(|previous| previous.read_on < on);
        let (one_before, other_before) = (before(self), before(other));
        let values = MeterValue::parse(typed, &self.spec)
            .ok()
            .zip(MeterValue::parse(other_typed, &other.spec).ok());
        let (Some((value, other_value)), Some(_), Some(_)) = (values, one_before, other_before)
        else {
            return false;
        };
        let one = self.place(one_before.as_ref(), value);
        let other = other.place(other_before.as_ref(), other_value);
        registers_swapped(&one, &other, on, today)
    }

    fn place<'a>(&'a self, previous: Option<&'a Previous>, value: MeterValue) -> Place<'a> {
        Place {
            spec: &self.spec,
            previous,
            next: None,
            context: &self.context,
            value,
        }
    }
}

/// The verdict below a field; a status that screen readers hear when it changes. A value that would fit is
/// taken with one tap.
pub fn verdict_area(
    said: Signal<Option<Said>>,
    typed: RwSignal<String>,
    take: String,
) -> impl IntoView + use<> {
    let class = move || match said.get() {
        Some(said) => said.tone.look().0,
        None => "verdict",
    };
    view! {
        <div class=class role="status">
            {move || {
                said.get()
                    .map(|said| {
                        let button = said.suggested.map(|value| take_button(&take, value, typed));
                        view! {
                            {icon(said.tone.look().1)}
                            <div class="stack stack--close">
                                <p>{said.text}</p>
                                {button}
                            </div>
                        }
                    })
            }}
        </div>
    }
}

fn take_button(take: &str, value: String, typed: RwSignal<String>) -> impl IntoView + use<> {
    let label = fill(take, &[("value", &value)]);
    view! {
        <button class="button button--small" type="button" on:click=move |_| typed.set(value.clone())>
            {label}
        </button>
    }
}

/// The field of one register.
pub fn register_field(
    facts: RegisterFacts,
    typed: RwSignal<String>,
    live: ReadSignal<bool>,
    said: Signal<Option<Said>>,
    error_prefix: String,
) -> impl IntoView + use<> {
    let id = facts.field_id();
    let (hint_id, error_id) = (format!("{id}-hint"), format!("{id}-error"));
    let refused = facts.error.is_some();
    let described_by = if refused {
        format!("{hint_id} {error_id}")
    } else {
        hint_id.clone()
    };
    let first = facts.value.clone();
    // The server's objection counts until the value changes.
    let still_refused = move || refused && typed.read() == first;
    let wrong_now = still_refused.clone();
    let wrong = Signal::derive(move || {
        wrong_now()
            || said
                .read()
                .as_ref()
                .is_some_and(|said| said.tone == Tone::Error)
    });
    // What the server suggests is taken by a button of the form: it works without a script, and is not needed
    // once the field itself says the same.
    let suggested = (!facts.suggested.is_empty()).then(|| {
        let label = fill(&facts.take, &[("value", &facts.suggested)]);
        let value = format!("r{}={}", facts.id, facts.suggested);
        view! {
            <button class="button button--small" name="take" value=value formnovalidate hidden=move || live.get()>
                {label}
            </button>
        }
    });
    let error = facts.error.clone().map(|error| {
        view! {
            <p class="field__error" id=error_id hidden=move || !still_refused()>
                {icon("error")}
                <span><span class="unseen">{error_prefix}" "</span>{error}</span>
            </p>
            {suggested}
        }
    });
    let why = facts.why.clone();
    let why = (!why.is_empty()).then(|| {
        let (summary, reasons) = why.split_once('\n').unwrap_or((&why, ""));
        let (summary, reasons) = (summary.to_owned(), reasons.to_owned());
        view! {
            <details class="field__where">
                <summary>{small_icon("info")}{summary}</summary>
                <p>{reasons}</p>
            </details>
        }
    });
    let take = facts.take.clone();
    let input = register_input(RegisterInput {
        id: id.clone(),
        name: facts.field_name(),
        shape: RegisterShape::of(&facts.spec),
        fraction: facts.fraction,
        described_by,
        typed,
        live,
        wrong,
    });
    view! {
        <div class="report__register field" class=("field--error", refused)>
            <label class="field__label" for=id>{facts.label}</label>
            <p class="report__last">{facts.last}</p>
            {error}
            {input}
            <p class="field__hint" id=hint_id>{facts.hint}</p>
            {verdict_area(said, typed, take)}
            {why}
        </div>
    }
}
