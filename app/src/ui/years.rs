//! Bars with a name and a value: years of consumption, or what was paid beside what it cost. Lengths are
//! percentages made on the server, so that both sides draw the same.

use leptos::prelude::*;

/// How a bar is drawn; the form tells them apart, not only the colour.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum BarKind {
    /// Solid.
    Now,
    /// Pale and striped.
    Last,
    /// Pale.
    Older,
}

/// One bar.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Bar {
    /// In front of it.
    pub name: String,
    /// Behind it, with its unit.
    pub value: String,
    /// Its length, `94.2%`.
    pub length: String,
    /// How it is drawn.
    pub kind: BarKind,
}

/// The bars as a list. `id` keeps the name of the pattern unique on the page.
pub fn years(id: &str, bars: Vec<Bar>) -> AnyView {
    let pattern = format!("{id}-stripes");
    let fill = format!("url(#{pattern})");
    let rows = bars.into_iter().map(|bar| row(bar, &fill)).collect_view();
    view! {
        <svg class="unseen" aria-hidden="true" focusable="false">
            <defs>
                <pattern
                    id=pattern
                    width="6"
                    height="6"
                    patternUnits="userSpaceOnUse"
                    patternTransform="rotate(45)"
                >
                    <rect class="chart__stripe-ground" width="6" height="6"></rect>
                    <path class="chart__stripe" d="M0 0v6"></path>
                </pattern>
            </defs>
        </svg>
        <ol class="years">{rows}</ol>
    }
    .into_any()
}

fn row(bar: Bar, stripes: &str) -> AnyView {
    let (row, class, fill) = match bar.kind {
        BarKind::Now => (
            "years__row years__row--now",
            "chart__bar chart__bar--now",
            None,
        ),
        BarKind::Last => (
            "years__row",
            "chart__bar chart__bar--last",
            Some(stripes.to_owned()),
        ),
        BarKind::Older => ("years__row", "chart__bar chart__bar--older", None),
    };
    view! {
        <li class=row>
            <span class="years__name">{bar.name}</span>
            <svg class="years__bar" aria-hidden="true">
                <rect class=class x="0" y="12%" height="76%" width=bar.length rx="2" fill=fill></rect>
            </svg>
            <span class="years__value">{bar.value}</span>
        </li>
    }
    .into_any()
}
