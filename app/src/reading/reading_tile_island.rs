//! The tile "meter reading": the last value on its drums, and a field to type today's value, judged at
//! once. Without WASM the field is an ordinary form that leads to the reading page.

use chrono::NaiveDate;
use domain::language::Language;
use leptos::prelude::*;
use rust_decimal::Decimal;
use serde::{Deserialize, Serialize};

use super::{
    register_field::{RegisterFacts, verdict_area},
    verdict::{Said, Tone, VerdictTexts},
};
use crate::ui::{
    ready::ready,
    register::{RegisterShape, register_value},
    register_input::{RegisterInput, register_input},
    tile::{TileFrame, tile, tile_fold},
};

/// What the tile shows.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct ReadingTileData {
    /// The frame.
    pub frame: TileFrame,
    /// Instead of a value, if there is none.
    pub empty: Option<String>,
    /// The last value, and how a screen reader says it.
    pub value: Option<(Decimal, String)>,
    /// The register to type into.
    pub register: Option<RegisterFacts>,
    /// Label of the entry.
    pub entry: String,
    /// What unfolds.
    pub fold: String,
    /// The button.
    pub button: String,
    /// Today where the utility is.
    pub today: NaiveDate,
    /// For numbers and dates.
    pub language: Language,
    /// What can be said about a value.
    pub texts: Option<VerdictTexts>,
}

/// The tile.
#[island]
pub fn ReadingTile(data: ReadingTileData) -> impl IntoView {
    let shape = data
        .register
        .as_ref()
        .map(|register| RegisterShape::of(&register.spec));
    let value = match (data.value.clone(), shape) {
        (Some((value, label)), Some(shape)) => register_value(&shape, value, label, false),
        _ => {
            view! { <p class="tile__value">{data.empty.clone().unwrap_or_default()}</p> }.into_any()
        }
    };
    let entry = match (data.register.clone(), data.texts.clone()) {
        (Some(register), Some(texts)) => Some(entry(&data, register, texts)),
        _ => None,
    };
    let fold = entry.map(|entry| tile_fold(data.fold.clone(), entry));
    tile(data.frame, value, None, fold)
}

fn entry(data: &ReadingTileData, register: RegisterFacts, texts: VerdictTexts) -> AnyView {
    let live = ready();
    let typed = RwSignal::new(String::new());
    let (language, today) = (data.language, data.today);
    let action = data.frame.href.clone();
    let facts = register.clone();
    let said = Memo::new(move |_| facts.said(&texts, language, &typed.read(), "", today));
    let said: Signal<Option<Said>> = said.into();
    let wrong = Signal::derive(move || {
        said.read()
            .as_ref()
            .is_some_and(|said| said.tone == Tone::Error)
    });
    let input = register_input(RegisterInput {
        id: "quick".into(),
        name: register.field_name(),
        shape: RegisterShape::of(&register.spec),
        fraction: register.fraction,
        described_by: "quick-hint".into(),
        typed,
        live,
        wrong,
    });
    view! {
        <form class="tile__entry" method="get" action=action>
            <label class="field__label" for="quick">{data.entry.clone()}</label>
            {input}
            <p class="field__hint" id="quick-hint">{register.hint}</p>
            {verdict_area(said)}
            <button class="button button--main button--wide-phone">{data.button.clone()}</button>
        </form>
    }
    .into_any()
}
