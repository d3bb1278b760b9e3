//! The form that reports readings. It is an ordinary form; alive, its drums mirror what is typed, every
//! value gets its verdict at once, the confirmation appears when it is wanted, and clear mistakes are
//! shown before anything is sent.

use domain::{form::parse_date, language::Language};
use leptos::{html::Div, prelude::*};
use serde::Deserialize;

use super::{
    register_field::{RegisterFacts, register_field},
    swapped_notice::swapped_notice,
    verdict::{Said, Tone, VerdictTexts},
};
use crate::ui::{
    fill::fill,
    icon::icon,
    ready::ready,
    wire::{only_read, sentences},
};

/// A meter with its registers.
#[derive(Clone, Debug, PartialEq, Deserialize)]
#[cfg_attr(feature = "ssr", derive(serde::Serialize))]
#[serde(from = "MeterWire", into = "MeterWire")]
pub struct MeterFacts {
    /// Division and number, icon of the division, where it hangs.
    pub words: MeterWords,
    /// What it counts.
    pub registers: Vec<RegisterFacts>,
}

only_read!(MeterFacts);

/// A meter as it travels.
type MeterWire = (MeterWords, Vec<RegisterFacts>);

impl From<MeterWire> for MeterFacts {
    fn from((words, registers): MeterWire) -> Self {
        Self { words, registers }
    }
}

impl From<MeterFacts> for MeterWire {
    fn from(meter: MeterFacts) -> Self {
        (meter.words, meter.registers)
    }
}

sentences! {
    /// Words of a meter.
    pub struct MeterWords {
        /// Division and number.
        pub heading,
        /// Icon of the division.
        pub icon,
        /// Where it hangs; may be empty.
        pub place,
    }
}

sentences! {
    /// What the form starts with.
    pub struct ReportStart {
        /// Where it is sent.
        pub action,
        /// The same key never stores twice.
        pub key,
        /// The day, as a browser writes it.
        pub read_on,
        /// Today where the utility is.
        pub today,
        /// The earliest day that is possible.
        pub earliest,
        /// For numbers and dates.
        pub language,
        /// Not empty if the server wants a confirmation.
        pub confirm,
        /// The report that is corrected; empty for a new one.
        pub corrects,
    }
}

sentences! {
    /// Words of the form.
    pub struct ReportWords {
        pub day,
        pub day_hint,
        pub confirm,
        pub confirm_hint,
        pub button,
        pub error_prefix,
        /// Heading of the summary for one mistake.
        pub one_mistake,
        /// Heading of the summary for `{count}`.
        pub mistakes,
        pub nothing_typed,
        pub register_missing,
        /// "Swap the two values".
        pub swap,
    }
}

/// Field and sentence of what is wrong.
type Mistakes = Vec<[String; 2]>;

/// A register while the form is filled in.
pub(super) struct Entry {
    /// Which meter it belongs to.
    pub meter: usize,
    pub facts: RegisterFacts,
    pub typed: RwSignal<String>,
    said: Signal<Option<Said>>,
}

impl Entry {
    fn is_empty(&self) -> bool {
        self.typed.read_untracked().trim().is_empty()
    }
}

