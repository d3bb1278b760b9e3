//! The form that reports readings. It is an ordinary form; alive, its drums mirror what is typed, every
//! value gets its verdict at once, the confirmation appears when it is wanted, and clear mistakes are
//! shown before anything is sent.

use chrono::NaiveDate;
use domain::{form::parse_date, language::Language};
use leptos::{html::Div, prelude::*};
use serde::{Deserialize, Serialize};

use super::{
    register_field::{RegisterFacts, register_field},
    verdict::{Said, Tone, VerdictTexts},
};
use crate::ui::{fill::fill, icon::icon, ready::ready};

/// A meter with its registers.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct MeterFacts {
    /// Division and number.
    pub heading: String,
    /// Icon of the division.
    pub icon: String,
    /// Where it hangs.
    pub place: Option<String>,
    /// What it counts.
    pub registers: Vec<RegisterFacts>,
}

/// Words of the form.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct ReportWords {
    pub day: String,
    pub day_hint: String,
    pub confirm: String,
    pub confirm_hint: String,
    pub button: String,
    pub error_prefix: String,
    /// Heading of the summary for one mistake, and for `{count}`.
    pub summary: [String; 2],
    pub nothing_typed: String,
    pub register_missing: String,
}

/// What the form needs.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct ReportFormData {
    /// Where it is sent.
    pub action: String,
    /// The same key never stores twice.
    pub key: String,
    /// The day, as a browser writes it.
    pub read_on: String,
    /// Today where the utility is.
    pub today: NaiveDate,
    /// The earliest day that is possible.
    pub earliest: NaiveDate,
    /// The meters in place.
    pub meters: Vec<MeterFacts>,
    /// Mistakes the server found: field and sentence.
    pub errors: Vec<(String, String)>,
    /// The server wants a confirmation.
    pub confirm: bool,
    /// For numbers and dates.
    pub language: Language,
    /// What can be said about a value.
    pub texts: VerdictTexts,
    /// Words of the form.
    pub words: ReportWords,
}

/// A register while the form is filled in.
struct Entry {
    /// Which meter it belongs to.
    meter: usize,
    facts: RegisterFacts,
    typed: RwSignal<String>,
    said: Signal<Option<Said>>,
}

impl Entry {
    fn is_empty(&self) -> bool {
        self.typed.read_untracked().trim().is_empty()
    }
}

/// The form.
#[island]
pub fn ReportForm(data: ReportFormData) -> impl IntoView {
    let live = ready();
    let read_on = RwSignal::new(data.read_on.clone());
    let errors = RwSignal::new(data.errors.clone());
    let (language, today) = (data.language, data.today);
    let mut fields: Vec<Entry> = Vec::new();
    let prefix = data.words.error_prefix.clone();
    let meters = data.meters.into_iter().enumerate().map(|(number, meter)| {
        let registers = meter.registers.into_iter().map(|facts| {
            let typed = RwSignal::new(facts.value.clone());
            let (texts, judged) = (data.texts.clone(), facts.clone());
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
        view! {
            <section class="stack stack--close">
                <h2 class="tile__label">{icon(&meter.icon)}{meter.heading}</h2>
                {meter.place.map(|place| view! { <p class="soft">{place}</p> })}
                {registers}
            </section>
        }
    });
    let meters = meters.collect_view();
    let said: Vec<Signal<Option<Said>>> = fields.iter().map(|entry| entry.said).collect();
    let date_said = date_objection(data.texts.clone(), language, read_on, said.clone(), live);
    let wants_confirmation = Memo::new(move |_| {
        said.iter().any(|said| {
            said.read()
                .as_ref()
                .is_some_and(|s| s.tone == Tone::Attention)
        })
    });
    let asked = data.confirm;
    let summary = NodeRef::<Div>::new();
    let words = data.words.clone();
    let submit = move |event: leptos::ev::SubmitEvent| {
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
        {error_list(errors, summary, data.words.summary.clone())}
        <form class="form" method="post" action=data.action novalidate on:submit:capture=submit>
            <input type="hidden" name="key" value=data.key/>
            <div id="values" class="stack stack--wide" tabindex="-1">{meters}</div>
            {date_field(read_on, date_said, (data.earliest, today), &data.words, &data.errors)}
            <label class="choice" hidden=move || !asked && !wants_confirmation.get()>
                <input type="checkbox" id="confirm" name="confirm" value="yes"/>
                <span>{data.words.confirm.clone()}<small>{data.words.confirm_hint.clone()}</small></span>
            </label>
            <div class="report__submit">
                <button class="button button--main button--wide-phone">{data.words.button.clone()}</button>
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
fn mistakes(
    fields: &[Entry],
    date: Signal<Option<String>>,
    words: &ReportWords,
) -> Vec<(String, String)> {
    let mut found = Vec::new();
    for entry in fields {
        let label = &entry.facts.label;
        let said = entry.said.get_untracked();
        let refused = said.filter(|said| said.tone == Tone::Error && !said.about_date);
        // A meter is read as a whole: day and night tariff belong together.
        let begun = |other: &Entry| other.meter == entry.meter && !other.is_empty();
        if let Some(said) = refused {
            found.push((entry.facts.field_id(), format!("{label}: {}", said.text)));
        } else if entry.is_empty() && fields.iter().any(begun) {
            let text = &words.register_missing;
            found.push((entry.facts.field_id(), format!("{label}: {text}")));
        }
    }
    if let Some(text) = date.get_untracked() {
        found.push(("read_on".to_owned(), text));
    }
    if fields.iter().all(Entry::is_empty) {
        found.push(("values".to_owned(), words.nothing_typed.clone()));
    }
    found
}

fn error_list(
    errors: RwSignal<Vec<(String, String)>>,
    node: NodeRef<Div>,
    headings: [String; 2],
) -> AnyView {
    let [one, many] = headings;
    let heading = move || match errors.read().len() {
        1 => one.clone(),
        count => fill(&many, &[("count", &count.to_string())]),
    };
    // What the server refused takes the focus without JavaScript too.
    let refused = !errors.read_untracked().is_empty();
    let items = move || {
        let item = |(field, text): (String, String)| {
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
    .into_any()
}

fn date_field(
    read_on: RwSignal<String>,
    objection: Signal<Option<String>>,
    (earliest, today): (NaiveDate, NaiveDate),
    words: &ReportWords,
    errors: &[(String, String)],
) -> AnyView {
    let from_server = errors.iter().find(|(field, _)| field == "read_on");
    let from_server = from_server.map(|(_, text)| text.clone());
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
                min=earliest.to_string()
                max=today.to_string()
                value=first
                aria-describedby="read_on-hint read_on-error"
                aria-invalid=move || wrong().map(|_| "true")
                on:input:target=move |event| read_on.set(event.target().value())
            />
        </div>
    }
    .into_any()
}
