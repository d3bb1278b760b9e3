//! What was refused, at the top of the form: it takes the focus, and each line leads to its field.

use leptos::prelude::*;

use super::{
    field::FormView,
    icon::icon,
    notice::{notice, sentence},
};

/// The summary, or nothing when nothing was refused. `fields` gives order and labels.
pub fn error_summary(form: FormView<'_>, fields: &[(&str, String)]) -> Option<AnyView> {
    if let Some(code) = &form.draft.notice {
        let text = sentence(form.t, code);
        let inside = notice("error", "error", text);
        return Some(view! { <div role="alert" tabindex="-1" autofocus>{inside}</div> }.into_any());
    }
    let lines: Vec<(String, String)> = fields
        .iter()
        .filter_map(|(name, label)| {
            form.error(name)
                .map(|error| ((*name).to_owned(), format!("{label}: {error}")))
        })
        .collect();
    if lines.is_empty() {
        return None;
    }
    let title = form
        .t
        .msg_form_errors(u32::try_from(lines.len()).unwrap_or(u32::MAX));
    let lines = lines.into_iter().map(|(name, text)| {
        view! { <li><a href=format!("#{name}")>{text}</a></li> }
    });
    Some(
        view! {
            <div
                class="error-summary"
                role="alert"
                tabindex="-1"
                autofocus
                aria-labelledby="error-title"
            >
                <h2 id="error-title">{icon("error")}{title}</h2>
                <ul class="error-summary__list">{lines.collect_view()}</ul>
            </div>
        }
        .into_any(),
    )
}
