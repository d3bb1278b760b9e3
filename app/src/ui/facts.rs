//! Label and value, one below the other.

use leptos::prelude::*;

/// A list of facts.
pub fn facts(rows: Vec<(String, AnyView)>) -> AnyView {
    let rows = rows.into_iter().map(|(label, value)| {
        view! { <div class="facts__row"><dt>{label}</dt><dd>{value}</dd></div> }
    });
    view! { <dl class="facts">{rows.collect_view()}</dl> }.into_any()
}

/// A row of facts that is plain text.
pub fn fact(label: String, value: impl Into<String>) -> (String, AnyView) {
    let value: String = value.into();
    (label, value.into_any())
}
