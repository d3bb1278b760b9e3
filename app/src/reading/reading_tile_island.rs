//! The tile "meter reading": what the server drew of it, and below a field to type today's value, judged at
//! once. Without WASM the field is an ordinary form that leads to the reading page.

use domain::{form::parse_date, language::Language};
use leptos::prelude::*;

use super::{
    register_field::{RegisterFacts, verdict_area},
    verdict::{Said, Tone, VerdictTexts},
};
use crate::ui::{
    icon::small_icon,
    ready::ready,
    register::RegisterShape,
    register_input::{RegisterInput, register_input},
    wire::sentences,
};

sentences! {
    /// Words of the entry.
    pub struct QuickWords {
        /// Label of the entry.
        pub label,
        /// What unfolds.
        pub fold,
        /// The button.
        pub button,
        /// Where it leads.
        pub action,
        /// Today where the utility is.
        pub today,
        /// For numbers and dates.
        pub language,
    }
}

/// What can be typed into the tile: the register, words, and what can be said about a value.
pub type QuickEntry = (RegisterFacts, QuickWords, VerdictTexts);

/// The tile.
#[island]
pub fn ReadingTile(
    /// Class names of the tile.
    class: String,
    /// The id of its name.
    label_id: String,
    /// What can be typed; nothing if there is no register.
    entry: Option<QuickEntry>,
    children: Children,
) -> impl IntoView {
    view! {
        <article class=class aria-labelledby=label_id>
            {children()}
            {entry.map(quick_entry)}
        </article>
    }
}

fn quick_entry((register, words, texts): QuickEntry) -> impl IntoView {
    let live = ready();
    let typed = RwSignal::new(String::new());
    let QuickWords {
        label,
        fold,
        button,
        action,
        today,
        language,
    } = words;
    let language = Language::parse(&language).unwrap_or_default();
    let today = parse_date(&today).unwrap_or_default();
    let facts = register.clone();
    let said = Memo::new(move |_| facts.said(&texts, language, &typed.read(), "", today));
    let said: Signal<Option<Said>> = said.into();
    let wrong = Signal::derive(move || {
        said.read()
            .as_ref()
            .is_some_and(|said| said.tone == Tone::Error)
    });
    let input = register_input(RegisterInput {
        id: "quick".into(),
        name: register.field_name(),
        shape: RegisterShape::of(&register.spec),
        fraction: register.fraction,
        described_by: "quick-hint".into(),
        typed,
        live,
        wrong,
    });
    view! {
        <details class="tile__fold">
            <summary>{fold}{small_icon("chevron-down")}</summary>
            <div class="stack stack--close">
                <form class="tile__entry" method="get" action=action>
                    <label class="field__label" for="quick">{label}</label>
                    {input}
                    <p class="field__hint" id="quick-hint">{register.hint}</p>
                    {verdict_area(said, typed, register.take)}
                    <button class="button button--main button--wide-phone">{button}</button>
                </form>
            </div>
        </details>
    }
}
