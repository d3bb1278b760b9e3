//! Parts of pages and islands, rendered to HTML: labels, descriptions, summaries, ids, tables.

mod forms;
mod islands;
pub(crate) mod samples;

use std::sync::Arc;

use hydration_context::SsrSharedContext;
use leptos::prelude::*;

/// What a browser gets, without the props of islands.
fn html<V: IntoView>(make: impl FnOnce() -> V) -> String {
    let owner = Owner::new_root(Some(Arc::new(SsrSharedContext::new())));
    let whole = owner.with(|| make().into_view().to_html());
    let mut parts = whole.split("data-props=\"");
    let mut html = parts.next().unwrap_or_default().to_owned();
    for part in parts {
        html.push_str(part.split_once('"').map_or("", |(_, rest)| rest));
    }
    html
}

/// Every id once, every reference to an id that exists.
fn assert_ids(html: &str) {
    let values = |name: &str| -> Vec<String> {
        let start = format!(" {name}=\"");
        let found = html.split(start.as_str()).skip(1);
        found
            .filter_map(|rest| rest.split('"').next())
            .map(str::to_owned)
            .collect()
    };
    let mut ids = values("id");
    let all = ids.len();
    ids.sort();
    ids.dedup();
    assert_eq!(ids.len(), all, "an id stands there twice: {html}");
    for name in [
        "for",
        "aria-describedby",
        "aria-labelledby",
        "aria-controls",
    ] {
        for reference in values(name).iter().flat_map(|list| list.split(' ')) {
            assert!(
                ids.iter().any(|id| id == reference),
                "{name}={reference} leads nowhere: {html}"
            );
        }
    }
}

/// The start tags that contain `marker`.
fn tags<'a>(html: &'a str, marker: &str) -> Vec<&'a str> {
    let ends = html.match_indices('>').map(|(end, _)| end);
    let tag = |end: usize| html[..end].rfind('<').map(|start| &html[start..end]);
    ends.filter_map(tag)
        .filter(|tag| tag.contains(marker))
        .collect()
}

fn is_hidden(html: &str, marker: &str) -> bool {
    let tags = tags(html, marker);
    assert!(!tags.is_empty(), "{marker} is missing: {html}");
    tags.iter().all(|tag| tag.contains(" hidden"))
}
