//! The bank account number while it is typed: how much is missing, which group looks wrong, that it is right. The server
//! draws the field and writes the sentences beside it; the same rule judges the form when it is sent.

use leptos::{html::Div, prelude::*};

/// The living frame around the field.
#[island]
pub fn IbanField(children: Children) -> impl IntoView {
    let root = NodeRef::<Div>::new();
    view! {
        <div class="stack stack--close" node_ref=root on:input=move |event| browser::typed(&event)>
            {children()}
        </div>
    }
}

#[cfg(feature = "hydrate")]
mod browser {
    use domain::bank::{Iban, IbanError};
    use wasm_bindgen::JsCast;
    use web_sys::{Element, Event, EventTarget, HtmlInputElement};

    use crate::ui::{fill::fill, live::show};

    /// Says what the number is so far.
    pub fn typed(event: &Event) {
        let element = |target: Option<EventTarget>| target?.dyn_into::<Element>().ok();
        let Some(root) = element(event.current_target()) else {
            return;
        };
        let input = event
            .target()
            .and_then(|target| target.dyn_into::<HtmlInputElement>().ok());
        let said = root.query_selector("[data-iban-said]").ok().flatten();
        let (Some(input), Some(said)) = (input, said) else {
            return;
        };
        let (name, first, second) = sentence(Iban::parse(&input.value()).map(|_| ()));
        let template = name.and_then(|name| said.get_attribute(name));
        let values = [first, second].map(|value| value.to_string());
        let text = template.map(|text| fill(&text, &[("0", &values[0]), ("1", &values[1])]));
        show(&said, text.is_some());
        said.set_text_content(text.as_deref());
    }

    /// The attribute that holds the sentence, and its numbers.
    fn sentence(number: Result<(), IbanError>) -> (Option<&'static str>, u8, u8) {
        match number {
            Ok(()) => (Some("data-valid"), 0, 0),
            Err(IbanError::Missing) => (None, 0, 0),
            Err(IbanError::Country) => (Some("data-country"), 0, 0),
            Err(IbanError::OutsideSepa) => (Some("data-outside"), 0, 0),
            Err(IbanError::Character { group }) => (Some("data-character"), group, 0),
            Err(IbanError::Length { expected, found }) if found < expected => {
                (Some("data-missing"), expected - found, 0)
            }
            Err(IbanError::Length { expected, found }) => (Some("data-length"), expected, found),
            Err(IbanError::Structure {
                group,
                digits: true,
            }) => (Some("data-digits"), group, 0),
            Err(IbanError::Structure { group, .. }) => (Some("data-letters"), group, 0),
            Err(IbanError::Checksum { group: Some(group) }) => (Some("data-swapped"), group, 0),
            Err(IbanError::Checksum { group: None }) => (Some("data-checksum"), 0, 0),
        }
    }
}

#[cfg(not(feature = "hydrate"))]
mod browser {
    use leptos::ev::Event;

    pub fn typed(_event: &Event) {}
}
