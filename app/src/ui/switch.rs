//! A row of buttons of which one is pressed. Only a living island can turn it ([`super::turn`]), so it is
//! hidden until then.

use leptos::prelude::*;

/// One button: what it turns to, and its word.
pub type Choice = (String, String);

/// Buttons for the faces of `group`; `pressed` is the one that is shown at first, if any.
pub fn switch(label: String, group: &'static str, choices: Vec<Choice>, pressed: &str) -> AnyView {
    let buttons = choices.into_iter().map(|(turn, word)| {
        let is_pressed = (turn == pressed).to_string();
        view! {
            <button
                class="switch__option"
                type="button"
                aria-pressed=is_pressed
                data-group=group
                data-turn=turn
            >
                {word}
            </button>
        }
    });
    view! {
        <div class="switch" role="group" aria-label=label data-live hidden>
            {buttons.collect_view()}
        </div>
    }
    .into_any()
}

/// Buttons for [`faces`], the first one pressed; none where there is nothing to choose.
pub fn choose(label: String, group: &'static str, words: Vec<String>) -> Option<AnyView> {
    (words.len() > 1).then(|| switch(label, group, numbered(words), "0"))
}

/// Faces of which a button of [`choose`] shows one; at first the first one.
pub fn faces(group: &'static str, views: impl IntoIterator<Item = AnyView>) -> AnyView {
    let faces = views.into_iter().enumerate().map(|(number, view)| {
        view! { <div data-group=group data-on=number.to_string() hidden={number != 0}>{view}</div> }
    });
    faces.collect_view().into_any()
}

/// Buttons numbered from 0.
pub fn numbered(words: impl IntoIterator<Item = String>) -> Vec<Choice> {
    let words = words.into_iter().enumerate();
    words
        .map(|(number, word)| (number.to_string(), word))
        .collect()
}
