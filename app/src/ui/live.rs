//! What islands do to the HTML that the server drew for them. In the browser only.

use wasm_bindgen::JsCast;
use web_sys::{Element, Event, EventTarget, NodeList};

/// Shows what only works alive.
pub fn wake(root: &Element) {
    for element in all(root, "[data-live]") {
        show(&element, true);
    }
}

/// Everything below `root` that the selector finds.
pub fn all(root: &Element, selector: &str) -> impl Iterator<Item = Element> + use<> {
    let found = root.query_selector_all(selector).ok();
    let length = found.as_ref().map_or(0, NodeList::length);
    (0..length).filter_map(move |index| found.as_ref()?.get(index)?.dyn_into().ok())
}

/// Shows or hides.
pub fn show(element: &Element, shown: bool) {
    // Fails for names that are no attribute names, and this is one.
    let _ = element.toggle_attribute_with_force("hidden", !shown);
}

/// Says whether a button is pressed.
pub fn press(button: &Element, pressed: bool) {
    let _ = button.set_attribute("aria-pressed", if pressed { "true" } else { "false" });
}

/// The root whose listener runs, and the button that was pressed in it, if it is one of these.
pub fn pressed(event: &Event, selector: &str) -> Option<(Element, Element)> {
    let element = |target: Option<EventTarget>| -> Option<Element> { target?.dyn_into().ok() };
    let root = element(event.current_target())?;
    let button = element(event.target())?.closest(selector).ok()??;
    Some((root, button))
}
