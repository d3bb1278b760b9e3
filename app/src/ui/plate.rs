//! The name plate of a contract or a meter: small labels over values, like the plate on the device.

use leptos::prelude::*;

use super::icon::icon;

/// One value on a plate.
pub struct PlateRow {
    /// Small label.
    pub label: String,
    /// The value.
    pub value: String,
    /// A number that must not wrap.
    pub number: bool,
    /// Over the whole width.
    pub wide: bool,
}

impl PlateRow {
    /// A number.
    pub fn number(label: String, value: impl Into<String>) -> Self {
        Self {
            label,
            value: value.into(),
            number: true,
            wide: false,
        }
    }

    /// A text.
    pub fn text(label: String, value: impl Into<String>) -> Self {
        Self {
            label,
            value: value.into(),
            number: false,
            wide: false,
        }
    }

    /// A text over the whole width.
    pub fn wide(label: String, value: impl Into<String>) -> Self {
        Self {
            label,
            value: value.into(),
            number: false,
            wide: true,
        }
    }
}

/// Draws a plate.
pub fn plate(
    icon_name: &str,
    title: String,
    href: Option<String>,
    rows: Vec<PlateRow>,
    below: Option<AnyView>,
) -> AnyView {
    let title = match href {
        Some(href) => view! { <a class="plate__link" href=href>{title}</a> }.into_any(),
        None => title.into_any(),
    };
    let rows = rows.into_iter().map(|row| {
        view! {
            <div class=row.wide.then_some("plate__wide")>
                <dt>{row.label}</dt>
                <dd class=row.number.then_some("plate__number")>{row.value}</dd>
            </div>
        }
    });
    let below = below.map(|below| view! { <div class="plate__action">{below}</div> });
    view! {
        <article class="plate">
            <h3 class="plate__title">{icon(icon_name)}{title}</h3>
            <dl class="plate__list">{rows.collect_view()}</dl>
            {below}
        </article>
    }
    .into_any()
}
