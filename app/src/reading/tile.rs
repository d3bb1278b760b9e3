//! What the reading tile shows: the register read most recently, and a field for today.

use domain::{format, language::Language};
use locales::Texts;
use services::dashboard::{Dashboard, LastReading};

use super::{facts::register_facts, reading_tile_island::ReadingTileData, verdict::VerdictTexts};
use crate::{
    contract::words::register_name,
    routes,
    ui::tile::{State, TileFrame},
};

/// Makes the tile's data.
pub fn reading_tile(t: &Texts, language: Language, board: &Dashboard) -> ReadingTileData {
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
    ReadingTileData {
        frame: TileFrame {
            kind: "reading".into(),
            icon: "meter".into(),
            label: t.msg_tile_reading(),
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
        },
        empty: match shown {
            None => Some(t.msg_tile_reading_none()),
            Some(_) if !has_value => Some(t.msg_tile_reading_empty()),
            Some(_) => None,
        },
        value: shown.and_then(|last| {
            let value = last.reading.as_ref()?.value;
            let spec = &last.register.spec;
            let label = format::quantity(value, value.normalize().scale(), spec.unit, language);
            Some((value, format!("{}: {label}", name(t, last))))
        }),
        register: shown.map(|last| {
            register_facts(
                t,
                language,
                &last.register,
                board.today,
                String::new(),
                None,
            )
        }),
        entry: shown
            .map(|last| t.msg_tile_reading_today(name(t, last)))
            .unwrap_or_default(),
        fold: t.msg_tile_reading_fold(),
        button: t.msg_tile_reading_button(),
        today: board.today,
        language,
        texts: shown.map(|_| VerdictTexts::new(t)),
    }
}

fn name(t: &Texts, last: &LastReading) -> String {
    register_name(t, last.division, &last.register.spec.label)
}
