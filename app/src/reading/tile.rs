//! What the reading tile shows: the register read most recently, and a field for today.

use domain::{format, language::Language};
use leptos::prelude::*;
use locales::Texts;
use services::dashboard::{Dashboard, LastReading};

use super::{
    facts::register_facts,
    reading_tile_island::{QuickEntry, QuickWords, ReadingTile},
    verdict::VerdictTexts,
};
use crate::{
    contract::words::register_name,
    dashboard::names,
    routes,
    server_context::RequestContext,
    ui::{
        register::{RegisterShape, register_value},
        tile::{State, TileFrame, tile_parts, tile_value},
    },
};

/// The tile.
pub fn reading_tile(cx: &RequestContext, board: &Dashboard) -> AnyView {
    let (t, language) = (cx.texts(), cx.language);
    // The first register of the first division is what people mean by "the meter".
    let shown = board.registers.iter().find(|last| last.reading.is_some());
    let shown = shown.or_else(|| board.registers.first());
    let until = board
        .reading_until
        .map(|day| format::day_month(day, language));
    let context = match (shown, shown.and_then(|last| last.reading.as_ref())) {
        (None, _) => t.msg_tile_reading_none_text(),
        (Some(_), None) => t.msg_tile_reading_empty_text(),
        (Some(_), Some(reading)) => {
            let day = format::date_long(reading.read_on, language);
            match &until {
                Some(until) => t.msg_tile_reading_context_until(day, until),
                None => t.msg_tile_reading_context(day),
            }
        }
    };
    let has_value = shown.is_some_and(|last| last.reading.is_some());
    let modifier = match (has_value, &until) {
        (false, _) => "tile--empty",
        (true, Some(_)) => "tile--due",
        (true, None) => "",
    };
    let state = until.map(|until| State {
        tone: "attention".into(),
        icon: "clock".into(),
        word: t.msg_tile_reading_until(until),
    });
    let frame = TileFrame {
        kind: "reading".into(),
        icon: "meter".into(),
        label: names::reading(cx),
        state,
        modifier: modifier.into(),
        context,
        action: t.msg_tile_reading_action(),
        href: if shown.is_some() {
            routes::REPORT
        } else {
            routes::READINGS
        }
        .into(),
    };
    let value = match shown {
        None => tile_value(t.msg_tile_reading_none(), None),
        Some(last) => last_value(t, language, last),
    };
    let entry = shown.map(|last| {
        let (register, empty) = (&last.register, String::new());
        let words = QuickWords {
            label: t.msg_tile_reading_today(name(t, last)),
            fold: t.msg_tile_reading_fold(),
            button: t.msg_tile_reading_button(),
            action: routes::REPORT.into(),
            today: board.today.to_string(),
            language: language.code().into(),
        };
        let facts = register_facts(t, language, register, board.today, empty, None);
        (facts, words, VerdictTexts::new(t))
    });
    reading_tile_view(frame, value, entry)
}

/// The last value on its drums, or that there is none.
fn last_value(t: &Texts, language: Language, last: &LastReading) -> AnyView {
    let Some(reading) = &last.reading else {
        return tile_value(t.msg_tile_reading_empty(), None);
    };
    let (value, spec) = (reading.value, &last.register.spec);
    let label = format::quantity(value, value.normalize().scale(), spec.unit, language);
    let label = format!("{}: {label}", name(t, last));
    register_value(&RegisterShape::of(spec), value, label, false)
}

/// Draws it.
pub fn reading_tile_view(frame: TileFrame, value: AnyView, entry: Option<QuickEntry>) -> AnyView {
    let (class, label_id) = (frame.class(), frame.label_id());
    let parts = tile_parts(frame, value, None);
    view! { <ReadingTile class=class label_id=label_id entry=entry>{parts}</ReadingTile> }
        .into_any()
}

fn name(t: &Texts, last: &LastReading) -> String {
    register_name(t, last.division, &last.register.spec.label)
}
