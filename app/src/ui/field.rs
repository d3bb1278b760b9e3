//! One question of a form: label, hint, error, input. Ids come from names, and what belongs together is
//! joined by `aria-describedby`.

use domain::{form::Problem, language::Language};
use leptos::prelude::*;
use locales::Texts;
use services::drafts::Draft;

use super::icon::icon;

/// A form being shown, perhaps again after a refusal.
#[derive(Clone, Copy)]
pub struct FormView<'a> {
    /// Texts of the page.
    pub t: &'a Texts,
    /// For values in sentences.
    pub language: Language,
    /// What was typed and refused.
    pub draft: &'a Draft,
}

/// A text field.
pub struct TextField {
    /// Name and id.
    pub name: &'static str,
    /// Label.
    pub label: String,
    /// Type of the input.
    pub kind: &'static str,
    /// Below the label.
    pub hint: Option<String>,
    /// What a browser may fill in.
    pub autocomplete: &'static str,
    /// Class beside `field__input`.
    pub class: &'static str,
    /// Where to find the answer.
    pub place: Option<AnyView>,
}

impl FormView<'_> {
    /// What was typed before.
    pub fn value(&self, name: &str) -> String {
        self.draft.fields.get(name).cloned().unwrap_or_default()
    }

    /// What is wrong with a field, as a sentence.
    pub fn error(&self, name: &str) -> Option<String> {
        let problem = self.draft.errors.get(name)?;
        Some(match (name, problem) {
            ("contract_account", Problem::AlreadySubmitted) => {
                self.t.msg_problem_account_already_yours()
            }
            ("values", Problem::Missing) => self.t.msg_problem_values_missing(),
            (name, Problem::Missing) if name.starts_with("value_") => {
                self.t.msg_problem_register_missing()
            }
            _ => locales::problem(self.t, self.language, problem),
        })
    }

    /// Was something refused?
    pub fn is_refused(&self) -> bool {
        !self.draft.errors.is_empty() || self.draft.notice.is_some()
    }
}

/// What is said between a field's label and its input, and how the input refers to it.
pub struct About {
    /// Class names of the field.
    pub class: &'static str,
    /// Ids of hint and mistake.
    pub described_by: Option<String>,
    /// `aria-invalid`.
    pub invalid: Option<&'static str>,
    /// The hint and the mistake.
    pub lines: AnyView,
}

impl About {
    /// For the field `name`.
    pub fn new(name: &str, hint: Option<String>, error: Option<String>, prefix: String) -> Self {
        let (hint_id, error_id) = (format!("{name}-hint"), format!("{name}-error"));
        let ids = [
            hint.is_some().then(|| hint_id.clone()),
            error.is_some().then(|| error_id.clone()),
        ];
        let ids: Vec<String> = ids.into_iter().flatten().collect();
        let wrong = error.is_some();
        let hint = hint.map(|hint| view! { <p class="field__hint" id=hint_id>{hint}</p> });
        let error = error.map(|error| {
            view! {
                <p class="field__error" id=error_id>
                    {icon("error")}
                    <span><span class="unseen">{prefix}" "</span>{error}</span>
                </p>
            }
        });
        Self {
            class: if wrong { "field field--error" } else { "field" },
            described_by: (!ids.is_empty()).then(|| ids.join(" ")),
            invalid: wrong.then_some("true"),
            lines: (hint, error).into_any(),
        }
    }
}

/// The label of a field on a form where an asterisk marks what must be filled in.
pub fn starred(label: String, required: bool) -> String {
    if required {
        format!("{label} *")
    } else {
        label
    }
}

/// Draws a field.
pub fn text_field(field: TextField, form: FormView<'_>) -> AnyView {
    let TextField {
        name,
        label,
        kind,
        hint,
        autocomplete,
        class,
        place,
    } = field;
    let about = About::new(name, hint, form.error(name), form.t.msg_form_error_prefix());
    let value = form.value(name);
    view! {
        <div class=about.class>
            <label class="field__label" for=name>{label}</label>
            {about.lines}
            <input
                class=format!("field__input {class}").trim_end().to_owned()
                id=name
                name=name
                type=kind
                autocomplete=autocomplete
                autocapitalize="none"
                spellcheck="false"
                value=(!value.is_empty()).then_some(value)
                aria-describedby=about.described_by
                aria-invalid=about.invalid
            />
            {place}
        </div>
    }
    .into_any()
}

/// A few lines of text.
pub fn textarea_field(
    name: &'static str,
    label: String,
    hint: Option<String>,
    longest: usize,
    form: FormView<'_>,
) -> AnyView {
    let about = About::new(name, hint, form.error(name), form.t.msg_form_error_prefix());
    view! {
        <div class=about.class>
            <label class="field__label" for=name>{label}</label>
            {about.lines}
            <textarea
                class="field__input field__input--short"
                id=name
                name=name
                rows="3"
                maxlength=longest.to_string()
                aria-describedby=about.described_by
                aria-invalid=about.invalid
            >
                {form.value(name)}
            </textarea>
        </div>
    }
    .into_any()
}

/// "Where do I find this?" with a drawn picture.
pub fn where_to_find(
    summary: String,
    picture: &'static str,
    alt: String,
    caption: String,
) -> AnyView {
    view! {
        <details class="field__where">
            <summary>{super::icon::small_icon("info")}{summary}</summary>
            <figure>
                <img src=picture alt=alt width="480" height="340" loading="lazy"/>
                <figcaption>{caption}</figcaption>
            </figure>
        </details>
    }
    .into_any()
}