/// The form.
#[island]
pub fn ReportForm(
    /// What it starts with.
    start: ReportStart,
    /// The meters in place.
    meters: Vec<MeterFacts>,
    /// What the server refused.
    refused: Mistakes,
    /// What can be said about a value.
    texts: VerdictTexts,
    /// Words of the form.
    words: ReportWords,
    /// Reason, comment and photos, as the server drew them.
    children: Children,
) -> impl IntoView {
    let live = ready();
    let read_on = RwSignal::new(start.read_on.clone());
    let errors = RwSignal::new(refused.clone());
    let language = Language::parse(&start.language).unwrap_or_default();
    let today = parse_date(&start.today).unwrap_or_default();
    let mut fields: Vec<Entry> = Vec::new();
    let prefix = words.error_prefix.clone();
    let meters = meters.into_iter().enumerate().map(|(number, meter)| {
        let registers = meter.registers.into_iter().map(|facts| {
            let typed = RwSignal::new(facts.value.clone());
            let (texts, judged) = (texts.clone(), facts.clone());
            // Before the island lives, server and browser must draw the same: nothing.
            let said = Memo::new(move |_| {
                live.get()
                    .then(|| judged.said(&texts, language, &typed.read(), &read_on.read(), today))?
            });
            let said: Signal<Option<Said>> = said.into();
            fields.push(Entry {
                meter: number,
                facts: facts.clone(),
                typed,
                said,
            });
            let about_value = Memo::new(move |_| said.get().filter(|said| !said.about_date));
            register_field(facts, typed, live, about_value.into(), prefix.clone())
        });
        let registers = registers.collect_view();
        let MeterWords {
            heading,
            icon: icon_name,
            place,
        } = meter.words;
        view! {
            <section class="stack stack--close">
                <h2 class="tile__label">{icon(&icon_name)}{heading}</h2>
                {(!place.is_empty()).then(|| view! { <p class="soft">{place}</p> })}
                {registers}
            </section>
        }
    });
    let meters = meters.collect_view();
    let swapped = swapped_notice(
        &fields,
        &texts,
        &words.swap,
        [read_on, RwSignal::new(start.today.clone())],
        live,
    );
    let said: Vec<Signal<Option<Said>>> = fields.iter().map(|entry| entry.said).collect();
    let date_said = date_objection(texts.clone(), language, read_on, said.clone(), live);
    let wants_confirmation = Memo::new(move |_| {
        said.iter().any(|said| {
            said.read()
                .as_ref()
                .is_some_and(|s| s.tone == Tone::Attention)
        })
    });
    let asked = !start.confirm.is_empty();
    let summary = NodeRef::<Div>::new();
    let day = date_field(read_on, date_said, &start, &words, &refused);
    let list = error_list(
        errors,
        summary,
        [words.one_mistake.clone(), words.mistakes.clone()],
    );
    let (confirm, confirm_hint) = (words.confirm.clone(), words.confirm_hint.clone());
    let button = words.button.clone();
    let submit = move |event: leptos::ev::SubmitEvent| {
        // A button with a purpose of its own (delete a photo) sends what there is.
        let button = event
            .submitter()
            .and_then(|button| button.get_attribute("name"));
        if button.is_some() {
            return;
        }
        let found = mistakes(&fields, date_said, &words);
        if !found.is_empty() {
            event.prevent_default();
            errors.set(found);
            request_animation_frame(move || {
                if let Some(summary) = summary.get_untracked() {
                    // Nothing to do where a browser refuses the focus: the summary is an alert as well.
                    let _ = summary.focus();
                }
            });
        }
    };
    view! {
        <div class="stack">
        {list}
        <form
            class="form"
            method="post"
            enctype="multipart/form-data"
            action=start.action
            novalidate
            on:submit:capture=submit
        >
            // The first button is what the Enter key presses; without it that would be "delete this photo".
            <button class="unseen" tabindex="-1" aria-hidden="true">{button.clone()}</button>
            <input type="hidden" name="key" value=start.key/>
            <input type="hidden" name="corrects" value=start.corrects/>
            <div id="values" class="stack stack--wide" tabindex="-1">{meters}</div>
            {swapped}
            {day}
            {children()}
            <label class="choice" hidden=move || !asked && !wants_confirmation.get()>
                <input type="checkbox" id="confirm" name="confirm" value="yes"/>
                <span>{confirm}<small>{confirm_hint}</small></span>
            </label>
            <div class="report__submit">
                <button class="button button--main button--wide-phone">{button}</button>
            </div>
        </form>
        </div>
    }
}

