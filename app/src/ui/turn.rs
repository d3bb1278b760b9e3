//! Turning: the server draws every face of something (kWh and euro, one invoice or the next), the island
//! shows the one whose button is pressed. The faces stay the server's, so that their words, numbers and
//! pictures travel once, as HTML, and the WASM holds none of them.
//!
//! A face has `data-group` and `data-on`, the names on whose button it is shown; a button has `data-group`
//! and `data-turn`. What only works alive is hidden and has `data-live`.

use leptos::{html::Div, prelude::*};

/// The living frame around what the server drew.
pub fn turning(children: Children) -> impl IntoView {
    let root = NodeRef::<Div>::new();
    Effect::new(move |_| {
        if let Some(root) = root.get() {
            browser::wake(&root);
        }
    });
    view! {
        <div class="turning" node_ref=root on:click=move |event| browser::turn(&event)>
            {children()}
        </div>
    }
}

#[cfg(feature = "hydrate")]
mod browser {
    use leptos::ev::MouseEvent;

    pub use crate::ui::live::wake;
    use crate::ui::live::{all, press, pressed, show};

    /// Turns to the face of the button that was pressed, if it was one.
    pub fn turn(event: &MouseEvent) {
        let Some((root, button)) = pressed(event, "[data-turn]") else {
            return;
        };
        let group = button.get_attribute("data-group").unwrap_or_default();
        let name = button.get_attribute("data-turn").unwrap_or_default();
        for element in all(&root, &format!("[data-group={group}]")) {
            match element.get_attribute("data-on") {
                Some(on) => show(&element, on.split(' ').any(|on| on == name)),
                None => press(&element, element == button),
            }
        }
    }
}

#[cfg(not(feature = "hydrate"))]
mod browser {
    use leptos::{ev::MouseEvent, web_sys::HtmlDivElement};

    pub fn wake(_root: &HtmlDivElement) {}
    pub fn turn(_event: &MouseEvent) {}
}
