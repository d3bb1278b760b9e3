//! The frame that the four tiles share: label with icon, state, the one value, one line of context, a
//! picture, the next action as a real link, and the act itself folded below.

use leptos::prelude::*;

use super::icon::{icon, small_icon};

/// A word with an icon: how things stand.
pub struct State {
    /// `good`, `attention` or `error`.
    pub tone: String,
    /// Icon of the sprite.
    pub icon: String,
    /// The word.
    pub word: String,
}

/// What all tiles have.
pub struct TileFrame {
    /// `contract`, `billing`, `reading`, `consumption`.
    pub kind: String,
    /// Icon of the sprite.
    pub icon: String,
    /// Its name.
    pub label: String,
    /// How things stand.
    pub state: Option<State>,
    /// `tile--due`, `tile--overdue`, `tile--empty` or nothing.
    pub modifier: String,
    /// One line below the value.
    pub context: String,
    /// Words of the link.
    pub action: String,
    /// Where it leads.
    pub href: String,
}

/// A value with its small unit, as large text.
pub fn tile_value(number: impl IntoView + 'static, unit: Option<String>) -> AnyView {
    let unit = unit.map(|unit| view! { " " <span class="unit">{unit}</span> });
    view! { <p class="tile__value">{number}{unit}</p> }.into_any()
}

/// What unfolds below a tile, without any script.
pub fn tile_fold(summary: String, inside: AnyView) -> AnyView {
    view! {
        <details class="tile__fold">
            <summary>{summary}{small_icon("chevron-down")}</summary>
            <div class="stack stack--close">{inside}</div>
        </details>
    }
    .into_any()
}

/// The word with its icon.
pub fn state_word(state: State) -> AnyView {
    let class = format!("state state--{}", state.tone);
    view! { <span class=class>{small_icon(&state.icon)}{state.word}</span> }.into_any()
}

impl TileFrame {
    /// The id of its name.
    pub fn label_id(&self) -> String {
        format!("tile-{}", self.kind)
    }

    /// Its class names.
    pub fn class(&self) -> String {
        format!("tile tile--{} {}", self.kind, self.modifier)
            .trim_end()
            .to_owned()
    }
}

/// The tile around its parts.
pub fn tile(
    frame: TileFrame,
    value: AnyView,
    picture: Option<AnyView>,
    fold: Option<AnyView>,
) -> AnyView {
    let (class, id) = (frame.class(), frame.label_id());
    view! {
        <article class=class aria-labelledby=id>
            {tile_parts(frame, value, picture)}
            {fold}
        </article>
    }
    .into_any()
}

/// Everything in a tile but what unfolds.
pub fn tile_parts(frame: TileFrame, value: AnyView, picture: Option<AnyView>) -> AnyView {
    let id = frame.label_id();
    let picture = picture.map(|picture| view! { <div class="tile__picture">{picture}</div> });
    view! {
        <header class="tile__head">
            <h2 class="tile__label" id=id>{icon(&frame.icon)}{frame.label}</h2>
            {frame.state.map(state_word)}
        </header>
        {value}
        <p class="tile__context">{frame.context}</p>
        {picture}
        <div class="tile__foot">
            <a class="tile__action" href=frame.href>{frame.action}{small_icon("arrow-right")}</a>
        </div>
    }
    .into_any()
}
