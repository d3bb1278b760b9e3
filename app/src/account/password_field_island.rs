//! A password field that can show what is typed, and ticks the rules off while it is. Without WASM it is
//! an ordinary field with the rules as a list.

use domain::account::password::{PasswordProblem, PasswordRules};
use leptos::{html::Input, prelude::*};
use serde::{Deserialize, Serialize};

use crate::ui::{
    icon::{icon, small_icon},
    ready::ready,
};

/// The rules for a new password, with their sentences.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct NewPasswordRules {
    /// Name of the list.
    pub label: String,
    /// Shortest and longest.
    pub rules: PasswordRules,
    /// Words that must not be in it.
    pub own_words: Vec<String>,
    /// The field whose value must not be in it either.
    pub email_field: Option<String>,
    /// The sentences for length, own words, regularity.
    pub sentences: [String; 3],
    /// What a screen reader adds to a rule that is met.
    pub met: String,
}

/// What the field needs.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct PasswordFieldData {
    /// Id and name.
    pub id: String,
    /// Label.
    pub label: String,
    /// `current-password` or `new-password`.
    pub autocomplete: String,
    /// Below the label.
    pub hint: Option<String>,
    /// What was wrong.
    pub error: Option<String>,
    /// "Error:" for screen readers.
    pub error_prefix: String,
    /// Words of the button.
    pub show: String,
    /// Words of the button, pressed.
    pub hide: String,
    /// For a new password.
    pub rules: Option<NewPasswordRules>,
}

/// The field.
#[island]
pub fn PasswordField(data: PasswordFieldData) -> impl IntoView {
    let live = ready();
    let shown = RwSignal::new(false);
    let typed = RwSignal::new(String::new());
    let node = NodeRef::<Input>::new();
    Effect::new(move |_| {
        if let Some(input) = node.get() {
            typed.set(input.value());
        }
    });
    let id = data.id.clone();
    let (hint_id, error_id) = (format!("{id}-hint"), format!("{id}-error"));
    let mut described_by = Vec::new();
    if data.hint.is_some() {
        described_by.push(hint_id.clone());
    }
    if data.error.is_some() {
        described_by.push(error_id.clone());
    }
    let described_by = (!described_by.is_empty()).then(|| described_by.join(" "));
    let wrong = data.error.is_some();
    let hint = data
        .hint
        .map(|hint| view! { <p class="field__hint" id=hint_id>{hint}</p> });
    let prefix = data.error_prefix;
    let error = data.error.map(|error| {
        view! {
            <p class="field__error" id=error_id>
                {icon("error")}
                <span><span class="unseen">{prefix}" "</span>{error}</span>
            </p>
        }
    });
    let (show, hide) = (data.show, data.hide);
    let word = move || {
        if shown.get() {
            hide.clone()
        } else {
            show.clone()
        }
    };
    let rules = data.rules.map(|rules| ticks(rules, typed));
    view! {
        <div class="field" class=("field--error", wrong)>
            <label class="field__label" for=id.clone()>{data.label}</label>
            {hint}
            {error}
            <div class="field__with-button">
                <input
                    class="field__input"
                    node_ref=node
                    id=id.clone()
                    name=id.clone()
                    type=move || if shown.get() { "text" } else { "password" }
                    autocomplete=data.autocomplete
                    spellcheck="false"
                    autocapitalize="none"
                    aria-describedby=described_by
                    aria-invalid=wrong.then_some("true")
                    on:input:target=move |event| typed.set(event.target().value())
                />
                <button
                    class="button button--small button--plain"
                    type="button"
                    hidden=move || !live.get()
                    aria-controls=id
                    aria-pressed=move || if shown.get() { "true" } else { "false" }
                    on:click=move |_| shown.update(|shown| *shown = !*shown)
                >
                    {small_icon("eye")}
                    {word}
                </button>
            </div>
            {rules}
        </div>
    }
}

fn ticks(data: NewPasswordRules, typed: RwSignal<String>) -> AnyView {
    let NewPasswordRules {
        label,
        rules,
        own_words,
        email_field,
        sentences,
        met,
    } = data;
    let checked = Memo::new(move |_| {
        let password = typed.read();
        if password.is_empty() {
            return [false; 3];
        }
        let email = email_field.as_deref().map(value_of).unwrap_or_default();
        let mut own: Vec<&str> = own_words.iter().map(String::as_str).collect();
        own.push(&email);
        let problems = rules.check(&password, &own);
        let has = |wanted: fn(&PasswordProblem) -> bool| problems.iter().any(wanted);
        let length = |problem: &PasswordProblem| {
            matches!(
                problem,
                PasswordProblem::TooShort { .. } | PasswordProblem::TooLong { .. }
            )
        };
        // Whether it is regular is only known of a whole password.
        let whole = !has(length);
        [
            whole,
            !has(|problem| *problem == PasswordProblem::ContainsOwnWord),
            whole && !has(|problem| *problem == PasswordProblem::TooRepetitive),
        ]
    });
    let items = sentences.into_iter().enumerate().map(|(number, sentence)| {
        let met = met.clone();
        let is_met = move || checked.get()[number];
        view! {
            <li class="rules__rule" class=("rules__rule--met", is_met)>
                {small_icon("check")}
                <span>
                    {sentence}
                    <span class="unseen">
                        {move || if is_met() { format!(" {met}") } else { String::new() }}
                    </span>
                </span>
            </li>
        }
    });
    view! { <ul class="rules" aria-label=label>{items.collect_view()}</ul> }.into_any()
}

/// What stands in another field of the page.
#[cfg(feature = "hydrate")]
fn value_of(id: &str) -> String {
    use wasm_bindgen::JsCast;
    document()
        .get_element_by_id(id)
        .and_then(|element| element.dyn_into::<web_sys::HtmlInputElement>().ok())
        .map(|input| input.value())
        .unwrap_or_default()
}

#[cfg(not(feature = "hydrate"))]
fn value_of(_id: &str) -> String {
    String::new()
}
