//! One of several: as cards to tap, or as a list to open.

use leptos::prelude::*;

use super::field::{About, FormView};

/// A question with a few answers.
pub struct Choices {
    /// Name and id.
    pub name: &'static str,
    /// The question.
    pub label: String,
    /// Below the label.
    pub hint: Option<String>,
    /// Code and words of each answer.
    pub options: Vec<(&'static str, String)>,
    /// Code of the answer that holds while nothing was typed; empty for none.
    pub now: &'static str,
}

impl Choices {
    fn chosen(&self, form: FormView<'_>) -> String {
        let typed = form.value(self.name);
        let known = self.options.iter().any(|(code, _)| *code == typed);
        if known { typed } else { self.now.to_owned() }
    }
}

/// All answers in sight.
pub fn cards(choices: Choices, form: FormView<'_>) -> AnyView {
    let chosen = choices.chosen(form);
    let Choices {
        name,
        label,
        hint,
        options,
        ..
    } = choices;
    let about = About::new(name, hint, form.error(name), form.t.msg_form_error_prefix());
    let options = options.into_iter().enumerate().map(|(at, (code, words))| {
        // The first one carries the name, so that the summary of mistakes leads there.
        let id = if at == 0 {
            name.to_owned()
        } else {
            format!("{name}-{code}")
        };
        view! {
            <label class="choice choice--card" for=id.clone()>
                <input type="radio" id=id.clone() name=name value=code checked=code == chosen/>
                <span>{words}</span>
            </label>
        }
    });
    view! {
        <fieldset class=about.class aria-describedby=about.described_by>
            <legend class="field__label">{label}</legend>
            {about.lines}
            <div class="stack stack--close">{options.collect_view()}</div>
        </fieldset>
    }
    .into_any()
}

/// A list to open; `empty` is what stands there while nothing is chosen.
pub fn list(
    choices: Choices,
    form: FormView<'_>,
    empty: Option<String>,
    autocomplete: Option<&'static str>,
) -> AnyView {
    let chosen = choices.chosen(form);
    let Choices {
        name,
        label,
        hint,
        options,
        ..
    } = choices;
    let about = About::new(name, hint, form.error(name), form.t.msg_form_error_prefix());
    let options = options.into_iter().map(|(code, words)| {
        view! { <option value=code selected=code == chosen>{words}</option> }
    });
    view! {
        <div class=about.class>
            <label class="field__label" for=name>{label}</label>
            {about.lines}
            <select
                class="field__input field__input--choice"
                id=name
                name=name
                autocomplete=autocomplete
                aria-describedby=about.described_by
                aria-invalid=about.invalid
            >
                {empty.map(|empty| view! { <option value="">{empty}</option> })}
                {options.collect_view()}
            </select>
        </div>
    }
    .into_any()
}
