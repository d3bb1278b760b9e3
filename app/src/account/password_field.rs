//! A password field: an ordinary field with the rules as a list. Its island shows what is typed and ticks
//! the rules off.

use leptos::prelude::*;

use super::password_field_island::{NewPasswordFacts, PasswordField};
use crate::ui::icon::{icon, small_icon};

/// The rules for a new password, with their sentences.
pub struct NewPasswordRules {
    /// Name of the list.
    pub label: String,
    /// The rules.
    pub facts: NewPasswordFacts,
    /// A sentence for every rule of the profile, in the order in which they are ticked off.
    pub sentences: Vec<String>,
    /// What a screen reader adds to a rule that is met.
    pub met: String,
}

/// What the field needs.
pub struct PasswordFieldData {
    /// Id and name.
    pub id: &'static str,
    /// Label.
    pub label: String,
    /// `current-password` or `new-password`.
    pub autocomplete: &'static str,
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

/// Draws it.
pub fn password_field(data: PasswordFieldData) -> AnyView {
    let id = data.id;
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
    let facts = data.rules.as_ref().map(|rules| rules.facts.clone());
    let rules = data.rules.map(list);
    view! {
        <PasswordField facts=facts>
            <div class=if wrong { "field field--error" } else { "field" }>
                <label class="field__label" for=id>{data.label}</label>
                {hint}
                {error}
                <div class="field__with-button">
                    <input
                        class="field__input"
                        id=id
                        name=id
                        type="password"
                        autocomplete=data.autocomplete
                        spellcheck="false"
                        autocapitalize="none"
                        aria-describedby=described_by
                        aria-invalid=wrong.then_some("true")
                    />
                    <button
                        class="button button--small button--plain"
                        type="button"
                        data-live
                        data-show
                        hidden
                        aria-controls=id
                        aria-pressed="false"
                    >
                        {small_icon("eye")}
                        <span data-word>{data.show}</span>
                        <span data-word hidden>{data.hide}</span>
                    </button>
                </div>
                {rules}
            </div>
        </PasswordField>
    }
    .into_any()
}

fn list(rules: NewPasswordRules) -> AnyView {
    let NewPasswordRules {
        label,
        sentences,
        met,
        ..
    } = rules;
    let items = sentences.into_iter().map(|sentence| {
        view! {
            <li class="rules__rule">
                {small_icon("check")}
                <span>{sentence}<span class="unseen" hidden>" "{met.clone()}</span></span>
            </li>
        }
    });
    view! { <ul class="rules" aria-label=label>{items.collect_view()}</ul> }.into_any()
}