/// What is wrong with the date: by itself, or because a meter did not hang on that day.
fn date_objection(
    texts: VerdictTexts,
    language: Language,
    read_on: RwSignal<String>,
    said: Vec<Signal<Option<Said>>>,
    live: ReadSignal<bool>,
) -> Signal<Option<String>> {
    let objection = Memo::new(move |_| {
        if !live.get() {
            return None;
        }
        if let Err(error) = parse_date(&read_on.read()) {
            return Some(texts.date(language, &error));
        }
        let mut about_date = said
            .iter()
            .filter_map(|said| said.get().filter(|s| s.about_date));
        about_date.next().map(|said| said.text)
    });
    objection.into()
}

/// Clear mistakes, which the server would refuse as well.
fn mistakes(fields: &[Entry], date: Signal<Option<String>>, words: &ReportWords) -> Mistakes {
    let mut found = Mistakes::new();
    for entry in fields {
        let label = &entry.facts.label;
        let said = entry.said.get_untracked();
        let refused = said.filter(|said| said.tone == Tone::Error && !said.about_date);
        // A meter is read as a whole: day and night tariff belong together.
        let begun = |other: &Entry| other.meter == entry.meter && !other.is_empty();
        if let Some(said) = refused {
            found.push([entry.facts.field_id(), format!("{label}: {}", said.text)]);
        } else if entry.is_empty() && fields.iter().any(begun) {
            let text = &words.register_missing;
            found.push([entry.facts.field_id(), format!("{label}: {text}")]);
        }
    }
    if let Some(text) = date.get_untracked() {
        found.push(["read_on".to_owned(), text]);
    }
    if fields.iter().all(Entry::is_empty) {
        found.push(["values".to_owned(), words.nothing_typed.clone()]);
    }
    found
}

fn error_list(
    errors: RwSignal<Mistakes>,
    node: NodeRef<Div>,
    headings: [String; 2],
) -> impl IntoView + use<> {
    let [one, many] = headings;
    let heading = move || match errors.read().len() {
        1 => one.clone(),
        count => fill(&many, &[("count", &count.to_string())]),
    };
    // What the server refused takes the focus without JavaScript too.
    let refused = !errors.read_untracked().is_empty();
    let items = move || {
        let item = |[field, text]: [String; 2]| {
            view! { <li><a href=format!("#{field}")>{text}</a></li> }
        };
        errors.get().into_iter().map(item).collect_view()
    };
    view! {
        <div
            class="error-summary"
            role="alert"
            tabindex="-1"
            autofocus=refused
            aria-labelledby="error-title"
            node_ref=node
            hidden=move || errors.read().is_empty()
        >
            <h2 id="error-title">{icon("error")}{heading}</h2>
            <ul class="error-summary__list">{items}</ul>
        </div>
    }
}

fn date_field(
    read_on: RwSignal<String>,
    objection: Signal<Option<String>>,
    start: &ReportStart,
    words: &ReportWords,
    refused: &[[String; 2]],
) -> impl IntoView + use<> {
    let from_server = refused.iter().find(|[field, _]| field == "read_on");
    let from_server = from_server.map(|[_, text]| text.clone());
    let sent = read_on.get_untracked();
    let first = sent.clone();
    // The server's objection counts until the day changes.
    let text = move || {
        objection
            .get()
            .or_else(|| from_server.clone().filter(|_| *read_on.read() == sent))
    };
    let (shown, wrong) = (text.clone(), text.clone());
    let prefix = words.error_prefix.clone();
    view! {
        <div class="field">
            <label class="field__label" for="read_on">{words.day.clone()}</label>
            <p class="field__hint" id="read_on-hint">{words.day_hint.clone()}</p>
            <p class="field__error" id="read_on-error" hidden=move || text().is_none()>
                {icon("error")}
                <span><span class="unseen">{prefix}" "</span>{move || shown().unwrap_or_default()}</span>
            </p>
            <input
                class="field__input field__input--date"
                id="read_on"
                name="read_on"
                type="date"
                min=start.earliest.clone()
                max=start.today.clone()
                value=first
                aria-describedby="read_on-hint read_on-error"
                aria-invalid=move || wrong().map(|_| "true")
                on:input:target=move |event| read_on.set(event.target().value())
            />
        </div>
    }
}
