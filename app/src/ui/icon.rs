//! Icons out of the one sprite. They stand beside words and say nothing by themselves.

use leptos::prelude::*;

/// An icon of 24 px.
pub fn icon(name: &str) -> impl IntoView + use<> {
    drawn(name, "icon")
}

/// A small icon, inside a line of text.
pub fn small_icon(name: &str) -> impl IntoView + use<> {
    drawn(name, "icon icon--small")
}

/// A large icon, alone above a heading.
pub fn large_icon(name: &str) -> impl IntoView + use<> {
    drawn(name, "icon icon--large")
}

fn drawn(name: &str, class: &'static str) -> impl IntoView + use<> {
    let href = format!("/icons.svg#{name}");
    view! { <svg class=class aria-hidden="true"><use href=href></use></svg> }
}
