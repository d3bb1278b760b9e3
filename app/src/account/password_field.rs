//! A password field: an ordinary field with the rules as a list. Its island shows what is typed and ticks
//! the rules off.

use leptos::prelude::*;

use super::password_field_island::{NewPasswordFacts, PasswordField};
use crate::ui::{field::About, icon::small_icon};

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
    let about = About::new(id, data.hint, data.error, data.error_prefix);
    let facts = data.rules.as_ref().map(|rules| rules.facts.clone());
    let rules = data.rules.map(list);
    view! {
        <PasswordField facts=facts>
            <div class=about.class>
                <label class="field__label" for=id>{data.label}</label>
                {about.lines}
                <div class="field__with-button">
                    <input
                        class="field__input"
                        id=id
                        name=id
                        type="password"
                        autocomplete=data.autocomplete
                        spellcheck="false"
                        autocapitalize="none"
                        aria-describedby=about.described_by
                        aria-invalid=about.invalid
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
