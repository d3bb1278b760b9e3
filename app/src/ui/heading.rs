//! The top of a page: where one came from, what this is, and the sentence that answers the question.

use leptos::prelude::*;

use super::icon::small_icon;

/// Title and lead.
pub fn heading(title: String, lead: Option<AnyView>) -> AnyView {
    let lead = lead.map(|lead| view! { <p class="page__lead">{lead}</p> });
    view! { <header class="page__head"><h1>{title}</h1>{lead}</header> }.into_any()
}

/// The way back, above the title.
pub fn back(href: impl Into<String>, label: String) -> AnyView {
    let href: String = href.into();
    view! { <a class="page__back" href=href>{small_icon("arrow-left")}{label}</a> }.into_any()
}
